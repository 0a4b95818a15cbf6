/// The words with which English names days and periods.
///
/// Months, weekdays and their abbreviations are those of the Associated Press and Oxford style
/// guides; holidays are those with a fixed rule that news copy names without a date.
enum EnglishCalendar {
  /// What a word can say in a date.
  enum Word: Sendable, Hashable {
    case month(Int)
    case weekday(Weekday)
    case season(Season)
    case unit(CalendarUnit)
    case dayPart(TimeOfDay)
    /// A day counted from the day of publication: "yesterday" is -1.
    case dayOffset(Int, time: TimeOfDay?)
    case shift(CalendarShift)
    case part(PeriodPart)
  }

  static let words: WordMap<Word> = {
    var words: [String: Word] = [:]
    let months = [
      ["january", "jan", "jan."], ["february", "feb", "feb."], ["march", "mar."],
      ["april", "apr", "apr."], ["may"], ["june", "jun."], ["july", "jul."],
      ["august", "aug", "aug."], ["september", "sept", "sept.", "sep", "sep."],
      ["october", "oct", "oct."], ["november", "nov", "nov."], ["december", "dec", "dec."],
    ]
    for (index, forms) in months.enumerated() {
      for form in forms { words[form] = .month(index + 1) }
    }
    let weekdays = [
      ["monday", "mon."], ["tuesday", "tues.", "tue."], ["wednesday", "wed."],
      ["thursday", "thurs.", "thur.", "thu."], ["friday", "fri."], ["saturday", "sat."],
      ["sunday", "sun."],
    ]
    for (weekday, forms) in zip(Weekday.allCases, weekdays) {
      for form in forms { words[form] = .weekday(weekday) }
    }
    for (form, season) in [
      ("spring", Season.spring), ("summer", .summer), ("fall", .autumn), ("autumn", .autumn),
      ("winter", .winter), ("springtime", .spring), ("summertime", .summer),
      ("wintertime", .winter),
    ] { words[form] = .season(season) }
    for (form, unit) in [
      ("minute", CalendarUnit.minute), ("hour", .hour), ("day", .day), ("week", .week),
      ("weekend", .weekend), ("fortnight", .fortnight), ("month", .month), ("quarter", .quarter),
      ("year", .year), ("decade", .decade), ("century", .century),
    ] {
      words[form] = .unit(unit)
      words[unit == .century ? "centuries" : form + "s"] = .unit(unit)
    }
    for (part, time) in dayParts { words[part] = .dayPart(time) }
    words["today"] = .dayOffset(0, time: nil)
    words["yesterday"] = .dayOffset(-1, time: nil)
    words["tomorrow"] = .dayOffset(1, time: nil)
    words["tonight"] = .dayOffset(0, time: dayParts["night"])
    for (form, shift) in [
      ("last", CalendarShift.last), ("past", .last), ("this", .this), ("current", .this),
      ("next", .next), ("coming", .next), ("upcoming", .next),
    ] { words[form] = .shift(shift) }
    for (form, part) in [
      ("early", PeriodPart.early), ("earlier", .earlier), ("mid", .middle), ("middle", .middle),
      ("late", .late), ("later", .later),
    ] { words[form] = .part(part) }
    return WordMap(words)
  }()

  /// The parts of the day; those that hang on the sun, over the year in the latitudes where most
  /// people live.
  static let dayParts: [String: TimeOfDay] = {
    func hours(_ from: Double, _ to: Double) -> TimeOfDay {
      TimeOfDay(from: Int(from * 60), to: Int(to * 60))
    }
    return [
      "morning": hours(4, 12), "midmorning": hours(9, 11), "afternoon": hours(12, 18),
      "midafternoon": hours(14, 16), "evening": hours(17, 24), "night": hours(18, 30),
      "overnight": hours(18, 30), "lunchtime": hours(11.5, 14), "dawn": hours(4, 8),
      "daybreak": hours(4, 8), "sunrise": hours(4, 8.5), "dusk": hours(16, 22.5),
      "nightfall": hours(16, 22.5), "sunset": hours(15.5, 22.5),
      "noon": TimeOfDay(hour: 12, isAbout: true), "midday": TimeOfDay(hour: 12, isAbout: true),
      "midnight": TimeOfDay(hour: 0, isAbout: true),
    ]
  }()

  /// Between midnight and dawn: "in the early hours of Monday", "in the small hours".
  static let earlyHours = TimeOfDay(from: 0, to: 5 * 60)

  /// Parts of the day that are points in it, so that they need no day beside them.
  static let pointsOfDay: WordSet = ["noon", "midday", "midnight"]

  /// Parts of the day that the sun marks; after a preposition they need no day beside them.
  static let marksOfSun: WordSet = [
    "dawn", "daybreak", "sunrise", "dusk", "nightfall", "sunset",
  ]

  /// Prepositions before a time of day.
  static let timePrepositions: WordSet = [
    "at", "around", "by", "from", "until", "till", "before", "after", "since", "between", "past",
  ]

