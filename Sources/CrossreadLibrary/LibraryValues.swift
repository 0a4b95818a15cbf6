import CrossreadCore

/// An article of a library as it is now, without its text.
public struct LibraryArticle: Sendable, Hashable {
  /// 16 hexadecimal digits, of the present version.
  public let id: String
  public let outlet: String
  public let title: String?
  public let published: CivilDay?
  /// Seconds since 1970.
  public let added: Int
  public let address: String?
  /// The number of its story.
  public let story: Int
  public let versionCount: Int
  /// Its place in the tables.
  let row: Int64
}

/// An article that an earlier reader has read.
public struct StaleArticle: Sendable {
  let row: Int64
  public let article: Article
}

/// A version of an article: what stood at its address, and when that was seen.
public struct LibraryVersion: Sendable, Hashable {
  /// Seconds since 1970.
  public let added: Int
  public let article: Article
}

/// A story of a library: articles that report one event and what came of it.
public struct LibraryStory: Sendable, Hashable {
  public let number: Int
  /// What a person calls it; nil where nobody has named it.
  public let name: String?
  /// The shortest title of its articles.
  public let title: String
  public let articleCount: Int
  /// By name, each once; of very many not all.
  public let outlets: [String]
  public let outletCount: Int
  public let first: CivilDay?
  public let last: CivilDay?
  /// When an article last joined it or was altered, in seconds since 1970.
  public let changed: Int
  /// Whether it has changed since somebody last opened it, or nobody has.
  public let isUnread: Bool
  /// In how many findings its articles could not all be right, and in how many they told a thing
  /// differently, when they were last compared; nil where they never were.
  public let divergences: Int?
  public let tellings: Int?

  /// How people write it: "s12".
  public var reference: String { "s\(number)" }
}

/// What became of an article that was given to be added.
public struct LibraryAddition: Sendable, Hashable {
  public enum Outcome: Sendable, Hashable {
    case new
    /// The same bytes, the same words of one outlet and day, or the same at one address, are there already.
    case known
    /// Other words at an address that is known: a version of an article; the number of versions.
    case version(Int)
  }

  /// Of the article; where it is known, of the version that is there.
  public let id: String
  public let outcome: Outcome
  /// The number of its story.
  public let story: Int
}
