import CrossreadCompare
import CrossreadCore
import CrossreadWording

/// What keys do in the full article.
extension BrowserState {
  /// Opens the article of the selected row, where its words stand.
  mutating func openArticle() {
    let shown = visiblePassages
    guard let passage = shown.first, let row = list(focus).selectedRow else { return }
    var page = ArticleState(article: passage.article, top: UTF8Offset(0))
    switch focus {
    case .sources: break
    case .actors: page.actor = row
    case .quotes, .facts: page.finding = row
    }
    openArticle(page)
  }

  mutating func openArticle(_ page: ArticleState) {
    overlays.append(.article(page))
    scrollToSubject()
  }

  mutating func performInArticle(_ command: Command) -> [Effect] {
    if let distance = distance(of: command, page: articleLayout.rows) {
      if command == .down || command == .up {
        moveCursor(by: distance)
      } else {
        scrollArticle(by: distance)
      }
      return []
    }
    switch command {
    case .first:
      if let count { goToParagraph(count) } else { putCursor(at: UTF8Offset(0)) }
    case .last:
      guard var pager = openPager, let article = openArticlePage?.article, let model
      else { return [] }
      let end = pager.rowStart(at: model.layouts[article].blocks.last?.end ?? UTF8Offset(0))
      if let count { goToParagraph(count) } else { putCursor(at: end) }
    case .nextDivergence: stepArticleDivergence(forward: true)
    case .previousDivergence: stepArticleDivergence(forward: false)
    case .nextMarked: stepMarked(forward: true)
    case .previousMarked: stepMarked(forward: false)
    case .open: openOthers()
    case .nextArticle: stepArticle(forward: true)
    case .previousArticle: stepArticle(forward: false)
    case .clear:
      if query == nil {
        overlays.removeLast()
      } else {
        query = nil
        changeArticle { $0.match = nil }
      }
    case .stories: openStories()
    case .back: overlays.removeLast()
    default: break
    }
    return []
  }

  /// Brings a paragraph, counted from one, to the top.
  private mutating func goToParagraph(_ number: Int) {
    guard let model, let page = openArticlePage else { return }
    let blocks = model.layouts[page.article].blocks
    guard let block = blocks.indices.contains(number - 1) ? blocks[number - 1] : blocks.last
    else { return }
    changeArticle { $0.top = block.start }
    putCursor(at: block.start)
  }

  /// The article that is seen; nil where another page is on top.
  var openArticlePage: ArticleState? {
    if case .article(let page) = overlays.last { return page }
    return nil
  }

  private var openPager: ArticlePager? {
    guard let model, let page = openArticlePage, model.layouts.indices.contains(page.article)
    else { return nil }
    return ArticlePager(model.layouts[page.article], articleLayout.setting)
  }

  mutating func changeArticle(_ change: (inout ArticleState) -> Void) {
    guard var page = openArticlePage else { return }
    change(&page)
    overlays[overlays.count - 1] = .article(page)
  }

  private mutating func scrollArticle(by distance: Int) {
    guard var pager = openPager, let page = openArticlePage else { return }
    let top = pager.rowStart(from: page.top, movedBy: distance)
    let cursor = pager.rowStart(from: page.cursor ?? page.top, movedBy: distance)
    changeArticle { $0.top = top }
    putCursor(at: cursor)
  }

  /// Moves the cursor over rows with words in them.
  private mutating func moveCursor(by distance: Int) {
    guard var pager = openPager, let page = openArticlePage else { return }
    var cursor = page.cursor ?? page.top
    for _ in 0..<min(abs(distance), 10_000) {
      var next = pager.rowStart(from: cursor, movedBy: distance < 0 ? -1 : 1)
      if pager.page(from: next, count: 1).first?.pieces.isEmpty == true {
        next = pager.rowStart(from: next, movedBy: distance < 0 ? -1 : 1)
      }
      if next == cursor { break }
      cursor = next
    }
    putCursor(at: cursor)
  }

