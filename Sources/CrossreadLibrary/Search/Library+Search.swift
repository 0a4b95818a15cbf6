import CrossreadCore
import GRDB

/// An article that a search has found.
public struct LibraryHit: Sendable, Hashable {
  public let article: LibraryArticle
  /// Some words around the first place that was asked for, on one line; the beginning where only
  /// fields were.
  public let passage: String
}

extension Library {
  /// In which order what was found is wanted.
  public enum SearchOrder: Sendable, Hashable {
    /// What fits best comes first: by how rare the words are and how often an article has them (BM25), those in
    /// the title counting more. Of very many that fit the newest alone are weighed.
    case relevance
    /// The newest comes first, by day of publication and where there is none, of adding.
    case time
  }

  /// So many of those found last are weighed where more are found.
  private static let weighed = 2000

  /// What a search finds, a page at a time.
  public func search(
    _ query: LibraryQuery, by order: SearchOrder = .relevance, limit: Int = 20, offset: Int = 0
  ) throws -> [LibraryHit] {
    try read { database in
      guard let conditions = try Self.conditions(of: query, in: database) else { return [] }
      var tests = conditions.tests
      var arguments: StatementArguments = []
      var sql = "SELECT \(Self.articleColumns) FROM "
      if let pattern = query.pattern {
        switch order {
        case .relevance:
          let join = tests.isEmpty ? "" : "JOIN article ON article.id = search.rowid"
          sql += """
            (SELECT search.rowid AS id, bm25(search, 4.0, 1.0, 0.0, 0.0) AS likeness
            FROM search \(join) WHERE \((["search MATCH ?"] + tests).joined(separator: " AND "))
            ORDER BY search.rowid DESC LIMIT \(Self.weighed)) AS found
            JOIN article ON article.id = found.id
            """
          tests = []
        case .time: sql += "search JOIN article ON article.id = search.rowid"
        }
        arguments += [pattern]
      } else {
        sql += "article"
      }
      if query.pattern != nil, order == .time { tests.insert("search MATCH ?", at: 0) }
      if !tests.isEmpty { sql += " WHERE " + tests.joined(separator: " AND ") }
      arguments += conditions.arguments
      let newest = "coalesce(article.published, article.added / 86400) DESC, article.id DESC"
      let isByLikeness = query.pattern != nil && order == .relevance
      sql +=
        " ORDER BY \(isByLikeness ? "found.likeness, article.id DESC" : newest) LIMIT ? OFFSET ?"
      arguments += [limit, offset]
      return try Row.fetchAll(database, sql: sql, arguments: arguments).map { row in
        let article = Self.article(row)
        let text = try Contents.ofArticle(article.row, in: database)?.record.text ?? ""
        return LibraryHit(article: article, passage: Passage.around(query.phrases, in: text))
      }
    }
  }

  /// How many articles a search finds; never more than `most` are counted.
  public func count(_ query: LibraryQuery, most: Int = 10_000) throws -> Int {
    try read { database in
      guard let conditions = try Self.conditions(of: query, in: database) else { return 0 }
      var sql = "SELECT 1 FROM "
      var tests = conditions.tests
      var arguments: StatementArguments = []
      if let pattern = query.pattern {
        sql += tests.isEmpty ? "search" : "search JOIN article ON article.id = search.rowid"
        tests.insert("search MATCH ?", at: 0)
        arguments += [pattern]
      } else {
        sql += "article"
      }
      if !tests.isEmpty { sql += " WHERE " + tests.joined(separator: " AND ") }
      arguments += conditions.arguments
      return try Int.fetchOne(
        database, sql: "SELECT count(*) FROM (\(sql) LIMIT ?)", arguments: arguments + [most]) ?? 0
    }
  }

  /// What must hold besides the words; nil where nothing can.
  private static func conditions(
    of query: LibraryQuery, in database: Database
  ) throws -> (tests: [String], arguments: StatementArguments)? {
    var tests: [String] = []
    var arguments: StatementArguments = []
    if let after = query.after {
      tests.append("article.published >= ?")
      arguments += [after.daysSinceEpoch]
    }
    if let before = query.before {
      tests.append("article.published < ?")
      arguments += [before.daysSinceEpoch]
    }
    for story in query.stories {
      let numbers =
        try storyNumber(story).map { [try StoryTable.present($0, in: database)] }
        ?? Int.fetchAll(
          database, sql: "SELECT id FROM story WHERE name = ? COLLATE NOCASE", arguments: [story])
      guard !numbers.isEmpty else { return nil }
      let marks = Array(repeating: "?", count: numbers.count).joined(separator: ", ")
      tests.append("article.story IN (\(marks))")
      arguments += StatementArguments(numbers)
    }
    return (tests, arguments)
  }
}

/// The words around a place in a text.
enum Passage {
  /// Characters before and after what was asked for.
  private static let (before, after) = (60, 160)

  /// The first place of any of the phrases, or the beginning, on one line.
  static func around(_ phrases: [LibraryQuery.Phrase], in text: String) -> String {
    let words = phrases.flatMap { phrase in
      phrase.text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }
    let place = first(words, in: text) ?? text.startIndex
    let start =
      text.index(place, offsetBy: -before, limitedBy: text.startIndex) ?? text.startIndex
    let end = text.index(place, offsetBy: after, limitedBy: text.endIndex) ?? text.endIndex
    // Whole words only.
    var cut = text[start..<end]
    if start > text.startIndex, let space = cut.firstIndex(where: \.isWhitespace), space < place {
      cut = cut[cut.index(after: space)...]
    }
    if end < text.endIndex, let space = cut.lastIndex(where: \.isWhitespace), space > place {
      cut = cut[..<space]
    }
    let line = cut.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return (cut.startIndex > text.startIndex ? "… " : "") + line
      + (cut.endIndex < text.endIndex ? " …" : "")
  }

  /// Where the first word stands that begins as one of these does. Their endings may differ, as the
  /// index takes "votes" for "vote".
  private static func first(_ words: [String], in text: String) -> String.Index? {
    let stems = words.map { $0.count > 5 ? String($0.prefix($0.count - 2)) : $0 }
    guard !stems.isEmpty else { return nil }
    var place = text.startIndex
    while place < text.endIndex {
      guard let start = text[place...].firstIndex(where: { $0.isLetter || $0.isNumber }) else {
        return nil
      }
      let end =
        text[start...].firstIndex { !$0.isLetter && !$0.isNumber } ?? text.endIndex
      let word = text[start..<end].lowercased()
      if stems.contains(where: word.hasPrefix) { return start }
      place = end
    }
    return nil
  }
}
