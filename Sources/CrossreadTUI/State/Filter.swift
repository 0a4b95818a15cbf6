import CrossreadCompare

/// What is left of the lists.
struct Filter: Sendable, Hashable {
  /// Only what involves this actor, a place in `Comparison.actors`.
  var actor: Int?
  /// Only what this article has alone and where it departs from others.
  var source: Int?
  /// Only findings of this verdict.
  var verdict: Finding.Verdict?

  /// Only findings of this kind.
  var kind: Finding.Kind?
  /// Only findings of which a person has said something.
  var onlyJudged = false
  /// Whether what a person calls irrelevant and what is unclear is left in.
  var showsAll = false

  /// Whether it is as it was at start.
  var isEmpty: Bool {
    actor == nil && source == nil && verdict == nil && kind == nil && !onlyJudged
  }

  /// The rows of a pane that pass, in order: places in the articles, the actors or the findings.
  ///
  /// A pane is not filtered by what is chosen in itself.
  func rows(of pane: Pane, in model: StoryModel) -> [Int] {
    switch pane {
    case .sources:
      guard let actor, model.actors.indices.contains(actor) else {
        return Array(model.readings.indices)
      }
      return model.actors[actor].articles.filter(model.readings.indices.contains)
    case .actors:
      guard let source else { return Array(model.actors.indices) }
      return model.actors.indices.filter { place in
        model.actors[place].entities.contains { $0.article == source }
      }
    case .quotes: return model.quotes.filter { passes(model.findings[$0]) }
    case .facts: return model.facts.filter { passes(model.findings[$0]) }
    }
  }

  func passes(_ finding: Finding) -> Bool {
    if onlyJudged {
      if finding.judgement == nil { return false }
    } else if !showsAll, !finding.isShownByDefault {
      return false
    }
    if let kind, finding.kind != kind { return false }
    if let verdict, finding.verdict != verdict { return false }
    if let actor, finding.speaker != actor, !finding.actors.contains(actor) { return false }
    if let source {
      if !finding.articles.contains(source) { return false }
      // Asked for agreements of this source, show them; else only what sets it apart.
      if verdict == nil, [.agree, .unclear].contains(finding.verdict) { return false }
    }
    return true
  }
}
