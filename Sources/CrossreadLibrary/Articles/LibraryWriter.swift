import CrossreadCore
import GRDB

/// Adds articles to a library: each call is one transaction, so that what it returns is on disk, and all of
/// it or nothing where it fails.
///
/// Keeps between calls what it has learnt of the library's words. For one thread at a time.
public final class LibraryWriter {
  private let library: Library
  private var finder: StoryFinder?
  private var lastFile: (path: String, hash: String, row: Int64)?

  public init(_ library: Library) { self.library = library }

  /// Adds articles, in their order; `seconds` since 1970 is when they were seen.
  ///
  /// The same bytes are the same article. Other words at an address whose article is much the same are
  /// a new version of it, never a second source.
  ///
  /// - Throws: `LibraryError`; nothing is then added.
  @discardableResult
  public func add(_ articles: [NewArticle], at seconds: Int) throws -> [LibraryAddition] {
    do {
      return try library.write { database in
        let finder = try self.finder ?? StoryFinder(database)
        self.finder = finder
        finder.expect(articles.lazy.map(\.terms))
        let added = try articles.map { article in
          finder.meet(article.terms)
          return try add(article, at: seconds, finder, in: database)
        }
        try finder.save(in: database)
        try database.execute(
          sql: "INSERT OR REPLACE INTO meta (key, value) VALUES ('reader', ?)",
          arguments: ["\(Library.readerVersion)"])
        return added
      }
    } catch {
      // What it has learnt may have been taken back.
      finder = nil
      lastFile = nil
      throw error
    }
  }

