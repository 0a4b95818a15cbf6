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

  @Test func aConfinedWalkFollowsNoLinkOut() throws {
    let directory = try TemporaryDirectory()
    for name in ["in/a.txt", "in/b/c.txt", "in-too/d.txt"] { try directory.write(name, "text") }
    for (name, target) in [
      ("in/inner", "b/c.txt"), ("in/outer", "../in-too/d.txt"), ("in/b/up", "../../in-too/d.txt"),
      ("in/folder", "../in-too"), ("in/chain", "outer"), ("in/none", "../nowhere"),
      ("in/absolute", directory.path + "/in-too/d.txt"),
    ] {
      try FileManager.default.createSymbolicLink(
        atPath: directory.path + "/" + name, withDestinationPath: target)
    }
    let root = directory.path + "/in"
    let (inputs, notices) = Ingest(isConfined: true).inputs(at: [root])
    #expect(
      inputs.map { $0.path.dropFirst(root.utf8.count + 1) } == ["a.txt", "b/c.txt", "inner"])
    #expect(
      notices.filter { $0.problem == .skipped("a link that leads out of the folder") }
        .map { $0.file.dropFirst(root.utf8.count + 1) }
        == ["absolute", "b/up", "chain", "folder", "outer"])
    #expect(Ingest().inputs(at: [root]).inputs.count == 7)
  }

  @Test func namesNeedNotBeUTF8() throws {
    let directory = try TemporaryDirectory()
    let name = Array(directory.path.utf8CString.dropLast()) + [0x2F, 0x62, -23, 0]
    let descriptor = open(name, O_WRONLY | O_CREAT, 0o644)
    write(descriptor, "The ferry sank.", 15)
    close(descriptor)
    let ingest = Ingest()
    let inputs = ingest.inputs(at: [directory.path]).inputs
    #expect(inputs.count == 1)
    #expect(inputs.map { ingest.read($0).articles.count } == [1])
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
