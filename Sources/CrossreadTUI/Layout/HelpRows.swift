/// The rows of the help page, without title and footer.
struct HelpRows {
  /// Keys that are valid in one place.
  struct Section: Sendable, Hashable {
    let title: String
    let keys: [Entry]
  }

  struct Entry: Sendable, Hashable {
    let keys: String
    let help: String
    let name: String
    /// Why it cannot work now; nil where it can.
    let refusal: String?
  }

  let columns: Column
  let signs: Signs
  /// Of what matters less.
  let faint: Style

  func rows(of sections: [Section]) -> [StyledText] {
    sections.flatMap { rows(of: $0) + [StyledText()] } + counts + [StyledText()] + meanings
  }

  private func rows(of section: Section) -> [StyledText] {
    let width = min(max(10, columns / 3), section.keys.map(\.keys.count).max() ?? 0)
    var rows = [StyledText(section.title, Style(attributes: .bold))]
    for entry in section.keys {
      var row = StyledText("  ")
      row.append(entry.keys, Style(attributes: .bold))
      row.pad(to: 2 + width + 2)
      let start = row.width
      var help = StyledText(entry.help)
      help.append("  \(entry.name)", faint)
      if let refusal = entry.refusal { help.append(" (now: \(refusal))", faint) }
      for (number, part) in help.wrapped(to: max(8, columns - start - 2)).enumerated() {
        if number > 0 {
          rows.append(row)
          row = StyledText(String(repeating: " ", count: start))
        }
        row.append(part)
      }
      rows.append(row)
    }
    return rows
  }

  private var counts: [StyledText] {
    [StyledText("Counts", Style(attributes: .bold))]
      + StyledText(CountsText.help).wrapped(to: max(8, columns - 4)).map { line in
        var text = StyledText("  ")
        text.append(line)
        return text
      }
  }

  private var meanings: [StyledText] {
    [
      StyledText("Signs", Style(attributes: .bold)),
      StyledText("  \(signs.diverge)  the sources diverge: not all can be exactly right"),
      StyledText("  \(signs.toldDifferently)  they tell it differently; all can be right"),
      StyledText("  \(signs.later)  a later account replaces an earlier one"),
      StyledText("  \(signs.agree)  they agree"),
      StyledText("  \(signs.reworded)  they agree in other words; of a fact: probably"),
      StyledText("  \(signs.unclear)  perhaps the same; hidden, and in no count"),
      StyledText("  \(signs.alone)  only one source has it"),
      StyledText("  \(signs.mine)  the verdict is mine, not the program's"),
      StyledText("  \(signs.irrelevant)  irrelevant, as I said"),
      StyledText("  \(signs.bookmark)  bookmarked"),
      StyledText("  \(signs.note)  a note of mine"),
    ]
  }
}
