/// Finds the parts of a page that tell of other stories: the cards and teasers beside, below and
/// in an article.
///
/// An `article` is, by the HTML standard, a composition of its own. One whose heading is a link to
/// another page is another story, and so is one that stands apart from the page's own and has a
/// heading. Without that element, three or more neighbours with such a heading and a few words are
/// a list of teasers, and so is a single one in the middle of a story. What the page is mostly made of is never dropped: some pages are such lists.
struct OtherStories {
  private let document: HTMLDocument
  private let identity: PageIdentity
  private let body: Int
  /// The code points of text before each node, and of those in links that lead away.
  private let read: [Int32]
  private let linked: [Int32]
  /// By node: whether it belongs to another story.
  private(set) var isOther: [Bool]
  /// The page's own article where it is made of others, as a live blog is of posts.
  private(set) var ownOfPosts: Int?

  /// A teaser that is no `article` has no more code points.
  private static let teaserLimit: Int32 = 600
  private static let cardLimit: Int32 = 250
  /// So many code points of a page must be left.
  private static let leastLeft: Int32 = 200
  /// An article of so many code points has its text in it.
  private static let wholeStory: Int32 = 400
  /// What stands around cards and has no more code points than this is their heading.
  private static let labelLimit: Int32 = 40
  /// More headings than any page has are not looked at.
  private static let headingLimit = 2000

  init(_ document: HTMLDocument, _ identity: PageIdentity, texts: TextMeasures, body: Int) {
    self.document = document
    self.identity = identity
    self.body = body
    (read, linked) = Self.sums(document, identity, texts)
    isOther = [Bool](repeating: false, count: document.count)
    guard body < document.count else { return }
    let headings = headings()
    guard !headings.isEmpty else { return }
    let leading = headings.filter(leadsAway)
    let articles = articles(headings, Set(leading))
    let cards = outermost(articles + teasers(leading))
    guard !cards.isEmpty, isEnoughLeft(without: cards) else { return }
    mark(cards)
  }

  private static func sums(
    _ document: HTMLDocument, _ identity: PageIdentity, _ texts: TextMeasures
  ) -> ([Int32], [Int32]) {
    var read = [Int32](repeating: 0, count: document.count + 1)
    var linked = read
    var linkEnd = 0
    for node in 0..<document.count {
      if document.tags[node] == HTMLTag.a, identity.leadsAway(document.value(.href, of: node)) {
        linkEnd = max(linkEnd, Int(document.ends[node]))
      }
      let length = document.tags[node] == HTMLTag.text ? texts.characters[node] : 0
      read[node + 1] = read[node] + length
      linked[node + 1] = linked[node] + (node < linkEnd ? length : 0)
    }
    return (read, linked)
  }

  private func length(_ node: Int) -> Int32 { read[Int(document.ends[node])] - read[node] }

  private func headings() -> [Int] {
    var headings: [Int] = []
    for node in body..<document.count where headings.count < Self.headingLimit {
      if HTMLTag.traits[Int(document.tags[node])].contains(.heading), length(node) > 0 {
        headings.append(node)
      }
    }
    return headings
  }

  /// Whether nearly all of an element is a link to another page.
  func isLinkAway(_ node: Int) -> Bool {
    let inside = linked[Int(document.ends[node])] - linked[node]
    return inside > 0 && inside * 10 >= length(node) * 8
  }

  /// Whether a heading is a link to another page, and not the page's own.
  private func leadsAway(_ heading: Int) -> Bool { isLinkAway(heading) && !isOwn(heading) }

  private func isOwn(_ heading: Int) -> Bool {
    guard let words = document.text(of: heading, limit: 500), !words.isEmpty else { return false }
    return (identity.similarity(ofHeadline: words) ?? 0) > 0.75
  }

  // MARK: Articles

  /// The `article` elements that are other stories.
  private mutating func articles(_ headings: [Int], _ leadAway: Set<Int>) -> [Int] {
    let articles = (body..<document.count).filter { document.tags[$0] == HTMLTag.article }
    guard !articles.isEmpty else { return [] }
    var firstHeading: [Int: Int] = [:]
    var own: Int?
    for heading in headings {
      let isOwn = own == nil && !leadAway.contains(heading) && isOwn(heading)
      var node = Int(document.parents[heading])
      while node > body {
        if document.tags[node] == HTMLTag.article {
          if firstHeading[node] == nil { firstHeading[node] = heading }
          if isOwn, own == nil { own = node }
        }
        node = Int(document.parents[node])
      }
    }
    let away = articles.filter {
      firstHeading[$0].map(leadAway.contains) ?? beginsWithLinkAway($0)
    }
    let rest = Set(articles).subtracting(away)
    guard let own = own ?? rest.max(by: { (length($0), $1) < (length($1), $0) }) else {
      return away
    }
    let end = Int(document.ends[own])
    let inside = outermost(articles.filter { own < $0 && $0 < end })
    if inside.count > 1, inside.reduce(0, { $0 + length($1) }) * 2 > length(own) {
      ownOfPosts = own
    }
    let cards = away + apart(from: own, articles, firstHeading)
    return cards.filter {
      own < $0 && $0 < end ? ownOfPosts == nil : $0 >= end || Int(document.ends[$0]) <= own
    }
  }

