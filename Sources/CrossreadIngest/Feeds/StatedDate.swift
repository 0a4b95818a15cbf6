import CrossreadCore

/// The day in a date as feeds, mail and records state it.
///
/// Read are ISO 8601 ("2017-12-04T10:00:00Z", "20171204T100000Z", "2017-12") and RFC 5322 in all its
/// dialects ("Mon, 04 Dec 2017 10:00:00 +0000", "4 December 2017", "Dec 4, 2017"). It is the day at
/// the place of the writer. Nil for anything else, and for days that no calendar or no newsroom has.
enum StatedDate {
  /// The year in which the oldest news that can be meant was printed.
  private static let years = 1600...2200

  static func day(of text: String) -> CivilDay? {
    let text = text.trimmed
    guard let day = CivilDay(iso8601: text) ?? basic(text) ?? words(text),
      years.contains(day.civil.year)
    else { return nil }
    return day
  }

  /// "20171204" and "20171204T100000Z".
  private static func basic(_ text: String) -> CivilDay? {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    guard digits.count == 8, digits.count == text.count || text.dropFirst(8).first == "T",
      let number = Int(digits)
    else { return nil }
    return CivilDay(year: number / 10_000, month: number / 100 % 100, day: number % 100)
  }

  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  private static func words(_ text: String) -> CivilDay? {
    let words = text.prefix(64).split { !$0.isLetter && !$0.isNumber && $0 != ":" && $0 != "+" }
    guard
      let place = words.firstIndex(where: { word in
        months.contains { word.lowercased().hasPrefix($0) } && word.allSatisfy(\.isLetter)
      }),
      let month = months.firstIndex(where: { words[place].lowercased().hasPrefix($0) })
    else { return nil }
    let after = words[(place + 1)...].filter { !$0.contains(":") && !$0.hasPrefix("+") }
    let before = place > 0 ? Int(words[place - 1]) : nil
    guard let day = before ?? after.first.flatMap({ Int($0) }) else { return nil }
    let rest = before == nil ? after.dropFirst() : after[...]
    guard let yearWord = rest.first(where: { $0.count == 4 && Int($0) != nil }) ?? rest.first,
      var year = Int(yearWord)
    else { return nil }
    // RFC 5322, section 4.3: two digits are of 1950 to 2049, three are years after 1900.
    if yearWord.count == 2 { year += year < 50 ? 2000 : 1900 }
    if yearWord.count == 3 { year += 1900 }
    return CivilDay(year: year, month: month + 1, day: day)
  }
}
