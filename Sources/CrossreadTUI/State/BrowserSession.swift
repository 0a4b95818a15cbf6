import CrossreadCompare
import CrossreadCore

/// Where a person was, as lines of text that outlive the program: the story, the filter, what was
/// selected and open. What names something that is not there any more is left out.
extension BrowserState {
  private static let heading = "crossread session 1"

  var session: String {
    var lines = [Self.heading]
    func add(_ name: String, _ value: String?) {
      guard let value, !value.isEmpty else { return }
      lines.append("\(name) \(SafeText.line(value))")
    }
    for (name, words) in setup.keptFilters.sorted(by: { $0.key < $1.key }) {
      add("kept-filter", "\(name)=\(words)")
    }
    // A library opens on the list of its stories, whatever was open.
    guard library == nil, let model else {
      return setup.keptFilters.isEmpty ? "" : lines.joined(separator: "\n") + "\n"
    }
    func articleID(_ place: Int) -> String? {
      model.readings.indices.contains(place) ? model.readings[place].article.id : nil
    }
    func findingID(_ place: Int) -> String? {
      model.findings.indices.contains(place) ? model.findings[place].id : nil
    }
    add("story", model.comparison.story.id)
    let filter = panes.filter
    add("pane", "\(panes.focus)")
    add("verdict", filter.verdict?.rawValue)
    add("kind", filter.kind?.rawValue)
    if filter.onlyJudged { add("mine", "yes") }
    add("source", filter.source.flatMap(articleID))
    add("actor", filter.actor.map { model.actors[$0].name })
    add("speaker", filter.speaker.map { model.actors[$0].name })
    add("only", filter.only.flatMap(articleID))
    add("against", filter.against.flatMap(articleID))
    if filter.isSure { add("sure", "yes") }
    add(query?.isPattern == true ? "pattern" : "query", query?.text)
    for pane in Pane.allCases {
      guard let row = panes.list(pane).selectedRow else { continue }
      switch pane {
      case .sources: add("selected-source", articleID(row))
      case .actors: add("selected-actor", model.actors[row].name)
      case .quotes: add("selected-quote", findingID(row))
      case .facts: add("selected-fact", findingID(row))
      }
    }
    for overlay in overlays {
      switch overlay {
      case .table(let table):
        add("page", "\(table.kind)")
        add("page-finding", table.selectedEntry?.finding.flatMap(findingID))
      case .article(let page):
        add("article", articleID(page.article))
        add("article-top", "\(page.top.rawValue)")
        add("article-finding", page.finding.flatMap(findingID))
      case .brief: add("page", "brief")
      default: break
      }
    }
    // A note that was being typed when the line broke is not lost.
    if let prompt, case .note(let place) = prompt.kind, place.story == shelf.open {
      add("note-finding", findingID(place.finding))
      add("note", prompt.text)
    } else if let noteToResume = ledger.noteToResume {
      add("note-finding", noteToResume.finding)
      add("note", noteToResume.words)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Goes to where the person was.
  mutating func restore(_ session: String) {
    let lines = session.split(whereSeparator: \.isNewline).prefix(100).map(String.init)
    guard lines.first == Self.heading else { return }
    let entries = lines.dropFirst().compactMap { line -> (name: String, value: String)? in
      let parts = line.split(separator: " ", maxSplits: 1).map(String.init)
      return parts.count == 2 ? (parts[0], parts[1]) : nil
    }
    func value(_ name: String) -> String? { entries.first { $0.name == name }?.value }
    for entry in entries where entry.name == "kept-filter" {
      let parts = entry.value.split(separator: "=", maxSplits: 1).map(String.init)
      if parts.count == 2 { setup.keptFilters[parts[0]] = parts[1] }
    }
    guard let number = stories.firstIndex(where: { $0.comparison.story.id == value("story") })
    else { return }
    openStory(number)
    overlays = []
    guard let model else { return }
    func article(_ id: String?) -> Int? {
      id.flatMap { id in model.readings.firstIndex { $0.article.id == id } }
    }
    func actor(_ name: String?) -> Int? {
      name.flatMap { name in model.actors.firstIndex { SafeText.line($0.name) == name } }
    }
    func finding(_ id: String?) -> Int? {
      id.flatMap { id in model.findings.firstIndex { $0.id == id && !id.isEmpty } }
    }
    panes.filter.verdict = value("verdict").flatMap(Finding.Verdict.init(rawValue:))
    panes.filter.kind = value("kind").flatMap(Finding.Kind.init(rawValue:))
    panes.filter.onlyJudged = value("mine") == "yes" && model.hasJudgements
    panes.filter.source = article(value("source"))
    panes.filter.actor = actor(value("actor"))
    panes.filter.speaker = actor(value("speaker"))
    panes.filter.only = article(value("only"))
    panes.filter.against = article(value("against"))
    panes.filter.isSure = value("sure") == "yes"
    panes.refilter(model)
    panes.parked = [:]
    query =
      value("query").flatMap { SearchQuery($0) }
      ?? value("pattern").flatMap { try? SearchQuery(pattern: $0) }
    if let pane = Pane.allCases.first(where: { "\($0)" == value("pane") }) { panes.focus = pane }
    let selected: [(Pane, Int?)] = [
      (.sources, article(value("selected-source"))), (.actors, actor(value("selected-actor"))),
      (.quotes, finding(value("selected-quote"))), (.facts, finding(value("selected-fact"))),
    ]
    for (pane, row) in selected {
      if let row, let place = panes.list(pane).rows.firstIndex(of: row) {
        panes.lists[pane]?.selected = place
      }
    }
    if value("page") == "brief" { openBrief() }
    let kinds: [StoryTable.Kind] = [.matrix, .timeline, .origins]
    if let kind = kinds.first(where: { "\($0)" == value("page") }) {
      openTable(kind)
      if let row = finding(value("page-finding")) {
        if var table, let place = table.entries.firstIndex(where: { $0.finding == row }) {
          table.list.selected = place
          overlays[overlays.count - 1] = .table(table)
        }
      }
    }
    if let place = article(value("article")) {
      let top = value("article-top").flatMap { Int($0) } ?? 0
      let end = model.readings[place].text.utf8.count
      overlays.append(
        .article(
          ArticlePage(
            article: place, top: UTF8Offset(max(0, min(top, end))),
            finding: finding(value("article-finding")))))
    }
    if let id = value("note-finding"), let words = value("note"), refusals.save == nil {
      ledger.noteToResume = (id, words)
      resumeNote()
    }
  }

  /// Goes on with the note that was being typed, where its finding is there and nothing else is being
  /// typed.
  mutating func resumeNote() {
    guard let note = ledger.noteToResume, let model, foot.choice == nil else { return }
    guard let place = model.findings.firstIndex(where: { $0.id == note.finding }) else {
      if isWeighed { ledger.noteToResume = nil }
      return
    }
    ledger.noteToResume = nil
    foot.choice = .prompt(
      Prompt(
        kind: .note(FindingPlace(story: shelf.open, finding: place)),
        line: LineEditor(note.words)))
    talk.message = Message(text: "the note that was being typed when the browser ended")
  }
}
