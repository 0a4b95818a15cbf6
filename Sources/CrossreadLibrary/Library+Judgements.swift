import CrossreadCore
import GRDB

/// What a person says of a finding, and the passages that it hangs on.
public struct LibraryJudgement: Sendable, Hashable {
  /// The id of the finding when it was judged.
  public var finding: String
  /// "quote", "figure", "date" or "fact".
  public var kind: String
  /// "same", "different" or "irrelevant"; nil where there is only a note or a bookmark.
  public var verdict: String?
  public var isBookmarked: Bool
  public var note: String
  /// The finding in a few words.
  public var words: String
  /// The words of each article, by its id.
  public var passages: [String: String]

  public init(
    finding: String, kind: String, verdict: String?, isBookmarked: Bool, note: String,
    words: String, passages: [String: String]
  ) {
    self.finding = finding
    self.kind = kind
    self.verdict = verdict
    self.isBookmarked = isBookmarked
    self.note = note
    self.words = words
    self.passages = passages
  }

  /// Whether it says nothing at all.
  public var isEmpty: Bool { verdict == nil && note.isEmpty && !isBookmarked }
}

extension Library {
  /// Keeps what a person says of a finding in the place of what was; one that says nothing takes the
  /// old one away.
  public func keep(_ judgement: LibraryJudgement, at seconds: Int) throws {
    try write { database in
      try database.execute(
        sql: "DELETE FROM judgement WHERE finding = ?", arguments: [judgement.finding])
      guard !judgement.isEmpty else { return }
      try database.execute(
        sql: """
          INSERT INTO judgement (finding, kind, verdict, bookmarked, note, words, changed)
          VALUES (?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          judgement.finding, judgement.kind, judgement.verdict, judgement.isBookmarked,
          judgement.note, judgement.words, seconds,
        ])
      for (article, words) in judgement.passages {
        try database.execute(
          sql: "INSERT INTO judgement_passage (finding, article, words) VALUES (?, ?, ?)",
          arguments: [judgement.finding, ArticleKey.number(of: article), words])
      }
    }
  }

  /// What people say of findings that have words of an article of a story, in whatever version it then
  /// was; the articles are named by their present ids.
  public func judgements(ofStory number: Int) throws -> [LibraryJudgement] {
    try read { database in
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT judgement_passage.finding, version.key, article.key FROM article
          JOIN version ON version.article = article.id
          JOIN judgement_passage ON judgement_passage.article = version.key
          WHERE article.story = ?
          """, arguments: [number])
      var present: [String: String] = [:]
      for row in rows { present[ArticleKey.id(of: row[1])] = ArticleKey.id(of: row[2]) }
      let ids = Set(rows.map { $0[0] as String }).sorted()
      return try ids.compactMap { try Self.judgement($0, in: database) }.map { judgement in
        var judgement = judgement
        judgement.passages = Dictionary(
          judgement.passages.map { (present[$0] ?? $0, $1) },
          uniquingKeysWith: { first, _ in first })
        return judgement
      }
    }
  }

  /// What people say of these findings, by their ids.
  public func judgements(of findings: some Sequence<String>) throws -> [LibraryJudgement] {
    try read { database in try findings.compactMap { try Self.judgement($0, in: database) } }
  }

  /// All that people say.
  public func judgements() throws -> [LibraryJudgement] {
    try read { database in
      try String.fetchAll(database, sql: "SELECT finding FROM judgement ORDER BY finding")
        .compactMap { try Self.judgement($0, in: database) }
    }
  }

  private static func judgement(_ id: String, in database: Database) throws -> LibraryJudgement? {
    let one = try database.cachedStatement(
      sql: "SELECT kind, verdict, bookmarked, note, words FROM judgement WHERE finding = ?")
    guard let row = try Row.fetchOne(one, arguments: [id]) else { return nil }
    let all = try database.cachedStatement(
      sql: "SELECT article, words FROM judgement_passage WHERE finding = ?")
    let passages = try Row.fetchAll(all, arguments: [id]).map {
      (ArticleKey.id(of: $0[0]), $0[1] as String)
    }
    return LibraryJudgement(
      finding: id, kind: row[0], verdict: row[1], isBookmarked: row[2], note: row[3],
      words: row[4], passages: Dictionary(passages, uniquingKeysWith: { first, _ in first }))
  }
}
