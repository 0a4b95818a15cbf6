import CrossreadCore
import GRDB

extension Library {
  /// The columns that `article(_:)` reads.
  static let articleColumns = """
    article.key, article.outlet, article.title, article.published, article.added, article.address,
    article.story, article.versions, article.id
    """

  static func article(_ row: Row) -> LibraryArticle {
    LibraryArticle(
      id: ArticleKey.id(of: row[0]), outlet: row[1], title: row[2],
      published: (row[3] as Int?).map(CivilDay.init(daysSinceEpoch:)), added: row[4],
      address: row[5], story: row[6], versionCount: row[7], row: row[8])
  }

  /// How many articles there are.
  public func articleCount() throws -> Int {
    try read { try Int.fetchOne($0, sql: "SELECT count(*) FROM article") ?? 0 }
  }

  /// The number of the version of an article that was added last.
  public func lastAddition() throws -> Int {
    try read { try Int.fetchOne($0, sql: "SELECT max(id) FROM version") ?? 0 }
  }

  /// How many versions of articles were added since that of a number.
  public func additions(since last: Int) throws -> Int {
    try read {
      try Int.fetchOne($0, sql: "SELECT count(*) FROM version WHERE id > ?", arguments: [last])
        ?? 0
    }
  }

  /// The articles whose id, or that of an earlier version, begins so; at most a few.
  public func articles(startingWith id: String) throws -> [LibraryArticle] {
    let digits = id.lowercased()
    guard (1...16).contains(digits.utf8.count), digits.utf8.allSatisfy(Self.isHexDigit),
      let low = UInt64(digits.padded(with: "0"), radix: 16),
      let high = UInt64(digits.padded(with: "f"), radix: 16)
    else { return [] }
    // Numbers from 2^63 on are negative in the table.
    let (first, last) = (Int64(bitPattern: low), Int64(bitPattern: high))
    let range =
      first <= last ? "version.key BETWEEN ? AND ?" : "(version.key >= ? OR version.key <= ?)"
    return try read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT DISTINCT \(Self.articleColumns) FROM version JOIN article ON article.id = version.article
          WHERE \(range) ORDER BY article.id LIMIT 20
          """, arguments: [first, last]
      ).map(Self.article)
    }
  }

  private static func isHexDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte)
  }

  /// The articles of a story: by outlet, then by day.
  public func articles(ofStory number: Int) throws -> [LibraryArticle] {
    try read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT \(Self.articleColumns) FROM article WHERE story = ?
          ORDER BY outlet, coalesce(published, -1000000), id
          """, arguments: [number]
      ).map(Self.article)
    }
  }

  /// The articles at an address.
  public func articles(at address: String) throws -> [LibraryArticle] {
    guard let place = ArticleKey.place(of: address) else { return [] }
    return try read { database in
      try Row.fetchAll(
        database, sql: "SELECT \(Self.articleColumns) FROM article WHERE place = ? ORDER BY id",
        arguments: [place]
      ).map(Self.article)
    }
  }

  /// The article itself, as it is now.
  public func text(of article: LibraryArticle) throws -> Article? {
    try read { try Contents.ofArticle(article.row, in: $0)?.article }
  }

  /// The articles themselves, in the order given.
  public func texts(of articles: [LibraryArticle]) throws -> [Article] {
    try read { database in
      try articles.compactMap { try Contents.ofArticle($0.row, in: database)?.article }
    }
  }

  /// Which articles an earlier reader has read.
  private static let stale = """
    FROM article WHERE id NOT IN
    (SELECT article FROM article_passages WHERE reader = \(readerVersion))
    """

  /// How many articles an earlier reader has read.
  public func staleCount() throws -> Int {
    try read {
      try Int.fetchOne(
        $0,
        sql: """
          SELECT (SELECT count(*) FROM article) -
            (SELECT count(*) FROM article_passages WHERE reader = \(Self.readerVersion))
          """) ?? 0
    }
  }

  /// Articles that an earlier reader has read, the newest first.
  public func staleArticles(limit: Int) throws -> [StaleArticle] {
    try read { database in
      try Int64.fetchAll(
        database, sql: "SELECT id \(Self.stale) ORDER BY id DESC LIMIT ?", arguments: [limit]
      ).compactMap { row in
        try Contents.ofArticle(row, in: database).map {
          StaleArticle(row: row, article: $0.article)
        }
      }
    }
  }

  /// All its versions, the oldest first.
  public func versions(of article: LibraryArticle) throws -> [LibraryVersion] {
    try read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT \(Contents.columns), version.added FROM \(Contents.tables)
          WHERE version.article = ? ORDER BY version.id
          """, arguments: [article.row]
      ).map { LibraryVersion(added: $0["added"], article: try Contents($0).article) }
    }
  }

  /// Calls `body` with every version of every article, and the bytes it was read from alone, none where
  /// others were read from them, too; until it gives false. Gives the ids of those that are damaged.
  @discardableResult
  public func forEachVersion(
    _ body: (LibraryVersion, _ original: [UInt8], _ address: String?) throws -> Bool
  ) throws -> [String] {
    var damaged: [String] = []
    var last: Int64 = 0
    // A page at a time, so that others may write meanwhile.
    while true {
      let rows = try read { database in
        try Row.fetchAll(
          database,
          sql: """
            SELECT \(Contents.columns), version.id, version.added FROM \(Contents.tables)
            WHERE version.id > ? ORDER BY version.id LIMIT 100
            """, arguments: [last])
      }
      for row in rows {
        last = row["id"]
        guard let contents = try? Contents(row), let original = try? contents.original() else {
          damaged.append(ArticleKey.id(of: row[0]))
          continue
        }
        let version = LibraryVersion(added: row["added"], article: contents.article)
        if try !body(version, original, contents.record.address) { return damaged }
      }
      if rows.isEmpty { return damaged }
    }
  }
}

extension String {
  fileprivate func padded(with digit: String) -> String {
    self + String(repeating: digit, count: 16 - utf8.count)
  }
}
