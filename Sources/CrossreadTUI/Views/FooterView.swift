import CrossreadCompare
import CrossreadWording

/// The last row: what is being typed or what filters the lists, the place in the list, and hints.
struct FooterView {
  let state: BrowserState
  private var theme: Theme { state.theme }
  private var signs: Signs { state.signs }

  func draw(on screen: inout Screen) {
    let row = state.size.rows - 1
    let columns = state.size.columns
    if let prompt = state.prompt {
      PromptView(state: state, prompt: prompt).draw(on: &screen)
      return
    }
    if let choices = choices {
      screen.put(
        choices.cut(to: columns - 2, ellipsis: signs.ellipsis), row: row, column: 1, limit: columns)
      return
    }
    let hints = self.hints
    var left = leftText
    // Pages without a line of their own for messages show them here.
    if let message = state.message, message.isHint || !showsMessagesElsewhere {
      left = StyledText(message.text, theme.style(message.isWarning ? .warning : .message))
    }
    // The place and "? help" stay; the filter comes next; other hints take what is left.
    var right = StyledText(position)
    var shown = 0
    for hint in hints {
      let gap = right.width > 0 ? 2 : 0
      let reserve = left.width == 0 ? 0 : min(left.width, columns * 3 / 5) + 2
      let isFirst = shown == 0
      guard right.width + gap + hint.width + (isFirst ? 0 : reserve) <= columns - 2 else { break }
      if gap > 0 { right.append("  ") }
      right.append(hint)
      shown += 1
    }
    let start = columns - 1 - right.width
    screen.put(right, row: row, column: max(0, start), limit: columns)
    if start > 4 {
      screen.put(
        left.cut(to: start - 2, ellipsis: signs.ellipsis), row: row, column: 1, limit: start)
    }
  }

  private var showsMessagesElsewhere: Bool {
    switch state.overlays.last {
    case nil: true
    case .article: ArticlePageLayout(size: state.size).hasLegend
    case .table: TableLayout(size: state.size).reasonRows > 0
    default: false
    }
  }

  /// What can be chosen at the foot of the screen; nil where nothing is being chosen.
  private var choices: StyledText? {
    var text = StyledText()
    switch state.context {
    case .verdict:
      let bindings = state.keyTable.bindings(in: .verdict)
        .filter { $0.contexts == [.verdict] && $0.disabled(state) == nil }
      // Where there is little room, the words are cut: no choice is left out.
      for room in [40, 4, 3] {
        text = StyledText(room > 4 ? "mine: " : "", theme.style(.mine))
        for binding in bindings {
          if text.width > 0, room <= 4 { text.append(" ") }
          text.append(binding.keys.first?.name ?? "", theme.style(.key))
          text.append(" \(binding.name.prefix(room))" + (room > 4 ? "  " : ""))
        }
        if text.width <= state.size.columns - 2 { break }
      }
      if text.width + 14 < state.size.columns {
        if !text.text.hasSuffix(" ") { text.append("  ") }
        text.append(state.keyTable.keyName(of: .cancelLine), theme.style(.key))
        text.append(" leave it")
      }
    case .mark:
      let names = state.marks.keys.filter { $0 != BrowserState.jumpMark }.sorted()
        .map { String($0) }
      text.append(
        state.foot.markUse == .set ? "mark this place: a letter" : "go to mark: a letter",
        theme.style(.filter))
      if !names.isEmpty { text.append("  there are \(names.joined(separator: " "))") }
    default: return nil
    }
    return text
  }

  /// That the comparison is not what it will be yet, and what is left out of it.
  private var leftText: StyledText {
    var text = StyledText()
    if !state.isWeighed, [.panes, .article, .table, .brief].contains(state.context) {
      text.append("weighing\(signs.ellipsis)", theme.style(.filter))
    }
    let filter = filterText
    if text.width > 0, filter.width > 0 { text.append(" \(signs.dot) ") }
    text.append(filter)
    return text
  }

