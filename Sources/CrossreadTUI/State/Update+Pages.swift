import CrossreadCore

/// Help, messages and the list of stories.
extension BrowserState {
  mutating func performInPage(_ command: Command) {
    let page = pageRows
    switch command {
    case .down: scrollPage(by: steps)
    case .up: scrollPage(by: -steps)
    case .pageDown: scrollPage(by: steps * max(1, page - 1))
    case .pageUp: scrollPage(by: -steps * max(1, page - 1))
    case .first:
      scrollPage(by: -Int(Int32.max))
      if let count { scrollPage(by: count - 1) }
    case .last:
      scrollPage(by: count.map { _ in -Int(Int32.max) } ?? Int(Int32.max))
      if let count { scrollPage(by: count - 1) }
    case .commandLine: prompt = Prompt(kind: .command)
    case .open:
      if case .stories(let list) = overlays.last, let story = list.selectedRow {
        overlays = []
        query = nil
        openStory(story)
      }
    case .help:
      if case .help = overlays.last {
        overlays.removeLast()
      } else {
        overlays.append(.help(top: 0, context: context))
      }
    case .back: overlays.removeLast()
    default: break
    }
  }

  /// The rows of a page between its title and the footer.
  var pageRows: Int { max(1, size.rows - 2) }

  mutating func openStories() {
    overlays.append(
      .stories(List(rows: Array(stories.indices), selected: story, top: 0)))
  }

  private mutating func scrollPage(by distance: Int) {
    switch overlays.last {
    case .help(let top, let context):
      overlays[overlays.count - 1] = .help(top: max(0, top + distance), context: context)
    case .messages(let top):
      overlays[overlays.count - 1] = .messages(top: max(0, top + distance))
    case .stories(var list):
      list.selected = max(0, list.selected + distance)
      overlays[overlays.count - 1] = .stories(list)
    default: break
    }
  }

  mutating func settleOverlay() {
    guard let last = overlays.indices.last else { return }
    switch overlays[last] {
    case .article: settleArticle()
    case .help(let top, let context):
      let count = HelpView.lines(for: context, in: self).count
      overlays[last] = .help(top: max(0, min(top, count - pageRows)), context: context)
    case .messages(let top):
      let count = MessagesView.lines(messages, columns: size.columns).count
      overlays[last] = .messages(top: max(0, min(top, count - pageRows)))
    case .stories(var list):
      list.settle(rows: pageRows)
      overlays[last] = .stories(list)
    case .picker(var list):
      list.settle(rows: pageRows)
      overlays[last] = .picker(list)
    case .table(let table): overlays[last] = .table(settled(table))
    }
  }
}
