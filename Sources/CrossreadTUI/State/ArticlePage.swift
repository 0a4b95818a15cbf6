import CrossreadCompare
import CrossreadCore
import CrossreadWording

/// One article in full, with a cursor that walks over what was found in it.
struct ArticlePage: Sendable, Hashable {
  var article: Int
  /// The first byte of the first row that is seen.
  var top = UTF8Offset(0)
  /// The finding or the actor from which the article was opened, or that was stepped to.
  var finding: Int?
  var actor: Int?
  /// The place of the match that was stepped to.
  var match: Span?
  /// Where the cursor is: the first byte of its row, or of what it was brought to; nil for the first row
  /// that is seen.
  var cursor: UTF8Offset?

  /// What was found in an article and is shown.
  struct Marked {
    let finding: Int
    let start: UTF8Offset
    let spans: [Span]
    let rank: Int
  }

  private func pager(in frame: Frame) -> ArticlePager? {
    guard let model = frame.model, model.layouts.indices.contains(article) else { return nil }
    return ArticlePager(
      model.layouts[article], ArticlePageLayout(size: frame.size).setting)
  }

  private func rows(in frame: Frame) -> Int { ArticlePageLayout(size: frame.size).rows }

  /// The rows that are seen.
  func lines(in frame: Frame) -> [TextLine] {
    var pager = pager(in: frame)
    return pager?.page(from: top, count: rows(in: frame)) ?? []
  }

  // MARK: The cursor

  /// Brings a paragraph, counted from one, to the top.
  private mutating func goToParagraph(_ number: Int, in frame: Frame) {
    guard let blocks = frame.model?.layouts[article].blocks,
      let block = blocks.indices.contains(number - 1) ? blocks[number - 1] : blocks.last
    else { return }
    top = block.start
    putCursor(at: block.start, in: frame)
  }

  private mutating func scroll(by distance: Int, in frame: Frame) {
    guard var pager = pager(in: frame) else { return }
    let next = pager.rowStart(from: cursor ?? top, movedBy: distance)
    top = pager.rowStart(from: top, movedBy: distance)
    putCursor(at: next, in: frame)
  }

  /// Moves the cursor over rows with words in them.
  private mutating func moveCursor(by distance: Int, in frame: Frame) {
    guard var pager = pager(in: frame) else { return }
    var place = cursor ?? top
    for _ in 0..<min(abs(distance), 10_000) {
      var next = pager.rowStart(from: place, movedBy: distance < 0 ? -1 : 1)
      if pager.page(from: next, count: 1).first?.pieces.isEmpty == true {
        next = pager.rowStart(from: next, movedBy: distance < 0 ? -1 : 1)
      }
      if next == place { break }
      place = next
    }
    putCursor(at: place, in: frame)
  }

  /// Brings the cursor to a place, and what it leads to with it.
  private mutating func putCursor(at offset: UTF8Offset, in frame: Frame) {
    guard var pager = pager(in: frame) else { return }
    let row = pager.page(from: offset, count: 1).first?.span
    cursor = offset
    finding = row.flatMap { found(at: $0, in: frame) }
    match = nil
  }

  /// The finding to which a part of the article leads, the most telling of several; nil where nothing was found
  /// there.
  private func found(at span: Span, in frame: Frame) -> Int? {
    marked(in: frame).filter { $0.spans.contains { $0.overlaps(span) } }
      .min { ($0.rank, $0.start, $0.finding) < ($1.rank, $1.start, $1.finding) }?.finding
  }

  /// What was found in the article and is shown, by where it starts, the most telling first.
  private func marked(in frame: Frame) -> [Marked] {
    let filter = frame.setup.emptyFilter
    return things(in: frame, where: filter.passes).sorted {
      ($0.start, $0.rank, $0.finding) < ($1.start, $1.rank, $1.finding)
    }
  }

  func hasMarkedThings(in frame: Frame) -> Bool {
    let filter = frame.setup.emptyFilter
    return !things(in: frame, where: filter.passes).isEmpty
  }

  /// The findings that have words in the article and pass a test, parts of others apart.
  private func things(in frame: Frame, where passes: (Finding) -> Bool) -> [Marked] {
    guard let model = frame.model else { return [] }
    return model.findings.indices.compactMap { place in
      let finding = model.findings[place]
      guard finding.partOf == nil, passes(finding),
        let passage = finding.passages.first(where: { $0.article == article })
      else { return nil }
      let rank = Finding.Verdict.inReadingOrder.firstIndex(of: finding.verdict) ?? 0
      return Marked(
        finding: place, start: passage.extent.start, spans: passage.spans, rank: rank)
    }
  }

