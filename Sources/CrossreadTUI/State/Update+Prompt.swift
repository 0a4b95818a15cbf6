import CrossreadCompare
import CrossreadCore

/// The line at the foot of the screen: what is typed there and what becomes of it.
extension BrowserState {
  /// The most characters that a line takes.
  private static let lineLimit = 4_000

  mutating func type(_ character: Character) {
    if changePalette({ $0.type(String(character)) }) { return }
    guard var prompt, prompt.line.text.count < Self.lineLimit else { return }
    prompt.line.insert(String(character))
    foot.choice = .prompt(prompt)
  }

  /// Puts pasted text into the line, as much as it takes; where no line is typed nothing happens, for
  /// nobody has typed it.
  mutating func paste(_ text: String) {
    if changePalette({ $0.type(String(text.singleLine.prefix(CommandPalette.longest))) }) { return }
    guard var prompt else {
      talk.message = Message(
        text: "what is pasted is no command; \(keyTable.keyName(of: .search)) searches for it")
      return
    }
    let room = max(0, Self.lineLimit - prompt.line.text.count)
    prompt.line.insert(text.prefix(room))
    foot.choice = .prompt(prompt)
    if text.count > room {
      talk.message = Message(
        text: "a line takes \(Self.lineLimit) characters; the rest was left out", isWarning: true)
    }
  }

  /// Does what was typed.
  mutating func accept(_ accepted: Prompt) -> [Effect] {
    if accepted.kind == .search, let problem = patternProblem(accepted.text) {
      talk.message = Message(text: "no pattern: \(problem)", isWarning: true)
      return []
    }
    foot.choice = nil
    let text = accepted.text
    foot.remember(text, of: accepted)
    switch accepted.kind {
    case .search:
      // An empty line repeats the last search, as in less.
      if let query = newQuery(text) ?? query {
        rememberJump()
        self.query = query
        stepMatch(forward: true, includingCurrent: true)
      }
      return []
    case .command: return run(commandLine: text)
    case .filterName:
      keepFilter(text.singleLine)
      return []
    case .find: return find(text)
    case .stories:
      listStories(text)
      return []
    case .name(let story): return [.change(.name(story: story, name: text.singleLine))]
    case .export:
      if text.isEmpty { return [] }
      return [briefPage.map { .writeCopy($0.text(signs), name: text) } ?? .export(name: text)]
    case .write: return text.isEmpty ? [] : [.writeScreen(name: text)]
    case .note(let place):
      return judge(place) { $0.note = text.singleLine }
    }
  }

  /// Why what is typed is no regular expression, where it is to be one.
  private func patternProblem(_ text: String) -> String? {
    guard foot.searchesPatterns, !text.isEmpty else { return nil }
    do {
      _ = try SearchQuery(pattern: text)
      return nil
    } catch {
      return error.reason
    }
  }

  /// What to look for. Words that stand nowhere, but would be a pattern that does, are taken as one.
  private func newQuery(_ text: String) -> SearchQuery? {
    if foot.searchesPatterns, !text.isEmpty { return try? SearchQuery(pattern: text) }
    guard let words = SearchQuery(text) else { return nil }
    guard SearchQuery.looksLikePattern(text), !page.has(words, in: frame),
      let pattern = try? SearchQuery(pattern: text), page.has(pattern, in: frame)
    else { return words }
    return pattern
  }

  // MARK: Commands by name

  /// The commands that can be named now: those of the page, and those of the choice of a verdict.
  var namedBindings: [Binding] {
    let here = keyTable.bindings(in: page.context)
    guard here.contains(where: { $0.command == .judge }) else { return here }
    return here + keyTable.bindings(in: .verdict).filter { $0.command != .cancelLine }
  }

  /// Those whose names start with what is typed.
  func candidates(for text: String) -> [Binding] {
    let word = text.prefix { $0 != " " }
    let all = namedBindings.filter { $0.name.hasPrefix(word) }
    if let exact = all.first(where: { $0.name == word }) {
      return [exact] + all.filter { $0.name != word }
    }
    return all
  }

  /// Adds what all the candidates share, or else goes on to the next of them.
  mutating func complete(_ typed: Prompt) {
    var prompt = typed
    guard prompt.kind == .command, !prompt.text.contains(" ") else { return }
    let names = candidates(for: prompt.text).map(\.name)
    guard let first = names.first else { return }
    let shared = names.dropFirst().reduce(first) { shared, name in
      String(zip(shared, name).prefix { $0.0 == $0.1 }.map(\.0))
    }
    if shared.count > prompt.text.count {
      prompt.line = LineEditor(shared)
    } else if names.count == 1, keyTable.binding(named: first)?.argument != nil {
      prompt.line = LineEditor(first + " ")
    }
    foot.choice = .prompt(prompt)
  }

  mutating func run(commandLine text: String) -> [Effect] {
    let words = text.split(separator: " ", maxSplits: 1).map(String.init)
    guard let name = words.first else { return [] }
    let rest = words.count > 1 ? words[1].trimmingBlanks : ""
    if let number = Int(name), number > 0 {
      rememberJump()
      foot.count = number
      defer { foot.count = nil }
      return perform(.first)
    }
    let all = candidates(for: name)
    guard let binding = all.first, all.count == 1 || binding.name == name else {
      talk.message = Message(
        text: all.isEmpty
          ? "no command is called \(name): ? lists them"
          : "several start so: \(all.map(\.name).joined(separator: ", "))", isWarning: true)
      return []
    }
    if let reason = binding.disabled(self) {
      talk.message = Message(text: reason)
      return []
    }
    guard rest.isEmpty || binding.argument != nil else {
      talk.message = Message(text: "\(binding.name) takes nothing after it", isWarning: true)
      return []
    }
    if binding.contexts == [.verdict] {
      foot.choice = subject.map(Foot.Choice.verdict)
      if let reason = binding.disabled(self) {
        foot.choice = nil
        talk.message = Message(text: reason)
        return []
      }
      return take(binding.command) ?? []
    }
    guard !rest.isEmpty else { return perform(binding.command) }
    switch binding.command {
    case .search where page.context == .library:
      return accept(Prompt(kind: .find, line: LineEditor(rest)))
    case .search: return accept(Prompt(kind: .search, line: LineEditor(rest)))
    case .note where page.context == .library:
      guard let summary = library?.selectedSummary(in: frame) else { return [] }
      return accept(Prompt(kind: .name(story: summary.id), line: LineEditor(rest)))
    case .note:
      guard let place = subject else { return [] }
      return accept(Prompt(kind: .note(place), line: LineEditor(rest)))
    case .copy:
      if let refusal = refusals.write {
        talk.message = Message(text: refusal)
        return []
      }
      return copyText.map { [.writeCopy($0, name: rest)] } ?? []
    case .filter where page.context == .stories:
      return accept(Prompt(kind: .stories, line: LineEditor(rest)))
    case .filter:
      applyFilter(rest)
      return []
    case .keepFilter:
      keepFilter(rest.singleLine)
      return []
    case .export: return accept(Prompt(kind: .export, line: LineEditor(rest)))
    case .writeScreen: return accept(Prompt(kind: .write, line: LineEditor(rest)))
    default: return perform(binding.command)
    }
  }
}

extension String {
  /// Without the blanks at both ends.
  fileprivate var trimmingBlanks: String {
    var text = self[...]
    while text.last == " " { text.removeLast() }
    return String(text.drop { $0 == " " })
  }
}
