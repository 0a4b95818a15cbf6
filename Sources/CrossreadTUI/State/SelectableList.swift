/// A list with its rows, the selected one and the first that is seen.
struct SelectableList: Sendable, Hashable {
  var rows: [Int] = []
  var selected = 0
  var top = 0

  var selectedRow: Int? { rows.indices.contains(selected) ? rows[selected] : nil }

  /// Selects a place, or the nearest that there is.
  mutating func select(_ place: Int) { selected = max(0, min(place, rows.count - 1)) }

  /// Does what a command asks of a list of which so many rows are seen; false where it asks for something else.
  mutating func take(_ command: Command, rows seen: Int, in frame: Frame) -> Bool {
    if let distance = frame.distance(of: command, page: seen) {
      select(selected + distance)
      return true
    }
    switch command {
    case .first: select((frame.count ?? 1) - 1)
    case .last: select((frame.count ?? rows.count) - 1)
    default: return false
    }
    return true
  }

  /// Keeps the selected row within the list and in sight, with a row of context where there is
  /// room.
  mutating func settle(rows visible: Int) {
    select(selected)
    guard visible > 0 else { return }
    let context = visible >= 5 ? 1 : 0
    top = min(top, max(0, selected - context))
    top = max(top, min(selected + context, rows.count - 1) - visible + 1)
    top = max(0, min(top, rows.count - visible))
  }

  /// Selects the next of some places with a difference, round the end if need be; gives what is to be said of the
  /// way there.
  mutating func step(toDifferenceAt places: [Int], forward: Bool) -> [Request] {
    guard let next = Round.next(of: places, from: selected, forward: forward) else { return [] }
    selected = next.place
    return next.message.map { [.say($0)] } ?? []
  }
}

/// Going on among places, round the end if need be.
enum Round {
  /// The next difference, and what is to be said of the way there; nil where there is none. The places are in
  /// order.
  static func next<Position: Comparable>(
    of places: [Position], from here: Position, forward: Bool
  ) -> (place: Position, message: Message?)? {
    guard let first = places.first, let last = places.last else { return nil }
    if let next = forward ? places.first(where: { $0 > here }) : places.last(where: { $0 < here }) {
      return (next, nil)
    }
    return (forward ? first : last, wrapped(places.count, forward: forward))
  }

  /// What is said on going round.
  static func wrapped(_ count: Int, forward: Bool) -> Message {
    Message(
      text: count == 1
        ? "the only difference" : forward ? "on to the first difference" : "back to the last")
  }
}
