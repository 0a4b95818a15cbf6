/// Takes out of an article's element what does not belong to the article.
struct ContentCleaner {
  let document: HTMLDocument
  let measures: PageMeasures
  let rules: ContentFinder.Rules
  let title: String?

  func cleaned(_ roots: [Int], scores: ContentScores) -> ContentFinder.Content {
    var measures = measures
    for root in roots { dropFurniture(in: root, &measures) }
    if rules.contains(.cleaning) {
      for root in roots.reversed() {
        // From the last to the first: what is inside is judged before what is around it.
        var node = Int(document.ends[root]) - 1
        while node > root {
          if !measures.isDropped[node], isSuspect(document.tags[node]),
            mustGo(node, measures, scores)
          {
            measures.drop(node, in: document)
          }
          node -= 1
        }
      }
    }
    var dropped = measures.isDropped
    spread(&dropped)
    let length = roots.reduce(0) { $0 + Int(measures.counts[$1].characters) }
    return ContentFinder.Content(roots: roots, isDropped: dropped, length: length)
  }

  /// What is inside of dropped elements is dropped.
  private func spread(_ dropped: inout [Bool]) {
    var node = 0
    while node < dropped.count {
      let end = Int(document.ends[node])
      if dropped[node], end > node {
        for inner in node..<end { dropped[inner] = true }
        node = end
      } else {
        node += 1
      }
    }
  }

  private func isSuspect(_ tag: UInt16) -> Bool {
    tag == HTMLTag.form || tag == HTMLTag.fieldset || tag == HTMLTag.table || tag == HTMLTag.ul
      || tag == HTMLTag.div
  }

  /// Parts that are never the article's own text, by their element or name.
  private func dropFurniture(in root: Int, _ measures: inout PageMeasures) {
    var node = root + 1
    while node < Int(document.ends[root]) {
      let tag = document.tags[node]
      guard tag != HTMLTag.text, !measures.isDropped[node] else {
        node = tag == HTMLTag.text ? node + 1 : Int(document.ends[node])
        continue
      }
      let words = document.words[node]
      let length = measures.counts[node].characters
      var isOut = tag == HTMLTag.aside || tag == HTMLTag.footer
      if words.contains(.share), length < 500 { isOut = true }
      if isHeading(tag), rules.contains(.weights), words.weight < 0 { isOut = true }
      if tag == HTMLTag.h1 || tag == HTMLTag.h2, repeatsTitle(node) { isOut = true }
      if isOut {
        measures.drop(node, in: document)
        node = Int(document.ends[node])
      } else {
        node += 1
      }
    }
  }

  private func isHeading(_ tag: UInt16) -> Bool {
    tag == HTMLTag.h1 || tag == HTMLTag.h2
  }

  /// Whether three quarters of a heading's letters are those of the title.
  private func repeatsTitle(_ node: Int) -> Bool {
    guard let title else { return false }
    return TitleSimilarity.similarity(of: title, to: document.text(of: node)) > 0.75
  }

  /// Readability.js's `_cleanConditionally`.
  private func mustGo(_ node: Int, _ measures: PageMeasures, _ scores: ContentScores) -> Bool {
    let tag = document.tags[node]
    let counts = measures.counts[node]
    if tag == HTMLTag.table, isDataTable(node) { return false }
    // Cells of data tables and code keep what they hold.
    var ancestor = Int(document.parents[node])
    var hasFigure = false
    while ancestor > 0 {
      let tag = document.tags[ancestor]
      if tag == HTMLTag.code { return false }
      if tag == HTMLTag.table, isDataTable(ancestor) { return false }
      if tag == HTMLTag.figure { hasFigure = true }
      ancestor = Int(document.parents[ancestor])
    }
    let weight = scores.weight(of: node)
    if weight < 0 { return true }
    if counts.commas >= 10 { return false }
    var isList = tag == HTMLTag.ul || tag == HTMLTag.ol
    if !isList, counts.characters > 0 {
      isList = Double(counts.listed) / Double(counts.characters) > 0.9
    }
    let paragraphs = Double(counts.paragraphs)
    let items = Double(counts.items) - 100
    let headingDensity =
      counts.characters > 0 ? Double(counts.heading) / Double(counts.characters) : 0
    let density = counts.linkDensity
    let length = counts.characters
    if counts.images > 1, paragraphs / Double(counts.images) < 0.5, !hasFigure, length < 1500 {
      return !isList || density > 0.2
    }
    if !isList, items > paragraphs { return true }
    if Double(counts.inputs) > (paragraphs / 3).rounded(.down) { return true }
    if !isList, headingDensity < 0.9, length < 25, counts.images == 0 || counts.images > 2,
      !hasFigure, density > 0
    {
      return true
    }
    if !isList, weight < 25, density > 0.2 { return true }
    if weight >= 25, density > 0.5 { return true }
    return false
  }

  /// A table that holds data rather than layout (Readability.js's `_markDataTables`).
  private func isDataTable(_ node: Int) -> Bool {
    var rows = 0
    var columns = 0
    var inRow = 0
    for inner in (node + 1)..<Int(document.ends[node]) {
      switch document.tags[inner] {
      case HTMLTag.table: return false
      case HTMLTag.th, HTMLTag.caption: return true
      case HTMLTag.tr:
        rows += 1
        inRow = 0
      case HTMLTag.td:
        inRow += 1
        columns = max(columns, inRow)
      default: break
      }
      if rows >= 10 || columns > 4 { return true }
    }
    if rows <= 1 || columns <= 1 { return false }
    return rows * columns > 10
  }
}
