import Testing

/// The output is the same bytes however many files are read at a time.
@Suite struct JobsTests {
  /// Many articles of different lengths, so that the later ones are often done first.
  private func manyArticles() throws -> ScratchDirectory {
    let scratch = try ScratchDirectory()
    for number in 0..<24 {
      let sentences = (0...(number * 7 % 24)).map {
        "Mayor Ana Lopez said on Monday that \($0 + number) bridges were closed in Springfield."
      }
      try scratch.write("article-\(number).txt", sentences.joined(separator: " "))
    }
    return scratch
  }

  @Test(arguments: [["--jobs", "2"], ["--jobs", "16"], []])
  func readsTheSameInAnyNumberOfJobs(jobs: [String]) throws {
    let scratch = try manyArticles()
    let alone = try Program.run("read", "--format", "json", "--jobs", "1", scratch.path)
    #expect(alone.status == 0)
    #expect(alone.objects.count == 24)
    let arguments = ["read", "--format", "json"] + jobs + [scratch.path]
    #expect(try Program.run(arguments).output == alone.output)
  }

  @Test(arguments: [["--jobs", "2"], []])
  func comparesTheSameInAnyNumberOfJobs(jobs: [String]) throws {
    let alone = try Program.run("compare", "--format", "json", "--jobs", "1", Program.seeds)
    #expect(!alone.output.isEmpty)
    let arguments = ["compare", "--format", "json"] + jobs + [Program.seeds]
    #expect(try Program.run(arguments).output == alone.output)
  }

  @Test(arguments: ["0", "-1", "many"])
  func refusesWhatIsNoNumberOfJobs(jobs: String) throws {
    let outcome = try Program.run("read", "--jobs=" + jobs, Program.seeds)
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains("--jobs"))
  }
}
