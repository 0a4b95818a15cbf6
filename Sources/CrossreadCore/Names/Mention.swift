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
