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
        finder.expect(articles.lazy.map(\.digest.terms))
        let added = try articles.map { article in
          finder.meet(article.digest.terms)
          return try add(article, at: seconds, finder, in: database)
        }
        try finder.save(in: database)
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
      sql: """
        SELECT key, story FROM article WHERE words = ? AND outlet = ? AND published IS ? LIMIT 1
        """)
    let day = article.published?.daysSinceEpoch
    if let row = try Row.fetchOne(same, arguments: [article.words, article.outlet, day]) {
      return LibraryAddition(id: ArticleKey.id(of: row[0]), outcome: .known, story: row[1])
    }
    if let before = try earlier(article, finder, in: database) {
      return try change(before, to: article, at: seconds, finder, in: database)
    }
    let found = try finder.home(for: article.digest.terms, day: article.published, in: database)
    let story = try found?.story ?? newStory(article, at: seconds, in: database)
    let insert = try database.cachedStatement(
      sql: """
        INSERT INTO article (story, part, version, versions, key, words, address, place, outlet,
          title, published, added, changed)
        VALUES (?, ?, 0, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    try insert.execute(
      arguments: [
        story, found?.part, article.key, article.words, article.address,
        ArticleKey.place(of: article.address), article.outlet, article.title, day, seconds,
        seconds,
      ])
    let row = database.lastInsertedRowID
    try keep(article, as: row, at: seconds, in: database)
    try finder.add(article.digest.terms, of: row, day: article.published, in: database)
    if found != nil {
      try StoryTable.refresh(story, at: seconds, joined: article, as: row, in: database)
    }
    return LibraryAddition(id: article.id, outcome: .new, story: Int(story))
  }

  /// Founds a story with an article.
  private func newStory(
    _ article: NewArticle, at seconds: Int, in database: Database
  ) throws -> Int64 {
    let statement = try database.cachedStatement(
      sql: """
        INSERT INTO story (title, articles, sources, first_day, last_day, changed)
        VALUES (?, 1, 1, ?, ?, ?)
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
        row, article.key, seconds, try sharedFile(of: article, in: database),
        article.packed.recordSize, article.packed.size, article.packed.content.data,
      ])
    let present = try database.cachedStatement(sql: "UPDATE article SET version = ? WHERE id = ?")
    try present.execute(arguments: [database.lastInsertedRowID, row])
    try SearchIndex.add(
      row, title: article.title, text: article.text, outlet: article.outlet, article.digest,
      in: database)
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
    let key: Int64
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
        SELECT id, story, words, versions, published, title, key FROM article
        WHERE place = ? AND outlet = ? ORDER BY id DESC LIMIT 8
        """)
    for row in try Row.fetchAll(statement, arguments: [place, article.outlet]) {
      let title: String? = row[5]
      let isSame = title != nil && title == article.title
      if try row[2] == article.words || isSame
        || finder.likeness(of: article.digest.terms, to: row[0], in: database)
          >= Self.leastOfVersion
      {
        return Earlier(
          row: row[0], story: row[1], words: row[2], versions: row[3], published: row[4],
          key: row[6])
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
      return LibraryAddition(
        id: ArticleKey.id(of: before.key), outcome: .known, story: before.story)
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
    try finder.add(article.digest.terms, of: before.row, day: day, in: database)
    try StoryTable.recount(Int64(before.story), at: seconds, in: database)
    return LibraryAddition(
      id: article.id, outcome: .version(before.versions + 1), story: before.story)
  }

  // MARK: - Reading again

  /// Puts what a better reader has made of articles in the place of what was; their stories stay as they
  /// are. Articles that were altered or removed meanwhile are left out.
  ///
  /// - Throws: `LibraryError`; nothing is then changed.
  public func refresh(_ articles: [(stale: StaleArticle, digest: ReadingDigest)]) throws {
    do {
      try library.write { database in
        let finder = try self.finder ?? StoryFinder(database)
        self.finder = finder
        for (stale, digest) in articles { try refresh(stale, digest, finder, in: database) }
        try finder.save(in: database)
      }
    } catch {
      finder = nil
      throw error
    }
  }

  private func refresh(
    _ stale: StaleArticle, _ digest: ReadingDigest, _ finder: StoryFinder, in database: Database
  ) throws {
    let row = stale.row
    guard let contents = try Contents.ofArticle(row, in: database),
      contents.id == stale.article.id
    else { return }
    let day = try Int.fetchOne(
      database, sql: "SELECT published FROM article WHERE id = ?", arguments: [row]
    ).map(CivilDay.init(daysSinceEpoch:))
    try SearchIndex.remove(row, in: database)
    try finder.remove(row, day: day, in: database)
    // What is taken out of the index one day must be known then.
    let packed = try contents.packed(naming: digest.actors)
    let update = try database.cachedStatement(
      sql: """
        UPDATE version SET record_size = ?, size = ?, content = ?
        WHERE id = (SELECT version FROM article WHERE id = ?)
        """)
    try update.execute(arguments: [packed.recordSize, packed.size, packed.content.data, row])
    let record = contents.record
    try SearchIndex.add(
      row, title: record.title, text: record.text, outlet: record.source, digest, in: database)
    try finder.add(digest.terms, of: row, day: day, in: database)
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
        try database.execute(sql: "DELETE FROM look WHERE article = ?", arguments: [article.row])
        try database.execute(sql: "DELETE FROM article WHERE id = ?", arguments: [article.row])
        try StoryTable.recount(Int64(article.story), at: nil, in: database)
      }
    } catch {
      finder = nil
      throw error
    }
  }
}
