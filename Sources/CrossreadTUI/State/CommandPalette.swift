import CrossreadCompare
import CrossreadCore
import CrossreadWording

/// What can be done and where one can go, narrowed by what is typed.
struct CommandPalette: Sendable, Hashable {
  enum Scope: Sendable, Hashable {
    case everything, filters, commands
  }

  enum Deed: Sendable, Hashable {
    /// A command by its name.
    case command(String)
    case story(Int)
    case source(Int)
    case actor(Int)
    case finding(Int)
    case filter(FilterPart)
    /// A filter that is kept under this name.
    case keptFilter(String)
    case theme(Palette)
    case ascii(Bool)
  }

  struct Entry: Sendable, Hashable {
    /// "command", "actor", "fact".
    let kind: String
    let title: String
    /// The key, or what else there is to say.
    var detail = ""
    let deed: Deed
    /// What is searched, in lower case: the title, and all there is.
    private let name: [UInt8]
    private let text: [UInt8]

    init(_ kind: String, _ title: String, _ detail: String = "", _ deed: Deed) {
      self.kind = kind
      self.title = String(title.singleLine.prefix(CommandPalette.longest))
      self.detail = String(detail.singleLine.prefix(CommandPalette.longest))
      self.deed = deed
      name = Array(self.title.lowercased().utf8)
      text = name + Array(" \(kind) \(self.detail)".lowercased().utf8)
    }

    /// How far a word is from being what the entry is called; one more where it stands beside that. Nil where the
    /// entry has it nowhere.
    fileprivate func rank(of word: [UInt8]) -> Int? {
      let beside = CommandPalette.rank(of: word, in: text).map { $0 + 1 }
      let called = CommandPalette.rank(of: word, in: name)
      return [called, beside].compactMap(\.self).min()
    }
  }

  /// In characters, of an entry and of what is typed.
  static let longest = 200

  let scope: Scope
  private(set) var line = LineEditor()
  let entries: [Entry]
  /// Rows are places in `entries`.
  var list: SelectableList

  init(_ scope: Scope, _ entries: [Entry]) {
    self.scope = scope
    self.entries = entries
    list = SelectableList(rows: Array(entries.indices))
  }

  var selectedEntry: Entry? { list.selectedRow.map { entries[$0] } }

  mutating func type(_ text: String) {
    guard line.text.count + text.count <= Self.longest else { return }
    line.insert(text)
    match()
  }

  /// Takes the entries that have every word, those first that have them best.
  fileprivate mutating func match() {
    let words = line.text.lowercased().split(separator: " ").map { Array($0.utf8) }
    let ranked = entries.indices.compactMap { place -> (rank: Int, place: Int)? in
      var sum = 0
      for word in words {
        guard let rank = entries[place].rank(of: word) else { return nil }
        sum += rank
      }
      return (sum, place)
    }
    // What says little else is more likely meant.
    func length(_ place: Int) -> Int {
      words.isEmpty || scope != .everything ? 0 : entries[place].title.utf8.count
    }
    list = SelectableList(
      rows: ranked.sorted {
        ($0.rank, length($0.place), $0.place) < ($1.rank, length($1.place), $1.place)
      }.map(\.place))
  }

  /// How far a word is from standing at the start of a text: 0 there, more where it only starts a word, stands
  /// within one, or has its letters somewhere in this order; nil where it has not.
  static func rank(of word: [UInt8], in text: [UInt8]) -> Int? {
    guard let first = word.first else { return 0 }
    var best: Int?
    for start in text.indices where text[start] == first && start + word.count <= text.count {
      guard text[start..<start + word.count].elementsEqual(word) else { continue }
      if start == 0 { return 0 }
      let startsWord = !isLetter(text[start - 1])
      best = min(best ?? 3, startsWord ? 1 : 2)
      if startsWord { break }
    }
    if let best { return best }
    // Of one letter or two, anything would have them.
    guard word.count > 2 else { return nil }
    var rest = word[...]
    var (from, to) = (0, 0)
    for (place, byte) in text.enumerated() where byte == rest.first {
      if rest.count == word.count { from = place }
      to = place
      rest.removeFirst()
      if rest.isEmpty { return to - from < 3 * word.count ? 4 + (to - from) / word.count : nil }
    }
    return nil
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (byte >= 0x61 && byte <= 0x7A) || (byte >= 0x30 && byte <= 0x39)
  }
}

// MARK: - What keys do

extension CommandPalette: BrowserPage {
  var context: KeyContext { .palette }

  mutating func take(_ command: Command, in frame: Frame) -> [Request]? {
    if list.take(command, rows: frame.rows, in: frame) { return [] }
    switch command {
    case .cancelLine: return left
    case .deleteCharacter where line.text.isEmpty: return left
    case .open: return selectedEntry.map { [.leave, .run($0)] } ?? []
    case .toggleEntry:
      guard let entry = selectedEntry else { return [] }
      guard case .filter(let part) = entry.deed else {
        return [.say(Message(text: "only filters are taken in and out", isHint: true))]
      }
      return [.toggle(part)]
    default:
      guard line.take(command) else { return nil }
      match()
      return []
    }
  }

