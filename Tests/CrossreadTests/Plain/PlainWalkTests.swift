import CrossreadCompare
import CrossreadCore
import CrossreadTestSupport
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
}
