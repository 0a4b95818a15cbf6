import CrossreadCore

/// What is searched for in a library, as a value: words and phrases, and what must hold besides.
///
///     try LibraryQuery("\"state of emergency\" flood source:herald after:2013-10 actor:\"Ann Lee\"")
///     try LibraryQuery("speaker:lee kind:quote dam")  // what Lee is quoted with that has "dam" in it
///
/// What a person types is read here and never handed to the database as it is.
public struct LibraryQuery: Sendable, Hashable {
  /// Words that stand beside each other, in this order; one word by itself.
  public struct Phrase: Sendable, Hashable {
    public let text: String
    /// Whether only the beginning of the last word is given: "flood*".
    public let isPrefix: Bool

    public init(_ text: String, isPrefix: Bool = false) {
      self.text = text
      self.isPrefix = isPrefix
    }
  }

  /// What a person may have said of a finding.
  public enum Remark: String, Sendable, Hashable, CaseIterable {
    case note, verdict, bookmark
  }

  /// All of them must be in title or text; in one passage where passages are asked for.
  public var phrases: [Phrase] = []
  /// None of them may be: "-strike".
  public var excluded: [Phrase] = []
  /// Words of the name of the outlet.
  public var sources: [Phrase] = []
  /// Words of the name of somebody or something named in the article.
  public var actors: [Phrase] = []
  /// Words of the names of those to whom a passage is given.
  public var speakers: [Phrase] = []
  /// All that a passage must be.
  public var kinds: PassageKinds = []
  /// What a person calls a finding, one of `verdictNames`.
  public var verdicts: [String] = []
  /// What a person must have said of a finding.
  public var remarks: [Remark] = []
  /// Published on this day or later.
  public var after: CivilDay?
  /// Published before this day.
  public var before: CivilDay?
  /// The numbers of stories, or what a person called them.
  public var stories: [String] = []

  /// The verdicts of a person.
  public static let verdictNames = ["same", "different", "irrelevant"]

  /// Whether single passages of articles are looked for.
  public var asksForPassages: Bool { !speakers.isEmpty || !kinds.isEmpty }
  /// Whether what a person has said is looked for.
  var asksForRemarks: Bool { !verdicts.isEmpty || !remarks.isEmpty }

  /// Why a query cannot be read.
  public enum Problem: Error, Sendable, Hashable, CustomStringConvertible {
    case empty
    case unclosedQuote
    case unknownField(String)
    case badDay(field: String, value: String)
    case emptyField(String)
    case unknownValue(field: String, value: String, known: [String])
    case onlyExcluded

    public var description: String {
      switch self {
      case .empty: "there is nothing to search for"
      case .unclosedQuote: "a quotation mark is not closed"
      case .unknownField(let name):
        "there is no field \"\(name)\"; there are \(Self.list(Array(LibraryQuery.fields), "and")); "
          + "\"\(name):…\" in quotation marks are words"
      case .badDay(let field, let value):
        "\(field):\(value) is no day; write it as 2013-10-21, 2013-10 or 2013"
      case .emptyField(let name): "\(name): needs a value"
      case .unknownValue(let field, let value, let known):
        "\(field):\(value) is nothing; it may be \(Self.list(known, "or"))"
      case .onlyExcluded: "say also what is to be found, not only what is not"
      }
    }

    private static func list(_ words: [String], _ last: String) -> String {
      guard let end = words.last, words.count > 1 else { return words.joined() }
      return words.dropLast().joined(separator: ", ") + " \(last) \(end)"
    }
  }

  public init() {}

  /// Reads a query.
  ///
  /// - Throws: `Problem`.
  public init(_ text: String) throws {
    for piece in try Self.pieces(of: text) { try take(piece) }
    if isEmpty { throw excluded.isEmpty ? Problem.empty : Problem.onlyExcluded }
  }

  /// Whether it asks for nothing.
  public var isEmpty: Bool {
    phrases.isEmpty && sources.isEmpty && actors.isEmpty && stories.isEmpty && after == nil
      && before == nil && !asksForPassages && !asksForRemarks
  }

  /// The names of the fields.
  static let fields = [
    "source", "actor", "speaker", "kind", "verdict", "has", "story", "after", "before",
  ]

  // MARK: - Reading

  private struct Piece {
    var field: String?
    var value = ""
    var isExcluded = false
    var isQuoted = false
    var isPrefix = false
  }

