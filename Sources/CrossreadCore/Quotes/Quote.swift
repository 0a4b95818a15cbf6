/// Something that the article reports somebody to have said, written or thought.
public struct Quote: Sendable, Hashable {
  public enum Kind: String, Sendable, Hashable {
    /// Wholly inside quote marks.
    case direct
    /// In the reporter's words: "said that …", "according to …".
    case indirect
    /// In the reporter's words with some of the speaker's: said he was "deeply shocked".
    case mixed
  }

  public let kind: Kind
  /// The reported words, sorted; more than one span where the attribution stands inside. Quote
  /// marks belong to the content.
  public let content: [Span]
  /// The words that report: "said", "according to", "told reporters".
  public let cue: Span?
  /// The words that name who said it; nil where the text does not say.
  public let speaker: Span?
  /// The entity that `speaker` refers to, an index into `Reading.entities`; nil where unknown.
  public let entity: Int?
  /// Whom it was said to ("reporters", "the Associated Press"); nil where the text does not say.
  public let addressee: Span?

  public init(
    kind: Kind, content: [Span], cue: Span? = nil, speaker: Span? = nil, entity: Int? = nil,
    addressee: Span? = nil
  ) {
    self.kind = kind
    self.content = content
    self.cue = cue
    self.speaker = speaker
    self.entity = entity
    self.addressee = addressee
  }

  /// The first to the last byte of the content, attribution inside included.
  public var extent: Span {
    guard let first = content.first, let last = content.last else { return Span(0, 0) }
    return first.union(last)
  }
}
