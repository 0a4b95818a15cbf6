/// What the words of an element's class and id say about it.
///
/// The words are those of Mozilla's Readability.js (REGEXPS.unlikelyCandidates,
/// okMaybeItsACandidate, positive, negative, byline, shareElements; Apache 2.0), which come from
/// Arc90's experiment of 2009, and words for the furniture of news pages in general use. They are
/// found anywhere in a name, however it is put together.
struct ClassWords: OptionSet {
  let rawValue: UInt32

  /// Hardly ever content.
  static let unlikely = ClassWords(rawValue: 1)
  /// Could be content after all.
  static let maybe = ClassWords(rawValue: 2)
  static let positive = ClassWords(rawValue: 4)
  static let negative = ClassWords(rawValue: 8)
  static let byline = ClassWords(rawValue: 16)
  static let share = ClassWords(rawValue: 32)
  /// Stands in or beside an article without belonging to it.
  static let furniture = ClassWords(rawValue: 64)
  /// Says what a picture shows or who took it.
  static let caption = ClassWords(rawValue: 128)
  static let dateline = ClassWords(rawValue: 256)
  /// Beside `positive` or `negative`: the id says so, too.
  static let twicePositive = ClassWords(rawValue: 512)
  static let twiceNegative = ClassWords(rawValue: 1024)
  /// Tells when something was published.
  static let date = ClassWords(rawValue: 2048)
  /// A correction, clarification or note of the editors: always kept.
  static let correction = ClassWords(rawValue: 4096)

  /// Negative only by a word that also names the layout of articles.
  static let doubtful = ClassWords(rawValue: 8192)
  /// What readers say of the article.
  static let comments = ClassWords(rawValue: 16_384)
  /// Of a date: that of the publication, or of the last change.
  static let published = ClassWords(rawValue: 32_768)
  static let updated = ClassWords(rawValue: 65_536)

  /// The weight that Readability.js gives to class and id together.
  var weight: Int {
    var weight = 0
    if contains(.positive) { weight += 25 }
    if contains(.negative) || contains(.doubtful) { weight -= 25 }
    if contains(.twicePositive) { weight += 25 }
    if contains(.twiceNegative) { weight -= 25 }
    return weight
  }

  fileprivate static let lists: [(ClassWords, [String])] = [
    (
      .unlikely,
      [
        "-ad-", "ai2html", "banner", "breadcrumb", "combx", "comment", "community", "cover-wrap",
        "disqus", "extra", "footer", "gdpr", "header", "legends", "menu", "related", "remark",
        "replies", "rss", "shoutbox", "sidebar", "skyscraper", "social", "sponsor", "supplemental",
        "ad-break", "agegate", "pagination", "pager", "popup", "cookie", "newsletter",
      ]
    ),
    (.maybe, ["and", "article", "body", "column", "content", "main", "mathjax", "shadow"]),
    (
      .positive,
      [
        "article", "body", "content", "entry", "hentry", "h-entry", "main", "page", "pagination",
        "post", "text", "blog", "story",
      ]
    ),
    (
      .negative,
      [
        "-ad-", "hidden", "|hid|", "banner", "combx", "comment", "contact", "footer", "gdpr",
        "masthead", "outbrain", "promo", "related", "share", "shoutbox", "sidebar", "skyscraper",
        "sponsor", "shopping", "tags", "widget",
      ]
    ),
    (.doubtful, ["com-", "media", "meta", "scroll"]),
    (.comments, ["comment", "disqus", "replies"]),
    (.byline, ["byline", "author", "writtenby", "written-by"]),
    (.dateline, ["dateline", "|location|"]),
    (.share, ["|share|", "sharedaddy", "share-", "social-", "|social|", "addthis", "sharing"]),
    (
      .furniture,
      [
        "newsletter", "subscribe", "subscription", "signup", "sign-up", "recirc", "readmore",
        "read-more", "read-next", "readnext", "more-on", "most-read", "most-popular", "trending",
        "recommend", "outbrain", "taboola", "related", "tag-list", "taglist", "|tags|", "cookie",
        "consent", "paywall", "promo", "advert", "sponsored", "breadcrumb", "author-bio",
        "authorbio", "about-author", "author-box", "author-info", "post-meta", "entry-meta",
        "article-meta", "print-only", "screen-reader", "sr-only", "visually-hidden",
        "visuallyhidden", "see-also", "donate", "donation", "copyright", "-ad-", "ad-slot",
        "toolbar", "pullquote", "pull-quote", "slideshow", "carousel", "up-next", "you-may",
        "site-footer", "hatnote", "navbox", "|toc|",
      ]
    ),
    (
      .caption,
      [
        "caption", "photo-credit", "image-credit", "img-credit", "|credit|", "wp-caption",
        "photographer",
      ]
    ),
    (.date, ["date", "publish", "timestamp", "posted", "updated"]),
    (.published, ["publish", "posted", "created", "pubdate", "pub-date", "issued"]),
    (.updated, ["updated", "modified", "modification", "lastmod", "last-update", "edited"]),
    (.correction, ["correction", "clarification", "editors-note", "editor-note", "editornote"]),
  ]

