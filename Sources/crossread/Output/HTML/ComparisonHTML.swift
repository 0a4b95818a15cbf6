import CrossreadCompare
import CrossreadCore
import CrossreadTUI
import CrossreadWording

/// Comparisons as one page that can be filed, mailed and printed: no scripts, nothing fetched.
struct ComparisonHTML {
  static func document(_ comparisons: [Comparison], whole isWhole: Bool = false) -> String {
    let reports = comparisons.map { StoryReport($0, whole: isWhole) }
    var html = HTMLWriter()
    html.markup("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
    // Even a mistake in this page could not make it load or run anything.
    html.markup(
      """
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; \
      style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="referrer" content="no-referrer">

      """)
    html.element("title") { html in
      html.text(reports.count == 1 ? reports[0].title : counted(reports.count, "story"))
      html.markup(" – Crossread")
    }
    html.markup("\n<style>\n")
    html.markup(HTMLStyle.sheet)
    html.markup("</style>\n</head>\n<body>\n")
    if reports.count > 1 { addContents(reports, to: &html) }
    for (number, report) in reports.enumerated() {
      StoryPage(report: report, number: number, count: reports.count).add(to: &html)
    }
    html.markup("<footer>\n")
    for line in Verification.paragraphs { html.element("p", line) }
    html.markup("\n</footer>\n</body>\n</html>\n")
    return html.output
  }

  private static func addContents(_ reports: [StoryReport], to html: inout HTMLWriter) {
    html.markup("<nav>\n<ol>\n")
    for (number, report) in reports.enumerated() {
      html.element("li") { html in
        html.element("a", ["href": "#story-\(number + 1)"], report.title)
      }
      html.markup("\n")
    }
    html.markup("</ol>\n</nav>\n")
  }
}

private struct StoryPage {
  let report: StoryReport
  let number: Int
  let count: Int

  func add(to html: inout HTMLWriter) {
    html.element("section", ["class": "story", "id": "story-\(number + 1)"]) { html in
      html.markup("\n")
      if count > 1 { html.element("p", ["class": "kind"], StoryReport.place(number, of: count)) }
      html.element("h1", ["dir": "auto"], report.title)
      html.markup("\n")
      html.element("p", ["class": "summary"], report.summary)
      html.markup("\n")
      addLegend(to: &html)
      let extent = report.extent
      addBrief(extent, to: &html)
      let sections = report.sections.filter { $0.findings.contains(where: extent.includes) }
      StoryFilters(report: report, number: number, sections: sections).add(to: &html)
      for section in sections {
        html.element("section", ["class": "group \(section.verdict.rawValue)"]) { html in
          html.element("h2") { html in
            html.text(heading(section))
          }
          html.markup("\n")
          for entry in section.findings where extent.includes(entry) { add(entry, to: &html) }
        }
        html.markup("\n")
      }
      if !extent.actors.isEmpty {
        html.element("h2", "Actors")
        addActors(extent.actors, to: &html)
      }
      html.element("h2", "Sources")
      addSources(to: &html)
      if let omission = extent.omission { html.element("p", ["class": "summary"], omission) }
    }
    html.markup("\n")
  }

  // MARK: - The brief

  /// The answers to an editor's questions; each leads to its finding, where that is told.
  private func addBrief(_ extent: ReportExtent, to html: inout HTMLWriter) {
    let brief = report.brief
    html.element("section", ["class": "brief"]) { html in
      if !brief.remark.isEmpty { html.element("p", brief.remark) }
      for section in brief.sections {
        html.element("h2", section.title)
        let entries = extent.entries(of: section)
        if !entries.told.isEmpty {
          html.element("ul") { html in
            for entry in entries.told { add(entry, extent, to: &html) }
          }
        }
        if entries.omitted > 0 {
          html.element("p", ["class": "summary"], "… and \(entries.omitted) more")
        }
      }
    }
    html.markup("\n")
  }

  private func add(_ entry: Brief.Entry, _ extent: ReportExtent, to html: inout HTMLWriter) {
    html.element("li", ["class": entry.finding.verdict.rawValue, "dir": "auto"]) { html in
      html.text("\(Signs.unicode.verdict(of: entry.finding)) ")
      if let place = report.number(of: entry.finding),
        extent.includes(.init(number: place, finding: entry.finding))
      {
        html.element("a", ["href": "#finding-\(number + 1)-\(place)"], entry.matter)
      } else {
        html.text(entry.matter)
      }
      if !entry.basis.isEmpty { html.text(" (\(entry.basis))") }
      let accounts = extent.accounts(of: entry)
      if !accounts.isEmpty {
        html.element("ul") { html in
          for account in accounts { add(account, to: &html) }
        }
      }
    }
    html.markup("\n")
  }

