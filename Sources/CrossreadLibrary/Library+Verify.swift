import CrossreadCore
import CrossreadIngest
import GRDB

extension Library {
  /// What is wrong with the file, in words; empty where all is well.
  ///
  /// Looks at every page of the file, unpacks every version of every article, and holds the words of the
  /// index and the counts of the stories against the articles. `progress` gets how many were looked at.
  ///
  /// - Throws: `LibraryError` where the file cannot be read at all.
  public func verify(progress: (Int) -> Void = { _ in }) throws -> [String] {
    var problems = try read { database in
      var problems = try String.fetchAll(database, sql: "PRAGMA integrity_check(20)")
        .filter { $0 != "ok" }
      for (words, sql) in Self.counts {
        let count = try Int.fetchOne(database, sql: sql) ?? 0
        if count > 0 { problems.append("\(words): \(count)") }
      }
      return problems
    }
    var number = 0
    var last: Int64 = 0
    while problems.count < 20 {
      let rows = try read { database in
        try Row.fetchAll(
          database,
          sql: """
            SELECT \(Contents.columns), version.id FROM \(Contents.tables)
            WHERE version.id > ? ORDER BY version.id LIMIT 200
            """, arguments: [last])
      }
      if rows.isEmpty { break }
      for row in rows {
        last = row["id"]
        number += 1
        do { _ = try Contents(row).original() } catch {
          problems.append("article \(ArticleKey.id(of: row[0])): it cannot be unpacked")
        }
      }
      progress(number)
    }
    return problems
  }

  /// What must not be, and how it is counted.
  private static let counts: [(String, String)] = [
    (
      "articles without their present version",
      """
      SELECT count(*) FROM article WHERE NOT EXISTS
      (SELECT 1 FROM version WHERE version.id = article.version AND version.article = article.id)
      """
    ),
    (
      "articles without a story",
      """
      SELECT count(*) FROM article WHERE NOT EXISTS
      (SELECT 1 FROM story WHERE story.id = article.story)
      """
    ),
    (
      "stories whose articles are not as many as they say",
      """
      SELECT count(*) FROM story LEFT JOIN
      (SELECT story, count(*) AS count FROM article GROUP BY story) AS counted
      ON counted.story = story.id WHERE story.articles IS NOT coalesce(counted.count, 0)
      """
    ),
    (
      "stories whose outlets are not as many as they say",
      """
      SELECT count(*) FROM story WHERE sources IS NOT
      (SELECT count(DISTINCT outlet) FROM article WHERE article.story = story.id)
      """
    ),
    (
      "articles whose versions are not as many as they say",
      """
      SELECT count(*) FROM article WHERE versions IS NOT
      (SELECT count(*) FROM version WHERE version.article = article.id)
      """
    ),
    (
      "articles that searching does not find",
      "SELECT count(*) FROM article WHERE id NOT IN (SELECT id FROM search_docsize)"
    ),
    (
      "articles that only searching finds",
      "SELECT count(*) FROM search_docsize WHERE id NOT IN (SELECT id FROM article)"
    ),
    (
      "articles without words to group them by",
      "SELECT count(*) FROM article WHERE id NOT IN (SELECT article FROM article_terms)"
    ),
  ]
}
