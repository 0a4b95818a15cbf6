import CrossreadCompare
import Glibc
import Synchronization

/// The interactive browser.
public enum Browser {
  /// How long a person sees nothing but the shell, where all is there in a moment: the first screen
  /// is the comparison then, and not one that flickers past.
  private static let patience = Duration.milliseconds(100)
  /// So long the model may take where all else is there, before the comparison is shown without it.
  private static let weighingPatience = Duration.milliseconds(10)

  /// Shows what `feed` brings until the person quits; the terminal is as before when it returns.
  ///
  /// Until everything is there it shows how far the reading has come. Gives nil where the feed ends
  /// with nothing to browse.
  ///
  /// Blocks. Call it from the main thread, once at a time. `messages` are for the time until the
  /// feed brings others.
  ///
  /// - Throws: `BrowserError` where the terminal cannot show it; nothing was drawn then, and the
  ///   caller prints the plain comparison instead.
  public static func run(
    _ feed: BrowserFeed, options: BrowserOptions = BrowserOptions(),
    settings: BrowserSettings = BrowserSettings(), messages: [String] = []
  ) throws -> BrowserOutcome? {
    let isThere = feed.isFinished(within: patience)
    if isThere { feed.isWeighed(within: weighingPatience) }
    let news = feed.take()
    if isThere, case .finished(nil) = news { return nil }
    let asksForNoColor = environment("NO_COLOR").map { !$0.isEmpty } ?? false
    let terminal = try Terminal(
      wantsColors: !options.isMonochrome && !asksForNoColor, asks: options.asksTerminal)
    defer { terminal.close() }
    var options = options
    options.usesASCII = options.usesASCII || !terminal.locale.isUTF8
    options.isMonochrome = !terminal.hasColors
    let run = BrowserRun(
      terminal: terminal, feed: feed, options: options, settings: settings, messages: messages)
    if let news { run.take(news) }
    if let news = feed.take() { run.take(news) }
    return run.untilEnd()
  }
}

/// What is left when the browser has ended.
public struct BrowserOutcome: Sendable {
  public let exit: BrowserExit
  /// Findings of which what the person says could not be kept, with why.
  public let unsaved: [Unsaved]

  public struct Unsaved: Sendable {
    public let finding: Finding
    public let comparison: Comparison
    public let problem: String
  }
}

/// How far a piece of work is, from the thread that does it.
private final class ProgressBox: Sendable {
  private let progress = Mutex<LoadingProgress?>(nil)

  func report(_ progress: LoadingProgress) { self.progress.withLock { $0 = progress } }

  /// What is new since the last call.
  func take() -> LoadingProgress? {
    progress.withLock { progress in
      defer { progress = nil }
      return progress
    }
  }
}

/// The loop of the browser: draws, waits, and carries out what the state asks for.
private final class BrowserRun {
  private var state: BrowserState
  private let terminal: Terminal
  private let feed: BrowserFeed
  private let options: BrowserOptions
  private let settings: BrowserSettings
  private var services = BrowserServices()
  private let workshop = Workshop()
  /// How the program was asked to end while something was worked on.
  private var ending: BrowserExit?
  /// Whether the feed ended with nothing to browse.
  private var isEmpty = false
  /// The last screen that was drawn as a whole, and what of it follows the selection.
  private var drawn: (screen: Screen, followers: [Rect])?
  /// Whether something is still to be drawn.
  private var isPartial = false

  /// Starts with nothing to show but that articles are being read.
  init(
    terminal: Terminal, feed: BrowserFeed, options: BrowserOptions, settings: BrowserSettings,
    messages: [String]
  ) {
    self.terminal = terminal
    self.feed = feed
    self.options = options
    self.settings = settings
    state = BrowserState(
      input: BrowserInput(comparisons: [], messages: terminal.notices + messages),
      options: options, size: terminal.size, settings: settings)
    state.loading = BrowserState.Loading(progress: LoadingProgress(stage: .reading))
    state.talk.message = nil
    if state.setup.usesMouse { state.setup.usesMouse = terminal.useMouse(true) }
  }

  /// Gives nil where there turned out to be nothing to browse.
  func untilEnd() -> BrowserOutcome? {
    while !isEmpty {
      draw()
      // All keys that were typed ahead, then one drawing.
      for event in terminal.nextEvents(watching: feed.descriptor, isAwaited: isPartial) {
        if let exit = take(event) { return outcome(exit) }
      }
    }
    return nil
  }

