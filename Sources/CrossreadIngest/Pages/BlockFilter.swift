/// Leaves out lines of text that stand in an article without belonging to it.
///
/// Judged is each line by its share of links, its length, its place and its neighbours; never by
/// the outlet. Credits, corrections and quotations stay.
struct BlockFilter {
  let document: HTMLDocument
  let blocks: [TextBlocks.Block]

  /// The lines that are left out.
  func dropped() -> [Bool] {
    var dropped = [Bool](repeating: false, count: blocks.count)
    let total = blocks.reduce(0) { $0 + $1.characters }
    for (index, block) in blocks.enumerated() {
      dropped[index] =
        isLink(block, of: total) || block.characters <= 24 && !block.isHeading && isLabel(block)
    }
    dropEmptySections(&dropped)
    return dropped
  }

  /// Whether a line is only a link, or a link behind a label ("Related: …").
  private func isLink(_ block: TextBlocks.Block, of total: Int) -> Bool {
    guard block.linked > 0, block.characters < 250, block.linked * 10 < total else { return false }
    let rest = block.characters - block.linked
    if isQuoted(block) { return false }
    if block.linked * 5 >= block.characters * 4 { return true }
    return rest <= 24 && block.linked > rest && labelEnds(block)
  }

  /// Words that label what a page has around an article, and that no paragraph consists of.
  private static let labels: Set<String> = [
    "advertisement", "advert", "ad", "advertising", "sponsored", "comments", "comment", "share",
    "share this", "share this article", "tweet", "print", "email", "close", "caption", "loading",
    "tags", "related", "related articles", "related stories", "read more", "continue reading",
    "continue reading below", "show more", "view gallery", "recommended", "trending", "subscribe",
    "sign up", "newsletter", "story continues below", "more", "video", "photos", "gallery",
  ]

  private func isLabel(_ block: TextBlocks.Block) -> Bool {
    var bytes: [UInt8] = []
    for node in block.nodes where document.tags[node] == HTMLTag.text {
      bytes += document.bytes[Int(document.starts[node])..<Int(document.stops[node])]
    }
    let words = HTMLDocument.singleLine(bytes).lowercased()
    if Self.labels.contains(String(words.drop { $0 == ":" }.prefix { $0 != ":" })) { return true }
    // "Image 1 of 5", as counters of galleries say.
    let parts = words.split(separator: " ").filter { $0 != "/" }
    return parts.count == 4 && parts[2] == "of" && Int(parts[1]) != nil && Int(parts[3]) != nil
  }

  private func isQuoted(_ block: TextBlocks.Block) -> Bool {
    var node = block.element
    while node > 0 {
      if document.tags[node] == HTMLTag.blockquote { return true }
      node = Int(document.parents[node])
    }
    return false
  }

  /// Whether the words before the first link end in a colon or bar.
  private func labelEnds(_ block: TextBlocks.Block) -> Bool {
    var last: UInt8 = 0
    for node in block.nodes {
      if document.tags[node] == HTMLTag.a { break }
      if document.tags[node] == HTMLTag.text {
        let range = Int(document.starts[node])..<Int(document.stops[node])
        last = document.bytes[range].last { $0 > 0x20 } ?? last
      }
    }
    return last == 0x3A || last == 0x7C
  }

  /// Headings after which nothing is left before the next one, or the end.
  private func dropEmptySections(_ dropped: inout [Bool]) {
    var isFollowed = false
    var level = 0
    for index in blocks.indices.reversed() where !dropped[index] {
      let block = blocks[index]
      guard block.isHeading else {
        isFollowed = true
        level = 0
        continue
      }
      let own = Int(document.tags[block.element]) - Int(HTMLTag.h1)
      // A heading above a lower one has what that one has.
      if !isFollowed, level == 0 || own >= level {
        dropped[index] = true
      } else {
        level = own
        isFollowed = false
      }
    }
  }
}
