import CrossreadCore

/// Compares the articles of a story.
public struct Comparer: Sendable {
  public init() {}

  public func compare(_ story: Story) -> Comparison {
    Comparison(story: story, actors: [], findings: [], alone: [])
  }
}
