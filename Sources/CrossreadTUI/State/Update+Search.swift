import CrossreadCompare
import CrossreadCore

/// Stepping through matches.
extension BrowserState {
  /// Goes to the next or previous match in the list or the article, round the end if need be.
  mutating func stepMatch(forward: Bool, includingCurrent: Bool = false) {
    guard let query else { return }
    var effort = SearchEffort.ofOneKey
    stepMatch(query, forward: forward, includingCurrent: includingCurrent, &effort)
    if effort.isSpent {
      message = Message(text: "given up: \(query.name) takes too long here", isWarning: true)
    }
  }

  private mutating func stepMatch(
    _ query: SearchQuery, forward: Bool, includingCurrent: Bool, _ effort: inout SearchEffort
  ) {
    if [.page, .stories, .brief].contains(pageContext) {
      stepPageMatch(query, forward: forward, includingCurrent: includingCurrent, &effort)
      return
    }
    if openArticlePage != nil {
      stepArticleMatch(query, forward: forward, includingCurrent: includingCurrent, &effort)
      return
    }
    if let table {
      let found = match(query, in: table.list, forward, includingCurrent, &effort) {
        searchText(of: table.entries[$0])
      }
      if let found {
        changeTable { $0.list.selected = found.place }
        message = found.note.map { Message(text: $0) }
      } else {
        message = Message(text: "not found: \(query.name)", isWarning: true)
      }
      return
    }
    let found = match(query, in: list(focus), forward, includingCurrent, &effort) {
      searchText(ofRow: $0, in: focus)
    }
    if let found {
      select(found.place)
      message = found.note.map { Message(text: $0) }
      return
    }
    // Not in this list: say where it is, which is what a person wants to know.
    let others = Pane.allCases.filter { pane in
      pane != focus
        && self.list(pane).rows.contains {
          query.isFound(in: searchText(ofRow: $0, in: pane), &effort)
        }
    }
    let places =
      others.map { "\($0.number) \($0.shortTitle)" } + articles(with: query, &effort)
    message = Message(
      text: places.isEmpty
        ? "not found: \(query.name)"
        : "not in this list, but in \(places.joined(separator: ", ")): \(query.text)",
      isWarning: true)
  }

  /// The articles in which it stands, but for one: "article A", "articles A, B".
  private func articles(
    with query: SearchQuery, except other: Int? = nil, _ effort: inout SearchEffort
  ) -> [String] {
    guard let model else { return [] }
    let letters = model.readings.indices.filter { place in
      place != other
        && query.first(in: model.readings[place].text.utf8, from: 0, &effort) != nil
    }.map { model.letters[$0] }
    guard !letters.isEmpty else { return [] }
    return ["\(letters.count == 1 ? "article" : "articles") \(letters.joined(separator: ", "))"]
  }

  /// Whether it stands anywhere in what is open: the article, the table, or the lists.
  func isFoundInSight(_ query: SearchQuery) -> Bool {
    // The lines of these are few: whether words or a pattern are meant, the step itself says.
    guard let model, ![.page, .stories, .brief].contains(pageContext) else { return true }
    var effort = SearchEffort.ofOneKey
    if let page = openArticlePage {
      return query.first(in: model.readings[page.article].text.utf8, from: 0, &effort) != nil
    }
    if let table {
      return table.list.rows.contains {
        query.isFound(in: searchText(of: table.entries[$0]), &effort)
      }
    }
    return Pane.allCases.contains { pane in
      list(pane).rows.contains {
        query.isFound(in: searchText(ofRow: $0, in: pane), &effort)
      }
    }
  }

  private func searchText(of entry: StoryTable.Entry) -> String {
    let words = entry.finding.map(searchText(ofFinding:)) ?? ""
    return "\(entry.heading)\n\(entry.what)\n\(words)"
  }

  /// The place of the next row of a list that has the words, round the end if need be, and what to
  /// say of the way there.
  private func match(
    _ query: SearchQuery, in list: List, _ forward: Bool, _ includingCurrent: Bool,
    _ effort: inout SearchEffort, _ text: (Int) -> String
  ) -> (place: Int, note: String?)? {
    let count = list.rows.count
    let start = includingCurrent ? 0 : 1
    for distance in start..<max(start, count + start) {
      let place = (list.selected + (forward ? distance : count - distance % count)) % count
      guard query.isFound(in: text(list.rows[place]), &effort) else { continue }
      let wraps = forward ? place < list.selected : place > list.selected
      if wraps { return (place, forward ? "on from the first row" : "on from the last row") }
      return (place, place == list.selected && !includingCurrent ? "the only match" : nil)
    }
    return nil
  }

  /// All that a row stands for: what it shows and the words behind it.
  func searchText(ofRow row: Int, in pane: Pane) -> String {
    guard let model else { return "" }
    switch pane {
    case .sources:
      let article = model.readings[row].article
      return [article.source.name, article.title ?? "", article.byline ?? ""]
        .joined(separator: "\n")
    case .actors:
      let actor = model.actors[row]
      let names = actor.names.values.flatMap { $0 }
      return ([actor.name] + names + actor.roles.map(\.text)).joined(separator: "\n")
    case .quotes, .facts: return searchText(ofFinding: row)
    }
  }

  private func searchText(ofFinding place: Int) -> String {
    guard let model else { return "" }
    let finding = model.findings[place]
    var parts = [finding.what, model.reason(finding)] + finding.origins
    if let speaker = model.comparison.speaker(of: finding) { parts.append(speaker) }
    for passage in finding.passages {
      parts.append(passage.label)
      parts.append(model.words(of: passage))
    }
    return parts.joined(separator: "\n")
  }

  private mutating func stepArticleMatch(
    _ query: SearchQuery, forward: Bool, includingCurrent: Bool, _ effort: inout SearchEffort
  ) {
    guard let model, let page = openArticlePage else { return }
    let bytes = model.readings[page.article].text.utf8
    let from = page.match?.start ?? page.cursor ?? page.top
    var found: Range<Int>?
    var wraps = false
    if forward {
      let skip = page.match != nil && !includingCurrent ? 1 : 0
      found = query.first(in: bytes, from: from.rawValue + skip, &effort)
      if found == nil {
        found = query.first(in: bytes, from: 0, &effort)
        wraps = true
      }
    } else {
      found = query.last(in: bytes, before: from.rawValue, &effort)
      if found == nil {
        found = query.last(in: bytes, before: bytes.count, &effort)
        wraps = true
      }
    }
    guard let found else {
      let others = articles(with: query, except: page.article, &effort)
      message = Message(
        text: others.isEmpty
          ? "not found: \(query.name)" : "not here, but in \(others.joined()): \(query.text)",
        isWarning: true)
      return
    }
    if wraps { message = Message(text: forward ? "on from the top" : "on from the end") }
    changeArticle { $0.match = Span(found.lowerBound, found.upperBound) }
    scrollArticle(toShow: UTF8Offset(found.lowerBound))
  }
}
