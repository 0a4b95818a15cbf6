/// One row for each command: what dispatch, help and the manual are made from.
struct Binding: Sendable {
  let command: Command
  /// The name in configuration files.
  let name: String
  let keys: [Key]
  /// One line for the help page.
  let help: String
  let contexts: Set<KeyContext>
  /// Why the command can do nothing now; nil where it can.
  let disabled: @Sendable (BrowserState) -> String?

  init(
    _ command: Command, _ name: String, _ keys: [Key], _ help: String,
    _ contexts: Set<KeyContext>,
    disabled: @escaping @Sendable (BrowserState) -> String? = { _ in nil }
  ) {
    self.command = command
    self.name = name
    self.keys = keys
    self.help = help
    self.contexts = contexts
    self.disabled = disabled
  }
}

/// All commands with their keys.
struct KeyTable: Sendable {
  let bindings: [Binding]

  /// The binding of a key where it is valid; nil where it means nothing.
  func binding(for key: Key, in context: KeyContext) -> Binding? {
    bindings.first { $0.contexts.contains(context) && $0.keys.contains(key) }
  }

  /// The bindings that are valid somewhere, in the order of the help page.
  func bindings(in context: KeyContext) -> [Binding] {
    bindings.filter { $0.contexts.contains(context) }
  }

  /// The first key of a command, as a hint shows it.
  func keyName(of command: Command) -> String {
    bindings.first { $0.command == command }?.keys.first?.name ?? ""
  }

  /// What a key asks for. In the prompt, what has no binding is typed.
  func action(for key: Key, in context: KeyContext) -> Action {
    if let binding = binding(for: key, in: context) { return .command(binding.command) }
    if context == .prompt, case .character(let character) = key { return .type(character) }
    return .unknown(key)
  }

