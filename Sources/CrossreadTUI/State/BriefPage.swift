import CrossreadCompare
import CrossreadCore
import CrossreadWording

/// The brief of a story as a page: its lines, and the one on which the cursor is.
struct BriefPage: Sendable, Hashable {
  struct Line: Sendable, Hashable {
    let line: Brief.Line
    /// The finding to which it leads, a place in `StoryModel.findings`.
    let finding: Int?

    var text: String { line.text }
  }

  private(set) var lines: [Line]
  /// A place in `lines`; only those that lead somewhere are stopped at.
  var selected: Int
  /// The first row that is seen, of the lines as they are broken.
  var top = 0

  init(_ model: StoryModel) {
    let places = Dictionary(
      model.findings.indices.map { (model.findings[$0], $0) },
      uniquingKeysWith: { first, _ in first })
    lines = Brief(model.comparison.shown(all: false)).lines
      // The page has a title of its own.
      .drop { $0.role == .title }
      .map { Line(line: $0, finding: $0.finding.flatMap { places[$0] }) }
    selected = lines.firstIndex { $0.finding != nil } ?? 0
  }

  var selectedLine: Line? { lines.indices.contains(selected) ? lines[selected] : nil }
  var selectedFinding: Int? { selectedLine?.finding }

  /// The article whose words the line quotes, or else the first that has what it says.
  func selectedArticle(in model: StoryModel) -> Int? {
    selectedLine?.line.article
      ?? selectedFinding.flatMap { model.findings[$0].passages.first?.article }
  }

  /// Moves the cursor over so many lines that lead somewhere.
  mutating func move(by distance: Int) {
    let stops = lines.indices.filter { lines[$0].finding != nil }
    guard !stops.isEmpty else { return }
    let here = stops.lastIndex { $0 <= selected } ?? 0
    selected = stops[max(0, min(stops.count - 1, here + distance))]
  }

  mutating func moveToFirst() { move(by: -lines.count) }
  mutating func moveToLast() { move(by: lines.count) }

  /// The heads of findings in which the sources part.
  func partings(in model: StoryModel) -> [Int] {
    lines.indices.filter { place in
      lines[place].line.role == .entry
        && lines[place].finding.map { model.findings[$0].verdict.parts } == true
    }
  }

  /// The page of a later version of the story, with the same finding under the cursor where it is there.
  func refreshed(from model: StoryModel, _ moves: FindingMoves? = nil) -> BriefPage {
    var page = BriefPage(model)
    let finding = selectedFinding.flatMap { place in moves.map { $0.nearest(place) } ?? place }
    let places = page.lines.indices.filter { page.lines[$0].finding == finding }
    page.selected =
      places.first { page.lines[$0].line.article == selectedLine?.line.article } ?? places.first
      ?? page.selected
    page.top = top
    return page
  }

  /// The page as text of 80 columns.
  func text(_ signs: Signs) -> String {
    lines.flatMap { BriefRows.rows(of: $0.line, columns: Brief.columns, signs) }
      .map { $0 + "\n" }.joined()
  }
}

/// What keys do in the brief.
extension BrowserState {
  /// The page that is seen; nil where it is another.
  var briefPage: BriefPage? {
    if case .brief(let page) = overlays.last { return page }
    return nil
  }

  /// Opens the brief over what is open; from itself: back.
  mutating func openBrief() {
    guard let model else { return }
    if briefPage != nil {
      overlays.removeLast()
      return
    }
    overlays.append(.brief(BriefPage(model)))
  }

  mutating func performInBrief(_ command: Command) -> [Effect] {
    guard var page = briefPage, let model else { return [] }
    if let distance = distance(of: command, page: pageRows / 2) {
      page.move(by: distance)
      overlays[overlays.count - 1] = .brief(page)
      return []
    }
    switch command {
    case .first:
      page.moveToFirst()
      if let count { page.move(by: count - 1) }
    case .last:
      page.moveToLast()
      if let count {
        page.moveToFirst()
        page.move(by: count - 1)
      }
    case .nextDivergence, .previousDivergence:
      stepParting(&page, in: model, forward: command == .nextDivergence)
    case .open:
      guard let finding = page.selectedFinding, let article = page.selectedArticle(in: model)
      else { return [] }
      openArticle(ArticleState(article: article, top: UTF8Offset(0), finding: finding))
      return []
    case .matrix: openTable(.matrix)
    case .timeline: openTable(.timeline)
    case .origins: openTable(.origins)
    case .stories: openStories()
    case .clear:
      if query == nil { overlays.removeLast() } else { query = nil }
    case .back: overlays.removeLast()
    default: break
    }
    if briefPage != nil { overlays[overlays.count - 1] = .brief(page) }
    return []
  }

  private mutating func stepParting(_ page: inout BriefPage, in model: StoryModel, forward: Bool) {
    let all = page.partings(in: model)
    guard let first = all.first, let last = all.last else { return }
    let selected = page.selected
    let next = forward ? all.first { $0 > selected } : all.last { $0 < selected }
    if next == nil {
      message = Message(
        text: all.count == 1
          ? "the only difference" : forward ? "on to the first difference" : "back to the last")
    }
    page.selected = next ?? (forward ? first : last)
  }

  /// The page with the line under the cursor in sight, and what stands above the first one.
  func settled(_ page: BriefPage) -> BriefPage {
    var page = page
    page.selected = max(0, min(page.selected, page.lines.count - 1))
    let rows = briefRows(of: page)
    let own = rows.indices.filter { rows[$0].line == page.selected }
    let visible = pageRows
    if let first = own.first, let last = own.last {
      let isFirst = !rows[..<first].contains { page.lines[$0.line].finding != nil }
      page.top = min(page.top, isFirst ? 0 : max(0, first - 1))
      page.top = max(page.top, min(last + 1, rows.count - 1) - visible + 1)
      page.top = min(page.top, first)
    }
    page.top = max(0, min(page.top, rows.count - visible))
    return page
  }
}
