import Testing

@testable import CrossreadCompare

@Suite struct ClauseExtentTests {
  /// The labels of the clauses of a text with a predicate.
  private func labels(_ text: String, of lemma: String) -> [String] {
    ReadClauses.of(text).filter { $0.lemma == lemma }.map(\.label)
  }

  @Test(arguments: [
    // What denies it belongs to it.
    (
      "Ross denied on Tuesday that the plant would close.", "close",
      "Ross denied on Tuesday that the plant would close"
    ),
    (
      "The report found no evidence that Nordspan used weak steel.", "use",
      "The report found no evidence that Nordspan used weak steel"
    ),
    ("Vance refused to sign the accord.", "sign", "Vance refused to sign the accord"),
    // So does what it hangs on.
    (
      "The union will end the strike if the mill raises wages.", "end",
      "The union will end the strike if the mill raises wages"
    ),
    // And who says it.
    ("The reef is dying, Storr said.", "die", "The reef is dying, Storr said"),
    // What only hangs on it does not.
    (
      "Corda summoned Roon, whom few in town had liked.", "summon", "Corda summoned Roon"
    ),
    // What is to be done of the first verb is to be done of the second.
    (
      "Velox is to close two mills and cut 90 jobs.", "cut", "Velox is to cut 90 jobs"
    ),
    // Another clause before it begins with a "when".
    (
      "When the ferry docked it brought 45 nurses.", "bring",
      "When the ferry docked it brought 45 nurses"
    ),
    // A clause of a row has the subject of the first.
    (
      "Roon left Marsk at dawn and criticized the treaty.", "criticize",
      "Roon criticized the treaty"
    ),
    // Words in quote marks belong to what is around them.
    (
      "Roon changed a reference to the United States “consulate” in Marsk to “diplomatic post.”",
      "change",
      "Roon changed a reference to the United States “consulate” in Marsk to “diplomatic post.”"
    ),
    // A relative clause has its noun.
    (
      "They met Roon, who served as envoy in Marsk.", "serve", "Roon served as envoy in Marsk"
    ),
    (
      "Officials spoke out against the measure, which passed both houses on Thursday.", "pass",
      "the measure passed both houses on Thursday"
    ),
    // Whether its noun does it or has it done to it.
    (
      "The House passed the bill that the mayor had opposed for years.", "oppose",
      "the mayor had opposed the bill for years"
    ),
    (
      "They marched in Marsk, where a cadet was shot by an officer.", "shoot",
      "a cadet was shot by an officer"
    ),
    // The second of two infinitives is what they were pressed to do.
    (
      "The guild pressed the chairman to explain and apologize for his claim.", "apologize",
      "The guild pressed the chairman to apologize for his claim"
    ),
    // What it hangs on is not of it.
    (
      "The papers that were leaked by Roon show a rift in the guild.", "leak",
      "The papers were leaked by Roon"
    ),
    // What is joined with what somebody says is his word, too.
    (
      "The guild said Roon would leave Marsk but might keep the boat.", "keep",
      "The guild said Roon might keep the boat"
    ),
    // A comma still parts who says it from what is left.
    (
      "Seven miners were hurt and the shaft was closed, the guild said.", "hurt",
      "Seven miners were hurt, the guild said"
    ),
    // An age is closed as it is opened.
    (
      "Ilka Brems, 29, a cook from the hills, was fined in Marsk.", "fine",
      "Ilka Brems, 29, was fined in Marsk"
    ),
    // A verb keeps the one thing that stands behind it, however long.
    (
      "The rush came after a digger from the far side of the range had told every newspaper of the "
        + "province that the river was full of gold.", "come",
      "The rush came after a digger from the far side of the range had told every newspaper of the "
        + "province that the river was full of gold"
    ),
    // Two who do it are two.
    (
      "The mayor and the guild have three weeks to settle.", "have",
      "The mayor and the guild have three weeks to settle"
    ),
    // Who says it has a subject, too.
    (
      "The envoy would not go that far but said Roon must apologize to the crew.", "apologize",
      "The envoy said Roon must apologize to the crew"
    ),
  ])
  func readsByItself(text: String, lemma: String, label: String) {
    #expect(labels(text, of: lemma) == [label])
  }

  @Test func namesAPronounsBearer() {
    let labels = labels("Ilka Brems came by train. She opened the tunnel on Sunday.", of: "open")
    #expect(labels == ["[Ilka Brems] opened the tunnel on Sunday"])
  }

  @Test(arguments: [
    ("The guards arrested him in Marsk.", "arrest", true),
    ("It got a loan from the county.", "get", true),
    ("On Monday she opened the tunnel.", "open", true),
    ("Roon said he was ill.", "be", false),
    ("Roon's guards arrested him.", "arrest", false),
    ("It was on Sunday that Roon opened the tunnel.", "open", false),
  ])
  func knowsWhetherAPronounMeansSomebodyElse(text: String, lemma: String, isOpen: Bool) {
    #expect(ReadClauses.of(text).filter { $0.lemma == lemma }.map(\.isOpen) == [isOpen])
  }

  @Test(arguments: [
    // Of no finder is it said that he has reported anything.
    ("The law pays finders who report a hoard within three days.", "report", false),
    ("The law pays those divers who report a hoard.", "report", false),
    ("The guild fined every cook who left the kitchen.", "leave", false),
    ("The guild fined the cook who left the kitchen.", "leave", true),
    // Whoever stands behind the "and" does it.
    ("The guild condemned the raid, and Norvik, the old power, urged calm.", "urge", false),
    ("The guild condemned the raid and urged calm.", "urge", true),
  ])
  func assertsOnlyWhatIsSaidOfSomebody(text: String, lemma: String, isFinite: Bool) {
    let clauses = ReadClauses.of(text).filter { $0.lemma == lemma }
    #expect(clauses.contains(where: \.isFinite) == isFinite)
  }

  @Test func takesNobodyOfARelativeClauseForWhoDoesIt() {
    let bills = ReadClauses.of(
      "The bill, which Norvik has opposed and has hired lawyers to combat, addresses a 1976 law.")
    #expect(!bills.contains { $0.isFinite && $0.label.hasPrefix("Norvik addresses") })
  }

  @Test func hasNoMarkAtItsEnds() {
    for label in labels("“The reef, alas, is dying,” she said, “and nobody cares.”", of: "care") {
      #expect(label.last.map { !",;:".contains($0) } ?? false)
      #expect(label.filter { "“”".contains($0) }.count % 2 == 0)
    }
  }

  @Test(arguments: [
    ("The filters remove spores before children can breathe them.", "breathe", false),
    ("The lid turns before the steam has escaped.", "escape", false),
    ("The guests left before the band played.", "play", true),
  ])
  func tellsNothingOfWhatIsToComeAfterwards(text: String, lemma: String, isTold: Bool) {
    #expect(ReadClauses.of(text).filter { $0.lemma == lemma }.allSatisfy { $0.isFinite == isTold })
  }

  @Test(arguments: [
    "Seven children, the smallest of whom was six, crossed the plain.",
    "The mill burned, in what the union called the worst fire of the year.",
    "The two firms said in a joint statement on Monday that they would merge.",
  ])
  func isNoNameWithoutWhatItHangsOn(text: String) {
    for clause in ReadClauses.of(text)
    where clause.label.hasPrefix("the smallest of") || clause.label.hasPrefix("in what")
      || clause.label.hasSuffix("statement")
    {
      #expect(clause.readability < FactRows.leastReadable)
    }
  }
}
