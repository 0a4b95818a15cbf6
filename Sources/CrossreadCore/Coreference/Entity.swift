/// One person, organisation, place or other thing in one article: all its mentions.
public struct Entity: Sendable, Hashable {
  /// Its place in `Reading.entities`.
  public let id: Int
  /// The fullest name form the article uses, without titles: "Laurent Fabius".
  public let name: String
  public let kind: EntityKind
  /// Every distinct name form, in order of appearance: "Laurent Fabius", "Fabius".
  public let names: [String]
  /// What the article calls it besides its name: "French Foreign Minister".
  public let roles: [Role]
  /// Its mentions as places in `Reading.mentions`, in order of appearance.
  public let mentions: [Int]

  public init(
    id: Int, name: String, kind: EntityKind, names: [String], roles: [Role] = [],
    mentions: [Int] = []
  ) {
    self.id = id
    self.name = name
    self.kind = kind
    self.names = names
    self.roles = roles
    self.mentions = mentions
  }
}

/// A title, office or description given to an entity.
public struct Role: Sendable, Hashable {
  /// The words as the article has them: "French Foreign Minister".
  public let text: String
  public let span: Span

  public init(text: String, span: Span) {
    self.text = text
    self.span = span
  }
}
