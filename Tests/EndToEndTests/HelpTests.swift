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
}
