import CrossreadCompare
import CrossreadCore
import CrossreadTUI
import CrossreadWording

/// Comparisons as Markdown: for wikis, issue trackers and version control.
struct ComparisonMarkdown {
  static func document(_ comparisons: [Comparison], whole isWhole: Bool = false) -> String {
    var markdown = MarkdownWriter()
    for (number, comparison) in comparisons.enumerated() {
      StoryPage(
        report: StoryReport(comparison, whole: isWhole), number: number,
        place: comparisons.count > 1 ? StoryReport.place(number, of: comparisons.count) : nil
      ).add(to: &markdown)
    }
    markdown.markup("---\n\n")
    for line in Verification.paragraphs {
      markdown.text(line)
      markdown.markup("\n\n")
    }
    return markdown.output
  }
}

private struct StoryPage {
  let report: StoryReport
  let number: Int
  /// "Story 2 of 5", where there are several.
  let place: String?

  func add(to markdown: inout MarkdownWriter) {
    markdown.markup("# ")
    if let place { markdown.text("\(place): ") }
    markdown.text(report.title)
    markdown.markup("\n\n")
    markdown.text(report.summary)
    markdown.markup("\n\n## Sources\n\n")
    addSources(to: &markdown)
    let extent = report.extent
    addBrief(extent, to: &markdown)
    for section in report.sections where section.findings.contains(where: extent.includes) {
      markdown.markup("\n## ")
      markdown.text("\(section.title): \(section.findings.count)")
      markdown.markup("\n\n")
      for entry in section.findings where extent.includes(entry) { add(entry, to: &markdown) }
    }
    if !extent.actors.isEmpty {
      markdown.markup("\n## Actors\n\n| Name | Kind | In | Roles |\n| --- | --- | --- | --- |\n")
      for actor in extent.actors {
        addRow(
          [actor.name, actor.kind.rawValue, report.letters(actor.articles), report.roles(actor)],
          to: &markdown)
      }
    }
    markdown.markup("\n")
    if let omission = extent.omission {
      markdown.text(omission)
      markdown.markup("\n\n")
    }
  }

  /// The answers to an editor's questions; each leads to its finding.
  private func addBrief(_ extent: ReportExtent, to markdown: inout MarkdownWriter) {
    let brief = report.brief
    if !brief.remark.isEmpty {
      markdown.markup("\n")
      markdown.text(brief.remark)
      markdown.markup("\n")
    }
    for section in brief.sections {
      markdown.markup("\n## ")
      markdown.text(section.title)
      markdown.markup("\n\n")
      let entries = extent.entries(of: section)
      for entry in entries.told { add(entry, extent, to: &markdown) }
      if entries.omitted > 0 {
        markdown.markup("- ")
        markdown.text("… and \(entries.omitted) more")
        markdown.markup("\n")
      }
    }
  }

  private func add(
    _ entry: Brief.Entry, _ extent: ReportExtent, to markdown: inout MarkdownWriter
  ) {
    markdown.markup("- ")
    markdown.text("\(Signs.unicode.verdict(of: entry.finding)) ")
    let place = report.number(of: entry.finding)
    markdown.link(entry.matter, toFinding: place.map { (number + 1, $0) })
    if !entry.basis.isEmpty { markdown.text(" (\(entry.basis))") }
    markdown.markup("\n")
    for account in extent.accounts(of: entry) {
      markdown.markup("  - ")
      markdown.strong(report.letters(account.articles))
      markdown.text(": ")
      for piece in account.excerpt.pieces {
        if piece.role == .differing {
          markdown.strong(piece.text)
        } else {
          markdown.text(piece.text)
        }
      }
      markdown.markup("\n")
    }
  }

  private func addSources(to markdown: inout MarkdownWriter) {
    markdown.markup("| | Source | Published | Title | Credits | File | Article | SHA-256 |\n")
    markdown.markup("| --- | --- | --- | --- | --- | --- | --- | --- |\n")
    for (number, reading) in report.readings.enumerated() {
      let article = reading.article
      markdown.markup("| ")
      markdown.strong(report.letter(number))
      for words in [Wording.source(of: article), article.published?.inWords ?? ""] {
        markdown.markup(" | ")
        markdown.text(words)
      }
      markdown.markup(" | ")
      markdown.link(article.title ?? article.url ?? "", to: article.url)
      if let byline = article.byline { markdown.text(", by \(byline)") }
      let rest = [
        reading.originNames.joined(separator: ", "), article.file, article.id,
        article.sha256 ?? "",
      ]
      for words in rest {
        markdown.markup(" | ")
        markdown.text(words)
      }
      markdown.markup(" |\n")
    }
  }

  private func addRow(_ cells: [String], to markdown: inout MarkdownWriter) {
    markdown.markup("|")
    for cell in cells {
      markdown.markup(" ")
      markdown.text(cell)
      markdown.markup(" |")
    }
    markdown.markup("\n")
  }

  private func add(_ entry: StoryReport.NumberedFinding, to markdown: inout MarkdownWriter) {
    let finding = entry.finding
    markdown.markup("### ")
    markdown.anchor(ofFinding: (number + 1, entry.number))
    markdown.number(entry.number)
    markdown.markup(". ")
    markdown.text("\(Signs.unicode.verdict(of: finding)) \(report.matter(finding))")
    markdown.markup("\n\n")
    markdown.text(report.kindInFull(finding))
    markdown.markup("\n\n")
    let reason = report.reason(finding)
    if !reason.isEmpty {
      markdown.strong(reason)
      markdown.markup("\n\n")
    }
    for passage in finding.passages { add(passage, to: &markdown) }
    for line in report.footnotes(finding) {
      markdown.markup("- ")
      markdown.text(line)
      markdown.markup("\n")
    }
    markdown.markup("\n")
  }

  private func add(_ passage: Finding.Passage, to markdown: inout MarkdownWriter) {
    markdown.markup("- ")
    markdown.strong(report.letter(passage.article))
    markdown.text(", \(report.readings[passage.article].article.source.name): ")
    for piece in report.passage(passage).pieces {
      switch piece.role {
      case .context: markdown.text(piece.text)
      case .evidence: markdown.emphasis(piece.text)
      case .differing: markdown.strong(piece.text)
      }
    }
    markdown.markup(" (")
    markdown.text(report.place(passage))
    markdown.markup(")\n")
  }
}
