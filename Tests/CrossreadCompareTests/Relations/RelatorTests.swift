import Testing

@testable import CrossreadCompare

/// Clauses are written by hand (`HandClause`): neither the readers nor any weights take part.
@Suite struct RelatorTests {
  /// Verdict and kind of what two clauses differ in.
  private func kinds(_ relation: Relation) -> [Difference.Kind] { relation.differences.map(\.kind) }

  // MARK: - Same and other

  @Test func sameWordsAreTheSame() {
    let relation = HandStory.relation(
      "who[Corda] expelled/v whom[Roon] on <Tuesday=2019-05-07>",
      "who[Corda] expelled/v whom[Roon] on <Tuesday=2019-05-07>")
    #expect(relation.kind == .same)
    #expect(relation.verdict == .agree)
  }

  @Test func activeAndPassiveAreTheSame() {
    let relation = HandStory.relation(
      "who[Corda] expelled/v whom[Roon]",
      HandClause("whom[Roon] was expelled/v by who[Corda]", isPassive: true))
    #expect(relation.kind == .same)
  }

  @Test func conversesAreTheSame() {
    #expect(
      HandStory.relation(
        "who[Falk] sold/v whom[the map/n] to other[Lund]",
        "who[Lund] bought/v whom[the map/n] from other[Falk]"
      ).kind == .same)
  }

  @Test func twoThingsAmissAreAnotherEvent() {
    #expect(
      HandStory.relation(
        "who[Corda] expelled/v whom[Roon] on <Tuesday=2019-05-07>",
        "who[Corda] expelled/v whom[Lindal] on <Friday=2019-08-02>"
      ).kind == .otherEvent)
  }

  // MARK: - Hard differences

  @Test func anotherPersonInOnePart() {
    let relation = HandStory.relation(
      "who[Corda] expelled/v whom[Lindal] after the trial/n",
      "who[Corda] expelled/v whom[Roon] after the trial/n")
    #expect(relation.verdict == .diverge)
    #expect(kinds(relation) == [.participant])
    #expect(relation.differences.first?.words.map(\.text) == ["Lindal", "Roon"])
    #expect(relation.question == "who was expelled")
  }

  @Test func whoKnowsBothAccusesNobody() {
    let story = HandStory([
      [
        "who[Corda] expelled/v whom[Lindal] after the trial/n",
        "who[Corda] expelled/v whom[Roon] after the trial/n",
      ], ["who[Corda] expelled/v whom[Roon] after the trial/n"],
    ])
    #expect(story.relation.kind == .otherEvent)
  }

  @Test func anotherDay() {
    let relation = HandStory.relation(
      "who[Corda] expelled/v whom[Roon] on <Tuesday=2019-05-07>",
      "who[Corda] expelled/v whom[Roon] on <Friday=2019-05-10>")
    #expect(relation.verdict == .diverge)
    #expect(kinds(relation) == [.date])
  }

  @Test func anotherTimeOfDay() {
    let relation = HandStory.relation(
      "who[Corda] expelled/v whom[Roon] at <6 a.m.=06:00>",
      "who[Corda] expelled/v whom[Roon] at <9 p.m.=21:00>")
    #expect(relation.verdict == .diverge)
    #expect(kinds(relation) == [.time])
    #expect(
      HandStory.relation(
        "who[Corda] expelled/v whom[Roon] at <6 a.m.=06:00>",
        "who[Corda] expelled/v whom[Roon] in the <morning=04:00/12:00>"
      ).kind == .same)
  }

  @Test func anotherPlace() {
    let relation = HandStory.relation(
      "who[Corda] expelled/v whom[Roon] in place[Lisbon]",
      "who[Corda] expelled/v whom[Roon] in place[Madrid]")
    #expect(relation.verdict == .diverge)
    #expect(kinds(relation) == [.place])
  }

  @Test func anotherNumber() {
    let relation = HandStory.relation(
      "who[the crash/n] injured/v whom[{14 passengers/n}] near place[Fossum]",
      "who[the crash/n] injured/v whom[{19 passengers/n}] near place[Fossum]")
    #expect(relation.verdict == .diverge)
    #expect(kinds(relation) == [.number])
    #expect(relation.differences.first?.words.map(\.text) == ["14", "19"])
  }

  @Test func aLimitThatIsKept() {
    let atLeast = HandClause(
      "who[the crash/n] injured/v whom[{14 passengers/n}] near place[Fossum]", bound: .over)
    #expect(
      HandStory.relation(
        atLeast, "who[the crash/n] injured/v whom[{15 passengers/n}] near place[Fossum]"
      ).kind == .same)
  }

  @Test func deniedAndAffirmed() {
    let relation = HandStory.relation(
      "who[Vance] signed/v whom[the accord/n] with the islands/n",
      "who[Vance] never:negation signed/v whom[the accord/n] with the islands/n")
    #expect(relation.verdict == .diverge)
    #expect(kinds(relation) == [.polarity])
  }

  @Test func bothDenied() {
    let denied: HandClause =
      "who[Vance] never:negation signed/v whom[the accord/n] with the islands/n"
    #expect(HandStory.relation(denied, denied).kind == .same)
  }

  @Test func doneAndToCome() {
    let relation = HandStory.relation(
      "who[Vance] signed/v whom[the accord/n] with the islands/n",
      "who[Vance] will:prospect sign/v whom[the accord/n] with the islands/n")
    // Of unknown days one may be the newer.
    #expect(relation.verdict == .toldDifferently)
    #expect(kinds(relation) == [.status])
  }

  @Test(arguments: ["whether:question", "evidence:unsupported"])
  func statedAndOnlyAsked(word: String) {
    let relation = HandStory.relation(
      "who[Vance] signed/v whom[the accord/n] with the islands/n",
      HandClause("\(word) who[Vance] signed/v whom[the accord/n] with the islands/n"))
    #expect(relation.verdict == .diverge)
    #expect(kinds(relation) == [.certainty])
  }

  @Test func contraryVerbs() {
    let relation = HandStory.relation(
      "who[Wren] praised/v whom[the verdict/n] in place[Stade]",
      "who[Wren] condemned/v whom[the verdict/n] in place[Stade]")
    #expect(relation.verdict == .diverge)
    #expect(kinds(relation) == [.polarity])
  }

  @Test func byChanceAndOnPurpose() {
    let relation = HandStory.relation(
      "who[Dill] accidentally/r poisoned/v whom[the carp/n]",
      "who[Dill] deliberately/r poisoned/v whom[the carp/n]")
    #expect(relation.verdict == .diverge)
    #expect(kinds(relation) == [.manner])
  }

  // MARK: - Soft differences

  @Test(arguments: [
    ("may:doubt", Difference.Kind.certainty), ("allegedly:charge", .attribution),
    ("hopes:wish to", .status), ("must:demand", .status),
  ])
  func statedAndNotQuite(word: String, difference: Difference.Kind) {
    let relation = HandStory.relation(
      "who[Vance] signed/v whom[the accord/n] with the islands/n",
      HandClause("who[Vance] \(word) signed/v whom[the accord/n] with the islands/n"))
    #expect(relation.verdict == .toldDifferently)
    #expect(kinds(relation) == [difference])
  }

  @Test func onAConditionAndWithout() {
    let relation = HandStory.relation(
      HandClause(
        "who[Vance] will:prospect sign/v whom[the accord/n] if the fleet/n leaves/v",
        condition: "if the fleet leaves"), "who[Vance] will:prospect sign/v whom[the accord/n]")
    #expect(relation.verdict == .toldDifferently)
    #expect(kinds(relation) == [.condition])
    #expect(relation.differences.first?.words.first?.text == "if the fleet leaves")
  }

  @Test func twoCauses() {
    let relation = HandStory.relation(
      "who[Vance] closed/v whom[the station/n] over cause[a gas/n leak/n]",
      "who[Vance] closed/v whom[the station/n] over cause[a bomb/n threat/n]")
    #expect(relation.verdict == .toldDifferently)
    #expect(kinds(relation) == [.cause])
  }

  @Test func slightAndMassive() {
    let relation = HandStory.relation(
      "who[the storm/n] caused/v whom[slight/a damage/n] in place[Neer]",
      "who[the storm/n] caused/v whom[massive/a damage/n] in place[Neer]")
    #expect(relation.verdict == .toldDifferently)
    #expect(kinds(relation) == [.degree])
  }

  // MARK: - Later

  @Test func aPlanAndTheDeed() {
    let planned: HandClause =
      "who[Vance] will:prospect sign/v whom[the accord/n] with the islands/n"
    let done: HandClause = "who[Vance] signed/v whom[the accord/n] with the islands/n"
    let later = HandStory.relation(planned, done, published: ["2019-05-01", "2019-05-03"])
    #expect(later.verdict == .later)
    #expect(kinds(later) == [.status])
    // Whoever still expects it after it was done is not later.
    let earlier = HandStory.relation(planned, done, published: ["2019-05-03", "2019-05-01"])
    #expect(earlier.verdict != .later)
    #expect(earlier.kind != .same)
  }

  @Test func aTollThatRises() {
    let old: HandClause = "who[the flood/n] killed/v whom[{10 people/n}] in place[Marsk]"
    let new: HandClause = "who[the flood/n] killed/v whom[{15 people/n}] in place[Marsk]"
    #expect(
      HandStory.relation(old, new, published: ["2019-05-01", "2019-05-03"]).verdict == .later)
    #expect(
      HandStory.relation(new, old, published: ["2019-05-01", "2019-05-03"]).verdict == .diverge)
    #expect(HandStory.relation(old, new).verdict == .diverge)
  }

  // MARK: - Unclear

  @Test func whatIsSupposedNeitherAgreesNorParts() {
    let relation = HandStory.relation(
      "who[Vance] signed/v whom[the accord/n] with the islands/n",
      "if:supposition who[Vance] signs/v whom[the accord/n] with the islands/n")
    #expect(relation.kind == .unclear)
    #expect(relation.verdict == .unclear)
  }

  @Test func numbersThatAreWorldsApartAreUnclear() {
    let relation = HandStory.relation(
      "who[the flood/n] hit/v whom[{10 houses/n}] in place[Marsk]",
      "who[the flood/n] hit/v whom[{9000 houses/n}] in place[Marsk]")
    #expect(relation.kind == .unclear)
  }

  // MARK: - Both ways

  /// Which article comes first changes the sides, and nothing else.
  @Test(arguments: [
    (
      "who[Corda] expelled/v whom[Lindal] after the trial/n",
      "who[Corda] expelled/v whom[Roon] after the trial/n"
    ),
    (
      "who[the crash/n] injured/v whom[{14 passengers/n}] near place[Fossum]",
      "who[the crash/n] injured/v whom[{19 passengers/n}] near place[Fossum]"
    ),
    (
      "who[Wren] praised/v whom[the verdict/n] in place[Stade]",
      "who[Wren] condemned/v whom[the verdict/n] in place[Stade]"
    ),
  ])
  func isTheSameFromBothSides(a: String, b: String) {
    let there = HandStory.relation(HandClause(a), HandClause(b))
    let back = HandStory.relation(HandClause(b), HandClause(a))
    #expect(there.kind == back.kind)
    #expect(there.verdict == back.verdict)
    #expect(
      there.differences.flatMap { $0.words.map(\.text) }
        == back.differences.flatMap { $0.words.map(\.text).reversed() })
  }
}
