/// Whether the terminal keeps up with what is drawn, over a line that may be slow.
///
/// Behind what is drawn goes a question that the terminal answers when it has come to it. Where that takes longer
/// than the line alone does, the line is busy: then only what follows the keys at once is drawn, and while that is
/// on its way, nothing.
struct OutputPace: Sendable {
  /// DSR, which all terminals with control sequences answer.
  static let question = Array("\u{1B}[5n".utf8)
  /// What is changed in fewer cells goes out without a question: it takes no time on any line.
  static let fewCells = 240
  /// An answer that takes longer is lost, and no more are asked for.
  private static let patience = Duration.seconds(3)

  enum Extent: Sendable, Equatable {
    case all
    /// Only what follows the keys at once.
    case selection
    case nothing
  }

  /// How long an answer has taken at least; nil while the terminal is not known to answer.
  private var roundTrip: Duration?
  /// The drawings that have no answer yet.
  private var open: [(at: ContinuousClock.Instant, isPartial: Bool)] = []

  /// Takes note of how long the terminal took for its first answer, which had the first screen before it; gives
  /// what to send to know how long one takes that has nothing before it.
  mutating func start(roundTrip: Duration, at now: ContinuousClock.Instant) -> [UInt8] {
    guard self.roundTrip == nil else { return [] }
    self.roundTrip = roundTrip
    open.append((now, false))
    return Self.question
  }

  /// As long as an answer takes where little is in its way, and a moment more.
  private var allowance: Duration? {
    roundTrip.map { min($0 * 1.5 + .milliseconds(30), .seconds(1)) }
  }

  /// How much may be drawn now.
  mutating func extent(at now: ContinuousClock.Instant) -> Extent {
    guard let first = open.first, let allowance else { return .all }
    if now - first.at > Self.patience {
      roundTrip = nil
      open = []
    }
    if open.isEmpty || now - first.at <= allowance { return .all }
    return open.contains(where: \.isPartial) ? .nothing : .selection
  }

  /// Gives what to send behind a drawing that changed so many cells.
  mutating func drew(cells: Int, isPartial: Bool, at now: ContinuousClock.Instant) -> [UInt8] {
    guard roundTrip != nil, isPartial || cells > Self.fewCells else { return [] }
    open.append((now, isPartial))
    return Self.question
  }

  mutating func take(_ answer: TerminalAnswer, at now: ContinuousClock.Instant) {
    guard answer == .ready, let first = open.first else { return }
    open.removeFirst()
    if let roundTrip { self.roundTrip = min(roundTrip, now - first.at) }
  }

  /// Takes note that the terminal was handed back: what is open is nobody's any more.
  mutating func stop() { open = [] }
}
