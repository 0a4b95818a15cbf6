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
      /// Those whose articles part in most findings come first, as far as they were compared.
      case divergences
      /// Those whose articles are the newest come first.
      case date

      /// As SQL, so that an index of the table has it.
      fileprivate var sql: String {
        switch self {
        case .changed: "changed DESC, id DESC"
        case .sources: "sources DESC, changed DESC, id DESC"
        case .divergences: "divergences DESC, tellings DESC, changed DESC, id DESC"
        case .date: "last_day DESC, id DESC"
        }
      }
    }

    public var key: Key
    /// Only stories that have changed since, in seconds since 1970.
    public var since: Int?
    /// Only stories that have changed since somebody last opened them, or that nobody has.
    public var onlyUnread: Bool
    /// Only stories with so many articles.
    public var least: Int
    /// Only stories with articles that a search finds.
    public var query: LibraryQuery?

    public init(
      _ key: Key = .changed, since: Int? = nil, onlyUnread: Bool = false, least: Int = 1,
      query: LibraryQuery? = nil
    ) {
      self.key = key
      self.since = since
      self.onlyUnread = onlyUnread
      self.least = least
      self.query = query
    }
  }

  private static let storyColumns = """
    id, name, title, articles, first_day, last_day, changed, sources, read, divergences, tellings
    """

  /// The stories in an order, as many as are wanted.
  public func stories(
    _ order: StoryOrder = StoryOrder(), limit: Int = 1000
  ) throws -> [LibraryStory] {
    try read { database in
      guard let (tests, arguments) = try Self.tests(of: order, in: database) else { return [] }
      return try Row.fetchAll(
        database,
        sql: """
          SELECT \(Self.storyColumns) FROM story WHERE \(tests) ORDER BY \(order.key.sql) LIMIT ?
          """, arguments: arguments + [limit]
      ).map { try Self.story($0, in: database) }
    }
  }

  /// How many stories there are of those that an order wants.
  public func storyCount(_ order: StoryOrder = StoryOrder()) throws -> Int {
    try read { database in
      guard let (tests, arguments) = try Self.tests(of: order, in: database) else { return 0 }
      return try Int.fetchOne(
        database, sql: "SELECT count(*) FROM story WHERE \(tests)", arguments: arguments) ?? 0
    }
  }

  /// What must hold of a story; nil where nothing can.
  private static func tests(
    of order: StoryOrder, in database: Database
  ) throws -> (sql: String, arguments: StatementArguments)? {
    // As the indexes say it.
    var tests = ["articles > \(max(1, order.least) - 1)"]
    var arguments: StatementArguments = []
    if let since = order.since {
      tests.append("changed >= ?")
      arguments += [since]
    }
    if order.onlyUnread { tests.append("(read IS NULL OR read < changed)") }
    if let query = order.query {
      let found = try stories(with: query, in: database)
      guard !found.isEmpty else { return nil }
      // Numbers, from the tables themselves.
      tests.append("id IN (\(found.map(String.init).joined(separator: ", ")))")
    }
    return (tests.joined(separator: " AND "), arguments)
  }

  /// A story by its number, also one that it had before it became part of another; nil where there is none.
  public func story(_ number: Int) throws -> LibraryStory? {
    try read { database in
      try Row.fetchOne(
        database, sql: "SELECT \(Self.storyColumns) FROM story WHERE id = ?",
        arguments: [try StoryTable.present(number, in: database)]
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
          SELECT \(Self.storyColumns) FROM story
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

  private static func story(_ row: Row, in database: Database) throws -> LibraryStory {
    let statement = try database.cachedStatement(
      sql: "SELECT DISTINCT outlet FROM article WHERE story = ? ORDER BY outlet LIMIT 50")
    let (changed, read): (Int, Int?) = (row["changed"], row["read"])
    return LibraryStory(
      number: row["id"], name: row["name"], title: row["title"], articleCount: row["articles"],
      outlets: try String.fetchAll(statement, arguments: [row["id"] as Int64]),
      outletCount: row["sources"],
      first: (row["first_day"] as Int?).map(CivilDay.init(daysSinceEpoch:)),
      last: (row["last_day"] as Int?).map(CivilDay.init(daysSinceEpoch:)), changed: changed,
      isUnread: read.map { $0 < changed } ?? true, divergences: row["divergences"],
      tellings: row["tellings"])
  }
}

extension Library {
  /// The names of the outlets, those of most articles first.
  public func outlets(limit: Int) throws -> [String] {
    try read { database in
      try String.fetchAll(
        database,
        sql: "SELECT outlet FROM article GROUP BY outlet ORDER BY count(*) DESC, outlet LIMIT ?",
        arguments: [limit])
    }
  }
}
