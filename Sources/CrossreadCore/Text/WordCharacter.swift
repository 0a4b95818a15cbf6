extension Character {
  /// Whether it is a letter or a digit, of any script.
  ///
  /// What is ASCII, which nearly all is, is told without the tables of Unicode.
  package var isOfWord: Bool {
    guard let ascii = asciiValue else { return isLetter || isNumber }
    return switch ascii {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }
}
