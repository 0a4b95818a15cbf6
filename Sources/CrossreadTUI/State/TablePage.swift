import CrossreadCompare
import CrossreadCore

/// What keys do in the matrix, the timeline and the origins.
extension StoryTable: BrowserPage {
  var context: KeyContext { .table }

  mutating func take(_ command: Command, in frame: Frame) -> [Request]? {
    if list.take(command, rows: TableLayout(size: frame.size).rows, in: frame) { return [] }
    switch command {
    case .nextDivergence, .previousDivergence:
      return list.step(toDifferenceAt: divergences, forward: command == .nextDivergence)
    case .nextSources: firstSource += 1
    case .previousSources: firstSource -= 1
    case .open: return opened(in: frame).map { [.open(.article($0))] } ?? []
    default: return nil
    }
    return []
  }

  /// Places in the list where sources part.
  private var divergences: [Int] { list.rows.indices.filter { isDivergence(list.rows[$0]) } }

  /// The article where what is selected stands.
  private func opened(in frame: Frame) -> ArticlePage? {
    guard let model = frame.model, let entry = selectedEntry else { return nil }
    if let finding = entry.finding {
      let passages = model.findings[finding].passages
      // In the timeline, the source whose day it is.
      let passage = passages.first { entry.marks[$0.article] != .silent } ?? passages.first
      return passage.map { ArticlePage(article: $0.article, finding: finding) }
    }
    return entry.place.map { ArticlePage(article: $0.article, match: $0.span) }
  }

  mutating func settle(in frame: Frame) {
    let layout = TableLayout(size: frame.size)
    list.settle(rows: layout.rows)
    let letters = frame.model?.letters ?? []
    let fit = layout.sourcesThatFit(letters, widestHeading: widestHeading)
    firstSource = max(0, min(firstSource, letters.count - fit))
  }

  func finding(in frame: Frame) -> Int? { selectedEntry?.finding }

  func article(in frame: Frame) -> Int? {
    guard let entry = selectedEntry else { return nil }
    return entry.finding.flatMap { frame.model?.findings[$0].passages.first?.article }
      ?? entry.place?.article
  }

  func hasDivergences(in frame: Frame) -> Bool { !divergences.isEmpty }

  /// Whether there are more sources than fit.
  func hasMoreColumns(in frame: Frame) -> Bool {
    let letters = frame.model?.letters ?? []
    return TableLayout(size: frame.size).sourcesThatFit(letters, widestHeading: widestHeading)
      < letters.count
  }

  mutating func step(to search: inout SearchStep, in frame: Frame) -> Message? {
    guard let found = search.match(in: list, { text(of: entries[$0], in: frame) }) else {
      return search.notFound
    }
    list.selected = found.place
    return found.message
  }

  func has(_ query: SearchQuery, in frame: Frame) -> Bool {
    var effort = SearchEffort.ofOneKey
    return list.rows.contains {
      query.isFound(in: text(of: entries[$0], in: frame), &effort)
    }
  }

  /// All that a row stands for.
  private func text(of entry: Entry, in frame: Frame) -> String {
    let words = entry.finding.flatMap { frame.model?.searchText(ofFinding: $0) } ?? ""
    return "\(entry.heading)\n\(entry.what)\n\(words)"
  }

  /// The page with the rows that a filter now leaves, the same one selected where it is there.
  func rebuilt(from model: StoryModel, filter: Filter) -> StoryTable {
    var new = StoryTable(kind, of: model, filter: filter)
    new.firstSource = firstSource
    new.list.selected =
      selectedEntry?.finding.flatMap { row in new.entries.firstIndex { $0.finding == row } }
      ?? list.selected
    return new
  }
}
