import CrossreadCompare
import CrossreadCore

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
    let page = articlePage
    if let distance = distance(of: command, page: page.rows) {
      scrollArticle(by: distance)
      return []
    }
    switch command {
    case .first:
      if let count { goToParagraph(count) } else { changeArticle { $0.top = UTF8Offset(0) } }
    case .last:
      guard var pager = openPager else { return [] }
      let top = pager.lastPageStart(rows: page.rows)
      if let count { goToParagraph(count) } else { changeArticle { $0.top = top } }
    case .nextDivergence: stepArticleDivergence(forward: true)
    case .previousDivergence: stepArticleDivergence(forward: false)
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
  }

  /// The article that is seen; nil where another page is on top.
  var openArticlePage: ArticleState? {
    if case .article(let page) = overlays.last { return page }
    return nil
  }

  private var openPager: ArticlePager? {
    guard let model, let page = openArticlePage, model.layouts.indices.contains(page.article)
    else { return nil }
    return ArticlePager(model.layouts[page.article], articlePage.setting)
  }

  mutating func changeArticle(_ change: (inout ArticleState) -> Void) {
    guard var page = openArticlePage else { return }
    change(&page)
    overlays[overlays.count - 1] = .article(page)
  }

  private mutating func scrollArticle(by distance: Int) {
    guard var pager = openPager, let page = openArticlePage else { return }
    let top = pager.rowStart(from: page.top, movedBy: distance)
    changeArticle { $0.top = top }
  }

  /// Brings a place into sight, a third of the way down; leaves the page where it is if it shows
  /// the place already.
  mutating func scrollArticle(toShow offset: UTF8Offset) {
    guard var pager = openPager, let page = openArticlePage else { return }
    let rows = pager.page(from: page.top, count: articlePage.rows)
    if let first = rows.first, let last = rows.last, first.span.start <= offset,
      offset < last.span.end
    {
      return
    }
    let row = pager.rowStart(at: offset)
    let top = pager.rowStart(from: row, movedBy: -articlePage.rows / 3)
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
    }
    scrollToSubject()
  }

  /// Keeps the page within the article, its first row a whole one.
  mutating func settleArticle() {
    guard var pager = openPager, let page = openArticlePage else { return }
    let end = pager.lastPageStart(rows: articlePage.rows)
    let top = min(pager.rowStart(at: page.top), end)
    if top != page.top { changeArticle { $0.top = top } }
  }
}
