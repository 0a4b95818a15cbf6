/// Counts what there is to say of each file, so that a file of a million faults does not fill the
/// screen with them.
public struct NoticeLimiter: Sendable {
  /// More notices than this of one file are only counted.
  public static let limit = 100

  private var counts: [String: Int] = [:]
  private var held: [String: (count: Int, severity: IngestNotice.Severity)] = [:]

  public init() {}

  /// Whether a notice is to be passed on; if not, it is counted.
  public mutating func passes(_ notice: IngestNotice) -> Bool {
    var number = 1
    var severity = notice.severity
    if case .more(let count, let grave) = notice.problem { (number, severity) = (count, grave) }
    let before = counts[notice.file, default: 0]
    counts[notice.file] = before + 1
    if before < Self.limit, number == 1 { return true }
    var entry = held[notice.file] ?? (0, .note)
    entry.count += number
    if severity == .loss { entry.severity = .loss }
    held[notice.file] = entry
    return false
  }

  /// How many there were beyond the limit, a notice for each file in the order of their names.
  public var rest: [IngestNotice] {
    held.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.map {
      IngestNotice(file: $0.key, problem: .more($0.value.count, $0.value.severity))
    }
  }
}