  /// Draws what there is to be seen; over a line that does not keep up, only what follows the keys at once, and
  /// the rest as soon as it can.
  private func draw() {
    let extent = terminal.extent
    isPartial = extent != .all
    guard extent != .nothing else { return }
    let screen = view(state)
    let followers = state.followers
    if extent == .selection, let drawn, drawn.screen.size == screen.size,
      drawn.followers == followers
    {
      terminal.draw(screen.keeping(followers, of: drawn.screen), isPartial: true)
      return
    }
    terminal.draw(screen)
    drawn = (screen, followers)
  }

  /// Gives the way to end, where what was typed ahead ends the program.
  @discardableResult
  func take(_ news: BrowserFeed.News) -> BrowserExit? {
    switch news {
    case .progress(let progress): state = update(state, .progress(progress)).0
    case .finished(nil): isEmpty = true
    case .finished(let content?):
      let (typedAhead, setup) = (state.loading?.typedAhead ?? [], state.setup)
      var input = content.input
      input.messages = terminal.notices + input.messages
      services = content.services
      state = BrowserState(
        input: input, options: options, size: state.size, settings: settings,
        refusals: services.refusals, isWeighed: content.isWeighed)
      state.setup.keep(setup)
      fit()
      for key in typedAhead {
        if let exit = take(state.action(for: key)) { return exit }
      }
    case .weighed(let news): state = state.weighed(news)
    case .arrived(let count): state = update(state, .arrived(count)).0
    }
    return nil
  }

  /// Gives the way to end, if the event ends the program.
  private func take(_ event: Terminal.Event) -> BrowserExit? {
    switch event {
    case .endOfInput: return .endOfInput
    case .news: return feed.take().flatMap(take)
    case .ground(let isDark): state = update(state, .ground(isDark: isDark)).0
    case .signal(SIGWINCH):
      terminal.fitWindow()
      fit()
    case .signal(SIGTSTP):
      terminal.suspend()
      fit()
    case .signal(SIGCONT):
      terminal.resume()
      fit()
    // Of a program that has ended, `Terminal.run` has taken note.
    case .signal(SIGCHLD): break
    case .signal(let number): return .signal(number: number)
    case .keys(let keys):
      for key in keys {
        if let exit = take(state.action(for: key)) { return exit }
      }
    }
    return nil
  }

  /// Does what may take its time while the terminal is listened to; nil where it was stopped, or the
  /// program is to end (`ending`).
  ///
  /// What `progress` then has is told meanwhile.
  private func whileListening<Result: Sendable>(
    _ progress: ProgressBox? = nil, _ work: @escaping @Sendable () -> Result
  ) -> Result? {
    workshop.result(of: work) {
      if let words = progress?.take()?.words(state.signs) {
        state.talk.message = Message(text: words)
        terminal.draw(view(state))
      }
      switch terminal.interruption(within: 20) {
      case nil: return false
      case .stopped: return true
      case .ended(let exit):
        ending = exit
        return true
      }
    }
  }

