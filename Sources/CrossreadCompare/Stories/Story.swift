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
}