  /// Whether the first line of an article without headings is a link to another page.
  private func beginsWithLinkAway(_ article: Int) -> Bool {
    let first = ((article + 1)..<Int(document.ends[article])).first {
      document.tags[$0] == HTMLTag.text && read[$0 + 1] > read[$0]
    }
    guard let first else { return false }
    // Words that stand in it before its first block are a line, too.
    let block = ((article + 1)..<Int(document.ends[article])).first {
      HTMLTag.traits[Int(document.tags[$0])].contains(.block)
    }
    if let block, first < block {
      return (linked[block] - linked[article]) * 10 >= (read[block] - read[article]) * 8
    }
    var line = first
    while line > article, !HTMLTag.traits[Int(document.tags[line])].contains(.block) {
      line = Int(document.parents[line])
    }
    return isLinkAway(line)
  }

  /// The articles that begin with a heading of their own and stand neither in the page's own nor
  /// around it. Where the page's own is hardly more than its heading, a longer one is its text.
  private func apart(from own: Int, _ articles: [Int], _ firstHeading: [Int: Int]) -> [Int] {
    articles.filter {
      guard $0 >= Int(document.ends[own]) || Int(document.ends[$0]) <= own,
        let heading = firstHeading[$0], read[heading] - read[$0] <= 2 * Self.labelLimit,
        length(own) >= Self.wholeStory || length($0) < length(own)
      else { return false }
      return !isOwn(heading)
    }
  }

  private func outermost(_ nodes: [Int]) -> [Int] {
    var end = 0
    return nodes.sorted().filter { node in
      guard node >= end else { return false }
      end = Int(document.ends[node])
      return true
    }
  }

  // MARK: Teasers

  /// The neighbours, three or more of a kind, that each have one heading which leads away; fewer
  /// where they are no longer than a card.
  private func teasers(_ headings: [Int]) -> [Int] {
    var byParent: [Int: [Int]] = [:]
    for (place, heading) in headings.enumerated() {
      let next = place + 1 < headings.count ? headings[place + 1] : document.count
      let last = place > 0 ? headings[place - 1] : body
      guard let item = item(around: heading, after: last, before: next),
        ownOfPosts.map({ item < $0 || item >= Int(document.ends[$0]) }) ?? true
      else { continue }
      byParent[Int(document.parents[item]), default: []].append(item)
    }
    return byParent.values.flatMap { items in
      let kind = items.first.map { document.tags[$0] }
      let alike = items.filter { document.tags[$0] == kind }
      return alike.count >= 3 ? alike : alike.filter { length($0) <= Self.cardLimit }
    }
  }

  /// The largest element around a heading that is no more than a teaser and holds none of the
  /// others; nil where that is the heading alone.
  private func item(around heading: Int, after last: Int, before next: Int) -> Int? {
    var item = heading
    while true {
      let parent = Int(document.parents[item])
      guard parent > max(body, last), Int(document.ends[parent]) <= next,
        length(parent) <= Self.teaserLimit
      else { break }
      item = parent
    }
    return item == heading ? nil : item
  }

  // MARK: Marking

  private func isEnoughLeft(without cards: [Int]) -> Bool {
    length(body) - cards.reduce(0) { $0 + length($1) } >= Self.leastLeft
  }

  /// Marks cards with all that is around cards alone: the section they stand in, and its heading.
  private mutating func mark(_ cards: [Int]) {
    // The code points in cards before each node.
    var carded = [Int32](repeating: 0, count: document.count + 1)
    for card in cards { carded[Int(document.ends[card])] += length(card) }
    for node in 0..<document.count { carded[node + 1] += carded[node] }
    for card in cards where !isOther[card] {
      var top = card
      while true {
        let parent = Int(document.parents[top])
        guard parent > body, document.tags[parent] != HTMLTag.main else { break }
        let inside = carded[Int(document.ends[parent])] - carded[parent]
        guard length(parent) - inside <= Self.labelLimit else { break }
        top = parent
      }
      for inner in top..<Int(document.ends[top]) { isOther[inner] = true }
    }
  }
}
