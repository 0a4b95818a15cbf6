import CrossreadCore

/// What is seen while articles are still being read: how far that has come, and how to leave.
enum LoadingView {
  static func draw(_ state: BrowserState, _ progress: LoadingProgress, on screen: inout Screen) {
    let columns = state.size.columns
    let lines = lines(progress, state)
    screen.put("Crossread", row: 0, column: 1, style: state.theme.style(.storyTitle))
    let top = min(2, max(1, state.size.rows - 2 - lines.count))
    for (number, line) in lines.enumerated() where top + number < state.size.rows - 1 {
      screen.put(
        line.cut(to: columns - 2, ellipsis: state.signs.ellipsis), row: top + number, column: 1,
        limit: columns)
    }
    drawFooter(state, on: &screen)
    screen.cursor = (state.size.rows - 1, 0)
  }

  private static func lines(_ progress: LoadingProgress, _ state: BrowserState) -> [StyledText] {
    var lines = [StyledText(progress.words(state.signs))]
    if progress.total > 1 { lines.append(bar(progress, state)) }
    lines.append(StyledText())
    for message in state.talk.messages.suffix(max(0, state.size.rows - 7)) {
      lines += StyledText(message, state.theme.style(.warning))
        .wrapped(to: max(1, state.size.columns - 2))
    }
    return lines
  }

  private static func bar(_ progress: LoadingProgress, _ state: BrowserState) -> StyledText {
    let width = min(60, max(1, state.size.columns - 2))
    let full = min(width, width * progress.done / max(1, progress.total))
    let signs = state.signs.isASCII ? (full: "#", empty: "-") : (full: "━", empty: "─")
    var text = StyledText(
      String(repeating: signs.full, count: full), state.theme.style(.name))
    text.append(
      String(repeating: signs.empty, count: width - full), state.theme.style(.border))
    return text
  }

  private static func drawFooter(_ state: BrowserState, on screen: inout Screen) {
    let columns = state.size.columns
    var text = StyledText()
    if let message = state.message {
      text.append(message.text, state.theme.style(message.isWarning ? .warning : .message))
    } else {
      text.append(state.keyTable.keyName(of: .back), state.theme.style(.key))
      text.append(" leaves")
    }
    screen.put(
      text.cut(to: columns - 2, ellipsis: state.signs.ellipsis), row: state.size.rows - 1,
      column: 1, limit: columns)
  }
}

extension LoadingProgress {
  /// "reading 34 of 177 files · 34 articles"; it has no words of articles.
  package func words(_ signs: Signs) -> String {
    let articles = counted(articleCount, "article")
    switch stage {
    case .reading:
      let files = total > 1 ? "reading \(done) of \(total) files" : "reading"
      return articleCount == 0 ? files : "\(files) \(signs.dot) \(articles)"
    case .grouping: return "\(articles) read \(signs.dot) finding the stories that they tell"
    case .comparing:
      let stories = total > 1 ? "comparing story \(min(done + 1, total)) of \(total)" : "comparing"
      let sentences =
        weighed < toWeigh
        ? ", \(weighed) of \(counted(toWeigh, "sentence")) weighed"
        : toWeigh > 0 ? ", weighing clauses" : ""
      return "\(articles) read \(signs.dot) \(stories)\(sentences)"
    }
  }
}
