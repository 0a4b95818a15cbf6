import CrossreadCompare

/// The list of the stories of paths.
struct StoriesPage: Sendable, Hashable {
  /// Rows are places in `StoryShelf.stories`.
  var list: SelectableList
  var order = LibraryListing.Order.new
  /// Which of them are listed; nil for all.
  private(set) var filter: StoryFilter?

  init(stories: Int) { list = SelectableList(rows: Array(0..<stories)) }

  /// Lists the stories of a shelf as they were asked for, the same one selected where it is there.
  private mutating func relist(_ stories: [StoryModel]) {
    let selected = list.selectedRow
    list.rows = order.sorted(stories).filter { filter?.passes(stories[$0]) ?? true }
    list.selected = selected.flatMap { list.rows.firstIndex(of: $0) } ?? 0
  }

  /// Lists those that pass; gives how many there are.
  mutating func narrow(to filter: StoryFilter?, _ stories: [StoryModel]) -> Int {
    self.filter = filter
    relist(stories)
    return list.rows.count
  }
}

extension StoriesPage: BrowserPage {
  var context: KeyContext { .stories }

  mutating func take(_ command: Command, in frame: Frame) -> [Request]? {
    if list.take(command, rows: frame.rows, in: frame) { return [] }
    switch command {
    case .nextDivergence, .previousDivergence:
      return list.step(
        toDifferenceAt: divergences(in: frame), forward: command == .nextDivergence)
    case .open: return list.selectedRow.map { [.goToStory($0)] } ?? []
    case .filter:
      return [.prompt(Prompt(kind: .stories, line: LineEditor(filter?.text ?? "")))]
    case .clear:
      guard filter != nil else { return frame.query == nil ? [.leave] : [.endSearch] }
      _ = narrow(to: nil, frame.shelf.stories)
    case .sort:
      order = order.next
      relist(frame.shelf.stories)
    default: return nil
    }
    return []
  }

  mutating func settle(in frame: Frame) { list.settle(rows: frame.rows) }

  /// Places in the list of stories whose sources part.
  private func divergences(in frame: Frame) -> [Int] {
    list.rows.indices.filter { frame.shelf.stories[list.rows[$0]].parts }
  }

  func hasDivergences(in frame: Frame) -> Bool { !divergences(in: frame).isEmpty }

  mutating func step(to search: inout SearchStep, in frame: Frame) -> Message? {
    let texts = list.rows.map { frame.shelf.stories[$0].searchText }
    guard let found = search.line(of: texts, from: list.selected) else { return search.notFound }
    list.selected = found.place
    return found.message
  }
}

extension LibraryListing.Order {
  /// The places of some stories in this order; as they came where it is `new`.
  fileprivate func sorted(_ stories: [StoryModel]) -> [Int] {
    func sorted(_ isBefore: (StoryModel, StoryModel) -> Bool) -> [Int] {
      stories.indices.sorted { a, b in
        if isBefore(stories[a], stories[b]) { return true }
        return isBefore(stories[b], stories[a]) ? false : a < b
      }
    }
    switch self {
    case .new: return Array(stories.indices)
    case .sources: return sorted { $0.sourceCount > $1.sourceCount }
    case .divergences: return sorted { $0.parting > $1.parting }
    case .date:
      return sorted { a, b in
        guard let x = a.day, let y = b.day else { return a.day != nil && b.day == nil }
        return x > y
      }
    }
  }
}
