/// Which names are one outlet's, and whose the outlets are.
///
/// "The New York Times", "nytimes.com" and "NYT" are one: articles, endings of hosts and words such
/// as "News" at the end do not tell outlets apart, and the beginnings of all words of a name in
/// their order stand for it. A table has those that no rule finds; a person may add to it.
///
///     OutletDirectory.builtIn.isSame("The New York Times", "nytimes.com")  // true
public struct OutletDirectory: Sendable {
  /// An outlet that a person adds: its name, other names and hosts, and who owns it.
  public struct Outlet: Sendable, Hashable {
    public var name: String
    public var also: [String]
    public var owner: String?

    public init(name: String, also: [String] = [], owner: String? = nil) {
      self.name = name
      self.also = also
      self.owner = owner
    }
  }

  /// The names that every reader of news knows. Owners change too often for a list of them to be
  /// built in.
  public static let builtIn = OutletDirectory([])

  /// The key of the main name by the keys of the others.
  private let mainKeys: [String: String]
  private let owners: [String: String]
  /// Keys of names that are known for sure: two of them are two outlets.
  private let known: Set<String>

  /// The built-in names and those of a person, which come first.
  public init(_ outlets: [Outlet]) {
    var (mainKeys, known) = (Self.builtInKeys, Self.builtInKnown)
    var owners: [String: String] = [:]
    for outlet in outlets {
      let key = Self.key(outlet.name)
      guard !key.isEmpty else { continue }
      mainKeys[key] = key
      for other in outlet.also { mainKeys[Self.key(other)] = key }
      known.insert(key)
      if let owner = outlet.owner, !owner.isEmpty { owners[key] = owner }
    }
    self.mainKeys = mainKeys
    self.owners = owners
    self.known = known
  }

  private static let builtInKeys = Dictionary(
    NewsOutlets.abbreviations.map { (key($0.key), key($0.value)) }, uniquingKeysWith: { a, _ in a })
  private static let builtInKnown = Set(
    NewsOutlets.names.map { key($0) }.map { builtInKeys[$0] ?? $0 })

  // MARK: - Questions

  /// What is the same for every name of one outlet, as far as the name alone tells.
  public func identity(of name: String) -> String {
    let key = Self.key(name)
    if let main = mainKeys[key] { return main }
    return known.contains(key) ? key : Self.listedName(for: key, name) ?? key
  }

  /// The key of the one listed name that a host or an abbreviation stands for; nil where there is
  /// none, or more than one.
  private static func listedName(for key: String, _ name: String) -> String? {
    guard key.utf8.count >= 4, !name.contains(" "), let first = key.first else { return nil }
    let letters = Array(key)
    let found = Set(
      (longNames[first] ?? []).lazy.filter { isShort(letters, for: $0.words) }.map(\.key))
    return found.count == 1 ? found.first : nil
  }

  /// The listed names of several words by their first letter.
  private static let longNames: [Character: [(words: [[Character]], key: String)]] = {
    var names: [Character: [(words: [[Character]], key: String)]] = [:]
    for name in NewsOutlets.names where name.contains(" ") {
      let words = words(name).map(Array.init)
      if let first = words.first?.first { names[first, default: []].append((words, key(name))) }
    }
    return names
  }()

  /// Whether both are names of one outlet.
  public func isSame(_ a: String, _ b: String) -> Bool { isSame(name(a), name(b)) }

  /// A name with what is asked of it again and again, where it is held against many others.
  package struct Name: Sendable {
    package let identity: String
    fileprivate let letters: [Character]
    fileprivate let words: [[Character]]
    fileprivate let isKnown: Bool

    /// Whether another name may stand for it for short.
    package var canBeShortened: Bool { words.count > 1 }
  }

  package func name(_ name: String) -> Name {
    let identity = identity(of: name)
    return Name(
      identity: identity, letters: Array(identity), words: Self.words(name).map(Array.init),
      isKnown: known.contains(identity))
  }

  package func isSame(_ a: Name, _ b: Name) -> Bool {
    guard !a.letters.isEmpty, !b.letters.isEmpty else { return false }
    if a.letters == b.letters { return true }
    if a.isKnown, b.isKnown { return false }
    return Self.isShort(a, for: b) || Self.isShort(b, for: a)
  }

  private static func isShort(_ short: Name, for name: Name) -> Bool {
    name.canBeShortened && short.letters.count >= 3 && isShort(short.letters, for: name.words)
  }

  /// Whether a name, which may be only its last word ("the Gazette"), is an article's own outlet's.
  public func isOwn(_ name: String, of own: String) -> Bool {
    if isSame(name, own) { return true }
    let words = Self.words(own)
    let short = Self.words(name)
    return words.count > 1 && short.count == 1 && short[0] == words[words.count - 1]
      && NewsOutlets.heads.contains(short[0])
  }

