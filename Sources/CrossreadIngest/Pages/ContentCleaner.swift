/// Takes out of an article's element what does not belong to the article.
struct ContentCleaner {
  let document: HTMLDocument
  let measures: PageMeasures
  let rules: ContentFinder.Rules
  let title: String?
  let texts: TextMeasures
  let bylines: Set<Int>
  let dataTables: DataTables

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
    let blocks = TextBlocks(roots, in: document, isDropped: dropped, texts: texts).blocks
    for (block, isOut) in zip(blocks, BlockFilter(document: document, blocks: blocks).dropped())
    where isOut {
      for node in block.nodes where document.tags[node] == HTMLTag.text { dropped[node] = true }
    }
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
    let total = measures.counts[root].characters
    // Code points of paragraphs so far: bylines and dates stand before the text.
    var read: Int32 = 0
    while node < Int(document.ends[root]) {
      let tag = document.tags[node]
      if tag == HTMLTag.p { read += measures.counts[node].prose }
      guard tag != HTMLTag.text, !measures.isDropped[node] else {
        node = tag == HTMLTag.text ? node + 1 : Int(document.ends[node])
        continue
      }
      let words = document.words[node]
      let length = measures.counts[node].characters
      var isOut = tag == HTMLTag.aside || tag == HTMLTag.footer
      let isQuoted = measures.counts[node].quoted * 2 > length
      if words.contains(.share), length < 500, !isQuoted { isOut = true }
      if tag == HTMLTag.figcaption || tag == HTMLTag.figure && isPicture(node)
        || words.contains(.caption) && tag != HTMLTag.table && tag != HTMLTag.caption
      {
        isOut = length < 1000 && length * 2 < total
      }
      if words.contains(.furniture), !words.contains(.correction), !isQuoted,
        length * 4 < total
      {
        isOut = true
      }
      if bylines.contains(node), read < 300 { isOut = true }
      if read < 300, words.contains(.date) || tag == HTMLTag.time, length < 120,
        isAlone(node, length, measures), hasDate(node)
      {
        isOut = true
      }
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

  /// Whether a figure holds a picture and what is said of it, rather than a quotation or a table.
  private func isPicture(_ node: Int) -> Bool {
    !(node..<Int(document.ends[node])).contains {
      let tag = document.tags[$0]
      return tag == HTMLTag.blockquote || tag == HTMLTag.table || tag == HTMLTag.pre
        || tag == HTMLTag.code
    }
  }

  /// Whether what is around an element says hardly more than it.
  private func isAlone(_ node: Int, _ length: Int32, _ measures: PageMeasures) -> Bool {
    var parent = node
    while parent > 0, !HTMLTag.traits[Int(document.tags[parent])].contains(.block) {
      parent = Int(document.parents[parent])
    }
    return measures.counts[parent].characters < length + 120
  }

  private func hasDate(_ node: Int) -> Bool {
    document.tags[node] == HTMLTag.time
      || document.text(of: node, limit: 300).map { !StatedDate.days(in: $0).isEmpty } == true
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
    if tag == HTMLTag.table, dataTables.contains(node) { return false }
    // Cells of data tables and code keep what they hold.
    var ancestor = Int(document.parents[node])
    var hasFigure = false
    while ancestor > 0 {
      let tag = document.tags[ancestor]
      if tag == HTMLTag.code { return false }
      if tag == HTMLTag.table, dataTables.contains(ancestor) { return false }
      if tag == HTMLTag.figure { hasFigure = true }
      ancestor = Int(document.parents[ancestor])
    }
    let weight = scores.weight(of: node)
    if counts.quoted * 2 > counts.characters { return false }
    let isSentence = isSentence(node, counts)
    if weight < 0, !isSentence || document.words[node].contains(.negative) { return true }
    if isSentence { return false }
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

  /// Whether an element is a box around one paragraph, however many links that has.
  private func isSentence(_ node: Int, _ counts: PageMeasures.Counts) -> Bool {
    guard document.tags[node] == HTMLTag.div, counts.paragraphs <= 1, counts.items == 0,
      counts.inputs == 0, counts.heading == 0, counts.characters - counts.linked >= 40,
      counts.linkDensity < 0.7
    else { return false }
    for inner in stride(from: Int(document.ends[node]) - 1, to: node, by: -1)
    where document.tags[inner] == HTMLTag.text {
      let range = Int(document.starts[inner])..<Int(document.stops[inner])
      guard let last = document.bytes[range].last(where: { $0 > 0x20 }) else { continue }
      // A full stop, or what follows it: a quote mark or bracket.
      return [0x2E, 0x21, 0x3F, 0x22, 0x29, 0x9D, 0x99].contains(last)
    }
    return false
  }
}
