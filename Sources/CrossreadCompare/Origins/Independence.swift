import CrossreadCore

/// Tells which articles' accounts rest on the same origin.
///
/// Two articles are not independent where one credits the other's outlet, where both credit one
/// outlet, agency or document for the passage, where they share long runs of words, or where
/// both have a quotation in the same words that no third article has. Each reason says how
/// surely it follows.
struct Independence: Sendable {
  /// How surely a common origin follows from a sign.
  enum Certainty: String {
    /// An article says so itself.
    case certain
    case likely
    case possible
  }

  private let index: StoryIndex
  /// For each pair of articles (a < b), the share of the shorter one's text that both have word
  /// for word in long runs.
  private let copied: [Float]
  /// The comparing form of each article's own outlet.
  private let outlets: [String]
  /// Whom each article credits, in the order of its origins.
  private let credits: [[Credit]]

  private struct Credit {
    /// The same in every article that credits the same.
    let key: String
    let name: String
    /// The comparing form of the name.
    let form: String
  }

  /// A run of this many equal words outside quotations is copied, not chance. Churnalism.com
  /// takes 15 characters and METER three words as its unit; runs as long as this hold up without
  /// a background corpus.
  static let runLength = 9
  /// From this share on, one article is largely a copy of the other.
  static let copyShare: Float = 0.25
  /// From this share on, both may have worked over one text.
  static let reuseShare: Float = 0.1

  init(_ index: StoryIndex) {
    self.index = index
    let readings = index.story.readings
    var copied = [Float](repeating: 0, count: readings.count * readings.count)
    let runs = readings.map(Self.runs)
    for a in readings.indices {
      for b in readings.indices where a < b {
        let lesser = min(runs[a].count, runs[b].count)
        guard lesser > 0 else { continue }
        let shared = Self.sharedCount(runs[a], runs[b])
        copied[a * readings.count + b] = Float(shared) / Float(lesser)
      }
    }
    self.copied = copied
    outlets = readings.map { NameKey($0.article.source.name).joined }
    credits = readings.enumerated().map { article, reading in
      reading.origins.map { origin in
        let actor = index.actor(article: article, entity: origin.entity)
        let name = actor.map { index.actors[$0].name } ?? origin.name
        let form = NameKey(name).joined
        return Credit(key: actor.map { "#\($0)" } ?? form, name: name, form: form)
      }
    }
  }

  /// How many values two sorted lists without repetition share.
  private static func sharedCount(_ a: [UInt64], _ b: [UInt64]) -> Int {
    a.withUnsafeBufferPointer { a in
      b.withUnsafeBufferPointer { b in
        var (i, j, shared) = (0, 0, 0)
        while i < a.count, j < b.count {
          let (x, y) = (a[i], b[j])
          shared += x == y ? 1 : 0
          i += x <= y ? 1 : 0
          j += y <= x ? 1 : 0
        }
        return shared
      }
    }
  }

  /// Hashes of every run of words outside quotations, sorted, each once.
  private static func runs(of reading: Reading) -> [UInt64] {
    var quoted = [Bool](repeating: false, count: reading.tokens.count)
    for quote in reading.quotes where quote.kind == .direct {
      for span in quote.content {
        for token in reading.tokenized.tokens(in: span) { quoted[token] = true }
      }
    }
    var found: [UInt64] = []
    var window: [UInt64] = []
    for (token, word) in reading.tokenized.lowered.enumerated() {
      if quoted[token] {
        window.removeAll()
        continue
      }
      guard reading.tokens[token].kind == .word || reading.tokens[token].kind == .number else {
        continue
      }
      window.append(FNV1a.hash(word))
      if window.count > runLength { window.removeFirst() }
      if window.count == runLength {
        found.append(window.reduce(FNV1a.start, FNV1a.step))
      }
    }
    found.sort()
    var unique: [UInt64] = []
    unique.reserveCapacity(found.count)
    for run in found where run != unique.last { unique.append(run) }
    return unique
  }

  struct Account {
    /// Names of the origins credited, sorted.
    let origins: [String]
    let independent: Int
    /// Why there are fewer than articles, one reason each, with how surely it follows.
    let reasons: [String]
  }

  /// Judges the articles behind a finding; `isUnusualQuote` says that it is a long quotation in
  /// one wording.
  func account(of passages: [Finding.Passage], isUnusualQuote: Bool = false) -> Account {
    let credits = passages.map(credits(of:))
    var sets = DisjointSets(count: passages.count)
    var reasons: [String] = []
    for i in passages.indices {
      for j in passages.indices where i < j && sets.root(of: i) != sets.root(of: j) {
        guard
          let (reason, certainty) = link(
            passages[i].article, credits[i], passages[j].article, credits[j],
            isUnusualQuote: isUnusualQuote && passages.count == 2)
        else { continue }
        sets.join(i, j)
        reasons.append("\(reason) (\(certainty.rawValue))")
      }
    }
    let origins = Set(credits.flatMap { $0.values.map(\.name) }).sorted()
    return Account(origins: origins, independent: sets.sets().count, reasons: reasons)
  }

  /// Whom an article credits for a passage, by key.
  private func credits(of passage: Finding.Passage) -> [String: Credit] {
    var found: [String: Credit] = [:]
    for (place, origin) in index.story.readings[passage.article].origins.enumerated()
    where origin.signal == .creditLine || passage.spans.contains(where: origin.scope.overlaps) {
      let credit = credits[passage.article][place]
      found[credit.key] = credit
    }
    return found
  }

  /// Why two articles rest on one origin; nil where nothing shows that they do.
  private func link(
    _ a: Int, _ creditsA: [String: Credit], _ b: Int, _ creditsB: [String: Credit],
    isUnusualQuote: Bool
  ) -> (reason: String, certainty: Certainty)? {
    let letterA = Comparison.letter(ofArticle: a)
    let letterB = Comparison.letter(ofArticle: b)
    if isOutlet(of: b, in: creditsA) {
      return ("\(letterA) credits the outlet of \(letterB)", .certain)
    }
    if isOutlet(of: a, in: creditsB) {
      return ("\(letterB) credits the outlet of \(letterA)", .certain)
    }
    if let key = creditsA.keys.filter({ creditsB[$0] != nil }).min(),
      let name = creditsA[key]?.name
    {
      return ("\(letterA) and \(letterB) both credit \(name)", .certain)
    }
    let share = copied[min(a, b) * outlets.count + max(a, b)]
    if share >= Self.copyShare {
      return ("\(letterA) and \(letterB) share long passages word for word", .likely)
    }
    if share >= Self.reuseShare {
      return ("\(letterA) and \(letterB) share some long passages word for word", .possible)
    }
    if isUnusualQuote, share > 0 {
      return (
        "only \(letterA) and \(letterB) have this quotation, beside other words in common",
        .possible
      )
    }
    return nil
  }

  private func isOutlet(of article: Int, in credits: [String: Credit]) -> Bool {
    !outlets[article].isEmpty && credits.values.contains { $0.form == outlets[article] }
  }
}
