import CrossreadCompare
import CrossreadCore

/// Copying, exporting, and what other programs do with an article.
extension BrowserState {
  /// The article that is meant: the open one, or that of the first passage in sight.
  var subjectArticle: Article? {
    guard let model else { return nil }
    let place = page.article(in: frame)
    guard let place, model.readings.indices.contains(place) else { return nil }
    return model.readings[place].article
  }

  var addressRefusal: String? {
    if let refusal = refusals.openAddress { return refusal }
    guard let article = subjectArticle else { return "no article is selected" }
    return article.url == nil ? "this article came without an address" : nil
  }

  var editRefusal: String? {
    refusals.edit ?? (subjectArticle == nil ? "no article is selected" : nil)
  }

  /// Why nothing can be written of what is selected; nil where it can.
  var exportingRefusal: String? {
    if let refusal = refusals.export { return refusal }
    guard overlays.last == .stories else { return nil }
    guard let number = storyList.list.selectedRow else { return "nothing is selected" }
    return stories[number].isCompared ? nil : "open it first: it is compared then"
  }

  mutating func startExport() {
    let name = briefPage == nil ? "crossread.md" : "brief.txt"
    foot.choice = .prompt(Prompt(kind: .export, line: LineEditor(name)))
  }

  mutating func startWriting() {
    foot.choice = .prompt(Prompt(kind: .write, line: LineEditor("crossread.txt")))
  }

  /// The story as it is filtered; in an article, what that article has a part in; in the list of stories the
  /// one that is selected.
  var exported: Comparison? {
    if overlays.last == .stories {
      return storyList.list.selectedRow.map {
        stories[$0].comparison.filtered(emptyFilter.passes)
      }
    }
    guard let model else { return nil }
    let comparison = model.comparison
    func isShown(_ finding: Finding) -> Bool {
      if case .article(let page) = overlays.last {
        return emptyFilter.passes(finding) && finding.articles.contains(page.article)
      }
      return panes.filter.passes(finding)
    }
    return comparison.filtered(isShown)
  }

  /// What `copy` copies; nil where nothing is selected.
  var copyText: String? {
    guard let model else { return nil }
    if let page = openArticlePage {
      let article = model.readings[page.article].article
      if let place = page.finding,
        let passage = model.findings[place].passages.first(where: { $0.article == page.article })
      {
        return "\(model.words(of: passage))\n\(credit(article))\n"
      }
      let rows = page.lines(in: frame).map(\.text)
      return rows.joined(separator: "\n") + "\n\(credit(article))\n"
    }
    if let place = subject, let finding = shelf.finding(place) { return text(of: finding, model) }
    if let entry = table?.selectedEntry {
      return [entry.heading, entry.what].filter { !$0.isEmpty }.joined(separator: ": ") + "\n"
    }
    guard overlays.isEmpty, let row = panes.selectedRow else { return nil }
    if panes.focus == .sources { return credit(model.readings[row].article) + "\n" }
    let actor = model.actors[row]
    return ([actor.name] + actor.roles.map(\.text)).joined(separator: ", ") + "\n"
  }

  private func text(of finding: Finding, _ model: StoryModel) -> String {
    let reason = model.reason(finding)
    let saysAll = finding.differences.isEmpty || reason.hasPrefix(finding.what)
    var lines = reason.isEmpty ? [finding.what] : saysAll ? [reason] : [finding.what, reason]
    if let speaker = model.comparison.speaker(of: finding) { lines.append("said by \(speaker)") }
    if let words = JudgementText.words(finding) { lines.append(words) }
    for passage in finding.passages {
      let article = model.readings[passage.article].article
      lines.append("\(model.words(of: passage)) (\(credit(article)))")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// "Harbour Gazette, Bridge closed, 2026-03-02, https://…".
  private func credit(_ article: Article) -> String {
    [article.source.name, article.title, article.published?.description, article.url]
      .compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: ", ")
  }
}
