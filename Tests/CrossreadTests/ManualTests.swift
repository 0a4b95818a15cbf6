import ArgumentParser
import Foundation
import Testing

@testable import CrossreadTUI
@testable import crossread

/// The manual page says what the program does.
@Suite struct ManualTests {
  private let manual: String

  init() throws {
    let root = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    manual = try String(contentsOf: root.appending(path: "docs/crossread.1"), encoding: .utf8)
  }

  private func escaped(_ text: String) -> String { text.replacing("-", with: "\\-") }

  @Test(arguments: KeyTable.standard.bindings.map(\.name))
  func listsEveryKeyWithItsHelp(name: String) throws {
    let binding = try #require(KeyTable.standard.bindings.first { $0.name == name })
    let keys = binding.keys.map { "\"\(escaped($0.name))\"" }.joined(separator: " \", \" ")
    #expect(manual.contains(".TP\n.BR \(keys)\n\(binding.help)\n"))
  }

  @Test func statesTheVersion() {
    #expect(manual.contains("\"crossread \(Crossread.version)\""))
  }

  @Test(arguments: [
    BrowseCommand.helpMessage(), ReadCommand.helpMessage(), CompareCommand.helpMessage(),
    JudgeCommand.helpMessage(),
  ])
  func describesEveryOption(help: String) {
    for word in help.split(whereSeparator: {
      $0.isWhitespace || ",[]/".contains($0)
    })
    where word.hasPrefix("--") {
      #expect(manual.contains(escaped(String(word))), "\(word)")
    }
  }
}
