import CrossreadCore

/// The day in a date as feeds, mail, pages and records state it.
///
/// Read are ISO 8601 ("2017-12-04T10:00:00Z", "20171204T100000Z"), RFC 5322, RFC 850 and C's
/// `asctime` in all their dialects ("Mon, 04 Dec 2017 10:00:00 +0000", "Monday, 04-Dec-17 10:00:00
/// GMT", "Mon Dec 4 10:00:00 EST 2017"), the date in words ("4th December 2017", "Dec. 4, 2017") and
/// in numbers ("2017/12/04", "04.12.2017", "2017年12月4日"). Of numbers whose order the writer's
/// country decides ("12/04/2017") only those are read that can be meant in one way. It is the day at
/// the place of the writer. Nil for anything else, and for days that no calendar or no newsroom has.
enum StatedDate {
  /// The year in which the oldest news that can be meant was printed, and one that is far enough.
  private static let years = 1600...2200
  /// Longer statements of a date are not read to their end.
  private static let lengthLimit = 120

  /// A day and the words that state it.
  struct Found {
    var day: CivilDay
    var range: Range<String.Index>
  }

  /// The first day in the value of a field that is to be a date.
  static func day(of text: String) -> CivilDay? {
    let text = String(text.trimmed.prefix(lengthLimit))
    if let day = basic(text) { return day }
    return found(in: text, as: .field).first?.day ?? found(in: text, as: .foreignField).first?.day
  }

  /// All days that a line of prose states in full: with the month's name in capitals or numbers
  /// alone, and a year of four digits.
  static func days(in prose: String) -> [Found] { found(in: prose, as: .prose) }

  private enum Style {
    case field
    /// Names of months that only begin as the English ones: "septembre", "Januar".
    case foreignField
    case prose
  }

  private static func found(in text: String, as style: Style) -> [Found] {
    let pieces = pieces(of: text)
    var found: [Found] = []
    var index = 0
    while index < pieces.count {
      guard
        let (day, count) = numeric(pieces[index]).map({ ($0, 1) })
          ?? worded(pieces[index...], style), years.contains(day.civil.year)
      else {
        index += 1
        continue
      }
      let last = pieces[index + count - 1]
      found.append(Found(day: day, range: pieces[index].startIndex..<last.endIndex))
      index += count
    }
    return found
  }

  // MARK: Pieces

  /// The words and numbers of a text, without times of day and distances from UTC; numbers that
  /// belong together as a date are one.
  private static func pieces(of text: String) -> [Substring] {
    var pieces: [Substring] = []
    let chunks = text.split { $0.isWhitespace || ",;|()\"".contains($0) }
    for chunk in chunks {
      if numeric(chunk) != nil {
        pieces.append(chunk)
      } else if !chunk.contains(":"), !isDistance(chunk) {
        pieces += chunk.split { !$0.isOfWord }
      }
    }
    return pieces
  }

  /// "+0100", "-08".
  private static func isDistance(_ word: Substring) -> Bool {
    word.first.map { "+-−".contains($0) } == true && word.dropFirst().allSatisfy(\.isNumber)
  }

  // MARK: Numbers

  /// "20171204" and "20171204T100000Z".
  private static func basic(_ text: String) -> CivilDay? {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    guard digits.count == 8, digits.count == text.count || text.dropFirst(8).first == "T",
      let number = Int(digits)
    else { return nil }
    let day = CivilDay(year: number / 10_000, month: number / 100 % 100, day: number % 100)
    return day.flatMap { years.contains($0.civil.year) ? $0 : nil }
  }

