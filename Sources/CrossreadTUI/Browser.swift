import CrossreadCompare
import Glibc

/// The interactive browser.
public enum Browser {
  /// Shows the comparisons until the person quits; the terminal is as before when it returns.
  ///
  /// Blocks. Call it from the main thread, once at a time.
  ///
  /// - Throws: `BrowserError` where the terminal cannot show it; nothing was drawn then, and the
  ///   caller prints the plain comparison instead.
  public static func run(
    input: BrowserInput, options: BrowserOptions = BrowserOptions(),
    services: BrowserServices = BrowserServices()
  ) throws -> BrowserOutcome {
    let asksForNoColor = environment("NO_COLOR").map { !$0.isEmpty } ?? false
    let terminal = try Terminal(wantsColors: !options.isMonochrome && !asksForNoColor)
    defer { terminal.close() }
    var options = options
    options.usesASCII = options.usesASCII || !terminal.locale.isUTF8
    options.isMonochrome = !terminal.hasColors
    let input = BrowserInput(
      comparisons: input.comparisons, messages: terminal.notices + input.messages)
    let state = BrowserState(
      input: input, options: options, size: terminal.size, refusals: services.refusals)
    let run = BrowserRun(state: state, terminal: terminal, services: services)
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

/// The loop of the browser: draws, waits, and carries out what the state asks for.
private final class BrowserRun {
  private var state: BrowserState
  private let terminal: Terminal
  private let services: BrowserServices

  init(state: BrowserState, terminal: Terminal, services: BrowserServices) {
    self.state = update(state, .resize(terminal.size)).0
    self.terminal = terminal
    self.services = services
  }

  func untilEnd() -> BrowserOutcome {
    while true {
      terminal.draw(view(state))
      // All keys that were typed ahead, then one drawing.
      for event in terminal.nextEvents() {
        if let exit = take(event) { return outcome(exit) }
      }
    }
  }

  /// Gives the way to end, if the event ends the program.
  private func take(_ event: Terminal.Event) -> BrowserExit? {
    switch event {
    case .endOfInput: return .endOfInput
    case .signal(SIGWINCH):
      terminal.fitWindow()
      fit()
    case .signal(SIGTSTP):
      terminal.suspend()
      fit()
    case .signal(SIGCONT):
      terminal.resume()
      fit()
    case .signal(let number): return .signal(number: number)
    case .keys(let keys):
      for key in keys {
        if let exit = take(state.action(for: key)) { return exit }
      }
    }
    return nil
  }

  private func take(_ action: Action) -> BrowserExit? {
    let (next, effects) = update(state, action)
    state = next
    for effect in effects {
      switch effect {
      case .quit: return .quit
      case .redraw: terminal.forget()
      case .suspend:
        terminal.suspend()
        fit()
      case .save(let place):
        if let exit = take(.saved(place, problem: save(place))) { return exit }
      }
    }
    return nil
  }

  private func fit() { state = update(state, .resize(terminal.size)).0 }

  private func save(_ place: FindingPlace) -> String? {
    guard let finding = state.finding(place) else { return nil }
    guard let work = services.save.work else { return services.save.refusal }
    return work(finding, state.stories[place.story].comparison)
  }

  /// What could not be kept is tried once more.
  private func outcome(_ exit: BrowserExit) -> BrowserOutcome {
    let unsaved = state.unsaved.compactMap { place -> BrowserOutcome.Unsaved? in
      guard let problem = save(place), let finding = state.finding(place) else { return nil }
      return BrowserOutcome.Unsaved(
        finding: finding, comparison: state.stories[place.story].comparison, problem: problem)
    }
    return BrowserOutcome(exit: exit, unsaved: unsaved)
  }
}
