import CrossreadCompare
import CrossreadCore
import CrossreadWording

/// The rows of the lists as text.
struct ListRows {
  let state: BrowserState
  let model: StoryModel
  /// The columns of the list.
  let columns: Column

  private var signs: Signs { state.signs }
  private var theme: Theme { state.theme }

  func text(ofRow row: Int, in pane: Pane) -> StyledText {
    switch pane {
    case .sources: source(row)
    case .actors: actor(row)
    case .quotes: quote(row)
    case .facts: fact(row)
    }
  }

  // MARK: Sources and actors

  private func source(_ row: Int) -> StyledText {
    let article = model.readings[row].article
    var left = chosen(state.panes.filter.source == row)
    left.append(model.letters[row], theme.style(.name))
    left.append(" ")
    left.append(Wording.source(of: article))
    if let published = article.published, columns >= 34 {
      left.append("  \(published)", theme.style(.faint))
    }
    if model.altered.contains(article.id) { left.append("  altered", theme.style(.later)) }
    var right = StyledText()
    if model.divergences[row] > 0 {
      right.append("\(model.divergences[row])\(signs.diverge) ", theme.style(.diverge))
    }
    if model.tellings[row] > 0 {
      right.append(
        "\(model.tellings[row])\(signs.toldDifferently) ", theme.style(.toldDifferently))
    }
    right.append("\(model.solitary[row])\(signs.alone)", theme.style(.alone))
    return justified(left, right)
  }

  private func actor(_ row: Int) -> StyledText {
    let actor = model.actors[row]
    var left = chosen(state.panes.filter.actor == row)
    let start = left.width
    left.append(letters(of: actor.articles), theme.style(.name))
    left.pad(to: start + letterColumns + 1)
    left.append(actor.name)
    if let role = actor.roles.first { left.append("  \(role.text)", theme.style(.faint)) }
    let quotes = model.quotesBySpeaker.indices.contains(row) ? model.quotesBySpeaker[row] : 0
    return justified(left, StyledText(quotes == 0 ? "" : "\(signs.quotes)\(quotes)"))
  }

  /// A column for the sign of the row that filters the others, once one does.
  private func chosen(_ isChosen: Bool) -> StyledText {
    guard state.panes.filter.actor != nil || state.panes.filter.source != nil else {
      return StyledText()
    }
    return StyledText(isChosen ? "\(signs.chosen) " : "  ", theme.style(.filter))
  }

  // MARK: Findings

  private func quote(_ row: Int) -> StyledText {
    let finding = model.findings[row]
    var text = opening(finding)
    var speaker = StyledText()
    if let name = model.comparison.speaker(of: finding) {
      speaker.append(name, theme.style(.name))
    } else {
      speaker.append("unknown", theme.style(.faint))
    }
    append(speaker, to: &text, width: model.speakerWidth)
    text.append(finding.passages.first.map(model.words(of:)) ?? "")
    return text
  }

  private func fact(_ row: Int) -> StyledText {
    let finding = model.findings[row]
    var left = opening(finding)
    let labels = labels(of: finding)
    // What all say is said once: the passages below have every wording of it. Beginnings of
    // sentences side by side tell nothing.
    if !finding.verdict.parts, finding.verdict != .later, finding.kind == .fact,
      labels.contains(where: { $0.utf8.count > Self.longestAnswer })
        || labels.allSatisfy({ $0.utf8.count >= finding.what.utf8.count })
    {
      left.append(finding.what)
      return beside(left, Wording.loneOrigin(of: finding))
    }
    append(StyledText(finding.what), to: &left, width: model.matterWidth)
    let style = theme.style(Role.words(of: finding))
    append(labels.map { StyledText($0, style) }, to: &left)
    return beside(left, Wording.loneOrigin(of: finding))
  }

  /// In UTF-8 bytes; what is longer is a sentence.
  private static let longestAnswer = 48

  /// Something faint at the right, only where there is room for all of both.
  private func beside(_ left: StyledText, _ right: String) -> StyledText {
    let right = StyledText(right, theme.style(.faint))
    return left.width + 2 + right.width <= columns ? justified(left, right) : left
  }

  /// Adds the labels, a bar between each two. Where they do not fit, the longest are cut first, so
  /// that every side is seen as long as there are ten columns for it.
  private func append(_ labels: [StyledText], to text: inout StyledText) {
    let room = columns - text.width - 3 * max(0, labels.count - 1)
    var widths = labels.map(\.width)
    if widths.reduce(0, +) > room, room >= 10 * labels.count {
      var limit = widths.max() ?? 0
      while widths.reduce(0, { $0 + min($1, limit) }) > room { limit -= 1 }
      widths = widths.map { min($0, limit) }
    }
    for (number, label) in labels.enumerated() {
      if number > 0 { text.append(" \(signs.bar) ") }
      text.append(label.cut(to: widths[number], ellipsis: signs.ellipsis))
    }
  }

  /// What each side says, each thing once: the words that differ, where those are known.
  private func labels(of finding: Finding) -> [String] {
    if let difference = finding.differences.first {
      return Wording.sides(of: difference, in: model.comparison)
    }
    var labels: [String] = []
    for passage in finding.passages where !labels.contains(passage.label) {
      labels.append(passage.label)
    }
    return labels
  }

  /// The sign and the letters of the sources.
  private func opening(_ finding: Finding) -> StyledText {
    var text = StyledText(signs.verdict(of: finding), theme.style(Role(of: finding)))
    text.append(signs.judgement(of: finding), theme.style(.mine))
    let start = text.width
    text.append(letters(of: finding.articles))
    text.pad(to: start + letterColumns + 1)
    return text
  }

  private var letterColumns: Column { min(6, max(1, model.letters(of: allArticles).count)) }
  private var allArticles: [Int] { Array(model.readings.indices) }

  /// The letters of some articles, cut where there are many.
  private func letters(of articles: [Int]) -> String {
    let letters = model.letters(of: articles)
    if letters.count <= 6 { return letters }
    return String(letters.prefix(6 - signs.ellipsis.count)) + signs.ellipsis
  }

  /// A column of a list: as wide as its widest entry, but never more than a third of the pane.
  private func append(_ part: StyledText, to text: inout StyledText, width: Column) {
    let width = min(width, max(8, columns / 3))
    let start = text.width
    text.append(part.cut(to: width, ellipsis: signs.ellipsis))
    text.pad(to: start + width + 2)
  }

  private func justified(_ left: StyledText, _ right: StyledText) -> StyledText {
    var text = left.cut(
      to: max(0, columns - right.width - (right.width > 0 ? 1 : 0)), ellipsis: signs.ellipsis)
    text.pad(to: columns - right.width)
    text.append(right)
    return text
  }
}
