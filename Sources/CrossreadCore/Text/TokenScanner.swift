/// Walks over the bytes of a text once and cuts it into tokens.
struct TokenScanner {
  private let text: ArticleText
  private let bytes: [UInt8]
  private let ascii = CharacterClass.ascii
  private(set) var tokens: [Token] = []
  private var position = 0
  /// Up to here the current run without spaces is known to start no further address.
  private var addressesSoughtUntil = 0

  init(_ text: ArticleText) {
    self.text = text
    bytes = text.utf8
    tokens.reserveCapacity(bytes.count / 5)
  }

  mutating func scan() {
    while position < bytes.count {
      let (kind, length) = character(at: position)
      switch kind {
      case .space:
        position += length
      case .letter:
        scanWord()
      case .digit:
        scanNumber()
      case .quoteMark:
        append(.quoteMark, length)
      case .singleQuote:
        scanSingleQuote(length)
      case .hyphen:
        append(.punctuation, run(of: bytes[position], unit: length))
      case .dash:
        append(.punctuation, length)
      case .period:
        append(.punctuation, run(of: UInt8(ascii: "."), unit: 1))
      case .punctuation:
        append(.punctuation, length)
      case .symbol:
        scanSymbol(length)
      }
    }
  }

  // MARK: - Characters

  /// The class and byte length of the character at `offset`; past the end it is a space.
  private func character(at offset: Int) -> (CharacterClass, Int) {
    guard offset < bytes.count else { return (.space, 1) }
    let byte = bytes[offset]
    if byte < 0x80 { return (ascii[Int(byte)], 1) }
    let (scalar, length) = decode(at: offset)
    return (CharacterClass.beyondASCII(scalar), length)
  }

  /// The code point at `offset` of what is valid UTF-8.
  private func decode(at offset: Int) -> (UInt32, Int) {
    let byte = bytes[offset]
    let length = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
    guard length > 1, offset + length <= bytes.count else { return (UInt32(byte), 1) }
    var scalar = UInt32(byte) & (0x7F >> UInt32(length))
    for next in bytes[(offset + 1)..<(offset + length)] {
      scalar = scalar << 6 | UInt32(next & 0x3F)
    }
    return (scalar, length)
  }

  private func isLetter(at offset: Int) -> Bool { character(at: offset).0 == .letter }
  private func isDigit(at offset: Int) -> Bool {
    offset < bytes.count && bytes[offset] >= 0x30 && bytes[offset] <= 0x39
  }

  private func isUpper(at offset: Int) -> Bool {
    guard offset < bytes.count else { return false }
    let byte = bytes[offset]
    if byte < 0x80 { return byte >= 0x41 && byte <= 0x5A }
    return Unicode.Scalar(decode(at: offset).0)?.properties.isUppercase ?? false
  }

  /// The length of the run of the same byte from the current position, for ASCII runs such as
  /// "--" and "...".
  private func run(of byte: UInt8, unit: Int) -> Int {
    guard unit == 1 else { return unit }
    var end = position
    while end < bytes.count, bytes[end] == byte { end += 1 }
    return end - position
  }

  /// The bytes of an apostrophe at `offset`, straight or curly; 0 if there is none.
  private func apostrophe(at offset: Int) -> Int {
    guard offset < bytes.count else { return 0 }
    if bytes[offset] == UInt8(ascii: "'") { return 1 }
    return offset + 2 < bytes.count && bytes[offset] == 0xE2 && bytes[offset + 1] == 0x80
      && bytes[offset + 2] == 0x99 ? 3 : 0
  }

  // MARK: - Tokens

  private mutating func append(_ kind: Token.Kind, _ length: Int) {
    let span = Span(position, position + length)
    let isSpaced = position == 0 || tokens.last?.span.end.rawValue != position
    var isAllCaps = false
    if kind == .word, length > 1 {
      var letters = 0
      isAllCaps = true
      for byte in bytes[span.range] {
        if byte >= 0x61 && byte <= 0x7A || byte >= 0x80 {
          isAllCaps = false
          break
        }
        if byte >= 0x41 && byte <= 0x5A { letters += 1 }
      }
      isAllCaps = isAllCaps && letters > 1
    }
    tokens.append(
      Token(
        span: span, kind: kind, isSpaced: isSpaced,
        isCapitalized: kind == .word && isUpper(at: position), isAllCaps: isAllCaps))
    position += length
  }