  private func add(_ account: Brief.Account, to html: inout HTMLWriter) {
    html.element("li") { html in
      html.element("b", report.letters(account.articles))
      html.text(": ")
      for piece in account.excerpt.pieces {
        if piece.role == .differing {
          html.element("mark", piece.text)
        } else {
          html.text(piece.text)
        }
      }
    }
  }

  private func heading(_ section: StoryReport.Section) -> String {
    var title = section.title
    if section.verdict == .alone, let article = section.findings.first?.finding.articles.first {
      title = "Only \(report.letter(article)), \(report.readings[article].article.source.name), has"
    }
    return "\(title): \(section.findings.count)"
  }

  // MARK: - Sources and actors

  /// Which letter is which source, in short.
  private func addLegend(to html: inout HTMLWriter) {
    html.element("ul", ["class": "legend"]) { html in
      for (number, reading) in report.readings.enumerated() {
        html.element("li") { html in
          html.element("b", report.letter(number))
          html.text(" \(Wording.source(of: reading.article))")
          if let day = reading.article.published { html.text(", \(day.inWords)") }
        }
      }
    }
    html.markup("\n")
  }

  private func addSources(to html: inout HTMLWriter) {
    html.markup("\n<table>\n<thead><tr>")
    for title in ["", "Source", "Published", "Title", "Credits", "File", "SHA-256 of the file"] {
      html.element("th", ["scope": "col"], title)
    }
    html.markup("</tr></thead>\n<tbody>\n")
    for (number, reading) in report.readings.enumerated() {
      let article = reading.article
      html.element("tr") { html in
        html.element("td", ["class": "letter"]) { html in
          html.element("b", report.letter(number))
        }
        html.element("td", ["data-label": "Source"], Wording.source(of: article))
        html.element(
          "td", ["class": "date", "data-label": "Published"], article.published?.inWords ?? "")
        html.element("td", ["data-label": "Title", "dir": "auto"]) { html in
          html.link(article.title ?? article.url ?? "", to: article.url)
          if let byline = article.byline { html.text(", by \(byline)") }
        }
        html.element("td", ["data-label": "Credits"], reading.originNames.joined(separator: ", "))
        html.element("td", ["data-label": "File"]) { html in
          html.text(article.file)
          html.element("div", ["class": "hash"], "article \(article.id)")
        }
        html.element(
          "td", ["class": "hash", "data-label": "SHA-256"], article.sha256 ?? "")
      }
      html.markup("\n")
    }
    html.markup("</tbody>\n</table>\n")
  }

  private func addActors(_ actors: [Actor], to html: inout HTMLWriter) {
    html.markup("\n<table>\n<thead><tr>")
    for title in ["Name", "Kind", "In", "Roles"] { html.element("th", ["scope": "col"], title) }
    html.markup("</tr></thead>\n<tbody>\n")
    for actor in actors {
      html.element("tr") { html in
        html.element("td", actor.name)
        html.element("td", ["data-label": "Kind"], actor.kind.rawValue)
        html.element("td", ["data-label": "In"], report.letters(actor.articles))
        html.element("td", ["data-label": "Roles"], report.roles(actor))
      }
      html.markup("\n")
    }
    html.markup("</tbody>\n</table>\n")
  }

  // MARK: - Findings

  private func add(_ entry: StoryReport.NumberedFinding, to html: inout HTMLWriter) {
    let finding = entry.finding
    let anchor = "finding-\(number + 1)-\(entry.number)"
    let classes =
      ["finding", finding.verdict.rawValue, finding.kind.rawValue]
      + finding.articles.filter { $0 < StoryFilters.mostSources }.map(StoryFilters.name(ofSource:))
    html.element(
      "article", ["class": classes.joined(separator: " "), "id": anchor]
    ) { html in
      html.element("h3", ["dir": "auto"]) { html in
        html.text(
          "\(entry.number). \(Signs.unicode.verdict(of: finding)) \(report.matter(finding))")
      }
      html.element("p", ["class": "kind"], report.kindInFull(finding))
      let reason = report.reason(finding)
      if !reason.isEmpty { html.element("p", ["class": "why", "dir": "auto"], reason) }
      html.element("div", ["class": "passages"]) { html in
        for passage in finding.passages { add(passage, to: &html) }
      }
      for line in report.footnotes(finding) { html.element("p", ["class": "basis"], line) }
    }
    html.markup("\n")
  }

  private func add(_ passage: Finding.Passage, to html: inout HTMLWriter) {
    let article = report.readings[passage.article].article
    html.element("div", ["class": "passage"]) { html in
      html.element("b", "\(report.letter(passage.article)), \(article.source.name)")
      html.element("p", ["dir": "auto"]) { html in
        for piece in report.passage(passage).pieces {
          switch piece.role {
          case .context: html.element("span", ["class": "around"], piece.text)
          case .evidence: html.text(piece.text)
          case .differing: html.element("mark", piece.text)
          }
        }
      }
      html.element("p", ["class": "place"], report.place(passage))
    }
  }
}
