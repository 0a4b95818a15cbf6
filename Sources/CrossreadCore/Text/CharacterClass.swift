/// What a code point is to the tokenizer.
enum CharacterClass: UInt8 {
  case space, letter, digit, quoteMark, singleQuote, hyphen, dash, period, punctuation, symbol

  /// Classes of the 128 ASCII characters.
  static let ascii: [CharacterClass] = (0..<128).map { byte in
    switch UInt8(byte) {
    case 0...32, 127: .space
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): .letter
    case UInt8(ascii: "0")...UInt8(ascii: "9"): .digit
    case UInt8(ascii: "\""): .quoteMark
    case UInt8(ascii: "'"), UInt8(ascii: "`"): .singleQuote
    case UInt8(ascii: "-"): .hyphen
    case UInt8(ascii: "."): .period
    case UInt8(ascii: "$"), UInt8(ascii: "%"), UInt8(ascii: "#"), UInt8(ascii: "@"),
      UInt8(ascii: "&"), UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "="),
      UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "|"), UInt8(ascii: "~"),
      UInt8(ascii: "^"), UInt8(ascii: "\\"), UInt8(ascii: "_"):
      .symbol
    default: .punctuation
    }
  }

  /// The class of a code point beyond ASCII, by Unicode block.
  static func beyondASCII(_ scalar: UInt32) -> CharacterClass {
    switch scalar {
    case 0x80...0x9F, 0xA0, 0xAD, 0x1680, 0x2000...0x200F, 0x2028...0x202F, 0x205F...0x206F,
      0x3000, 0xFEFF, 0xE0000...0xE007F:
      // White space, C1 controls and invisible format characters.
      .space
    case 0xAB, 0xBB, 0x201C...0x201F, 0x2E42, 0x300C...0x300F, 0x301D...0x301F, 0xFF02: .quoteMark
    case 0x2018...0x201B, 0x2039, 0x203A, 0x2032, 0xB4: .singleQuote
    case 0x2010, 0x2011: .hyphen
    case 0x2012...0x2015, 0x2212, 0xFE58, 0xFF0D: .dash
    case 0xAA, 0xB2, 0xB3, 0xB5, 0xB9, 0xBA, 0xBC...0xBE: .letter
    case 0xA1...0xBF
    where scalar != 0xA1 && scalar != 0xA7 && scalar != 0xB6 && scalar != 0xB7
      && scalar != 0xBF:
      .symbol
    case 0xA1, 0xA7, 0xB6, 0xB7, 0xBF: .punctuation
    case 0xD7, 0xF7: .symbol
    case 0x2016, 0x2017, 0x2020...0x2027, 0x2030...0x205E: .punctuation
    case 0x20A0...0x20CF, 0x2100...0x214F, 0x2190...0x2BFF, 0xFE00...0xFE0F, 0x1F000...0x1FAFF:
      .symbol
    case 0x3001...0x303F, 0xFF01...0xFF0F, 0xFF1A...0xFF20: .punctuation
    default: .letter
    }
  }
}