  private mutating func scanSymbol(_ length: Int) {
    // "@handle" and "#tag" are one word.
    let byte = bytes[position]
    if byte == UInt8(ascii: "@") || byte == UInt8(ascii: "#"), isLetter(at: position + 1) {
      var end = position + 1
      while true {
        let (kind, size) = character(at: end)
        guard kind == .letter || kind == .digit || end < bytes.count && bytes[end] == 0x5F else {
          break
        }
        end += size
      }
      append(.word, end - position)
    } else {
      append(.symbol, length)
    }
  }

  private mutating func scanSingleQuote(_ length: Int) {
    // Two single marks are a double one, as typewriters and LaTeX have it.
    if length == 1, position + 1 < bytes.count, bytes[position + 1] == bytes[position] {
      append(.quoteMark, 2)
      return
    }
    // "'s", "'ll" after something that the word scanner does not take in, such as a digit or ".".
    let isSpaced = position == 0 || tokens.last?.span.end.rawValue != position
    let apostrophe = apostrophe(at: position)
    if apostrophe > 0 {
      if !isSpaced, let clitic = cliticLength(at: position) {
        append(.word, clitic)
        return
      }
      // "'90s", "'em".
      if isSpaced, let end = elisionEnd(at: position + apostrophe) {
        append(
          bytes[end - 1] == 0x73 && isDigit(at: position + apostrophe) ? .number : .word,
          end - position)
        return
      }
    }
    append(.punctuation, length)
  }

  /// The length of "'s", "'re", "'ve", "'ll", "'d" or "'m" at `offset`, where a word ends after it.
  private func cliticLength(at offset: Int) -> Int? {
    let apostrophe = apostrophe(at: offset)
    guard apostrophe > 0 else { return nil }
    let start = offset + apostrophe
    for length in [1, 2] {
      guard start + length <= bytes.count else { return nil }
      let next = character(at: start + length).0
      if next == .letter || next == .digit { continue }
      let first = bytes[start] | 0x20
      if length == 1 {
        if first == UInt8(ascii: "s") || first == UInt8(ascii: "d") || first == UInt8(ascii: "m") {
          return apostrophe + 1
        }
      } else {
        let second = bytes[start + 1] | 0x20
        let pair = (first, second)
        if pair == (0x72, 0x65) || pair == (0x76, 0x65) || pair == (0x6C, 0x6C) {
          return apostrophe + 2
        }
      }
    }
    return nil
  }

  /// The end of a word that drops its first letters ("'em", "'til", "'90s"), which starts after
  /// the apostrophe; nil where it is no such word.
  private func elisionEnd(at start: Int) -> Int? {
    if isDigit(at: start), isDigit(at: start + 1), start + 2 < bytes.count,
      bytes[start + 2] == UInt8(ascii: "s"), !isLetter(at: start + 3)
    {
      return start + 3
    }
    for word in ["em", "til", "tis", "twas", "cause", "bout", "round"] {
      let end = start + word.utf8.count
      if end <= bytes.count, !isLetter(at: end), bytes[start..<end].elementsEqual(word.utf8) {
        return end
      }
    }
    return nil
  }

  private mutating func scanNumber() {
    var end = position
    while end < bytes.count {
      if isDigit(at: end) {
        end += 1
      } else if [0x2C, 0x2E, 0x3A, 0x2F].contains(bytes[end]), isDigit(at: end + 1) {
        end += 1
      } else {
        break
      }
    }
    // "1990s", "10th", "70m", "3D", "30p.m."
    var suffix = end
    while isLetter(at: suffix) { suffix += character(at: suffix).1 }
    append(.number, suffix - position)
  }

  private mutating func scanWord() {
    let start = position
    if let end = addressEnd() {
      append(.word, end - start)
      return
    }
    var end = start
    var isDotted = false
    scan: while end < bytes.count {
      let (kind, length) = character(at: end)
      switch kind {
      case .letter, .digit:
        end += length
      case .period:
        // "U.S.", "F.B.I.", "Ph.D.": single letters between stops; "J." where it is an initial.
        guard let next = dottedEnd(from: start, at: end) else { break scan }
        isDotted = true
        end = next
      case .singleQuote:
        // "O'Brien", "d’Estaing"; clitics end the word.
        let apostrophe = apostrophe(at: end)
        guard apostrophe > 0, isLetter(at: end + apostrophe), cliticLength(at: end) == nil,
          !endsInNegation(start, end, apostrophe)
        else { break scan }
        end += apostrophe
      case .hyphen where length == 1:
        guard isLetter(at: end + 1), isJoined(from: start, hyphen: end) else { break scan }
        end += 1
      case .symbol:
        // "AT&T", "R&D".
        guard bytes[end] == UInt8(ascii: "&"), end - start <= 3, isUpper(at: end - 1),
          isUpper(at: end + 1)
        else {
          // "snake_case" stays whole.
          guard bytes[end] == UInt8(ascii: "_"), isLetter(at: end + 1) else { break scan }
          end += 1
          continue
        }
        end += 1
      default:
        break scan
      }
    }
    if !isDotted {
      end = abbreviationEnd(start, creditCut(start, end))
    }
    appendWord(start, end)
  }

