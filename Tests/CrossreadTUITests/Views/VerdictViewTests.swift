import CrossreadCompare
import CrossreadTestSupport
import Testing

@testable import CrossreadTUI

/// Every verdict wherever it is shown.
@Suite struct VerdictViewTests {
  private let narrow = Fixtures.everyVerdict(rows: 24, columns: 80)

  @Test(arguments: [("panes", ""), ("article", "Enter"), ("matrix", "m")], [(24, 80), (40, 140)])
  func showsEveryVerdict(view opened: (name: String, keys: String), size: (Int, Int)) throws {
    let state = Fixtures.everyVerdict(rows: size.0, columns: size.1).typing(opened.keys)
    expectSound(view(state))
    try expectScreen(view(state), "every-verdict-\(opened.name)-\(size.1)x\(size.0)")
  }

  @Test func showsEveryVerdictInASCII() throws {
    let screen = view(Fixtures.everyVerdict(rows: 24, columns: 80, ascii: true))
    #expect(screen.text.utf8.allSatisfy { $0 < 0x80 })
    try expectScreen(screen, "every-verdict-ascii-80x24")
  }

  @Test func showsWhatIsUnclearWhereAskedFor() throws {
    #expect(!view(narrow).text.contains("the captain was rescued"))
    let all = Fixtures.everyVerdict(all: true, rows: 24, columns: 80)
    try expectScreen(view(all), "every-verdict-all-80x24")
    // The counts have no place for it.
    #expect(all.model?.verdicts == narrow.model?.verdicts)
    #expect(all.model?.verdicts[.unclear] == nil)
    // Even a comparison that holds it does not bring it in.
    let unasked = Fixtures.state(EveryVerdict.comparison, rows: 24, columns: 80)
    #expect(!view(unasked).text.contains("the captain was rescued"))
    #expect(!view(unasked.typing("m")).text.contains("the captain was rescued"))
    #expect(!view(unasked.typing("1 Enter")).text.contains(" – "))
  }

  @Test func everySignIsItsOwnInBothRepertoires() {
    for signs in [Signs.unicode, .ascii] {
      let all = Finding.Verdict.allCases.map(signs.sign) + [signs.reworded, signs.irrelevant]
      #expect(Set(all).count == all.count)
      #expect(all.allSatisfy { GraphemeWidth.columns(of: $0) == 1 })
      // What stands beside the words of a passage is no verdict.
      #expect(!all.contains(signs.evidence))
    }
    #expect(Signs.unicode.sign(of: .toldDifferently) == "≉" && Signs.ascii.toldDifferently == "?")
    #expect(Signs.unicode.sign(of: .later) == "»" && Signs.ascii.later == ">")
  }

  @Test func theHelpSaysWhatTheSignsMean() throws {
    for ascii in [false, true] {
      let state = Fixtures.everyVerdict(rows: 24, columns: 80, ascii: ascii)
      let help = state.typing("?")
      let lines = try #require(help.textPage).rows(in: help.frame).map(\.text)
      let signs = state.signs
      for sign in Finding.Verdict.allCases.map(signs.sign) + [signs.reworded] {
        #expect(lines.contains { $0.hasPrefix("  \(sign)  ") }, "\(sign)")
      }
    }
  }

