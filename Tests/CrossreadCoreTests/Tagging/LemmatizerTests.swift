import CrossreadCore
import Testing

@Suite struct LemmatizerTests {
  @Test(arguments: [
    ("summoned", "summon"), ("went", "go"), ("said", "say"), ("making", "make"),
    ("stopped", "stop"), ("calling", "call"), ("tried", "try"), ("denies", "deny"),
    ("watches", "watch"), ("visited", "visit"), ("hoped", "hope"), ("believed", "believe"),
    ("needed", "need"), ("announces", "announce"), ("bring", "bring"), ("passed", "pass"),
    // Seldom met, and with a prefix.
    ("slew", "slay"), ("forbade", "forbid"), ("upheld", "uphold"), ("overthrew", "overthrow"),
    ("misled", "mislead"), ("resent", "resent"), ("relent", "relent"), ("rent", "rent"),
  ])
  func givesBaseFormOfVerb(word: String, lemma: String) {
    #expect(Lemmatizer().lemma(of: word, tag: .verb) == lemma)
  }

  @Test(arguments: [
    ("ministers", "minister"), ("parties", "party"), ("children", "child"), ("press", "press"),
    ("churches", "church"), ("status", "status"),
  ])
  func givesSingularOfNoun(word: String, lemma: String) {
    #expect(Lemmatizer().lemma(of: word, tag: .noun) == lemma)
  }

  @Test(arguments: ["was", "is", "are", "were", "been"])
  func givesBaseFormOfAuxiliary(word: String) {
    #expect(Lemmatizer().lemma(of: word, tag: .auxiliary) == "be")
  }

  @Test(arguments: ["", "s", "ed", "ing", "ss", "é"])
  func survivesOddWords(word: String) {
    for tag in PartOfSpeech.allCases { _ = Lemmatizer().lemma(of: word, tag: tag) }
  }
}
