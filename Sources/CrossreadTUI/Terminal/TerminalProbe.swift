/// What the terminal is asked at the start, and what it answers within a moment. Nobody waits for it: what comes
/// later is left out, as what answers nobody's question is.
struct TerminalProbe: Sendable {
  /// Whether what is sent between two marks can be shown at once (mode 2026), and how light the ground is.
  static let question = Array("\u{1B}[?2026$p\u{1B}]11;?\u{7}".utf8)
  static let patience = Duration.milliseconds(100)

  private var asked: ContinuousClock.Instant?
  private var hasMode = false
  private var hasGround = false
  /// Whether the terminal shows at once what is sent between two marks.
  private(set) var isSynchronised = false

  /// Gives what to send; nothing where it was asked before.
  mutating func ask(at now: ContinuousClock.Instant) -> [UInt8] {
    guard asked == nil else { return [] }
    asked = now
    return Self.question
  }

  /// How long ago it was asked; nil where it was not.
  func age(at now: ContinuousClock.Instant) -> Duration? { asked.map { now - $0 } }

  /// How long an answer may still take; nil where none is awaited any more.
  func awaits(at now: ContinuousClock.Instant) -> Duration? {
    guard let asked, !hasMode || !hasGround else { return nil }
    let left = asked + Self.patience - now
    return left > .zero ? left : nil
  }

  /// Takes an answer; gives whether the ground is dark, where it says so in time.
  mutating func take(_ answer: TerminalAnswer, at now: ContinuousClock.Instant) -> Bool? {
    guard awaits(at: now) != nil else { return nil }
    switch answer {
    case .mode(2026, let isKnown) where !hasMode:
      hasMode = true
      isSynchronised = isKnown
    case .ground(let isDark) where !hasGround:
      hasGround = true
      return isDark
    default: break
    }
    return nil
  }
}
