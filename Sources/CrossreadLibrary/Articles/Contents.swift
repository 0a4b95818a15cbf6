import CrossreadCore
import GRDB

/// What is kept of a version of an article, unpacked.
struct Contents {
  /// 16 hexadecimal digits.
  let id: String
  let record: StoredRecord
  private let row: Row

  var article: Article { record.article(id: id) }

  /// The columns and tables that a row is made of.
  static let columns = """
    version.key, version.record_size, version.size, version.content, file.path, file.sha256
    """
  static let tables = "version LEFT JOIN file ON file.id = version.file"

  /// More bytes than of any article: a size beyond it is damage.
  private static let largest = 600_000_000

  /// - Throws: where it is damaged.
  init(_ row: Row) throws {
    let size: Int = row[1]
    guard (0...Self.largest).contains(size),
      let bytes = Zlib.unpacked(Array(row[3] as DataBytes), first: size),
      var record = StoredRecord(bytes)
    else { throw Self.damage }
    if record.file == nil {
      record.file = row[4]
      record.sha256 = (row[5] as String?).flatMap { $0.isEmpty ? nil : $0 }
    }
    id = ArticleKey.id(of: row[0])
    self.record = record
    self.row = row
  }

  /// The bytes that it alone was read from; empty where there are none.
  ///
  /// - Throws: where they are damaged.
  func original() throws -> [UInt8] {
    let (first, size): (Int, Int) = (row[1], row[2])
    guard (first...max(first, Self.largest)).contains(size),
      let bytes = Zlib.unpacked(Array(row[3] as DataBytes), first: size)
    else { throw Self.damage }
    return Array(bytes[first...])
  }

  /// The same with the names that a better reader has found, packed as it is kept.
  ///
  /// - Throws: where it is damaged.
  func packed(naming actors: [String]) throws -> PackedRecord {
    var record = record
    record.actors = actors
    // What is kept elsewhere, for many articles of one file, stays there.
    if row[4] as String? != nil { (record.file, record.sha256) = (nil, nil) }
    return try PackedRecord(record, original: original())
  }

  private static let damage = DatabaseError(
    resultCode: .SQLITE_CORRUPT, message: "an article cannot be unpacked")

  /// That of an article's present version; nil where there is none.
  ///
  /// - Throws: where it is damaged.
  static func ofArticle(_ article: Int64, in database: Database) throws -> Contents? {
    let statement = try database.cachedStatement(
      sql: """
        SELECT \(columns) FROM \(tables)
        WHERE version.id = (SELECT version FROM article WHERE id = ?)
        """)
    return try Row.fetchOne(statement, arguments: [article]).map(Contents.init)
  }
}

/// A record with the bytes it was read from, packed together.
struct PackedRecord {
  let recordSize: Int
  let size: Int
  let content: [UInt8]

  init(_ record: StoredRecord, original: [UInt8]) {
    let bytes = record.bytes
    let whole = bytes + original
    (recordSize, size, content) = (bytes.count, whole.count, Zlib.packed(whole))
  }
}
