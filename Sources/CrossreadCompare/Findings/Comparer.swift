import CrossreadCore

/// Compares the articles of a story.
///
///     let stories = StoryGrouper().stories(of: readings)
///     let comparison = Comparer().compare(stories[0])
///     comparison.findings.filter { $0.verdict == .diverge }.map(\.why)
public struct Comparer: Sendable {
  let includesDoubtful: Bool

  /// Creates a comparer; `includesDoubtful` keeps findings of low confidence, too.
  public init(includesDoubtful: Bool = false) { self.includesDoubtful = includesDoubtful }

  /// Compares the articles, which the comparison has in `Story.inFixedOrder`.
  public func compare(_ story: Story) -> Comparison {
    let story = story.inFixedOrder
    let actors = ActorMerger().actors(of: story.readings)
    let index = StoryIndex(story: story, actors: actors)
    let independence = Independence(index)
    let quotes = QuoteComparer(index: index, independence: independence).findings()
    let figures = FigureComparer(index: index, independence: independence).findings()
    let dates = DateComparer(index: index, independence: independence).findings()
    let facts = FactComparer(
      index: index, independence: independence, quantities: figures.shared + dates.shared,
      quotes: quotes.shared,
      includesDoubtful: includesDoubtful
    ).findings()
    let shared = facts.shared + quotes.shared + figures.shared + dates.shared
    // Facts come by weight already; their place in the text says less.
    let alone =
      (quotes.alone + figures.alone + dates.alone).sorted(by: Self.precedes) + facts.alone
    let identity = FindingIdentity(story: story)
    return Comparison(
      story: story, actors: actors,
      findings: identity.named(shared.sorted(by: Self.precedes)),
      alone: identity.named(alone)
    ).shown(all: includesDoubtful)
  }

  /// Divergences first, then the surer, then what more articles have, then in text order.
  static func precedes(_ a: Finding, _ b: Finding) -> Bool {
    func rank(_ finding: Finding) -> (Int, Int, Int, Int, Int) {
      let verdict =
        switch finding.verdict {
        case .diverge: 0
        case .toldDifferently: 1
        case .later: 2
        case .agree: finding.relation == .reworded ? 3 : 4
        case .unclear: 5
        case .alone: 6
        }
      let kind = Finding.Kind.allCases.firstIndex(of: finding.kind) ?? 0
      let confidence = finding.confidence == .high ? 0 : 1
      return (
        verdict, confidence, -finding.passages.count, kind,
        finding.passages.first.map { $0.article << 32 + $0.extent.start.rawValue } ?? 0
      )
    }
    return rank(a) < rank(b)
  }
}