  /// Brings the cursor to a place, and what it leads to with it.
  private mutating func putCursor(at offset: UTF8Offset) {
    guard var pager = openPager, let page = openArticlePage else { return }
    let row = pager.page(from: offset, count: 1).first?.span
    let found = row.flatMap { finding(in: page.article, at: $0) }
    changeArticle {
      $0.cursor = offset
      $0.finding = found
      $0.match = nil
    }
  }

  /// The finding to which a part of an article leads, the most telling of several; nil where nothing was found
  /// there.
  func finding(in article: Int, at span: Span) -> Int? {
    marked(in: article).filter { $0.spans.contains { $0.overlaps(span) } }
      .min { ($0.rank, $0.start, $0.finding) < ($1.rank, $1.start, $1.finding) }?.finding
  }

  /// What was found in an article and is shown: rows, by where they start.
  private func marked(
    in article: Int
  ) -> [(finding: Int, start: UTF8Offset, spans: [Span], rank: Int)] {
    guard let model else { return [] }
    return model.findings.indices.compactMap { place in
      let finding = model.findings[place]
      guard finding.partOf == nil, emptyFilter.passes(finding),
        let passage = finding.passages.first(where: { $0.article == article })
      else { return nil }
      let rank = Finding.Verdict.inReadingOrder.firstIndex(of: finding.verdict) ?? 0
      return (place, passage.extent.start, passage.spans, rank)
    }
  }

  var hasMarkedThings: Bool {
    openArticlePage.map { !marked(in: $0.article).isEmpty } ?? false
  }

  /// Goes to the next thing that was found, by where its words start.
  private mutating func stepMarked(forward: Bool) {
    guard let page = openArticlePage else { return }
    let all = marked(in: page.article).sorted {
      ($0.start, $0.rank, $0.finding) < ($1.start, $1.rank, $1.finding)
    }
    guard let first = all.first, let last = all.last else { return }
    let here = page.cursor ?? page.top
    let next: (finding: Int, start: UTF8Offset, spans: [Span], rank: Int)?
    if let current = all.firstIndex(where: { $0.finding == page.finding }) {
      let place = current + (forward ? 1 : -1)
      next = all.indices.contains(place) ? all[place] : nil
    } else {
      next = forward ? all.first { $0.start >= here } : all.last { $0.start < here }
    }
    if next == nil {
      message = Message(text: forward ? "on from the first" : "back to the last")
    }
    let step = next ?? (forward ? first : last)
    changeArticle {
      $0.finding = step.finding
      $0.actor = nil
    }
    scrollArticle(toShow: step.start)
  }

  /// Opens what the other articles say where the cursor is.
  private mutating func openOthers() {
    guard let model, let page = openArticlePage else { return }
    guard let place = page.finding else {
      message = Message(text: "only here: nothing was found elsewhere that says this")
      return
    }
    let finding = model.findings[place]
    let others = finding.passages.filter { $0.article != page.article }
    guard !others.isEmpty else {
      message = Message(text: "only \(model.letters[page.article]) has this")
      return
    }
    func line(_ passage: Finding.Passage) -> Wording.ExplanationLine {
      let reading = model.readings[passage.article]
      let source = "\(model.letters[passage.article]) \(Wording.source(of: reading.article))"
      return Wording.ExplanationLine(
        "\(source): \(Excerpt(passage, in: reading).text.singleLine)", 1)
    }
    var lines = [
      Wording.ExplanationLine(
        "\(signs.verdict(of: finding)) \(Wording.statement(of: finding, in: model.comparison))")
    ]
    let reason = model.reason(finding)
    if !reason.isEmpty { lines.append(Wording.ExplanationLine(reason, 1)) }
    lines.append(Wording.ExplanationLine("Here"))
    lines += finding.passages.filter { $0.article == page.article }.map(line)
    lines.append(Wording.ExplanationLine("The others"))
    lines += others.map(line)
    let silent = model.silent(in: finding)
    if !silent.isEmpty {
      lines.append(Wording.ExplanationLine("Silent: \(model.letters(of: silent))"))
    }
    overlays.append(.explanation(ExplanationPage(title: "What the others say", lines: lines)))
  }

