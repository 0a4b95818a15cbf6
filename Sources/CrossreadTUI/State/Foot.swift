import CrossreadCompare

/// A line that is being typed at the foot of the screen.
struct Prompt: Sendable, Hashable {
  enum Kind: Sendable, Hashable {
    case search, command
    /// The name under which the filter is kept.
    case filterName
    /// What is searched for in a library, and which stories of paths are listed.
    case find, stories
    /// The name of a story of a library.
    case name(story: String)
    /// A note on a finding.
    case note(FindingPlace)
    /// The name of a file for the findings, for the screen.
    case export, write
  }
  var kind: Kind = .search
  var line = LineEditor()
  /// How far back in the lines typed before; 0 for the one that is new.
  var age = 0

  var text: String { line.text }

  /// What stands before the line.
  var sign: String {
    switch kind {
    case .search, .find: "/"
    case .stories: "only stories with: "
    case .name: "name: "
    case .filterName: "keep the filter as: "
    case .command: ":"
    case .note: "note: "
    case .export: "export to: "
    case .write: "write screen to: "
    }
  }
}

/// What a letter is awaited for.
enum MarkUse: Sendable, Hashable {
  case set, goTo
}

/// What is being typed or chosen at the foot of the screen.
struct Foot: Sendable, Hashable {
  enum Choice: Sendable, Hashable {
    case prompt(Prompt)
    /// A verdict is being chosen for this finding.
    case verdict(FindingPlace)
    /// The letter of a mark is awaited.
    case mark(MarkUse)
  }

  var choice: Choice?
  /// The number typed before a command.
  var count: Int?
  /// What was typed before, by the sign of its prompt; the newest last.
  var lines: [String: [String]] = [:]
  /// Whether what is typed after `/` is a regular expression.
  var searchesPatterns = false

  /// The most lines that are remembered of each kind.
  private static let lineMemory = 100

  var prompt: Prompt? {
    if case .prompt(let prompt) = choice { prompt } else { nil }
  }
  var judging: FindingPlace? {
    if case .verdict(let place) = choice { place } else { nil }
  }
  var markUse: MarkUse? {
    if case .mark(let use) = choice { use } else { nil }
  }

  /// Which keys are valid; nil where those of the page are.
  var context: KeyContext? {
    switch choice {
    case nil: nil
    case .prompt: .prompt
    case .verdict: .verdict
    case .mark: .mark
    }
  }

  /// Keeps a line that was typed, to be typed again.
  mutating func remember(_ text: String, of prompt: Prompt) {
    guard !text.isEmpty else { return }
    var typed = lines[prompt.sign] ?? []
    typed.removeAll { $0 == text }
    lines[prompt.sign] = (typed + [text]).suffix(Self.lineMemory)
  }

  /// Does what a command asks of what is typed or chosen; nil where nothing is, or where it asks for nothing.
  mutating func take(_ command: Command) -> [Request]? {
    switch choice {
    case nil: return nil
    case .prompt(let prompt): return take(command, prompt)
    case .verdict(let place):
      choice = nil
      switch command {
      case .judgeSame: return [.judge(place, .same)]
      case .judgeDifferent: return [.judge(place, .different)]
      case .judgeIrrelevant: return [.judge(place, .irrelevant)]
      case .judgeNone: return [.judge(place, nil)]
      case .cancelLine: return []
      default: return nil
      }
    case .mark:
      choice = nil
      return command == .cancelLine ? [] : nil
    }
  }

  private mutating func take(_ command: Command, _ prompt: Prompt) -> [Request]? {
    var prompt = prompt
    if command == .deleteCharacter, prompt.text.isEmpty {
      choice = nil
      return []
    }
    if prompt.line.take(command) {
      choice = .prompt(prompt)
      return []
    }
    switch command {
    case .acceptLine: return [.accept(prompt)]
    case .completeLine: return [.complete(prompt)]
    case .cancelLine: choice = nil
    case .earlierLine: recall(prompt, older: true)
    case .laterLine: recall(prompt, older: false)
    case .togglePattern: searchesPatterns.toggle()
    default: return nil
    }
    return []
  }

  private mutating func recall(_ prompt: Prompt, older: Bool) {
    var prompt = prompt
    let typed = lines[prompt.sign] ?? []
    let age = prompt.age + (older ? 1 : -1)
    guard age >= 0, age <= typed.count else { return }
    prompt.age = age
    prompt.line = LineEditor(age == 0 ? "" : typed[typed.count - age])
    choice = .prompt(prompt)
  }
}
