import CrossreadCompare
import CrossreadCore

/// The next state, and what must be done besides drawing it. The only place where state changes.
func update(_ state: BrowserState, _ action: Action) -> (BrowserState, [Effect]) {
  var state = state
  let said = state.talk.message
  let effects = state.apply(action)
  state.settle()
  if state.talk.message != said { state.talk.remember() }
  return (state, effects)
}

extension BrowserState {
  mutating func apply(_ action: Action) -> [Effect] {
    if action.isOfThePerson { ledger.sessionToResume = nil }
    let isTooSmall = panes.layout(in: frame).form == .tooSmall
    switch action {
    case .resize(let size):
      self.size = size
      return []
    case .mouse(let event): return take(event)
    case .ground(let isDark):
      if setup.theme.palette == .auto { setup.theme.palette = isDark ? .dark : .light }
      return []
    case .progress(let progress):
      loading = Loading(progress: progress, typedAhead: loading?.typedAhead ?? [])
      return []
    case .saved(let place, let problem):
      return noteSaved(place, problem: problem)
    case .explained(let place, let explanation):
      openExplanation(explanation, of: place)
      return []
    case .listed(let listing, let page):
      take(page, for: listing)
      return []
    case .changed(let change, let problem): return noteChanged(change, problem: problem)
    case .altered(let article, let told):
      openAlterations(told, of: article)
      return []
    case .arrived(let count):
      storyList.library?.arrived = count
      return []
    case .told(let words, let isWarning):
      talk.message = Message(text: words, isWarning: isWarning)
      return []
    case .type(let character):
      if isTooSmall { return [] }
      if let use = foot.markUse {
        talk.message = nil
        foot.choice = nil
        use == .set ? setMark(character) : goToMark(character)
      } else {
        type(character)
      }
      return []
    case .paste(let text):
      if !isTooSmall { paste(text) }
      return []
    case .digit(let digit):
      if !isTooSmall { foot.count = min((foot.count ?? 0) * 10 + digit, Self.countLimit) }
      return []
    case .unknown(.endlessAnswer):
      talk.message = Message(text: "the terminal sent what is no key; it was left out")
      return []
    case .unknown(let key):
      foot.count = nil
      if foot.markUse != nil { foot.choice = nil }
      if loading != nil {
        typeAhead(key)
      } else if !isTooSmall, talk.deadKeys.insert(key).inserted {
        talk.message = Message(text: "\(key.name) does nothing here: \(helpHint)", isHint: true)
      }
      return []
    // What is drawn again is what was there.
    case .command(.redraw): return [.redraw]
    case .command(let command):
      talk.message = nil
      defer { foot.count = nil }
      // Nothing must change that nobody can see.
      if isTooSmall, ![.quit, .back, .redraw, .suspend].contains(command) { return [] }
      return perform(command)
    }
  }

  /// Keeps a key for when everything is there; Escape forgets those that are kept.
  private mutating func typeAhead(_ key: Key) {
    if key == .escape {
      loading?.typedAhead = []
      talk.message = nil
    } else if let count = loading?.typedAhead.count, count < Self.repetitionLimit {
      loading?.typedAhead.append(key)
      talk.message = Message(
        text: "\(counted(count + 1, "key")) typed ahead; "
          + "\(keyTable.keyName(of: .back)) leaves, Esc forgets")
    }
  }

  /// The largest count.
  private static let countLimit = 99_999
  /// The most that is done at one key, where each step takes its time.
  private static let repetitionLimit = 200

  private var helpHint: String { "\(keyTable.keyName(of: .help)) lists the keys" }

  /// What a key asks for now. In the prompt, what has no binding is typed; elsewhere digits make a
  /// count, in the lists only after one from 5 to 9 or a 0, since 1 to 4 choose a pane.
  func action(for key: Key) -> Action {
    if case .mouse(let event) = key { return .mouse(event) }
    if case .pasted(let text) = key { return .paste(text) }
    let context = self.context
    if case .character(let character) = key {
      if context == .mark { return .type(character) }
      if ![.prompt, .palette, .verdict, .loading].contains(context), character.isASCII,
        let digit = character.wholeNumberValue,
        foot.count != nil || keyTable.binding(for: key, in: context) == nil
      {
        return .digit(digit)
      }
    }
    return keyTable.action(for: key, in: context)
  }

  // MARK: Commands

  mutating func perform(_ command: Command) -> [Effect] {
    switch command {
    case .quit: return quit()
    case .redraw: return [.redraw]
    case .suspend: return [.suspend]
    default: break
    }
    guard let binding = keyTable.binding(of: command, in: context) else { return [] }
    if let reason = binding.disabled(self) {
      talk.message = Message(text: reason)
      return []
    }
    switch command {
    case .first, .last, .nextDivergence, .previousDivergence, .nextMatch, .previousMatch:
      rememberJump()
    default: break
    }
    let steps: Set<Command> = [
      .nextDivergence, .previousDivergence, .nextMatch, .previousMatch, .nextSources,
      .previousSources, .nextArticle, .previousArticle, .nextPane, .previousPane, .cycleVerdict,
    ]
    let times = steps.contains(command) ? min(foot.count ?? 1, Self.repetitionLimit) : 1
    var effects: [Effect] = []
    for _ in 0..<times { effects += performOnce(command, as: binding) }
    return effects
  }

