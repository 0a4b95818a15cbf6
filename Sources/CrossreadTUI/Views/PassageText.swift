import CrossreadCompare
import CrossreadCore

/// One source's passage as it stands in its article, the evidence in sight.
struct PassageText {
  let state: BrowserState
  let passage: PassageView
  /// The source's letter, where no heading names it.
  var letter: String?

  /// The column left of the text: beside evidence it holds a sign.
  private var gutter: Column { 2 + (letter.map { GraphemeWidth.columns(of: $0) } ?? 0) }

  /// Brackets around the words that differ, where no colour can mark them.
  private var insertions: [TextInsertion] {
    guard state.theme.isMonochrome else { return [] }
    return passage.differing.flatMap {
      [
        TextInsertion(offset: $0.start, sign: "[", opens: true),
        TextInsertion(offset: $0.end, sign: "]", opens: false),
      ]
    }
  }

  private func pager(columns: Column) -> ArticlePager? {
    guard let layout = state.model?.layouts[passage.article] else { return nil }
    return ArticlePager(
      layout,
      ArticleSetting(
        width: max(1, columns - gutter - 1), separatesParagraphs: false, insertions: insertions))
  }

  private var extent: Span? {
    guard let first = passage.evidence.first, let last = passage.evidence.last else { return nil }
    return first.union(last)
  }

  /// The rows that the evidence takes, a row of context on each side, at most a screen's height.
  func evidenceRows(columns: Column) -> Int {
    if passage.isSilent { return 1 }
    guard var pager = pager(columns: columns), let extent else { return 0 }
    let page = pager.page(from: extent.start, count: state.size.rows)
    return page.prefix { $0.span.start < extent.end }.count + 2
  }

  /// The rows to show: the evidence with context before it, and no empty rows while the article
  /// has text.
  private func lines(rows: Int, columns: Column) -> [TextLine] {
    guard rows > 0, var pager = pager(columns: columns) else { return [] }
    var top = UTF8Offset(0)
    if let extent {
      top = pager.rowStart(at: extent.start)
      let taken = pager.page(from: top, count: rows).prefix { $0.span.start < extent.end }.count
      let context = min((rows - taken) / 2, max(1, rows / 4))
      top = pager.rowStart(from: top, movedBy: -context)
      // Of a passage that does not fit, show what differs.
      if let mark = passage.differing.first,
        let last = pager.page(from: top, count: rows).last, mark.start >= last.span.end
      {
        let row = pager.rowStart(at: mark.start)
        top = pager.rowStart(from: row, movedBy: -min(1, rows - 1))
      }
    }
    let lines = pager.page(from: top, count: rows)
    guard lines.count < rows else { return lines }
    top = pager.rowStart(from: top, movedBy: lines.count - rows)
    return pager.page(from: top, count: rows)
  }

  private var selectedFinding: Finding? {
    state.panes.selectedFinding.flatMap { state.model?.findings[$0] }
  }

  func draw(in rect: Rect, on screen: inout Screen) {
    if passage.isSilent {
      let words = StyledText((letter ?? "") + " says nothing of this", state.theme.style(.faint))
      screen.put(
        words.cut(to: rect.columns - 1, ellipsis: state.signs.ellipsis), row: rect.row,
        column: rect.column, limit: rect.endColumn)
      return
    }
    let lines = lines(rows: rect.rows, columns: rect.columns)
    let painter = SpanPainter(state: state, article: passage.article, lines: lines) {
      add in
      for span in passage.evidence { add(span, .evidence) }
      for span in passage.differing { add(span, .differing) }
    }
    let sign = state.theme.style(selectedFinding.map { Role(of: $0) } ?? .border)
    for (number, line) in lines.enumerated() {
      let row = rect.row + number
      if number == 0, let letter {
        screen.put(
          letter, row: row, column: rect.column, limit: rect.endColumn,
          style: state.theme.style(.paneTitle))
      }
      let isEvidence = passage.evidence.contains { $0.overlaps(line.span) }
      if isEvidence {
        screen.put(
          state.signs.evidence, row: row, column: rect.column + gutter - 2,
          limit: rect.endColumn, style: sign)
      }
      painter.draw(
        line, row: row, column: rect.column + gutter - 1, limit: rect.endColumn, on: &screen)
    }
  }
}

/// Draws rows of an article with the styles of the spans that they hold.
struct SpanPainter {
  private let state: BrowserState
  private let article: Int
  /// Those that share a byte with the rows; later ones lie over earlier ones.
  private var marks: [(span: Span, style: Style)] = []

  /// `collect` names the spans with their roles; later ones lie over earlier ones, and what matches
  /// the search lies over all.
  init(
    state: BrowserState, article: Int, lines: [TextLine],
    collect: ((Span, Role) -> Void) -> Void
  ) {
    self.state = state
    self.article = article
    guard let first = lines.first, let last = lines.last, let model = state.model else { return }
    let seen = first.span.union(last.span)
    var marks: [(span: Span, style: Style)] = []
    collect { span, role in
      if span.overlaps(seen) { marks.append((span, state.theme.style(role))) }
    }
    if let query = state.markedQuery {
      // A match may start in the row above the first.
      let low = max(0, seen.start.rawValue - query.reach)
      let bytes = model.readings[article].text.utf8
      let high = min(bytes.count, seen.end.rawValue + query.reach)
      if low < high {
        let style = state.theme.style(.match)
        marks += query.matches(in: Array(bytes[low..<high])).map {
          (Span(low + $0.lowerBound, low + $0.upperBound), style)
        }
      }
    }
    self.marks = marks
  }

  func draw(
    _ line: TextLine, row: Int, column: Column, limit: Column, on screen: inout Screen
  ) {
    var column = column
    let marks = marks.filter { $0.span.overlaps(line.span) }
    for piece in line.pieces {
      var style = Style.plain
      for mark in marks {
        let isInside =
          piece.span.isEmpty
          ? mark.span.start <= piece.span.start && piece.span.end <= mark.span.end
          : mark.span.overlaps(piece.span)
        if isInside { style = style.under(mark.style) }
      }
      column = screen.put(
        piece.text, row: row, column: column, limit: limit, style: style,
        source: CellSource(article: article, span: piece.span))
    }
  }
}
