import CrossreadCompare
import CrossreadCore

/// One step to what is searched for, in one page.
struct SearchStep {
  let query: SearchQuery
  let forward: Bool
  /// Whether what is selected counts as the next.
  let includingCurrent: Bool
  var effort = SearchEffort.ofOneKey

  var notFound: Message { Message(text: "not found: \(query.name)", isWarning: true) }

  /// The place of the next row of a list that has the words, round the end if need be, and what to
  /// say of the way there.
  mutating func match(
    in list: SelectableList, _ text: (Int) -> String
  ) -> (place: Int, message: Message?)? {
    let count = list.rows.count
    let start = includingCurrent ? 0 : 1
    for distance in start..<max(start, count + start) {
      let place = (list.selected + (forward ? distance : count - distance % count)) % count
      guard query.isFound(in: text(list.rows[place]), &effort) else { continue }
      let wraps = forward ? place < list.selected : place > list.selected
      if wraps {
        return (place, Message(text: forward ? "on from the first row" : "on from the last row"))
      }
      let isOnly = place == list.selected && !includingCurrent
      return (place, isOnly ? Message(text: "the only match") : nil)
    }
    return nil
  }

  /// The place of the next line that has the words, round the end if need be.
  mutating func line(
    of lines: [String], from current: Int
  ) -> (place: Int, message: Message?)? {
    let places = lines.indices.filter { query.isFound(in: lines[$0], &effort) }
    guard let first = places.first, let last = places.last else { return nil }
    let next =
      forward
      ? places.first { includingCurrent ? $0 >= current : $0 > current }
      : places.last { $0 < current }
    if let next { return (next, nil) }
    return (
      forward ? first : last,
      Message(text: forward ? "on from the first line" : "on from the last line")
    )
  }
}

/// Stepping through matches.
extension BrowserState {
  /// Goes to the next or previous match in the page that is seen, round the end if need be.
  mutating func stepMatch(forward: Bool, includingCurrent: Bool = false) {
    guard let query else { return }
    var step = SearchStep(query: query, forward: forward, includingCurrent: includingCurrent)
    let frame = frame
    let message = changePage { $0.step(to: &step, in: frame) }
    talk.message =
      step.effort.isSpent
      ? Message(text: "given up: \(query.name) takes too long here", isWarning: true) : message
  }
}

extension StoryModel {
  /// The articles in which it stands, but for one: "article A", "articles A, B"; nil for none.
  func articles(
    with query: SearchQuery, except other: Int? = nil, _ effort: inout SearchEffort
  ) -> String? {
    let letters = readings.indices.filter { place in
      place != other && query.first(in: readings[place].text.utf8, from: 0, &effort) != nil
    }.map { self.letters[$0] }
    guard !letters.isEmpty else { return nil }
    return "\(letters.count == 1 ? "article" : "articles") \(letters.joined(separator: ", "))"
  }

  /// All that a row stands for: what it shows and the words behind it.
  func searchText(ofRow row: Int, in pane: Pane) -> String {
    switch pane {
    case .sources:
      let article = readings[row].article
      return [article.source.name, article.title ?? "", article.byline ?? ""]
        .joined(separator: "\n")
    case .actors:
      let actor = actors[row]
      let names = actor.names.values.flatMap { $0 }
      return ([actor.name] + names + actor.roles.map(\.text)).joined(separator: "\n")
    case .quotes, .facts: return searchText(ofFinding: row)
    }
  }

  func searchText(ofFinding place: Int) -> String {
    let finding = findings[place]
    var parts = [finding.what, reason(finding)] + finding.origins
    if let speaker = comparison.speaker(of: finding) { parts.append(speaker) }
    for passage in finding.passages {
      parts.append(passage.label)
      parts.append(words(of: passage))
    }
    return parts.joined(separator: "\n")
  }
}
