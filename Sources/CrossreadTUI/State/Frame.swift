import CrossreadCompare

/// What a page sees of what is around it, and nothing of other pages.
struct Frame: Sendable {
  let size: ScreenSize
  /// The number that was typed before the command.
  let count: Int?
  let setup: BrowserSetup
  let shelf: StoryShelf
  /// What was searched for last.
  let query: SearchQuery?

  /// The story that is open.
  var model: StoryModel? { shelf.model }

  /// The rows of a page between its title and the footer.
  var rows: Int { TextRows(size: size).rows }

  /// How many rows a command moves by: as many as the count says.
  var steps: Int { count ?? 1 }

  /// How far a command goes in a list of which so many rows are seen; nil where it goes nowhere.
  func distance(of command: Command, page rows: Int) -> Int? {
    switch command {
    case .down: steps
    case .up: -steps
    case .pageDown: steps * max(1, rows - 1)
    case .pageUp: -steps * max(1, rows - 1)
    case .halfPageDown: steps * max(1, rows / 2)
    case .halfPageUp: -steps * max(1, rows / 2)
    default: nil
    }
  }
}

/// What a page asks of the browser around it.
enum Request: Sendable, Hashable {
  /// Something for the program around the browser.
  case outside(Effect)
  case say(Message)
  case open(Overlay)
  /// Closes the page.
  case leave
  case endSearch
  case prompt(Prompt)
  /// What was left of the lists before; `undo` brings it back.
  case filtered(before: Filter)
  /// These sources are to stand side by side; nil for all that have something to show.
  case pick(Set<Int>?)
  case goToStory(Int)
  case palette(CommandPalette.Scope)
  /// What is chosen in the palette.
  case run(CommandPalette.Entry)
  case toggle(FilterPart)
  /// Open tables show what the filter leaves now.
  case rebuildTables
  /// These stories are read.
  case markRead([Int])
  /// What was typed is to be done.
  case accept(Prompt)
  case complete(Prompt)
  case judge(FindingPlace, Judgement.Verdict?)
}

/// A page of the browser: a state of its own, with what keys do to it.
protocol BrowserPage: Sendable, Hashable {
  /// Which keys are valid.
  var context: KeyContext { get }

  /// Does what a command asks of the page; nil where it asks for nothing here.
  mutating func take(_ command: Command, in frame: Frame) -> [Request]?

  /// Brings what an action left out of bounds back: what is selected, the first row that is seen.
  mutating func settle(in frame: Frame)

  /// The finding that a verdict, a note or a bookmark is for: a place in `StoryModel.findings`.
  func finding(in frame: Frame) -> Int?

  /// The article that is meant where one is to be opened.
  func article(in frame: Frame) -> Int?

  /// Whether there is a thing to step to in which the sources part.
  func hasDivergences(in frame: Frame) -> Bool

  /// Goes to the next or previous match, round the end if need be, and says what there is to say of that.
  mutating func step(to search: inout SearchStep, in frame: Frame) -> Message?

  /// Whether what is searched for stands in what the page has.
  func has(_ query: SearchQuery, in frame: Frame) -> Bool
}

extension BrowserPage {
  func finding(in frame: Frame) -> Int? { nil }
  func article(in frame: Frame) -> Int? { nil }
  func hasDivergences(in frame: Frame) -> Bool { false }
  mutating func step(to search: inout SearchStep, in frame: Frame) -> Message? { nil }
  // The lines of most pages are few: whether words or a pattern are meant, the step itself says.
  func has(_ query: SearchQuery, in frame: Frame) -> Bool { true }
}
