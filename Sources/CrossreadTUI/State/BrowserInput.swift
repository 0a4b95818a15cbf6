import CrossreadCompare
import CrossreadCore

/// What the browser shows.
public struct BrowserInput: Sendable {
  /// One for each story, in the order of the stories list.
  let stories: [StoryModel]
  /// What happened on the way in, one sentence each: "a.bin: not text; skipped". Shown in the
  /// message line at start and kept in the message list. They are sanitised here, not by the
  /// caller.
  public var messages: [String]
  /// Where the person was when it ended, as `BrowserServices.keepSession` got it; nil to start anew.
  public let session: String?

  /// What there is of a library, if it is one that is browsed.
  let library: (page: LibraryPage, listing: LibraryListing)?

  /// The stories of a library, which are compared when they are opened; the browser opens on their list.
  ///
  /// `session` has the filters that a person keeps.
  public init(
    library page: LibraryPage, as listing: LibraryListing, messages: [String] = [],
    session: String? = nil
  ) {
    stories = []
    library = (page, listing)
    self.messages = messages
    self.session = session
  }

  /// Stories that are ready for browsing.
  init(stories: [StoryModel], session: String?) {
    self.stories = stories
    self.session = session
    library = nil
    messages = []
  }

  /// Makes the comparisons ready for browsing, which takes its time where there are many.
  public init(comparisons: [Comparison], messages: [String] = [], session: String? = nil) {
    library = nil
    self.session = session
    stories = comparisons.map { StoryModel($0) }
    self.messages = messages
  }
}

/// How the browser is to behave, as the command line and the environment ask for it.
public struct BrowserOptions: Sendable {
  /// Draw with ASCII signs and lines even where the locale has more.
  public var usesASCII: Bool
  /// No colours, only bold, underlined and reverse. `NO_COLOR` does the same.
  public var isMonochrome: Bool
  /// Show what a person calls irrelevant and what may be the same and may not, too.
  public var showsAll: Bool
  /// Ask the terminal what it can do and how light its ground is.
  public var asksTerminal: Bool

  public init(
    usesASCII: Bool = false, isMonochrome: Bool = false, showsAll: Bool = false,
    asksTerminal: Bool = true
  ) {
    self.asksTerminal = asksTerminal
    self.usesASCII = usesASCII
    self.isMonochrome = isMonochrome
    self.showsAll = showsAll
  }
}

/// How the browser ended.
public enum BrowserExit: Sendable, Equatable {
  /// The person quit.
  case quit
  /// The keyboard is gone: end of input on the terminal.
  case endOfInput
  /// A signal asked the program to end; the terminal is put back. Exit with 128 + `number`.
  case signal(number: Int32)
}

/// Why the browser cannot run here.
public enum BrowserError: Error, Sendable, Equatable, CustomStringConvertible {
  /// Standard output is not a terminal, or no terminal can be opened for the keys.
  case noTerminal
  /// `TERM` names a terminal that cannot move its cursor, such as "dumb".
  case dumbTerminal(name: String)

  public var description: String {
    switch self {
    case .noTerminal:
      "not a terminal; use --plain for the comparison as lines"
    case .dumbTerminal(let name):
      "TERM=\(SafeText.line(name)) cannot show the browser; printing the plain comparison"
    }
  }
}
