import CrossreadCompare
import CrossreadCore
import CrossreadWording

/// Help, messages and the list of stories.
extension BrowserState {
  mutating func performInPage(_ command: Command) -> [Effect] {
    if let distance = distance(of: command, page: pageRows) {
      scrollPage(by: distance)
      return []
    }
    switch command {
    case .first:
      scrollPage(by: -Int(Int32.max))
      if let count { scrollPage(by: count - 1) }
    case .last:
      scrollPage(by: count.map { _ in -Int(Int32.max) } ?? Int(Int32.max))
      if let count { scrollPage(by: count - 1) }
    case .commandLine: prompt = Prompt(kind: .command)
    case .search: prompt = Prompt()
    case .nextMatch: stepMatch(forward: true)
    case .previousMatch: stepMatch(forward: false)
    case .nextDivergence: stepStoryDivergence(forward: true)
    case .previousDivergence: stepStoryDivergence(forward: false)
    case .reload: return [.reload]
    case .sort: sortStories()
    case .open:
      if case .help = overlays.last {
        overlays.removeLast()
        openPalette(.commands)
        return []
      }
      if case .stories(let list) = overlays.last, let story = list.selectedRow {
        return go(toStory: story)
      }
    case .help:
      if case .help = overlays.last {
        overlays.removeLast()
      } else {
        overlays.append(.help(top: 0, context: context))
      }
    case .back:
      pageMatch = nil
      overlays.removeLast()
    default: break
    }
    return []
  }

  /// Why nothing can be said of why something is so; nil where it can.
  var explainingRefusal: String? {
    refusals.explain ?? (subject == nil ? "choose a quote or a fact first" : nil)
  }

  mutating func openExplanation(_ explanation: MatchExplanation, of place: FindingPlace) {
    guard place.story == story, let model, let finding = finding(place) else { return }
    let what = finding.what.isEmpty ? finding.kind.rawValue : finding.what
    overlays.append(
      .explanation(
        ExplanationPage(
          title: "Why: \(what)",
          lines: Wording.lines(of: explanation, of: finding, in: model.comparison))))
  }

  mutating func openStories() {
    if library != nil {
      overlays = [.library]
      return
    }
    let rows = storyOrder
    overlays.append(
      .stories(List(rows: rows, selected: rows.firstIndex(of: story) ?? 0, top: 0)))
  }

  /// The stories in the order of their list.
  var storyOrder: [Int] {
    if let library { return library.list.rows }
    let all = Array(stories.indices)
    func sorted(_ isBefore: (StoryModel, StoryModel) -> Bool) -> [Int] {
      all.enumerated().sorted { a, b in
        let (x, y) = (stories[a.element], stories[b.element])
        if isBefore(x, y) { return true }
        return isBefore(y, x) ? false : a.offset < b.offset
      }.map(\.element)
    }
    switch storiesOrder {
    case .new: return all
    case .sources: return sorted { $0.sourceCount > $1.sourceCount }
    case .divergences: return sorted { $0.parting > $1.parting }
    case .date:
      return sorted { a, b in
        guard let x = a.day, let y = b.day else { return a.day != nil && b.day == nil }
        return x > y
      }
    }
  }

  var hasOtherStories: Bool { storyOrder.count > 1 }

  /// Goes on to another story of the list, round its end if need be.
  mutating func stepStory(by distance: Int) -> [Effect] {
    let all = storyOrder
    guard !all.isEmpty else { return [] }
    let here = all.firstIndex(of: story) ?? (distance > 0 ? -1 : 0)
    let next = ((here + distance) % all.count + all.count) % all.count
    if distance > 0 ? next < here : next > here {
      message = Message(text: distance > 0 ? "on from the first story" : "on from the last story")
    }
    library?.list.selected = next
    let said = message
    message = nil
    let effects = go(toStory: all[next])
    if let said { message = said }
    return effects
  }

  private mutating func sortStories() {
    guard case .stories(var list) = overlays.last else { return }
    let selected = list.selectedRow
    storiesOrder = storiesOrder.next
    list.rows = storyOrder
    list.selected = selected.flatMap { list.rows.firstIndex(of: $0) } ?? 0
    overlays[overlays.count - 1] = .stories(list)
  }

