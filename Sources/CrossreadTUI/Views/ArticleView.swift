import CrossreadCompare
import CrossreadCore
import CrossreadWording

/// One article in full, with what was found in it.
struct ArticleView {
  let state: BrowserState
  let page: ArticlePage

  private var layout: ArticlePageLayout { ArticlePageLayout(size: state.size) }
  private var signs: Signs { state.signs }
  private var theme: Theme { state.theme }

  func draw(on screen: inout Screen) {
    guard let model = state.model, model.readings.indices.contains(page.article) else { return }
    let rows = layout.rows
    var pager = ArticlePager(model.layouts[page.article], layout.setting)
    let lines = pager.page(from: page.top, count: rows)
    drawTitle(model, lines, on: &screen)
    let painter = SpanPainter(state: state, article: page.article, lines: lines) { add in
      collect(model, add)
    }
    let signs = findingSigns(model)
    var nextNote = 0
    for (number, line) in lines.enumerated() {
      let row = 1 + number
      painter.draw(
        line, row: row, column: ArticlePageLayout.gutter, limit: state.size.columns, on: &screen)
      let here = signs.filter { line.span.contains($0.start) }
      guard let first = here.first else { continue }
      screen.put(first.sign, row: row, column: 1, style: first.style)
      screen.put(first.judgement, row: row, column: 2, style: theme.style(.mine))
      guard layout.hasMargin else { continue }
      for note in here.prefix(3) {
        let noteRow = max(row, nextNote)
        guard noteRow <= rows else { break }
        drawNote(note, row: noteRow, on: &screen)
        nextNote = noteRow + 1
      }
    }
    let cursor = lines.lastIndex { $0.span.start <= page.cursor ?? page.top } ?? 0
    screen.cursor = (1 + cursor, 0)
    screen.restyle(row: 1 + cursor, columns: 0..<ArticlePageLayout.gutter) {
      $0.selected(theme.style(.selection))
    }
    if layout.hasLegend { drawLegend(row: state.size.rows - 2, on: &screen) }
  }

  private func drawTitle(_ model: StoryModel, _ lines: [TextLine], on screen: inout Screen) {
    let article = model.readings[page.article].article
    let text = model.readings[page.article].text
    let columns = state.size.columns
    var place = StyledText()
    let count = max(1, text.count)
    let end = lines.last?.span.end.rawValue ?? count
    let isAll =
      page.top.rawValue == 0 && end >= model.layouts[page.article].blocks.last?.end.rawValue ?? 0
    place.append(isAll ? "all" : "\(end * 100 / count)%")
    screen.put(place, row: 0, column: columns - place.width - 1, limit: columns)
    var title = StyledText("\(model.letters[page.article]) ", theme.style(.storyTitle))
    title.append(Wording.source(of: article), theme.style(.storyTitle))
    if let name = article.title, name != article.source.name {
      title.append(" \(signs.dot) \(name)")
    }
    if let published = article.published { title.append(" \(signs.dot) \(published)") }
    if let byline = article.byline { title.append(" \(signs.dot) \(byline)") }
    screen.put(
      title.cut(to: columns - place.width - 4, ellipsis: signs.ellipsis), row: 0, column: 1,
      limit: columns)
  }

  /// What is highlighted, from the widest to the narrowest.
  private func collect(_ model: StoryModel, _ add: (Span, Role) -> Void) {
    let reading = model.readings[page.article]
    for quote in reading.quotes {
      for span in quote.content { add(span, .quote) }
    }
    for mention in reading.mentions where mention.form == .name { add(mention.span, .name) }
    for figure in reading.figures { add(figure.span, .figure) }
    for date in reading.dates { add(date.span, .date) }
    if let number = page.actor, model.actors.indices.contains(number) {
      for span in model.mentions(of: model.actors[number], inArticle: page.article) {
        add(span, .differing)
      }
    }
    if let number = page.finding, model.findings.indices.contains(number) {
      for passage in model.findings[number].passages where passage.article == page.article {
        for span in passage.spans { add(span, .subject) }
        for span in passage.differing { add(span, .differing) }
      }
    }
  }

  private struct Note {
    let start: UTF8Offset
    let sign: String
    let style: Style
    /// What the person has said of it, in one column.
    let judgement: String
    let text: String
    let isSubject: Bool
  }

