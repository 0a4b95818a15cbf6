import CrossreadCompare
import CrossreadWording

/// The brief of a story as a page: its lines, and the one on which the cursor is.
struct BriefPage: Sendable, Hashable {
  struct Line: Sendable, Hashable {
    let line: Brief.Line
    /// The finding to which it leads, a place in `StoryModel.findings`.
    let finding: Int?

    var text: String { line.text }
    /// Whether there is something to be opened by it.
    var leadsOn: Bool { finding != nil || line.rest != nil }
  }

  private(set) var lines: [Line]
  /// A place in `lines`; only those that lead somewhere are stopped at.
  var selected: Int
  /// The first row that is seen, of the lines as they are broken.
  var top = 0
  /// The questions of which all answers are listed.
  private(set) var inFull: Set<Brief.Question>

  /// With what may be the same and may not, if it `showsAll`.
  init(_ model: StoryModel, showsAll: Bool, inFull: Set<Brief.Question> = []) {
    self.inFull = inFull
    let places = Dictionary(
      model.findings.indices.map { (model.findings[$0], $0) },
      uniquingKeysWith: { first, _ in first })
    lines = Brief(
      model.comparison.shown(all: showsAll), inFull: inFull.union(showsAll ? [.unclear] : [])
    ).lines
      // The page has a title of its own.
      .drop { $0.role == .title }
      .map { Line(line: $0, finding: $0.finding.flatMap { places[$0] }) }
    selected = lines.firstIndex(where: \.leadsOn) ?? 0
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
    let stops = lines.indices.filter { lines[$0].leadsOn }
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
  func refreshed(
    from model: StoryModel, showsAll: Bool, _ moves: FindingMoves? = nil
  ) -> BriefPage {
    var page = BriefPage(model, showsAll: showsAll, inFull: inFull)
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
extension BriefPage: BrowserPage {
  var context: KeyContext { .brief }

  mutating func take(_ command: Command, in frame: Frame) -> [Request]? {
    switch command {
    case .down, .up: move(by: command == .down ? frame.steps : -frame.steps)
    case .pageDown, .pageUp, .halfPageDown, .halfPageUp:
      turn(by: frame.distance(of: command, page: frame.rows) ?? 0, in: frame)
    case .last where frame.count == nil: moveToLast()
    case .first, .last:
      moveToFirst()
      if let count = frame.count { move(by: count - 1) }
    case .nextDivergence, .previousDivergence:
      guard let model = frame.model else { return [] }
      let next = Round.next(
        of: partings(in: model), from: selected, forward: command == .nextDivergence)
      guard let next else { return [] }
      selected = next.place
      return next.message.map { [.say($0)] } ?? []
    case .open:
      if let question = selectedLine?.line.rest {
        guard let model = frame.model else { return [] }
        let seen = Set(lines.compactMap(\.finding))
        self = BriefPage(
          model, showsAll: frame.setup.showsAll, inFull: inFull.union([question]))
        selected =
          lines.firstIndex { line in line.finding.map { !seen.contains($0) } ?? false }
          ?? selected
        return []
      }
      guard let finding = selectedFinding, let article = article(in: frame) else { return [] }
      return [.open(.article(ArticlePage(article: article, finding: finding)))]
    default: return nil
    }
    return []
  }

  /// Turns over rows of the page; the cursor goes to the first line that is seen then, at its ends to the first or last one.
  private mutating func turn(by distance: Int, in frame: Frame) {
    let rows = rows(in: frame)
    let end = max(0, rows.count - frame.rows)
    top = max(0, min(top + distance, end))
    guard distance < 0 ? top > 0 : top < end else {
      distance < 0 ? moveToFirst() : moveToLast()
      return
    }
    // Above the cursor a row is seen, too.
    let seen = rows[top...].prefix(frame.rows).dropFirst(top > 0 ? 1 : 0).map(\.line)
      .filter { lines[$0].leadsOn }
    if let first = seen.first { selected = first }
  }

  /// Brings the line under the cursor into sight, and what stands above the first one.
  mutating func settle(in frame: Frame) {
    selected = max(0, min(selected, lines.count - 1))
    let rows = rows(in: frame)
    let own = rows.indices.filter { rows[$0].line == selected }
    if let first = own.first, let last = own.last {
      let isFirst = !rows[..<first].contains { lines[$0.line].leadsOn }
      top = min(top, isFirst ? 0 : max(0, first - 1))
      top = max(top, min(last + 1, rows.count - 1) - frame.rows + 1)
      top = min(top, first)
    }
    top = max(0, min(top, rows.count - frame.rows))
  }

  /// The rows of the page, each with the place of its line.
  func rows(in frame: Frame) -> [(line: Int, text: StyledText)] {
    BriefLayout(size: frame.size, signs: frame.setup.signs, theme: frame.setup.theme)
      .rows(of: lines.map(\.line))
  }

  func finding(in frame: Frame) -> Int? { selectedFinding }
  func article(in frame: Frame) -> Int? { frame.model.flatMap(selectedArticle) }
  func hasDivergences(in frame: Frame) -> Bool {
    frame.model.map { !partings(in: $0).isEmpty } ?? false
  }

  mutating func step(to search: inout SearchStep, in frame: Frame) -> Message? {
    guard let found = search.line(of: lines.map(\.text), from: selected) else {
      return search.notFound
    }
    selected = found.place
    return found.message
  }
}