  /// Where a word ends that a photographer's credit ran into: before the label in "LeeCredit",
  /// behind it in "CreditLee"; `end` for other words.
  private func creditCut(_ start: Int, _ end: Int) -> Int {
    let label = CreditWords.gluedLabel.utf8
    guard end - start > label.count + 1 else { return end }
    for place in start...(end - label.count)
    where bytes[place] == label.first && bytes[place...].starts(with: label) {
      let after = place + label.count
      if place > start, isLowerASCII(bytes[place - 1]), after == end || isUpper(at: after) {
        return place
      }
      if place == start, isUpper(at: after) { return after }
    }
    return end
  }

  /// Whether "n't" starts one byte before the apostrophe at `end`.
  private func endsInNegation(_ start: Int, _ end: Int, _ apostrophe: Int) -> Bool {
    end > start + 1 && bytes[end - 1] | 0x20 == UInt8(ascii: "n")
      && end + apostrophe < bytes.count
      && bytes[end + apostrophe] | 0x20 == UInt8(ascii: "t") && !isLetter(at: end + apostrophe + 1)
  }

  /// Appends a word, its negation clitic apart: "did" "n't", "can" "not".
  private mutating func appendWord(_ start: Int, _ end: Int) {
    let apostrophe = apostrophe(at: end)
    if apostrophe > 0, endsInNegation(start, end, apostrophe) {
      append(.word, end - 1 - start)
      append(.word, 2 + apostrophe)
      return
    }
    if end - start == 6, bytes[(start + 1)..<end].elementsEqual("annot".utf8),
      bytes[start] | 0x20 == UInt8(ascii: "c")
    {
      append(.word, 3)
      append(.word, 3)
      return
    }
    append(.word, end - start)
    if let clitic = cliticLength(at: position) { append(.word, clitic) }
  }

  /// Where "x.y.z." ends if the stop at `offset` is inside an abbreviation of single letters, or
  /// closes one.
  private func dottedEnd(from start: Int, at offset: Int) -> Int? {
    // Letters since the last stop: one, or "Ph" of "Ph.D.".
    var run = offset
    while run > start, bytes[run - 1] != UInt8(ascii: ".") { run -= 1 }
    let letters = offset - run
    guard letters == 1 || letters == 2 && run == start && bytes[offset - 1] == 0x68 else {
      return nil
    }
    let next = offset + 1
    if isLetter(at: next), !isLetter(at: next + 1) || bytes[next] < 0x80 && next + 1 >= bytes.count
    {
      // "a.m" and "U.S": only where the letter is followed by a stop or ends the word.
      let after = character(at: next + 1).0
      return after == .period || run > start || letters == 2 ? next : (after == .space ? next : nil)
    }
    if run > start { return next }
    // An initial: a capital with a stop, before a space and a capital.
    guard letters == 1, isUpper(at: run), next < bytes.count, bytes[next] == 0x20,
      isUpper(at: next + 1), bytes[run] != UInt8(ascii: "I") || isInitial(before: next + 1)
    else { return nil }
    return next
  }

  /// Whether an "I" with a stop is an initial: at the start of a text, or between a given name and
  /// what may be a surname, as in "Anna I. Holm". Elsewhere it ends a sentence.
  private func isInitial(before next: Int) -> Bool {
    guard let last = tokens.last else { return true }
    var end = next
    while isLetter(at: end) { end += 1 }
    return last.isCapitalized
      && WordFacts(of: lowered(last.span.start.rawValue..<last.span.end.rawValue)).contains(.given)
      && !WordFacts(of: lowered(next..<end)).contains(.function)
  }

