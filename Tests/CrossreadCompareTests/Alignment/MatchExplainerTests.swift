import CrossreadCore
import CrossreadMeaning
import CrossreadTestSupport
import Testing

@testable import CrossreadCompare

@Suite struct MatchExplainerTests {
  private static let a = """
    The council of Hamre closed the old bridge at Fossum on Monday. Nobody was hurt. Mayor Ann Lee opposes the \
    plan to build a mill.
    """
  private static let b = """
    The old bridge at Fossum was shut by the council of Hamre on Monday. Fishermen were glad of the rain. A choir \
    of 61 sang for the king.
    """

  private func comparison(_ comparer: Comparer) -> Comparison {
    let readings = [Self.a, Self.b].enumerated().map { number, text in
      Reader().read(
        Article(
          id: "\(number)", file: "\(number).txt", source: Source(name: "\(number)"),
          text: ArticleText(text)))
    }
    return comparer.compare(TestReading.story(readings))
  }

  private func text(_ clause: MatchExplanation.Clause, _ comparison: Comparison) -> String {
    comparison.story.readings[clause.article].text[clause.span]
  }

  @Test func namesEverySignInTheOrderOfItsWeight() {
    #expect(Set(MatchSigns.order).count == MatchSigns.order.count)
    #expect(
      Set(MatchSign.allCases).subtracting(MatchSigns.order) == [.behind, .shortness, .lead])
  }

  @Test(arguments: [true, false])
  func addsUpToTheChance(asksTheModel: Bool) throws {
    let comparer = asksTheModel ? Comparer(includesDoubtful: true) : Comparer().byWordsAlone
    let comparison = comparison(comparer)
    let fact = try #require(
      comparison.findings.first { $0.kind == .fact && $0.passages.count == 2 })
    let pairs = comparer.explanation(of: fact, in: comparison).pairs
    let pair = try #require(pairs.first)
    #expect(pairs.count == 1)
    #expect((pair.judgement != nil) == asksTheModel)
    #expect(text(pair.a, comparison).contains("bridge"))
    #expect(text(pair.b, comparison).contains("bridge"))
    // Signs that add next to nothing are left out.
    let sum = pair.effects.reduce(pair.start) { $0 + $1.effect }
    #expect(abs(Odds(sum).probability - pair.probability) < 0.03)
    #expect(
      pair.effects.map { abs($0.effect) } == pair.effects.map { abs($0.effect) }.sorted(by: >))
    #expect((0...1).contains(pair.statedByA) && (0...1).contains(pair.statedByB))
  }

  @Test func linksTheWordsThatAnswerEachOther() throws {
    let comparer = Comparer(includesDoubtful: true)
    let comparison = comparison(comparer)
    let fact = try #require(
      comparison.findings.first { $0.kind == .fact && $0.passages.count == 2 })
    let pair = try #require(comparer.explanation(of: fact, in: comparison).pairs.first)
    let words = pair.links.map { link -> String in
      let other = link.to.map { comparison.story.readings[pair.b.article].text[$0] } ?? "-"
      return "\(comparison.story.readings[pair.a.article].text[link.from]) \(other)"
    }
    #expect(words.contains("bridge bridge"))
    #expect(words.contains("closed shut"))
  }

  @Test func saysWhatComesNearestToWhatStandsAlone() throws {
    let comparer = Comparer()
    let comparison = comparison(comparer)
    let alone = try #require(
      comparison.alone.first { $0.kind == .fact && $0.what.contains("Mayor") })
    let pairs = comparer.explanation(of: alone, in: comparison).pairs
    #expect(pairs.count == 1)
    #expect((pairs.first?.probability ?? 1) < MatchExplanation.leastAgreeing)
  }

  @Test func quotationsAreNotMatchedByClauses() throws {
    let quote = Finding(kind: .quote, verdict: .alone, what: "x", passages: [])
    let comparison = comparison(Comparer().byWordsAlone)
    #expect(Comparer().explanation(of: quote, in: comparison).pairs.isEmpty)
  }
}
