import CrossreadCore

/// Tells which articles' accounts rest on the same origin.
///
/// Two articles are not independent where both credit one outlet, agency or document for the
/// passage, where one credits the other's outlet, or where they share long runs of words.
struct Independence: Sendable {
  private let index: StoryIndex
  /// For each pair of articles (a < b), the share of the shorter one's text that both have word
  /// for word in long runs.
  private let copied: [Float]

  /// A run of this many equal words outside quotations is copied, not chance. Churnalism.com
  /// takes 15 characters and METER three words as its unit; runs as long as this hold up without
  /// a background corpus.
  static let runLength = 9
  /// From this share on, one article is largely a copy of the other.
  static let copyShare: Float = 0.25

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
      window.append(FNV1a.hash(word.utf8))
      if window.count > runLength { window.removeFirst() }
      if window.count == runLength {
        found.append(window.reduce(FNV1a.start) { ($0 ^ $1) &* 1_099_511_628_211 })
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
    /// Why there are fewer than articles, one reason each.
    let reasons: [String]
  }

  /// Judges the articles behind a finding.
  func account(of passages: [Finding.Passage]) -> Account {
    let readings = index.story.readings
    var credits: [[String: String]] = []
    for passage in passages {
      var names: [String: String] = [:]
      for origin in readings[passage.article].origins
      where origin.signal == .creditLine || passage.spans.contains(where: origin.scope.overlaps) {
        let actor = index.actor(article: passage.article, entity: origin.entity)
        let key = actor.map { "#\($0)" } ?? NameKey(origin.name).joined
        names[key] = actor.map { index.actors[$0].name } ?? origin.name
      }
      credits.append(names)
    }
    var sets = DisjointSets(count: passages.count)
    var reasons: [String] = []
    for i in passages.indices {
      for j in passages.indices where i < j {
        let a = passages[i].article
        let b = passages[j].article
        let pair = "\(Comparison.letter(ofArticle: a)) and \(Comparison.letter(ofArticle: b))"
        if let key = credits[i].keys.filter({ credits[j][$0] != nil }).min(),
          let name = credits[i][key]
        {
          sets.join(i, j)
          reasons.append("\(pair) both credit \(name)")
        } else if copied[min(a, b) * readings.count + max(a, b)] >= Self.copyShare {
          sets.join(i, j)
          reasons.append("\(pair) share long passages word for word")
        }
      }
    }
    let origins = Set(credits.flatMap(\.values)).sorted()
    return Account(origins: origins, independent: sets.sets().count, reasons: reasons)
  }
}
