import CrossreadIngest
import Foundation
import Testing

/// A directory that is removed when the test ends.
final class TemporaryDirectory {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "crossread-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  @discardableResult
  func write(_ name: String, _ text: String) throws -> String {
    let file = path + "/" + name
    try FileManager.default.createDirectory(
      atPath: (file as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    try text.write(toFile: file, atomically: false, encoding: .utf8)
    return file
  }
}

@Suite struct InputWalkerTests {
  @Test func listsADirectoryInNameOrderWithItsSubdirectories() throws {
    let directory = try TemporaryDirectory()
    for name in ["b.txt", "a.txt", "c/z.txt", "c/y.txt", ".hidden", "B.txt", ".git/x"] {
      try directory.write(name, "text")
    }
    let (inputs, notices) = Ingest().inputs(at: [directory.path])
    #expect(
      inputs.map { $0.path.dropFirst(directory.path.count + 1) }
        == ["B.txt", "a.txt", "b.txt", "c/y.txt", "c/z.txt"])
    #expect(notices.isEmpty)
    #expect(inputs.allSatisfy { $0.origin == .walked })
  }

  @Test func leavesOutTheListsOfSubscriptions() throws {
    let directory = try TemporaryDirectory()
    for name in ["feeds.tsv", "seen", "articles/e.example/seen"] {
      try directory.write(name, "text")
    }
    #expect(
      Ingest().inputs(at: [directory.path]).inputs.map(\.path)
        == [directory.path + "/articles/e.example/seen"])
  }

  @Test func keepsTheOrderOfPaths() throws {
    let directory = try TemporaryDirectory()
    try directory.write("a", "1")
    try directory.write("b", "2")
    let paths = [directory.path + "/b", "-", directory.path + "/a"]
    #expect(Ingest().inputs(at: paths).inputs.map(\.path) == paths)
  }

  @Test func reportsMissingPathsAndEmptyDirectories() throws {
    let directory = try TemporaryDirectory()
    let missing = directory.path + "/none"
    let (inputs, notices) = Ingest().inputs(at: [missing, directory.path])
    #expect(inputs.isEmpty)
    #expect(notices.map(\.problem) == [.missing, .nothingInDirectory])
    #expect(notices.map(\.file) == [missing, directory.path])
  }

  @Test func followsLinksToFilesButNotToDirectories() throws {
    let directory = try TemporaryDirectory()
    try directory.write("sub/a.txt", "1")
    let manager = FileManager.default
    try manager.createSymbolicLink(
      atPath: directory.path + "/sub/loop", withDestinationPath: directory.path)
    try manager.createSymbolicLink(
      atPath: directory.path + "/link.txt", withDestinationPath: directory.path + "/sub/a.txt")
    let (inputs, _) = Ingest().inputs(at: [directory.path])
    #expect(
      inputs.map { $0.path.dropFirst(directory.path.count + 1) } == ["link.txt", "sub/a.txt"])
  }

  @Test func readsAFileAndReportsADirectoryItCannotRead() throws {
    let directory = try TemporaryDirectory()
    try directory.write("a.txt", "It rained.")
    let ingest = Ingest()
    #expect(
      ingest.read(Input(path: directory.path + "/a.txt")).articles.map(\.text.string)
        == ["It rained."])
    #expect(
      ingest.read(Input(path: directory.path)).notices.map(\.problem)
        == [.unreadable("Is a directory")])
  }

  @Test func refusesAFileLargerThanTheLimit() throws {
    let directory = try TemporaryDirectory()
    try directory.write("a.txt", "It rained.")
    let result = Ingest(limits: .init(file: 5)).read(Input(path: directory.path + "/a.txt"))
    #expect(result.notices.map(\.problem) == [.tooLarge(limit: 5)])
  }
}
