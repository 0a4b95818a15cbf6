import CrossreadCompare
import CrossreadCore
import CrossreadWording

/// Something that `undo` takes back.
enum Undoable: Sendable, Hashable {
  /// What a person said of a finding before.
  case judgement(FindingPlace, before: Judgement?)
  /// What was left of the lists before.
  case filter(story: Int, before: Filter)
}

/// Verdicts, notes and bookmarks: what the person says of a finding, and taking it back.
extension BrowserState {
  /// Why nothing can be said of what is selected; nil where it can.
  var judgingRefusal: String? {
    if let refusal = refusals.save { return refusal }
    return subject == nil ? "choose a quote or a fact first" : nil
  }

  func refusal(of verdict: Judgement.Verdict?) -> String? {
    guard let place = foot.judging, let finding = shelf.finding(place) else {
      return judgingRefusal
    }
    switch verdict {
    case .same, .different:
      return (finding.overruled ?? finding.verdict) == .alone
        ? "only one source has it: there is nothing to compare" : nil
    case .irrelevant: return nil
    case nil: return finding.judgement?.verdict == nil ? "there is no verdict of yours" : nil
    }
  }

  mutating func startNote() {
    guard let place = subject, let finding = shelf.finding(place) else { return }
    foot.choice = .prompt(
      Prompt(kind: .note(place), line: LineEditor(finding.judgement?.note ?? "")))
  }

  mutating func toggleBookmark() -> [Effect] {
    guard let place = subject else { return [] }
    return judge(place) { $0.isBookmarked.toggle() }
  }

  /// Changes what the person says of a finding, shows it, and asks for it to be kept.
  mutating func judge(_ place: FindingPlace, _ change: (inout Judgement) -> Void) -> [Effect] {
    guard let finding = shelf.finding(place) else { return [] }
    var judgement = finding.judgement ?? Judgement()
    change(&judgement)
    guard judgement != finding.judgement ?? Judgement() else {
      talk.message = Message(text: "it says so already")
      return []
    }
    ledger.past.append(.judgement(place, before: finding.judgement))
    put(judgement, on: place)
    talk.message = Message(text: JudgementText.words(shelf.finding(place)) ?? "taken back")
    return [.save(place)]
  }

  /// Rows stay where they are, so that the person can go on from there; a filter puts them in
  /// order again.
  private mutating func put(_ judgement: Judgement?, on place: FindingPlace) {
    shelf.stories[place.story].judge(place.finding, judgement)
    refreshTables()
  }

  // MARK: Keeping it

  mutating func noteSaved(_ place: FindingPlace, problem: String?) -> [Effect] {
    ledger.unsaved.removeAll { $0 == place }
    if let problem {
      ledger.unsaved.append(place)
      talk.message = Message(
        text: "not kept: \(problem); it is tried again with the next change and at the end",
        isWarning: true)
      return []
    }
    ledger.knowsOfUnsaved = false
    // What failed before may succeed now.
    if let next = ledger.unsaved.first { return [.save(next)] }
    return []
  }

  /// Ends, unless something is not kept and the person does not know it yet.
  mutating func quit() -> [Effect] {
    guard !ledger.unsaved.isEmpty, !ledger.knowsOfUnsaved else { return [.quit] }
    ledger.knowsOfUnsaved = true
    let key = keyTable.keyName(of: .quit)
    talk.message = Message(
      text: "\(counted(ledger.unsaved.count, "change")) not kept; \(key) again quits all the same",
      isWarning: true)
    return []
  }

  // MARK: Undo

  mutating func undo() -> [Effect] {
    guard let last = ledger.past.popLast() else { return [] }
    switch last {
    case .judgement(let place, let before):
      guard let finding = shelf.finding(place) else { return [] }
      put(before, on: place)
      show(place)
      let what = finding.what.isEmpty ? finding.kind.rawValue : finding.what
      talk.message = Message(
        text: "undone, \(what): \(JudgementText.words(shelf.finding(place)) ?? "nothing said")")
      return [.save(place)]
    case .filter(let story, let before):
      if story != shelf.open { openStory(story) }
      panes.filter = before
      panes.refilter(model)
      refreshTables()
      talk.message = Message(text: "undone: the filter")
    }
    return []
  }

  /// Selects a finding in its list, where the filter lets it be seen.
  mutating func show(_ place: FindingPlace) {
    if place.story != shelf.open { openStory(place.story) }
    guard let finding = shelf.finding(place), overlays.isEmpty else { return }
    let pane: Pane = finding.kind == .quote ? .quotes : .facts
    if !panes.list(pane).rows.contains(place.finding) { panes.refilter(model) }
    if panes.list(pane).rows.contains(place.finding) { panes.select(place.finding, in: pane) }
  }
}

/// What a person says of a finding, in words.
enum JudgementText {
  /// "mine: same (found: diverge); bookmarked; note: asked"; nil where nothing was said.
  static func words(_ finding: Finding?) -> String? {
    guard let finding, let judgement = finding.judgement else { return nil }
    var parts: [String] = []
    if let verdict = judgement.verdict {
      let found = finding.overruled.map { " (found: \(Wording.name(of: $0)))" } ?? ""
      parts.append("mine: \(verdict.rawValue)\(found)")
    }
    if judgement.isBookmarked { parts.append("bookmarked") }
    if !judgement.note.isEmpty { parts.append("note: \(judgement.note)") }
    return parts.joined(separator: "; ")
  }
}
