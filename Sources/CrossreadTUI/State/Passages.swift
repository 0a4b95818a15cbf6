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

extension PanesPage {
  /// What the reading panes have to show for the selected row, one for each source that has it.
  func passages(in frame: Frame) -> [PassageView] {
    let all = passagesOfAll(frame.model)
    guard let picked, focus != .sources else { return all }
    return picked.sorted().map { article in
      all.first { $0.article == article }
        ?? PassageView(article: article, evidence: [], differing: [], isSilent: true)
    }
  }

  private func passagesOfAll(_ model: StoryModel?) -> [PassageView] {
    guard let model, let row = selectedRow else { return [] }
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

  func hasMorePassages(in frame: Frame) -> Bool {
    let count = passages(in: frame).count
    return layout(in: frame).passagesThatFit(of: count) < count
  }

  /// The passages that are side by side now.
  func visiblePassages(in frame: Frame) -> [PassageView] {
    let all = passages(in: frame)
    let fit = layout(in: frame).passagesThatFit(of: all.count)
    let first = all.indices.contains(firstPassage) ? firstPassage : 0
    return Array(all.dropFirst(first).prefix(fit))
  }
}
