import CrossreadTUI
import Glibc
import Synchronization

/// One line on standard error that says how far a comparison has come which takes its time: written again
/// and again in its place, and gone before anything else is said.
///
/// It has no timer: it is written when somebody reports.
final class ProgressLine: Sendable {
  private let state: Mutex<ProgressPen>
  private let columns: Int

  /// Nil where nobody would see it, or it would stand in another's way: standard error is no terminal,
  /// the terminal cannot go back in a line, or standard output goes to a program that may have the
  /// terminal for itself, as a pager has.
  init?(environment: [String: String] = Environment.all) {
    let type = environment["TERM"] ?? ""
    guard isatty(STDERR_FILENO) == 1, !["", "dumb"].contains(type), !StandardOutput.isPipe
    else { return nil }
    var size = winsize()
    let hasSize = ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
    columns = hasSize ? Int(size.ws_col) : 80
    state = Mutex(ProgressPen(start: .now))
  }

  /// Says how far it is, if it has taken long enough for that; from any thread.
  func report(_ progress: LoadingProgress) {
    write { $0.line(for: progress, at: .now, columns: columns) }
  }

  /// Takes the line away, so that something else can be said; it comes again when somebody reports.
  func pause() {
    write { $0.pause() }
  }

  /// Takes the line away. Nothing is written after that.
  func end() {
    write { $0.end() }
  }

  private func write(_ text: (inout ProgressPen) -> String?) {
    state.withLock { pen in
      // Under the lock, so that lines of two threads do not mix.
      if let text = text(&pen) { StandardError.print(text) }
    }
  }
}

/// What a line of progress needs to write next.
struct ProgressPen {
  private let start: ContinuousClock.Instant
  private var last: ContinuousClock.Instant?
  private var shown = ""
  private var isEnded = false

  /// So long nothing is said: most is done by then.
  static let patience = Duration.milliseconds(500)
  /// The shortest time between two lines.
  static let interval = Duration.milliseconds(100)

  /// To the start of the line, over blanks where something stands; without a control sequence, which who reads by
  /// lines does not want.
  private var clearing: String {
    shown.isEmpty ? "\r" : "\r" + String(repeating: " ", count: shown.count) + "\r"
  }

  init(start: ContinuousClock.Instant) { self.start = start }

  /// What to write at this moment; nil for nothing.
  mutating func line(
    for progress: LoadingProgress, at now: ContinuousClock.Instant, columns: Int
  ) -> String? {
    // What nothing follows for a while is said in any case.
    let isRest = progress.toWeigh > 0 && progress.weighed == progress.toWeigh
    guard !isEnded, now - start >= Self.patience,
      isRest || last.map({ now - $0 >= Self.interval }) ?? true
    else { return nil }
    last = now
    // In ASCII, one column each; the last column stays free, so that no terminal goes to the next line.
    let words = String(
      SafeText.line("crossread: \(progress.words(.ascii))").prefix(max(0, columns - 1)))
    guard words != shown else { return nil }
    defer { shown = words }
    return clearing + words
  }

  /// What takes the line away until the next is written; nil where there is none.
  mutating func pause() -> String? {
    defer { shown = "" }
    return isEnded || shown.isEmpty ? nil : clearing
  }

  /// What takes the line away; nil where there is none.
  mutating func end() -> String? {
    defer { isEnded = true }
    return isEnded || shown.isEmpty ? nil : clearing
  }
}
