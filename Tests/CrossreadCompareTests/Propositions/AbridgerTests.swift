import Testing

@testable import CrossreadCompare

/// What a clause still says without modifiers at its ends.
@Suite struct AbridgerTests {
  private func shorter(_ text: String, of lemma: String) -> [String] {
    ReadClauses.of(text).filter { $0.lemma == lemma }.flatMap(\.shorter).map(\.label)
  }

  @Test func leavesOutModifiersAtTheEnds() {
    let shorter = shorter(
      "On Monday the court fined the bank in Lodz because of its books.", of: "fine")
    #expect(shorter.contains("the court fined the bank in Lodz because of its books"))
    #expect(shorter.contains("On Monday the court fined the bank in Lodz"))
    #expect(shorter.first.map { $0.count } == shorter.map(\.count).max())
  }

  @Test func leavesOutALimitWithWhatItLimits() {
    let shorter = shorter(
      "The court fined the bank in connection with at least a dozen books last week.", of: "fine")
    #expect(shorter.contains("The court fined the bank"))
  }

  @Test(arguments: [
    // Less would say more.
    ("The court never fined the bank in Lodz.", "fine"),
    ("No court fined the bank in Lodz.", "fine"),
    ("The court fined only the bank in Lodz.", "fine"),
    ("Roon caught the heaviest pike in Lodz.", "catch"),
    ("The court will fine the bank if it hides its books again.", "fine"),
    // A verb keeps what it needs.
    ("The cadet was shot by an officer.", "shoot"),
    ("The clerk told the envoys to wait in the hall.", "wait"),
    ("The singer checked into a clinic.", "check"),
    // Who says it stays.
    ("The court fined the bank, according to the ministry.", "fine"),
  ])
  func leavesNothingOut(text: String, lemma: String) {
    #expect(shorter(text, of: lemma) == [])
  }

  @Test(arguments: [
    // A particle behind the object makes another verb.
    ("The abbot urged the monks to shout the motion down.", "shout", "down"),
    // Where to, and what to.
    ("The flood swept the tram into a quarry.", "sweep", "quarry"),
    ("The toll added 22 million crowns to the budget.", "add", "budget"),
    // What a light verb does is said behind its object.
    ("The divers brought the leak under control.", "bring", "under control"),
    // Each day.
    ("The strike is costing the mill 60 million crowns a day.", "cost", "a day"),
    // Some of it.
    ("The snow was six feet deep in parts of Marsk.", "be", "in parts of Marsk"),
    // The comma closes what stands before it.
    ("The court ordered the owner, Velox Lines, to keep the boats in port.", "order", "keep"),
    // The end of a phrase.
    ("The mayor praised the bakers the town relies on.", "praise", "relies on"),
  ])
  func keepsWhatAVerbNeeds(text: String, lemma: String, needed: String) {
    for label in shorter(text, of: lemma) {
      #expect(label.contains(needed))
    }
  }

  @Test func keepsWhatDecidesWhetherItIsSaid() {
    for label in shorter("The bank may close its office in Lodz on Friday.", of: "close") {
      #expect(label.contains("may"))
    }
  }

  @Test func readsAParticleAtTheVeryStart() {
    #expect(ReadClauses.of("Down came the mast of the ferry on Friday.").count == 1)
  }

  @Test func isBoundedInLongClauses() {
    let long = (1...200).map { "in town \($0)" }.joined(separator: " ")
    #expect(shorter("The court fined the bank \(long).", of: "fine").count <= 8)
  }
}
