import CrossreadCore
import Foundation
import GRDB
import Testing

@testable import CrossreadLibrary

/// What a library says of files that it cannot use, and that it leaves them as they are.
@Suite struct LibraryOpeningTests {
  private func bytes(_ path: String) throws -> Data {
    try Data(contentsOf: URL(fileURLWithPath: path))
  }

  @Test func readsNothingWhereThereIsNone() throws {
    let folder = try TestFolder()
    #expect(throws: LibraryError.missing(path: folder.library)) { try folder.open(.read) }
    #expect(!FileManager.default.fileExists(atPath: folder.library))
  }

  /// The file as each version of the program made it, from the migration that did.
  @Test(arguments: ["v1", "v2", "v3", "v4"])
  func opensALibraryOfEachEarlierVersion(version: String) throws {
    let folder = try TestFolder()
    do {
      let queue = try DatabaseQueue(path: folder.library)
      try queue.writeWithoutTransaction {
        try $0.execute(sql: "PRAGMA application_id = \(Schema.applicationID)")
      }
      try Schema.migrator.migrate(queue, upTo: version)
      try queue.write { database in
        let content = article("The ferry sank off the quay.", title: "Ferry sinks")
        try database.execute(
          sql: """
            INSERT INTO story (id, title, articles, changed) VALUES (1, 'Ferry sinks', 1, 5);
            INSERT INTO article (id, story, version, versions, key, words, outlet, title, added, changed)
            VALUES (1, 1, 1, 1, ?, ?, 'herald', 'Ferry sinks', 5, 5);
            """, arguments: [content.key, content.words])
        try database.execute(
          sql: "INSERT INTO version VALUES (1, 1, ?, 5, NULL, ?, ?, ?)",
          arguments: [
            content.key, content.packed.recordSize, content.packed.size,
            content.packed.content.data,
          ])
        try database.execute(
          sql: """
            INSERT INTO search (rowid, title, text, actors, outlet)
            VALUES (1, 'Ferry sinks', 'The ferry sank off the quay.', '', 'herald');
            INSERT INTO article_terms VALUES (1, x'');
            """)
        // What a later version adds to the tables it works out of the others, but what was in them.
        if version != "v1", version != "v2" {
          try database.execute(sql: "UPDATE story SET sources = 1")
        }
      }
    }
    let library = try folder.open()
    #expect(try library.search(LibraryQuery("ferry")).map(\.article.title) == ["Ferry sinks"])
    #expect(try library.verify().isEmpty)
    let stale = try library.staleArticles(limit: 10)
    #expect(stale.count == 1)
    try LibraryWriter(library).refresh(
      stale.map { ($0, ReadingDigest(Reader().read($0.article))) })
    #expect(try library.search(LibraryQuery("kind:fact ferry")).count == 1)
    #expect(try library.verify().isEmpty)
    try LibraryWriter(library).add([article("The mill burned down.")], at: 6)
    #expect(try library.articleCount() == 2)
  }

  @Test(arguments: [Library.Access.read, .write])
  func leavesALibraryOfALaterVersionAlone(access: Library.Access) throws {
    let folder = try TestFolder()
    _ = try folder.open()
    try DatabaseQueue(path: folder.library).write {
      try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('v999')")
    }
    #expect(throws: LibraryError.newer(path: folder.library)) { try folder.open(access) }
  }

  @Test func takesNoOtherFileForALibrary() throws {
    let folder = try TestFolder()
    try Data("The ferry sank off the quay. ".utf8).write(to: URL(fileURLWithPath: folder.library))
    let before = try bytes(folder.library)
    #expect(throws: LibraryError.notALibrary(path: folder.library)) { try folder.open() }
    #expect(try bytes(folder.library) == before)
  }

  @Test func takesNoOtherProgramsDatabaseForALibrary() throws {
    let folder = try TestFolder()
    try DatabaseQueue(path: folder.library).write { try $0.execute(sql: "CREATE TABLE t (a)") }
    #expect(throws: LibraryError.notALibrary(path: folder.library)) { try folder.open() }
    #expect(throws: LibraryError.notALibrary(path: folder.path)) {
      try Library(at: folder.path, access: .write)
    }
  }

  @Test func tellsADamagedPage() throws {
    let folder = try TestFolder()
    do {
      let library = try folder.open()
      try LibraryWriter(library).add(
        (0..<300).map { article("The ferry number \($0) sank off the quay.") }, at: 5)
      try library.queue.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
    }
    let file = try FileHandle(forUpdating: URL(fileURLWithPath: folder.library))
    let size = try file.seekToEnd()
    for page in stride(from: UInt64(4096) * 4, to: size, by: 4096 * 3) {
      try file.seek(toOffset: page)
      try file.write(contentsOf: Data(repeating: 0xA5, count: 512))
    }
    try file.close()
    let problems: [String]
    do { problems = try folder.open(.read).verify() } catch let error as LibraryError {
      problems = [error.description]
    }
    #expect(!problems.isEmpty)
  }

  @Test func anotherOnesLibraryIsOnlyRead() throws {
    let folder = try TestFolder()
    try LibraryWriter(try folder.open()).add([article("The ferry sank.")], at: 5)
    try FileManager.default.setAttributes([.posixPermissions: 0o444], ofItemAtPath: folder.library)
    try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: folder.path)
    #expect(throws: LibraryError.readOnly(path: folder.library)) { try folder.open() }
    let library = try folder.open(.read)
    #expect(try library.articleCount() == 1)
    #expect(throws: LibraryError.readOnly(path: folder.library)) {
      try LibraryWriter(library).add([article("The mill burned.")], at: 6)
    }
  }

  @Test func aReaderSeesNothingOfAHalfDoneChange() throws {
    let folder = try TestFolder()
    let writing = try folder.open()
    try LibraryWriter(writing).add([article("The ferry sank.")], at: 5)
    let reading = try folder.open(.read)
    try writing.write { database in
      try database.execute(sql: "UPDATE story SET title = 'half'")
      #expect(try reading.stories().map(\.title) == ["The ferry sank."])
    }
    #expect(try reading.stories().map(\.title) == ["half"])
  }

  @Test func nothingOfAFailedAddStays() throws {
    let folder = try TestFolder()
    let library = try folder.open()
    try library.write { try $0.execute(sql: "DROP TABLE posting") }
    #expect(throws: LibraryError.self) {
      try LibraryWriter(library).add([article("The ferry sank off the quay.")], at: 5)
    }
    #expect(try library.articleCount() == 0)
    #expect(try library.storyCount() == 0)
  }
}
