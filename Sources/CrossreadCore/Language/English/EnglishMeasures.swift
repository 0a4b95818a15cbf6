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
    add("m²", 10_000, "hectare hectares")
    add("m³", 0.001, "liter liters litre litres")
    add("m³", 0.003785411784, "gallon gallons")
    add("m³", 0.158987294928, "barrel barrels")
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
    add("W", 1e3, "kilowatt kilowatts")
    add("W", 1e6, "megawatt megawatts")
    add("W", 1e9, "gigawatt gigawatts")
    add("B", 1e6, "megabyte megabytes")
    add("B", 1e9, "gigabyte gigabytes")
    add("B", 1e12, "terabyte terabytes")
    add("°", 1, "degree degrees °")
    return WordMap(units)
  }()

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

  /// Words before a number, and what they make of it; longer ones first.
  static let boundsBefore: [(words: [String], bound: Figure.Bound)] = [
    (["no", "fewer", "than"], .over), (["no", "less", "than"], .over),
    (["not", "less", "than"], .over), (["no", "more", "than"], .under),
    (["not", "more", "than"], .under), (["as", "many", "as"], .under),
    (["as", "much", "as"], .under), (["as", "high", "as"], .under), (["as", "long", "as"], .under),
    (["as", "few", "as"], .over), (["as", "little", "as"], .over), (["as", "low", "as"], .over),
    (["in", "excess", "of"], .over), (["upwards", "of"], .over), (["upward", "of"], .over),
    (["north", "of"], .over), (["a", "minimum", "of"], .over), (["a", "maximum", "of"], .under),
    (["more", "than"], .over), (["greater", "than"], .over), (["longer", "than"], .over),
    (["higher", "than"], .over), (["larger", "than"], .over), (["better", "than"], .over),
    (["less", "than"], .under), (["fewer", "than"], .under), (["lower", "than"], .under),
    (["shorter", "than"], .under), (["at", "least"], .over), (["at", "most"], .under),
    (["up", "to"], .under), (["close", "to"], .about), (["an", "estimated"], .about),
    (["a", "reported"], .about), (["exceeding"], .over), (["topping"], .over),
    (["over"], .over), (["above"], .over), (["under"], .under), (["below"], .under),
    (["about"], .about), (["around"], .about), (["nearly"], .about), (["almost"], .about),
    (["roughly"], .about), (["approximately"], .about), (["some"], .about),
    (["estimated"], .about), (["circa"], .about), (["~"], .about), (["maybe"], .about),
    (["perhaps"], .about), (["probably"], .about), (["virtually"], .about),
    (["practically"], .about), (["barely"], .about), (["practically"], .about),
  ]

  /// Adverbs that may stand before a bound: "well over", "slightly more than".
  static let boundAdverbs: WordSet = ["well", "just", "slightly", "far", "little", "only"]

  /// Words after a number or its unit: "12 or more".
  static let boundsAfter: [(words: [String], bound: Figure.Bound)] = [
    (["or", "more"], .over), (["or", "so"], .about), (["or", "fewer"], .under),
    (["or", "less"], .under), (["-", "plus"], .over), (["+"], .over), (["plus"], .over),
    (["-", "odd"], .about), (["-", "some"], .about), (["and", "counting"], .over),
  ]

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
