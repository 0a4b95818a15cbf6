import CrossreadCore
import GRDB

/// What stories have of their articles.
enum StoryTable {
  /// An article has joined, as this row. The first title takes the place of words that stood for one, then the
  /// shortest.
  static func refresh(
    _ story: Int64, at seconds: Int, joined article: NewArticle, as row: Int64,
    in database: Database
  ) throws {
    let day = article.published?.daysSinceEpoch
    let statement = try database.cachedStatement(
      sql: """
        UPDATE story SET articles = articles + 1, changed = ?,
          first_day = min(coalesce(first_day, ?), coalesce(?, first_day)),
          last_day = max(coalesce(last_day, ?), coalesce(?, last_day)),
          title = CASE WHEN ? IS NULL THEN title WHEN length(?) < length(title) OR 1 =
            (SELECT count(*) FROM
            (SELECT 1 FROM article WHERE story = ? AND title IS NOT NULL LIMIT 2))
            THEN ? ELSE title END,
          sources = sources + NOT EXISTS
            (SELECT 1 FROM article WHERE story = ? AND outlet = ? AND id <> ?)
        WHERE id = ?
        """)
    try statement.execute(
      arguments: [
        seconds, day, day, day, day, article.title, article.title, story, article.title, story,
        article.outlet, row, story,
      ])
  }

  /// Counts anew; a story without articles goes. `seconds` is nil where nothing is news.
  static func recount(_ story: Int64, at seconds: Int?, in database: Database) throws {
    let row = try Row.fetchOne(
      database,
      sql: """
        SELECT count(*), min(published), max(published), count(DISTINCT outlet) FROM article
        WHERE story = ?
        """, arguments: [story])
    guard let row, let count: Int = row[0], count > 0 else {
      try database.execute(sql: "DELETE FROM story WHERE id = ?", arguments: [story])
      try database.execute(
        sql: "DELETE FROM apart WHERE one = ? OR other = ?", arguments: [story, story])
      return
    }
    let title = try String.fetchOne(
      database,
      sql: """
        SELECT title FROM article WHERE story = ? AND title IS NOT NULL
        ORDER BY length(title), title LIMIT 1
        """, arguments: [story])
    try database.execute(
      sql: """
        UPDATE story SET articles = ?, first_day = ?, last_day = ?, sources = ?,
          changed = coalesce(?, changed), title = coalesce(?, title) WHERE id = ?
        """,
      arguments: [
        count, row[1] as Int?, row[2] as Int?, row[3] as Int, seconds, title, story,
      ])
  }

  // MARK: - Becoming one

  /// The number of the story that a number now stands for.
  static func present(_ number: Int, in database: Database) throws -> Int {
    let statement = try database.cachedStatement(
      sql: "SELECT story FROM merged_story WHERE id = ?")
    return try Int.fetchOne(statement, arguments: [number]) ?? number
  }

  /// Makes one story of two that turned out to be one: the older stays, or the one that has a name. Gives
  /// it; nil where a person wants both, having named or parted them.
  static func join(_ one: Int64, _ other: Int64, in database: Database) throws -> Int64? {
    let named = try database.cachedStatement(
      sql: "SELECT id FROM story WHERE id IN (?, ?) AND name IS NOT NULL")
    let names = try Int64.fetchAll(named, arguments: [one, other])
    guard names.count < 2, try !areApart(one, other, in: database) else { return nil }
    let kept = names.first ?? min(one, other)
    try move(kept == one ? other : one, into: kept, in: database)
    return kept
  }

  /// Puts all articles of a story into another, to which its number leads from then on.
  static func move(_ gone: Int64, into kept: Int64, in database: Database) throws {
    func execute(_ sql: String, _ arguments: StatementArguments) throws {
      try database.cachedStatement(sql: sql).execute(arguments: arguments)
    }
    try execute("UPDATE article SET story = ? WHERE story = ?", [kept, gone])
    try execute("UPDATE merged_story SET story = ? WHERE story = ?", [kept, gone])
    try execute("INSERT INTO merged_story (id, story) VALUES (?, ?)", [gone, kept])
    // From whatever it was parted, the whole is parted.
    try execute(
      """
      INSERT OR IGNORE INTO apart (one, other)
      SELECT min(?1, far), max(?1, far) FROM
      (SELECT CASE WHEN one = ?2 THEN other ELSE one END AS far FROM apart
      WHERE one = ?2 OR other = ?2) WHERE far <> ?1
      """, [kept, gone])
    try execute("DELETE FROM apart WHERE one = ?1 OR other = ?1", [gone])
    try execute("DELETE FROM story WHERE id = ?", [gone])
    try recount(kept, at: nil, in: database)
  }

  // MARK: - Staying two

  static func areApart(_ one: Int64, _ other: Int64, in database: Database) throws -> Bool {
    let statement = try database.cachedStatement(
      sql: "SELECT 1 FROM apart WHERE one = ? AND other = ?")
    return try Int.fetchOne(statement, arguments: [min(one, other), max(one, other)]) != nil
  }

  static func part(_ one: Int64, _ other: Int64, in database: Database) throws {
    try database.execute(
      sql: "INSERT OR IGNORE INTO apart (one, other) VALUES (?, ?)",
      arguments: [min(one, other), max(one, other)])
  }
}
