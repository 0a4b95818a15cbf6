/// The features from which the network judges a name: its words, its places in the article, and
/// what rules and word lists say.
package struct NameFeatures {
  let words: NameWords
  let syntax: Syntax
  let clusters: ClusterTable
  /// The share of words with a capital and the length of the article, in steps.
  private let article: UInt64

  /// The most features of a name.
  package static let limit = 192
  /// The most places of a name that are looked at.
  private static let mostPlaces = 4

  init(words: NameWords, syntax: Syntax, clusters: ClusterTable) {
    self.words = words
    self.syntax = syntax
    self.clusters = clusters
    var all = 0
    var capitals = 0
    for token in words.facts.indices where words.tokenized.tokens[token].kind == .word {
      all += 1
      if words[token].contains(.capital) { capitals += 1 }
    }
    article = UInt64(8 * Self.step(all) + 10 * capitals / max(all, 1))
  }

  /// How many features there are up to the end of each group.
  package struct Counts {
    package var words = 0
    /// What rules and word lists say.
    package var lists = 0
    /// How the article writes the name.
    package var article = 0
    /// With the words around it.
    package var all = 0
  }

  /// Writes the features of a name to `keys`, which has room for `limit`.
  package func extract(_ name: ArticleName, into keys: UnsafeMutablePointer<UInt64>) -> Counts {
    var sink = Sink(keys: keys)
    var counts = Counts()
    addWords(name, to: &sink)
    counts.words = sink.count
    addLists(name, to: &sink)
    counts.lists = sink.count
    addHabits(name, to: &sink)
    counts.article = sink.count
    for place in name.places.prefix(Self.mostPlaces) { addSurroundings(of: place, to: &sink) }
    counts.all = sink.count
    return counts
  }

  /// A place without the honorific that opens it: "Fabius" of "Mr. Fabius".
  package func withoutHonorific(_ place: TokenRange) -> TokenRange {
    place.count > 1 && words[place.lowerBound].contains(.honorific)
      ? place.lowerBound + 1..<place.upperBound : place
  }

  // MARK: The name itself

  private func addWords(_ name: ArticleName, to sink: inout Sink) {
    let tokens = name.places[0]
    let first = atoms(tokens.lowerBound)
    let last = atoms(tokens.upperBound - 1)
    let size = UInt64(min(tokens.count, 5))
    let isOne: UInt64 = size == 1 ? 1 : 0
    sink.add(0, hash(name.key))
    sink.add(1, size)
    sink.add(2, first.lower)
    sink.add(3, last.lower, isOne)
    sink.add(4, UInt64(first.fine))
    sink.add(5, UInt64(last.fine), isOne)
    sink.add(6, UInt64(first.coarse))
    sink.add(7, UInt64(last.coarse), isOne)
    sink.add(8, UInt64(first.fine), UInt64(last.fine))
    sink.add(9, UInt64(last.suffix & 0xFFFF))
    sink.add(10, UInt64(last.suffix & 0xFF_FFFF))
    sink.add(11, UInt64(last.suffix))
    sink.add(12, UInt64(first.prefix & 0xFF_FFFF))
    sink.add(13, UInt64(first.shape), size)
    sink.add(14, UInt64(last.shape), UInt64(first.shape))
    for token in tokens.dropFirst().dropLast().prefix(3) { sink.add(15, atoms(token).lower) }
  }

  private func addLists(_ name: ArticleName, to sink: inout Sink) {
    let tokens = name.places[0]
    let first = facts(tokens.lowerBound)
    let last = facts(tokens.upperBound - 1)
    let size = UInt64(min(tokens.count, 5))
    let rules = UInt64(name.rulesKind.map { Self.number($0) } ?? 4) + (name.isProposed ? 8 : 0)
    sink.add(20, rules)
    sink.add(21, rules, size)
    sink.add(22, first.rawValue, size)
    sink.add(23, last.rawValue, size)
    sink.add(24, first.rawValue, last.rawValue)
    sink.add(25, first.rawValue, rules)
    sink.addBits(26, first.rawValue)
    if size > 1 { sink.addBits(27, last.rawValue) }
    for token in tokens.dropFirst().dropLast().prefix(3) {
      sink.add(28, facts(token).rawValue)
    }
    for kind in EntityKind.allCases {
      let number = Self.number(kind)
      sink.add(30 + number, UInt64(bitPattern: Int64(min(name.own[kind], 24) / 2)))
      sink.add(35 + number, UInt64(bitPattern: Int64(name.context[kind] / 2)))
    }
    sink.add(40, Self.placeNumber(WordFacts(of: name.key)), size)
    sink.add(41, UInt64(name.links.rawValue))
    sink.add(42, UInt64(name.links.rawValue), rules)
  }

  private func addHabits(_ name: ArticleName, to sink: inout Sink) {
    let tokens = name.places[0]
    let first = facts(tokens.lowerBound)
    let count = UInt64(Self.step(name.places.count))
    sink.add(50, count)
    sink.add(51, article)
    sink.add(52, count, article)
    // Where its capitals stand: 1 where they tell, 2 where a sentence starts, 4 in a headline.
    var stands: UInt64 = 0
    for place in name.places {
      let word = words[place.lowerBound]
      stands |= word.contains(.telling) ? 1 : word.contains(.headline) ? 4 : 2
    }
    sink.add(53, stands)
    sink.add(54, stands, first.rawValue)
    sink.add(55, words.habit(tokens.lowerBound), UInt64(min(tokens.count, 5)))
    sink.add(56, words.habit(tokens.upperBound - 1), stands)
  }

  // MARK: Around it

  private func addSurroundings(of place: TokenRange, to sink: inout Sink) {
    let tokenized = words.tokenized
    let sentence = tokenized.sentence(of: place.lowerBound).tokens
    func near(_ token: TokenIndex) -> WordAtoms? {
      sentence.contains(token) ? atoms(token) : nil
    }
    func tag(_ token: TokenIndex) -> UInt64 {
      sentence.contains(token) ? UInt64(syntax.tags[token].rawValue) : 31
    }
    let previous = near(place.lowerBound - 1) ?? WordAtoms()
    let next = near(place.upperBound) ?? WordAtoms()
    sink.add(60, previous.lower)
    sink.add(61, next.lower)
    sink.add(62, UInt64(previous.fine))
    sink.add(63, UInt64(next.fine))
    sink.add(64, UInt64(previous.shape), UInt64(next.shape))
    sink.add(65, near(place.lowerBound - 2)?.lower ?? 0)
    sink.add(66, near(place.upperBound + 1)?.lower ?? 0)
    sink.add(67, UInt64(previous.fine), UInt64(next.fine))
    sink.add(68, tag(place.lowerBound - 1), tag(place.upperBound))
    let head = place.first { !place.contains(Int(syntax.heads[$0])) } ?? place.lowerBound
    sink.add(69, tag(place.lowerBound), tag(head))
    let governor = Int(syntax.heads[head])
    let relation = hash(syntax.relations[head].rawValue)
    sink.add(70, relation)
    if governor >= 0 {
      let word = atoms(governor)
      sink.add(71, relation, word.lower)
      sink.add(72, relation, UInt64(word.fine))
    }
    sink.add(
      73, UInt64(Self.step(sentence.count)),
      (place.lowerBound == sentence.lowerBound ? 1 : 0)
        + (place.upperBound == sentence.upperBound ? 2 : 0))
    sink.add(74, tag(place.lowerBound - 1), previous.isCapitalized ? 1 : 0)
  }

  // MARK: Words

  private func atoms(_ token: TokenIndex) -> WordAtoms {
    words.tokenized.text.utf8.withUnsafeBufferPointer { bytes in
      WordAtoms(
        UnsafeBufferPointer(rebasing: bytes[words.tokenized.tokens[token].span.range]),
        clusters: clusters)
    }
  }

  /// What the lists say of the word; that it may be part of a name is left out, for the rules have
  /// decided that.
  private func facts(_ token: TokenIndex) -> WordFacts {
    words[token].intersection(.weighed).subtracting([.nameWord, .telling, .headline])
  }

  /// The number by which the network knows a kind of place; 0 for none.
  private static func placeNumber(_ facts: WordFacts) -> UInt64 {
    placeNumbers.first { facts.contains($0.kind) }?.number ?? 0
  }

  private static let placeNumbers: [(kind: WordFacts, number: UInt64)] = [
    (.country, 99), (.state, 115), (.shortState, 97), (.region, 114), (.city, 112), (.town, 113),
    (.doubtfulPlace, 63),
  ]

  private func hash(_ text: String) -> UInt64 { FNV1a.hash(text) }

  /// The number of binary digits.
  private static func step(_ count: Int) -> Int {
    Int.bitWidth - min(count, 4000).leadingZeroBitCount
  }

  private static func number(_ kind: EntityKind) -> UInt64 {
    switch kind {
    case .person: 0
    case .organization: 1
    case .place: 2
    case .other: 3
    }
  }

  /// Collects keys of features, each under the number of its template.
  private struct Sink {
    let keys: UnsafeMutablePointer<UInt64>
    private(set) var count = 0

    init(keys: UnsafeMutablePointer<UInt64>) { self.keys = keys }

    mutating func add(_ template: UInt64, _ value: UInt64) {
      guard count < NameFeatures.limit else { return }
      keys[count] = FeatureHash.mix(template, value)
      count += 1
    }

    mutating func add(_ template: UInt64, _ a: UInt64, _ b: UInt64) {
      add(template, a &* 0xA076_1D64_78BD_642F &+ b)
    }

    mutating func addBits(_ template: UInt64, _ bits: UInt64) {
      var bits = bits
      while bits != 0 {
        add(template, UInt64(bits.trailingZeroBitCount))
        bits &= bits - 1
      }
    }
  }
}
