/// The words of a byline without the dates that stand in it.
///
///     BylineText.withoutDates("By Ann Lee | Published: 4 March 2025, 10:15 am")  // "By Ann Lee"
enum BylineText {
  static func withoutDates(_ byline: String) -> String {
    let found = StatedDate.days(in: byline)
    let words = byline.split(whereSeparator: \.isWhitespace)
    var isOut = words.map { word in
      found.contains { $0.range.overlaps(word.startIndex..<word.endIndex) }
    }
    // A day without its year: "March 4", "4 March".
    for index in words.indices.dropLast() where isDay(words[index], words[index + 1]) {
      (isOut[index], isOut[index + 1]) = (true, true)
    }
    guard isOut.contains(true) else { return byline }
    spread(&isOut, over: words)
    let kept = zip(words, isOut).filter { !$1 }.map(\.0)
    let text = kept.joined(separator: " ")
    return String(text.drop(while: isBetween).reversed().drop(while: isBetween).reversed())
  }

  private static func isDay(_ first: Substring, _ second: Substring) -> Bool {
    let (a, b) = (first.trimmingMarks, second.trimmingMarks)
    func isNumber(_ word: Substring) -> Bool { Int(word).map { (1...31).contains($0) } ?? false }
    return StatedDate.isMonth(a) && isNumber(b) || isNumber(a) && StatedDate.isMonth(b)
  }

  /// Takes out what belongs to a date beside it: weekdays, times of day, and what names the date.
  private static func spread(_ isOut: inout [Bool], over words: [Substring]) {
    for index in words.indices.dropFirst() where isOut[index - 1] && isOfDate(words[index]) {
      isOut[index] = true
    }
    for index in words.indices.dropLast().reversed()
    where isOut[index + 1] && isOfDate(words[index]) {
      isOut[index] = true
    }
  }

  private static func isOfDate(_ word: Substring) -> Bool {
    if word.contains(where: \.isNumber), word.contains(":") || word.allSatisfy({ !$0.isLetter }) {
      return true
    }
    if word.allSatisfy({ isBetween($0) || $0 == ":" }) { return true }
    let name = word.lowercased().filter { $0.isLetter }
    if PublicationDate.labels.contains(name) || small.contains(name) { return true }
    if word.filter(\.isLetter).count <= 4, word.hasPrefix(word.uppercased()), zones.contains(name) {
      return true
    }
    return weekdays.contains { $0 == name || name.count >= 3 && $0.hasPrefix(name) }
  }

  private static let small: Set<String> = ["on", "at", "am", "pm", "date", "time", "hrs", "h"]
  private static let zones: Set<String> = [
    "gmt", "utc", "bst", "cet", "cest", "est", "edt", "et", "cst", "cdt", "ct", "mst", "mdt", "mt",
    "pst", "pdt", "pt", "ist", "jst", "aest", "aedt",
  ]
  private static let weekdays = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]

  /// Whether a character only stands between parts.
  private static func isBetween(_ character: Character) -> Bool {
    character.isWhitespace || "|,;-–—·•/".contains(character)
  }
}

extension Substring {
  /// Without commas, full stops and colons at its end.
  fileprivate var trimmingMarks: Substring {
    var word = self
    while let last = word.last, ",.;:".contains(last) { word.removeLast() }
    return word
  }
}
