import CrossreadCompare
import CrossreadCore
import CrossreadTestSupport
import Synchronization
import Testing

@testable import crossread

@Suite struct PlainWalkTests {
  private func walk(_ count: Int = 1) -> PlainWalk {
    PlainWalk((0..<count).map { Self.comparison("Story \($0)") })
  }

  private static func comparison(_ title: String) -> Comparison {
    var builder = ComparisonBuilder(title: title)
    let a = builder.article("Gazette", "There were twelve boats on Monday.")
    let b = builder.article("Ferry", "There were ten boats on Monday, \u{1B}[2Jthey said.")
    builder.finding(
      .figure, .diverge, "boats",
      [.init(a, ["twelve boats"], label: "twelve"), .init(b, ["ten boats"], label: "ten")],
      why: "boats: twelve / ten")
    builder.finding(
      .date, .agree, "day",
      [.init(a, ["Monday"], label: "Monday"), .init(b, ["Monday"], label: "Monday")])
    builder.finding(.fact, .alone, "they said", [.init(b, ["\u{1B}[2Jthey said"])])
    // Findings are known by their ids, which the comparer would have given.
    let comparison = builder.build()
    func named(_ list: [Finding]) -> [Finding] {
      list.map { $0.named("\($0.kind.rawValue)-\($0.what)") }
    }
    return Comparison(
      story: comparison.story, actors: comparison.actors, findings: named(comparison.findings),
      alone: named(comparison.alone))
  }

  @Test func opensWithTheStoryAndTheKeys() {
    let walk = walk()
    #expect(walk.opening.hasPrefix("Story: Story 0\n2 sources"))
    #expect(walk.opening.contains("A is Gazette\nB is Ferry\nEnter or n: the next finding."))
    #expect(walk.prompt == "start of 3; n next, ? help, q quit: ")
  }

