/// Reads attributions off one article with the trained models.
final class AttributionReader {
  let model: AttributionModel
  let candidates: AttributionCandidates
  private let features: AttributionFeatures
  private let speakers: SpeakerCandidates
  private let keys: UnsafeMutablePointer<UInt64>

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
  func content(of cue: TokenIndex) -> [TokenRange] {
    var previous = false
    var content: [TokenRange] = []
    for node in candidates.nodes(of: cue) {
      let count = features.node(
        node, of: cue, previous: previous, hasContent: !content.isEmpty, into: keys)
      previous = model.parts.score(keys, count) > 0
      guard previous else { continue }
      let end = end(of: node, cue: cue)
      content.append(candidates.trimmed(start(of: node, cue: cue, isFirst: content.isEmpty)..<end))
      if end < node.tokens.upperBound { break }
    }
    return content
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
