/// Units, currencies and the words that say how firmly a number is meant.
///
/// Factors are those of NIST Special Publication 811, appendix B; currency codes those of ISO 4217.
enum EnglishMeasures {
  /// A unit of measure: the SI unit it is counted in and how many of those it is.
  struct Unit: Sendable, Hashable {
    let symbol: String
    let factor: Double
    /// Added after the factor: degrees Fahrenheit do not start where Celsius does.
    var offset = 0.0
  }

  static let physical: WordMap<Unit> = {
    var units: [String: Unit] = [:]
    func add(_ symbol: String, _ factor: Double, _ names: String) {
      for name in names.split(separator: " ") {
        units[String(name)] = Unit(symbol: symbol, factor: factor)
      }
    }
    add("m", 0.001, "millimeter millimeters millimetre millimetres mm")
    add("m", 0.01, "centimeter centimeters centimetre centimetres cm")
    add("m", 1, "meter meters metre metres")
    add("m", 1000, "kilometer kilometers kilometre kilometres km kms")
    add("m", 0.0254, "inch inches")
    add("m", 0.3048, "foot feet ft")
    add("m", 0.9144, "yard yards")
    add("m", 1609.344, "mile miles")
    add("m", 1852, "nautical-mile")
    add("m²", 4046.8564224, "acre acres")
    add("m²", 10_000, "hectare hectares ha")
    add("m³", 0.000001, "milliliter milliliters millilitre millilitres ml")
    add("m³", 0.001, "liter liters litre litres")
    add("m³", 0.003785411784, "gallon gallons")
    add("m³", 0.158987294928, "barrel barrels")
    add("kg", 0.000_001, "milligram milligrams mg")
    add("kg", 0.001, "gram grams")
    add("kg", 1, "kilogram kilograms kilo kilos kg")
    add("kg", 0.45359237, "pound pounds lb lbs lb. lbs.")
    add("kg", 0.028349523125, "ounce ounces oz oz.")
    add("kg", 907.18474, "ton tons")
    add("kg", 1000, "tonne tonnes")
    add("m/s", 0.44704, "mph m.p.h.")
    add("m/s", 1 / 3.6, "kph km/h kmh")
    add("m/s", 1852.0 / 3600, "knots")
    add("W", 1, "watt watts")
    add("W", 1e3, "kilowatt kilowatts kw")
    add("W", 1e6, "megawatt megawatts mw")
    add("W", 1e9, "gigawatt gigawatts gw")
    add("B", 1e6, "megabyte megabytes")
    add("B", 1e9, "gigabyte gigabytes")
    add("B", 1e12, "terabyte terabytes")
    add("°", 1, "degree degrees deg °")
    return WordMap(units)
  }()

  /// Units of `physical` and of shares that are written onto a number: "74km", "30mph", "1.1pc".
  static let unitsOnNumbers: WordSet = [
    "mm", "cm", "km", "kms", "ft", "ha", "ml", "kg", "lb", "lbs", "oz", "mph", "kph", "kmh", "kw",
    "mw",
    "gw", "pc", "pct",
  ]

  /// Words behind a length: "340m below ground".
  static let extents: WordSet = [
    "above", "across", "apart", "away", "beneath", "below", "deep", "down", "downstream", "east",
    "further", "from", "high", "inland", "long", "north", "offshore", "past", "south", "tall",
    "thick",
    "underground", "underwater", "up", "upstream", "west", "wide",
  ]

  /// What is measured in each of the units of `physical` and in the difference of two percentages.
  static let quantities: WordMap<String> = [
    "m": "length", "m²": "area", "m³": "volume", "kg": "mass", "m/s": "speed", "W": "power",
    "B": "data", "°": "angle", "°C": "temperature", "percentage point": "percent",
  ]

  /// Days in a unit of time.
  static let days: [CalendarUnit: Double] = [
    .second: 1.0 / 86_400, .minute: 1.0 / 1440, .hour: 1.0 / 24, .day: 1, .week: 7, .weekend: 2,
    .fortnight: 14,
    .month: 30.4375, .quarter: 91.3125, .year: 365.25, .decade: 3652.5, .century: 36_525,
  ]

  static let timeUnits: WordMap<CalendarUnit> = {
    var units: [String: CalendarUnit] = [:]
    for (word, meaning) in EnglishCalendar.words {
      if case .unit(let unit) = meaning, unit != .quarter { units[word] = unit }
    }
    for word in ["second", "seconds"] { units[word] = .second }
    return WordMap(units)
  }()

  /// "monthlong" and the like.
  static let longWords: WordMap<CalendarUnit> = [
    "hourlong": .hour, "daylong": .day, "weeklong": .week, "monthlong": .month, "yearlong": .year,
    "decadelong": .decade,
  ]

  // MARK: - Money

  static let currencySymbols: WordMap<String> = [
    "$": "USD", "£": "GBP", "€": "EUR", "¥": "JPY", "₹": "INR", "₽": "RUB", "₩": "KRW", "₪": "ILS",
    "₺": "TRY",
  ]

