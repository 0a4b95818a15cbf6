import CrossreadCore
import GRDB

/// What a person does with stories; all of it stands against whatever is added later.
extension Library {
  /// Names a story; an empty name takes the old one away. False where there is no such story.
  ///
  /// - Throws: `LibraryError`.
  public func name(_ number: Int, _ name: String) throws -> Bool {
    try write { database in
      try database.execute(
        sql: "UPDATE story SET name = ? WHERE id = ?",
        arguments: [
          name.isEmpty ? nil : name, try StoryTable.present(number, in: database),
        ])
      return database.changesCount > 0
    }
  }

  /// Puts the articles of other stories into one, whose name stays, or else the first that any has.
  /// What is added later joins it where it is alike to the articles of any of them. Stories that are gone are
  /// left out.
  ///
  /// - Throws: `LibraryError`.
  public func merge(_ others: [Int], into number: Int) throws {
    try write { database in
      func present(_ number: Int) throws -> Int64? {
        let present = try StoryTable.present(number, in: database)
        return try Int64.fetchOne(
          database, sql: "SELECT id FROM story WHERE id = ?", arguments: [present])
      }
      guard let kept = try present(number) else { return }
      for number in others {
        guard let other = try present(number), other != kept else { continue }
        try database.execute(
          sql: "UPDATE article SET part = coalesce(part, story) WHERE story IN (?, ?)",
          arguments: [kept, other])
        try database.execute(
          sql: """
            UPDATE story SET name = coalesce(name, (SELECT name FROM story WHERE id = ?))
            WHERE id = ?
            """, arguments: [other, kept])
        try database.execute(
          sql: "DELETE FROM apart WHERE one = ? AND other = ?",
          arguments: [min(kept, other), max(kept, other)])
        try StoryTable.move(other, into: kept, in: database)
      }
    }
  }

  /// Makes a story of its own of some articles of one, and gives its number; nil where none or all of
  /// them were named. The two never become one by themselves.
  ///
  /// - Throws: `LibraryError`.
  public func split(_ articles: [LibraryArticle], from number: Int) throws -> Int? {
    try write { database in
      let rows = articles.filter { $0.story == number }.map(\.row)
      let count = try Int.fetchOne(
        database, sql: "SELECT articles FROM story WHERE id = ?", arguments: [number])
      guard let count, !rows.isEmpty, rows.count < count else { return nil }
      try database.execute(
        sql: """
          INSERT INTO story (title, articles, sources, changed)
          SELECT title, 0, 0, changed FROM story WHERE id = ?
          """, arguments: [number])
      let new = database.lastInsertedRowID
      for row in rows {
        try database.execute(
          sql: "UPDATE article SET story = ?, part = NULL WHERE id = ?", arguments: [new, row])
      }
      try StoryTable.part(Int64(number), new, in: database)
      for story in [Int64(number), new] { try StoryTable.recount(story, at: nil, in: database) }
      return Int(new)
    }
  }

  /// Takes note of in how many findings the articles of a story part, as long as they are what they were when
  /// it was looked up.
  ///
  /// - Throws: `LibraryError`.
  public func note(divergences: Int, tellings: Int, of story: LibraryStory) throws {
    try write {
      try $0.execute(
        sql: "UPDATE story SET divergences = ?, tellings = ? WHERE id = ? AND changed = ?",
        arguments: [divergences, tellings, story.number, story.changed])
    }
  }

  /// Takes note that somebody has opened stories as they are now.
  ///
  /// - Throws: `LibraryError`.
  public func markRead(_ numbers: [Int]) throws {
    try write { database in
      let statement = try database.cachedStatement(
        sql: "UPDATE story SET read = changed WHERE id = ?")
      for number in numbers { try statement.execute(arguments: [number]) }
    }
  }
}