  /// The page that is seen has the command first, then what is around it.
  private mutating func performOnce(_ command: Command, as binding: Binding) -> [Effect] {
    if let effects = take(command) { return effects }
    talk.message = Message(text: "\(binding.name) does nothing here: \(helpHint)", isHint: true)
    return []
  }

  /// Does what a command asks for; nil where nobody takes it.
  mutating func take(_ command: Command) -> [Effect]? {
    if loading != nil { return command == .back ? quit() : nil }
    if foot.choice != nil { return foot.take(command).map { fulfil($0) } }
    let frame = frame
    if let requests = changePage({ $0.take(command, in: frame) }) { return fulfil(requests) }
    return takeAnywhere(command)
  }

  /// What means the same wherever it is valid; nil for other commands.
  private mutating func takeAnywhere(_ command: Command) -> [Effect]? {
    switch command {
    case .search: foot.choice = .prompt(Prompt())
    case .commandLine: foot.choice = .prompt(Prompt(kind: .command))
    case .keepFilter: foot.choice = .prompt(Prompt(kind: .filterName))
    case .judge: foot.choice = subject.map(Foot.Choice.verdict)
    case .note: startNote()
    case .bookmark: return toggleBookmark()
    case .undo: return undo()
    case .setMark: foot.choice = .mark(.set)
    case .goToMark: foot.choice = .mark(.goTo)
    case .nextMatch: stepMatch(forward: true)
    case .previousMatch: stepMatch(forward: false)
    case .showDoubtful: toggleDoubtful()
    case .clear where query != nil: query = nil
    case .back, .clear: return goBack()
    case .nextStory: return stepStory(by: foot.count ?? 1)
    case .previousStory: return stepStory(by: -(foot.count ?? 1))
    case .export: startExport()
    case .writeScreen: startWriting()
    case .explain: return subject.map { [.explain($0)] } ?? []
    case .alterations: return [.alterations]
    case .reload: return [.reload]
    case .openAddress: return [.openAddress]
    case .edit: return [.edit]
    case .copy: return copyText.map { [.copy($0)] } ?? []
    case .toggleMouse:
      setup.usesMouse.toggle()
      talk.message = Message(
        text: setup.usesMouse
          ? "mouse on: with Shift most terminals still select words" : "mouse off")
      return [.useMouse(setup.usesMouse)]
    default: return open(command) ? [] : nil
    }
    return []
  }

  /// Opens the page that a command names; false where it names none.
  private mutating func open(_ command: Command) -> Bool {
    switch command {
    case .palette: openPalette(.everything)
    case .filter: openPalette(.filters)
    case .help: openHelp()
    case .messages: overlays.append(.text(TextPage(.messages(talk.messages))))
    case .stories: openStories()
    case .brief: openBrief()
    case .matrix: openTable(.matrix)
    case .timeline: openTable(.timeline)
    case .origins: openTable(.origins)
    default: return false
    }
    return true
  }

  /// Back to the page below; from the lists to the stories of a library, or out.
  private mutating func goBack() -> [Effect] {
    if overlays.last == .stories, library != nil { return quit() }
    if overlays.popLast() != nil { return [] }
    if library == nil { return quit() }
    openStories()
    return []
  }

  /// Does what pages ask for, in turn.
  private mutating func fulfil(_ requests: [Request]) -> [Effect] {
    requests.flatMap { fulfil($0) }
  }

  private mutating func fulfil(_ request: Request) -> [Effect] {
    switch request {
    case .outside(let effect): return [effect]
    case .say(let message): talk.message = message
    case .open(let page): open(page)
    case .leave: _ = overlays.popLast()
    case .endSearch: query = nil
    case .prompt(let prompt): foot.choice = .prompt(prompt)
    case .filtered(let before): ledger.past.append(.filter(story: shelf.open, before: before))
    case .pick(let picked):
      panes.picked = picked
      panes.firstPassage = 0
    case .goToStory(let number): return go(toStory: number)
    case .palette(let scope): openPalette(scope)
    case .run(let entry): return run(entry)
    case .toggle(let part): changeFilter { $0.toggle(part) }
    case .rebuildTables: rebuildTables()
    case .markRead(let numbers): for number in numbers { shelf.stories[number].markRead() }
    case .accept(let prompt): return accept(prompt)
    case .complete(let prompt): complete(prompt)
    case .judge(let place, let verdict): return judge(place) { $0.verdict = verdict }
    }
    return []
  }

  // MARK: Filters

  /// Changes the filter of the lists, and remembers what it was for `undo`.
  mutating func changeFilter(_ change: (inout Filter) -> Void) {
    _ = fulfil(panes.changeFilter(in: model, change))
  }

  /// Shows what is hidden at the start, or hides it again.
  private mutating func toggleDoubtful() {
    setup.showsAll.toggle()
    let all = setup.showsAll
    changeFilter { $0.showsAll = all }
    rebuildTables()
    let hidden = model?.findings.count { $0.partOf == nil && !$0.isShownByDefault } ?? 0
    talk.message = Message(
      text: hidden == 0
        ? "nothing is hidden in this story"
        : all
          ? "\(counted(hidden, "doubtful row")) shown, too; no count has them"
          : "\(counted(hidden, "doubtful row")) hidden")
  }

  // MARK: Keeping what is selected in sight

  /// Brings what the action left out of bounds back: selections, the first rows that are seen.
  mutating func settle() {
    refreshTexts()
    let frame = frame
    panes.settle(in: frame)
    if !overlays.isEmpty { changePage { $0.settle(in: frame) } }
  }
}