  /// Who owns the outlet, where somebody has said so.
  public func owner(of name: String) -> String? {
    if let owner = owners[identity(of: name)] { return owner }
    guard !owners.isEmpty else { return nil }
    return owners.keys.sorted().first {
      Self.isShort($0, for: name) || Self.isShort(identity(of: name), for: $0)
    }
    .flatMap { owners[$0] }
  }

  /// The name of a news agency that goes by its initials: "Associated Press" for "AP".
  func fullName(ofAgency initials: String) -> String? {
    guard initials.allSatisfy(\.isUppercase),
      let full = NewsOutlets.abbreviations[initials.lowercased()],
      NewsOutlets.agencies.contains(full), full.contains(" ")
    else { return nil }
    return full.split(separator: " ").map { $0.prefix(1).uppercased() + $0.dropFirst() }
      .joined(separator: " ")
  }

  /// Whether it is a news agency by its name.
  public func isAgency(_ name: String) -> Bool {
    let words = Self.words(name)
    if NewsOutlets.agencies.contains(words.joined(separator: " ")) { return true }
    let end = words.suffix(2).joined(separator: " ")
    return words.count > 2 && NewsOutlets.agencyEnds.contains(end)
  }

  // MARK: - Names

  /// The lower-cased words of a name, of a host its own part, without "the" before them.
  private static func words(_ name: String) -> [String] {
    var name = name.lowercased()
    let parts = name.split(separator: ".")
    if parts.count > 1, !name.contains(" "), let host = host(parts) { name = host }
    var words = name.split { $0 == " " || $0 == "\u{A0}" || $0 == "\n" }.map { word in
      String(word.filter { $0.isOfWord || $0 == "&" || $0 == "-" })
    }.filter { !$0.isEmpty }
    if words.count > 1, words[0] == "the" { words.removeFirst() }
    return words
  }

  /// "nytimes" of "www.nytimes.com", "bbc" of "news.bbc.co.uk"; nil where it is no host.
  private static func host(_ parts: [Substring]) -> String? {
    guard parts.allSatisfy({ !$0.isEmpty }), let last = parts.last, last.utf8.count >= 2 else {
      return nil
    }
    var end = parts.count - 1
    if end > 1, last.utf8.count == 2, ["co", "com", "org", "net", "gov"].contains(parts[end - 1]) {
      end -= 1
    }
    let own = String(parts[end - 1])
    return own.hasPrefix("the") && own.utf8.count > 6 ? String(own.dropFirst(3)) : own
  }

  /// The letters of a name's words, without what does not tell outlets apart.
  private static func key(_ name: String) -> String {
    var words = words(name)
    while words.count > 1, let last = words.last, endings.contains(last) { words.removeLast() }
    let key = String(words.joined().filter { $0 != "-" })
    // Hosts write the words as one: "bbcnews".
    return words.count == 1 && key.utf8.count > 6 && key.hasSuffix("news")
      ? String(key.dropLast(4)) : key
  }

  private static let endings: WordSet = ["news", "channel", "online", "newspaper", "magazine"]

  /// Whether the short form is made of beginnings of all words of the name, in their order: "nyt",
  /// "nytimes", "latimes".
  private static func isShort(_ short: String, for name: String) -> Bool {
    let letters = Array(short)
    guard letters.count >= 3 else { return false }
    return isShort(letters, for: words(name).map(Array.init))
  }

  private static func isShort(_ letters: [Character], for words: [[Character]]) -> Bool {
    func isMadeOfAll(_ words: [[Character]]) -> Bool {
      words.count > 1 && letters.first == words[0].first
        && letters.count < words.reduce(0) { $0 + $1.count } && isMade(letters[...], of: words[...])
    }
    let bare = words.filter { !smallWords.contains(String($0)) }
    return isMadeOfAll(words) || bare.count < words.count && isMadeOfAll(bare)
  }

  private static let smallWords: WordSet = ["of", "and", "the"]

  private static func isMade(_ letters: ArraySlice<Character>, of words: ArraySlice<[Character]>)
    -> Bool
  {
    guard let word = words.first else { return letters.isEmpty }
    guard letters.count >= words.count else { return false }
    var shared = 0
    while shared < min(word.count, letters.count),
      letters[letters.startIndex + shared] == word[shared]
    {
      shared += 1
    }
    return (1...max(1, shared)).reversed().contains { taken in
      taken <= shared && isMade(letters.dropFirst(taken), of: words.dropFirst())
    }
  }
}
