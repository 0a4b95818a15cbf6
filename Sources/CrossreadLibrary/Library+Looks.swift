import CrossreadCore
import GRDB

/// Pages that were fetched are looked at again, for what their outlets alter without a word.
extension Library {
  /// A page, and what its server said of the version that was fetched last.
  public struct Page: Sendable, Hashable {
    public var address: String
    public var entityTag: String?
    public var lastModified: String?

    public init(address: String, entityTag: String? = nil, lastModified: String? = nil) {
      self.address = address
      self.entityTag = entityTag
      self.lastModified = lastModified
    }
  }

  /// After how many seconds from the first fetching a page is looked at again: an hour, a day, a week.
  private static let looks = [3_600, 86_400, 7 * 86_400]

  /// Has the page of an article looked at again, by the article's id; `seconds` since 1970 is when it was
  /// fetched. One that is looked at already keeps its turns.
  ///
  /// - Throws: `LibraryError`.
  public func watch(_ page: Page, of article: String, at seconds: Int) throws {
    try write { database in
      try database.execute(
        sql: """
          INSERT INTO look (article, address, fetched, step, due, entity_tag, last_modified)
          SELECT article, ?, ?, 0, ?, ?, ? FROM version WHERE key = ?
          ON CONFLICT (article) DO UPDATE SET
            entity_tag = excluded.entity_tag, last_modified = excluded.last_modified
          """,
        arguments: [
          page.address, seconds, seconds + Self.looks[0], page.entityTag, page.lastModified,
          ArticleKey.number(of: article),
        ])
    }
  }

  /// The pages that it is time to look at, those that have waited longest first.
  public func pagesDue(at seconds: Int, limit: Int) throws -> [Page] {
    try read { database in
      // What is due far in the future was noted when the clock was wrong.
      try Row.fetchAll(
        database,
        sql: """
          SELECT address, entity_tag, last_modified FROM look WHERE due <= ?1 OR due > ?2
          ORDER BY due, article LIMIT ?3
          """,
        arguments: [seconds, seconds + (Self.looks.last ?? 0), limit]
      ).map { Page(address: $0[0], entityTag: $0[1], lastModified: $0[2]) }
    }
  }

  /// Takes note that a page was looked at, whatever was there.
  ///
  /// - Throws: `LibraryError`.
  public func noteLooked(at address: String, at seconds: Int) throws {
    try write { database in
      let rows = try Row.fetchAll(
        database, sql: "SELECT article, fetched, step FROM look WHERE address = ?",
        arguments: [address])
      for row in rows {
        let fetched: Int = row[1]
        // Turns that were missed are not made up for.
        let next = Self.looks.indices.first { step in
          step > (row[2] as Int) && fetched + Self.looks[step] > seconds
        }
        if let next {
          try database.execute(
            sql: "UPDATE look SET step = ?, due = ? WHERE article = ?",
            arguments: [next, fetched + Self.looks[next], row[0] as Int64])
        } else {
          try database.execute(
            sql: "DELETE FROM look WHERE article = ?", arguments: [row[0] as Int64])
        }
      }
    }
  }
}
