/// The lines of a file of judgements, as text that people read, edit and merge.
///
/// One line is one record of five fields parted by tabs: the finding's id, the verdict, whether it
/// is bookmarked, the note, and the words of the finding, which are for the reader only. `-`
/// stands for nothing. Empty lines and lines that start with `#` are left alone.
///
///     3fa9c0d1e2b34a55	same	-	asked the ministry	fact: was summoned / has summoned
///
/// New records are put in by the order of their ids, which differs from one copy of the file to
/// the next as little as can be. A line that is no record stays as and where it is.
public struct JudgementFile: Sendable, Equatable {
  /// What a line says.
  public struct Record: Sendable, Hashable {
    public let id: String
    public var judgement: Judgement
    /// The finding in a few words.
    public var words: String

    public init(id: String, judgement: Judgement, words: String) {
      self.id = id
      self.judgement = judgement
      self.words = words
    }
  }

  /// A line that could not be used.
  public struct Problem: Sendable, Hashable {
    public enum Kind: Sendable, Hashable {
      /// Fewer fields than five, or not UTF-8.
      case notARecord
      case badID(String)
      case badVerdict(String)
      case badBookmark(String)
      /// A later line of the same finding counts.
      case repeated
    }
    /// From one.
    public let line: Int
    public let kind: Kind

    public init(line: Int, kind: Kind) {
      self.line = line
      self.kind = kind
    }
  }

  private enum Line: Equatable {
    case record(Record, raw: [UInt8])
    /// A comment, an empty line, or one that could not be used.
    case other([UInt8])
  }

  private var lines: [Line] = []
  public private(set) var problems: [Problem] = []

  /// The first line of a new file.
  public static let heading =
    "# What people say of the findings here: finding, verdict (same, different, irrelevant), "
    + "bookmark, note, words; see crossread(1)."

  /// An empty file.
  public init() {}

  /// Reads the bytes of a file; whatever they are, nothing of them is lost.
  public init(_ bytes: [UInt8]) {
    guard !bytes.isEmpty else { return }
    var parts = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map { Array($0) }
    if parts.last?.isEmpty == true { parts.removeLast() }
    var last: [String: Int] = [:]
    for (number, raw) in parts.enumerated() {
      switch Self.record(raw) {
      case .success(let record?):
        if let earlier = last[record.id] {
          problems.append(Problem(line: earlier + 1, kind: .repeated))
        }
        last[record.id] = number
        lines.append(.record(record, raw: raw))
      case .success(nil):
        lines.append(.other(raw))
      case .failure(let failure):
        problems.append(Problem(line: number + 1, kind: failure.kind))
        lines.append(.other(raw))
      }
    }
    problems.sort { $0.line < $1.line }
  }

  /// The whole file; empty where there is nothing to say.
  public var bytes: [UInt8] {
    lines.flatMap { line -> [UInt8] in
      switch line {
      case .record(_, let raw), .other(let raw): raw + [0x0A]
      }
    }
  }

  /// Each finding's record, with its line from one; of a finding told twice the later.
  public var records: [(record: Record, line: Int)] {
    var last: [String: Int] = [:]
    for (number, line) in lines.enumerated() {
      if case .record(let record, _) = line { last[record.id] = number }
    }
    return lines.enumerated().compactMap { number, line in
      guard case .record(let record, _) = line, last[record.id] == number else { return nil }
      return (record, number + 1)
    }
  }

  public subscript(id: String) -> Judgement? {
    records.last { $0.record.id == id }?.record.judgement
  }

  /// Puts a record in the place of the finding's old one, or where its id belongs; one that says
  /// nothing takes the old one away.
  public mutating func set(_ record: Record) {
    let places = lines.indices.filter {
      if case .record(let old, _) = lines[$0] { return old.id == record.id }
      return false
    }
    guard !record.judgement.isEmpty else {
      for place in places.reversed() { lines.remove(at: place) }
      return
    }
    let raw = Self.raw(record)
    // As it will be read again: on one line, without tabs.
    let kept = (try? Self.record(raw).get()).flatMap { $0 } ?? record
    let line = Line.record(kept, raw: raw)
    if let place = places.last {
      lines[place] = line
      return
    }
    if lines.isEmpty { lines.append(.other(Array(Self.heading.utf8))) }
    let next = lines.firstIndex {
      if case .record(let other, _) = $0 { return other.id > record.id }
      return false
    }
    lines.insert(line, at: next ?? lines.count)
  }

  // MARK: - Lines

  private struct Failure: Error {
    let kind: Problem.Kind
  }

  /// The record of a line; nil for an empty line or a comment.
  private static func record(_ raw: [UInt8]) -> Result<Record?, Failure> {
    guard let text = String(validating: raw, as: UTF8.self) else {
      return .failure(Failure(kind: .notARecord))
    }
    let line = text.hasSuffix("\r") ? String(text.unicodeScalars.dropLast()) : text
    if line.hasPrefix("#") || line.allSatisfy(\.isWhitespace) { return .success(nil) }
    let fields = fields(line)
    guard fields.count == 5 else { return .failure(Failure(kind: .notARecord)) }
    guard fields[0].utf8.count == 16, fields[0].utf8.allSatisfy(isHexDigit) else {
      return .failure(Failure(kind: .badID(fields[0])))
    }
    var judgement = Judgement(note: fields[3] == "-" ? "" : fields[3])
    if fields[1] != "-" {
      guard let verdict = Judgement.Verdict(rawValue: fields[1]) else {
        return .failure(Failure(kind: .badVerdict(fields[1])))
      }
      judgement.verdict = verdict
    }
    switch fields[2] {
    case "bookmark": judgement.isBookmarked = true
    case "-": break
    default: return .failure(Failure(kind: .badBookmark(fields[2])))
    }
    return .success(Record(id: fields[0], judgement: judgement, words: fields[4]))
  }

  /// Fields are parted by tabs; words after the fifth field's start belong to it.
  private static func fields(_ line: String) -> [String] {
    line.split(separator: "\t", maxSplits: 4, omittingEmptySubsequences: false)
      .map { $0.singleLine }
  }

  private static func isHexDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte)
  }

  /// The line that stands for a record.
  public static func line(of record: Record) -> String {
    String(decoding: raw(record), as: UTF8.self)
  }

  private static func raw(_ record: Record) -> [UInt8] {
    func field(_ words: String) -> String {
      let squeezed = words.singleLine
      return squeezed.isEmpty ? "-" : squeezed
    }
    let judgement = record.judgement
    let fields = [
      record.id, judgement.verdict?.rawValue ?? "-", judgement.isBookmarked ? "bookmark" : "-",
      field(judgement.note), field(record.words),
    ]
    return Array(fields.joined(separator: "\t").utf8)
  }
}
