import ArgumentParser
import CrossreadCompare
import CrossreadLibrary

/// Prints a story of the library compared, or an article with its versions.
struct ShowCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Print a story of the library as compare does, or an article and how it was altered.",
    discussion: """
      A story is named as s12, or by the name that it was given, an article by the start of its id. \
      Of an article that was altered at its address, the sentences that went and those that came are \
      printed with when that was seen.

        crossread show s12 --format html > report.html
        crossread show 3fa9c0d1
      """)

  @Option(
    help: ArgumentHelp(
      "text for people, json for programs; of a story also markdown, html or csv.",
      valueName: "text|json|markdown|csv|html"))
  var format: ComparisonFormat = .text
  @Flag(help: "Show findings of low confidence, unclear ones, and those called irrelevant, too.")
  var all = false
  @OptionGroup var security: SecureOptions
  @OptionGroup var place: LibraryOptions
  @OptionGroup var work: JobOptions
  @Argument(
    help: ArgumentHelp("A story or an article.", valueName: "story|article"),
    completion: LibraryCompletion.story)
  var reference: String

  func run() async throws {
    let library = try await place.reading()
    switch try await LibraryOptions.saying({ try LibraryReference(reference, in: library) }) {
    case .story(let story): try await show(story, library)
    case .article(let article): try await show(article, library)
    }
  }

  private func show(_ story: LibraryStory, _ library: Library) async throws {
    let isSecure = security.isSecure
    let configuration = isSecure ? Configuration() : Configuration(environment: Environment.all)
    let progress = ProgressLine()
    let pipeline = Pipeline(
      jobs: work.jobs, outlets: configuration.outlets, isSecure: isSecure,
      progress: progress?.report)
    let judgements = LibraryJudgements(library)
    let comparison = try await LibraryOptions.saying { () -> Comparison? in
      let articles = try library.texts(of: library.articles(ofStory: story.number))
      guard let read = await pipeline.story(story, of: articles) else { return nil }
      let plain = pipeline.comparer.compare(read)
      return judgements.judged(plain, try judgements.all(ofStory: story.number, of: plain))
    }
    progress?.end()
    defer { pipeline.remember() }
    guard let comparison else { throw ExitCode(ExitStatus.nothingFound.rawValue) }
    try await LibraryOptions.saying {
      for lost in judgements.unplaced(
        try judgements.all(ofStory: story.number, of: comparison), in: comparison)
      {
        StandardError.say(
          "no finding matches this verdict any more; it is kept: \(lost.words)"
            + (lost.note.isEmpty ? "" : " (note: \(lost.note))"))
      }
    }
    var outcome = Pipeline.Outcome()
    outcome.articleCount = comparison.story.readings.count
    if format == .text {
      let alterations = try await alterations(ofStory: story.number, library)
      if !alterations.isEmpty {
        var lines = PlainLines()
        lines.add("Altered after it was first seen")
        for alteration in alterations {
          lines.addGap()
          lines.add(alteration.title)
          alteration.lines.forEach { lines.add($0) }
        }
        lines.addGap()
        StandardOutput.write(lines.text)
      }
    }
    try ComparisonOutput().print([comparison.shown(all: all)], outcome, as: format, whole: all)
  }

  private func show(_ article: LibraryArticle, _ library: Library) async throws {
    let versions = try await LibraryOptions.saying { try library.versions(of: article) }
    switch format {
    case .text:
      let alterations = try await alterations(
        ofStory: article.story, article: article.id, library)
      StandardOutput.write(
        VersionText(article, present: versions.last?.article, alterations).text)
    case .json: StandardOutput.write(LibraryJSON.line(article, versions))
    case .brief, .markdown, .csv, .html:
      throw ValidationError("An article is printed as text or json.")
    }
  }

  private func alterations(
    ofStory number: Int, article id: String? = nil, _ library: Library
  ) async throws -> [Alteration] {
    let pipeline = Pipeline(jobs: work.jobs, isSecure: security.isSecure)
    return try await LibraryOptions.saying {
      try Alteration.all(
        ofStory: number, article: id, in: library, pipeline.comparer)
    }
  }
}
