import CrossreadCompare
import CrossreadCore

/// Puts what the model has made of a story in the place of what shared words alone came to, under the
/// eyes of the person.
///
/// What is selected stays selected, on the row of the screen where it is, known again by its id; where
/// the model left it out, what has most of its words takes its place. What the person has said meanwhile
/// stays said, of findings that the model left out, too.
extension BrowserState {
  func weighed(_ news: WeighedStories) -> BrowserState {
    var state = self
    for (number, model) in news.stories.sorted(by: { $0.key < $1.key }) {
      state.replace(number, with: model)
    }
    if news.isEnd {
      state.shelf.unweighed = []
      state.ledger.sessionToResume = nil
    }
    state.talk.messages += news.messages.map { SafeText.line($0) }
    if state.talk.message == nil, let first = news.messages.first {
      state.talk.message = Message(text: SafeText.line(first), isWarning: true)
    }
    state.settle()
    return state
  }

  private mutating func replace(_ number: Int, with weighed: StoryModel) {
    guard stories.indices.contains(number), weighed.isOfTheArticles(of: stories[number])
    else { return }
    let old = stories[number]
    let new = merged(weighed, into: number)
    let moves = FindingMoves(from: old, to: new)
    shelf.stories[number] = new
    shelf.unweighed.remove(number)
    func moved(_ place: FindingPlace) -> FindingPlace? {
      guard place.story == number else { return place }
      return moves.same(place.finding).map { FindingPlace(story: number, finding: $0) }
    }
    switch foot.choice {
    case .verdict(let place): foot.choice = moved(place).map(Foot.Choice.verdict)
    case .prompt(var prompt):
      guard case .note(let place) = prompt.kind, let place = moved(place) else { break }
      prompt.kind = .note(place)
      foot.choice = .prompt(prompt)
    case .mark, nil: break
    }
    ledger.unsaved = ledger.unsaved.compactMap(moved)
    ledger.past = ledger.past.compactMap { step in
      guard case .judgement(let place, let before) = step else { return step }
      return moved(place).map { .judgement($0, before: before) }
    }
    marks = marks.mapValues { $0.story == number ? $0.moved(moves, to: new) : $0 }
    guard number == shelf.open else { return }
    overlays = overlays.map { $0.moved(moves, to: new, filter: panes.filter) }
    relist(moves)
    if let session = ledger.sessionToResume {
      overlays = []
      if prompt != nil { foot.choice = nil }
      restore(session)
    }
    resumeNote()
    if talk.message == nil, overlays.isEmpty { talk.message = peace }
  }

  /// What was weighed, with all that the person has said of the story as it was shown.
  private func merged(_ weighed: StoryModel, into number: Int) -> StoryModel {
    let old = stories[number]
    var new = weighed
    new.takeLibrary(of: old)
    let moves = FindingMoves(from: old, to: new)
    var inUse = Set(old.findings.indices.filter { old.findings[$0].judgement != nil })
    func use(_ place: FindingPlace?) {
      if let place, place.story == number { inUse.insert(place.finding) }
    }
    use(foot.judging)
    if case .note(let place) = prompt?.kind { use(place) }
    ledger.unsaved.forEach(use)
    for case .judgement(let place, _) in ledger.past { use(place) }
    for place in old.findings.indices {
      guard let same = moves.same(place) else { continue }
      let judgement = old.findings[place].judgement
      if new.findings[same].judgement != judgement { new.judge(same, judgement) }
    }
    // A part of what is gone stands for itself.
    new.keep(
      inUse.sorted().filter { moves.same($0) == nil }.map { old.findings[$0].part(of: nil) })
    return new
  }

  private mutating func relist(_ moves: FindingMoves) {
    guard let model, panes.relist(moves, in: model), overlays.isEmpty else { return }
    talk.message = Message(
      text: "what was selected is no finding any more, now that it is weighed")
  }
}

extension PanesPage {
  /// Makes the lists anew, each with its selection where it was on the screen; whether what was selected is gone.
  fileprivate mutating func relist(_ moves: FindingMoves, in model: StoryModel) -> Bool {
    let isGone = selectedFinding.map { moves.same($0) == nil } ?? false
    for pane in Pane.allCases where pane.holdsFindings {
      // What was judged stays in sight until the lists are filtered again.
      let judged = moves.judged(list(pane).rows)
      let places = pane == .quotes ? model.quotes : model.facts
      lists[pane] = moves.moved(
        list(pane), to: places.filter { filter.passes(model.findings[$0]) || judged.contains($0) })
      parked[pane] = parked[pane].flatMap(moves.same)
    }
    if isGone { firstPassage = 0 }
    return isGone
  }
}

extension StoryModel {
  /// Whether actors and articles go by the same numbers in both.
  fileprivate func isOfTheArticles(of other: StoryModel) -> Bool {
    readings.map(\.article.id) == other.readings.map(\.article.id)
      && actors.map(\.name) == other.actors.map(\.name)
  }
}

