import ArgumentParser
import Foundation
import Testing

@testable import crossread

@Suite struct ProgramVersionTests {
  @Test(
    arguments: [
      (0x1a2b_3c4d_5e6f, "1a2b3c4d5e6f"), (0x1_1a2b_3c4d_5e6f, "1a2b3c4d5e6f (changed)"),
      (0x1_0000_0000_00ff, "0000000000ff (changed)"),
    ] as [(UInt64, String)])
  func tellsTheCommit(number: UInt64, expected: String) {
    #expect(ProgramVersion.commit(of: number) == expected)
  }

  @Test func hasNoCommitWhereTheLinkerWasToldOfNone() {
    #expect(ProgramVersion.commit(of: 0) == nil)
  }

  @Test func tellsTheThreeFilesOfWeights() {
    #expect(ProgramVersion.weights.map(\.name) == ["reading", "attribution", "meaning"])
    #expect(ProgramVersion.weights.allSatisfy { $0.check.count == 8 })
  }
}

/// Every subcommand that people see shows how it is used.
@Suite struct SubcommandHelpTests {
  private static let shown = Crossread.configuration.subcommands.filter {
    $0.configuration.shouldDisplay
  }.flatMap { $0.configuration.subcommands.isEmpty ? [$0] : $0.configuration.subcommands }

  @Test(arguments: Self.shown.map { $0._commandName })
  func hasAnExample(name: String) throws {
    let command = try #require(Self.shown.first { $0._commandName == name })
    #expect(command.helpMessage().contains("\n  crossread "), "\(name)")
  }
}