  /// Letters right before "$" that name whose dollar it is.
  static let dollarPrefixes: WordMap<String> = [
    "us": "USD", "u.s.": "USD", "c": "CAD", "ca": "CAD", "can": "CAD", "a": "AUD", "au": "AUD",
    "nz": "NZD", "hk": "HKD", "s": "SGD", "nt": "TWD", "r": "BRL", "mx": "MXN",
  ]

  /// "Pounds" are left to weight, and "won" to winning.
  static let currencyWords: WordMap<String> = [
    "dollar": "USD", "dollars": "USD", "euro": "EUR", "euros": "EUR", "yen": "JPY",
    "yuan": "CNY", "renminbi": "CNY", "rupee": "INR", "rupees": "INR", "ruble": "RUB",
    "rubles": "RUB", "rouble": "RUB", "roubles": "RUB", "shekel": "ILS", "shekels": "ILS",
    "lira": "TRY", "rand": "ZAR", "usd": "USD", "eur": "EUR", "gbp": "GBP", "cad": "CAD",
    "aud": "AUD", "chf": "CHF", "jpy": "JPY", "cny": "CNY", "inr": "INR", "mxn": "MXN",
    "brl": "BRL", "zar": "ZAR", "rub": "RUB",
  ]

  // MARK: - Bounds

  /// Words before a number, and what they make of it; longer ones first. The degree words and
  /// approximators of Quirk et al., A Comprehensive Grammar of the English Language, 8.107-8.111, and
  /// the comparatives of extent.
  static let boundsBefore: [(words: [String], bound: Figure.Bound)] = {
    let phrases: [(Figure.Bound, [String])] = [
      (
        .over,
        [
          "no fewer than", "no less than", "not less than", "not fewer than", "as few as",
          "as little as", "as low as", "in excess of", "upwards of", "upward of", "north of",
          "a minimum of", "more than", "greater than", "longer than", "higher than",
          "larger than", "better than", "bigger than", "older than", "at least", "at the least",
          "at the very least", "exceeding", "topping", "over", "above", "beyond", "a good",
        ]
      ),
      (
        .under,
        [
          "no more than", "not more than", "as many as", "as much as", "as high as", "as long as",
          "a maximum of", "less than", "fewer than", "lower than", "shorter than", "smaller than",
          "younger than", "at most", "at the most", "at the very most", "up to", "shy of",
          "short of", "south of", "not quite", "under", "below",
        ]
      ),
      (
        .about,
        [
          "close to", "near to", "an estimated", "a reported", "in the region of",
          "in the neighborhood of", "in the neighbourhood of", "in the vicinity of",
          "on the order of", "of the order of", "something like", "more or less", "about",
          "around", "nearly", "almost", "roughly", "approximately", "some", "estimated", "circa",
          "~", "maybe", "perhaps", "probably", "possibly", "virtually", "practically", "barely",
          "approaching",
        ]
      ),
    ]
    return phrases.flatMap { bound, phrases in
      phrases.map { (words: $0.split(separator: " ").map(String.init), bound: bound) }
    }.sorted { $0.words.count > $1.words.count }
  }()

  /// Adverbs that may stand before a bound: "well over", "slightly more than".
  static let boundAdverbs: WordSet = ["well", "just", "slightly", "far", "little", "only"]

  /// Words after a number or its unit: "12 or more".
  static let boundsAfter: [(words: [String], bound: Figure.Bound)] = [
    (["or", "more"], .over), (["or", "so"], .about), (["or", "thereabouts"], .about),
    (["or", "fewer"], .under), (["or", "less"], .under), (["at", "least"], .over),
    (["at", "most"], .under), (["at", "the", "most"], .under), (["at", "the", "least"], .over),
    (["-", "ish"], .about), (["-", "plus"], .over), (["+"], .over), (["plus"], .over),
    (["-", "odd"], .about), (["-", "some"], .about), (["and", "counting"], .over),
  ]

  /// Adverbs before the second of two numbers between which somebody wavers: "two, maybe three".
  static let doubts: WordSet = ["maybe", "perhaps", "possibly", "probably", "even"]

  /// Words that bound an age: "19 or older".
  static let ageBounds: WordMap<Figure.Bound> = [
    "older": .over, "above": .over, "up": .over, "younger": .under,
  ]

  // MARK: - Numbers that count nothing

  /// Words whose number is a name: "page 12", "No. 2".
  static let designators: WordSet = [
    "no.", "nos.", "number", "numbers", "section", "sections", "page", "pages", "pp.", "p.",
    "chapter", "article", "title", "room", "route", "line", "paragraph", "channel", "flight",
    "version", "volume", "vol.", "phase", "grade", "level", "category", "figure", "item",
    "question", "step", "round", "week", "day", "hr", "s.", "h.r.", "stage", "tier", "class",
    "district", "precinct", "proposition", "amendment", "rule", "unit", "gate", "lot", "size",
  ]

  /// Verbs and nouns of voting and playing: near them "52 to 48" is a tally.
  static let tallyWords: WordSet = [
    "vote", "voted", "votes", "voting", "margin", "ruling", "ruled", "decision", "passed",
    "approved", "rejected", "split", "won", "win", "beat", "defeated", "lost", "score", "victory",
    "majority", "party-line",
  ]
}
