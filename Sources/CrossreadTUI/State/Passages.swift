import CrossreadCompare
import CrossreadCore

/// What stands in a reading pane: an article, set so that some of its words are seen.
struct PassageView: Sendable, Hashable {
  let article: Int
  /// The words to show, sorted; empty to show the article from its start.
  let evidence: [Span]
  /// Those that the other side does not have.
  let differing: [Span]
  /// Whether the source says nothing of the matter; the person asked for it all the same.
  var isSilent = false
}

extension BrowserState {
  /// What the reading panes have to show for the selected row, one for each source that has it.
  var passages: [PassageView] {
    let all = passagesOfAll
    guard let picked, focus != .sources else { return all }
    return picked.sorted().map { article in
      all.first { $0.article == article }
        ?? PassageView(article: article, evidence: [], differing: [], isSilent: true)
    }
  }

  private var passagesOfAll: [PassageView] {
    guard let model, let row = list(focus).selectedRow else { return [] }
    switch focus {
    case .sources:
      return [PassageView(article: row, evidence: [], differing: [])]
    case .actors:
      let actor = model.actors[row]
      return actor.articles.filter(model.readings.indices.contains).map { article in
        // The mentions near the first one; the rest are for the article's own page.
        let mentions = model.mentions(of: actor, inArticle: article)
        return PassageView(article: article, evidence: Array(mentions.prefix(40)), differing: [])
      }
    case .quotes, .facts:
      return model.findings[row].passages.map {
        PassageView(article: $0.article, evidence: $0.spans, differing: $0.differing)
      }
    }
  }

  var hasMorePassages: Bool {
    let count = passages.count
    return layout.passagesThatFit(of: count) < count
  }

  /// The passages that are side by side now.
  var visiblePassages: [PassageView] {
    let all = passages
    let fit = layout.passagesThatFit(of: all.count)
    let first = all.indices.contains(firstPassage) ? firstPassage : 0
    return Array(all.dropFirst(first).prefix(fit))
  }

  /// Whether there is a thing to step to in which the sources part, in the lists or in the article
  /// that is open.
  var hasDivergences: Bool {
    if case .article(let page) = overlays.last { return !divergences(in: page.article).isEmpty }
    if let table { return table.list.rows.contains(where: table.isDivergence) }
    if case .stories = overlays.last { return stories.contains(where: \.parts) }
    return !divergenceRows.isEmpty
  }

  /// The rows of the lists, as they are filtered, in which the sources part, top to bottom.
  var divergenceRows: [(pane: Pane, place: Int)] {
    guard let model else { return [] }
    return [Pane.quotes, .facts].flatMap { pane in
      list(pane).rows.indices
        .filter { model.findings[list(pane).rows[$0]].verdict.parts }
        .map { (pane: pane, place: $0) }
    }
  }

  /// What an article and others part in, by where its words stand in it.
  func divergences(in article: Int) -> [(finding: Int, start: UTF8Offset)] {
    guard let model else { return [] }
    return model.findings.indices.compactMap { number in
      let finding = model.findings[number]
      guard finding.verdict.parts, finding.partOf == nil,
        let passage = finding.passages.first(where: { $0.article == article })
      else { return nil }
      return (number, passage.extent.start)
    }.sorted { ($0.start, $0.finding) < ($1.start, $1.finding) }
  }
}
