import CrossreadCompare
import CrossreadCore
import CrossreadTestSupport

@testable import CrossreadTUI

/// Made-up stories.
enum Fixtures {
  /// Two sources on a bridge that was closed.
  static let bridge: Comparison = {
    var builder = ComparisonBuilder(title: "Old bridge at Lorne closed")
    let gazette = builder.article(
      "Harbour Gazette",
      """
      Engineers closed the old bridge at Lorne on Monday after finding cracks in two of its \
      pillars. Mayor Ada Lind ordered the closure, according to the Lorne Courier.

      "We could not wait another day, and we will not gamble with lives," Lind told reporters \
      at the ferry landing. Some 12,000 people cross the bridge every day.

      The harbour master, Tom Okoro, said ferries would run every ten minutes until the repairs \
      are done. Nobody was hurt.
      """,
      title: "Bridge closed over cracks", byline: "By Mia Sand",
      published: CivilDay(year: 2026, month: 3, day: 2))
    let ferry = builder.article(
      "The Daily Ferry",
      """
      The bridge at Lorne has been shut since Sunday. Transport minister Jan Weiss ordered the \
      closure, the ministry said, after cracks were found in a pillar.

      "We could not wait one more day and we won't gamble with lives," said Ada Lind, the mayor \
      of Lorne. More than 12,000 people use the bridge daily, according to the Lorne Courier.

      Shopkeepers on the east bank fear for their trade. "Without the bridge we are an island," \
      said baker Ines Kaya.
      """,
      published: CivilDay(year: 2026, month: 3, day: 3))
    let lind = builder.actor(
      "Ada Lind", names: [gazette: ["Ada Lind", "Lind"], ferry: ["Ada Lind"]],
      roles: [("Mayor", [gazette]), ("mayor of Lorne", [ferry])])
    let weiss = builder.actor(
      "Jan Weiss", names: [ferry: ["Jan Weiss"]], roles: [("Transport minister", [ferry])])
    let lorne = builder.actor(
      "Lorne", kind: .place, names: [gazette: ["Lorne"], ferry: ["Lorne"]])
    builder.actor(
      "Tom Okoro", names: [gazette: ["Tom Okoro"]], roles: [("harbour master", [gazette])])
    let kaya = builder.actor("Ines Kaya", names: [ferry: ["Ines Kaya"]])
    builder.finding(
      .quote, .agree, "not waiting",
      [
        .init(
          gazette, ["\"We could not wait another day, and we will not gamble with lives,\""],
          differing: ["another", "will not"]),
        .init(
          ferry, ["\"We could not wait one more day and we won't gamble with lives,\""],
          differing: ["one more", "won't"]),
      ], relation: .reworded, speaker: lind, actors: [lind], independent: 2)
    builder.finding(
      .quote, .alone, "an island",
      [.init(ferry, ["\"Without the bridge we are an island,\""])], speaker: kaya,
      actors: [kaya])
    builder.finding(
      .figure, .agree, "people",
      [
        .init(gazette, ["Some 12,000 people"], differing: ["Some"], label: "some 12,000"),
        .init(
          ferry, ["More than 12,000 people"], differing: ["More than"], label: "more than 12,000"),
      ], origins: ["Lorne Courier"], independent: 1,
      dependence: ["both credit the Lorne Courier"])
    builder.finding(
      .date, .diverge, "closing",
      [
        .init(
          gazette, ["closed the old bridge at Lorne on Monday"], differing: ["Monday"],
          label: "Monday, 2 March"),
        .init(
          ferry, ["has been shut since Sunday"], differing: ["Sunday"],
          label: "Sunday, 1 March"),
      ], why: "when it was closed: Monday, 2 March / Sunday, 1 March", actors: [lorne])
    builder.finding(
      .fact, .diverge, "who ordered the closure",
      [
        .init(
          gazette, ["Mayor Ada Lind ordered the closure"], differing: ["Ada Lind"],
          label: "Ada Lind"),
        .init(
          ferry, ["Transport minister Jan Weiss ordered the closure"], differing: ["Jan Weiss"],
          label: "Jan Weiss"),
      ], why: "who ordered the closure: Ada Lind / Jan Weiss", actors: [lind, weiss],
      origins: ["Lorne Courier"], independent: 2)
    builder.finding(
      .fact, .alone, "ferries every ten minutes",
      [.init(gazette, ["ferries would run every ten minutes"])])
    builder.date(gazette, "Monday", from: CivilDay(year: 2026, month: 3, day: 2))
    builder.date(ferry, "Sunday", from: CivilDay(year: 2026, month: 3, day: 1))
    builder.origin(gazette, "Lorne Courier")
    builder.origin(ferry, "Lorne Courier")
    builder.origin(ferry, "the ministry")
    return builder.build()
  }()

