/// Words that show when a clause says that things happen.
///
/// Auxiliaries are a closed class. Announcing words are those whose infinitive lies in the future,
/// scheduling words those whose simple present often does (Quirk et al., A Comprehensive Grammar
/// of the English Language, 4.41-4.47). Irregular pasts are the common ones that do not look like
/// another form.
enum EnglishTense {
  static let future: WordSet = [
    "will", "'ll", "wo", "shall", "would", "may", "might", "could", "should", "must", "can",
  ]

  static let past: WordSet = [
    "was", "were", "did", "had", "has", "have", "been", "'ve",
  ]

  static let announcing: WordSet = [
    "expected", "scheduled", "due", "set", "slated", "planned", "planning", "plans", "plan",
    "poised", "going", "likely", "expects", "expect", "hopes", "hope", "hoping", "intends",
    "intend", "wants", "want", "vows", "promises", "agrees", "preparing", "prepares", "ready",
    "about", "bound", "supposed", "hoped", "intended", "agreed", "promised", "vowed", "wanted",
    "anticipated", "projected", "slotted", "booked", "invited", "urged", "asked", "ordered",
  ]

  /// Participles before "for" and a day that is still to come.
  static let settled: WordSet = [
    "set", "scheduled", "slated", "planned", "due", "booked", "expected", "fixed", "reserved",
    "billed", "arranged", "penciled", "pencilled", "rescheduled",
  ]

  /// Nouns for events that are fixed long before they happen.
  static let appointments: WordSet = [
    "election", "elections", "vote", "votes", "voting", "primary", "primaries", "caucus",
    "caucuses", "runoff", "run-off", "ballot", "referendum", "convention", "debate", "debates",
    "hearing", "hearings", "trial", "sentencing", "arraignment", "inauguration", "summit",
    "conference", "congress", "game", "match", "race", "concert", "premiere", "wedding", "funeral",
    "launch", "deadline", "anniversary", "meeting", "talks", "rally", "march", "strike",
  ]

  /// Nouns that name what is still to come.
  static let announcingNouns: WordSet = [
    "plan", "plans", "deadline", "schedule", "prospect", "preparations", "forecast", "invitation",
  ]

  static let scheduling: WordSet = [
    "begin", "begins", "start", "starts", "open", "opens", "end", "ends", "expire", "expires",
    "resume", "resumes", "return", "returns", "leave", "leaves", "arrive", "arrives", "close",
    "closes", "take", "takes", "go", "goes", "vote", "votes", "meet", "meets", "convene",
    "convenes", "face", "faces", "kick", "kicks",
  ]

  static let irregularPast: WordSet = [
    "was", "were", "had", "did", "went", "came", "said", "told", "made", "took", "gave", "got",
    "found", "left", "felt", "kept", "held", "met", "sent", "spent", "won", "lost", "led", "ran",
    "began", "broke", "spoke", "wrote", "rose", "fell", "drew", "grew", "knew", "threw", "flew",
    "saw", "stood", "understood", "heard", "paid", "laid", "built", "bought", "brought", "caught",
    "taught", "thought", "fought", "sought", "sold", "shot", "struck", "stuck", "swore", "tore",
    "wore", "bore", "chose", "froze", "drove", "rode", "sang", "sank", "drank", "swam", "shook",
    "withdrew", "became", "overcame", "forgot", "hid", "bit", "dealt", "meant", "slept", "swept",
    "wept", "lent", "bent", "fled", "bled", "fed", "sped", "slid", "spun", "dug", "hung", "swung",
    "sat", "lay", "ate", "woke", "arose", "stole", "lit", "shone", "undertook", "died", "tied",
  ]
}
