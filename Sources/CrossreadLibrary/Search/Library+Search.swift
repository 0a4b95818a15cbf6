import CrossreadCore
import GRDB

extension Library {
  /// In which order what was found is wanted.
  public enum SearchOrder: Sendable, Hashable {
    /// What fits best comes first: by how rare the words are and how often an article has them (BM25), those in
    /// the title counting more. Of very many that fit the newest alone are weighed.
    case relevance
    /// The newest comes first, by day of publication and where there is none, of adding.
    case time
  }

  /// So many of those found last are weighed, and looked through for passages, where more are found.
  private static let weighed = 2000
  /// So many are looked through for passages at a time.
  private static let chunk = 100

  /// What a search finds, a page at a time.
  public func search(
    _ query: LibraryQuery, by order: SearchOrder = .relevance, limit: Int = 20, offset: Int = 0
  ) throws -> [LibraryHit] {
    try read { database in
      guard let search = try Self.search(query, in: database) else { return [] }
      if query.asksForPassages, !query.asksForRemarks {
        let hits = try Self.hits(
          of: search, query, by: order, limit: offset + limit, in: database)
        return Array(hits.dropFirst(offset))
      }
      return try search.articles(by: order, limit: limit, offset: offset, in: database).map {
        LibraryHit(article: $0, passages: try Self.passages(of: $0, query, in: database))
      }
    }
  }

  /// The articles with passages that fit. That an article has the words and such passages does not say
  /// that the words are in one of them.
  private static func hits(
    of search: Search, _ query: LibraryQuery, by order: SearchOrder, limit: Int,
    in database: Database
  ) throws -> [LibraryHit] {
    let matcher = try PassageMatcher(query)
    var hits: [LibraryHit] = []
    for start in stride(from: 0, to: weighed, by: chunk) {
      let articles = try search.articles(by: order, limit: chunk, offset: start, in: database)
      for article in articles where hits.count < limit {
        guard let list = try SearchIndex.passages(of: article.row, in: database),
          let record = try Contents.ofArticle(article.row, in: database)?.record
        else { continue }
        let passages = try matcher.passages(of: list, in: ArticleText(record.text))
        if !passages.isEmpty { hits.append(LibraryHit(article: article, passages: passages)) }
      }
      if articles.count < chunk || hits.count == limit { break }
    }
    return hits
  }

  /// The numbers of the stories with articles that a search finds; of very many articles, those of the
  /// newest.
  static func stories(with query: LibraryQuery, in database: Database) throws -> Set<Int> {
    guard let search = try search(query, in: database) else { return [] }
    if query.asksForPassages, !query.asksForRemarks {
      return Set(
        try hits(of: search, query, by: .time, limit: weighed, in: database).map(\.article.story))
    }
    return try search.stories(in: database)
  }

  /// How many articles a search finds; never more than `most` are counted. Nil where that cannot be told
  /// without looking into each.
  public func count(_ query: LibraryQuery, most: Int = 10_000) throws -> Int? {
    if query.asksForPassages, !query.asksForRemarks { return nil }
    return try read { try Self.search(query, in: $0)?.count(most: most, in: $0) ?? 0 }
  }

  /// What is to be shown of an article that fits.
  private static func passages(
    of article: LibraryArticle, _ query: LibraryQuery, in database: Database
  ) throws -> [LibraryHit.Passage] {
    if query.asksForRemarks { return try remarks(on: article, query, in: database) }
    let text = try Contents.ofArticle(article.row, in: database)?.record.text ?? ""
    return [LibraryHit.Passage(text: WordsAround.first(of: query.phrases, in: text))]
  }

  // MARK: - As SQL

  /// A search as SQL.
  private struct Search {
    let pattern: String?
    /// What must hold besides the words, in SQL.
    var tests: [String] = []
    var arguments: StatementArguments = []

    mutating func add(_ test: String, _ more: StatementArguments) {
      tests.append(test)
      arguments += more
    }

    private var conditions: String {
      tests.isEmpty ? "" : "WHERE " + tests.joined(separator: " AND ")
    }

    func articles(
      by order: SearchOrder, limit: Int, offset: Int, in database: Database
    ) throws -> [LibraryArticle] {
      var sql = "SELECT \(Library.articleColumns) FROM "
      if pattern != nil, order == .relevance {
        let join = tests.isEmpty ? "" : "JOIN article ON article.id = search.rowid"
        sql += """
          (SELECT search.rowid AS id, bm25(search, 4.0, 1.0, 0.0, 0.0) AS likeness
          FROM search \(join) WHERE \((["search MATCH ?"] + tests).joined(separator: " AND "))
          ORDER BY search.rowid DESC LIMIT \(Library.weighed)) AS found
          JOIN article ON article.id = found.id ORDER BY found.likeness, article.id DESC
          """
      } else {
        sql += """
          \(tables) ORDER BY coalesce(article.published, article.added / 86400) DESC, article.id DESC
          """
      }
      return try Row.fetchAll(
        database, sql: sql + " LIMIT ? OFFSET ?", arguments: words + arguments + [limit, offset]
      ).map(Library.article)
    }