  /// What is left out, and how to get it back.
  private var filterText: StyledText {
    // Where Esc means something else, the filter is not shown either.
    guard [.panes, .article, .table].contains(state.context) else {
      return state.query.map { StyledText("/\($0.name)", theme.style(.filter)) } ?? StyledText()
    }
    var parts: [String] = []
    let filter = state.panes.filter
    if state.overlays.isEmpty || state.table?.isFiltered == true, let model = state.model {
      if filter.showsAll { parts.append("\(signs.unclear) unclear, too") }
      parts += filter.parts.map { $0.words(in: model, signs) }
    }
    if state.overlays.isEmpty, let picked = state.panes.picked, let model = state.model {
      parts.append("beside: \(model.letters(of: picked.sorted()))")
    }
    if let query = state.query {
      parts.append("/\(query.name)")
    }
    guard !parts.isEmpty else { return StyledText() }
    var text = StyledText(parts.joined(separator: " \(signs.dot) "), theme.style(.filter))
    if state.table == nil || state.query != nil { text.append("  Esc clears") }
    return text
  }

  private var position: String {
    if let count = state.foot.count { return "\(count)\(signs.ellipsis)" }
    switch state.overlays.last {
    case nil: return place(in: state.panes.list(state.panes.focus))
    case .stories: return place(in: state.storyList.list, of: state.library?.total)
    case .picker(let picker): return place(in: picker.list)
    case .table(let table): return place(in: table.list)
    default: return ""
    }
  }

  private func place(in list: SelectableList, of total: Int? = nil) -> String {
    list.rows.isEmpty ? "0/0" : "\(list.selected + 1)/\(max(total ?? 0, list.rows.count))"
  }

  /// The keys that matter most here, the most important first.
  private var hints: [StyledText] {
    let wanted: [(Command, String)]
    switch state.context {
    case .panes:
      let choosing = !state.panes.focus.holdsFindings
      wanted =
        [
          (.help, "help"), (.search, "search"),
          (.nextDivergence, "next \(signs.diverge)"), (.open, "article"),
        ]
        + (choosing ? [(.choose, "only this")] : [])
        + (state.panes.hasMorePassages(in: state.frame) ? [(.nextSources, "more sources")] : [])
        + [
          (.filter, "filter"), (.brief, "brief"), (.judge, "verdict"),
          (.back, state.library == nil ? "quit" : "stories"),
        ]
    case .article:
      wanted = [
        (.help, "help"), (.back, "back"), (.nextDivergence, "next \(signs.diverge)"),
        (.open, "the others"), (.nextMarked, "next"), (.nextArticle, "next source"),
        (.search, "search"),
      ]
    case .stories:
      wanted = [
        (.help, "help"), (.open, "open"), (.back, "back"),
        (.nextDivergence, "next \(signs.diverge)"), (.sort, "sort"), (.filter, "filter"),
        (.search, "search"), (.export, "write to a file"),
      ]
    case .library:
      wanted = [
        (.help, "help"), (.search, "search"), (.open, "open"), (.sort, "sort"),
        (.toggleUnread, state.library?.listing.onlyUnread == true ? "all" : "unread"),
        (.back, "quit"),
      ]
    case .table:
      wanted = [
        (.help, "help"), (.back, "back"), (.nextDivergence, "next \(signs.diverge)"),
        (.open, "article"), (.matrix, "matrix"), (.timeline, "timeline"), (.origins, "origins"),
        (.nextSources, "more sources"),
      ]
    case .brief:
      wanted = [
        (.help, "help"), (.back, "back"), (.open, "article"),
        (.nextDivergence, "next \(signs.diverge)"),
        (.judge, "verdict"), (.export, "write to a file"), (.search, "search"),
      ]
    case .picker: wanted = [(.help, "help"), (.pick, "in or out"), (.open, "done")]
    case .page:
      wanted =
        [(.back, "back"), (.down, "down"), (.pageDown, "page"), (.search, "search")]
        + [(.open, "do one of these")]
    case .prompt, .palette, .verdict, .mark, .loading: wanted = []
    }
    let context = state.context
    return wanted.compactMap { command, word in
      let binding = state.keyTable.binding(of: command, in: context)
      guard let binding, let key = binding.keys.first, binding.disabled(state) == nil else {
        return nil
      }
      var text = StyledText(key.name, theme.style(.key))
      text.append(" \(word)")
      return text
    }
  }
}
