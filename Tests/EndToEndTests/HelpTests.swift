import Testing

@Suite struct HelpTests {
  @Test func statesTheVersion() throws {
    let outcome = try Program.run("--version")
    #expect(outcome.status == 0)
    #expect(outcome.text.hasPrefix("crossread "))
  }

  @Test func statesTheSubcommandsAndExitStatuses() throws {
    let text = try Program.run("--help").text
    for word in ["browse", "read", "compare", "0 done", "1 nothing found", "2 some input"] {
      #expect(text.contains(word), "\(word)")
    }
  }

  @Test(arguments: [
    ["--foo"], ["read", "--foo"], ["compare", "--foo", "x"], ["search", "--foo"],
  ])
  func namesAnUnknownOption(arguments: [String]) throws {
    let outcome = try Program.run(arguments)
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains("Unknown option '--foo'"))
  }

  @Test func showsTheUsageOfTheCommandThatFailed() throws {
    let outcome = try Program.run("judge", "999", Program.seeds)
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains("There is no finding 999."))
    #expect(outcome.errors.contains("Usage: crossread judge <finding>"))
    #expect(outcome.errors.contains("See 'crossread judge --help'"))
  }

  @Test func saysThatThereAreNoFeeds() throws {
    let scratch = try ScratchDirectory()
    let outcome = try Program.run("feeds", environment: ["XDG_DATA_HOME": scratch.path])
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("crossread add ADDRESS subscribes"))
  }
}
