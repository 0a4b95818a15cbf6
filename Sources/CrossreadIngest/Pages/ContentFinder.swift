/// Finds the part of a page that is the article.
///
/// The method is Readability's (Arc90 2009; Mozilla's Readability.js, `grabArticle`): paragraphs
/// give points for their length and commas to the elements around them, names of classes and the
/// share of links change them, and the element with the most points is the article, with those of
/// its siblings that read like it. Parts that look like furniture are then taken out
/// (`ContentCleaner`). Where little is left, the page is tried again with fewer of these rules.
struct ContentFinder {
  let document: HTMLDocument

  /// What was found.
  struct Content {
    /// Elements in document order, none inside another.
    var roots: [Int]
    /// Elements whose content is left out.
    var isDropped: [Bool]
    /// Code points.
    var length: Int
  }

  /// Rules that are given up one after the other.
  struct Rules: OptionSet {
    let rawValue: UInt8
    static let unlikely = Rules(rawValue: 1)
    static let weights = Rules(rawValue: 2)
    static let cleaning = Rules(rawValue: 4)
    static let all: Rules = [.unlikely, .weights, .cleaning]
  }

  /// Code points with which a page counts as read (Readability's DEFAULT_CHAR_THRESHOLD).
  private static let enough = 500

  let metadata: PageMetadata
  let texts: TextMeasures

  func content() -> Content? {
    guard let body = (0..<document.count).first(where: { document.tags[$0] == HTMLTag.body })
    else { return nil }
    let dataTables = DataTables(document)
    var best: Content?
    for rules in [Rules.all, [.weights, .cleaning], [.cleaning], []] {
      guard let content = content(in: body, rules: rules, dataTables) else {
        continue
      }
      if content.length >= Self.enough { return content }
      if content.length > best?.length ?? 0 { best = content }
    }
    return best
  }

  private func content(
    in body: Int, rules: Rules, _ dataTables: DataTables
  ) -> Content? {
    let measures = PageMeasures(document, dropped: dropped(in: body, rules: rules), texts: texts)
    let scores = ContentScores(document: document, measures: measures, rules: rules, body: body)
    let roots = metadata.others.ownOfPosts.map { [$0] } ?? scores.roots()
    let cleaner = ContentCleaner(
      document: document, measures: measures, rules: rules, title: metadata.title,
      texts: texts, bylines: Set(metadata.bylineNodes), dataTables: dataTables)
    return cleaner.cleaned(roots, scores: scores)
  }

  /// Whether the first thing in an element is a block quotation: a post that is quoted.
  private func holdsQuotation(_ node: Int) -> Bool {
    for inner in (node + 1)..<max(node + 1, Int(document.ends[node])) {
      let tag = document.tags[inner]
      if tag == HTMLTag.blockquote { return true }
      if tag == HTMLTag.text {
        let range = Int(document.starts[inner])..<Int(document.stops[inner])
        if document.bytes[range].contains(where: { $0 > 0x20 }) { return false }
      }
    }
    return false
  }

  /// What cannot be content by its name, role or place.
  private func dropped(in body: Int, rules: Rules) -> [Bool] {
    var dropped = [Bool](repeating: false, count: document.count)
    // The last node that is inside of a table or of code, which keep what they hold.
    var keptUntil = 0
    var node = body + 1
    for index in 1..<body { dropped[index] = document.tags[index] != HTMLTag.html }
    while node < document.count {
      let tag = document.tags[node]
      if tag == HTMLTag.text {
        node += 1
        continue
      }
      let words = document.words[node]
      let flags = document.flags[node]
      var isOut =
        flags.contains(.hidden) || flags.contains(.dialog) || tag == HTMLTag.script
        || metadata.others.isOther[node]
      if rules.contains(.unlikely), !isOut, tag != HTMLTag.a, tag != HTMLTag.blockquote {
        let isUnlikely = words.contains(.unlikely) && !words.contains(.maybe)
        isOut =
          isUnlikely && node >= keptUntil
          && (words.contains(.comments) || !holdsQuotation(node)) || flags.contains(.asideRole)
      }
      if tag == HTMLTag.nav { isOut = true }
      if isOut {
        let end = Int(document.ends[node])
        for inner in node..<end { dropped[inner] = true }
        node = end
        continue
      }
      if tag == HTMLTag.table || tag == HTMLTag.code {
        keptUntil = max(keptUntil, Int(document.ends[node]))
      }
      node += 1
    }
    return dropped
  }
}
