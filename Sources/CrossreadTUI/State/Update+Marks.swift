import CrossreadCompare

/// Where a person is: enough to come back.
struct Place: Sendable, Hashable {
  let story: Int
  let focus: Pane
  let filter: Filter
  /// The selected rows, by what they stand for.
  let rows: [Pane: Int]
  let overlays: [Overlay]
  let firstPassage: Int
}

/// Marks, as in less: a letter for a place to come back to. `'` is the place before the last jump.
extension BrowserState {
  static let jumpMark: Character = "'"

  var here: Place {
    Place(
      story: shelf.open, focus: panes.focus, filter: panes.filter,
      rows: panes.lists.compactMapValues(\.selectedRow), overlays: overlays,
      firstPassage: panes.firstPassage)
  }

  /// Remembers where a jump started.
  mutating func rememberJump() { marks[Self.jumpMark] = here }

  mutating func setMark(_ letter: Character) {
    guard letter.isLetter else {
      talk.message = Message(text: "a mark is a letter", isWarning: true)
      return
    }
    marks[letter] = here
    talk.message = Message(
      text: "marked \(letter): \(keyTable.keyName(of: .goToMark)) \(letter) comes back")
  }

  mutating func goToMark(_ letter: Character) {
    guard let place = marks[letter] else {
      talk.message = Message(text: "there is no mark \(letter)", isWarning: true)
      return
    }
    rememberJump()
    go(to: place)
  }

  private mutating func go(to place: Place) {
    guard stories.indices.contains(place.story) else { return }
    if place.story != shelf.open { openStory(place.story) }
    if panes.filter != place.filter {
      ledger.past.append(.filter(story: shelf.open, before: panes.filter))
      panes.filter = place.filter
      panes.parked = [:]
    }
    panes.refilter(model)
    panes.focus = place.focus
    for (pane, row) in place.rows {
      if let selected = panes.list(pane).rows.firstIndex(of: row) {
        panes.lists[pane]?.selected = selected
      }
    }
    overlays = place.overlays
    panes.firstPassage = place.firstPassage
    refreshTables()
  }
}