  static let standard = KeyTable(bindings: [
    Binding(
      .down, "down", [.character("j"), .down], "next row", anyList),
    Binding(
      .up, "up", [.character("k"), .up], "previous row", anyList),
    Binding(
      .pageDown, "page-down", [.pageDown, .control("f")], "one page on",
      anyList),
    Binding(
      .pageUp, "page-up", [.pageUp, .control("b")], "one page back",
      anyList),
    Binding(
      .first, "first", [.character("g"), .home], "first row",
      anyList),
    Binding(
      .last, "last", [.character("G"), .end], "last row", anyList),
    Binding(.nextPane, "next-pane", [.tab], "next pane", [.panes]),
    Binding(.previousPane, "previous-pane", [.backTab], "previous pane", [.panes]),
    Binding(.paneRight, "pane-right", [.character("l"), .right], "pane to the right", [.panes]),
    Binding(.paneLeft, "pane-left", [.character("h"), .left], "pane to the left", [.panes]),
    Binding(.paneSources, "sources", [.character("1")], "go to the sources", [.panes]),
    Binding(.paneActors, "actors", [.character("2")], "go to the actors", [.panes]),
    Binding(.paneQuotes, "quotes", [.character("3")], "go to the quotes", [.panes]),
    Binding(
      .paneFacts, "facts", [.character("4")], "go to the facts, figures and dates", [.panes]),
    Binding(
      .nextDivergence, "next-divergence", [.character("]")], "next divergence",
      [.panes, .article, .table], disabled: { $0.hasDivergences ? nil : "no divergence here" }),
    Binding(
      .previousDivergence, "previous-divergence", [.character("[")], "previous divergence",
      [.panes, .article, .table], disabled: { $0.hasDivergences ? nil : "no divergence here" }),
    Binding(
      .open, "open", [.enter], "read the article, at what is selected", [.panes],
      disabled: { $0.list($0.focus).selectedRow == nil ? "nothing is selected" : nil }),
    Binding(.open, "open-story", [.enter], "open the story", [.stories]),
    Binding(
      .open, "open-entry", [.enter], "read the article, where it says so", [.table],
      disabled: { $0.table?.selectedEntry == nil ? "nothing is selected" : nil }),
    Binding(
      .nextArticle, "next-article", [.tab, .character("l"), .right],
      "the same thing in the next source", [.article], disabled: needsArticles),
    Binding(
      .previousArticle, "previous-article", [.backTab, .character("h"), .left],
      "the same thing in the previous source", [.article], disabled: needsArticles),
    Binding(
      .choose, "choose", [.character(" ")],
      "show only what concerns this source or actor; again: show all", [.panes],
      disabled: {
        $0.focus == .sources || $0.focus == .actors
          ? ($0.list($0.focus).selectedRow == nil ? "nothing is selected" : nil)
          : "choose a source (1) or an actor (2)"
      }),
    Binding(
      .cycleVerdict, "filter-verdict", [.character("f")],
      "show all, only diverging, only agreeing, only alone", [.panes]),
    Binding(
      .clear, "clear", [.escape], "clear the filter and the search", [.panes]),
    Binding(
      .clear, "clear-search", [.escape], "clear the search, or else back",
      [.article, .table]),
    Binding(
      .nextSources, "next-sources", [.character(">")],
      "next passages, where more sources have it than fit", [.panes],
      disabled: { $0.hasMorePassages ? nil : "every passage is shown" }),
    Binding(
      .nextSources, "next-columns", [.character(">"), .character("l"), .right],
      "next source, where there are more than fit", [.table], disabled: needsColumns),
    Binding(
      .previousSources, "previous-columns", [.character("<"), .character("h"), .left],
      "previous source", [.table], disabled: needsColumns),
    Binding(
      .previousSources, "previous-sources", [.character("<")], "previous passages", [.panes],
      disabled: { $0.hasMorePassages ? nil : "every passage is shown" }),
    Binding(
      .search, "search", [.character("/")], "search; a capital makes case count",
      [.panes, .article, .table]),
    Binding(
      .nextMatch, "next-match", [.character("n")], "next match", [.panes, .article, .table],
      disabled: { $0.query == nil ? "nothing searched yet: / searches" : nil }),
    Binding(
      .previousMatch, "previous-match", [.character("N")], "previous match",
      [.panes, .article, .table],
      disabled: { $0.query == nil ? "nothing searched yet: / searches" : nil }),
    Binding(
      .matrix, "matrix", [.character("m")], "every finding by source; again: back",
      [.panes, .table]),
    Binding(
      .timeline, "timeline", [.character("t")], "what happened when, by source; again: back",
      [.panes, .table]),
    Binding(
      .origins, "origins", [.character("O")], "who credits whom; again: back",
      [.panes, .table]),
    Binding(
      .stories, "stories", [.character("s")], "choose among the stories", [.panes, .article],
      disabled: { $0.stories.count > 1 ? nil : "there is one story" }),
    Binding(
      .messages, "messages", [.character("M")], "list the messages", [.panes, .article, .table],
      disabled: { $0.messages.isEmpty ? "there are no messages" : nil }),
    Binding(
      .help, "help", [.character("?")], "these keys", [.panes, .article, .table, .stories, .page]),
    Binding(.acceptLine, "accept", [.enter], "search for it", [.prompt]),
    Binding(.cancelLine, "cancel", [.escape, .control("c"), .control("g")], "leave it", [.prompt]),
    Binding(
      .deleteCharacter, "delete-character", [.backspace, .control("h")],
      "delete a character; from an empty line: leave it", [.prompt]),
    Binding(.deleteWord, "delete-word", [.control("w")], "delete a word", [.prompt]),
    Binding(.deleteLine, "delete-line", [.control("u")], "delete the line", [.prompt]),
    Binding(
      .redraw, "redraw", [.control("l")], "draw the screen again",
      anyList.union([.prompt])),
    Binding(
      .suspend, "suspend", [.control("z")], "suspend; fg comes back",
      anyList.union([.prompt])),
    Binding(
      .back, "back", [.character("q")], "back; from the lists: quit",
      anyList),
    Binding(.back, "leave", [.escape], "back", [.page, .stories]),
    Binding(
      .quit, "quit", [.character("Q"), .control("c")], "quit",
      anyList),
  ])

  private static let anyList: Set<KeyContext> = [.panes, .article, .table, .page, .stories]

  private static let needsColumns: @Sendable (BrowserState) -> String? = {
    $0.hasMoreColumns ? nil : "every source is shown"
  }
  private static let needsArticles: @Sendable (BrowserState) -> String? = {
    ($0.model?.readings.count ?? 0) > 1 ? nil : "there is one source"
  }
}