  private func add(
    _ article: NewArticle, at seconds: Int, _ finder: StoryFinder, in database: Database
  ) throws -> LibraryAddition {
    let known = try database.cachedStatement(
      sql: """
        SELECT article.story FROM version JOIN article ON article.id = version.article
        WHERE version.key = ?
        """)
    if let story = try Int.fetchOne(known, arguments: [article.key]) {
      return LibraryAddition(id: article.id, outcome: .known, story: story)
    }
    let same = try database.cachedStatement(
      sql: "SELECT story FROM article WHERE words = ? AND outlet = ? AND published IS ? LIMIT 1")
    let day = article.published?.daysSinceEpoch
    if let story = try Int.fetchOne(same, arguments: [article.words, article.outlet, day]) {
      return LibraryAddition(id: article.id, outcome: .known, story: story)
    }
    if let before = try earlier(article, finder, in: database) {
      return try change(before, to: article, at: seconds, finder, in: database)
    }
    let story = try finder.story(for: article.terms, day: article.published, in: database)
    let home = try story ?? newStory(article, at: seconds, in: database)
    let insert = try database.cachedStatement(
      sql: """
        INSERT INTO article (story, version, versions, key, words, address, place, outlet, title,
          published, added, changed)
        VALUES (?, 0, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    try insert.execute(
      arguments: [
        home, article.key, article.words, article.address,
        ArticleKey.place(of: article.address), article.outlet, article.title, day, seconds,
        seconds,
      ])
    let row = database.lastInsertedRowID
    try keep(article, as: row, at: seconds, in: database)
    try finder.add(article.terms, of: row, day: article.published, in: database)
    if story != nil { try StoryTable.refresh(home, at: seconds, joined: article, in: database) }
    return LibraryAddition(id: article.id, outcome: .new, story: Int(home))
  }

  /// Founds a story with an article.
  private func newStory(
    _ article: NewArticle, at seconds: Int, in database: Database
  ) throws -> Int64 {
    let statement = try database.cachedStatement(
      sql: """
        INSERT INTO story (title, articles, first_day, last_day, changed) VALUES (?, 1, ?, ?, ?)
        """)
    let day = article.published?.daysSinceEpoch
    try statement.execute(arguments: [article.title ?? article.opening, day, day, seconds])
    return database.lastInsertedRowID
  }

  /// Keeps the bytes and the words of an article's present version.
  private func keep(
    _ article: NewArticle, as row: Int64, at seconds: Int, in database: Database
  ) throws {
    let version = try database.cachedStatement(
      sql: """
        INSERT INTO version (article, key, added, file, record_size, size, content)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """)
    try version.execute(
      arguments: [
        row, article.key, seconds, try sharedFile(of: article, in: database), article.recordSize,
        article.size, article.content.data,
      ])
    let present = try database.cachedStatement(sql: "UPDATE article SET version = ? WHERE id = ?")
    try present.execute(arguments: [database.lastInsertedRowID, row])
    let index = try database.cachedStatement(
      sql: "INSERT INTO search (rowid, title, text, actors, outlet) VALUES (?, ?, ?, ?, ?)")
    try index.execute(
      arguments: [
        row, article.title ?? "", article.text, article.actors.joined(separator: "\n"),
        article.outlet,
      ])
  }

  /// The row of the file that it came in with others; nil where it came alone.
  private func sharedFile(of article: NewArticle, in database: Database) throws -> Int64? {
    guard let hash = article.sharedHash else { return nil }
    if let lastFile, lastFile.path == article.file, lastFile.hash == hash { return lastFile.row }
    let arguments: StatementArguments = [article.file, hash]
    try database.execute(
      sql: "INSERT OR IGNORE INTO file (path, sha256) VALUES (?, ?)", arguments: arguments)
    let row = try Int64.fetchOne(
      database, sql: "SELECT id FROM file WHERE path = ? AND sha256 = ?", arguments: arguments)
    lastFile = row.map { (article.file, hash, $0) }
    return row
  }

  // MARK: - Versions

  private struct Earlier {
    let row: Int64
    let story: Int
    let words: Int64
    let versions: Int
    let published: Int?
  }

  /// From this likeness on, two texts at one address are versions of one article; a page that always has
  /// the newest of something has other articles instead.
  private static let leastOfVersion: Float = 0.3

  /// The article of which another is a version.
  private func earlier(
    _ article: NewArticle, _ finder: StoryFinder, in database: Database
  ) throws -> Earlier? {
    guard let place = ArticleKey.place(of: article.address) else { return nil }
    let statement = try database.cachedStatement(
      sql: """
        SELECT id, story, words, versions, published, title FROM article
        WHERE place = ? AND outlet = ? ORDER BY id DESC LIMIT 8
        """)
    for row in try Row.fetchAll(statement, arguments: [place, article.outlet]) {
      let title: String? = row[5]
      let isSame = title != nil && title == article.title
      if try row[2] == article.words || isSame
        || finder.likeness(of: article.terms, to: row[0], in: database) >= Self.leastOfVersion
      {
        return Earlier(
          row: row[0], story: row[1], words: row[2], versions: row[3], published: row[4])
      }
    }
    return nil
  }

  /// Puts another version of an article in the place of the one that is there.
  private func change(
    _ before: Earlier, to article: NewArticle, at seconds: Int, _ finder: StoryFinder,
    in database: Database
  ) throws -> LibraryAddition {
    guard before.words != article.words else {
      return LibraryAddition(id: article.id, outcome: .known, story: before.story)
    }
    try SearchIndex.remove(before.row, in: database)
    try finder.remove(
      before.row, day: before.published.map(CivilDay.init(daysSinceEpoch:)), in: database)
    let update = try database.cachedStatement(
      sql: """
        UPDATE article SET versions = versions + 1, key = ?, words = ?, address = ?, outlet = ?,
          title = ?, published = coalesce(?, published), changed = ? WHERE id = ?
        """)
    try update.execute(
      arguments: [
        article.key, article.words, article.address, article.outlet, article.title,
        article.published?.daysSinceEpoch, seconds, before.row,
      ])
    try keep(article, as: before.row, at: seconds, in: database)
    let day = article.published ?? before.published.map(CivilDay.init(daysSinceEpoch:))
    try finder.add(article.terms, of: before.row, day: day, in: database)
    try StoryTable.recount(Int64(before.story), at: seconds, in: database)
    return LibraryAddition(
      id: article.id, outcome: .version(before.versions + 1), story: before.story)
  }

  // MARK: - Removing

  /// Removes an article with all its versions, and its story with its last article.
  ///
  /// - Throws: `LibraryError`.
  public func remove(_ article: LibraryArticle) throws {
    do {
      try library.write { database in
        let finder = try self.finder ?? StoryFinder(database)
        self.finder = finder
        try SearchIndex.remove(article.row, in: database)
        try finder.remove(article.row, day: article.published, in: database)
        try finder.save(in: database)
        try database.execute(
          sql: "DELETE FROM version WHERE article = ?", arguments: [article.row])
        try database.execute(sql: "DELETE FROM article WHERE id = ?", arguments: [article.row])
        try StoryTable.recount(Int64(article.story), at: nil, in: database)
      }
    } catch {
      finder = nil
      throw error
    }
  }
}

/// The words of the present versions.
enum SearchIndex {
  /// Takes an article's words out, which must be told once more: they are not kept beside the index.
  static func remove(_ row: Int64, in database: Database) throws {
    guard let record = try Contents.ofArticle(row, in: database)?.record else { return }
    let statement = try database.cachedStatement(
      sql: """
        INSERT INTO search (search, rowid, title, text, actors, outlet)
        VALUES ('delete', ?, ?, ?, ?, ?)
        """)
    let title = record.title.flatMap { $0.isEmpty ? nil : $0 }
    try statement.execute(
      arguments: [
        row, title ?? "", record.text, record.actors.joined(separator: "\n"), record.source,
      ])
  }
}

/// What stories have of their articles.
enum StoryTable {
  /// An article has joined. The first title takes the place of words that stood for one, then the shortest.
  static func refresh(
    _ story: Int64, at seconds: Int, joined article: NewArticle, in database: Database
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
            THEN ? ELSE title END
        WHERE id = ?
        """)
    try statement.execute(
      arguments: [
        seconds, day, day, day, day, article.title, article.title, story, article.title, story,
      ])
  }

