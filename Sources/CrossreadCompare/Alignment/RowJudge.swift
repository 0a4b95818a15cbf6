import CrossreadCore

/// How likely a careful reader finds that all passages of a row on which its articles agree state what it is called
/// by, and that this can be read by itself.
///
/// Logistic regression on rows and names that readers judged; see `docs/model-card.md`.
struct RowJudge {
  /// The stems of the words of each passage's sentences.
  private let words: [Set<String>]
  /// Those that mean something and that all passages have.
  private let shared: Set<String>
  /// The tokens of the longest.
  private let length: Int

  init(_ passages: [Finding.Passage], _ readings: [Reading]) {
    let sentences = passages.map { passage in
      let tokenized = readings[passage.article].tokenized
      let numbers = passage.spans.flatMap { tokenized.tokens(in: $0) }
        .map { Int(tokenized.sentenceOfToken[$0]) }
      return Set(numbers).map { readings[passage.article].sentences[$0] }
    }
    let texts = zip(passages, sentences).map { passage, own in
      own.map { readings[passage.article].text[$0.span] }
    }
    let words = texts.map { own in Set(own.flatMap(\.allStems)) }
    self.words = words
    shared = Set(texts.first?.flatMap(\.stems) ?? []).filter { stem in
      words.allSatisfy { $0.contains(stem) }
    }
    length = sentences.map { own in own.reduce(0) { $0 + $1.tokens.count } }.max() ?? 0
  }

  /// How likely that is of a name.
  func probability(of name: String, _ signs: RowSigns, _ kind: Finding.Kind) -> Float {
    let odds = Odds(Self.weights, values(of: name, signs, kind))
    guard let doubt = signs.doubt else {
      return Odds(odds.sum + Self.ofShortness * signs.shortness).probability
    }
    // What short articles share is as often what they contradict each other in.
    return Odds(Self.ofDoubted, [odds.sum, signs.match, doubt == .isUntold ? 1 : 0]).probability
  }

  /// The share of what all passages have that a name has.
  func share(of name: String) -> Float {
    shared.isEmpty ? 1 : Float(shared.intersection(name.allStems).count) / Float(shared.count)
  }

  /// What the weights are for.
  func values(of name: String, _ signs: RowSigns, _ kind: Finding.Kind) -> [Float] {
    let stems = name.allStems
    let shares = words.map { known in
      Float(stems.count(where: known.contains)) / Float(max(1, stems.count))
    }
    return [
      Odds.of(signs.stated), signs.readability,
      shares.reduce(0, +) / Float(max(1, shares.count)),
      Float(name.split(separator: " ").count) / 10,
      name.first?.isLowercase == true ? 1 : 0, name.contains(where: \.isNumber) ? 1 : 0,
      name.contains("[") ? 1 : 0, kind == .fact ? 1 : 0, Float(length) / 30, signs.farness,
      Float(stems.count(where: Self.pronouns.contains)),
    ]
  }

  /// The stems of those that may mean somebody of another sentence.
  private static let pronouns = Set(
    ["it", "he", "she", "they", "his", "her", "their", "its", "them", "him"].map(Stem.of))

  private static let ofShortness: Float = 1.5
  /// The bias and the weights for a row that was doubted: its log-odds as if it were not, how likely its passages
  /// tell of one thing, and whether that could not be told from their clauses.
  private static let ofDoubted: [Float] = [-0.202, 1.134, 1.406, -0.516]

  private static let weights: [Float] = [
    -4.102, 0.217, 2.998, 3.147, 0.247, -0.782, 0.329, 0.599, -0.798, -0.374, -0.691, -0.458,
  ]
}

extension Finding {
  /// The same finding with how sure it is: agreed on where it is sure enough, else doubted. As it is where that was
  /// not weighed, as of quotations and of who somebody is.
  func judged(_ readings: [Reading]) -> Finding {
    guard let signs, verdict == .agree || signs.doubt != nil, !isOfRole else { return self }
    let sureness = RowJudge(passages, readings).probability(of: what, signs, kind)
    let least =
      signs.doubt != nil
      ? Self.leastSureOfDoubted : kind == .fact ? Self.leastSure : Self.leastSureOfValue
    return weighed(sureness, as: sureness < least ? .unclear : .agree)
  }

  /// Of findings less sure than this about half are not true, or cannot be read.
  private static let leastSure: Float = 0.45
  /// The same of a figure or a day, which both have in any case.
  private static let leastSureOfValue: Float = 0.35
  /// Rows that were doubted say again what others say more often than others do.
  private static let leastSureOfDoubted: Float = 0.65
}
