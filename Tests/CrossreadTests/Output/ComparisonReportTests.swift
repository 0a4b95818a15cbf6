import CrossreadCompare
import CrossreadCore
import CrossreadTestSupport
import Testing

@testable import crossread

/// The reports say the same things in the same order, and hostile words do nothing in any.
@Suite struct ComparisonReportTests {
  private static let comparison: Comparison = {
    var builder = ComparisonBuilder(title: "Bridge <b>closed</b> | *now*")
    let a = builder.article(
      "=Gazette", "Mayor Ada Lind closed the bridge on Monday. It “fell <script> apart”, she said.",
      title: "`Bridge`", byline: "Ann\u{202E}", published: CivilDay(year: 2017, month: 12, day: 4))
    let b = builder.article("Ferry | Post", "Lind shut the bridge on Tuesday. It fell apart.")
    let lind = builder.actor("Ada Lind", names: [a: ["Ada Lind"], b: ["Lind"]])
    builder.finding(
      .date, .diverge, "closing",
      [
        .init(a, ["on Monday"], differing: ["Monday"]),
        .init(b, ["on Tuesday"], differing: ["Tuesday"]),
      ],
      why: "closing: Monday / Tuesday", origins: ["@agency"])
    builder.finding(
      .fact, .agree, "bridge fell",
      [.init(a, ["“fell <script> apart”"]), .init(b, ["fell apart"])],
      independent: 2)
    builder.finding(.quote, .alone, "apart", [.init(a, ["“fell <script> apart”"])], speaker: lind)
    return builder.build()
  }()

  @Test(arguments: ComparisonFormat.allCases)
  func writesInPiecesWhatIsTheDocument(format: ComparisonFormat) {
    let many = [Comparison](repeating: Self.comparison, count: 1200)
    var pieces: [[UInt8]] = []
    format.write(many) { pieces.append($0) }
    #expect(Array(pieces.joined()) == format.document(many))
    #expect(pieces.count > 1 || ![.json, .text].contains(format))
  }

  @Test(arguments: [ComparisonFormat.text, .markdown, .html])
  func tellsWhatDivergesFirst(format: ComparisonFormat) throws {
    let text = String(
      decoding: format.document([Self.comparison], whole: true), as: UTF8.self)
    let places = try ["Diverge: 1", "Agree: 1", "Only A", "Actors"].map {
      try #require(text.firstRange(of: $0)).lowerBound
    }
    #expect(places == places.sorted())
    #expect(text.contains("2 independent origins"))
  }

  @Test(arguments: ComparisonFormat.allCases)
  func letsNoWordsOfAnArticleAct(format: ComparisonFormat) {
    let text = String(decoding: format.document([Self.comparison]), as: UTF8.self)
    #expect(!text.unicodeScalars.contains("\u{202E}"))
    if format == .html {
      #expect(!text.contains("<script"))
      #expect(!text.contains("<b>closed"))
    }
    if format == .markdown {
      #expect(!text.contains(" <script"))
      #expect(text.contains("\\<script\\>"))
    }
    if format == .csv { #expect(text.contains(",'=Gazette,") && text.contains(",'@agency,")) }
  }

  @Test func marksWhatDiffers() {
    let html = ComparisonHTML.document([Self.comparison])
    #expect(html.contains("<mark>Monday</mark>") && html.contains("<mark>Tuesday</mark>"))
    let markdown = ComparisonMarkdown.document([Self.comparison])
    #expect(markdown.contains("**Monday**") && markdown.contains("**Tuesday**"))
  }

  @Test func makesOnePageThatFetchesNothing() {
    let html = ComparisonHTML.document([Self.comparison])
    #expect(html.hasPrefix("<!doctype html>"))
    for word in ["<script", "src=", "@import", "url(", "<link"] {
      #expect(!html.contains(word), "\(word)")
    }
  }

  @Test func statesDaysInWords() throws {
    #expect(ComparisonHTML.document([Self.comparison]).contains("4 December 2017"))
    #expect(ComparisonCSV.document([Self.comparison]).contains(",2017-12-04,"))
  }

  @Test func givesEveryRowOfATableItsColumns() {
    let lines = ComparisonCSV.document([Self.comparison]).split(separator: "\r\n")
    // Two sources with the divergence, two with the agreement, one alone, and the heading.
    #expect(lines.count == 6)
    #expect(lines[0].split(separator: ",").count == ComparisonCSV.columns.count)
    let rows = ComparisonMarkdown.document([Self.comparison]).split(separator: "\n")
      .filter { $0.hasPrefix("| **") }
    for row in rows {
      let bars = row.replacing("\\|", with: "").count { $0 == "|" }
      #expect(bars == 9)
    }
  }
}
