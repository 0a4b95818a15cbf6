/// Makes text of unknown origin harmless to a terminal. Everything that the program writes to a
/// person (screen, plain output, messages) goes through here, and only here.
///
/// What becomes of each code point:
///
/// | code points | become |
/// | --- | --- |
/// | C0 controls and DEL | their control picture, so that an attack can be seen: ESC is `␛` |
/// | tab, line feed, carriage return and the like | a space, or a line break in `block` |
/// | C1 controls (U+0080 … U+009F) | U+FFFD |
/// | bidi embeddings, overrides and isolates | U+FFFD |
/// | line and paragraph separators | a space, or a line break in `block` |
/// | other invisible ones: bidi marks, zero-width, BOM, soft hyphen, variation selectors, tags, skin tones | nothing |
/// | private use, unassigned, noncharacters | U+FFFD: their width is anybody's guess |
/// | the fifth and later combining marks on one character, and marks with nothing to sit on | nothing |
///
/// Dropping joiners and variation selectors costs a few ligatures, and buys that every terminal
/// counts the same number of columns.
///
///     SafeText.line("a\u{1B}[2Jb\nc")  // "a␛[2Jb c"
public enum SafeText {
  /// What a code point becomes.
  enum Treatment: Equatable {
    case keep
    /// A combining mark: kept while there is a character to sit on and not too many before it.
    case mark
    case drop
    case lineBreak
    case space
    case replace(Unicode.Scalar)
  }

  /// The most combining marks kept on one character. ncurses holds five code points in a cell.
  static let maximumMarks = 4

  /// The text on one line: line breaks and tabs become spaces.
  public static func line(_ text: some StringProtocol) -> String {
    clean(text, keepsLines: false)
  }

  /// The text with its line breaks as "\n" (CR LF and a lone CR count as one) and nothing else
  /// that moves the cursor.
  public static func block(_ text: some StringProtocol) -> String {
    clean(text, keepsLines: true)
  }

  /// Whether `line` would leave the text as it is.
  public static func isSafe(_ text: some StringProtocol) -> Bool {
    isPlain(text) || clean(text, keepsLines: false).utf8.elementsEqual(text.utf8)
  }

  private static func clean(_ text: some StringProtocol, keepsLines: Bool) -> String {
    if isPlain(text) { return String(text) }
    var result = String.UnicodeScalarView()
    var marks = maximumMarks
    var followsReturn = false
    for scalar in text.unicodeScalars {
      defer { followsReturn = scalar == "\r" }
      switch treatment(of: scalar) {
      case .keep:
        result.append(scalar)
        marks = 0
      case .mark:
        if marks < maximumMarks {
          result.append(scalar)
          marks += 1
        }
      case .drop:
        break
      case .lineBreak:
        if scalar == "\n" && followsReturn { break }
        result.append(keepsLines ? "\n" : " ")
        marks = maximumMarks
      case .space:
        result.append(" ")
        marks = maximumMarks
      case .replace(let sign):
        result.append(sign)
        marks = maximumMarks
      }
    }
    return String(result)
  }

  /// Whether the text is all printable ASCII, as most text is.
  static func isPlain(_ text: some StringProtocol) -> Bool {
    func isPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
      for byte in bytes where byte < 0x20 || byte >= 0x7F { return false }
      return true
    }
    // Byte by byte only where the text is not in one piece: every cell of the screen asks.
    return text.utf8.withContiguousStorageIfAvailable(isPlain)
      ?? text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
  }

  /// What becomes of one code point.
  static func treatment(of scalar: Unicode.Scalar) -> Treatment {
    switch scalar.value {
    case 0x20...0x7E: return .keep
    case 0x09: return .space
    case 0x0A...0x0D, 0x85, 0x2028, 0x2029: return .lineBreak
    case 0x00...0x1F: return .replace(Unicode.Scalar(0x2400 + scalar.value) ?? "?")
    case 0x7F: return .replace("\u{2421}")
    case 0x80...0x9F: return .replace("\u{FFFD}")
    case 0xA0: return .space
    case 0x202A...0x202E, 0x2066...0x2069: return .replace("\u{FFFD}")
    // Interlinear annotation marks and the object replacement character.
    case 0xFFF9...0xFFFC: return .replace("\u{FFFD}")
    case 0xE0000...0xE0FFF: return .drop
    // Skin tones: some terminals draw them into the emoji before, others beside it.
    case 0x1F3FB...0x1F3FF: return .drop
    // Vowels and finals of conjoining Hangul sit in the initial's columns.
    case 0x1161...0x11FF, 0xD7B0...0xD7C6, 0xD7CB...0xD7FB: return .mark
    default: break
    }
    let properties = scalar.properties
    if properties.isDefaultIgnorableCodePoint { return .drop }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return .mark
    // Vowel signs that take a column of their own, yet belong to the letter before them.
    case .spacingMark: return .mark
    case .format: return .drop
    case .control, .privateUse, .surrogate, .unassigned: return .replace("\u{FFFD}")
    case .spaceSeparator: return scalar.value == 0x3000 ? .keep : .space
    default: return .keep
    }
  }
}
