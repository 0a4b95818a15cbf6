import CrossreadCompare
import CrossreadCore

/// What a key can ask for.
enum Command: Sendable, Hashable, CaseIterable {
  // Moving.
  case down, up, pageDown, pageUp, halfPageDown, halfPageUp, first, last
  case nextPane, previousPane, paneRight, paneLeft
  case paneSources, paneActors, paneQuotes, paneFacts
  case nextDivergence, previousDivergence
  case nextSources, previousSources
  case nextArticle, previousArticle
  case nextStory, previousStory
  case setMark, goToMark
  case nextMarked, previousMarked
  // Choosing and searching.
  case open, choose, cycleVerdict, cycleKind, clear, showDoubtful
  case filter, keepFilter, palette, toggleEntry
  case search, nextMatch, previousMatch
  // What the person says of a finding.
  case judge, judgeSame, judgeDifferent, judgeIrrelevant, judgeNone
  case note, bookmark, undo
  // What happens outside the browser.
  case copy, export, writeScreen, openAddress, edit
  // Sources side by side.
  case pickSources, pick, pickAll
  // Stories of a library.
  case sort, toggleUnread, reload, markRead, merge, split, alterations
  // Pages.
  case help, messages, stories
  case brief, matrix, timeline, origins, explain
  case zoom
  // The line at the foot of the screen.
  case commandLine
  case acceptLine, cancelLine, completeLine, togglePattern
  case deleteCharacter, deleteNext, deleteWord, deleteLine
  case lineLeft, lineRight, lineStart, lineEnd
  case earlierLine, laterLine
  // The program.
  case redraw, suspend, back, quit, toggleMouse
}

/// Where a key is valid.
enum KeyContext: Sendable, Hashable, CaseIterable {
  case panes, article, stories
  /// The stories of a library.
  case library
  /// The matrix, the timeline, the origins.
  case table
  /// The answers to an editor's questions.
  case brief
  /// The list of all that can be done or gone to, or of what can be filtered by, and the line that narrows it.
  case palette
  /// A page to read: help, messages, why a finding is what it is.
  case page
  /// The choice of sources that stand side by side.
  case picker
  /// The choice of a verdict at the foot of the screen.
  case verdict
  case prompt
  /// A letter is awaited that names a mark.
  case mark
  /// Articles are still being read.
  case loading

  var title: String {
    switch self {
    case .panes: "the lists"
    case .article: "an article"
    case .stories: "the stories"
    case .library: "the stories of a library"
    case .table: "the matrix, the timeline and the origins"
    case .brief: "the brief"
    case .palette: "the palette and the choice of filters"
    case .page: "a page"
    case .picker: "the choice of sources"
    case .verdict: "the choice of a verdict"
    case .prompt: "a line that is typed"
    case .mark: "place of a mark's letter"
    case .loading: "the first moments, while articles are read"
    }
  }
}

/// Something that happened: all that `update` takes.
enum Action: Sendable, Hashable {
  case command(Command)
  /// Text typed into the prompt, or the letter of a mark.
  case type(Character)
  /// Text that was pasted: it is typed where a line is, and is nothing elsewhere.
  case paste(String)
  /// A digit of the count before a command.
  case digit(Int)
  case resize(ScreenSize)
  case mouse(MouseEvent)
  /// The terminal says how light its ground is.
  case ground(isDark: Bool)
  /// The reading has come so far.
  case progress(LoadingProgress)
  /// A key without a meaning here.
  case unknown(Key)
  /// What came of `Effect.save`: nil where it is kept, else what went wrong.
  case saved(FindingPlace, problem: String?)
  /// What came of `Effect.explain`.
  case explained(FindingPlace, MatchExplanation)
  /// What came of `Effect.list`.
  case listed(LibraryListing, LibraryPage)
  /// What came of `Effect.change`: nil where it is done, else what went wrong.
  case changed(LibraryChange, problem: String?)
  /// What came of `Effect.alterations`.
  case altered(Article, [Alterations])
  /// So many articles have come into the library since it was listed.
  case arrived(Int)
  /// What came of any other errand, to be told.
  case told(String, isWarning: Bool)
}

extension Action {
  /// Whether the person did it, and so is somewhere by their own will.
  var isOfThePerson: Bool {
    switch self {
    case .command, .type, .paste, .digit, .mouse, .unknown: true
    case .resize, .ground, .progress, .saved, .explained, .listed, .changed, .altered, .arrived,
      .told:
      false
    }
  }

  /// Whether it may go through all that there is, so that the terminal is to be listened to meanwhile.
  /// For the others another thread would cost more than they do.
  var mayTakeLong: Bool {
    guard case .command(let command) = self else { return false }
    switch command {
    case .acceptLine, .nextMatch, .previousMatch, .nextDivergence, .previousDivergence, .open,
      .choose,
      .cycleVerdict, .cycleKind, .filter, .palette, .clear, .showDoubtful, .undo, .stories, .brief,
      .matrix,
      .timeline, .origins, .copy, .export,
      .writeScreen:
      return true
    default: return false
    }
  }
}

/// What was altered in an article at one time.
public struct Alterations: Sendable, Hashable {
  public let title: String
  /// What went and what came, and where that led.
  public let lines: [String]

  public init(title: String, lines: [String]) {
    self.title = title
    self.lines = lines
  }
}

/// A finding of one of the stories.
struct FindingPlace: Sendable, Hashable {
  let story: Int
  /// The place in `StoryModel.findings`.
  let finding: Int
}

/// What the program must do besides drawing.
enum Effect: Sendable, Hashable {
  case quit
  /// Draw everything again, whatever the terminal shows.
  case redraw
  /// Ask the terminal to tell what the mouse does, or no more.
  case useMouse(Bool)
  /// Hand the terminal back and stop, as Ctrl-Z does.
  case suspend
  /// Keep what the person says of a finding; `Action.saved` answers.
  case save(FindingPlace)
  /// Compare a story that was not opened yet.
  case openStory(Int)
  /// Ask the library for its stories; `Action.listed` answers.
  case list(LibraryListing)
  /// Ask the library what was altered in an article, by its id; `Action.altered` answers.
  case alterations
  /// Read again what is on disk.
  case reload
  /// Have the library change its stories; `Action.changed` answers.
  case change(LibraryChange)
  /// Work out why a finding is what it is; `Action.explained` answers.
  case explain(FindingPlace)
  /// Put text into the clipboard of the person's terminal.
  case copy(String)
  /// Write what would be copied into a file.
  case writeCopy(String, name: String)
  /// Write the story as it is filtered into a file.
  case export(name: String)
  /// Write the screen as text into a file.
  case writeScreen(name: String)
  /// Open the address, or the file, of the article that is meant.
  case openAddress, edit
}
