import CrossreadCompare
import CrossreadTestSupport
import Foundation
import Testing

@testable import crossread

/// Every verdict, and what a finding says among other things, in every form.
@Suite struct VerdictReportTests {
  private func document(_ format: ComparisonFormat, all: Bool = false) -> String {
    String(
      decoding: format.document([EveryVerdict.comparison.shown(all: all)], whole: true),
      as: UTF8.self)
  }

  private func json(all: Bool = false) throws -> [String: Any] {
    let data = Data(document(.json, all: all).utf8)
    let object = try JSONSerialization.jsonObject(with: data) as? [String: Any]
    let stories = try #require(object?["stories"] as? [[String: Any]])
    #expect(object?["schema"] as? String == "crossread.comparison/2")
    return try #require(stories.first)
  }

  @Test(arguments: [ComparisonFormat.text, .markdown, .html])
  func hasASectionForEachVerdict(format: ComparisonFormat) throws {
    let text = document(format)
    let only = format == .html ? "Only A, Elm Gazette, has: 1" : "Only A has: 1"
    let places = try ["Diverge: 1", "Told differently: 1", "Later: 1", "Agree: 1", only].map {
      try #require(text.firstRange(of: $0), "\($0)").lowerBound
    }
    #expect(places == places.sorted())
    #expect(!text.contains("Unclear"))
    #expect(text.contains("1 diverge, 1 told differently, 1 later, 1 agree, 2 alone"))
    let all = document(format, all: true)
    let agree = try #require(all.firstRange(of: "Agree: 1"))
    let unclear = try #require(all.firstRange(of: "Unclear: 1"))
    #expect(agree.lowerBound < unclear.lowerBound)
    #expect(all.contains("1 diverge, 1 told differently, 1 later, 1 agree, 2 alone"))
  }

  @Test(arguments: [ComparisonFormat.text, .markdown, .html, .csv, .json])
  func saysWhy(format: ComparisonFormat) {
    let text = document(format)
    for reason in [
      "number: 48 people / 52 people", "may have broken / broke: not as sure",
      "by whose account: the coast guard said / its own word", "number: seven / three",
    ] {
      #expect(text.contains(reason), "\(reason)")
    }
    #expect(!text.contains("as the comparer says"))
  }

  @Test(arguments: [ComparisonFormat.markdown, .html])
  func isNoLongerThanItsArticlesLetIt(format: ComparisonFormat) {
    let text = String(
      decoding: format.document([EveryVerdict.comparison.shown(all: false)]), as: UTF8.self)
    // What the articles part in is always told.
    for row in ["1. ≠ people aboard", "2. ≉ the sinking", "3. » the missing"] {
      #expect(text.contains(row), "\(row)")
    }
    #expect(!text.contains("4. = the Alba sank"))
    #expect(text.contains("Left out for brevity: 3 findings, 1 actor;"))
  }

  @Test(arguments: [ComparisonFormat.markdown, .html])
  func startsWithTheBriefThatLeadsToTheRows(format: ComparisonFormat) throws {
    let text = document(format)
    let brief = try #require(text.firstRange(of: "Where they part"))
    let rows = try #require(text.firstRange(of: "Diverge: 1"))
    #expect(brief.lowerBound < rows.lowerBound)
    let (link, target) =
      format == .html
      ? ("<a href=\"#finding-1-1\">people aboard (number)</a>", "id=\"finding-1-1\"")
      : ("[people aboard (number)](#finding-1-1)", "<a id=\"finding-1-1\"></a>")
    #expect(text.contains(link) && text.contains(target))
  }

  @Test(arguments: [ComparisonFormat.text, .markdown, .html])
  func saysHowSureEachRowIs(format: ComparisonFormat) {
    let text = document(format)
    #expect(text.ranges(of: "high confidence").count == 5)
    #expect(text.ranges(of: "medium confidence").count == 1)
  }

