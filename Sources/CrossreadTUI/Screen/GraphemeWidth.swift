/// How many columns text takes on a terminal, whatever the locale says.
///
/// A grapheme cluster takes the sum of what its code points take: two for the wide ones
/// (`WideRanges`), none for combining marks and for the vowels and finals of conjoining Hangul,
/// one for all others. That is how terminals that know `wcwidth` count, and for text that
/// `SafeText` has cleaned (no joiners, no variation selectors) also how the others do.
enum GraphemeWidth {
  static func columns(of scalar: Unicode.Scalar) -> Column {
    let value = scalar.value
    if value < 0x300 { return value < 0x20 || (value >= 0x7F && value < 0xA0) ? 0 : 1 }
    if value < 0x1100 { return isMark(scalar) ? 0 : 1 }
    if (0x1160...0x11FF).contains(value) || (0xD7B0...0xD7FF).contains(value) { return 0 }
    if isWide(value) { return isMark(scalar) ? 0 : 2 }
    return isMark(scalar) ? 0 : 1
  }

  static func columns(of character: Character) -> Column {
    if let ascii = character.asciiValue { return ascii < 0x20 || ascii == 0x7F ? 0 : 1 }
    return character.unicodeScalars.reduce(0) { $0 + columns(of: $1) }
  }

  static func columns(of text: String) -> Column {
    var count = 0
    var isASCII = true
    for byte in text.utf8 {
      if byte >= 0x80 {
        isASCII = false
        break
      }
      if byte >= 0x20 && byte != 0x7F { count += 1 }
    }
    if isASCII { return count }
    return text.reduce(0) { $0 + columns(of: $1) }
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: true
    default: false
    }
  }

  private static func isWide(_ value: UInt32) -> Bool {
    var low = 0
    var high = WideRanges.all.count
    while low < high {
      let middle = (low + high) / 2
      if WideRanges.all[middle].last < value { low = middle + 1 } else { high = middle }
    }
    return low < WideRanges.all.count && WideRanges.all[low].first <= value
  }
}
