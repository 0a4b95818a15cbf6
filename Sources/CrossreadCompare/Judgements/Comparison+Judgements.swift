extension Comparison {
  /// The ids of all its findings.
  public var ids: Set<String> { Set((findings + alone).map(\.id)) }

  /// The comparison with what a person says of its findings, by their ids.
  ///
  /// A verdict of the person takes the place of the one found, which stays in
  /// `Finding.overruled`. What only one source has cannot be the same or different; there only
  /// "irrelevant", notes and bookmarks count. What is called irrelevant is still there:
  /// `Comparison.shown` leaves it out.
  public func judged(_ judgements: [String: Judgement]) -> Comparison {
    guard !judgements.isEmpty else { return self }
    func judged(_ list: [Finding]) -> [Finding] {
      list.map { finding in judgements[finding.id].map(finding.judged) ?? finding }
    }
    return seen(FindingOrder(readings: story.readings).sorted(judged(findings)), judged)
  }
}

extension Comparer {
  /// Compares the articles and applies what a person says of the findings, by their ids.
  public func compare(_ story: Story, judgements: [String: Judgement]) -> Comparison {
    let comparison = compare(story)
    return adding(Set(judgements.keys).subtracting(comparison.ids), to: comparison)
      .judged(judgements)
  }

  /// The comparison with those of these findings, by their ids, that were left out as doubtful:
  /// one that a person has judged is shown all the same.
  public func adding(_ ids: Set<String>, to comparison: Comparison) -> Comparison {
    guard !includesDoubtful, !ids.isEmpty else { return comparison }
    let all = Comparer(
      includesDoubtful: true, model: model, outlets: outlets, memory: memory, weighing: weighing
    ).compare(comparison.story)
    return Comparison(
      story: comparison.story, actors: comparison.actors,
      findings: comparison.findings + all.findings.filter { ids.contains($0.id) },
      alone: comparison.alone + all.alone.filter { ids.contains($0.id) })
  }
}