  @Test func goesFromFindingToFinding() {
    var walk = walk()
    #expect(
      walk.take("").text.hasPrefix(
        "They diverge. 1. Figure, boats (high confidence) [figure-b]\n   Why: boats: twelve / ten"))
    #expect(walk.prompt.hasPrefix("1 of 3;"))
    #expect(walk.take("n").text.hasPrefix("They agree. 2. Date, day"))
    #expect(walk.take("p").text.hasPrefix("They diverge. 1."))
    #expect(walk.take("p").text == "This is the start.\n")
    #expect(walk.take("3").text.hasPrefix("Only B has it. 3. Fact"))
    #expect(walk.take("N").text == "The last finding is number 3.\n")
    #expect(walk.take("d").text == "No difference comes after this one.\n")
    #expect(walk.take("r").text.hasPrefix("Only B has it."))
    #expect(walk.take("99999999999999999999").text.contains("means nothing here"))
    #expect(walk.take("-1").text == "This is the start.\n")
  }

  @Test func goesToWhateverPartsTheSources() {
    var walk = PlainWalk([EveryVerdict.comparison])
    #expect(walk.take("d").text.hasPrefix("They diverge. 1. Figure, people aboard"))
    #expect(walk.take("d").text.hasPrefix("They tell it differently. 2. Fact, the sinking"))
    #expect(walk.take("d").text == "No difference comes after this one.\n")
    #expect(walk.take("n").text.hasPrefix("One account is later. 3. Figure, the missing"))
    #expect(walk.take("7").text.hasPrefix("They may say the same, or not. 7. Fact"))
    #expect(walk.take("l").text.contains("Told differently: 1\n2. Fact, the sinking, A, B\n"))
  }

  @Test func listsHelpsAndQuits() {
    var walk = walk()
    #expect(walk.take("l").text.contains("Diverge: 1\n1. Figure, boats, A, B\nAgree: 1"))
    #expect(walk.take("?").text == PlainWalk.keys)
    #expect(walk.take(" quit ") == PlainWalk.Answer(text: "", ends: true))
    #expect(walk.take("s").text == "There is one story.\n")
  }

  @Test func goesToTheNextStory() {
    var walk = walk(2)
    #expect(walk.opening.hasPrefix("Story 1 of 2: Story 0"))
    #expect(walk.take("s").text.hasPrefix("Story 2 of 2: Story 1"))
    #expect(walk.prompt.hasPrefix("start of 3"))
  }

  @Test func printsNothingThatATerminalObeys() {
    var walk = walk()
    let lines = ["3", "l", "\u{1B}[2J", "\u{9B}1m", "\u{202E}x"]
    let text = walk.opening + lines.map { walk.take($0).text }.joined()
    #expect(
      text.unicodeScalars.allSatisfy {
        $0 == "\n" || ($0.value >= 0x20 && !(0x7F...0x9F).contains($0.value))
      })
    #expect(!text.contains("\u{202E}"))
  }

  @Test func hasNothingToSayOfNothing() {
    var walk = PlainWalk([])
    #expect(walk.opening == "Nothing to compare.\n")
    #expect(walk.take("n").text == "There are no findings.\n")
    #expect(walk.take("q").ends)
  }

  // MARK: All that the browser does

  @Test func printsTheBrief() {
    var walk = PlainWalk([EveryVerdict.withALongArticle.shown(all: false)])
    let brief = walk.take("b").text
    #expect(
      brief.contains(
        "Where they part\n≠ people aboard (number) [1]\n   A: It had *48 people* aboard\n"))
  }

  @Test func searchesFindingsAndArticles() {
    var walk = PlainWalk([EveryVerdict.withALongArticle.shown(all: false)])
    #expect(walk.take("/bow door").text.hasPrefix("They tell it differently. 2."))
    #expect(walk.take("/").text.hasPrefix("On from the start. They tell it differently. 2."))
    #expect(
      walk.take("/many waves").text.hasPrefix(
        "No finding has these words; they stand in C: o C reads"))
    #expect(walk.take("/xyzzy").text == "Not found: xyzzy\n")
  }

  @Test func narrowsTheFindings() {
    var walk = PlainWalk([EveryVerdict.withALongArticle.shown(all: false)])
    #expect(walk.take("f kind:figure").text.hasPrefix("2 findings.\nThey diverge. 1."))
    #expect(walk.take("n").text.hasPrefix("One account is later. 3."))
    #expect(walk.take("n").text == "The last finding is number 3.\n")
    #expect(walk.prompt == "3 of 6 (kind:figure); n next, ? help, q quit: ")
    #expect(walk.take("f kind:poem").text == "this story has no kind “poem”\n")
    #expect(walk.take("f only:C").text == "No finding passes only:C; f alone shows all.\n")
    #expect(walk.take("f").text.hasPrefix("6 findings."))
  }

  @Test func keepsWhatThePersonSays() {
    let kept = Kept()
    var walk = PlainWalk(
      [EveryVerdict.comparison.shown(all: false)],
      saving: .on { finding, _ in
        kept.take(finding)
        return nil
      })
    #expect(walk.take("v same").text == "Choose a finding first.\n")
    _ = walk.take("n")
    #expect(walk.take("v same").text.hasPrefix("They agree. 1. Figure, people aboard"))
    #expect(walk.take("a asked the port").text.contains("note: asked the port"))
    #expect(walk.take("m").text.contains("bookmarked"))
    #expect(
      kept.last?.judgement == Judgement(verdict: .same, note: "asked the port", isBookmarked: true))
    #expect(walk.take("v none").text.hasPrefix("They diverge. 1."))
    #expect(walk.take("v maybe").text == "A verdict is same, different, irrelevant or none.\n")
    #expect(walk.take("n").text.hasPrefix("They tell it differently. 2."))
    #expect(walk.take("5").text.hasPrefix("Only A has it."))
    #expect(walk.take("v same").text == "Only one source has it: there is nothing to compare.\n")
    var unkept = PlainWalk([EveryVerdict.comparison])
    _ = unkept.take("n")
    #expect(unkept.take("m").text == "Not kept: not offered here.\n")
  }

  @Test func readsArticlesAndGoesToStories() {
    var walk = walk(3)
    #expect(walk.take("o b").text == "B is Ferry\nThere were ten boats on Monday, ␛[2Jthey said.\n")
    #expect(walk.take("o Z").text == "There is no article Z.\n")
    #expect(walk.take("stories").text.hasPrefix("1. Story 0, 2 sources (this one)\n2. Story 1"))
    #expect(walk.take("s 3").text.hasPrefix("Story 3 of 3: Story 2"))
    #expect(walk.take("s 4").text == "There are 3 stories.\n")
  }

  @Test func breaksLinesAtWords() {
    var walk = PlainWalk([EveryVerdict.comparison.shown(all: false)], columns: 40)
    for line in [
      walk.take("n").text, walk.take("l").text, walk.take("b").text, walk.take("o A").text,
    ] {
      for row in line.split(separator: "\n") { #expect(row.count <= 40, "\(row)") }
    }
  }

  /// The finding that was kept last.
  private final class Kept: Sendable {
    private let finding = Mutex<Finding?>(nil)
    var last: Finding? { finding.withLock { $0 } }
    func take(_ kept: Finding) { finding.withLock { $0 = kept } }
  }
}