  /// The findings that other sources share, and the one that the article was opened for, by place;
  /// of several in one place the most telling first.
  private func findingSigns(_ model: StoryModel) -> [Note] {
    var notes: [(rank: Int, note: Note)] = []
    for (number, finding) in model.findings.enumerated() {
      let isSubject = number == page.finding
      guard
        isSubject || finding.judgement != nil
          || finding.verdict != .alone && state.emptyFilter.passes(finding),
        let passage = finding.passages.first(where: { $0.article == page.article })
      else { continue }
      // What says a part of what another says comes behind that.
      let order = Finding.Verdict.inReadingOrder.firstIndex(of: finding.verdict) ?? 0
      let rank =
        isSubject ? 0 : finding.partOf != nil ? 4 : finding.verdict.parts ? 1 + order : 3
      let others = finding.articles.filter { $0 != page.article }
      let isDifference = finding.verdict.parts || finding.verdict == .later
      let text =
        isDifference && !model.reason(finding).isEmpty
        ? Wording.line(of: finding, in: model.comparison)
        : finding.kind == .quote ? quoteNote(finding, model) : finding.what
      let letters = others.isEmpty ? "" : model.letters(of: others) + " "
      notes.append(
        (
          rank,
          Note(
            start: passage.extent.start, sign: signs.verdict(of: finding),
            style: theme.style(Role(of: finding)),
            judgement: signs.judgement(of: finding),
            text: letters + text
              + (JudgementText.words(finding).map { " \(signs.dot) " + $0 } ?? ""),
            isSubject: isSubject)
        ))
    }
    return notes.sorted { ($0.rank, $0.note.start) < ($1.rank, $1.note.start) }.map(\.note)
  }

  private func quoteNote(_ finding: Finding, _ model: StoryModel) -> String {
    let speaker = model.comparison.speaker(of: finding)
    return [speaker ?? "unknown speaker", finding.relation?.rawValue ?? ""]
      .filter { !$0.isEmpty }.joined(separator: ", ")
  }

  private func drawNote(_ note: Note, row: Int, on screen: inout Screen) {
    let column = ArticlePageLayout.gutter + ArticlePageLayout.measure + 3
    var text = StyledText(note.sign, note.style)
    text.append(note.judgement, theme.style(.mine))
    text.append(note.text, note.isSubject ? theme.style(.name) : .plain)
    screen.put(
      text.cut(to: state.size.columns - column - 1, ellipsis: signs.ellipsis), row: row,
      column: column, limit: state.size.columns)
  }

  /// What the cursor is on, and what the others say of it.
  private func drawMeaning(
    of finding: Finding, in model: StoryModel, row: Int, on screen: inout Screen
  ) {
    var text = StyledText("\(signs.verdict(of: finding)) ", theme.style(Role(of: finding)))
    if let words = JudgementText.words(finding) {
      text.append("\(words) \(signs.dot) ", theme.style(.mine))
    }
    let others = finding.articles.filter { $0 != page.article }
    let who =
      others.isEmpty
      ? "only \(model.letters[page.article])" : "with \(model.letters(of: others))"
    text.append("\(who): ", theme.style(.name))
    text.append(Wording.statement(of: finding, in: model.comparison))
    screen.put(
      text.cut(to: state.size.columns - 2, ellipsis: signs.ellipsis), row: row, column: 1,
      limit: state.size.columns)
  }

  /// Names the highlights in their own styles, or says what was stepped to.
  private func drawLegend(row: Int, on screen: inout Screen) {
    if let message = state.message, !message.isHint {
      screen.put(
        StyledText(message.text, theme.style(message.isWarning ? .warning : .message))
          .cut(to: state.size.columns - 2, ellipsis: signs.ellipsis), row: row, column: 1,
        limit: state.size.columns)
      return
    }
    var text = StyledText()
    if let place = state.subject, let finding = state.shelf.finding(place), let model = state.model
    {
      drawMeaning(of: finding, in: model, row: row, on: &screen)
      return
    }
    if page.cursor != nil, page.actor == nil { text.append("only here", theme.style(.alone)) }
    var meanings = "\(signs.diverge) diverges"
    // What is rarer is named where there is some of it.
    for verdict in [Finding.Verdict.toldDifferently, .later]
    where state.model?.verdicts[verdict] != nil {
      meanings += "  \(signs.sign(of: verdict)) \(Wording.name(of: verdict))"
    }
    meanings += "  \(signs.agree) agrees  \(signs.reworded) reworded"
    let room = state.size.columns - 4 - GraphemeWidth.columns(of: meanings)
    for (word, role) in [
      ("names", Role.name), ("quotes", .quote), ("figures", .figure), ("dates", .date),
      ("this passage", .subject),
    ] {
      if word == "this passage", page.finding == nil { continue }
      // The signs go before what can be seen without being told.
      if text.width > 0, text.width + 2 + word.count > room { break }
      if text.width > 0 { text.append("  ") }
      text.append(word, theme.style(role))
    }
    text.append("  " + meanings)
    screen.put(
      text.cut(to: state.size.columns - 2, ellipsis: signs.ellipsis), row: row, column: 1,
      limit: state.size.columns)
  }
}
