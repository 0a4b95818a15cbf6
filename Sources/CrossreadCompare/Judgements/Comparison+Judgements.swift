extension Comparison {
  /// The comparison with what a person says of its findings, by their ids.
  ///
  /// A verdict of the person takes the place of the one found, which stays in
  /// `Finding.overruled`. What only one source has cannot be the same or different; there only
  /// "irrelevant", notes and bookmarks count.
  public func judged(_ judgements: [String: Judgement]) -> Comparison {
    guard !judgements.isEmpty else { return self }
    func judged(_ list: [Finding]) -> [Finding] {
      list.map { finding in judgements[finding.id].map(finding.judged) ?? finding }
    }
    return Comparison(
      story: story, actors: actors, findings: judged(findings).sorted(by: Comparer.precedes),
      alone: judged(alone))
  }
}

extension Comparer {
  /// Compares the articles and applies what a person says of the findings, by their ids.
  ///
  /// A doubtful finding that a person has judged is found again even where doubtful ones are
  /// left out. What a person calls irrelevant is still there: `Comparison.shown` leaves it out.
  public func compare(_ story: Story, judgements: [String: Judgement]) -> Comparison {
    let comparison = compare(story)
    guard !judgements.isEmpty else { return comparison }
    let found = Set((comparison.findings + comparison.alone).map(\.id))
    guard !includesDoubtful, judgements.keys.contains(where: { !found.contains($0) }) else {
      return comparison.judged(judgements)
    }
    let all = Comparer(includesDoubtful: true).compare(story)
    func missed(_ list: [Finding]) -> [Finding] {
      list.filter { judgements[$0.id] != nil && !found.contains($0.id) }
    }
    return Comparison(
      story: comparison.story, actors: comparison.actors,
      findings: comparison.findings + missed(all.findings),
      alone: comparison.alone + missed(all.alone)
    ).judged(judgements)
  }
}
