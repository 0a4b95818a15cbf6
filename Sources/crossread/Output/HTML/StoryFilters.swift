import CrossreadCompare
import CrossreadWording

/// What a reader may leave out of a story: verdicts, kinds, and all that is not of one source. No script takes
/// part: the style sheet looks at what is ticked (`:has`), and where a browser cannot do that, nothing is offered
/// and everything shown.
struct StoryFilters {
  let report: StoryReport
  let number: Int
  /// What is told of it.
  let sections: [StoryReport.Section]

  /// The style sheet has a rule for each of so many; of a story of more, none can be chosen.
  static let mostSources = 12

  /// The class of what a source has: "of-a".
  static func name(ofSource number: Int) -> String {
    "of-" + Comparison.letter(ofArticle: number).lowercased()
  }

  func add(to html: inout HTMLWriter) {
    let verdicts = Finding.Verdict.inReadingOrder.filter { verdict in
      sections.contains { $0.verdict == verdict }
    }
    let kinds = Finding.Kind.allCases.filter { kind in
      sections.contains { $0.findings.contains { $0.finding.kind == kind } }
    }
    let sources = report.readings.count
    guard verdicts.count + kinds.count > 2 else { return }
    html.element("form", ["class": "filters"]) { html in
      html.markup("\n")
      if verdicts.count > 1 {
        group("Show", to: &html) { html in
          for verdict in verdicts {
            let name = Wording.name(of: verdict)
            box("show-\(verdict.rawValue)", name, to: &html)
          }
        }
      }
      if kinds.count > 1 {
        group("Kinds", to: &html) { html in
          for kind in kinds { box("show-\(kind.rawValue)", "\(kind.rawValue)s", to: &html) }
        }
      }
      if (3...Self.mostSources).contains(sources) {
        group("Source", to: &html) { html in
          choice("all", "all", isChosen: true, to: &html)
          for source in 0..<sources {
            let letter = Comparison.letter(ofArticle: source)
            choice("only-\(letter.lowercased())", letter, isChosen: false, to: &html)
          }
        }
      }
      html.markup("<button type=\"reset\">Show all</button>\n")
    }
    html.markup("\n")
  }

  private func group(
    _ title: String, to html: inout HTMLWriter, _ content: (inout HTMLWriter) -> Void
  ) {
    html.element("fieldset") { html in
      html.element("legend", title)
      content(&html)
    }
    html.markup("\n")
  }

  private func box(_ name: String, _ words: String, to html: inout HTMLWriter) {
    html.element("label") { html in
      html.empty("input", ["type": "checkbox", "class": name, "checked": "checked"])
      html.text(" \(words)")
    }
  }

  private func choice(
    _ name: String, _ words: String, isChosen: Bool, to html: inout HTMLWriter
  ) {
    html.element("label") { html in
      let group = "source-\(number + 1)"
      if isChosen {
        html.empty("input", ["type": "radio", "name": group, "class": name, "checked": "checked"])
      } else {
        html.empty("input", ["type": "radio", "name": group, "class": name])
      }
      html.text(" \(words)")
    }
  }
}