  /// The pieces between spaces; what stands in quotation marks is one.
  private static func pieces(of text: String) throws -> [Piece] {
    var pieces: [Piece] = []
    var rest = Substring(text)
    while true {
      rest = rest.drop(while: \.isWhitespace)
      guard let first = rest.first else { return pieces }
      var piece = Piece()
      if first == "-", rest.count > 1 {
        piece.isExcluded = true
        rest.removeFirst()
      }
      if !isQuote(rest.first) {
        let word = rest.prefix { !$0.isWhitespace && !isQuote($0) }
        if let colon = word.firstIndex(of: ":"), colon != word.startIndex,
          word[..<colon].allSatisfy({ $0.isLetter })
        {
          piece.field = word[..<colon].lowercased()
          rest = rest[word.index(after: colon)...]
        }
      }
      if isQuote(rest.first) {
        rest.removeFirst()
        guard let end = rest.firstIndex(where: isQuote) else { throw Problem.unclosedQuote }
        piece.value = String(rest[..<end])
        piece.isQuoted = true
        rest = rest[rest.index(after: end)...]
      } else {
        piece.value = String(rest.prefix { !$0.isWhitespace && !isQuote($0) })
        rest = rest.dropFirst(piece.value.count)
      }
      if !piece.isQuoted, piece.value.hasSuffix("*") {
        piece.value.removeLast()
        piece.isPrefix = true
      }
      pieces.append(piece)
    }
  }

  private static func isQuote(_ character: Character?) -> Bool {
    character.map { "\"“”„".contains($0) } ?? false
  }

  private mutating func take(_ piece: Piece) throws {
    let phrase = Phrase(piece.value, isPrefix: piece.isPrefix)
    guard let field = piece.field else {
      // A dash or a star alone is no word.
      guard piece.value.contains(where: { $0.isOfWord }) else { return }
      piece.isExcluded ? excluded.append(phrase) : phrases.append(phrase)
      return
    }
    if piece.value.isEmpty { throw Problem.emptyField(field) }
    switch field {
    case "source": sources.append(phrase)
    case "actor": actors.append(phrase)
    case "speaker": speakers.append(phrase)
    case "kind": kinds.insert(try Self.kind(piece.value))
    case "verdict":
      verdicts.append(try Self.known(piece.value, of: field, Self.verdictNames))
    case "has":
      let name = try Self.known(piece.value, of: field, Remark.allCases.map(\.rawValue))
      if let remark = Remark(rawValue: name) { remarks.append(remark) }
    case "story": stories.append(piece.value)
    case "after": after = try Self.day(piece.value, of: field)
    case "before": before = try Self.day(piece.value, of: field)
    default: throw Problem.unknownField(field)
    }
  }

  /// The value as it is known.
  private static func known(
    _ value: String, of field: String, _ names: [String]
  ) throws -> String {
    let name = value.lowercased()
    guard names.contains(name) else {
      throw Problem.unknownValue(field: field, value: value, known: names)
    }
    return name
  }

  private static func kind(_ value: String) throws -> PassageKinds {
    let name = try known(value, of: "kind", PassageKinds.names.map(\.name))
    return PassageKinds.names.first { $0.name == name }?.kind ?? []
  }

  /// The first day of "2013-10-21", "2013-10" or "2013".
  private static func day(_ value: String, of field: String) throws -> CivilDay {
    let parts = value.split(separator: "-", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { part in
      part.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(part) : nil
    }
    guard numbers.count == parts.count, (1...3).contains(numbers.count),
      let day = CivilDay(
        year: numbers[0], month: numbers.count > 1 ? numbers[1] : 1,
        day: numbers.count > 2 ? numbers[2] : 1)
    else { throw Problem.badDay(field: field, value: value) }
    return day
  }

  // MARK: - For the index

  /// The query for FTS5; nil where no words are asked for. Every word stands in quotation marks, so that
  /// none of them is an operator, a column or a syntax error.
  var pattern: String? {
    var parts = phrases.map { "{title text} : \(Self.quoted($0))" }
    // The words of a passage are words of the text.
    if asksForPassages { parts = phrases.map { "text : \(Self.quoted($0))" } }
    parts += sources.map { "outlet : \(Self.quoted($0))" }
    parts += actors.map { "actors : \(Self.quoted($0))" }
    guard let wanted = Self.all(parts) else { return nil }
    let unwanted = excluded.map { "{title text} : \(Self.quoted($0))" }
    return unwanted.isEmpty ? wanted : "(\(wanted)) NOT (\(unwanted.joined(separator: " OR ")))"
  }

  /// The same for the names of those who are quoted.
  var speakerPattern: String? { Self.all(speakers.map(Self.quoted)) }

  /// The same for a passage alone.
  var passagePattern: String? {
    Self.all(
      phrases.map { "text : \(Self.quoted($0))" }
        + speakers.map { "speaker : \(Self.quoted($0))" })
  }

  private static func all(_ parts: [String]) -> String? {
    parts.isEmpty ? nil : parts.joined(separator: " AND ")
  }

  private static func quoted(_ phrase: Phrase) -> String {
    // No NUL: the database would take the query for ended.
    let text = phrase.text.replacing("\0", with: " ").replacing("\"", with: " ")
    return "\"\(text)\"" + (phrase.isPrefix ? "*" : "")
  }
}
