import CrossreadCompare

/// The stories that are there, and which of them is open.
struct StoryShelf: Sendable {
  var stories: [StoryModel]
  /// The stories that the model has not weighed yet: what is shown of them goes by shared words alone.
  var unweighed: Set<Int>
  var open = 0
  /// The stories of a library that are compared, the one opened last at the end.
  var recent: [Int] = []

  var model: StoryModel? { stories.indices.contains(open) ? stories[open] : nil }

  /// Whether the model has weighed the story that is open.
  var isWeighed: Bool { !unweighed.contains(open) }

  func finding(_ place: FindingPlace) -> Finding? {
    guard stories.indices.contains(place.story),
      stories[place.story].findings.indices.contains(place.finding)
    else { return nil }
    return stories[place.story].findings[place.finding]
  }
}