  /// Looks through a name byte by byte for all words at once (Aho and Corasick 1975).
  static let automaton = Automaton(lists)

  struct Automaton: Sendable {
    /// The next state by state and class of byte, 32 classes for each state.
    private var next: [UInt16] = []
    private var found: [UInt32] = []

    /// "|" in a word stands for a place beside a character that is no letter or digit.
    fileprivate init(_ lists: [(ClassWords, [String])]) {
      var children: [[UInt16]] = [[UInt16](repeating: 0, count: 32)]
      found = [0]
      for (mark, words) in lists {
        for word in words {
          // A boundary is a space, a hyphen or an underscore: one word for each.
          var spellings: [[UInt8]] = [[]]
          for byte in word.utf8 {
            let choices: [UInt8] = byte == 0x7C ? [0x20, 0x2D, 0x5F] : [byte]
            spellings = spellings.flatMap { spelling in choices.map { spelling + [$0] } }
          }
          for spelling in spellings {
            var state = 0
            for byte in spelling {
              let column = Self.column(byte)
              if children[state][column] == 0 {
                children.append([UInt16](repeating: 0, count: 32))
                found.append(0)
                children[state][column] = UInt16(children.count - 1)
              }
              state = Int(children[state][column])
            }
            found[state] |= mark.rawValue
          }
        }
      }
      var suffix = [Int](repeating: 0, count: children.count)
      var queue = children[0].filter { $0 != 0 }.map(Int.init)
      var head = 0
      while head < queue.count {
        let state = queue[head]
        head += 1
        found[state] |= found[suffix[state]]
        for column in 0..<32 {
          let child = Int(children[state][column])
          if child == 0 {
            children[state][column] = children[suffix[state]][column]
          } else {
            suffix[child] = Int(children[suffix[state]][column])
            queue.append(child)
          }
        }
      }
      next = children.flatMap { $0 }
    }

    /// Letters, whatever their case, the hyphen, the underscore, the digit 2; the rest is a space.
    private static func column(_ byte: UInt8) -> Int {
      let lowered = byte | 0x20
      if lowered >= 0x61, lowered <= 0x7A, byte >= 0x41 { return Int(lowered - 0x60) }
      switch byte {
      case 0x2D: return 27
      case 0x5F: return 28
      case 0x32: return 29
      case 0x30...0x39: return 30
      default: return 0
      }
    }

    private static let columns: [UInt8] = (0...255).map { UInt8(column($0)) }

    /// The words of one attribute's value.
    func words(in name: UnsafeBufferPointer<UInt8>) -> ClassWords {
      next.withUnsafeBufferPointer { next in
        found.withUnsafeBufferPointer { found in
          Self.columns.withUnsafeBufferPointer { columns in
            // A boundary stands before and after.
            var state = Int(next[0])
            var words: UInt32 = 0
            for byte in name {
              state = Int(next[state << 5 | Int(columns[Int(byte)])])
              words |= found[state]
            }
            words |= found[Int(next[state << 5])]
            return ClassWords(rawValue: words)
          }
        }
      }
    }
  }
}