  /// Brings a place into sight, a third of the way down; leaves the page where it is if it shows
  /// the place already.
  mutating func scrollArticle(toShow offset: UTF8Offset) {
    guard var pager = openPager, let page = openArticlePage else { return }
    let rows = pager.page(from: page.top, count: articleLayout.rows)
    changeArticle { $0.cursor = offset }
    if let first = rows.first, let last = rows.last, first.span.start <= offset,
      offset < last.span.end
    {
      return
    }
    let row = pager.rowStart(at: offset)
    let top = pager.rowStart(from: row, movedBy: -articleLayout.rows / 3)
    changeArticle { $0.top = top }
  }

  /// The first of the words that the article was opened for.
  private var subjectStart: UTF8Offset? {
    guard let model, let page = openArticlePage else { return nil }
    if let number = page.finding, model.findings.indices.contains(number) {
      return model.findings[number].passages.first { $0.article == page.article }?.extent.start
    }
    if let number = page.actor, model.actors.indices.contains(number) {
      return model.mentions(of: model.actors[number], inArticle: page.article).first?.start
    }
    return page.match?.start
  }

  private mutating func scrollToSubject() {
    if let start = subjectStart { scrollArticle(toShow: start) }
  }

  private mutating func stepArticleDivergence(forward: Bool) {
    guard let page = openArticlePage else { return }
    let all = divergences(in: page.article)
    guard let first = all.first, let last = all.last else { return }
    let current = all.firstIndex { $0.finding == page.finding }
    let next: (finding: Int, start: UTF8Offset)
    if let current {
      let place = current + (forward ? 1 : -1)
      if all.indices.contains(place) {
        next = all[place]
      } else {
        next = forward ? first : last
        message = Message(
          text: all.count == 1
            ? "the only difference" : forward ? "on to the first difference" : "back to the last")
      }
    } else if forward {
      next = all.first { $0.start >= page.top } ?? first
    } else {
      next = all.last { $0.start < page.top } ?? last
    }
    changeArticle {
      $0.finding = next.finding
      $0.actor = nil
    }
    scrollArticle(toShow: next.start)
  }

  /// The next source that has the same finding or actor; the next one of all where it was opened
  /// for none.
  private mutating func stepArticle(forward: Bool) {
    guard let model, let page = openArticlePage else { return }
    var articles = Array(model.readings.indices)
    if let number = page.finding, model.findings.indices.contains(number) {
      articles = model.findings[number].articles
    } else if let number = page.actor, model.actors.indices.contains(number) {
      articles = model.actors[number].articles
    }
    guard articles.count > 1 else {
      message = Message(text: "no other source has this")
      return
    }
    let place = articles.firstIndex(of: page.article) ?? 0
    let next = articles[(place + (forward ? 1 : articles.count - 1)) % articles.count]
    changeArticle {
      $0.article = next
      $0.top = UTF8Offset(0)
      $0.match = nil
      $0.cursor = nil
    }
    scrollToSubject()
  }

  /// Keeps the page within the article, its first row a whole one, and the cursor in sight.
  mutating func settleArticle() {
    guard var pager = openPager, let page = openArticlePage else { return }
    let count = articleLayout.rows
    let end = pager.lastPageStart(rows: count)
    var top = min(pager.rowStart(at: page.top), end)
    if let cursor = page.cursor {
      let row = pager.rowStart(at: cursor)
      let last = pager.page(from: top, count: count).last?.span.start ?? top
      if row < top {
        top = row
      } else if row > last {
        top = min(end, pager.rowStart(from: row, movedBy: 1 - count))
      }
    }
    if top != page.top { changeArticle { $0.top = top } }
  }
}
