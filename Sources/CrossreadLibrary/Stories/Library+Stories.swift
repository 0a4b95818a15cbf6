import CrossreadCore
import GRDB

extension Library {
  /// Which stories are wanted, and in which order.
  public struct StoryOrder: Sendable, Hashable {
    public enum Key: Sendable, Hashable {
      /// What has changed last comes first.
      case changed
      /// Those that most outlets tell come first.
      case sources
      /// Those whose articles are the newest come first.
      case date
    }

    public var key: Key
    /// Only stories that have changed since, in seconds since 1970.
    public var since: Int?
    /// Only stories with articles of a day or later.
    public var sinceDay: CivilDay?
    /// Only stories with so many articles.
    public var least: Int
    public var limit: Int

    public init(
      _ key: Key = .changed, since: Int? = nil, sinceDay: CivilDay? = nil, least: Int = 1,
      limit: Int = 1000
    ) {
      self.key = key
      self.since = since
      self.sinceDay = sinceDay
      self.least = least
      self.limit = limit
    }
  }

  /// The stories in an order, as many as are wanted.
  public func stories(_ order: StoryOrder = StoryOrder()) throws -> [LibraryStory] {
    let key =
      switch order.key {
      case .changed: "changed DESC, id DESC"
      case .sources: "articles DESC, changed DESC, id DESC"
      case .date: "coalesce(last_day, -1000000) DESC, id DESC"
      }
    return try read { database in
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT id, name, title, articles, first_day, last_day, changed FROM story
          WHERE articles >= ? AND (? IS NULL OR changed >= ?) AND (? IS NULL OR last_day >= ?)
          ORDER BY \(key) LIMIT ?
          """,
        arguments: [
          order.least, order.since, order.since, order.sinceDay?.daysSinceEpoch,
          order.sinceDay?.daysSinceEpoch, order.limit,
        ])
      return try rows.map { try Self.story($0, in: database) }
    }
  }

  /// How many stories there are with so many articles.
  public func storyCount(least: Int = 1) throws -> Int {
    try read {
      try Int.fetchOne(
        $0, sql: "SELECT count(*) FROM story WHERE articles >= ?", arguments: [least]) ?? 0
    }
  }

  /// A story by its number, also one that it had before it became part of another; nil where there is none.
  public func story(_ number: Int) throws -> LibraryStory? {
    try read { database in
      try Row.fetchOne(
        database,
        sql: """
          SELECT id, name, title, articles, first_day, last_day, changed FROM story WHERE id = ?
          """, arguments: [try StoryTable.present(number, in: database)]
      ).map { try Self.story($0, in: database) }
    }
  }

  /// The stories that a person writes as "s12", or by their names.
  public func stories(called reference: String) throws -> [LibraryStory] {
    if let number = Self.storyNumber(reference) { return try story(number).map { [$0] } ?? [] }
    return try read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT id, name, title, articles, first_day, last_day, changed FROM story
          WHERE name = ? COLLATE NOCASE ORDER BY id LIMIT 20
          """, arguments: [reference]
      ).map { try Self.story($0, in: database) }
    }
  }

  /// The number in "s12"; nil for anything else.
  public static func storyNumber(_ reference: String) -> Int? {
    guard let first = reference.first, first == "s" || first == "S" else { return nil }
    let digits = reference.dropFirst()
    guard !digits.isEmpty, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
      return nil
    }
    return Int(digits)
  }

  /// Names a story; an empty name takes the old one away. False where there is no such story.
  ///
  /// - Throws: `LibraryError`.
  public func name(_ number: Int, _ name: String) throws -> Bool {
    try write { database in
      try database.execute(
        sql: "UPDATE story SET name = ? WHERE id = ?",
        arguments: [
          name.isEmpty ? nil : name, try StoryTable.present(number, in: database),
        ])
      return database.changesCount > 0
    }
  }

  private static func story(_ row: Row, in database: Database) throws -> LibraryStory {
    let statement = try database.cachedStatement(
      sql: "SELECT DISTINCT outlet FROM article WHERE story = ? ORDER BY outlet LIMIT 50")
    return LibraryStory(
      number: row[0], name: row[1], title: row[2], articleCount: row[3],
      outlets: try String.fetchAll(statement, arguments: [row[0] as Int64]),
      first: (row[4] as Int?).map(CivilDay.init(daysSinceEpoch:)),
      last: (row[5] as Int?).map(CivilDay.init(daysSinceEpoch:)), changed: row[6])
  }
}
