import CrossreadTestSupport
import Testing

@testable import CrossreadCore

@Suite struct ClauseFinderTests {
  private func reading(_ text: String) -> Reading {
    Reader().read(
      Article(id: "a", file: "a", source: Source(name: "a"), text: ArticleText(text)))
  }

  /// The clause with this lemma as "who=… whom=…", with "not" and "passive" where they hold.
  private func summary(of lemma: String, in text: String) -> String {
    let reading = reading(text)
    guard let clause = reading.clauses.first(where: { $0.lemma == lemma }) else {
      return "none of " + reading.clauses.map(\.lemma).joined(separator: ", ")
    }
    var words: [String] = []
    if clause.isNegated { words.append("not") }
    if clause.isPassive { words.append("passive") }
    if clause.modality != .asserted { words.append(clause.modality.rawValue) }
    for slot in Clause.Slot.allCases {
      for participant in clause.participants where participant.slot == slot {
        words.append("\(slot.rawValue)=\(reading.text[participant.span])")
      }
    }
    return words.joined(separator: "; ")
  }

  @Test(arguments: [
    ("The minister summoned the envoy.", "summon", "who=The minister; whom=the envoy"),
    ("The envoy was summoned.", "summon", "passive; whom=The envoy"),
    (
      "The envoy was summoned by the minister.", "summon",
      "passive; who=the minister; whom=The envoy"
    ),
    (
      "Anna Lind and Peter Holm met the mayor.", "meet",
      "who=Anna Lind; who=Peter Holm; whom=the mayor"
    ),
    (
      "The police arrested Anna Lind in Oslo.", "arrest",
      "who=The police; whom=Anna Lind; place=Oslo"
    ),
    ("They met the mayor on Monday.", "meet", "who=They; whom=the mayor; time=Monday"),
    ("The court gave him a medal.", "give", "who=The court; whom=a medal; toWhom=him"),
    ("He was given a medal.", "give", "passive; whom=a medal; toWhom=He"),
  ])
  func tellsWhoFromWhom(text: String, lemma: String, expected: String) {
    #expect(summary(of: lemma, in: text) == expected)
  }

  @Test(arguments: [
    ("Anna Lind, who arrived in Oslo, met the mayor.", "arrive", "who=Anna Lind; place=Oslo"),
    ("The man who shot the guard fled.", "shoot", "who=The man; whom=the guard"),
    ("The minister called the envoy and resigned.", "resign", "who=The minister"),
    (
      "The minister wants to leave the party.", "leave",
      "expected; who=The minister; whom=the party"
    ),
    (
      "The judge ordered the company to pay the workers.", "pay",
      "demanded; who=the company; whom=the workers"
    ),
    ("The document was leaked and published.", "publish", "passive; whom=The document"),
    (
      "The phones tapped by the agency were old.", "tap", "passive; who=the agency; whom=The phones"
    ),
  ])
  func findsParticipantsThatAreLeftOut(text: String, lemma: String, expected: String) {
    #expect(summary(of: lemma, in: text) == expected)
  }

  @Test(arguments: [
    ("The minister did not resign.", "resign", "not; who=The minister"),
    ("The minister never called the envoy.", "call", "not; who=The minister; whom=the envoy"),
    (
      "The minister refused to answer questions.", "answer", "not; who=The minister; whom=questions"
    ),
    ("No one called the envoy.", "call", "not; who=No one; whom=the envoy"),
    ("The minister will meet the envoy.", "meet", "expected; who=The minister; whom=the envoy"),
    (
      "The minister is expected to meet the envoy.", "meet",
      "expected; who=The minister; whom=the envoy"
    ),
    ("The minister may resign.", "resign", "possible; who=The minister"),
    ("The minister must resign.", "resign", "demanded; who=The minister"),
    ("The minister has resigned.", "resign", "who=The minister"),
  ])
  func readsNegationAndModality(text: String, lemma: String, expected: String) {
    #expect(summary(of: lemma, in: text) == expected)
  }

  @Test func saysWhichQuoteHoldsAClause() throws {
    let reading = reading("“The minister lied,” Anna Lind said.")
    let lie = try #require(reading.clauses.first { $0.lemma == "lie" })
    let say = try #require(reading.clauses.first { $0.lemma == "say" })
    #expect(lie.quote == 0)
    #expect(say.quote == nil)
  }

  @Test func pointsToTheEntityOfAPronoun() throws {
    let reading = reading("Anna Lind left Oslo. She met Peter Holm in Bergen.")
    let meet = try #require(reading.clauses.first { $0.lemma == "meet" })
    let who = try #require(meet.participants.first { $0.slot == .who }?.entity)
    let whom = try #require(meet.participants.first { $0.slot == .whom }?.entity)
    #expect(reading.entities[who].name == "Anna Lind")
    #expect(reading.entities[whom].name == "Peter Holm")
  }

  @Test func addsTheParticleToTheLemma() {
    #expect(reading("The minister gave up the post.").clauses.map(\.lemma) == ["give up"])
  }

  @Test(arguments: ["", ".", "and and and", "to to to be", "was was was", "\" \" who which that"])
  func survivesFragments(text: String) {
    _ = reading(String(repeating: text + " ", count: 60)).clauses
  }
}
