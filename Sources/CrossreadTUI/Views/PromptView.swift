import CrossreadCompare

/// The line that is being typed, in the last row; above it what can complete it.
struct PromptView {
  let state: BrowserState
  let prompt: Prompt
  private var theme: Theme { state.theme }
  private var signs: Signs { state.signs }

  func draw(on screen: inout Screen) {
    let row = state.size.rows - 1
    let columns = state.size.columns
    let sign =
      prompt.kind == .search && state.foot.searchesPatterns ? "pattern\(prompt.sign)" : prompt.sign
    var end = screen.put(
      String(sign.prefix(max(1, columns / 2))), row: row, column: 0,
      style: theme.style(.key))
    // What is around the cursor is what is being typed.
    let room = max(1, columns - end - 2)
    var before = SafeText.line(prompt.line.beforeCursor)[...]
    while GraphemeWidth.columns(of: String(before)) > room { before.removeFirst() }
    end = screen.put(String(before), row: row, column: end, limit: columns - 1)
    screen.cursor = (row, end)
    screen.showsCursor = true
    let rest = SafeText.line(prompt.line.afterCursor)
    let last = screen.put(rest, row: row, column: end, limit: columns - 1)
    if columns - last > hint.count + 4 {
      screen.put(hint, row: row, column: columns - hint.count - 1)
    }
    if prompt.kind == .command { drawCandidates(row: row - 1, on: &screen) }
  }

  private var hint: String {
    let keys = state.keyTable
    let accept = keys.keyName(of: .acceptLine)
    let leave = keys.keyName(of: .cancelLine)
    return switch prompt.kind {
    case .search:
      "\(accept) searches  \(keys.keyName(of: .togglePattern)) "
        + (state.foot.searchesPatterns ? "words" : "pattern") + "  \(leave) leaves"
    case .find: "speaker: kind: source: after: …  \(accept) finds  \(leave) leaves"
    case .stories: "outlet: actor: day: words  \(accept) lists them  \(leave) leaves"
    case .name: "\(accept) names it  \(leave) leaves"
    case .filterName: "\(accept) keeps it  \(leave) leaves"
    case .command: "\(keys.keyName(of: .completeLine)) completes  \(leave) leaves"
    case .export: "\(accept) writes (.md .json .csv)  \(leave) leaves"
    case .write: "\(accept) writes  \(leave) leaves"
    case .note: "\(accept) keeps  \(leave) leaves"
    }
  }

  /// The names that start with what is typed; of the only one, what it does.
  private func drawCandidates(row: Int, on screen: inout Screen) {
    let columns = state.size.columns
    let all = state.candidates(for: prompt.text)
    var text = StyledText()
    if let only = all.first, all.count == 1 || prompt.text.contains(" ") {
      text.append(only.name, theme.style(.key))
      if let argument = only.argument { text.append(" \(argument)", theme.style(.faint)) }
      text.append("  \(only.disabled(state) ?? only.help)")
    } else if all.isEmpty {
      text.append(
        Int(prompt.text) == nil ? "no such command" : "go to this row", theme.style(.faint))
    } else {
      for binding in all.prefix(40) {
        if text.width > 0 { text.append("  ") }
        text.append(binding.name, theme.style(binding.disabled(state) == nil ? .key : .faint))
      }
    }
    screen.put(String(repeating: " ", count: columns), row: row, column: 0)
    screen.put(
      text.cut(to: columns - 2, ellipsis: signs.ellipsis), row: row, column: 1, limit: columns)
  }
}