  /// Three numbers with the same sign between them; a time may follow a "T".
  private static func numeric(_ word: Substring) -> CivilDay? {
    guard word.first?.isNumber == true, word.utf8.count >= 8 else { return nil }
    let date = word.prefix { $0 != "T" && $0 != "t" }
    let signs = date.filter { !$0.isNumber }
    guard ["--", "//", "..", "...", "年月日", "年月"].contains(signs) else { return nil }
    let numbers = date.split { !$0.isNumber }.map { ($0.utf8.count, Int($0)) }
    guard numbers.count == 3, let a = numbers[0].1, let b = numbers[1].1, let c = numbers[2].1,
      numbers[1].0 <= 2
    else { return nil }
    if numbers[0].0 == 4, numbers[2].0 <= 2 { return CivilDay(year: a, month: b, day: c) }
    guard numbers[2].0 == 4, numbers[0].0 <= 2 else { return nil }
    // Where dots are written, the day comes first.
    if signs.hasPrefix(".") || a > 12 || a == b { return CivilDay(year: c, month: b, day: a) }
    return b > 12 ? CivilDay(year: c, month: a, day: b) : nil
  }

  // MARK: Words

  /// "4 Dec 2017", "Dec 4 2017", "2017 Dec 4" at the beginning, and how many pieces that are.
  private static func worded(
    _ pieces: ArraySlice<Substring>, _ style: Style
  ) -> (CivilDay, count: Int)? {
    let start = pieces.startIndex
    func piece(_ offset: Int) -> Substring? {
      start + offset < pieces.endIndex ? pieces[start + offset] : nil
    }
    if let month = month(piece(0), style) {
      guard let day = number(piece(1)), let (year, at) = year(pieces, after: 2, style) else {
        return nil
      }
      return CivilDay(year: year, month: month, day: day).map { ($0, at + 1) }
    }
    guard let number = number(piece(0)) else { return nil }
    let next = piece(1) == "of" ? 2 : 1
    guard let month = month(piece(next), style) else { return nil }
    if number >= 1000 {
      return Self.number(piece(next + 1))
        .flatMap { CivilDay(year: number, month: month, day: $0) }.map { ($0, next + 2) }
    }
    guard let (year, at) = year(pieces, after: next + 1, style) else { return nil }
    return CivilDay(year: year, month: month, day: number).map { ($0, at + 1) }
  }

  /// The year at an offset, or behind the names of a time zone there.
  private static func year(
    _ pieces: ArraySlice<Substring>, after offset: Int, _ style: Style
  ) -> (Int, at: Int)? {
    for at in offset..<(offset + 3) {
      guard pieces.startIndex + at < pieces.endIndex else { return nil }
      let piece = pieces[pieces.startIndex + at]
      if let number = Int(piece) {
        switch piece.utf8.count {
        case 4: return (number, at)
        // RFC 5322, section 4.3: two digits are of 1950 to 2049, three are years after 1900.
        case 2 where style != .prose: return (number + (number < 50 ? 2000 : 1900), at)
        case 3 where style != .prose: return (number + 1900, at)
        default: return nil
        }
      }
      guard style != .prose, piece.allSatisfy(\.isUppercase) else { return nil }
    }
    return nil
  }

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]

  /// The number of a month, from its name or its first three letters.
  private static func month(_ word: Substring?, _ style: Style) -> Int? {
    guard let word, word.utf8.count >= 3, style != .prose || word.first?.isUppercase == true else {
      return nil
    }
    let name = word.lowercased()
    let place = months.firstIndex { month in
      name == month || name.utf8.count == 3 && month.hasPrefix(name)
        || style == .foreignField && name.hasPrefix(month.prefix(3))
    }
    return place.map { $0 + 1 } ?? (name == "sept" ? 9 : nil)
  }

  /// Whether a word is the name of a month, written with a capital.
  static func isMonth(_ word: Substring) -> Bool { month(word, .prose) != nil }

  /// "18", "18th", "2019".
  private static func number(_ word: Substring?) -> Int? {
    guard let word else { return nil }
    let digits = word.prefix { $0.isASCII && $0.isNumber }
    guard ["", "st", "nd", "rd", "th"].contains(word[digits.endIndex...]), digits.count <= 4 else {
      return nil
    }
    return Int(digits)
  }
}
