import ArgumentParser
import CrossreadCompare
import CrossreadIngest
import CrossreadLibrary
import CrossreadTUI

/// Opens the browser; prints the comparison where there is no terminal to open it in.
struct BrowseCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "browse",
    abstract: "Browse the comparison in the terminal (the default).",
    discussion: """
      Without a path it opens the stories of the library, those that changed last first; a story is \
      compared when it is opened. crossread add PATH|ADDRESS adds to the library, and crossread \
      search and stories print what is in it.

      Press ? in the browser for its keys, q to quit. It opens where you left it. Where standard \
      output is not a terminal, or TERM names one that cannot show the browser, the comparison is \
      printed instead; on a terminal, with a prompt that leads through the findings.

        crossread seeds/                  the articles in a folder
        crossread herald.html courier.txt
        crossread                         the stories of the library
        crossread --plain seeds/ | less
      """)

  @Flag(help: "Print the comparison line by line, without boxes, for screen readers and pipes.")
  var plain = false
  @Flag(help: "Show findings of low confidence, unclear ones, and those called irrelevant, too.")
  var all = false
  @Flag(help: "Draw with ASCII characters only.")
  var ascii = false
  @Flag(help: "Start anew instead of where you left it.")
  var fresh = false
  @OptionGroup var security: SecureOptions
  @OptionGroup var reading: FormatOptions
  @OptionGroup var work: JobOptions
  @OptionGroup var judgements: JudgementOptions
  @OptionGroup var place: LibraryOptions
  @Argument(help: InputOptions.help, completion: .file())
  var paths: [String] = []

  func validate() throws {
    if !paths.isEmpty, place.named != nil {
      throw ValidationError("'--library' opens a library: leave the paths out.")
    }
    if paths.isEmpty, judgements.verdicts != nil || reading.stated != nil {
      throw ValidationError("'--verdicts' and '--as' are for paths: name some.")
    }
  }

  // The browser wants the main thread.
  @MainActor
  func run() async throws {
    if paths.isEmpty { return try await browseLibrary() }
    let isSecure = security.isSecure
    let environment = Environment.all
    let errands = isSecure ? nil : BrowserErrands(environment: environment)
    let feed = BrowserFeed()
    let setup = Setup(errands, paths: paths)
    let browses = !plain && StandardOutput.isTerminal
    let progress = browses ? nil : ProgressLine()
    let pipeline = Pipeline(
      jobs: work.jobs, stated: reading.stated, outlets: setup.configuration.outlets,
      isSecure: isSecure, progress: browses ? feed.report : progress?.report)
    let reload: BrowserServices.Reload = {
      [paths, verdicts = judgements.verdicts, work, stated = reading.stated] progress in
      Waiting.value {
        let pipeline = Pipeline(
          jobs: work.jobs, stated: stated, outlets: setup.configuration.outlets,
          isSecure: isSecure, progress: progress)
        let compared = await pipeline.comparisons(at: paths, verdicts: verdicts)
        pipeline.remember()
        guard compared.outcome.articleCount > 0 else { return nil }
        var content = setup.content(of: compared, isFresh: true)
        content.services.explain = pipeline.comparer.explanation
        return content
      }
    }
    // The browser has the main thread; all is read on others.
    let task = Task.detached { [paths, verdicts = judgements.verdicts, all, fresh] in
      let comparer = pipeline.comparer
      let early = Pipeline.Early { compared in
        let isAnything = compared.outcome.articleCount > 0
        var content = setup.content(of: compared, isFresh: fresh)
        content.services.explain = comparer.explanation
        content.services.reload = reload
        feed.finish(isAnything ? content : nil)
      } weighed: { story, comparison in
        feed.replace(story, with: comparison)
      }
      let compared = await pipeline.comparisons(
        at: paths, verdicts: verdicts, early: browses ? early : nil)
      feed.endWeighing(messages: compared.later.map(\.description))
      pipeline.remember()
      return (compared: compared, comparisons: compared.comparisons.map { $0.shown(all: all) })
    }
    defer { task.cancel() }
    if browses {
      do {
        let outcome = try Browser.run(
          feed,
          options: BrowserOptions(usesASCII: ascii, showsAll: all, asksTerminal: !isSecure),
          settings: setup.configuration.settings,
          messages: setup.configuration.problems.map(\.description))
        if let outcome { return try finish(outcome) }
      } catch let error as BrowserError {
        StandardError.say(error.description)
      }
    }
    let (compared, comparisons) = await task.value
    progress?.end()
    compared.notices.forEach(StandardError.report)
    if StandardOutput.isTerminal, StandardInput.isTerminal, !comparisons.isEmpty {
      walk(comparisons, saving: isSecure ? .off(SecureMode.reason) : compared.judgements.service)
      return try ComparisonOutput().finish(comparisons, compared.outcome)
    }
    try ComparisonOutput().print(comparisons, compared.outcome, as: .text)
  }

  /// What is said to whoever has no library and names nothing.
  static let beginning = """
    crossread: there is no library yet, and nothing to read was named.

      crossread PATH...             browse the articles in files or folders
      crossread add PATH...         keep them in a library, which crossread then opens
      crossread add https://...     subscribe to a feed, or keep a page

    crossread --help has all commands.

    """

  /// Opens the stories of the library.
  @MainActor
  private func browseLibrary() async throws {
    guard let library = try await place.readingIfThere() else {
      StandardError.print(Self.beginning)
      throw ExitCode(ExitCode.validationFailure.rawValue)
    }
    let isSecure = security.isSecure
    let configuration = isSecure ? Configuration() : Configuration(environment: Environment.all)
    let feed = BrowserFeed()
    let pipeline = Pipeline(jobs: work.jobs, outlets: configuration.outlets, isSecure: isSecure)
    let browsing = LibraryBrowsing(
      library, pipeline: pipeline, feed: feed, showsAll: all, isSecure: isSecure,
      keeping: isSecure
        ? nil
        : ComparisonCache(
          environment: Environment.all, settings: configuration.outletStamp))
    guard !plain, StandardOutput.isTerminal else {
      return try await listOrWalk(library, browsing)
    }
    let listing = LibraryListing()
    let session =
      isSecure ? nil : SessionFile(inputs: [library.path], environment: Environment.all)
    var services = browsing.services(
      isSecure ? nil : BrowserErrands(environment: Environment.all))
    if let session {
      services.keepSession = { if !$0.isEmpty || session.text != nil { session.keep($0) } }
    }
    let page = try await LibraryOptions.saying { try browsing.page(of: listing) }
    feed.finish(
      BrowserContent(
        input: BrowserInput(
          library: page, as: listing, messages: configuration.problems.map(\.description),
          session: fresh ? nil : session?.text), services: services))
    let watch = Task.detached { await browsing.watch() }
    defer { watch.cancel() }
    do {
      let outcome = try Browser.run(
        feed,
        options: BrowserOptions(usesASCII: ascii, showsAll: all, asksTerminal: !isSecure),
        settings: configuration.settings)
      if let outcome { return try finish(outcome) }
    } catch let error as BrowserError {
      StandardError.say(error.description)
      try await listOrWalk(library, browsing)
    }
  }

  /// Leads through the stories by lines, or prints them where nobody is there to be led.
  private func listOrWalk(_ library: Library, _ browsing: LibraryBrowsing) async throws {
    guard StandardOutput.isTerminal, StandardInput.isTerminal else {
      return try await printList(library)
    }
    var walk = PlainLibraryWalk(
      browsing.plainServices(), columns: StandardOutput.columns ?? 80, showsAll: all)
    StandardOutput.write(walk.opening())
    lead({ walk.prompt }, { walk.take($0) })
  }

  private func printList(_ library: Library) async throws {
    try await LibraryOptions.saying {
      let most = 500
      var stories = try library.stories(.init(least: all ? 1 : 2), limit: most)
      if stories.isEmpty { stories = try library.stories(limit: most) }
      var lines = PlainLines()
      for story in stories { lines.add(LibraryLines.line(of: story)) }
      StandardOutput.write(lines.text)
      if stories.isEmpty {
        StandardError.say(
          "there is nothing in the library yet; crossread add PATH|ADDRESS adds to it")
        throw ExitCode(ExitStatus.nothingFound.rawValue)
      }
    }
  }

  /// Leads through the findings by lines.
  private func walk(
    _ comparisons: [Comparison],
    saving save: Service<@Sendable (Finding, Comparison) -> String?>
  ) {
    var walk = PlainWalk(
      comparisons, columns: StandardOutput.columns ?? 80, showsAll: all, saving: save)
    StandardOutput.write(walk.opening)
    lead({ walk.prompt }, { walk.take($0) })
  }

  /// Asks and answers until the person has enough.
  private func lead(_ prompt: () -> String, _ answer: (String) -> PlainWalk.Answer) {
    while true {
      StandardOutput.write(prompt())
      guard let line = readLine() else { break }
      let answer = answer(line)
      StandardOutput.write(answer.text)
      if answer.ends { return }
    }
    StandardOutput.write("\n")
  }

  /// What a person has set up, and where they were.
  private struct Setup: Sendable {
    let errands: BrowserErrands?
    var configuration = Configuration()
    var session: SessionFile?

    /// `errands` is nil in secure mode, where neither is read.
    init(_ errands: BrowserErrands?, paths: [String]) {
      self.errands = errands
      guard let errands else { return }
      let path = Configuration.path(environment: errands.environment)
      configuration = path.map { Configuration(file: $0) } ?? configuration
      session = SessionFile(inputs: paths, environment: errands.environment)
    }

    func content(of compared: Pipeline.Compared, isFresh: Bool) -> BrowserContent {
      var services = errands?.services(saving: compared.judgements) ?? SecureMode.services
      if let session { services.keepSession = { session.keep($0) } }
      let messages =
        configuration.problems.map(\.description) + compared.notices.map(\.description)
      return BrowserContent(
        input: BrowserInput(
          comparisons: compared.comparisons, messages: messages,
          session: isFresh ? nil : session?.text),
        services: services, isWeighed: false)
    }
  }

  /// Ends as the browser did.
  private func finish(_ outcome: BrowserOutcome) throws {
    for lost in outcome.unsaved {
      // Nothing that a person has said is lost without a trace.
      let record = StoryReport(lost.comparison).record(of: lost.finding)
      StandardError.say("not kept: \(lost.problem); the line that should be there:")
      StandardError.say(JudgementFile.line(of: record))
    }
    switch outcome.exit {
    case .quit, .endOfInput:
      if !outcome.unsaved.isEmpty { throw ExitCode(ExitStatus.someInputFailed.rawValue) }
    case .signal(let number): throw ExitCode(128 + number)
    }
  }
}
