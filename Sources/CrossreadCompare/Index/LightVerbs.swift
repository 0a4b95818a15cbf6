/// Verbs that say too little to tell two events apart, by base form.
enum LightVerbs {
  /// Reporting verbs: what they report is compared, not that it was reported.
  static let reporting: Set<String> = [
    "say", "tell", "add", "ask", "report", "write", "state", "note", "claim", "argue", "announce",
    "explain", "insist", "reply", "respond", "speak", "talk", "describe", "suggest", "mention",
    "comment", "quote", "accord", "tweet", "declare", "stress", "acknowledge", "believe", "think",
    "know", "hope", "feel", "expect", "appear", "seem",
  ]

  /// Reporting verbs whose object is who is told.
  static let telling: Set<String> = ["tell", "inform", "remind", "assure", "notify"]

  /// Verbs whose meaning lies in their object or complement (light verbs; Jespersen 1942), and
  /// those of the most general meaning.
  static let general: Set<String> = [
    "be", "have", "do", "make", "take", "get", "give", "go", "come", "put", "let", "keep", "set",
    "begin", "start", "continue", "become", "remain", "include", "use", "want", "need", "try",
    "see", "show", "look", "find", "bring", "turn", "happen", "work", "help", "call", "hold",
    "involve", "concern", "relate", "affect",
  ]

  /// Verbs of states and activities without an end of their own (Vendler 1957): who served before
  /// an event may have served after it, too.
  static let lasting: Set<String> = [
    "serve", "work", "live", "stay", "remain", "act", "advise", "represent", "lead", "run", "rule",
    "govern", "head", "chair", "manage", "own", "teach", "study", "play", "sit", "stand", "wait",
    "travel", "wear", "support", "oppose", "back", "fight", "know", "believe", "like", "love",
    "hate", "fear", "talk", "speak", "walk", "drive", "carry", "hold", "hide", "follow", "watch",
    "operate",
  ]
}