  /// Makes one story of two that nobody has named both: the older stays, or the one that has a name. Gives it.
  static func merge(_ one: Int64, _ other: Int64, in database: Database) throws -> Int64 {
    let named = try database.cachedStatement(
      sql: "SELECT id FROM story WHERE id IN (?, ?) AND name IS NOT NULL")
    let names = try Int64.fetchAll(named, arguments: [one, other])
    guard names.count < 2 else { return one }
    let kept = names.first ?? min(one, other)
    let gone = kept == one ? other : one
    try database.execute(
      sql: "UPDATE article SET story = ? WHERE story = ?", arguments: [kept, gone])
    try database.execute(
      sql: "UPDATE merged_story SET story = ? WHERE story = ?", arguments: [kept, gone])
    try database.execute(
      sql: "INSERT INTO merged_story (id, story) VALUES (?, ?)", arguments: [gone, kept])
    try database.execute(sql: "DELETE FROM story WHERE id = ?", arguments: [gone])
    try recount(kept, at: nil, in: database)
    return kept
  }

  /// The number of the story that a number now stands for.
  static func present(_ number: Int, in database: Database) throws -> Int {
    let statement = try database.cachedStatement(
      sql: "SELECT story FROM merged_story WHERE id = ?")
    return try Int.fetchOne(statement, arguments: [number]) ?? number
  }

  /// Counts anew; a story without articles goes. `seconds` is nil where nothing is news.
  static func recount(_ story: Int64, at seconds: Int?, in database: Database) throws {
    let row = try Row.fetchOne(
      database,
      sql: "SELECT count(*), min(published), max(published) FROM article WHERE story = ?",
      arguments: [story])
    guard let row, let count: Int = row[0], count > 0 else {
      try database.execute(sql: "DELETE FROM story WHERE id = ?", arguments: [story])
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
        UPDATE story SET articles = ?, first_day = ?, last_day = ?, changed = coalesce(?, changed),
          title = coalesce(?, title) WHERE id = ?
        """, arguments: [count, row[1] as Int?, row[2] as Int?, seconds, title, story])
  }
}
