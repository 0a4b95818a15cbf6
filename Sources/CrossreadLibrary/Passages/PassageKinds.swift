/// What a passage of an article is: it may be several things.
public struct PassageKinds: OptionSet, Sendable, Hashable {
  public let rawValue: UInt8

  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Words that the article gives to somebody.
  public static let quote = PassageKinds(rawValue: 1)
  /// It has a number of something.
  public static let figure = PassageKinds(rawValue: 2)
  /// It names a day or a time.
  public static let date = PassageKinds(rawValue: 4)
  /// A sentence that the article tells in its own name.
  public static let fact = PassageKinds(rawValue: 8)

  /// All of them, as people write them.
  public static let names: [(name: String, kind: PassageKinds)] = [
    ("quote", .quote), ("figure", .figure), ("date", .date), ("fact", .fact),
  ]

  /// The names of those that it is.
  public var names: [String] { Self.names.filter { contains($0.kind) }.map(\.name) }
}
