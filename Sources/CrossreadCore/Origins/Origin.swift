/// An outlet, agency or document that the article itself credits for something.
public struct Origin: Sendable, Hashable {
  /// How the credit is given.
  public enum Signal: String, Sendable, Hashable {
    /// "(AP) —", "Reuters contributed to this report".
    case creditLine
    /// "according to Le Monde", "Le Monde reported".
    case attribution
    /// "told the Associated Press", "in an interview with CNN".
    case interview
    /// "first reported by", "published in the Guardian".
    case publication
  }

  /// The name as the article has it, without "the".
  public let name: String
  public let span: Span
  public let signal: Signal
  /// The words that the credit covers: the sentence, or the whole text for a credit line.
  public let scope: Span
  /// The entity it names, an index into `Reading.entities`; nil where it is none.
  public let entity: Int?

  public init(name: String, span: Span, signal: Signal, scope: Span, entity: Int? = nil) {
    self.name = name
    self.span = span
    self.signal = signal
    self.scope = scope
    self.entity = entity
  }
}

extension Reading {
  /// The names of those whom the article credits, each once by the fullest that it credits them
  /// by, in order of appearance.
  public var originNames: [String] {
    var fullest: [Int: String] = [:]
    for origin in origins {
      guard let entity = origin.entity else { continue }
      if origin.name.utf8.count > fullest[entity]?.utf8.count ?? 0 { fullest[entity] = origin.name }
    }
    var seen: Set<String> = []
    return origins.map { origin in origin.entity.flatMap { fullest[$0] } ?? origin.name }
      .filter { seen.insert($0.lowercased()).inserted }
  }
}
