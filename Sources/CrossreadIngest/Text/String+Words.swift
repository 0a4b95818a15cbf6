extension String {
  /// Nil where there is nothing but white space.
  var nilIfBlank: String? { allSatisfy(\.isWhitespace) ? nil : self }

  /// Without double quotes around it.
  var trimmingQuotes: String {
    count >= 2 && hasPrefix("\"") && hasSuffix("\"") ? String(dropFirst().dropLast()) : self
  }

  /// How many words there are between white space.
  var wordCount: Int {
    var count = 0
    var isInside = false
    for byte in utf8 {
      let isSpace = byte <= 0x20
      if !isSpace, !isInside { count += 1 }
      isInside = !isSpace
    }
    return count
  }
}
