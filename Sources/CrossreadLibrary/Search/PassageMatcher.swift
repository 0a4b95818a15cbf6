import CrossreadCore
import GRDB

/// Tells which passages of an article have what is asked for: words are told apart and made alike as the
/// index does it, of each passage alone.
final class PassageMatcher {
  private let query: LibraryQuery
  /// A database in memory, for the passages of one article at a time.
  private let queue: DatabaseQueue

  init(_ query: LibraryQuery) throws {
    self.query = query
    queue = try DatabaseQueue()
    try queue.writeWithoutTransaction { database in
      try database.execute(
        sql: """
          CREATE VIRTUAL TABLE passage USING fts5(
            text, speaker, content='', tokenize='\(SearchIndex.tokenizer)'
          )
          """)
    }
  }

  /// Those that fit, at most as many as are worth showing.
  func passages(of list: PassageList, in text: ArticleText) throws -> [LibraryHit.Passage] {
    let candidates = list.passages.filter {
      $0.kinds.isSuperset(of: query.kinds) && (query.speakers.isEmpty || $0.speaker != nil)
    }
    let places = try places(of: candidates, list, in: text)
    return places.prefix(LibraryHit.most).map { place in
      let passage = candidates[place]
      return LibraryHit.Passage(
        text: text[passage.span].singleLine, kinds: passage.kinds,
        speaker: passage.speaker.map { list.speakers[$0] })
    }
  }

  private func places(
    of candidates: [PassageList.Passage], _ list: PassageList, in text: ArticleText
  ) throws -> [Int] {
    guard let pattern = query.passagePattern else { return Array(candidates.indices) }
    guard !candidates.isEmpty else { return [] }
    return try queue.writeWithoutTransaction { database in
      var places: [Int] = []
      try database.inTransaction {
        try database.execute(sql: "INSERT INTO passage (passage) VALUES ('delete-all')")
        let insert = try database.cachedStatement(
          sql: "INSERT INTO passage (rowid, text, speaker) VALUES (?, ?, ?)")
        for (place, passage) in candidates.enumerated() {
          let speaker = passage.speaker.map { list.speakers[$0] }
          try insert.execute(arguments: [place, text[passage.span], speaker ?? ""])
        }
        let found = try database.cachedStatement(
          sql: "SELECT rowid FROM passage WHERE passage MATCH ? ORDER BY rowid")
        places = try Int.fetchAll(found, arguments: [pattern])
        return .commit
      }
      return places
    }
  }
}