  /// Adverbs between a preposition and a time of day, or in its place: "at about 11 a.m.".
  static let timeApproximators: WordSet = [
    "about", "around", "approximately", "roughly", "nearly", "almost", "exactly", "precisely",
    "circa", "just",
  ]

  /// Adverbs that say that "before" or "after" is meant closely: "shortly after midnight".
  static let closely: WordSet = [
    "shortly", "just", "soon", "right", "immediately", "moments", "minutes", "directly",
  ]

  /// Short months without their stop, which need a day or a year after them.
  static let abbreviatedMonths: WordSet = [
    "jan", "feb", "apr", "aug", "sept", "sep", "oct", "nov", "dec",
  ]

  /// Months whose names are also given names or verbs, and so need a sign that a month is meant.
  static let ambiguousMonths: WordSet = ["march", "april", "may", "june", "august"]

  /// Words that, right before a month or year, say that a date is meant.
  static let datePrepositions: WordSet = [
    "in", "of", "since", "until", "till", "by", "from", "to", "through", "during", "before",
    "after", "between", "and", "or", "around", "circa", "for", "on", "throughout", "every", "each",
    "last", "this", "next", "early", "late", "mid", "-", "–", "(", ",", "past", "coming",
  ]

  /// What follows a weekday in the name of a newspaper or a broadcast, where no day is meant.
  static let titleWordsAfterWeekday: WordSet = [
    "times", "telegraph", "mail", "express", "herald", "mirror", "post", "star", "night", "morning",
    "live", "school",
  ]

  /// Words before a number that say that it is a quantity and not a year.
  static let quantityWords: WordSet = [
    "about", "nearly", "almost", "roughly", "approximately", "some", "than", "over", "least",
    "most", "many", "much", "exactly", "only", "another", "estimated",
  ]

  /// Words after a number that say that it is a quantity and not a year.
  static let countedWords: WordSet = [
    "people", "percent", "per", "dollars", "euros", "miles", "feet", "meters", "metres",
    "kilometers", "kilometres", "tons", "tonnes", "pounds", "years", "days", "hours", "minutes",
    "times", "troops", "men", "women", "others", "million", "billion", "points", "votes", "jobs",
    "workers", "soldiers", "more", "acres", "barrels", "calories",
  ]

  /// Time zones and the like that may follow a time of day.
  static let zones: WordSet = [
    "et", "est", "edt", "ct", "cst", "cdt", "mt", "mst", "mdt", "pt", "pst", "pdt", "gmt", "utc",
    "bst", "cet", "eastern", "pacific", "central", "aest", "aedt", "acst", "awst", "nzst", "nzdt",
    "sgt", "hkt", "ist", "jst", "kst", "pkt", "cest", "eet", "eest", "msk", "wib", "sast",
  ]

  /// Holidays by the words that name them, longest first within each first word.
  static let holidays: [String: [(words: [String], holiday: Holiday)]] = {
    let names: [(String, Holiday)] = [
      ("new year 's day", .fixed(month: 1, day: 1)),
      ("new year 's eve", .fixed(month: 12, day: 31)),
      ("martin luther king jr. day", .nth(3, .monday, month: 1)),
      ("martin luther king day", .nth(3, .monday, month: 1)),
      ("presidents ' day", .nth(3, .monday, month: 2)),
      ("presidents day", .nth(3, .monday, month: 2)),
      ("valentine 's day", .fixed(month: 2, day: 14)),
      ("st. patrick 's day", .fixed(month: 3, day: 17)),
      ("good friday", .easter(-2)), ("easter sunday", .easter(0)), ("easter monday", .easter(1)),
      ("easter", .easter(0)), ("palm sunday", .easter(-7)), ("ash wednesday", .easter(-46)),
      ("may day", .fixed(month: 5, day: 1)), ("memorial day", .last(.monday, month: 5)),
      ("fourth of july", .fixed(month: 7, day: 4)),
      ("independence day", .fixed(month: 7, day: 4)), ("bastille day", .fixed(month: 7, day: 14)),
      ("labor day", .nth(1, .monday, month: 9)), ("columbus day", .nth(2, .monday, month: 10)),
      ("halloween", .fixed(month: 10, day: 31)), ("veterans day", .fixed(month: 11, day: 11)),
      ("armistice day", .fixed(month: 11, day: 11)), ("election day", .electionDay),
      ("thanksgiving day", .nth(4, .thursday, month: 11)),
      ("thanksgiving", .nth(4, .thursday, month: 11)),
      ("christmas eve", .fixed(month: 12, day: 24)), ("christmas day", .fixed(month: 12, day: 25)),
      ("christmas", .fixed(month: 12, day: 25)), ("boxing day", .fixed(month: 12, day: 26)),
      ("inauguration day", .fixed(month: 1, day: 20)),
    ]
    var table: [String: [(words: [String], holiday: Holiday)]] = [:]
    for (name, holiday) in names {
      let words = name.split(separator: " ").map(String.init)
      guard let first = words.first else { continue }
      table[first, default: []].append((words, holiday))
    }
    return table.mapValues { $0.sorted { $0.words.count > $1.words.count } }
  }()
}
