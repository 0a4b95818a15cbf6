import CrossreadCompare
import CrossreadCore

/// A story that never happened, with a finding of every verdict and two that are parts of another.
public enum EveryVerdict {
  /// The same with a third article, of a hundred sentences that say nothing of it.
  public static let withALongArticle: Comparison = {
    var builder = ComparisonBuilder(title: "")
    _ = builder.article(
      "Sea News",
      String(repeating: "The sea is wide and has many waves in it.\n", count: 100))
    let (story, others) = (comparison.story, builder.build().story.readings)
    return Comparison(
      story: Story(id: story.id, title: story.title, readings: story.readings + others),
      actors: comparison.actors, findings: comparison.findings, alone: comparison.alone)
  }()

  public static let comparison: Comparison = {
    var builder = ComparisonBuilder(title: "Ferry sinks off Elm Point")
    let gazette = builder.article(
      "Elm Gazette",
      """
      The ferry Alba sank off Elm Point on Sunday. A wave may have broken its bow door, the coast \
      guard said. It had 48 people aboard; seven are missing.

      Captain Ruth Holm was rescued. Her crew had asked for a new door in spring.
      """,
      title: "Ferry lost", published: CivilDay(year: 2026, month: 5, day: 4))
    let courier = builder.article(
      "Lorne Courier",
      """
      On Sunday the Alba went down off Elm Point. A wave broke its bow door. 52 people were on the \
      ferry, and three are still missing.

      The captain was saved. The owners say that the door was new.
      """,
      published: CivilDay(year: 2026, month: 5, day: 5))
    let holm = builder.actor("Ruth Holm", names: [gazette: ["Ruth Holm"]])
    builder.finding(
      .figure, .diverge, "people aboard",
      [
        .init(gazette, ["It had 48 people aboard"], differing: ["48"], label: "48 people"),
        .init(courier, ["52 people were on the ferry"], differing: ["52"], label: "52 people"),
      ],
      why: "as the comparer says",
      differences: [.init(.number, .hard, [gazette: "48 people", courier: "52 people"])],
      id: "d000000000000001")
    builder.finding(
      .fact, .toldDifferently, "the sinking",
      [
        .init(
          gazette, ["A wave may have broken its bow door, the coast guard said"],
          differing: ["may have broken", "the coast guard said"]),
        .init(courier, ["A wave broke its bow door"], differing: ["broke"]),
      ],
      differences: [
        .init(.certainty, .soft, [gazette: "may have broken", courier: "broke"]),
        .init(.attribution, .soft, [gazette: "the coast guard said", courier: ""]),
      ], confidence: .medium, id: "7000000000000002")
    builder.finding(
      .figure, .later, "the missing",
      [
        .init(gazette, ["seven are missing"], differing: ["seven"], label: "seven"),
        .init(courier, ["three are still missing"], differing: ["three"], label: "three"),
      ], differences: [.init(.number, .later, [gazette: "seven", courier: "three"])],
      id: "1000000000000003")
    builder.finding(
      .fact, .agree, "the Alba sank off Elm Point",
      [
        .init(gazette, ["The ferry Alba sank off Elm Point on Sunday"]),
        .init(courier, ["On Sunday the Alba went down off Elm Point"]),
      ], independent: 2, id: "a000000000000004")
    builder.finding(
      .fact, .unclear, "the captain was rescued",
      [
        .init(gazette, ["Captain Ruth Holm was rescued"]),
        .init(courier, ["The captain was saved"]),
      ], actors: [holm], confidence: .medium, id: "c000000000000005")
    builder.finding(
      .date, .agree, "sinking",
      [.init(gazette, ["on Sunday"]), .init(courier, ["On Sunday"])], independent: 2,
      id: "b000000000000006", partOf: "a000000000000004")
    builder.finding(
      .fact, .diverge, "the bow door",
      [.init(gazette, ["its bow door"]), .init(courier, ["its bow door"])],
      id: "e000000000000007", partOf: "7000000000000002")
    builder.finding(
      .fact, .alone, "the crew asked for a new door",
      [.init(gazette, ["Her crew had asked for a new door in spring"])], id: "f000000000000008")
    builder.finding(
      .fact, .alone, "the owners say that the door was new",
      [.init(courier, ["The owners say that the door was new"])], id: "f000000000000009")
    return builder.build()
  }()
}
