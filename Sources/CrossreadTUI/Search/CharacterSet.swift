/// A set of characters, as brackets and escapes of a pattern name them.
struct CharacterSet {
  /// The classes of POSIX (7.3.1), by Unicode properties.
  private enum Kind: String {
    case alpha, digit, alnum, upper, lower, space, blank, punct, print, graph, cntrl, xdigit
    /// Letters, digits, marks and the underscore, as `\w`.
    case word
  }

  /// Which of the first 128 characters are in it.
  private var low: UInt64 = 0
  private var high: UInt64 = 0
  /// Further characters, and classes of them.
  private var ranges: [ClosedRange<UInt32>] = []
  private var kinds: [Kind] = []
  private var mindsCase = true
  private var isComplement = false

  /// Whether a line break is left out, whatever else is said.
  private var leavesOutLineBreak = false

  init() {}

  init(_ scalar: Unicode.Scalar, mindsCase: Bool) {
    insert(scalar...scalar, mindsCase: mindsCase)
  }

  private init(_ kind: Kind) { insert(kind) }

  static let word = CharacterSet(.word)
  static let space = CharacterSet(.space)
  static let digit = CharacterSet(.digit)
  static let anyInLine = CharacterSet().complement.withoutLineBreak

  var complement: CharacterSet {
    var set = self
    set.isComplement.toggle()
    return set
  }

  var withoutLineBreak: CharacterSet {
    var set = self
    set.leavesOutLineBreak = true
    return set
  }

  /// Adds a range, in both cases where case does not count.
  mutating func insert(_ range: ClosedRange<Unicode.Scalar>, mindsCase: Bool) {
    self.mindsCase = mindsCase
    let ascii = (0..<UInt32(0x80)).clamped(
      to: range.lowerBound.value..<(range.upperBound.value + 1))
    for value in ascii {
      insertASCII(value)
      if !mindsCase, isLetter(value) { insertASCII(value ^ 0x20) }
    }
    if range.upperBound.value >= 0x80 || !mindsCase {
      ranges.append(range.lowerBound.value...range.upperBound.value)
    }
  }

  /// Adds a class by its name in brackets: "alpha". In those of capitals and small letters case counts
  /// always.
  mutating func insert(classNamed name: String) throws(SearchPattern.Invalid) {
    guard let kind = Kind(rawValue: name), kind != .word else {
      throw SearchPattern.Invalid(reason: "there is no class [:\(SafeText.line(name)):]")
    }
    insert(kind)
  }

  private mutating func insert(_ kind: Kind) {
    kinds.append(kind)
    for value in 0..<UInt32(0x80) where Self.has(kind, value) {
      insertASCII(value)
    }
  }

  private mutating func insertASCII(_ value: UInt32) {
    if value < 64 { low |= 1 << UInt64(value) } else { high |= 1 << UInt64(value - 64) }
  }

  private func isLetter(_ value: UInt32) -> Bool {
    (0x41...0x5A).contains(value) || (0x61...0x7A).contains(value)
  }

  // MARK: Asking

  /// Whether a character is in it.
  func contains(_ value: UInt32) -> Bool {
    value < 0x80 ? hasASCII(value) : hasBeyondASCII(value) != isComplement
  }

  /// The same for one of the first 128 characters.
  func hasASCII(_ value: UInt32) -> Bool {
    if leavesOutLineBreak, value == 0x0A { return false }
    let bits = value < 64 ? low : high
    return (bits >> UInt64(value & 63) & 1 == 1) != isComplement
  }

  private func hasBeyondASCII(_ value: UInt32) -> Bool {
    if ranges.contains(where: { $0.contains(value) }) { return true }
    if kinds.contains(where: { Self.has($0, value) }) { return true }
    guard !mindsCase, !ranges.isEmpty, let scalar = Unicode.Scalar(value) else { return false }
    return [scalar.properties.lowercaseMapping, scalar.properties.uppercaseMapping].contains {
      guard let other = $0.unicodeScalars.first, $0.unicodeScalars.count == 1 else { return false }
      return ranges.contains { $0.contains(other.value) }
    }
  }

  private static func has(_ kind: Kind, _ value: UInt32) -> Bool {
    guard let scalar = Unicode.Scalar(value) else { return false }
    let properties = scalar.properties
    switch kind {
    case .alpha: return properties.isAlphabetic
    case .digit: return (0x30...0x39).contains(value)
    case .alnum: return properties.isAlphabetic || properties.numericType != nil
    case .upper: return properties.isUppercase
    case .lower: return properties.isLowercase
    case .space: return properties.isWhitespace
    case .blank: return value == 0x09 || properties.generalCategory == .spaceSeparator
    case .cntrl: return properties.generalCategory == .control
    case .xdigit: return properties.isASCIIHexDigit
    case .print, .graph:
      switch properties.generalCategory {
      case .control, .surrogate, .unassigned, .lineSeparator, .paragraphSeparator: return false
      case .spaceSeparator: return kind == .print
      default: return true
      }
    case .punct:
      return has(.graph, value) && !has(.alnum, value)
    case .word:
      switch properties.generalCategory {
      case .nonspacingMark, .spacingMark, .enclosingMark, .connectorPunctuation: return true
      default: return has(.alnum, value)
      }
    }
  }
}
