/// Words that stand before a person's name and are not part of it.
///
/// From general knowledge of English: honorifics, offices of state, ranks of armed forces, police
/// and churches, and posts in firms and schools, with the abbreviations of the AP Stylebook.
package enum Titles {
  /// Honorifics that stay in the name form, with the gender they state.
  static let kept: WordMap<Gender> = [
    "mr.": .male, "mr": .male, "mrs.": .female, "mrs": .female, "ms.": .female, "ms": .female,
    "miss": .female, "messrs.": .male, "mx.": .unknown, "monsieur": .male, "madame": .female,
    "mme.": .female, "señor": .male, "señora": .female, "herr": .male, "frau": .female,
  ]

  /// Titles that are hardly ever anything else before a capital.
  static let sure: WordSet = [
    "dr.", "dr", "prof.", "sen.", "sens.", "rep.", "reps.", "gov.", "govs.", "lt.", "col.", "gen.",
    "maj.", "capt.", "cmdr.", "adm.", "sgt.", "cpl.", "pvt.", "spc.", "supt.", "rev.", "fr.",
    "hon.",
    "det.", "atty.", "asst.", "pres.", "sec.", "amb.", "insp.", "sir", "dame", "lord", "lady",
    "president", "senator", "senators", "congressman", "congresswoman", "congressmen",
    "representative", "representatives", "governor", "mayor", "minister", "premier", "chancellor",
    "secretary", "ambassador", "undersecretary", "under-secretary", "councilman", "councilwoman",
    "councilor", "councillor", "assemblyman", "assemblywoman", "lawmaker", "delegate", "alderman",
    "treasurer", "comptroller", "commissioner", "superintendent", "sheriff", "deputy", "officer",
    "constable", "inspector", "detective", "detectives", "sergeant", "lieutenant", "captain",
    "colonel", "corporal", "admiral", "professor", "doctor", "reverend", "bishop", "archbishop",
    "cardinal", "rabbi", "imam", "pastor", "pope", "ayatollah", "chairman", "chairwoman",
    "chairperson", "director", "spokesman", "spokeswoman", "spokesperson", "prosecutor",
    "correspondent", "correspondents", "reporter", "editor", "coach", "prince", "princess", "emir",
    "sultan", "tsar", "czar", "emperor", "empress", "vice-president", "presidents", "ministers",
    "governors", "taoiseach", "congressmembers", "solicitor", "ombudsman", "whip", "nominee",
    "candidate", "analyst", "d.a.", "a.g.", "reps", "sens", "attorney", "lawyer", "manager",
    "quarterback", "actor", "actress",
    "singer", "author", "activist", "astronaut", "adviser", "advisor", "strategist", "counsel",
    "curator", "envoy", "chairwomen", "co-founder", "founder", "ceo", "cfo", "coo", "cto",
  ]

  /// Words that are titles only before what looks like a person's name: "General Petraeus" but
  /// "General Electric".
  static let doubtful: WordSet = [
    "general", "major", "private", "justice", "justices", "judge", "judges", "king", "queen",
    "chief", "speaker", "leader", "father", "brother", "sister", "mother", "saint", "executive",
    "officer", "officers", "agent", "agents", "specialist", "commander", "marshal", "star", "uncle",
    "aunt", "duke",
    "duchess", "count", "countess", "baron", "baroness", "republican", "republicans", "democrat",
    "democrats", "democratic", "independent", "conservative", "liberal", "labour", "socialist",
    "libertarian", "candidates", "contractor", "chair", "whistleblower", "nominees", "gop",
    "progressive", "host", "anchor", "witness", "suspect", "intelligence", "capitalist",
  ]

  /// Words that belong to the title that follows them: "Vice President", "Prime Minister".
  static let modifiers: WordSet = [
    "vice", "deputy", "assistant", "associate", "acting", "prime", "foreign", "former", "chief",
    "attorney", "press", "interim", "senior", "junior", "executive", "managing", "general",
    "lieutenant", "brigadier", "rear", "staff", "first", "finance", "interior", "defense",
    "defence", "justice", "health", "education", "trade", "energy", "labor", "labour", "economy",
    "treasury", "transportation", "agriculture", "commerce", "state", "majority", "minority",
    "special", "national", "security", "permanent", "economic", "environment", "culture",
    "communications", "campaign", "political", "honorary", "presidential", "vice-presidential",
    "gubernatorial", "senatorial", "district", "county", "city", "assembly", "cabinet", "supreme",
    "crown", "founding", "retired", "home", "field", "air", "army", "navy", "budget",
    "policy", "development", "solicitor", "inspector", "surgeon", "master", "petty", "warrant",
    "lead", "top", "principal", "opposition", "party", "republican", "democratic", "news",
    "presumptive", "ex", "veteran", "star", "cable", "tv", "co",
    "independent", "intelligence", "operating", "financial", "technology", "marketing", "police",
    "fire", "circuit", "appeals", "federal", "sgt.", "lt.", "maj.", "gen.", "col.", "asst.",
    "atty.",
    "late", "outgoing", "incoming", "elect", "emeritus", "counter", "homeland", "human", "services",
    "and", "urban", "affairs", "veterans", "works", "communities", "oil", "tourism", "information",
    "social", "public", "planning", "immigration", "europe", "european", "shadow",
  ]

  /// Words that end a person's name.
  static let suffixes: WordSet = [
    "jr.", "jr", "sr.", "sr", "ii", "iii", "iv", "esq.", "m.d.", "ph.d.", "md", "phd",
  ]

  /// Of these, those that tell two bearers of one name apart, without their stops.
  private static let generations: WordSet = ["jr", "sr", "ii", "iii", "iv"]

  /// Whether a lower-cased word without its stop tells two bearers of one name apart: "jr".
  package static func isGeneration(_ word: String) -> Bool { generations.contains(word) }

  /// Small words inside names of persons: "Ursula von der Leyen".
  static let particles: WordSet = [
    "de", "del", "della", "der", "den", "di", "da", "das", "do", "dos", "du", "la", "le", "van",
    "von", "vom", "zu", "zur", "ter", "ten", "bin", "ibn", "bint", "al", "el", "ben", "abu", "y",
    "e", "ould", "ap", "af", "av", "san", "st.",
  ]
}
