/// One thing to read: a file, or standard input.
public struct Input: Sendable, Hashable {
  /// How it came to be read.
  public enum Origin: Sendable, Hashable {
    /// Asked for by name.
    case given
    /// Met while walking a directory.
    case walked
  }

  /// The path as given, or as made from a given directory; "-" is standard input.
  public let path: String
  public let origin: Origin

  public init(path: String, origin: Origin = .given) {
    self.path = path
    self.origin = origin
  }

  public static let standardInputPath = "-"

  /// The name of the file in which people keep what they say of the findings; never an article.
  public static let judgementFileName = "crossread.verdicts"

  /// The names of the lists in the folder of what is subscribed to.
  package static let subscriptionFileName = "feeds.tsv"
  package static let seenFileName = "seen"

  /// The name of the outlet where nothing better is known: the file's name without its extension.
  public var stem: String {
    guard path != Self.standardInputPath else { return "standard input" }
    let name = path.utf8.split(separator: UInt8(ascii: "/")).last.map { String($0) } ?? path
    guard var name else { return path }
    if name.lowercased().hasSuffix(".gz"), name.utf8.count > 3 { name.removeLast(3) }
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else {
      return name
    }
    return String(name[..<dot])
  }
}
