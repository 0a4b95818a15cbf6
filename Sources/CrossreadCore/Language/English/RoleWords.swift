/// Nouns for persons by what they do or are: "spokesman", "the minister".
enum RoleWords {
  /// Words that make another role of the one they stand before: the vice president is not the
  /// president. From general knowledge of English titles.
  static let ranks: Set<String> = [
    "vice", "deputy", "assistant", "associate", "former", "ex", "junior", "under", "sub", "co",
  ]

  /// Whether the lower-cased singular noun is a person's role.
  static func isRole(_ word: String) -> Bool {
    added.contains(word) || (PersonNouns.table.contains(word) && !dropped.contains(word))
  }

  /// Whether the lower-cased plural noun is of persons: "officials".
  static func isPluralRole(_ word: String) -> Bool {
    if word.hasSuffix("men") { return word.count > 4 }
    guard word.hasSuffix("s"), !word.hasSuffix("ss") else {
      return word == "people" || word == "police"
    }
    if word.hasSuffix("ies") { return isRole(word.dropLast(3) + "y") }
    return isRole(String(word.dropLast()))
  }

  /// The gender a noun states.
  static func gender(of word: String) -> Gender {
    if male.contains(word) { return .male }
    if female.contains(word) { return .female }
    if word.hasSuffix("woman") || word.hasSuffix("women") { return .female }
    if word.hasSuffix("man"), word.count > 4, word != "human", word != "german", word != "roman" {
      return .male
    }
    return .unknown
  }

  /// Words of persons that WordNet lists under another first sense.
  private static let added: WordSet = [
    "official", "executive", "representative", "justice", "general", "colonel", "major", "chief",
    "head", "chair", "director", "man", "woman", "native", "veteran", "premier", "chancellor",
    "mayor", "minister", "president", "commissioner", "spokesman", "spokeswoman", "spokesperson",
    "economist", "professor", "criminal", "suspect", "witness", "pope", "prince", "princess",
    "queen", "king", "bishop", "archbishop", "cardinal", "rabbi", "imam", "cleric", "sheriff",
    "sergeant", "lieutenant", "comptroller", "magistrate", "whistleblower", "whistle-blower",
    "activist", "advocate", "manager", "operator", "founder", "co-founder", "ceo", "chairperson",
    "anchor", "host", "moderator", "pundit", "blogger", "novelist", "poet", "rapper", "golfer",
    "quarterback", "striker", "goalkeeper", "boxer", "astronaut", "scientist", "nominee",
    "front-runner", "frontrunner", "undersecretary", "vice-president", "attorney", "prosecutor",
    "councilman", "councilwoman", "assemblyman", "assemblywoman", "alderman", "whip", "aide",
    "intern", "recruit", "fugitive", "hostage", "inmate", "militant", "jihadi", "terrorist",
    "moderate", "conservative", "liberal", "republican", "democrat", "progressive", "independent",
    "publisher", "reporter", "columnist", "strategist", "pollster", "billionaire", "mogul",
    "widow", "widower", "wife", "husband", "son", "daughter", "brother", "sister", "father",
    "mother",
    "mom", "dad", "uncle", "aunt", "cousin", "nephew", "niece", "grandson", "granddaughter",
    "counterpart", "boss", "ally", "co-host", "colleague", "successor", "predecessor", "incumbent",
    "challenger", "rival", "opponent", "freshman", "secretary", "treasurer", "trustee", "advisor",
    "firefighter", "paramedic", "policeman", "policewoman", "shooter", "gunman", "attacker",
    "bomber",
    "cardiologist", "psychologist", "psychiatrist", "lobbyist", "co-author", "author", "historian",
    "dissident", "defector", "emir", "sultan", "monarch", "ayatollah", "leader", "lawmaker",
  ]

  /// Words whose person sense is rare in news.
  private static let dropped: WordSet = [
    "bellwether", "carrier", "casualty", "changer", "character", "conveyor", "crane", "diesel",
    "doc",
    "dragon", "eve", "fossil", "foster", "fry", "fuller", "gob", "god", "guide", "hunt", "jerk",
    "mainstay", "mutation", "ouster", "outlier", "paddy", "powerhouse", "prey", "raiser",
    "referral", "refiner", "roaster", "scanner", "server", "sharper", "shrimp", "soul", "spectre",
    "spirit", "subsidiary", "taco", "trailer", "watchdog", "yahoo", "browser", "affiliate",
    "proxy", "twin", "user", "consumer", "payer", "distributor", "exporter", "importer", "retailer",
    "underdog", "youth", "devil",
  ]

  private static let male: WordSet = [
    "man", "boy", "father", "son", "brother", "husband", "uncle", "nephew", "king", "prince",
    "pope",
    "gentleman", "dad", "grandfather", "grandson", "boyfriend", "widower", "actor", "waiter",
    "duke",
    "emperor", "priest", "monk", "sir", "lord", "guy", "imam", "bishop", "archbishop", "ayatollah",
  ]
  private static let female: WordSet = [
    "woman", "girl", "mother", "daughter", "sister", "wife", "aunt", "niece", "queen", "princess",
    "lady", "mom", "mama", "grandmother", "grandma", "granddaughter", "girlfriend", "widow",
    "actress", "waitress", "duchess", "empress", "nun", "housewife", "mistress", "heroine",
  ]

  /// Past and present forms of verbs of saying that take a person or body before them.
  static let speechVerbs: WordSet = [
    "said", "says", "told", "tells", "added", "adds", "asked", "asks", "argued", "argues", "wrote",
    "writes", "tweeted", "replied", "insisted", "noted", "explained", "acknowledged", "declared",
    "claimed", "stated", "testified", "complained", "recalled", "admitted", "joked", "remarked",
    "concluded", "continued", "suggested", "warned", "predicted", "responded", "vowed", "quipped",
  ]
}
