import CrossreadCore
import Testing

@testable import CrossreadCompare

@Suite struct FrameTests {
  private func frame(_ clause: HandClause) -> (key: String, [String: String]) {
    let story = HandStory([[clause]])
    let frame = story.clauses[0][0].frame
    let text = story.index.story.readings[0].text
    return (
      frame.key,
      Dictionary(uniqueKeysWithValues: frame.parts.map { ("\($0.key)", text[$0.value[0].span]) })
    )
  }

  @Test func sellingAndBuyingAreOneEvent() {
    let sold = frame("who[Ines Falk] sold/v whom[the map/n] to other[Oskar Lund]")
    let bought = frame("who[Oskar Lund] bought/v whom[the map/n] from other[Ines Falk]")
    #expect(sold.0 == bought.0)
    #expect(sold.1 == bought.1)
    #expect(sold.1["giver"] == "Ines Falk")
  }

  @Test func theBeatenLose() {
    let won = frame("who[Anton Weil] beat/v whom[Boris Tal]")
    let lost = frame("who[Boris Tal] lost/v to other[Anton Weil]")
    #expect(won.0 == lost.0)
    #expect(won.1["winner"] == lost.1["winner"])
    #expect(won.1["loser"] == lost.1["loser"])
  }

  @Test func otherVerbsAreFramesOfTheirOwn() {
    let summoned = frame("who[Milan Corda] summoned/v whom[Lars Roon]")
    #expect(summoned.0 == "summon")
    #expect(
      summoned.1 == [
        "slot(CrossreadCore.Clause.Slot.who)": "Milan Corda",
        "slot(CrossreadCore.Clause.Slot.whom)": "Lars Roon",
      ])
    #expect(frame("who[Milan Corda] praised/v whom[Lars Roon]").0 != summoned.0)
  }
}
