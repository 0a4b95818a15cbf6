import CrossreadCompare
import CrossreadCore

/// The line at the foot of the screen: what is typed there and what becomes of it.
extension BrowserState {
  /// The most characters that a line takes.
  private static let lineLimit = 4_000
  /// The most lines that are remembered of each kind.
  private static let lineMemory = 100

  mutating func type(_ character: Character) {
    if changePalette({ $0.type(String(character)) }) { return }
    guard var prompt, prompt.line.text.count < Self.lineLimit else { return }
    prompt.line.insert(String(character))
    self.prompt = prompt
  }

  /// Puts pasted text into the line, as much as it takes; where no line is typed nothing happens, for
  /// nobody has typed it.
  mutating func paste(_ text: String) {
    if changePalette({ $0.type(String(text.singleLine.prefix(CommandPalette.longest))) }) { return }
    guard var prompt else {
      message = Message(
        text: "what is pasted is no command; \(keyTable.keyName(of: .search)) searches for it")
      return
    }
    let room = max(0, Self.lineLimit - prompt.line.text.count)
    prompt.line.insert(text.prefix(room))
    self.prompt = prompt
    if text.count > room {
      message = Message(
        text: "a line takes \(Self.lineLimit) characters; the rest was left out", isWarning: true)
    }
  }

  mutating func performInPrompt(_ command: Command) -> [Effect] {
    guard var prompt else { return [] }
    if command == .deleteCharacter, prompt.text.isEmpty {
      self.prompt = nil
      return []
    }
    if prompt.line.take(command) {
      self.prompt = prompt
      return []
    }
    switch command {
    case .acceptLine: return accept(prompt)
    case .cancelLine: self.prompt = nil
    case .earlierLine: recall(&prompt, older: true)
    case .laterLine: recall(&prompt, older: false)
    case .completeLine: complete(&prompt)
    case .togglePattern: searchesPatterns.toggle()
    default: break
    }
    if self.prompt != nil { self.prompt = prompt }
    return []
  }

  private mutating func accept(_ accepted: Prompt) -> [Effect] {
    if accepted.kind == .search, let problem = patternProblem(accepted.text) {
      message = Message(text: "no pattern: \(problem)", isWarning: true)
      return []
    }
    prompt = nil
    let text = accepted.text
    if !text.isEmpty {
      var typed = lines[accepted.sign] ?? []
      typed.removeAll { $0 == text }
      lines[accepted.sign] = (typed + [text]).suffix(Self.lineMemory)
    }
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
    guard searchesPatterns, !text.isEmpty else { return nil }
    do {
      _ = try SearchQuery(pattern: text)
      return nil
    } catch {
      return error.reason
    }
  }

  /// What to look for. Words that stand nowhere, but would be a pattern that does, are taken as one.
  private func newQuery(_ text: String) -> SearchQuery? {
    if searchesPatterns, !text.isEmpty { return try? SearchQuery(pattern: text) }
    guard let words = SearchQuery(text) else { return nil }
    guard SearchQuery.looksLikePattern(text), !isFoundInSight(words),
      let pattern = try? SearchQuery(pattern: text), isFoundInSight(pattern)
    else { return words }
    return pattern
  }

  private func recall(_ prompt: inout Prompt, older: Bool) {
    let typed = lines[prompt.sign] ?? []
    let age = prompt.age + (older ? 1 : -1)
    guard age >= 0, age <= typed.count else { return }
    prompt.age = age
    prompt.line = LineEditor(age == 0 ? "" : typed[typed.count - age])
  }

  // MARK: Commands by name

  /// The commands that can be named now: those of the page, and those of the choice of a verdict.
  var namedBindings: [Binding] {
    let page = keyTable.bindings(in: pageContext)
    guard page.contains(where: { $0.command == .judge }) else { return page }
    return page + keyTable.bindings(in: .verdict).filter { $0.command != .cancelLine }
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
  private func complete(_ prompt: inout Prompt) {
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
  }

  mutating func run(commandLine text: String) -> [Effect] {
    let words = text.split(separator: " ", maxSplits: 1).map(String.init)
    guard let name = words.first else { return [] }
    let rest = words.count > 1 ? words[1].trimmingBlanks : ""
    if let number = Int(name), number > 0 {
      rememberJump()
      count = number
      defer { count = nil }
      return perform(.first)
    }
    let all = candidates(for: name)
    guard let binding = all.first, all.count == 1 || binding.name == name else {
      message = Message(
        text: all.isEmpty
          ? "no command is called \(name): ? lists them"
          : "several start so: \(all.map(\.name).joined(separator: ", "))", isWarning: true)
      return []
    }
    if let reason = binding.disabled(self) {
      message = Message(text: reason)
      return []
    }
    guard rest.isEmpty || binding.argument != nil else {
      message = Message(text: "\(binding.name) takes nothing after it", isWarning: true)
      return []
    }
    if binding.contexts == [.verdict] {
      startJudging()
      if let reason = binding.disabled(self) {
        judging = nil
        message = Message(text: reason)
        return []
      }
      return performInVerdict(binding.command)
    }
    guard !rest.isEmpty else { return perform(binding.command) }
    switch binding.command {
    case .search where pageContext == .library:
      return accept(Prompt(kind: .find, line: LineEditor(rest)))
    case .search: return accept(Prompt(kind: .search, line: LineEditor(rest)))
    case .note where pageContext == .library:
      guard let summary = selectedSummary else { return [] }
      return accept(Prompt(kind: .name(story: summary.id), line: LineEditor(rest)))
    case .note:
      guard let place = subject else { return [] }
      return accept(Prompt(kind: .note(place), line: LineEditor(rest)))
    case .copy:
      if let refusal = refusals.write {
        message = Message(text: refusal)
        return []
      }
      return copyText.map { [.writeCopy($0, name: rest)] } ?? []
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

extension BrowserState.Prompt {
  /// What stands before the line.
  var sign: String {
    switch kind {
    case .search, .find: "/"
    case .name: "name: "
    case .filterName: "keep the filter as: "
    case .command: ":"
    case .note: "note: "
    case .export: "export to: "
    case .write: "write screen to: "
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
