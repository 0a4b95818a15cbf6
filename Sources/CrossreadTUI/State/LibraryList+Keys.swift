import CrossreadCompare
import CrossreadCore

/// What keys do in the list of the stories of a library.
extension LibraryList: BrowserPage {
  var context: KeyContext { .library }

  mutating func take(_ command: Command, in frame: Frame) -> [Request]? {
    if list.take(command, rows: frame.rows, in: frame) { return more(in: frame) }
    switch command {
    case .open: return list.selectedRow.map { [.goToStory($0)] } ?? []
    case .search: return [.prompt(Prompt(kind: .find, line: LineEditor(listing.query)))]
    case .sort: return [relisted { $0.order = $0.order.next }]
    case .toggleUnread: return [relisted { $0.onlyUnread.toggle() }]
    case .reload: return [relisted { _ in }]
    case .clear: return clear()
    case .choose: return choose(in: frame)
    case .merge: return merge(in: frame)
    case .note:
      guard let summary = selectedSummary(in: frame) else { return [] }
      return [
        .prompt(Prompt(kind: .name(story: summary.id), line: LineEditor(summary.title)))
      ]
    case .markRead: return markRead(in: frame)
    default: return nil
    }
  }

  mutating func settle(in frame: Frame) { list.settle(rows: frame.rows) }

  /// The summary of the selected story.
  func selectedSummary(in frame: Frame) -> StorySummary? {
    list.selectedRow.flatMap { frame.shelf.stories[$0].summary }
  }

  /// Asks for the list with another order, search or length.
  func relisted(_ change: (inout LibraryListing) -> Void) -> Request {
    var listing = listing
    change(&listing)
    return .outside(.list(listing))
  }

  private mutating func clear() -> [Request] {
    if !chosen.isEmpty {
      chosen = []
      return []
    }
    guard isNarrowed else { return [.say(Message(text: "all stories are shown"))] }
    return [
      relisted {
        $0.query = ""
        $0.onlyUnread = false
      }
    ]
  }

  /// Asks for more, near the end of those that are there.
  private func more(in frame: Frame) -> [Request] {
    guard hasMore, list.selected + frame.rows >= list.rows.count else { return [] }
    let limit = list.rows.count + LibraryListing.page
    return [relisted { $0.limit = limit }]
  }

  private mutating func choose(in frame: Frame) -> [Request] {
    guard let number = list.selectedRow else { return [] }
    if chosen.remove(number) == nil { chosen.insert(number) }
    list.select(list.selected + 1)
    return more(in: frame)
  }

  private mutating func merge(in frame: Frame) -> [Request] {
    guard let into = selectedSummary(in: frame), let number = list.selectedRow else { return [] }
    let ids = chosen.subtracting([number]).sorted().compactMap {
      frame.shelf.stories[$0].summary?.id
    }
    chosen = []
    return [.outside(.change(.merge(stories: ids, into: into.id)))]
  }

  private func markRead(in frame: Frame) -> [Request] {
    let unread = list.rows.filter { frame.shelf.stories[$0].summary?.isUnread == true }
    let ids = unread.compactMap { frame.shelf.stories[$0].summary?.id }
    return [
      .markRead(unread), .say(Message(text: "\(counted(unread.count, "story")) marked as read")),
      .outside(.change(.markRead(stories: ids))),
    ]
  }
}
