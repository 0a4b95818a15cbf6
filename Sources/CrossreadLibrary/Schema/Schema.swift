import GRDB

/// How the tables of a library came to be: one migration for each version, never changed once it was
/// released.
enum Schema {
  /// What SQLite keeps in the head of the file, so that another program's database is not taken for a
  /// library: "XRED".
  static let applicationID: Int32 = 0x5852_4544

  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("v1") { try $0.execute(sql: Version1.sql) }
    migrator.registerMigration("v2") { try $0.execute(sql: Version2.sql) }
    migrator.registerMigration("v3") { try $0.execute(sql: Version3.sql) }
    migrator.registerMigration("v4") { try $0.execute(sql: Version4.sql) }
    return migrator
  }
}
