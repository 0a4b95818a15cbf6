import CrossreadCore

/// A person, organisation or place across a story's articles.
public struct Actor: Sendable, Hashable {
  /// One entity of one article of the story.
  public struct EntityReference: Sendable, Hashable {
    /// The article's place in `Story.readings`.
    public let article: Int
    /// The entity's place in that reading's `entities`.
    public let entity: Int

    public init(article: Int, entity: Int) {
      self.article = article
      self.entity = entity
    }
  }

  /// A role and the articles that give it.
  public struct AttributedRole: Sendable, Hashable {
    public let text: String
    /// Sorted places in `Story.readings`.
    public let articles: [Int]

    public init(text: String, articles: [Int]) {
      self.text = text
      self.articles = articles
    }
  }

  /// Its place in `Comparison.actors`.
  public let id: Int
  public let name: String
  public let kind: EntityKind
  public let entities: [EntityReference]
  /// The name forms that each article uses, by its place in `Story.readings`.
  public let names: [Int: [String]]
  public let roles: [AttributedRole]
  /// The number of mentions in all articles.
  public let mentionCount: Int

  public init(
    id: Int, name: String, kind: EntityKind, entities: [EntityReference],
    names: [Int: [String]], roles: [AttributedRole], mentionCount: Int
  ) {
    self.id = id
    self.name = name
    self.kind = kind
    self.entities = entities
    self.names = names
    self.roles = roles
    self.mentionCount = mentionCount
  }

  /// The articles that mention it, sorted.
  public var articles: [Int] { Set(entities.map(\.article)).sorted() }
}
