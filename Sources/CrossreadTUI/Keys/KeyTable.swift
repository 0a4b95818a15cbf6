/// One row for each command: what dispatch, help and the manual are made from.
struct Binding: Sendable {
  let command: Command
  /// The name in configuration files.
  let name: String
  var keys: [Key]
  /// One line for the help page.
  let help: String
  let contexts: Set<KeyContext>
  /// What may follow the name on the command line: "words"; nil where nothing may.
  let argument: String?
  /// Why the command can do nothing now; nil where it can.
  let disabled: @Sendable (BrowserState) -> String?

  init(
    _ command: Command, _ name: String, _ keys: [Key], _ help: String,
    _ contexts: Set<KeyContext>, argument: String? = nil,
    disabled: @escaping @Sendable (BrowserState) -> String? = { _ in nil }
  ) {
    self.command = command
    self.name = name
    self.keys = keys
    self.help = help
    self.contexts = contexts
    self.argument = argument
    self.disabled = disabled
  }
}

extension KeyContext {
  /// Whether a letter is typed there, and no command.
  var isTyped: Bool { self == .prompt || self == .palette }
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

  /// The binding of a command where it is valid; nil where it means nothing.
  func binding(of command: Command, in context: KeyContext) -> Binding? {
    bindings.first { $0.command == command && $0.contexts.contains(context) }
  }

  func binding(named name: String) -> Binding? { bindings.first { $0.name == name } }

  /// The first key of a command, as a hint shows it.
  func keyName(of command: Command) -> String {
    bindings.first { $0.command == command }?.keys.first?.name ?? ""
  }