  private func take(_ action: Action) -> BrowserExit? {
    let next =
      action.mayTakeLong
      ? whileListening { [state] in update(state, action) } : update(state, action)
    if let ending { return ending }
    guard let (next, effects) = next else {
      tell(.failed("stopped"))
      return nil
    }
    state = next
    for effect in effects {
      switch effect {
      case .quit: return .quit
      case .redraw: terminal.forget()
      case .useMouse(let isUsed):
        if !terminal.useMouse(isUsed) {
          state.setup.usesMouse = false
          tell(.failed("this terminal does not tell what a mouse does"))
        }
      case .suspend:
        terminal.suspend()
        fit()
      case .save(let place):
        if let exit = take(.saved(place, problem: save(place))) { return exit }
      case .openStory(let number):
        guard let library = services.library, let story = state.stories[number].summary else {
          continue
        }
        let progress = ProgressBox()
        let opened = whileListening(progress) { [state] in
          library.open(story, number, progress.report).map {
            state.opened($0.comparison, as: number, isWeighed: $0.isWeighed, altered: $0.altered)
          }
        }
        if let ending { return ending }
        switch opened {
        case .some(.some(let opened)): state = opened
        case .some(nil): tell(.failed("this story is not there any more"))
        case nil: tell(.failed("stopped"))
        }
      case .list(let listing):
        guard let library = services.library else { continue }
        let page = whileListening { library.list(listing) }
        if let ending { return ending }
        switch page {
        case .success(let page):
          if let exit = take(.listed(listing, page)) { return exit }
        case .failure(let problem): tell(.failed(problem.words))
        case nil: tell(.failed("stopped"))
        }
      case .reload:
        guard let reload = services.reload else { continue }
        let progress = ProgressBox()
        let content = whileListening(progress) { reload(progress.report) }
        if let ending { return ending }
        guard case .some(.some(let content)) = content else {
          tell(.failed(content == nil ? "stopped" : "nothing is there any more"))
          continue
        }
        services = content.services
        services.reload = reload
        state = state.reloaded(
          content.input, options: options, settings: settings, refusals: services.refusals)
      case .alterations:
        guard let library = services.library, let article = state.alteredArticle,
          let story = state.model?.summary
        else { continue }
        let told = whileListening { library.alterations(article, story) }
        if let ending { return ending }
        guard let told else {
          tell(.failed("stopped"))
          continue
        }
        if let exit = take(.altered(article, told)) { return exit }
      case .change(let change):
        guard let work = services.library?.change.work else { continue }
        let problem: String? =
          whileListening { work(change) } ?? "stopped; it may be done all the same"
        if let ending { return ending }
        if let exit = take(.changed(change, problem: problem)) { return exit }
      case .explain(let place):
        guard let explain = services.explain, let finding = state.shelf.finding(place) else {
          continue
        }
        let comparison = state.stories[place.story].comparison
        let explanation = whileListening { explain(finding, comparison) }
        if let ending { return ending }
        guard let explanation else {
          tell(.failed("stopped"))
          continue
        }
        if let exit = take(.explained(place, explanation)) { return exit }
      case .copy(let text): tell(terminal.copy(text, orElse: copyAdvice))
      case .writeCopy(let text, let name):
        if let exit = carryOut(services.write, { $0(text, name) }) { return exit }
      case .export(let name):
        if let comparison = state.exported {
          let isWeighed = state.isWeighed
          let exit = carryOut(services.export) { work in
            let result = work(comparison, name)
            guard !isWeighed, case .done(let words) = result else { return result }
            return .done("\(words); it is still being weighed")
          }
          if let exit { return exit }
        }
      case .writeScreen(let name):
        let text = state.screenText
        if let exit = carryOut(services.write, { $0(text, name) }) { return exit }
      case .openAddress:
        guard let article = state.subjectArticle else { continue }
        if let exit = carryOut(services.openAddress, { $0(article) }) { return exit }
      case .edit:
        guard let article = state.subjectArticle else { continue }
        if let exit = carryOut(services.edit, { $0(article) }) { return exit }
      }
    }
    return nil
  }

  /// What to do where the terminal cannot take a copy.
  private var copyAdvice: String {
    services.write.work == nil ? "select it with the mouse" : ":copy FILE writes it to a file"
  }

  private func tell(_ result: ErrandResult) {
    switch result {
    case .done(let words): state = update(state, .told(words, isWarning: false)).0
    case .failed(let words): state = update(state, .told(words, isWarning: true)).0
    case .run: break
    }
  }

  /// Does an errand and tells what came of it; gives the way to end, where a signal came meanwhile
  /// that ends the program.
  private func carryOut<Work: Sendable>(
    _ service: Service<Work>, _ errand: @escaping @Sendable (Work) -> ErrandResult
  ) -> BrowserExit? {
    switch service {
    case .off(let reason): tell(.failed(reason))
    case .on(let work):
      let result =
        whileListening { errand(work) }
        ?? .failed("stopped; what was begun may be done all the same")
      if let ending { return ending }
      guard case .run(let words) = result else {
        tell(result)
        return nil
      }
      let name = words.first ?? ""
      switch terminal.run(words) {
      case .exited(0): break
      case .exited(let status): tell(.failed("\(name) ended with status \(status)"))
      case .failed(let reason): tell(.failed("\(name) cannot be run: \(reason)"))
      case .signal(let number): return .signal(number: number)
      }
      fit()
    }
    return nil
  }

  private func fit() { state = update(state, .resize(terminal.size)).0 }

  private func save(_ place: FindingPlace) -> String? {
    guard let finding = state.shelf.finding(place) else { return nil }
    guard let work = services.save.work else { return services.save.refusal }
    return work(finding, state.stories[place.story].comparison)
  }

  /// What could not be kept is tried once more.
  private func outcome(_ exit: BrowserExit) -> BrowserOutcome {
    let unsaved = state.ledger.unsaved.compactMap { place -> BrowserOutcome.Unsaved? in
      guard let problem = save(place), let finding = state.shelf.finding(place) else { return nil }
      return BrowserOutcome.Unsaved(
        finding: finding, comparison: state.stories[place.story].comparison, problem: problem)
    }
    services.keepSession?(state.session)
    return BrowserOutcome(exit: exit, unsaved: unsaved)
  }
}
