/// What English verbs do to the clause they govern, and what prepositions say of a participant.
///
/// Control and implicative verbs follow the classes of Huddleston & Pullum, The Cambridge Grammar
/// of the English Language, ch. 14, and Karttunen (1971), "Implicative verbs".
package enum EnglishClauses {
  static let relativePronouns: WordSet = ["who", "whom", "which", "that", "whoever"]
  /// Marks and relative words that no noun phrase reaches over to the right.
  static let phraseEnds: WordSet = [
    ",", ";", ":", "(", ")", "–", "—", "--", "who", "which", "whom", "whose", "where",
  ]

  static let passiveAuxiliaries: WordSet = [
    "is", "are", "was", "were", "be", "been", "being", "am", "'s", "'re", "'m", "get", "gets",
    "got", "getting", "gotten",
  ]

  /// Adverbs that grade an adjective and no verb.
  static let degrees: WordSet = [
    "very", "so", "too", "more", "most", "less", "quite", "rather", "pretty", "extremely", "as",
  ]

  /// Verbs that take "of" after their object; elsewhere "of" belongs to the noun before it.
  static let takingOf: WordSet = [
    "accuse", "rob", "inform", "warn", "convict", "remind", "rid", "suspect", "assure", "deprive",
    "strip", "notify", "cure", "clear", "relieve", "acquit", "ask", "demand", "make", "expect",
  ]

  // MARK: - Modality

  static let expectingAuxiliaries: WordSet = [
    "will", "'ll", "wo", "shall", "sha", "would", "'d",
  ]
  static let possibleAuxiliaries: WordSet = ["may", "might", "could", "can", "ca"]
  static let demandingAuxiliaries: WordSet = ["should", "must", "ought"]

  /// Predicates whose infinitive is still to come: the infinitive is what is reported.
  static let expectingGovernors: WordSet = [
    "expect", "plan", "schedule", "set", "intend", "hope", "aim", "due", "slate", "prepare",
    "poise", "go", "likely", "project", "anticipate", "ready", "bind", "certain", "sure", "want",
    "propose", "mean",
  ]

  /// Predicates whose infinitive or clause may or may not be so.
  static let doubtingGovernors: WordSet = [
    "allege", "suspect", "accuse", "believe", "think", "rumor", "claim", "fear", "appear", "seem",
    "try", "attempt", "seek", "charge", "report", "consider", "threaten", "unlikely", "able",
    "allow", "permit", "suppose",
  ]

  /// Predicates whose infinitive or clause is asked for.
  static let demandingGovernors: WordSet = [
    "have", "need", "require", "demand", "urge", "ask", "order", "call", "tell", "insist",
    "recommend", "request", "oblige", "instruct", "press", "beg", "invite", "advise", "suggest",
    "warn", "want", "encourage",
  ]

  /// Predicates that say no more than when or how their infinitive happened.
  static let phaseGovernors: WordSet = [
    "begin", "start", "continue", "manage", "happen", "come", "get", "use", "proceed", "keep",
    "stop", "go", "help",
  ]

  /// Predicates whose infinitive did not happen.
  static let negatingGovernors: WordSet = [
    "fail", "decline", "refuse", "forget", "neglect", "avoid", "unable", "cease", "unwilling",
  ]

  static let doubtingAdverbs: WordSet = [
    "allegedly", "reportedly", "possibly", "perhaps", "probably", "maybe", "supposedly",
    "apparently", "purportedly", "likely",
  ]

  static let negations: WordSet = ["not", "n't", "never", "nor", "hardly", "neither", "no"]

  static let negativePronouns: WordSet = [
    "no", "nobody", "nothing", "none", "neither", "noone", "nowhere",
  ]

  // MARK: - Certainty

  /// Predicates and their nouns that say that what they govern is not so.
  static let denying: Set<String> = [
    "deny", "denial", "dispute", "refute", "rebut", "disavow", "disprove", "debunk",
  ]

  /// Predicates that leave open what they govern with "whether" or "if".
  static let unclear: Set<String> = [
    "unclear", "uncertain", "unknown", "unsure", "undecided", "doubtful", "question", "wonder",
    "doubt", "unresolved", "determine", "ask", "see", "investigate", "decide", "know", "clear",
    "uncertainty", "tell",
  ]

  /// Nouns of grounds: "there is no *evidence* that".
  static let grounds: Set<String> = [
    "evidence", "indication", "proof", "sign", "suggestion", "reason", "basis", "hint", "record",
    "confirmation", "link",
  ]

  /// Predicates that put what they govern forward as somebody's charge.
  static let alleging: Set<String> = [
    "allege", "accuse", "suspect", "claim", "charge", "contend", "allegation", "accusation",
    "suspicion", "purport", "rumor",
  ]

  /// Adverbs that say the same: "allegedly".
  package static let allegingAdverbs: Set<String> = [
    "allegedly", "reportedly", "purportedly", "supposedly", "apparently",
  ]

  /// Conjunctions that tell when.
  static let timeMarks: Set<String> = ["before", "after", "while", "until", "since", "when"]

  // MARK: - Control

  /// Verbs whose object is the one who does the infinitive: "asked him to leave".
  static let subjectControl: WordSet = ["promise", "vow", "threaten", "swear", "pledge"]

  /// Verbs whose object does the infinitive after it: "ordered the company to pay".
  static let objectControl: WordSet = [
    "ask", "order", "tell", "urge", "require", "instruct", "press", "beg", "invite", "advise",
    "warn", "encourage", "force", "compel", "allow", "permit", "help", "cause", "persuade",
    "convince", "lead", "enable", "get", "prompt", "inspire", "push", "pressure", "want", "expect",
    "direct", "command", "oblige", "request", "teach", "forbid", "authorize", "nominate", "appoint",
  ]

  /// Verbs whose object is the one who does what follows "of", "for" or "from".
  static let accusing: WordSet = [
    "accuse", "suspect", "convict", "charge", "blame", "praise", "criticize", "criticise", "thank",
    "stop", "prevent", "keep", "bar", "ban", "discourage", "fault", "condemn", "punish", "arrest",
    "prosecute", "indict", "acquit", "try", "jail", "imprison", "fire", "sue", "chide", "rebuke",
  ]

  /// Verbs that give: their passive subject is the one who gets.
  static let giving: WordSet = [
    "give", "award", "offer", "send", "tell", "grant", "pay", "show", "teach", "deny", "hand",
    "assign", "promise", "owe", "sell", "lend", "ask",
  ]

  /// Verbs with no object, whose second conjunct after a passive is active: "was shot and died".
  static let intransitive: WordSet = [
    "die", "appear", "happen", "occur", "arrive", "remain", "live", "escape", "confess", "agree",
    "resign", "apologize", "collapse", "fail", "work", "return", "respond", "react", "stay",
    "emerge", "travel", "continue", "plead", "talk", "listen", "vote", "wait", "testify",
    "campaign", "look", "walk", "end", "start", "recover", "disappear", "argue", "reply", "survive",
    "serve", "graduate", "retire", "insist", "refuse", "decline", "belong", "rely", "consist",
    "exist", "fall", "rise", "go", "come", "sleep", "lie", "sit", "stand", "speak",
  ]

  // MARK: - Slots

  static let placePrepositions: WordSet = [
    "in", "at", "near", "inside", "outside", "across", "throughout", "into", "from", "to", "toward",
    "towards", "around", "within", "through", "on", "off", "over", "beyond", "along", "via",
  ]

  static let causePrepositions: WordSet = [
    "because", "due", "owing", "thanks", "over", "given", "despite",
  ]

  /// Nouns that name a place without being a name.
  static let placeNouns: WordSet = [
    "airport", "area", "base", "beach", "border", "building", "cafe", "camp", "campus", "capital",
    "center", "centre", "church", "city", "clinic", "coast", "compound", "consulate", "country",
    "county", "court", "courthouse", "courtroom", "district", "embassy", "facility", "factory",
    "field", "floor", "garden", "headquarters", "home", "hospital", "hotel", "house", "island",
    "jail", "lobby", "mall", "market", "ministry", "mosque", "museum", "neighborhood", "nightclub",
    "office", "palace", "park", "plant", "port", "prison", "province", "region", "restaurant",
    "road", "room", "school", "shop", "site", "stadium", "state", "station", "store", "street",
    "suburb", "temple", "theater", "theatre", "town", "university", "village", "warehouse",
  ]

  // MARK: - Light verbs

  static let lightVerbs: WordSet = [
    "make", "take", "have", "give", "hold", "pay", "reach", "launch", "conduct", "carry", "issue",
    "deliver", "do", "offer", "stage", "cast", "lodge", "file", "commit", "mount", "put", "open",
  ]

  /// Nouns that carry the meaning of a light verb, with the verb that says the same.
  static let eventNouns: WordMap<String> = [
    "talk": "talk", "discussion": "discuss", "meeting": "meet", "speech": "speak",
    "statement": "state", "decision": "decide", "visit": "visit", "agreement": "agree",
    "attack": "attack", "investigation": "investigate", "inquiry": "investigate",
    "probe": "investigate", "apology": "apologize", "appearance": "appear", "attempt": "attempt",
    "call": "call", "promise": "promise", "offer": "offer", "vote": "vote", "look": "look",
    "part": "participate", "testimony": "testify", "remark": "speak", "interview": "interview",
    "negotiation": "negotiate", "complaint": "complain", "protest": "protest",
    "warning": "warn", "announcement": "announce", "claim": "claim", "suggestion": "suggest",
    "review": "review", "search": "search", "raid": "raid", "strike": "strike",
    "endorsement": "endorse", "criticism": "criticize", "murder": "murder", "crime": "offend",
    "order": "order", "conference": "confer", "debate": "debate", "election": "elect",
  ]
}
