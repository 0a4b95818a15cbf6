import Foundation
import Testing

@testable import crossread

@Suite struct SessionFileTests {
  @Test func keepsTheNewestFilesOnly() throws {
    let folder = FileManager.default.temporaryDirectory.path + "/crossread-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let environment = ["XDG_STATE_HOME": folder]
    let file = try #require(SessionFile(inputs: ["first"], environment: environment))
    file.keep("crossread session 1\n")
    let sessions = folder + "/crossread/sessions/"
    let old = Date(timeIntervalSince1970: 1_000_000)
    for number in 0..<(SessionFile.memory + 10) {
      let path = sessions + String(number + 0x1000, radix: 16)
      try "old".write(toFile: path, atomically: false, encoding: .utf8)
      try FileManager.default.setAttributes(
        [.modificationDate: old.addingTimeInterval(Double(number))], ofItemAtPath: path)
    }
    try "other".write(toFile: sessions + "notes.txt", atomically: false, encoding: .utf8)
    file.keep("crossread session 1\nstory x\n")
    let left = try FileManager.default.contentsOfDirectory(atPath: sessions)
    #expect(left.count == SessionFile.memory + 1)
    #expect(left.contains("notes.txt"))
    #expect(!left.contains("1000"))
    #expect(file.text == "crossread session 1\nstory x\n")
  }
}
