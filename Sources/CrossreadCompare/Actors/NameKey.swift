import CrossreadCore

/// A name taken apart for comparison.
///
///     NameKey("Robert S. Mueller III").words   // ["robert", "s", "mueller"]
///     NameKey("the F.B.I.").words              // ["fbi"]
struct NameKey: Hashable, Sendable {
  /// Lower-case words without full stops, articles, honorifics and generational suffixes.
  let words: [String]
  /// "Mr" and "Mrs" as the name has them; nil where it has neither.
  let isFemale: Bool?
  /// "jr", "iii": what tells bearers of one name apart; nil where the name has nothing of the kind.
  let generation: String?
  /// The words with a blank between them.
  let joined: String

  init(_ name: String) {
    var isFemale: Bool?
    var generation: String?
    var words: [String] = []
    for var word in Self.parts(of: name) {
      if word.utf8.last == UInt8(ascii: "s"), word.hasSuffix("'s") || word.hasSuffix("’s") {
        word.removeLast(2)
      }
      switch word {
      case "mr", "sir": isFemale = false
      case "mrs", "ms", "miss", "mme", "dame": isFemale = true
      case "the", "dr", "prof", "": break
      case _ where Titles.isGeneration(word): generation = word
      default: words.append(word)
      }
    }
    self.words = words
    self.isFemale = isFemale
    self.generation = generation
    joined = words.count == 1 ? words[0] : words.joined(separator: " ")
  }

  /// The lower-case words without full stops and commas.
  private static func parts(of name: String) -> [String] {
    guard name.utf8.allSatisfy({ $0 < 0x80 }) else {
      return name.split { $0 == " " || $0 == "\u{A0}" || $0 == "\n" }.map { part in
        folded(part.lowercased().filter { $0 != "." && $0 != "," })
      }
    }
    var parts: [String] = []
    var letters: [UInt8] = []
    for byte in name.utf8 {
      switch byte {
      case UInt8(ascii: "."), UInt8(ascii: ","): break
      case 0x20, 0x0A:
        if !letters.isEmpty { parts.append(String(decoding: letters, as: UTF8.self)) }
        letters.removeAll(keepingCapacity: true)
      default: letters.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
      }
    }
    if !letters.isEmpty { parts.append(String(decoding: letters, as: UTF8.self)) }
    return parts
  }

  /// The word without the accents of Latin letters: "raúl" → "raul".
  private static func folded(_ word: String) -> String {
    guard word.utf8.contains(where: { $0 >= 0x80 }) else { return word }
    return String(word.map { accents[$0] ?? $0 })
  }

  /// The letters of Latin-1 Supplement and Latin Extended-A that decompose into an ASCII letter.
  private static let accents: [Character: Character] = {
    let bases: [(Character, String)] = [
      ("a", "àáâãäåāăą"), ("c", "çćĉċč"), ("d", "ďđ"), ("e", "èéêëēĕėęě"), ("g", "ĝğġģ"),
      ("h", "ĥħ"), ("i", "ìíîïĩīĭįı"), ("j", "ĵ"), ("k", "ķ"), ("l", "ĺļľŀł"), ("n", "ñńņňŉ"),
      ("o", "òóôõöøōŏő"), ("r", "ŕŗř"), ("s", "śŝşš"), ("t", "ţťŧ"), ("u", "ùúûüũūŭůűų"),
      ("w", "ŵ"), ("y", "ýÿŷ"), ("z", "źżž"),
    ]
    return Dictionary(
      bases.flatMap { base, letters in letters.map { ($0, base) } }, uniquingKeysWith: { a, _ in a }
    )
  }()

  var last: String { words.last ?? "" }
  /// The first and the last word: what is left of a full name without its middle names.
  var ends: String { "\(words.first ?? "") \(last)" }
  var isEmpty: Bool { words.isEmpty }
}

extension NameKey {
  /// Whether a word is the first letters of all words, or of those that are capitalised in names:
  /// "doj" of "department of justice", "nsa" of "national security agency".
  func hasInitials(_ word: String) -> Bool {
    guard word.utf8.count > 1, word.first == words.first?.first else { return false }
    return initials.contains(word)
  }

  /// The first letters of its words, with and without connectives.
  var initials: [String] {
    [
      String(words.compactMap(\.first)),
      String(words.lazy.filter { !Self.connectives.contains($0) }.compactMap(\.first)),
    ]
  }

  /// In shorter words one letter more or less may make another word.
  static let leastMisspelled = 5

  /// Small words inside names of bodies.
  static let connectives: Set<String> = ["of", "and", "for", "the", "on", "in", "&", "to"]
}

extension NameKey {
  /// Whether two words are one but for a slip of the pen: one letter more, less or other, or two
  /// neighbours swapped, in words of five letters and more.
  static func isMisspelling(_ a: String, _ b: String) -> Bool {
    let x = Array(a.utf8)
    let y = Array(b.utf8)
    guard x != y, min(x.count, y.count) >= leastMisspelled, abs(x.count - y.count) <= 1,
      x.first == y.first
    else {
      return false
    }
    var start = 0
    while start < min(x.count, y.count), x[start] == y[start] { start += 1 }
    var endX = x.count
    var endY = y.count
    while endX > start, endY > start, x[endX - 1] == y[endY - 1] {
      endX -= 1
      endY -= 1
    }
    let restX = endX - start
    let restY = endY - start
    if restX + restY <= 1 || restX == 1 && restY == 1 {
      // A plural or a feminine ending is another word: "Democrat", "Democrats".
      return !(max(endX, endY) == max(x.count, y.count))
    }
    return restX == 2 && restY == 2 && x[start] == y[start + 1] && x[start + 1] == y[start]
  }
}