  /// What a finding says among other things is marked in the article and is no row.
  @Test func partsOfAnotherFindingAreNoRows() throws {
    let model = try #require(narrow.model)
    let rows = (model.quotes + model.facts).map { model.findings[$0].id }
    #expect(!rows.contains("b000000000000006") && !rows.contains("e000000000000007"))
    #expect(model.findings.contains { $0.id == "e000000000000007" })
    #expect(model.verdicts == [.diverge: 1, .toldDifferently: 1, .later: 1, .agree: 1, .alone: 2])
    #expect(model.divergences == [1, 1] && model.tellings == [1, 1] && model.solitary == [1, 1])
    #expect(narrow.typing("m").table?.entries.count == 6)
    // Its note stands beside its words, behind that of the whole.
    let wide = Fixtures.everyVerdict(rows: 40, columns: 140).typing("1 Enter")
    let article = view(wide).text
    let whole = try #require(article.firstRange(of: "= B the Alba sank off Elm Point"))
    let part = try #require(article.firstRange(of: "= B sinking"))
    #expect(whole.lowerBound < part.lowerBound)
    let page = try #require(wide.openArticlePage)
    #expect(
      !page.divergences(in: wide.frame).contains {
        wide.model?.findings[$0.finding].partOf != nil
      })
  }

  @Test func sidesOfADifferenceStandInTheList() {
    let text = view(narrow).text
    #expect(text.contains("≠ AB people aboard               48 people │ 52 people"))
    #expect(text.contains("≉ AB the sinking                 may have broken │ broke"))
    #expect(text.contains("» AB the missing                 seven │ three"))
    #expect(text.contains("number: 48 people / 52 people"))
    let reason = view(narrow.typing("j")).text
    #expect(reason.contains("may have broken / broke: not as sure; by whose account: the coast"))
    #expect(view(narrow.typing("j j")).text.contains("number: seven / three (B is later)"))
  }

  @Test func theMatrixSaysWhoIsLater() throws {
    let table = try #require(narrow.typing("m").table)
    #expect(
      table.entries.prefix(4).map(\.marks)
        == [
          [.departs, .departs], [.tellsDifferently, .tellsDifferently], [.agrees, .later],
          [.agrees, .agrees],
        ])
    #expect(
      table.entries.prefix(3).map(\.what)
        == [
          "people aboard: 48 people / 52 people", "the sinking: may have broken / broke",
          "the missing: seven / three",
        ])
  }

  // MARK: Keys

  @Test func theFilterGoesThroughTheVerdictsThatThereAre() {
    func cycle(_ state: BrowserState) -> [Finding.Verdict?] {
      var state = state
      return (0..<7).map { _ in
        state = state.typing("F")
        return state.panes.filter.verdict
      }
    }
    #expect(
      cycle(narrow)
        == [.diverge, .toldDifferently, .later, .agree, .alone, nil, .diverge])
    #expect(
      cycle(Fixtures.everyVerdict(all: true, rows: 24, columns: 80))
        == [.diverge, .toldDifferently, .later, .agree, .unclear, .alone, nil])
    #expect(view(narrow.typing("F F")).text.contains("≉ only told differently"))
    #expect(view(narrow.typing("F F F")).text.contains("» only later"))
    #expect(narrow.typing("F F F").panes.list(.facts).rows.count == 1)
  }

  @Test func theFilterSkipsAVerdictThatWentMeanwhile() {
    // The only divergence is judged to be none; the filter goes on from where it was.
    let state = narrow.typing("F x s F")
    #expect(state.panes.filter.verdict == .toldDifferently)
    #expect(state.typing("F F F F").panes.filter.onlyJudged)
    #expect(state.typing("F F F F F F").panes.filter.verdict == .toldDifferently)
  }

  @Test func stepsToWhateverPartsTheSources() {
    #expect(narrow.panes.list(.facts).selected == 0)
    #expect(narrow.typing("]").panes.list(.facts).selected == 1)
    #expect(narrow.typing("] ]").panes.list(.facts).selected == 0)
    #expect(narrow.typing("] ]").message?.text == "on to the first difference")
    #expect(narrow.typing("m ] ]").table?.list.selected == 0)
    let article = narrow.typing("Enter ]")
    #expect(article.openArticlePage?.finding == 1)
    #expect(article.typing("]").openArticlePage?.finding == 0)
  }

  @Test func startsOnWhatIsToldDifferentlyWhereNothingDiverges() {
    let whole = EveryVerdict.comparison
    let soft = Comparison(
      story: whole.story, actors: whole.actors,
      findings: whole.findings.filter { $0.verdict != .diverge }, alone: whole.alone)
    let state = BrowserState(
      input: BrowserInput(comparisons: [soft, Fixtures.bridge]), options: BrowserOptions(),
      size: ScreenSize(rows: 24, columns: 80)
    ).typing("Enter")
    #expect(state.selectedFinding?.verdict == .toldDifferently)
    #expect(state.typing("F").panes.filter.verdict == .toldDifferently)
    let stories = state.typing("s")
    #expect(view(stories).text.contains("1 ≉"))
    #expect(stories.typing("j ]").storyList != stories.typing("j").storyList)
  }

  @Test func copiesWhatAFindingIsAboutAndWhy() throws {
    let text = try #require(narrow.copyText)
    #expect(text.hasPrefix("people aboard\nnumber: 48 people / 52 people\nIt had 48"))
  }
}
