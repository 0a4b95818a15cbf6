import CrossreadCore

/// Finds the rows that say again what another row says: in the same sentences, in nearly the same words.
struct Repeats {
  /// By the id of a finding, that of the one that says the same.
  private var wholes: [String: String] = [:]
  /// By the id of a finding, what the articles have that only such others had.
  private var added: [String: [Finding.Passage]] = [:]

  init(_ findings: [Finding], _ readings: [Reading]) {
    let told = findings.filter { finding in
      finding.partOf == nil && finding.verdict == .agree && !finding.isOfRole
        && finding.kind != .quote
    }.map { Told($0, readings) }
    // The one of most articles stands, then a fact, and of two the first.
    let order = told.indices.sorted { told[$0].rank($0) < told[$1].rank($1) }
    var touching: [[Int]: [Int]] = [:]
    for (place, number) in order.enumerated() {
      let one = told[number]
      let near = Set(one.places.flatMap { touching[$0] ?? [] }).sorted()
      if let whole = near.lazy.map({ told[order[$0]] }).first(where: one.isToldBy)?.finding {
        wholes[one.finding.id] = whole.id
        let known = Set(whole.articles + (added[whole.id] ?? []).map(\.article))
        added[whole.id, default: []] += one.finding.passages.filter {
          !known.contains($0.article)
        }
      } else {
        for sentence in one.places { touching[sentence, default: []].append(place) }
      }
    }
  }

  /// A finding as a part of the one that says the same, or with the articles that such parts add to it.
  func settled(
    _ finding: Finding, _ account: ([Finding.Passage]) -> Independence.Account
  ) -> Finding {
    if let whole = wholes[finding.id] { return finding.part(of: whole) }
    guard let more = added[finding.id], !more.isEmpty else { return finding }
    return finding.joined(by: more, account)
  }

  private struct Told {
    let finding: Finding
    private let words: Set<String>
    private let numbers: Set<String>
    /// The words that decide whether it is so.
    private let operators: Set<String>
    private let sentences: [Int: Set<Int>]

    /// The sentences with their articles.
    var places: [[Int]] { sentences.flatMap { article, own in own.map { [article, $0] } } }

    init(_ finding: Finding, _ readings: [Reading]) {
      self.finding = finding
      let all = finding.what.split(separator: " ").map(Self.word)
      words = Set(all.filter { !StopWords.contains($0) }.map(Stem.of))
      numbers = Set(all.filter { $0.contains(where: \.isNumber) })
      operators = Set(all.filter(Self.decides))
      sentences = Dictionary(
        finding.passages.map { passage in
          let tokenized = readings[passage.article].tokenized
          let tokens = passage.spans.flatMap { tokenized.tokens(in: $0) }
          return (passage.article, Set(tokens.map { Int(tokenized.sentenceOfToken[$0]) }))
        }, uniquingKeysWith: { $0.union($1) })
    }

    func rank(_ place: Int) -> (Int, Int, Int) {
      (-finding.passages.count, finding.kind == .fact ? 0 : 1, place)
    }

    /// Whether another has most of the words that it is called by, and a sentence of it in one of the articles: in
    /// each that both have, where it has fewer articles or the words are not nearly all the same.
    func isToldBy(_ other: Told) -> Bool {
      let (less, more) =
        words.count <= other.words.count ? (words, other.words) : (other.words, words)
      let common = Float(less.intersection(more).count)
      let isOfSameNumbers =
        numbers.isSubset(of: other.numbers) || other.numbers.isSubset(of: numbers)
      guard less.count >= 2, isOfSameNumbers, operators == other.operators,
        common >= Self.leastOfMore * Float(more.count)
      else { return false }
      let both = sentences.keys.filter { other.sentences[$0] != nil }
      let met = both.count { article in
        !(other.sentences[article] ?? []).isDisjoint(with: sentences[article] ?? [])
      }
      guard met > 0 else { return false }
      let shared = common / Float(less.count)
      if met == both.count { return shared >= Self.leastOfOneSentence }
      return both.count == sentences.count && shared >= Self.least
    }

    /// Lower-cased, without marks around it.
    private static func word(_ text: Substring) -> String {
      var word = text
      while let last = word.last, !last.isOfWord { word.removeLast() }
      while let first = word.first, !first.isOfWord { word.removeFirst() }
      return word.lowercased()
    }

    private static func decides(_ word: String) -> Bool {
      OperatorWords.negations.contains(word) || word.hasSuffix("n't") || word.hasSuffix("n’t")
        || OperatorWords.conditions.contains(word) || modals.contains(word)
    }

    private static let modals: Set = ["may", "might", "could", "would", "should", "whether"]
    private static let leastOfOneSentence: Float = 0.6
    private static let least: Float = 0.75
    /// Of the words of the longer one.
    private static let leastOfMore: Float = 0.4
  }
}