  /// What a key asks for. In the prompt, what has no binding is typed.
  func action(for key: Key, in context: KeyContext) -> Action {
    if let binding = binding(for: key, in: context) { return .command(binding.command) }
    if context.isTyped, case .character(let character) = key { return .type(character) }
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
      .halfPageDown, "half-page-down", [.control("d")], "half a page on", anyList),
    Binding(
      .halfPageUp, "half-page-up", [.control("u")], "half a page back", anyList),
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
      .nextDivergence, "next-divergence", [.character("]")], "next difference",
      [.panes, .article, .table, .brief, .stories],
      disabled: { $0.page.hasDivergences(in: $0.frame) ? nil : "no difference here" }),
    Binding(
      .previousDivergence, "previous-divergence", [.character("[")], "previous difference",
      [.panes, .article, .table, .brief, .stories],
      disabled: { $0.page.hasDivergences(in: $0.frame) ? nil : "no difference here" }),
    Binding(
      .open, "open", [.enter], "read the article, at what is selected", [.panes],
      disabled: { $0.panes.selectedRow == nil ? "nothing is selected" : nil }),
    Binding(.open, "open-story", [.enter], "open the story", [.stories]),
    Binding(
      .open, "open-library-story", [.enter], "read and compare its articles", [.library],
      disabled: { $0.library?.list.selectedRow == nil ? "nothing is selected" : nil }),
    Binding(
      .search, "find", [.character("/")],
      "only stories with articles that a search finds: words, speaker:lee, kind:quote, source:herald, "
        + "after:2013-10, has:note; crossread search --help lists all", [.library],
      argument: "words"),
    Binding(
      .clear, "show-all", [.escape], "all stories again", [.library]),
    Binding(
      .sort, "sort", [.character("s")],
      "the newest first, then by sources, by divergences, by date", [.library]),
    Binding(
      .toggleUnread, "unread", [.character("u")],
      "only stories that have changed since they were opened; again: all", [.library]),
    Binding(
      .reload, "reload", [.character("R")],
      "take in what was added to the library", [.library]),
    Binding(
      .reload, "reload-articles", [.character("R")],
      "read again what changed on disk, and say what is new", [.panes, .stories],
      disabled: { $0.reloadingRefusal }),
    Binding(
      .markRead, "mark-read", [.character("A")], "mark those listed as read", [.library]),
    Binding(
      .note, "name", [.character("a")], "name the story; an empty name takes it away", [.library],
      argument: "words",
      disabled: {
        $0.refusals.change ?? ($0.library?.list.selectedRow == nil ? "nothing is selected" : nil)
      }),
    Binding(
      .choose, "take", [.character(" ")], "take this story in or out, to merge several",
      [.library], disabled: { $0.refusals.change }),
    Binding(
      .merge, "merge", [.character("J")], "merge the stories taken into this one", [.library],
      disabled: { $0.mergingRefusal }),
    Binding(
      .split, "split", [.character("X")],
      "put this article into a story of its own", [.panes], disabled: { $0.splittingRefusal }),
    Binding(
      .open, "open-answer", [.enter], "read the article where it says so, or list what had no room",
      [.brief],
      disabled: { $0.briefPage?.selectedLine?.leadsOn == true ? nil : "nothing is selected" }),
    Binding(
      .open, "run-command", [.enter], "do one of these, by a part of its name", [.page],
      disabled: {
        $0.textPage?.helpContext == nil ? "there is nothing to do here" : nil
      }),
    Binding(
      .nextMarked, "next-marked", [.character(")")], "next thing that was found", [.article],
      disabled: {
        $0.openArticlePage?.hasMarkedThings(in: $0.frame) == true
          ? nil : "nothing was found in this article"
      }),
    Binding(
      .previousMarked, "previous-marked", [.character("(")], "previous thing that was found",
      [.article],
      disabled: {
        $0.openArticlePage?.hasMarkedThings(in: $0.frame) == true
          ? nil : "nothing was found in this article"
      }),
    Binding(
      .open, "what-others-say", [.enter], "what the others say where the cursor is", [.article]),
    Binding(.open, "picked", [.enter], "done", [.picker]),
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
        !$0.panes.focus.holdsFindings
          ? ($0.panes.selectedRow == nil ? "nothing is selected" : nil)
          : "choose a source (1) or an actor (2)"
      }),
    Binding(
      .filter, "filter", [.character("f")],
      "show only what has a verdict, a kind, a source, an actor, a speaker, confidence, or is mine: "
        + "several together; typed: verdict:diverge only:A against:B speaker:lee kind:quote "
        + "confidence:high mine, or a name under which it is kept", [.panes, .table],
      argument: "words"),
    Binding(
      .keepFilter, "keep-filter", [.control("k")], "keep the filter under a name",
      [.panes, .table], argument: "name",
      disabled: { $0.panes.filter.isEmpty ? "nothing is filtered" : nil }),
    Binding(
      .cycleVerdict, "filter-verdict", [.character("F")],
      "show all, only diverging, only told differently, only later, only agreeing, only alone, "
        + "only what is mine", [.panes]),
    Binding(
      .cycleKind, "filter-kind", [.character("K")],
      "show all, only quotes, only facts, only figures, only dates", [.panes]),
    Binding(
      .clear, "clear", [.escape], "clear the filter and the search", [.panes]),
    Binding(
      .clear, "clear-search", [.escape], "clear the search, or else back",
      [.article, .table, .brief]),
    Binding(
      .showDoubtful, "show-unclear", [.character("-")],
      "show what may be the same and may not, and what was called irrelevant, too; again: hide it",
      [.panes, .article, .table, .brief]),
    Binding(
      .zoom, "zoom", [.character("z")], "the list alone on the screen; again: with its passages",
      [.panes]),
    Binding(
      .nextSources, "next-sources", [.character(">")],
      "next passages, where more sources have it than fit", [.panes],
      disabled: { $0.panes.hasMorePassages(in: $0.frame) ? nil : "every passage is shown" }),
    Binding(
      .nextSources, "next-columns", [.character(">"), .character("l"), .right],
      "next source, where there are more than fit", [.table], disabled: needsColumns),
    Binding(
      .previousSources, "previous-columns", [.character("<"), .character("h"), .left],
      "previous source", [.table], disabled: needsColumns),
    Binding(
      .previousSources, "previous-sources", [.character("<")], "previous passages", [.panes],
      disabled: { $0.panes.hasMorePassages(in: $0.frame) ? nil : "every passage is shown" }),
    Binding(
      .search, "search", [.character("/")], "search; a capital makes case count",
      searched, argument: "words"),
    Binding(
      .nextMatch, "next-match", [.character("n")], "next match", searched,
      disabled: { $0.query == nil ? "nothing searched yet: / searches" : nil }),
    Binding(
      .previousMatch, "previous-match", [.character("N")], "previous match", searched,
      disabled: { $0.query == nil ? "nothing searched yet: / searches" : nil }),
    Binding(
      .pickSources, "side-by-side", [.character("c")],
      "choose which sources stand side by side", [.panes], disabled: needsArticles),
    Binding(
      .pick, "pick", [.character(" ")], "take this source in or out", [.picker]),
    Binding(.pickAll, "pick-all", [.character("a")], "all sources", [.picker]),
    Binding(
      .judge, "verdict", [.character("x")],
      "my own verdict: the same, different, irrelevant", findings, disabled: needsSubject),
    Binding(
      .note, "note", [.character("a")], "a note of mine; an empty one takes it away", findings,
      argument: "words", disabled: needsSubject),
    Binding(
      .bookmark, "bookmark", [.character("b")], "mark it, or take the mark away", findings,
      disabled: needsSubject),
    Binding(
      .undo, "undo", [.character("u")], "take back the last verdict, note, bookmark or filter",
      findings, disabled: { $0.ledger.past.isEmpty ? "nothing to take back" : nil }),
    Binding(
      .judgeSame, "same", [.character("s"), .character("=")], "the sources say the same",
      [.verdict], disabled: { $0.refusal(of: .same) }),
    Binding(
      .judgeDifferent, "different", [.character("d"), .character("!")], "the sources differ",
      [.verdict], disabled: { $0.refusal(of: .different) }),
    Binding(
      .judgeIrrelevant, "irrelevant", [.character("i")], "not worth showing", [.verdict],
      disabled: { $0.refusal(of: .irrelevant) }),
    Binding(
      .judgeNone, "no-verdict", [.character("n"), .character("x")], "take my verdict back",
      [.verdict], disabled: { $0.refusal(of: nil) }),
    Binding(
      .copy, "copy", [.character("y")],
      "copy what is selected to the terminal's clipboard (OSC 52); :copy FILE writes it to a file",
      findings, argument: "file",
      disabled: { $0.copyText == nil ? "nothing is selected" : nil }),
    Binding(
      .export, "export", [.character("e")],
      "write what the filter leaves into a file: .md, .json, .csv, .html or .txt", findings,
      argument: "file", disabled: { $0.exportingRefusal }),
    Binding(
      .writeScreen, "write", [.character("w")], "write the screen as text into a file",
      anyList, argument: "file", disabled: { $0.refusals.write }),
    Binding(
      .openAddress, "open-address", [.character("o")], "open the article's page in $BROWSER",
      findings, disabled: { $0.addressRefusal }),
    Binding(
      .edit, "edit", [.character("E")], "open the article's file in $EDITOR or $PAGER", findings,
      disabled: { $0.editRefusal }),
    Binding(
      .setMark, "set-mark", [.character("\"")], "mark this place with a letter", findings),
    Binding(
      .goToMark, "go-to-mark", [.character("'")],
      "go to the place of a letter; ' again: where the last jump began", findings),
    Binding(
      .brief, "brief", [.character("B")],
      "an editor's questions answered on a page: where they part, what all tell, who is quoted in "
        + "other words, what only one has; again: back", [.panes, .article, .table, .brief]),
    Binding(
      .matrix, "matrix", [.character("m")], "every finding by source; again: back",
      [.panes, .table, .brief]),
    Binding(
      .timeline, "timeline", [.character("t")], "what happened when, by source; again: back",
      [.panes, .table, .brief]),
    Binding(
      .origins, "origins", [.character("O")], "who credits whom; again: back",
      [.panes, .table, .brief]),
    Binding(
      .explain, "explain", [.character("W")],
      "why it is so: its clauses, their words, what spoke for it and against",
      findings, disabled: { $0.explainingRefusal }),
    Binding(
      .alterations, "alterations", [.character("V")],
      "what the outlet altered in this article after it was first seen", [.panes, .article],
      disabled: {
        $0.alteredArticle == nil ? "no article that was altered is selected (1)" : nil
      }),
    Binding(
      .stories, "stories", [.character("s")], "choose among the stories",
      [.panes, .article, .table, .brief],
      disabled: { $0.stories.count > 1 || $0.library != nil ? nil : "there is one story" }),
    Binding(
      .nextStory, "next-story", [.character("}")], "the next story of the list",
      [.panes, .article, .table, .brief],
      disabled: { $0.hasOtherStories ? nil : "there is one story" }),
    Binding(
      .previousStory, "previous-story", [.character("{")], "the previous story of the list",
      [.panes, .article, .table, .brief],
      disabled: { $0.hasOtherStories ? nil : "there is one story" }),
    Binding(
      .filter, "list-stories", [.character("f")],
      "only stories with an outlet, an actor, a day or words: outlet:herald actor:lee day:2013-10 "
        + "after:2013-09 flood; an empty line: all", [.stories], argument: "words"),
    Binding(
      .clear, "all-stories", [.escape], "all stories again, or else back", [.stories]),
    Binding(
      .export, "export-story", [.character("e")],
      "write the story into a file: .md, .json, .csv, .html or .txt", [.stories, .library],
      argument: "file", disabled: { $0.exportingRefusal }),
    Binding(
      .sort, "sort-stories", [.character("s")],
      "as they came, then by sources, by divergences, by date", [.stories]),
    Binding(
      .messages, "messages", [.character("M")], "list the messages",
      [.panes, .article, .table, .brief, .library],
      disabled: { $0.talk.messages.isEmpty ? "there are no messages" : nil }),
    Binding(
      .help, "help", [.character("?")], "these keys",
      [.panes, .article, .table, .brief, .stories, .library, .page, .picker]),
    Binding(
      .commandLine, "command", [.character(":")],
      "a command by its name, or the number of a row; Tab completes",
      anyList),
    Binding(
      .palette, "palette", [.control("p")],
      "all that can be done or gone to, by a part of its name: commands, stories, sources, actors, speakers, "
        + "findings, filters, settings", anyList),
    Binding(.down, "next-entry", [.down, .control("n")], "next entry", [.palette]),
    Binding(.up, "previous-entry", [.up, .control("p")], "previous entry", [.palette]),
    Binding(.pageDown, "next-entries", [.pageDown], "one page on", [.palette]),
    Binding(.pageUp, "previous-entries", [.pageUp], "one page back", [.palette]),
    Binding(.open, "run-entry", [.enter], "do it, or go there", [.palette]),
    Binding(
      .toggleEntry, "toggle-entry", [.tab], "of a filter: take it in or out, and stay", [.palette]),
    Binding(.acceptLine, "accept", [.enter], "done", [.prompt]),
    Binding(
      .cancelLine, "cancel", [.escape, .control("c"), .control("g")], "leave it",
      [.prompt, .verdict, .mark, .palette]),
    Binding(.completeLine, "complete", [.tab], "complete the name of a command", [.prompt]),
    Binding(
      .togglePattern, "toggle-pattern", [.control("r")],
      "in a search: take what is typed as a regular expression, or as words", [.prompt],
      disabled: { $0.prompt?.kind == .search ? nil : "only a search can be a pattern" }),
    Binding(
      .earlierLine, "earlier-line", [.up, .control("p")], "what was typed before", [.prompt]),
    Binding(.laterLine, "later-line", [.down, .control("n")], "what was typed after", [.prompt]),
    Binding(.lineLeft, "line-left", [.left, .control("b")], "one character back", typed),
    Binding(.lineRight, "line-right", [.right, .control("f")], "one character on", typed),
    Binding(.lineStart, "line-start", [.home, .control("a")], "to the start", typed),
    Binding(.lineEnd, "line-end", [.end, .control("e")], "to the end", typed),
    Binding(
      .deleteCharacter, "delete-character", [.backspace, .control("h")],
      "delete a character; from an empty line: leave it", typed),
    Binding(
      .deleteNext, "delete-next", [.delete, .control("d")], "delete the next character",
      typed),
    Binding(.deleteWord, "delete-word", [.control("w")], "delete a word", typed),
    Binding(.deleteLine, "delete-line", [.control("u")], "delete what stands before", typed),
    Binding(
      .redraw, "redraw", [.control("l")], "draw the screen again",
      anyList.union([.prompt, .palette, .verdict, .mark, .loading])),
    Binding(
      .suspend, "suspend", [.control("z")], "suspend; fg comes back",
      anyList.union([.prompt, .palette, .verdict, .mark, .loading])),
    Binding(
      .toggleMouse, "mouse", [.control("t")],
      "mouse on or off: a click chooses, again opens; the wheel moves", anyList),
    Binding(
      .back, "back", [.character("q")], "back; from the lists: quit",
      anyList.union([.loading])),
    Binding(.back, "leave", [.escape], "back", [.page, .picker]),
    Binding(
      .quit, "quit", [.character("Q"), .control("c")], "quit",
      anyList.union([.loading])),
  ])

  private static let anyList: Set<KeyContext> = [
    .panes, .article, .table, .brief, .page, .stories, .library, .picker,
  ]

  /// Where letters are typed.
  private static let typed: Set<KeyContext> = [.prompt, .palette]

  private static let searched: Set<KeyContext> = [
    .panes, .article, .table, .brief, .stories, .page,
  ]

  /// Where something can be said of a finding.
  private static let findings: Set<KeyContext> = [.panes, .article, .table, .brief]

  static func takesVerdicts(_ context: KeyContext) -> Bool { findings.contains(context) }

  private static let needsSubject: @Sendable (BrowserState) -> String? = { $0.judgingRefusal }
  private static let needsColumns: @Sendable (BrowserState) -> String? = {
    $0.table?.hasMoreColumns(in: $0.frame) == true ? nil : "every source is shown"
  }
  private static let needsArticles: @Sendable (BrowserState) -> String? = {
    ($0.model?.readings.count ?? 0) > 1 ? nil : "there is one source"
  }
}
