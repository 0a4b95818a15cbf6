import CrossreadCore
import GRDB

extension Library {
  /// A feed that is subscribed to, and what its server said of the version that was fetched last.
  public struct Feed: Sendable, Hashable {
    public var address: String
    public var title: String?
    public var entityTag: String?
    public var lastModified: String?

    public init(
      address: String, title: String? = nil, entityTag: String? = nil, lastModified: String? = nil
    ) {
      self.address = address
      self.title = title
      self.entityTag = entityTag
      self.lastModified = lastModified
    }
  }

  /// What is subscribed to, in the order in which that was done.
  public func feeds() throws -> [Feed] {
    try read { database in
      try Row.fetchAll(
        database, sql: "SELECT address, title, entity_tag, last_modified FROM feed ORDER BY id"
      ).map { Feed(address: $0[0], title: $0[1], entityTag: $0[2], lastModified: $0[3]) }
    }
  }

  /// Subscribes; false where that was done before.
  public func subscribe(to feed: Feed) throws -> Bool {
    try write { database in
      try database.execute(
        sql: """
          INSERT OR IGNORE INTO feed (address, title, entity_tag, last_modified) VALUES (?, ?, ?, ?)
          """, arguments: [feed.address, feed.title, feed.entityTag, feed.lastModified])
      return database.changesCount > 0
    }
  }

  /// Leaves a feed; false where there is none of this address.
  public func unsubscribe(from address: String) throws -> Bool {
    try write { database in
      try database.execute(sql: "DELETE FROM feed WHERE address = ?", arguments: [address])
      return database.changesCount > 0
    }
  }

  /// Puts what is known of a feed in the place of what was; a feed that was left meanwhile stays left.
  public func update(_ feed: Feed) throws {
    try write { database in
      try database.execute(
        sql: "UPDATE feed SET title = ?, entity_tag = ?, last_modified = ? WHERE address = ?",
        arguments: [feed.title, feed.entityTag, feed.lastModified, feed.address])
    }
  }

  /// Whether something was fetched before, by its id of 16 hexadecimal digits.
  public func hasSeen(_ id: String) throws -> Bool {
    try read { database in
      let statement = try database.cachedStatement(sql: "SELECT 1 FROM seen WHERE id = ?")
      return try Int.fetchOne(statement, arguments: [ArticleKey.number(of: id)]) != nil
    }
  }

  /// Takes note that these were fetched.
  public func noteSeen(_ ids: some Sequence<String>) throws {
    try write { database in
      let statement = try database.cachedStatement(
        sql: "INSERT OR IGNORE INTO seen (id) VALUES (?)")
      for id in ids { try statement.execute(arguments: [ArticleKey.number(of: id)]) }
    }
  }

  /// What is known of the library by a name; nil where nothing is.
  public func note(_ key: String) throws -> String? {
    try read {
      try String.fetchOne($0, sql: "SELECT value FROM meta WHERE key = ?", arguments: [key])
    }
  }

  /// Keeps what is known of the library by a name.
  public func setNote(_ key: String, _ value: String) throws {
    try write {
      try $0.execute(
        sql: "INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)", arguments: [key, value])
    }
  }
}