/// Where the findings of a story are in a later version of it.
struct FindingMoves {
  private let old: StoryModel
  private let new: StoryModel
  /// By id.
  private let places: [String: Int]
  /// By article, of those that stand in the lists.
  private let byArticle: [Int: [Int]]

  init(from old: StoryModel, to new: StoryModel) {
    self.old = old
    self.new = new
    places = Dictionary(
      new.findings.indices.map { (new.findings[$0].id, $0) },
      uniquingKeysWith: { first, _ in first })
    var byArticle: [Int: [Int]] = [:]
    for place in new.findings.indices where new.findings[place].partOf == nil {
      for article in new.findings[place].articles { byArticle[article, default: []].append(place) }
    }
    self.byArticle = byArticle
  }

  /// The same finding; nil where it is gone.
  func same(_ place: Int) -> Int? {
    guard old.findings.indices.contains(place), !old.findings[place].id.isEmpty else { return nil }
    return places[old.findings[place].id]
  }

  /// Those of some findings that are still there and of which the person has said something.
  func judged(_ places: [Int]) -> Set<Int> {
    Set(places.compactMap(same).filter { new.findings[$0].judgement != nil })
  }

  /// The same finding, or the row of its kind that has most of its words; nil where there is none.
  func nearest(_ place: Int) -> Int? {
    if let same = same(place) { return same }
    guard old.findings.indices.contains(place) else { return nil }
    let finding = old.findings[place]
    let near = Set(finding.articles.flatMap { byArticle[$0] ?? [] }).filter {
      (new.findings[$0].kind == .quote) == (finding.kind == .quote)
    }
    let best = near.map { (shared: finding.shared(with: new.findings[$0]), place: $0) }
      .max { ($0.shared, -$0.place) < ($1.shared, -$1.place) }
    return best.flatMap { $0.shared > 0 ? $0.place : nil }
  }

  /// A list with new rows, what is selected on the row of the screen where it was.
  func moved(_ list: SelectableList, to rows: [Int]) -> SelectableList {
    let place = list.selectedRow.flatMap(nearest).flatMap { rows.firstIndex(of: $0) }
    return list.moved(to: place, of: rows)
  }
}

extension SelectableList {
  /// A list of other rows, with this place selected on the row of the screen where the selection is; nil
  /// for the same place.
  fileprivate func moved(to place: Int?, of rows: [Int]) -> SelectableList {
    var moved = SelectableList(rows: rows)
    moved.selected = max(0, min(place ?? selected, rows.count - 1))
    moved.top = max(0, moved.selected - (selected - top))
    return moved
  }
}

extension Finding {
  /// How many bytes of its passages are another's, too.
  fileprivate func shared(with other: Finding) -> Int {
    passages.reduce(0) { sum, passage in
      let spans = other.passages.first { $0.article == passage.article }?.spans ?? []
      return sum
        + passage.spans.reduce(0) { sum, span in
          sum + spans.reduce(0) { $0 + (span.intersection($1)?.count ?? 0) }
        }
    }
  }
}

extension Overlay {
  fileprivate func moved(
    _ moves: FindingMoves, to model: StoryModel, filter: Filter
  ) -> Overlay {
    switch self {
    case .article(var page):
      page.finding = page.finding.flatMap(moves.nearest)
      return .article(page)
    case .table(let table): return .table(table.moved(moves, to: model, filter: filter))
    case .brief(let page):
      return .brief(page.refreshed(from: model, showsAll: filter.showsAll, moves))
    case .text, .stories, .picker, .palette: return self
    }
  }
}

extension StoryTable {
  /// The same page of a later version of the story, what is selected where it was on the screen.
  fileprivate func moved(
    _ moves: FindingMoves, to model: StoryModel, filter: Filter
  ) -> StoryTable {
    var table = StoryTable(
      kind, of: model, filter: filter, keeping: moves.judged(entries.compactMap(\.finding)))
    table.firstSource = firstSource
    let finding = selectedEntry?.finding.flatMap(moves.nearest)
    let heading = selectedEntry?.heading
    // A day that two sources tell differently has two rows of one finding.
    let places = table.entries.indices.filter {
      finding == nil || table.entries[$0].finding == finding
    }
    let place =
      places.first { table.entries[$0].heading == heading && (finding != nil || heading != "") }
      ?? (finding == nil ? nil : places.first)
    table.list = list.moved(to: place, of: table.list.rows)
    return table
  }
}

extension Place {
  fileprivate func moved(_ moves: FindingMoves, to model: StoryModel) -> Place {
    var rows = rows
    for pane in [Pane.quotes, .facts] { rows[pane] = rows[pane].flatMap(moves.nearest) }
    return Place(
      story: story, focus: focus, filter: filter, rows: rows,
      overlays: overlays.map { $0.moved(moves, to: model, filter: filter) },
      firstPassage: firstPassage)
  }
}
