import CrossreadCompare
import Foundation
import Testing

/// What comparing whole reports must find, as the files in `Markdown/` say it.
///
/// With `CROSSREAD_SHOW_ROWS=1` in the environment the rows of every case are printed.
@Suite struct MarkdownTests {
  private static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Markdown")

  private static let files: Result<[MarkdownFile], any Error> = Result {
    try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .filter { $0.pathExtension == "md" && $0.lastPathComponent != "README.md" }
      .sorted { $0.lastPathComponent < $1.lastPathComponent }
      .map { file in
        try MarkdownFile(
          String(contentsOf: file, encoding: .utf8), named: file.lastPathComponent)
      }
  }

  static let cases = ((try? files.get()) ?? []).flatMap(\.cases)

  @Test func canReadEveryFile() throws {
    let cases = try Self.files.get().flatMap(\.cases)
    #expect(!cases.isEmpty)
    for one in cases {
      #expect(one.reports.count >= 2 && !one.rows.isEmpty, "\(one.testDescription)")
      for row in one.rows { #expect(row.words.count <= one.reports.count, "\(row.text)") }
    }
  }

  @Test(arguments: cases)
  func findsTheRows(of one: MarkdownCase) {
    let (comparison, names) = one.compare()
    let reports = one.reports.map { report in names.firstIndex(of: report.name) ?? -1 }
    let rows = comparison.rows
    let found = Self.description(of: comparison, reports, one)
    if ProcessInfo.processInfo.environment["CROSSREAD_SHOW_ROWS"] == "1" {
      print("\(one.testDescription)\n\(found)")
    }
    func matching(_ row: RowExpectation) -> [Finding] {
      (rows + (row.verdict == .alone ? comparison.alone : [])).filter {
        row.describes($0, in: comparison, reports: reports)
      }
    }
    let named = Set(
      one.rows.filter { !$0.isForbidden && !$0.isClosing }.flatMap(matching).map(\.id))
    for row in one.rows {
      let isMet =
        row.isClosing
        ? rows.allSatisfy { named.contains($0.id) } : matching(row).isEmpty == row.isForbidden
      let location = SourceLocation(
        fileID: "CrossreadCompareTests/\(one.file)",
        filePath: Self.folder.appending(path: one.file).path(), line: row.line, column: 1)
      func check() {
        if !isMet {
          Issue.record("not so: \(row.text)\nfound:\n\(found)", sourceLocation: location)
        }
      }
      if row.isKnown {
        withKnownIssue("\(row.text)", sourceLocation: location) { check() }
      } else {
        check()
      }
    }
  }

  /// The rows that were found, a line each, as a file would have them.
  private static func description(
    of comparison: Comparison, _ reports: [Int], _ one: MarkdownCase
  ) -> String {
    let lines = (comparison.rows + comparison.alone).map { finding in
      var fields = [RowExpectation.sign(of: finding.verdict)]
      let kinds = finding.differences.map(\.kind.rawValue)
      if !kinds.isEmpty { fields.append(kinds.joined(separator: "+") + ":") }
      fields.append(finding.what)
      for report in reports {
        let passage = finding.passages.first { $0.article == report }
        let words = passage?.words(in: comparison.story.readings[report].text) ?? "-"
        let differing = finding.differences.compactMap { $0.words(of: report)?.text }
        fields.append(
          "| " + words + (differing.isEmpty ? "" : " [\(differing.joined(separator: "; "))]"))
      }
      return "  " + fields.joined(separator: " ").replacing("\n", with: " ")
        + (finding.confidence == .high ? "" : " (\(finding.confidence))")
    }
    return lines.isEmpty ? "  nothing" : lines.joined(separator: "\n")
  }
}