  /// Goes to the next or previous story on which sources part, round the end if need be.
  private mutating func stepStoryDivergence(forward: Bool) {
    guard case .stories(var list) = overlays.last else { return }
    let rows = list.rows.indices.filter { stories[list.rows[$0]].parts }
    let next =
      forward ? rows.first { $0 > list.selected } : rows.last { $0 < list.selected }
    guard let place = next ?? (forward ? rows.first : rows.last) else { return }
    list.selected = place
    overlays[overlays.count - 1] = .stories(list)
  }

  /// Steps through the lines of help or messages, or through the stories.
  mutating func stepPageMatch(
    _ query: SearchQuery, forward: Bool, includingCurrent: Bool, _ effort: inout SearchEffort
  ) {
    let (lines, current): ([String], Int)
    switch overlays.last {
    case .help(let top, let context):
      (lines, current) = (helpRows(for: context).map(\.text), pageMatch ?? top)
    case .messages(let top):
      let wrapped = TextRows(size: size).rows(of: messages)
      (lines, current) = (wrapped.map(\.text), pageMatch ?? top)
    case .explanation(let page):
      let wrapped = TextRows(size: size).rows(of: page.lines)
      (lines, current) = (wrapped.map(\.text), pageMatch ?? page.top)
    case .stories(let list):
      (lines, current) = (list.rows.map { stories[$0].searchText }, list.selected)
    case .brief(let page): (lines, current) = (page.lines.map(\.text), page.selected)
    default: return
    }
    let places = lines.indices.filter { query.isFound(in: lines[$0], &effort) }
    guard let first = places.first, let last = places.last else {
      message = Message(text: "not found: \(query.name)", isWarning: true)
      return
    }
    let next =
      forward
      ? places.first { includingCurrent ? $0 >= current : $0 > current }
      : places.last { $0 < current }
    if next == nil {
      message = Message(text: forward ? "on from the first line" : "on from the last line")
    }
    let place = next ?? (forward ? first : last)
    pageMatch = place
    switch overlays.last {
    case .help(_, let context):
      overlays[overlays.count - 1] = .help(top: place, context: context)
    case .messages: overlays[overlays.count - 1] = .messages(top: place)
    case .explanation(var page):
      page.top = place
      overlays[overlays.count - 1] = .explanation(page)
    case .stories(var list):
      list.selected = place
      overlays[overlays.count - 1] = .stories(list)
    case .brief(var page):
      page.selected = place
      overlays[overlays.count - 1] = .brief(page)
    default: break
    }
  }

  private mutating func scrollPage(by distance: Int) {
    pageMatch = nil
    switch overlays.last {
    case .help(let top, let context):
      overlays[overlays.count - 1] = .help(top: max(0, top + distance), context: context)
    case .messages(let top):
      overlays[overlays.count - 1] = .messages(top: max(0, top + distance))
    case .explanation(var page):
      page.top = max(0, page.top + distance)
      overlays[overlays.count - 1] = .explanation(page)
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
      let count = helpRows(for: context).count
      overlays[last] = .help(top: max(0, min(top, count - pageRows)), context: context)
    case .messages(let top):
      let count = TextRows(size: size).rows(of: messages).count
      overlays[last] = .messages(top: max(0, min(top, count - pageRows)))
    case .explanation(var page):
      let count = TextRows(size: size).rows(of: page.lines).count
      page.top = max(0, min(page.top, count - pageRows))
      overlays[last] = .explanation(page)
    case .stories(var list):
      list.settle(rows: pageRows)
      overlays[last] = .stories(list)
    case .library:
      let rows = pageRows
      library?.list.settle(rows: rows)
    case .picker(var list):
      list.settle(rows: pageRows)
      overlays[last] = .picker(list)
    case .table(let table): overlays[last] = .table(settled(table))
    case .brief(let page): overlays[last] = .brief(settled(page))
    case .palette(var palette):
      palette.list.settle(rows: pageRows)
      overlays[last] = .palette(palette)
    }
  }
}
