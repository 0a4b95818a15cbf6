import CrossreadCompare

/// Where a person is: enough to come back.
struct Place: Sendable, Hashable {
  let story: Int
  let focus: Pane
  let filter: Filter
  /// The selected rows, by what they stand for.
  let rows: [Pane: Int]
  let overlays: [BrowserState.Overlay]
  let firstPassage: Int
}

/// Marks, as in less: a letter for a place to come back to. `'` is the place before the last jump.
extension BrowserState {
  static let jumpMark: Character = "'"

  var here: Place {
    Place(
      story: story, focus: focus, filter: filter,
      rows: lists.compactMapValues(\.selectedRow), overlays: overlays, firstPassage: firstPassage)
  }

  /// Remembers where a jump started.
  mutating func rememberJump() { marks[Self.jumpMark] = here }

  mutating func useMark(_ letter: Character) {
    guard let use = markUse else { return }
    markUse = nil
    switch use {
    case .set:
      guard letter.isLetter else {
        message = Message(text: "a mark is a letter", isWarning: true)
        return
      }
      marks[letter] = here
      message = Message(
        text: "marked \(letter): \(keyTable.keyName(of: .goToMark)) \(letter) comes back")
    case .goTo:
      guard let place = marks[letter] else {
        message = Message(text: "there is no mark \(letter)", isWarning: true)
        return
      }
      rememberJump()
      go(to: place)
    }
  }

  private mutating func go(to place: Place) {
    guard stories.indices.contains(place.story) else { return }
    if place.story != story { openStory(place.story) }
    if filter != place.filter {
      past.append(.filter(story: story, before: filter))
      filter = place.filter
      parked = [:]
    }
    refilter()
    focus = place.focus
    for (pane, row) in place.rows {
      if let selected = list(pane).rows.firstIndex(of: row) { lists[pane]?.selected = selected }
    }
    overlays = place.overlays
    firstPassage = place.firstPassage
    refreshTables()
  }
}
