import Foundation
import Testing

/// What the model has read is kept for the next run, and does no harm.
@Suite struct SentenceCacheTests {
  private let scratch: ScratchDirectory
  private var home: String { scratch.path + "/cache" }
  private var folder: String { home + "/crossread/sentences" }

  init() throws { scratch = try ScratchDirectory() }

  private func compare(_ environment: [String: String] = [:]) throws -> String {
    let outcome = try Program.run(
      "compare", "--format", "json", Program.seeds,
      environment: ["XDG_CACHE_HOME": home].merging(environment) { $1 })
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
    return outcome.text
  }

  private func names() -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
  }

  private func data(_ name: String) throws -> Data {
    try Data(contentsOf: URL(fileURLWithPath: folder + "/" + name))
  }

  @Test func makesNoDifferenceToWhatIsFound() throws {
    let without = try Program.run("compare", "--format", "json", Program.seeds).text
    #expect(try compare() == without)
    #expect(names().count == 2)
    let first = try names().map(data)
    #expect(try compare() == without)
    #expect(try names().map(data) == first)
    // What is of no use is written anew.
    let whole = try data(names()[0])
    for broken in [Data(), whole.prefix(1_000), Data(whole.map { $0 ^ 1 }), Data(count: 100_000)] {
      try broken.write(to: URL(fileURLWithPath: folder + "/" + names()[0]))
      #expect(try compare() == without)
      #expect(try data(names()[0]) == whole)
    }
  }

  @Test func keepsNothingInSecureMode() throws {
    _ = try compare(["CROSSREAD_SECURE": "1"])
    #expect(!FileManager.default.fileExists(atPath: home))
  }

  @Test func followsNoLinkAndOpensNoPipe() throws {
    let expected = try compare()
    let names = names()
    let victim = try scratch.write("victim", "untouched")
    for name in names { try FileManager.default.removeItem(atPath: folder + "/" + name) }
    symlink(victim, folder + "/" + names[0])
    mkfifo(folder + "/" + names[1], 0o600)
    #expect(try compare() == expected)
    #expect(try String(contentsOfFile: victim, encoding: .utf8) == "untouched")
    // Nor a folder that is elsewhere.
    try FileManager.default.removeItem(atPath: folder)
    let elsewhere = scratch.path + "/elsewhere"
    try FileManager.default.createDirectory(atPath: elsewhere, withIntermediateDirectories: true)
    symlink(elsewhere, folder)
    #expect(try compare() == expected)
    #expect(try FileManager.default.contentsOfDirectory(atPath: elsewhere).isEmpty)
  }

  @Test func takesManyProgramsAtOnce() async throws {
    let outputs = try await withThrowingTaskGroup(of: String.self) { [home] group in
      for _ in 0..<4 {
        group.addTask {
          try Program.run(
            "compare", "--format", "json", Program.seeds, environment: ["XDG_CACHE_HOME": home]
          ).text
        }
      }
      return try await group.reduce(into: Set<String>()) { $0.insert($1) }
    }
    #expect(outputs.count == 1)
    #expect(names().count == 2)
    #expect(try compare() == outputs.first)
  }
}
