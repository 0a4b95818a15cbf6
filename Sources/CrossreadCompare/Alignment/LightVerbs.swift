/// Verbs that say too little to tell two events apart, by base form.
enum LightVerbs {
  /// Reporting verbs: what they report is compared, not that it was reported.
  static let reporting: Set<String> = [
    "say", "tell", "add", "ask", "report", "write", "state", "note", "claim", "argue", "announce",
    "explain", "insist", "reply", "respond", "speak", "talk", "describe", "suggest", "mention",
    "comment", "quote", "accord", "tweet", "declare", "stress", "acknowledge", "believe", "think",
    "know", "hope", "feel", "expect", "appear", "seem",
  ]

  /// Verbs whose meaning lies in their object or complement (light verbs; Jespersen 1942), and
  /// those of the most general meaning.
  static let general: Set<String> = [
    "be", "have", "do", "make", "take", "get", "give", "go", "come", "put", "let", "keep", "set",
    "begin", "start", "continue", "become", "remain", "include", "use", "want", "need", "try",
    "see", "show", "look", "find", "bring", "turn", "happen", "work", "help", "call", "hold",
    "involve", "concern", "relate", "affect",
  ]
}