  /// Brings a place into sight, a third of the way down; leaves the page where it is if it shows
  /// the place already.
  private mutating func scroll(toShow offset: UTF8Offset, in frame: Frame) {
    guard var pager = pager(in: frame) else { return }
    let lines = lines(in: frame)
    cursor = offset
    if let first = lines.first, let last = lines.last, first.span.start <= offset,
      offset < last.span.end
    {
      return
    }
    let row = pager.rowStart(at: offset)
    top = pager.rowStart(from: row, movedBy: -rows(in: frame) / 3)
  }

  /// Brings into sight what the article was opened for.
  mutating func scrollToSubject(in frame: Frame) {
    if let start = subjectStart(frame.model) { scroll(toShow: start, in: frame) }
  }

  /// The first of the words that the article was opened for.
  private func subjectStart(_ model: StoryModel?) -> UTF8Offset? {
    guard let model else { return nil }
    if let finding, model.findings.indices.contains(finding) {
      return model.findings[finding].passages.first { $0.article == article }?.extent.start
    }
    if let actor, model.actors.indices.contains(actor) {
      return model.mentions(of: model.actors[actor], inArticle: article).first?.start
    }
    return match?.start
  }

  // MARK: Steps

  /// Goes to the next thing that was found, by where its words start.
  private mutating func stepMarked(forward: Bool, in frame: Frame) -> [Request] {
    let all = marked(in: frame)
    guard let first = all.first, let last = all.last else { return [] }
    let here = cursor ?? top
    let next: Marked?
    if let current = all.firstIndex(where: { $0.finding == finding }) {
      let place = current + (forward ? 1 : -1)
      next = all.indices.contains(place) ? all[place] : nil
    } else {
      next = forward ? all.first { $0.start >= here } : all.last { $0.start < here }
    }
    go(to: next ?? (forward ? first : last), in: frame)
    guard next == nil else { return [] }
    return [.say(Message(text: forward ? "on from the first" : "back to the last"))]
  }

  private mutating func stepDivergence(forward: Bool, in frame: Frame) -> [Request] {
    let all = divergences(in: frame)
    guard let first = all.first, let last = all.last else { return [] }
    let next: Marked?
    if let current = all.firstIndex(where: { $0.finding == finding }) {
      let place = current + (forward ? 1 : -1)
      next = all.indices.contains(place) ? all[place] : nil
    } else {
      next =
        forward
        ? all.first { $0.start >= top } ?? first : all.last { $0.start < top } ?? last
    }
    go(to: next ?? (forward ? first : last), in: frame)
    return next == nil ? [.say(Round.wrapped(all.count, forward: forward))] : []
  }

  private mutating func go(to step: Marked, in frame: Frame) {
    finding = step.finding
    actor = nil
    scroll(toShow: step.start, in: frame)
  }

  /// What the article and others part in, by where its words stand in it.
  func divergences(in frame: Frame) -> [Marked] {
    things(in: frame, where: \.verdict.parts).sorted {
      ($0.start, $0.finding) < ($1.start, $1.finding)
    }
  }

  /// The next source that has the same finding or actor; the next one of all where it was opened
  /// for none.
  private mutating func stepArticle(forward: Bool, in frame: Frame) -> [Request] {
    guard let model = frame.model else { return [] }
    var articles = Array(model.readings.indices)
    if let finding, model.findings.indices.contains(finding) {
      articles = model.findings[finding].articles
    } else if let actor, model.actors.indices.contains(actor) {
      articles = model.actors[actor].articles
    }
    guard articles.count > 1 else {
      return [.say(Message(text: "no other source has this"))]
    }
    let place = articles.firstIndex(of: article) ?? 0
    article = articles[(place + (forward ? 1 : articles.count - 1)) % articles.count]
    top = UTF8Offset(0)
    match = nil
    cursor = nil
    scrollToSubject(in: frame)
    return []
  }

  // MARK: The others