  private var left: [Request] { scope == .filters ? [.leave, .rebuildTables] : [.leave] }

  mutating func settle(in frame: Frame) { list.settle(rows: frame.rows) }
}

// MARK: - What it has

extension BrowserState {
  /// All that can be done and gone to from the page that is open.
  func paletteEntries(_ scope: CommandPalette.Scope) -> [CommandPalette.Entry] {
    switch scope {
    case .everything:
      commandEntries + storyEntries + modelEntries + filterEntries + settingEntries
    case .filters: filterEntries
    case .commands: commandEntries
    }
  }

  private var commandEntries: [CommandPalette.Entry] {
    namedBindings.filter { $0.command != .palette }.map { binding in
      let key = binding.keys.first?.name ?? ""
      return CommandPalette.Entry(
        "command", "\(binding.name): \(binding.help)", key, .command(binding.name))
    }
  }

  private var storyEntries: [CommandPalette.Entry] {
    let listed = storyList.list.rows
    guard library != nil || listed.count > 1 else { return [] }
    return listed.map { number in
      CommandPalette.Entry(
        "story", stories[number].title, stories[number].day?.description ?? "", .story(number))
    }
  }

  private var modelEntries: [CommandPalette.Entry] {
    guard let model, model.isCompared, library == nil || overlays.last != .stories else {
      return []
    }
    let sources = model.readings.enumerated().map { number, reading in
      CommandPalette.Entry(
        "source", "\(model.letters[number]) \(Wording.source(of: reading.article))",
        reading.article.title ?? "", .source(number))
    }
    let actors = model.actors.enumerated().map { number, actor in
      CommandPalette.Entry("actor", actor.name, actor.roles.first?.text ?? "", .actor(number))
    }
    let findings = (model.quotes + model.facts).filter {
      emptyFilter.passes(model.findings[$0])
    }.map { place in
      let finding = model.findings[place]
      return CommandPalette.Entry(
        finding.kind.rawValue,
        "\(signs.verdict(of: finding)) \(model.letters(of: finding.articles)) "
          + Wording.statement(of: finding, in: model.comparison), "", .finding(place))
    }
    return sources + actors + findings
  }

  private var filterEntries: [CommandPalette.Entry] {
    guard let model, model.isCompared, library == nil || overlays.last != .stories else {
      return []
    }
    let kept = setup.keptFilters.sorted { $0.key < $1.key }.map {
      CommandPalette.Entry("filter", $0.key, $0.value, .keptFilter($0.key))
    }
    let names =
      Set(model.letters).count > 1 ? model.readings.map { Wording.source(of: $0.article) } : []
    return kept
      + FilterPart.all(in: model).map { part in
        let detail: String =
          switch part {
          case .only(let article), .against(let article), .source(let article):
            names.indices.contains(article) ? names[article] : ""
          case .actor: "actor"
          default: ""
          }
        return CommandPalette.Entry("filter", part.words(in: model, signs), detail, .filter(part))
      }
  }

  private var settingEntries: [CommandPalette.Entry] {
    let themes: [Palette] = theme.isMonochrome ? [] : [.standard, .dark, .light]
    return themes.map {
      CommandPalette.Entry("setting", "colours \($0.rawValue)", "", .theme($0))
    } + [
      CommandPalette.Entry(
        "setting", signs.isASCII ? "signs and lines in Unicode" : "signs and lines in ASCII", "",
        .ascii(!signs.isASCII))
    ]
  }
}

// MARK: - What becomes of it

extension BrowserState {
  mutating func openPalette(_ scope: CommandPalette.Scope) {
    overlays.append(.palette(CommandPalette(scope, paletteEntries(scope))))
  }

  /// Changes the palette where it is open; false where it is not.
  mutating func changePalette(_ change: (inout CommandPalette) -> Void) -> Bool {
    guard foot.choice == nil, case .palette(var palette) = overlays.last else { return false }
    change(&palette)
    overlays[overlays.count - 1] = .palette(palette)
    return true
  }

  /// Does what an entry stands for, or goes there.
  mutating func run(_ entry: CommandPalette.Entry) -> [Effect] {
    foot.count = nil
    switch entry.deed {
    case .command(let name): return run(commandLine: name)
    case .story(let number): return go(toStory: number)
    case .source(let row): go(to: row, in: .sources)
    case .actor(let row): go(to: row, in: .actors)
    case .finding(let place):
      guard let model else { return [] }
      go(to: place, in: model.findings[place].kind == .quote ? .quotes : .facts)
    case .filter(let part):
      // What was taken in there before stays.
      if !panes.filter.parts.contains(part) { changeFilter { $0.toggle(part) } }
      afterFiltering()
    case .keptFilter(let name): applyFilter(name)
    case .theme(let palette): setup.theme.palette = palette
    case .ascii(let isASCII): setup.signs = isASCII ? .ascii : .unicode
    }
    return []
  }

  /// Selects a row of a list, without the filter where that hides it.
  private mutating func go(to row: Int, in pane: Pane) {
    rememberJump()
    overlays = []
    if !panes.list(pane).rows.contains(row) {
      let empty = emptyFilter
      changeFilter { $0 = empty }
    }
    panes.select(row, in: pane)
  }
}