    func stories(in database: Database) throws -> Set<Int> {
      try Set(
        Int.fetchAll(
          database,
          sql: """
            SELECT DISTINCT story FROM
            (SELECT story FROM \(tables)
            ORDER BY \(pattern == nil ? "article.id" : "search.rowid") DESC LIMIT 20000)
            """, arguments: words + arguments))
    }

    func count(most: Int, in database: Database) throws -> Int {
      try Int.fetchOne(
        database, sql: "SELECT count(*) FROM (SELECT 1 FROM \(tables) LIMIT ?)",
        arguments: words + arguments + [most]) ?? 0
    }

    /// The articles that fit.
    private var tables: String {
      guard pattern != nil else { return "article \(conditions)" }
      return "search JOIN article ON article.id = search.rowid WHERE "
        + (["search MATCH ?"] + tests).joined(separator: " AND ")
    }

    private var words: StatementArguments { pattern.map { [$0] } ?? [] }
  }

  /// Nil where nothing can fit.
  private static func search(_ query: LibraryQuery, in database: Database) throws -> Search? {
    var search = Search(pattern: query.pattern)
    if let after = query.after { search.add("article.published >= ?", [after.daysSinceEpoch]) }
    if let before = query.before { search.add("article.published < ?", [before.daysSinceEpoch]) }
    for story in query.stories {
      let numbers =
        try storyNumber(story).map { [try StoryTable.present($0, in: database)] }
        ?? Int.fetchAll(
          database, sql: "SELECT id FROM story WHERE name = ? COLLATE NOCASE", arguments: [story])
      guard !numbers.isEmpty else { return nil }
      let marks = Array(repeating: "?", count: numbers.count).joined(separator: ", ")
      search.add("article.story IN (\(marks))", StatementArguments(numbers))
    }
    if let speakers = query.speakerPattern {
      search.add("article.id IN (SELECT rowid FROM speaker WHERE speaker MATCH ?)", [speakers])
    }
    if query.asksForRemarks {
      let remarks = remarks(query)
      search.add(
        "article.id IN (SELECT version.article FROM \(remarks.tables) WHERE \(remarks.tests))",
        remarks.arguments)
    } else if !query.kinds.isEmpty {
      search.add(
        """
        (SELECT kinds & ? FROM article_passages WHERE article_passages.article = article.id) = ?
        """, [Int(query.kinds.rawValue), Int(query.kinds.rawValue)])
    }
    return search
  }

  // MARK: - What people say

  /// What a person has said of findings that have words of an article.
  private static func remarks(
    on article: LibraryArticle, _ query: LibraryQuery, in database: Database
  ) throws -> [LibraryHit.Passage] {
    let remarks = remarks(query)
    return try Row.fetchAll(
      database,
      sql: """
        SELECT DISTINCT judgement_passage.words, judgement.kind, judgement.verdict, judgement.note,
          judgement.finding
        FROM \(remarks.tables) WHERE \(remarks.tests) AND version.article = ?
        ORDER BY judgement.changed DESC, judgement.finding LIMIT \(LibraryHit.most)
        """, arguments: remarks.arguments + [article.row]
    ).map { row in
      let note: String = row[3]
      let kind = PassageKinds.names.first { $0.name == row[1] as String }?.kind
      return LibraryHit.Passage(
        text: (row[0] as String).singleLine, kinds: kind ?? [], verdict: row[2],
        note: note.isEmpty ? nil : note)
    }
  }

  private static func remarks(
    _ query: LibraryQuery
  ) -> (tables: String, tests: String, arguments: StatementArguments) {
    let tables = """
      judgement JOIN judgement_passage ON judgement_passage.finding = judgement.finding
      JOIN version ON version.key = judgement_passage.article
      """
    var tests = query.remarks.map { remark in
      switch remark {
      case .note: "judgement.note <> ''"
      case .verdict: "judgement.verdict IS NOT NULL"
      case .bookmark: "judgement.bookmarked"
      }
    }
    var arguments: StatementArguments = []
    for verdict in query.verdicts {
      tests.append("judgement.verdict = ?")
      arguments += [verdict]
    }
    for kind in query.kinds.names {
      tests.append("judgement.kind = ?")
      arguments += [kind]
    }
    return (tables, tests.joined(separator: " AND "), arguments)
  }
}