  /// Wide, combining, right-to-left and hostile text in every place that is drawn.
  static let scripts: Comparison = {
    var builder = ComparisonBuilder(title: "東京 e\u{301}te\u{301} \u{1B}[31m \u{202E}evil")
    let a = builder.article(
      "朝日新聞",
      """
      東京で火曜日に大きな地震があった。首相は「落ち着いてください」と述べた。 👨‍👩‍👧 family 🇫🇷 flag.
      \u{1B}]52;c;aGk=\u{07} the e\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}nd \u{9B}2J of it.
      """)
    let b = builder.article(
      "कथा",
      "शनिवार को टोक्यो में भूकंप आया। \u{202E}reversed\u{202C} and שלום and \u{FEFF}done.")
    let actor = builder.actor("首相 👍🏽", names: [a: ["首相"], b: ["टोक्यो"]])
    builder.finding(
      .fact, .diverge, "曜日",
      [.init(a, ["火曜日"], differing: ["火"], label: "火曜日"), .init(b, ["शनिवार"], label: "शनिवार")],
      why: "曜日: 火曜日 / शनिवार", actors: [actor])
    builder.finding(
      .quote, .alone, "calm", [.init(a, ["「落ち着いてください」"])], speaker: actor)
    return builder.build()
  }()

  /// Two of three sources that speak of a thing give the same account of it.
  static let majority: Comparison = {
    var builder = ComparisonBuilder(title: "Majority")
    let articles = ["twelve", "ten", "twelve", "no"].map {
      builder.article("Source of \($0)", "There were \($0) boats.")
    }
    builder.finding(
      .figure, .diverge, "boats",
      [
        .init(articles[0], ["twelve boats"], label: "twelve"),
        .init(articles[1], ["ten boats"], label: "ten"),
        .init(articles[2], ["twelve boats"], label: "twelve"),
      ], why: "boats: twelve / ten / twelve")
    return builder.build()
  }()

  /// A story with a finding of every verdict; those that are only perhaps the same are left out
  /// unless `all`.
  static func everyVerdict(
    all: Bool = false, rows: Int, columns: Int, ascii: Bool = false
  ) -> BrowserState {
    state(
      EveryVerdict.comparison.shown(all: all), rows: rows, columns: columns,
      options: BrowserOptions(usesASCII: ascii, isMonochrome: ascii, showsAll: all))
  }

  /// A story of many sources, actors and findings.
  static func many(sources: Int = 20, findings: Int = 200) -> Comparison {
    var builder = ComparisonBuilder(title: "Many sources")
    let articles = (0..<sources).map { number in
      builder.article(
        "Outlet \(number)",
        (0..<40).map { "Paragraph \($0) says figure \(number * 100 + $0) of things." }
          .joined(separator: "\n\n"))
    }
    for number in 0..<60 {
      builder.actor(
        "Person \(number)", names: [articles[number % sources]: ["Paragraph \(number % 40)"]])
    }
    for number in 0..<findings {
      let verdict: Finding.Verdict = [.diverge, .agree, .alone][number % 3]
      let place = number % 40
      let having = verdict == .alone ? [articles[number % sources]] : articles
      builder.finding(
        number % 5 == 0 ? .quote : .figure, verdict, "things \(number)",
        having.map {
          ComparisonBuilder.Words(
            $0, ["Paragraph \(place) says figure \($0 * 100 + place) of things."],
            differing: ["\($0 * 100 + place)"], label: "\($0 * 100 + place)")
        }, speaker: number % 5 == 0 ? number % 60 : nil, actors: [number % 60])
    }
    return builder.build()
  }

  static func state(
    _ comparison: Comparison = bridge, rows: Int, columns: Int,
    options: BrowserOptions = BrowserOptions(), messages: [String] = []
  ) -> BrowserState {
    let state = BrowserState(
      input: BrowserInput(comparisons: [comparison], messages: messages), options: options,
      size: ScreenSize(rows: 1, columns: 1))
    return update(state, .resize(ScreenSize(rows: rows, columns: columns))).0
  }
}

extension BrowserState {
  /// The finding selected in the pane that has the focus.
  var selectedFinding: Finding? { panes.selectedFinding.flatMap { model?.findings[$0] } }

  var layout: BrowserLayout { panes.layout(in: frame) }
  var visiblePassages: [PassageView] { panes.visiblePassages(in: frame) }

  /// The state after some keys, named as in help and parted by blanks: "j j Enter".
  func typing(_ keys: String) -> BrowserState {
    var state = self
    for name in keys.split(separator: " ") {
      guard let key = Key(name: String(name)) else { continue }
      let action = state.action(for: key)
      state = update(state, action).0
    }
    return state
  }
}
