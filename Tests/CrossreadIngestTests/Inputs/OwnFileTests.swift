import CrossreadIngest
import Foundation
import Testing

@Suite struct OwnFileTests {
  private func problem<Success>(
    _ result: Result<Success, FileBytes.Failure>
  ) -> IngestNotice.Problem? {
    if case .failure(let failure) = result { failure.problem } else { nil }
  }

  private func text(_ path: String) throws -> String {
    try String(contentsOfFile: path, encoding: .utf8)
  }

  @Test func replacesAFileAndKeepsItsMode() throws {
    let directory = try TemporaryDirectory()
    let path = try directory.write("real", "old")
    try FileManager.default.setAttributes([.posixPermissions: 0o604], ofItemAtPath: path)
    try OwnFile(path).replace(with: Array("new".utf8)).get()
    #expect(try text(path) == "new")
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    #expect(attributes[.posixPermissions] as? Int == 0o604)
    #expect(try FileManager.default.contentsOfDirectory(atPath: directory.path) == ["real"])
  }

  @Test func goesThroughNoLink() throws {
    let directory = try TemporaryDirectory()
    let real = try directory.write("real", "old")
    let link = directory.path + "/link"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "real")
    let file = OwnFile(link)
    let refusal = IngestNotice.Problem.unwritable("it is a symbolic link")
    #expect(problem(file.read(limit: 10)) == .unreadable("it is a symbolic link"))
    #expect(problem(file.replace(with: [1])) == refusal)
    #expect(problem(file.append(line: "more")) == refusal)
    #expect(problem(file.change(limit: 10) { _ in [1] }) != nil)
    #expect(try text(real) == "old")
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == "real")
  }

  @Test func opensNoPipeAndNoDevice() throws {
    let directory = try TemporaryDirectory()
    let pipe = directory.path + "/pipe"
    #expect(mkfifo(pipe, 0o600) == 0)
    for path in [pipe, "/dev/null", directory.path] {
      #expect(problem(OwnFile(path).read(limit: 10)) == .unreadable("it is no regular file"))
      #expect(problem(OwnFile(path).replace(with: [1])) == .unwritable("it is no regular file"))
      #expect(problem(OwnFile(path).append(line: "more")) != nil)
    }
  }

  @Test func leavesWhatIsReadOnly() throws {
    let directory = try TemporaryDirectory()
    let path = try directory.write("file", "old")
    try FileManager.default.setAttributes([.posixPermissions: 0o444], ofItemAtPath: path)
    #expect(problem(OwnFile(path).replace(with: [1])) == .unwritable("it is read-only"))
    #expect(problem(OwnFile(path).append(line: "more")) == .unwritable("it is read-only"))
    #expect(try text(path) == "old")
    try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: directory.path)
    let new = OwnFile(directory.path + "/new")
    #expect(problem(new.replace(with: [1])) == .unwritable("its folder is read-only"))
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: directory.path)
  }

  @Test func saysWhyItCannotWrite() {
    #expect(
      problem(OwnFile("/nowhere/at/all").replace(with: [1]))
        == .unwritable("No such file or directory"))
  }

  @Test func keepsWhatManyWriteAtOnce() async throws {
    let directory = try TemporaryDirectory()
    let file = OwnFile(directory.path + "/file")
    await withTaskGroup(of: Void.self) { group in
      for number in 0..<20 {
        group.addTask {
          _ = file.change(limit: 10_000) { $0 + Array("changed \(number)\n".utf8) }
          _ = file.append(line: "added \(number)")
        }
      }
    }
    let lines = Set(try text(file.path).split(separator: "\n").map(String.init))
    #expect(lines == Set((0..<20).flatMap { ["changed \($0)", "added \($0)"] }))
  }

  @Test func endsALineThatWasBrokenOff() throws {
    let directory = try TemporaryDirectory()
    let path = try directory.write("file", "one\ntw")
    try OwnFile(path).append(line: "three").get()
    #expect(try text(path) == "one\ntw\nthree\n")
  }

  @Test func leavesAFileThatIsNotChanged() throws {
    let directory = try TemporaryDirectory()
    let file = OwnFile(directory.path + "/file")
    try file.change(limit: 10) { bytes in
      #expect(bytes.isEmpty)
      return nil
    }.get()
    #expect(!FileManager.default.fileExists(atPath: file.path))
  }
}
