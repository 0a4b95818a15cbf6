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
    guard let judging, let finding = finding(judging) else { return judgingRefusal }
    switch verdict {
    case .same, .different:
      return (finding.overruled ?? finding.verdict) == .alone
        ? "only one source has it: there is nothing to compare" : nil
    case .irrelevant: return nil
    case nil: return finding.judgement?.verdict == nil ? "there is no verdict of yours" : nil
    }
  }

  mutating func startJudging() { judging = subject }

  mutating func performInVerdict(_ command: Command) -> [Effect] {
    guard let place = judging else { return [] }
    judging = nil
    switch command {
    case .judgeSame: return judge(place) { $0.verdict = .same }
    case .judgeDifferent: return judge(place) { $0.verdict = .different }
    case .judgeIrrelevant: return judge(place) { $0.verdict = .irrelevant }
    case .judgeNone: return judge(place) { $0.verdict = nil }
    default: return []
    }
  }

  mutating func startNote() {
    guard let place = subject, let finding = finding(place) else { return }
    prompt = Prompt(kind: .note(place), line: LineEditor(finding.judgement?.note ?? ""))
  }

  mutating func toggleBookmark() -> [Effect] {
    guard let place = subject else { return [] }
    return judge(place) { $0.isBookmarked.toggle() }
  }

  /// Changes what the person says of a finding, shows it, and asks for it to be kept.
  mutating func judge(_ place: FindingPlace, _ change: (inout Judgement) -> Void) -> [Effect] {
    guard let finding = finding(place) else { return [] }
    var judgement = finding.judgement ?? Judgement()
    change(&judgement)
    guard judgement != finding.judgement ?? Judgement() else {
      message = Message(text: "it says so already")
      return []
    }
    past.append(.judgement(place, before: finding.judgement))
    put(judgement, on: place)
    message = Message(text: JudgementText.words(self.finding(place)) ?? "taken back")
    return [.save(place)]
  }

  /// Rows stay where they are, so that the person can go on from there; a filter puts them in
  /// order again.
  private mutating func put(_ judgement: Judgement?, on place: FindingPlace) {
    stories[place.story].judge(place.finding, judgement)
    refreshTables()
  }

  // MARK: Keeping it

  mutating func noteSaved(_ place: FindingPlace, problem: String?) -> [Effect] {
    unsaved.removeAll { $0 == place }
    if let problem {
      unsaved.append(place)
      message = Message(
        text: "not kept: \(problem); it is tried again with the next change and at the end",
        isWarning: true)
      return []
    }
    knowsOfUnsaved = false
    // What failed before may succeed now.
    if let next = unsaved.first { return [.save(next)] }
    return []
  }

  /// Ends, unless something is not kept and the person does not know it yet.
  mutating func quit() -> [Effect] {
    guard !unsaved.isEmpty, !knowsOfUnsaved else { return [.quit] }
    knowsOfUnsaved = true
    let key = keyTable.keyName(of: .quit)
    message = Message(
      text: "\(counted(unsaved.count, "change")) not kept; \(key) again quits all the same",
      isWarning: true)
    return []
  }

  // MARK: Undo

  mutating func undo() -> [Effect] {
    guard let last = past.popLast() else { return [] }
    switch last {
    case .judgement(let place, let before):
      guard let finding = finding(place) else { return [] }
      put(before, on: place)
      show(place)
      let what = finding.what.isEmpty ? finding.kind.rawValue : finding.what
      message = Message(
        text: "undone, \(what): \(JudgementText.words(self.finding(place)) ?? "nothing said")")
      return [.save(place)]
    case .filter(let story, let before):
      if story != self.story { openStory(story) }
      filter = before
      refilter()
      refreshTables()
      message = Message(text: "undone: the filter")
    }
    return []
  }

  /// Selects a finding in its list, where the filter lets it be seen.
  mutating func show(_ place: FindingPlace) {
    if place.story != story { openStory(place.story) }
    guard let finding = finding(place), overlays.isEmpty else { return }
    let pane: Pane = finding.kind == .quote ? .quotes : .facts
    if list(pane).rows.firstIndex(of: place.finding) == nil { refilter() }
    guard let row = list(pane).rows.firstIndex(of: place.finding) else { return }
    focus(pane)
    select(row)
  }

  /// Remembers the filter for `undo`, then changes it.
  mutating func changeFilter(_ change: (inout Filter) -> Void) {
    let before = filter
    change(&filter)
    if filter != before { past.append(.filter(story: story, before: before)) }
    refilter()
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
