/// The kind of thing that a name names.
public enum EntityKind: String, Sendable, Hashable, CaseIterable {
  case person, organization, place, other
}

/// A span that names an entity or refers to one.
public struct Mention: Sendable, Hashable {
  public enum Form: String, Sendable, Hashable {
    /// "Laurent Fabius", "Fabius".
    case name
    /// "the French minister", "a ministry spokesman".
    case nominal
    /// "he", "their".
    case pronoun
  }

  public let span: Span
  public let kind: EntityKind
  public let form: Form
  /// The entity it belongs to, an index into `Reading.entities`; nil where that is unknown.
  public let entity: Int?

  public init(span: Span, kind: EntityKind, form: Form, entity: Int? = nil) {
    self.span = span
    self.kind = kind
    self.form = form
    self.entity = entity
  }
}

extension [Mention] {
  /// Of mentions sorted by start, how many start no later than `offset`, found by binary search.
  func count(startingBy offset: UTF8Offset) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle].span.start <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Of mentions sorted by start, the last that starts no later than `offset`.
  func last(startingBy offset: UTF8Offset) -> Mention? { prefix(count(startingBy: offset)).last }

  /// Of mentions sorted by start that do not overlap, the one that holds a span; nil where none does.
  func last(around span: Span) -> Mention? {
    last(startingBy: span.start).flatMap { $0.span.contains(span) ? $0 : nil }
  }
}
