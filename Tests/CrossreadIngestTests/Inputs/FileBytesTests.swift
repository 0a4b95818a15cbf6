import CrossreadIngest
import Foundation
import Testing

@Suite struct FileBytesTests {
  @Test func replacesAFileAndKeepsItsLinkAndMode() throws {
    let directory = try TemporaryDirectory()
    let folder = directory.path
    try directory.write("real", "old")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o604], ofItemAtPath: folder + "/real")
    try FileManager.default.createSymbolicLink(
      atPath: folder + "/link", withDestinationPath: "real")
    try FileBytes.replace(folder + "/link", with: Array("new".utf8)).get()
    #expect(try String(contentsOfFile: folder + "/real", encoding: .utf8) == "new")
    let attributes = try FileManager.default.attributesOfItem(atPath: folder + "/real")
    #expect(attributes[.posixPermissions] as? Int == 0o604)
    #expect(
      try FileManager.default.destinationOfSymbolicLink(atPath: folder + "/link") == "real")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder).count == 2)
  }

  @Test func saysWhyItCannotWrite() {
    guard case .failure(let failure) = FileBytes.replace("/nowhere/at/all", with: [1]) else {
      Issue.record("wrote into a folder that is not there")
      return
    }
    #expect(failure.problem == .unwritable("No such file or directory"))
  }

  @Test(arguments: [
    ("a/b.txt", "a"), ("b.txt", "."), ("/b.txt", "/"), ("-", nil), ("a/b/c", "a/b"),
  ])
  func knowsTheFolderOfAFile(path: String, expected: String?) {
    #expect(InputPath.folder(of: path) == expected)
  }
}
