import ArgumentParser
import Foundation
import Testing

@testable import CrossreadTUI
@testable import crossread

/// The manual page says what the program does.
@Suite struct ManualTests {
  private let manual: String

  private static let file = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "docs/crossread.1")

  init() throws { manual = try String(contentsOf: Self.file, encoding: .utf8) }

  private func escaped(_ text: String) -> String { text.replacing("-", with: "\\-") }

  /// With `CROSSREAD_RECORD=1` in the environment the keys are written into the page instead.
  @Test func listsEveryKeyWithItsHelp() throws {
    let start = try #require(manual.range(of: ".SH KEYS\n"))
    let end = try #require(manual.range(of: ".SH ", range: start.upperBound..<manual.endIndex))
    let keys = start.upperBound..<end.lowerBound
    if ProcessInfo.processInfo.environment["CROSSREAD_RECORD"] == "1" {
      try manual.replacingCharacters(in: keys, with: KeyTable.standard.manual)
        .write(to: Self.file, atomically: true, encoding: .utf8)
      return
    }
    #expect(manual[keys] == KeyTable.standard.manual)
  }

  @Test func statesTheVersion() {
    #expect(manual.contains("\"crossread \(ProgramVersion.number)\""))
  }

  @Test(arguments: [
    BrowseCommand.helpMessage(), ReadCommand.helpMessage(), CompareCommand.helpMessage(),
    JudgeCommand.helpMessage(), AddCommand.helpMessage(), UpdateCommand.helpMessage(),
    FeedsCommand.helpMessage(), ConfigCommand.helpMessage(), SearchCommand.helpMessage(),
    StoriesCommand.helpMessage(), ShowCommand.helpMessage(), RemoveCommand.helpMessage(),
    ExportCommand.helpMessage(), ImportCommand.helpMessage(), VerifyCommand.helpMessage(),
    RefreshCommand.helpMessage(),
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
