import CrossreadWording

/// The brief as a page, with the cursor on one of its lines.
enum BriefView {
  /// More columns than these are not easy to read.
  private static let widest: Column = 100

  /// The rows of the page, each with the place of its line.
  static func rows(of page: BriefPage, in state: BrowserState) -> [(line: Int, text: StyledText)] {
    let columns = max(8, min(widest, state.size.columns - 2))
    return page.lines.enumerated().flatMap { place, line in
      text(of: line.line, in: state).hanging(
        to: columns, first: line.line.indent.first, rest: line.line.indent.rest
      ).map { (place, $0) }
    }
  }

  private static func text(of line: Brief.Line, in state: BrowserState) -> StyledText {
    let theme = state.theme
    var text = StyledText()
    if line.role == .entry, let finding = line.finding {
      text.append(state.signs.verdict(of: finding), theme.style(Role(of: finding)))
      let judgement = state.signs.judgement(of: finding)
      text.append(judgement == " " ? " " : "\(judgement) ", theme.style(.mine))
    }
    for (number, piece) in line.pieces.enumerated() {
      let role: Role? =
        switch line.role {
        case .heading, .title: nil
        case .sources, .remark: .faint
        case .account where number == 0: .name
        case .entry, .account, .gap: piece.role == .differing ? .differing : .text
        }
      // What differs is bracketed where no colour can mark it, as in the passages.
      let isBracketed = piece.role == .differing && theme.isMonochrome
      text.append(
        isBracketed ? "[\(piece.text)]" : piece.text,
        role.map(theme.style) ?? Style(attributes: .bold))
    }
    return text
  }

  static func draw(_ state: BrowserState, _ page: BriefPage, on screen: inout Screen) {
    let columns = state.size.columns
    let rows = rows(of: page, in: state)
    let visible = state.pageRows
    let range =
      rows.count > visible
      ? "\(page.top + 1)-\(min(rows.count, page.top + visible)) of \(rows.count)" : ""
    let start = max(10, columns - range.count - 1)
    var title = StyledText("Brief", state.theme.style(.storyTitle))
    title.append("  \(state.model?.title ?? "")", state.theme.style(.faint))
    screen.put(
      title.cut(to: max(8, start - 2), ellipsis: state.signs.ellipsis), row: 0, column: 1,
      limit: columns)
    screen.put(range, row: 0, column: start)
    for (number, row) in rows.dropFirst(page.top).prefix(visible).enumerated() {
      let text = row.text.marking(state.markedQuery, with: state.theme.style(.match))
        .cut(to: columns - 2, ellipsis: state.signs.ellipsis)
      screen.put(text, row: 1 + number, column: 1, limit: columns)
      guard row.line == page.selected, page.lines[row.line].finding != nil else { continue }
      if screen.cursor.row == 0 { screen.cursor = (1 + number, 0) }
      screen.restyle(row: 1 + number, columns: 0..<min(columns, text.width + 2)) {
        $0.selected(state.theme.style(.selection))
      }
    }
  }
}
