import CrossreadCore
import GRDB

/// The words of the present versions, the passages of each, and who is quoted.
enum SearchIndex {
  /// How words are told apart and made alike; the tables of every version have the same.
  static let tokenizer = "porter unicode61 remove_diacritics 2"

  static func add(
    _ row: Int64, title: String?, text: String, outlet: String, _ digest: ReadingDigest,
    in database: Database
  ) throws {
    let words = try database.cachedStatement(
      sql: "INSERT INTO search (rowid, title, text, actors, outlet) VALUES (?, ?, ?, ?, ?)")
    try words.execute(
      arguments: [row, title ?? "", text, digest.actors.joined(separator: "\n"), outlet])
    let passages = try database.cachedStatement(
      sql: "INSERT INTO article_passages (article, reader, kinds, passages) VALUES (?, ?, ?, ?)")
    try passages.execute(
      arguments: [
        row, Library.readerVersion, Int(digest.passages.kinds.rawValue),
        digest.passages.bytes.data,
      ])
    guard !digest.passages.speakers.isEmpty else { return }
    let names = try database.cachedStatement(
      sql: "INSERT INTO speaker (rowid, names) VALUES (?, ?)")
    try names.execute(arguments: [row, digest.passages.speakers.joined(separator: "\n")])
  }

  /// The passages of an article; nil where no reader has told them yet.
  static func passages(of row: Int64, in database: Database) throws -> PassageList? {
    let statement = try database.cachedStatement(
      sql: "SELECT passages FROM article_passages WHERE article = ?")
    return try Row.fetchOne(statement, arguments: [row]).map {
      PassageList(Array($0[0] as DataBytes))
    }
  }

  /// Takes an article's words out, which must be told once more: they are not kept beside the index.
  static func remove(_ row: Int64, in database: Database) throws {
    guard let record = try Contents.ofArticle(row, in: database)?.record else { return }
    let words = try database.cachedStatement(
      sql: """
        INSERT INTO search (search, rowid, title, text, actors, outlet)
        VALUES ('delete', ?, ?, ?, ?, ?)
        """)
    let title = record.title.flatMap { $0.isEmpty ? nil : $0 }
    try words.execute(
      arguments: [
        row, title ?? "", record.text, record.actors.joined(separator: "\n"), record.source,
      ])
    guard let passages = try passages(of: row, in: database) else { return }
    try database.execute(sql: "DELETE FROM article_passages WHERE article = ?", arguments: [row])
    guard !passages.speakers.isEmpty else { return }
    let names = try database.cachedStatement(
      sql: "INSERT INTO speaker (speaker, rowid, names) VALUES ('delete', ?, ?)")
    try names.execute(arguments: [row, passages.speakers.joined(separator: "\n")])
  }
}
