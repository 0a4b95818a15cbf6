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
  /// Only what this article has alone.
  var only: Int?
  /// Only what this article tells otherwise than all others.
  var against: Int?
  /// Only what this actor said.
  var speaker: Int?
  /// Only what is of high confidence.
  var isSure = false
  /// Only findings of which a person has said something.
  var onlyJudged = false
  /// Whether what a person calls irrelevant and what is unclear is left in.
  var showsAll = false

  /// Whether it is as it was at start.
  var isEmpty: Bool {
    actor == nil && source == nil && verdict == nil && kind == nil && only == nil && against == nil
      && speaker == nil && !isSure && !onlyJudged
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
    } else if !showsAll, verdict != .unclear, !finding.isShownByDefault {
      return false
    }
    if let kind, finding.kind != kind { return false }
    if isSure, finding.confidence < .high { return false }
    if let speaker, finding.speaker != speaker { return false }
    if let only, finding.verdict != .alone || finding.articles != [only] { return false }
    if let against, !finding.sets(against) { return false }
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

extension Finding {
  /// Whether the articles part, and one of them stands by itself against all the others.
  fileprivate func sets(_ article: Int) -> Bool {
    guard verdict.parts || verdict == .later else { return false }
    func account(_ passage: Passage) -> String {
      differences.first?.words(of: passage.article)?.text ?? passage.label
    }
    guard let mine = passages.first(where: { $0.article == article }).map(account) else {
      return false
    }
    return passages.allSatisfy { $0.article == article || account($0) != mine }
  }
}
