/// What a key can ask for.
enum Command: Sendable, Hashable, CaseIterable {
  // Moving.
  case down, up, pageDown, pageUp, first, last
  case nextPane, previousPane, paneRight, paneLeft
  case paneSources, paneActors, paneQuotes, paneFacts
  case nextDivergence, previousDivergence
  case nextSources, previousSources
  case nextArticle, previousArticle
  // Choosing and searching.
  case open, choose, cycleVerdict, clear
  case search, nextMatch, previousMatch
  // Pages.
  case help, messages, stories
  case matrix, timeline, origins
  // The line at the foot of the screen.
  case acceptLine, cancelLine, deleteCharacter, deleteWord, deleteLine
  // The program.
  case redraw, suspend, back, quit
}

/// Where a key is valid.
enum KeyContext: Sendable, Hashable, CaseIterable {
  case panes, article, stories
  /// The matrix, the timeline, the origins.
  case table
  /// A page to read: help, messages.
  case page
  case prompt

  var title: String {
    switch self {
    case .panes: "the lists"
    case .article: "an article"
    case .stories: "the stories"
    case .table: "the matrix, the timeline and the origins"
    case .page: "a page"
    case .prompt: "the search line"
    }
  }
}

/// Something that happened: all that `update` takes.
enum Action: Sendable, Hashable {
  case command(Command)
  /// Text typed into the prompt.
  case type(Character)
  case resize(ScreenSize)
  /// A key without a meaning here.
  case unknown(Key)
}

/// What the program must do besides drawing.
enum Effect: Sendable, Hashable {
  case quit
  /// Draw everything again, whatever the terminal shows.
  case redraw
  /// Hand the terminal back and stop, as Ctrl-Z does.
  case suspend
}