  /// A page of what the other articles say where the cursor is.
  private func others(in frame: Frame) -> [Request] {
    guard let model = frame.model else { return [] }
    guard let place = finding else {
      return [.say(Message(text: "only here: nothing was found elsewhere that says this"))]
    }
    let finding = model.findings[place]
    let others = finding.passages.filter { $0.article != article }
    guard !others.isEmpty else {
      return [.say(Message(text: "only \(model.letters[article]) has this"))]
    }
    func line(_ passage: Finding.Passage) -> Wording.ExplanationLine {
      let reading = model.readings[passage.article]
      let source = "\(model.letters[passage.article]) \(Wording.source(of: reading.article))"
      return Wording.ExplanationLine(
        "\(source): \(Excerpt(passage, in: reading).text.singleLine)", 1)
    }
    let signs = frame.setup.signs
    var lines = [
      Wording.ExplanationLine(
        "\(signs.verdict(of: finding)) \(Wording.statement(of: finding, in: model.comparison))")
    ]
    let reason = model.reason(finding)
    if !reason.isEmpty { lines.append(Wording.ExplanationLine(reason, 1)) }
    lines.append(Wording.ExplanationLine("Here"))
    lines += finding.passages.filter { $0.article == article }.map(line)
    lines.append(Wording.ExplanationLine("The others"))
    lines += others.map(line)
    let silent = model.silent(in: finding)
    if !silent.isEmpty {
      lines.append(Wording.ExplanationLine("Silent: \(model.letters(of: silent))"))
    }
    return [.open(.text(TextPage(title: "What the others say", lines: lines)))]
  }
}

// MARK: - What keys do

extension ArticlePage: BrowserPage {
  var context: KeyContext { .article }

  mutating func take(_ command: Command, in frame: Frame) -> [Request]? {
    if let distance = frame.distance(of: command, page: rows(in: frame)) {
      if command == .down || command == .up {
        moveCursor(by: distance, in: frame)
      } else {
        scroll(by: distance, in: frame)
      }
      return []
    }
    switch command {
    case .last where frame.count == nil:
      guard var pager = pager(in: frame), let model = frame.model else { return [] }
      let end = model.layouts[article].blocks.last?.end ?? UTF8Offset(0)
      putCursor(at: pager.rowStart(at: end), in: frame)
    case .first, .last:
      if let count = frame.count {
        goToParagraph(count, in: frame)
      } else {
        putCursor(at: UTF8Offset(0), in: frame)
      }
    case .nextDivergence: return stepDivergence(forward: true, in: frame)
    case .previousDivergence: return stepDivergence(forward: false, in: frame)
    case .nextMarked: return stepMarked(forward: true, in: frame)
    case .previousMarked: return stepMarked(forward: false, in: frame)
    case .open: return others(in: frame)
    case .nextArticle: return stepArticle(forward: true, in: frame)
    case .previousArticle: return stepArticle(forward: false, in: frame)
    case .clear where frame.query != nil:
      match = nil
      return [.endSearch]
    default: return nil
    }
    return []
  }

  /// Keeps the page within the article, its first row a whole one, and the cursor in sight.
  mutating func settle(in frame: Frame) {
    guard var pager = pager(in: frame) else { return }
    let count = rows(in: frame)
    let end = pager.lastPageStart(rows: count)
    top = min(pager.rowStart(at: top), end)
    guard let cursor else { return }
    let row = pager.rowStart(at: cursor)
    let last = pager.page(from: top, count: count).last?.span.start ?? top
    if row < top {
      top = row
    } else if row > last {
      top = min(end, pager.rowStart(from: row, movedBy: 1 - count))
    }
  }

  func finding(in frame: Frame) -> Int? { finding }
  func article(in frame: Frame) -> Int? { article }
  func hasDivergences(in frame: Frame) -> Bool { !divergences(in: frame).isEmpty }

  mutating func step(to search: inout SearchStep, in frame: Frame) -> Message? {
    guard let model = frame.model else { return nil }
    let query = search.query
    let bytes = model.readings[article].text.utf8
    let from = match?.start ?? cursor ?? top
    var found: Range<Int>?
    var wraps = false
    if search.forward {
      let skip = match != nil && !search.includingCurrent ? 1 : 0
      found = query.first(in: bytes, from: from.rawValue + skip, &search.effort)
      if found == nil {
        found = query.first(in: bytes, from: 0, &search.effort)
        wraps = true
      }
    } else {
      found = query.last(in: bytes, before: from.rawValue, &search.effort)
      if found == nil {
        found = query.last(in: bytes, before: bytes.count, &search.effort)
        wraps = true
      }
    }
    guard let found else {
      guard let others = model.articles(with: query, except: article, &search.effort) else {
        return search.notFound
      }
      return Message(text: "not here, but in \(others): \(query.text)", isWarning: true)
    }
    match = Span(found.lowerBound, found.upperBound)
    scroll(toShow: UTF8Offset(found.lowerBound), in: frame)
    guard wraps else { return nil }
    return Message(text: search.forward ? "on from the top" : "on from the end")
  }

  func has(_ query: SearchQuery, in frame: Frame) -> Bool {
    guard let model = frame.model else { return true }
    var effort = SearchEffort.ofOneKey
    return query.first(in: model.readings[article].text.utf8, from: 0, &effort) != nil
  }
}
