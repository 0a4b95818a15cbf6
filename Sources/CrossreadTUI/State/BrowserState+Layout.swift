/// Where things stand for what is open now.
extension BrowserState {
  /// The layout of the lists and passages at this size.
  var layout: BrowserLayout {
    var counts: [Pane: Int] = [:]
    if let model {
      counts = [
        .sources: model.readings.count, .actors: model.actors.count,
        .quotes: model.shownCounts[.quotes] ?? 0, .facts: model.shownCounts[.facts] ?? 0,
      ]
    }
    return BrowserLayout(size: size, counts: counts, focus: focus, isZoomed: isZoomed)
  }

  /// The rows of a page between its title and the footer.
  var pageRows: Int { TextRows(size: size).rows }

  var articleLayout: ArticlePageLayout { ArticlePageLayout(size: size) }

  /// The tabs above the list that is seen where there is room for one.
  var tabs: [PaneTab] {
    PaneTab.all(
      counts: Pane.allCases.map { list($0).rows.count }, focus: focus, columns: size.columns)
  }

  func briefRows(of page: BriefPage) -> [(line: Int, text: StyledText)] {
    BriefLayout(size: size, signs: signs, theme: theme).rows(of: page.lines.map(\.line))
  }
}