  @Test func textNamesRowsAsItAlwaysDid() {
    #expect(
      document(.text).contains(
        """
        Told differently: 1
        2. Fact, the sinking (medium confidence) [70000000]
           Why: may have broken / broke: not as sure; by whose account: the coast guard said / \
        its own word
           A: A wave may have broken its bow door, the coast guard said
           B: A wave broke its bow door

        """))
  }

  @Test(arguments: [ComparisonFormat.markdown, .html])
  func rowsHaveTheirSigns(format: ComparisonFormat) {
    let text = document(format)
    for (number, row) in [
      "≠ people aboard", "≉ the sinking", "» the missing", "= the Alba sank off Elm Point",
      "· the crew asked for a new door",
    ].enumerated() {
      #expect(text.contains("\(number + 1). \(row)"), "\(row)")
    }
    #expect(text.contains("Fact · told differently · medium confidence"))
    if format == .html {
      #expect(text.contains("class=\"finding told-differently fact "))
      #expect(text.contains("class=\"finding later "))
    }
  }

  @Test(arguments: [ComparisonFormat.text, .markdown, .html])
  func partsAreNoRows(format: ComparisonFormat) {
    let text = document(format, all: true)
    #expect(!text.contains("b0000000") && !text.contains("e0000000"))
    #expect(!text.contains("the bow door"))
  }

  @Test func partsStandInTheTableBehindTheirWhole() throws {
    let rows = document(.csv).split(separator: "\r\n").map { line in
      line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    let columns = try #require(rows.first)
    let id = try #require(columns.firstIndex(of: "finding_id"))
    let number = try #require(columns.firstIndex(of: "finding"))
    #expect(columns.suffix(3) == ["differs_in", "differing", "part_of"])
    #expect(
      rows.dropFirst().map { $0[id].prefix(1) + $0[number] }
        == [
          "d1", "d1", "72", "72", "e", "e", "13", "13", "a4", "a4", "b", "b", "f5", "f6",
        ])
    let parts = rows.filter { $0[id].hasPrefix("e") || $0[id].hasPrefix("b") }.map(\.last)
    #expect(Set(parts) == ["7000000000000002", "a000000000000004"])
    #expect(rows[1].suffix(3) == ["number", "48 people", ""])
    let kinds = "certainty; attribution"
    #expect(rows[3].suffix(3) == [kinds, "may have broken; the coast guard said", ""])
    #expect(rows[4].suffix(3) == [kinds, "broke", ""])
  }

  @Test func jsonHasTheLettersOfTheArticles() throws {
    let articles = try #require(json()["articles"] as? [[String: Any]])
    #expect(articles.compactMap { $0["letter"] as? String } == ["A", "B"])
  }

  @Test func jsonHasEveryDifferenceAsAValue() throws {
    let findings = try #require(json()["findings"] as? [[String: Any]])
    #expect(
      findings.compactMap { $0["verdict"] as? String }
        == ["diverge", "told-differently", "later", "agree", "agree", "diverge"])
    let told = findings[1]
    #expect(
      told["why"] as? String == """
        may have broken / broke: not as sure; by whose account: the coast guard said / its own word
        """)
    let first = try #require(told["difference"] as? [String: Any])
    #expect(Set(first.keys) == ["kind", "words"])
    #expect(first["kind"] as? String == "certainty")
    let words = try #require(first["words"] as? [String: [[Int]]])
    #expect(words == ["0": [[52, 67]], "1": [[51, 56]]])
    let all = try #require(told["differences"] as? [[String: Any]])
    #expect(all.compactMap { $0["kind"] as? String } == ["certainty", "attribution"])
    #expect(all.compactMap { $0["weight"] as? String } == ["soft", "soft"])
    let second = try #require(all[1]["words"] as? [String: [String: Any]])
    #expect(second["0"]?["text"] as? String == "the coast guard said")
    #expect(second["1"]?["text"] as? String == "")
    #expect((second["1"]?["spans"] as? [[Int]])?.isEmpty == true)
    let agreed = findings[3]
    #expect(agreed["difference"] is NSNull)
    #expect((agreed["differences"] as? [Any])?.isEmpty == true)
  }

  @Test func jsonKeepsParts() throws {
    let findings = try #require(json()["findings"] as? [[String: Any]])
    #expect(
      findings.map { $0["part_of"] as? String }
        == [nil, nil, nil, nil, "a000000000000004", "7000000000000002"])
    #expect(findings[0]["part_of"] is NSNull)
  }

  @Test func unclearOnesAreInJSONOnlyWhereAskedFor() throws {
    #expect(!document(.json).contains("\"unclear\""))
    #expect(document(.json, all: true).contains("\"verdict\":\"unclear\""))
  }
}
