/// Reads attributions off one article with the trained models.
final class AttributionReader {
  let model: AttributionModel
  let candidates: AttributionCandidates
  let features: AttributionFeatures
  let speakers: SpeakerCandidates
  /// Room for the features of one decision.
  let keys: UnsafeMutablePointer<UInt64>

  init(context: QuoteContext, model: AttributionModel) {
    self.model = model
    candidates = AttributionCandidates(context: context)
    features = AttributionFeatures(candidates: candidates, clusters: model.clusters)
    speakers = SpeakerCandidates(candidates)
    keys = .allocate(capacity: AttributionFeatures.limit)
  }

  deinit { keys.deallocate() }

  /// Above zero where the word is a cue's head.
  func cueScore(_ token: TokenIndex) -> Int32 {
    model.cues.score(keys, features.cue(token, into: keys))
  }

  /// The parts of the sentence that a cue reports, sorted, never overlapping.
  ///
  /// `visit` is told of each part that was weighed, with what the decision went by and with where
  /// what it reports ends, nil where it reports nothing.
  func content(
    of cue: TokenIndex,
    visit: (
      _ node: AttributionCandidates.Node, _ previous: Bool, _ hasContent: Bool, _ end: TokenIndex?
    ) -> Void = { _, _, _, _ in }
  ) -> [TokenRange] {
    var previous = false
    var content: [TokenRange] = []
    for node in candidates.nodes(of: cue) {
      let before = previous
      let count = features.node(
        node, of: cue, previous: previous, hasContent: !content.isEmpty, into: keys)
      previous = model.parts.score(keys, count) > 0
      guard previous else {
        visit(node, before, !content.isEmpty, nil)
        continue
      }
      let end = end(of: node, cue: cue)
      visit(node, before, !content.isEmpty, end)
      content.append(candidates.trimmed(start(of: node, cue: cue, isFirst: content.isEmpty)..<end))
      if end < node.tokens.upperBound { break }
    }
    if content.count > 1, content[0].upperBound <= cue, isSpeaker(content[0], of: cue, content) {
      content.removeFirst()
    }
    if let first = content.first, let gap = lostStart(of: first, cue: cue) {
      content[0] = gap.lowerBound..<first.upperBound
    }
    return content
  }

  /// Whether the weights decide who speaks where the cue is this word: a mark or "according to"
  /// leaves no choice.
  func ranksSpeakers(at cue: TokenIndex) -> Bool {
    !model.isEmpty && candidates.context.tokens[cue].kind == .word
      && candidates.context.lowered[cue] != "to"
  }

  /// Whether what stands before a cue that reports something after it, too, is rather who said it:
  /// "X said that …" reports one thing, and a phrase without a clause of its own is no statement.
  private func isSpeaker(
    _ first: TokenRange, of cue: TokenIndex, _ content: [TokenRange]
  ) -> Bool {
    let syntax = candidates.syntax
    // "The king is said to be ill": both parts are reported.
    if candidates.isPassive(cue) { return false }
    let hasClause = first.contains {
      syntax.relations[$0].isNominalSubject && first.contains(Int(syntax.heads[$0]))
    }
    let reportsMore = content.dropFirst().contains { $0.lowerBound > cue }
    let isOpened = content.dropFirst().contains {
      $0.lowerBound > cue && candidates.context.lowered[$0.lowerBound] == "that"
    }
    return reportsMore && !hasClause || isOpened && !candidates.hasSubject(cue)
  }

  /// Words between "said" and what the parse takes for the statement are part of the statement,
  /// unless they tell when or to whom: "said US ambassador ⟨Ana Lopez was called⟩".
  private func lostStart(of content: TokenRange, cue: TokenIndex) -> TokenRange? {
    let context = candidates.context
    let gap = (cue + 1)..<max(cue + 1, content.lowerBound)
    guard !gap.isEmpty, gap.count <= 4, SpeechVerb(form: context.lowered[cue]) == .say else {
      return nil
    }
    switch candidates.syntax.tags[content.lowerBound] {
    case .subordinator, .particle, .punctuation, .adposition: return nil
    default: break
    }
    let isStatement = gap.allSatisfy { token in
      let word = context.lowered[token]
      return context.tokens[token].kind == .word
        && WordFacts(of: word).isDisjoint(with: [.weekday, .preposition, .clauseLink])
        && candidates.syntax.tags[token] != .adverb
        && candidates.syntax.relations[token] != .compoundPrt
    }
    return isStatement ? gap : nil
  }

  /// The preposition that binds what is reported to its cue is none of it: "called for ⟨talks⟩".
  private func start(
    of node: AttributionCandidates.Node, cue: TokenIndex, isFirst: Bool
  ) -> TokenIndex {
    let first = node.tokens.lowerBound
    let isBound =
      isFirst && node.part == .dependent && first > cue && node.tokens.count > 1
      && candidates.syntax.tags[first] == .adposition
    return isBound ? first + 1 : first
  }

  /// Where what a part reports ends: before the first break that the model takes for the end.
  private func end(of node: AttributionCandidates.Node, cue: TokenIndex) -> TokenIndex {
    for place in candidates.breaks(in: node, of: cue) {
      let count = features.end(at: place, of: node, cue: cue, into: keys)
      if model.ends.score(keys, count) > 0 { return place }
    }
    return node.tokens.upperBound
  }

  /// The phrase that names who reports by a cue; nil where none is likely.
  func speaker(
    of cue: TokenIndex, content: [TokenRange], proposed: TokenRange? = nil
  ) -> TokenRange? {
    var best: (tokens: TokenRange, score: Int32)?
    for candidate in speakers.candidates(of: cue, content: content, proposed: proposed) {
      let count = features.speaker(candidate, of: cue, content: content.first, into: keys)
      let score = model.speakers.score(keys, count)
      if score > best?.score ?? 0 { best = (candidate.tokens, score) }
    }
    return best?.tokens
  }
}