  private func lowered(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self).lowercased()
  }

  /// Takes in the stop after a known abbreviation.
  private func abbreviationEnd(_ start: Int, _ end: Int) -> Int {
    guard end < bytes.count, bytes[end] == UInt8(ascii: "."), end - start <= 7,
      end + 1 >= bytes.count || bytes[end + 1] != UInt8(ascii: ".")
    else { return end }
    let word = String(
      decoding: bytes[start..<end].map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }, as: UTF8.self)
    guard Abbreviations.beforeNames.contains(word) || Abbreviations.anywhere.contains(word) else {
      return end
    }
    guard Abbreviations.ambiguous.contains(word) else { return end + 1 }
    // A plain word, too: read as an abbreviation only where what follows says so.
    var next = end + 1
    while next < bytes.count, bytes[next] == 0x20 { next += 1 }
    guard next < bytes.count else { return end }
    let isCapital = isUpper(at: start)
    if bytes[next] == UInt8(ascii: ",") || bytes[next] == UInt8(ascii: ")") {
      return isCapital ? end + 1 : end
    }
    // "SPRINGFIELD, Ill. — The governor signed it."
    if isCapital, next > end + 1, isDash(at: next) { return end + 1 }
    if isDigit(at: next) { return isCapital || word == "p" || word == "no" ? end + 1 : end }
    if word == "st" || word == "fr" || word == "v" || word == "del" {
      return isUpper(at: next) && (isCapital || word == "v") ? end + 1 : end
    }
    return isCapital && character(at: next).0 == .letter && !isUpper(at: next) ? end + 1 : end
  }

  /// Whether a hyphen, an en dash or an em dash stands there.
  private func isDash(at place: Int) -> Bool {
    bytes[place] == UInt8(ascii: "-")
      || bytes[place...].starts(with: [0xE2, 0x80, 0x93])
      || bytes[place...].starts(with: [0xE2, 0x80, 0x94])
  }

  /// Whether the hyphen at `hyphen` joins an affix to its word.
  private func isJoined(from start: Int, hyphen: Int) -> Bool {
    if hyphen - start <= 7 {
      let prefix = String(
        decoding: bytes[start..<hyphen].map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 },
        as: UTF8.self)
      // "e-mail", "non-profit"; not "U-turn" of a capital alone, nor "A-list".
      if Affixes.prefixes.contains(prefix), prefix.utf8.count > 1 || !isUpper(at: start) {
        return true
      }
    }
    var end = hyphen + 1
    while isLetter(at: end) { end += character(at: end).1 }
    guard end - hyphen <= 7, character(at: end).0 != .hyphen else { return false }
    return Affixes.suffixes.contains(
      String(decoding: bytes[(hyphen + 1)..<end], as: UTF8.self))
  }

  /// The end of a web or mail address that starts here; nil where there is none.
  private mutating func addressEnd() -> Int? {
    // One look over each run without spaces is enough, however many words it holds.
    guard position >= addressesSoughtUntil else { return nil }
    var end = position
    var mayBeAddress = false
    while end < bytes.count, bytes[end] > 0x20, bytes[end] < 0x7F, end - position < 2048 {
      let byte = bytes[end]
      if byte == 0x22 || byte == 0x3C || byte == 0x3E { break }
      if byte == UInt8(ascii: "@") || byte == UInt8(ascii: "/")
        || byte == UInt8(ascii: ".") && end + 1 < bytes.count && isLowerASCII(bytes[end + 1])
      {
        mayBeAddress = true
      }
      end += 1
    }
    addressesSoughtUntil = end
    guard mayBeAddress else { return nil }
    // Closing marks belong to the sentence.
    while end > position + 1, Self.closingMarks.contains(bytes[end - 1]) { end -= 1 }
    let word = bytes[position..<end]
    let isAddress =
      word.starts(with: "http://".utf8) || word.starts(with: "https://".utf8)
      || word.starts(with: "www.".utf8)
      || word.contains(UInt8(ascii: "@")) && word.contains(UInt8(ascii: "."))
      || isDomain(word)
    return isAddress && end - position > 3 ? end : nil
  }

  private static let closingMarks = Array(".,;:!?)]'".utf8)

  /// Whether the word is a bare domain, perhaps with a path: "example.com/page".
  private func isDomain(_ word: ArraySlice<UInt8>) -> Bool {
    let host = word.prefix { $0 != UInt8(ascii: "/") }
    guard let dot = host.lastIndex(of: UInt8(ascii: ".")), dot > host.startIndex + 1 else {
      return false
    }
    let isHostName = host.allSatisfy {
      $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-") || isLowerASCII($0 | 0x20)
        || (0x30...0x39).contains($0)
    }
    let topLevel = host[(dot + 1)...]
    return isHostName && Self.topLevelDomains.contains { topLevel.elementsEqual($0.utf8) }
  }

  /// The generic domains of RFC 1591 and the country domains most used as bare names.
  private static let topLevelDomains = [
    "com", "org", "net", "gov", "edu", "int", "mil", "info", "uk", "eu", "io", "tv", "ly", "me",
    "de", "fr",
  ]

  private func isLowerASCII(_ byte: UInt8) -> Bool { byte >= 0x61 && byte <= 0x7A }
}
