import CrossreadCore
import CrossreadTestSupport
import Testing

@testable import CrossreadCompare

@Suite struct RowJudgeTests {
  private let readings = [
    "The council sold the old theatre to a brewery in May. Nobody came.",
    "In May the old theatre was sold to a brewery by the council. It rained.",
  ].map { TestReading.make(ArticleText($0), file: "x") }

  /// The first sentences of both.
  private var passages: [Finding.Passage] {
    readings.indices.map { article in
      Finding.Passage(
        article: article, spans: [readings[article].sentences[0].span], label: "")
    }
  }

  private func signs(
    stated: Float = 0.8, readability: Float = 1, farness: Float = 1, shortness: Float = 0
  ) -> RowSigns {
    RowSigns(stated: stated, readability: readability, farness: farness, shortness: shortness)
  }

  private func probability(
    _ name: String, _ signs: RowSigns
  ) -> Float {
    RowJudge(passages, readings).probability(of: name, signs, .fact)
  }

  private func probability(_ signs: RowSigns) -> Float {
    probability("The council sold the old theatre", signs)
  }

  @Test func isSurerTheLikelierTheOthersStateIt() {
    #expect(probability(signs(stated: 0.9)) > probability(signs(stated: 0.2)))
    #expect(probability(signs(farness: 1)) > probability(signs(farness: 4)))
  }

  @Test func isSurerOfWordsThatAllPassagesHave() {
    let shared = probability(signs())
    #expect(shared > probability("The council burnt the new theatre", signs()))
  }

  @Test func isSurerOfWhatCanBeReadByItself() {
    #expect(probability(signs()) > probability(signs(readability: 0.62)))
    let pronoun = probability("It sold the old theatre", signs())
    #expect(probability(signs()) > pronoun)
    #expect(probability("[The council] sold the old theatre", signs()) > pronoun)
  }

  @Test func isSurerInShortArticles() {
    #expect(probability(signs(shortness: 1)) > probability(signs()))
  }

  @Test func isSurerOfADoubtedRowTheLikelierItsPassagesAreOfOneThing() {
    func probability(
      match: Float, shortness: Float = 0, despite doubt: FactRows.Doubt = .isUnstated
    ) -> Float {
      var signs = signs(shortness: shortness)
      (signs.doubt, signs.match) = (doubt, match)
      return self.probability(signs)
    }
    #expect(probability(match: 0.9) > probability(match: 0.3))
    #expect(probability(match: 0.9) > probability(match: 0.9, despite: .isUntold))
    #expect(probability(match: 0.9) == probability(match: 0.9, shortness: 1))
  }

  @Test func looksAtTheSentencesThatThePassagesTouchOnly() {
    let whole = RowJudge(passages, readings).values(of: "Nobody came", signs(), .fact)
    let other = readings.indices.map { article in
      Finding.Passage(
        article: article, spans: [readings[article].sentences[1].span], label: "")
    }
    let second = RowJudge(other, readings).values(of: "Nobody came", signs(), .fact)
    #expect(whole[2] == 0)
    #expect(second[2] == 0.5)
  }

  @Test func knowsHowMuchOfWhatAllHaveANameSays() {
    let judge = RowJudge(passages, readings)
    let whole = judge.share(of: "The council sold the old theatre to a brewery in May")
    #expect(whole == 1)
    #expect(judge.share(of: "The council sold the old theatre") < whole)
    #expect(judge.share(of: "Nobody came") == 0)
  }

  @Test func doubtsWhatIsUnlikely() {
    var finding = Finding(
      kind: .fact, verdict: .agree, what: "The council sold the old theatre", passages: passages)
    finding.signs = signs(stated: 0.95, farness: 0.2)
    let sure = finding.judged(readings)
    #expect(sure.verdict == .agree && sure.confidence == .high)
    finding.signs = signs(stated: 0.01, readability: 0.3, farness: 6)
    #expect(finding.judged(readings).verdict == .unclear)
  }

  @Test func leavesWhatWasNotWeighed() {
    let finding = Finding(kind: .quote, verdict: .agree, what: "We lost", passages: passages)
    #expect(finding.judged(readings) == finding)
  }
}
