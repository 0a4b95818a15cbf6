/// Why the attribution models decided as they did: the same decisions again, with what each
/// feature added.
extension AttributionReader {
  /// How many features and rivals are named.
  private static let mostEvidence = 6
  private static let mostRivals = 3

  private var context: QuoteContext { candidates.context }

  private func shown(_ tokens: TokenRange) -> String {
    "“\(context.tokenized.string(tokens))”"
  }

  /// The heaviest of the features whose keys lie in `keys`, with their names in words.
  private func evidence(
    _ model: LinearModel, _ count: Int, _ names: [String], _ values: AttributionFeatures.Values
  ) -> [Reason.Evidence] {
    (0..<min(count, names.count)).map { index in
      (index, model.weight(keys[index]))
    }
    .filter { $0.1 != 0 }
    .sorted { (abs($0.1), -$0.0) > (abs($1.1), -$1.0) }
    .prefix(Self.mostEvidence)
    .map { Reason.Evidence(AttributionFeatures.label(names[$0.0], values), $0.1) }
  }

  /// Why a word was taken for a cue's governing word.
  func cueReason(_ cue: TokenIndex, words: TokenRange) -> Reason {
    let count = features.cue(cue, into: keys)
    return Reason(
      "cue", shown(words), .model, because: "the model of words that report something",
      span: context.tokenized.span(of: words), score: Int(model.cues.score(keys, count)),
      evidence: evidence(
        model.cues, count, AttributionFeatures.cueNames, features.cueValues(cue)))
  }

  /// Why each part of the cue's sentence was taken for what is reported, or was not.
  func contentReasons(_ cue: TokenIndex) -> [Reason] {
    var reasons: [Reason] = []
    var first: TokenIndex?
    let content = content(of: cue) { node, previous, hasContent, end in
      let count = features.node(
        node, of: cue, previous: previous, hasContent: hasContent, into: keys)
      let score = Int(model.parts.score(keys, count))
      if score > 0, first == nil { first = node.tokens.lowerBound }
      let values = features.nodeValues(
        node, of: cue, previous: previous, hasContent: hasContent)
      reasons.append(
        Reason(
          "part", score > 0 ? "reported" : "not reported", .model,
          because: "the model of what a cue reports, on \(shown(node.tokens))",
          span: context.tokenized.span(of: node.tokens), score: score,
          evidence: evidence(model.parts, count, AttributionFeatures.nodeNames, values)))
      if let end, end < node.tokens.upperBound {
        let count = features.end(at: end, of: node, cue: cue, into: keys)
        let values = features.endValues(at: end, of: node, cue: cue)
        reasons.append(
          Reason(
            "end", "before \(shown(end..<(end + 1)))", .model,
            because: "the model of where what is reported ends",
            span: context.tokenized.tokens[end].span, score: Int(model.ends.score(keys, count)),
            evidence: evidence(model.ends, count, AttributionFeatures.endNames, values)))
      }
    }
    if let start = content.first?.lowerBound, let first, start < first {
      reasons.append(
        Reason(
          "start", "at \(shown(start..<first))", .rule,
          because:
            "words between the cue and what is reported belong to it, unless they say when or to "
            + "whom", span: context.tokenized.span(of: start..<first)))
    }
    if let start = content.first?.lowerBound, let first, start > first, first < cue {
      reasons.append(
        Reason(
          "part", "not reported after all", .rule,
          because: "something after the cue is reported, and what stands before it is who said it"))
    }
    return reasons
  }

  /// Why a phrase was taken for the one that names who reports, and which came next.
  func speakerReason(
    _ cue: TokenIndex, content: [TokenRange], proposed: TokenRange?, chosen: TokenRange?
  ) -> Reason {
    let ranked = speakers.candidates(of: cue, content: content, proposed: proposed)
      .map { candidate -> (candidate: SpeakerCandidates.Candidate, score: Int) in
        let count = features.speaker(candidate, of: cue, content: content.first, into: keys)
        return (candidate, Int(model.speakers.score(keys, count)))
      }
      .sorted {
        ($0.score, -$0.candidate.tokens.lowerBound) > ($1.score, -$1.candidate.tokens.lowerBound)
      }
    let best = ranked.first { $0.candidate.tokens == chosen }
    let rivals = ranked.filter { $0.candidate.tokens != chosen }.prefix(Self.mostRivals).map {
      Reason.Rival(
        "\(shown($0.candidate.tokens)), \($0.candidate.path.gloss)", score: $0.score,
        span: context.tokenized.span(of: $0.candidate.tokens))
    }
    guard let chosen else {
      return Reason(
        "speaker", "unknown", .model, because: "no phrase scores above zero",
        score: ranked.first?.score, rivals: rivals)
    }
    guard let best else {
      return Reason(
        "speaker", shown(chosen), .rule, because: "the words beside the quotation name it",
        span: context.tokenized.span(of: chosen), rivals: rivals)
    }
    let count = features.speaker(best.candidate, of: cue, content: content.first, into: keys)
    return Reason(
      "speaker", shown(chosen), .model,
      because: "the model of who reports: the phrase with the highest score",
      span: context.tokenized.span(of: chosen), score: best.score,
      evidence: evidence(
        model.speakers, count, AttributionFeatures.speakerNames,
        features.speakerValues(best.candidate, of: cue, content: content.first)),
      rivals: rivals)
  }
}
