import CrossreadCore

/// Articles that report the same event, each with its reading.
public struct Story: Sendable {
  /// The same articles give the same id.
  public let id: String
  /// A short name for the story.
  public let title: String
  /// In a fixed order; an article's place here is its number in everything derived.
  public let readings: [Reading]

  public init(id: String, title: String, readings: [Reading]) {
    self.id = id
    self.title = title
    self.readings = readings
  }

  /// The same story with its articles in an order that depends on nothing but them: by outlet,
  /// then by day of publication (those without one first), then by id.
  ///
  /// What is found in a story, and which letter stands for which article, is so the same in
  /// whatever order the articles came.
  public var inFixedOrder: Story {
    let ordered = readings.map { reading in
      (
        key: (
          reading.article.source.name, reading.article.published?.daysSinceEpoch ?? .min,
          reading.article.id
        ), reading: reading
      )
    }.sorted { $0.key < $1.key }
    return Story(id: id, title: title, readings: ordered.map(\.reading))
  }
}
