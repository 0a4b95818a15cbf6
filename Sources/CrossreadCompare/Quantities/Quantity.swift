import CrossreadCore

/// A figure or a date of one article with the words around it: what is matched across articles. A class
/// because it is handed around for every pair.
final class Quantity: Sendable {
  let article: Int
  /// The item's place in the reading's `figures` or `dates`.
  let number: Int
  let span: Span
  let tokens: TokenRange
  /// The sentence that it stands in.
  let context: TokenRange
  /// The features of the context with their weights, falling with the distance from the item.
  let features: FeatureVector
  /// The sum of the weights.
  let weight: Float
  /// The feature of the word that it hangs on, a noun or a verb ("debate" in "Tuesday's
  /// debate"); -1 where that word says nothing.
  let anchor: Int32
  /// That word; nil where the parse has none.
  let governor: TokenIndex?

  /// Features of the item's own tokens count only where `isDate` is false: a date's own words say
  /// when, not what.
  init(_ index: StoryIndex, article: Int, number: Int, span: Span, isDate: Bool) {
    let reading = index.story.readings[article]
    self.article = article
    self.number = number
    self.span = span
    let tokens = reading.tokenized.tokens(in: span)
    self.tokens = tokens
    let first = min(tokens.lowerBound, max(0, reading.tokens.count - 1))
    let context =
      reading.sentences.isEmpty
      ? 0..<0 : reading.tokenized.sentence(of: first).tokens
    self.context = context
    let near =
      max(
        context.lowerBound, tokens.lowerBound - Self.reach)..<min(
        context.upperBound, tokens.upperBound + Self.reach)
    let steps = Self.steps(from: tokens, within: near, reading.syntax)
    var features: [(key: Int32, weight: Float)] = []
    for token in near where !isDate || !tokens.contains(token) {
      let feature = index.features[article][token]
      guard feature >= 0 else { continue }
      let distance =
        token < tokens.lowerBound
        ? tokens.lowerBound - token : max(0, token - tokens.upperBound + 1)
      // Near in the parse or near in the text: either may be wrong alone.
      let far = min(Float(distance) / 10, Float(steps[token - near.lowerBound]) / 5)
      features.append((feature, index.weights[Int(feature)] / (1 + far)))
    }
    features += Self.before(context, index, article)
    let vector = FeatureVector(features)
    self.features = vector
    weight = vector.total
    let governor = Self.head(of: tokens, reading.syntax)
    self.governor = governor
    anchor = governor.map { index.features[article][$0] } ?? -1
  }

  /// Features of the sentence before, where it opens a subject that this one goes on with: they
  /// count little.
  private static func before(
    _ context: TokenRange, _ index: StoryIndex, _ article: Int
  ) -> [(key: Int32, weight: Float)] {
    let reading = index.story.readings[article]
    guard let first = context.first, first > 0 else { return [] }
    let sentence = reading.tokenized.sentence(of: first - 1).tokens
    return sentence.prefix(reach).compactMap { token in
      let feature = index.features[article][token]
      return feature >= 0 ? (feature, index.weights[Int(feature)] * beforeWeight) : nil
    }
  }

  private static let beforeWeight: Float = 0.15

  /// Words further from the item than this, in tokens, are not looked at.
  private static let reach = 120

  /// The word outside the item that governs it; nil where the parse has none.
  private static func head(of tokens: TokenRange, _ syntax: Syntax) -> TokenIndex? {
    for token in tokens {
      let head = Int(syntax.heads[token])
      if head >= 0, !tokens.contains(head) { return head }
    }
    return nil
  }

  /// How many dependencies lie between the item and each token of `range`; a large number where
  /// no path stays in the range.
  private static func steps(
    from tokens: TokenRange, within range: TokenRange, _ syntax: Syntax
  ) -> [Int] {
    var steps = [Int](repeating: 1000, count: range.count)
    for token in tokens.clamped(to: range) { steps[token - range.lowerBound] = 0 }
    // Each round carries what is known along every dependency, both ways: as many rounds as the
    // tree is deep, each without a list of its own.
    var isChanged = true
    while isChanged {
      isChanged = false
      for token in range {
        let head = Int(syntax.heads[token])
        guard range.contains(head) else { continue }
        let here = steps[token - range.lowerBound]
        let there = steps[head - range.lowerBound]
        if there + 1 < here {
          steps[token - range.lowerBound] = there + 1
          isChanged = true
        } else if here + 1 < there {
          steps[head - range.lowerBound] = here + 1
          isChanged = true
        }
      }
    }
    return steps
  }

  /// How much two contexts have in common: the weight that both have over the geometric mean of
  /// their weights, from 0 to 1.
  func similarity(_ other: Quantity) -> (score: Float, count: Int) {
    var shared: Float = 0
    var count = 0
    features.forEachShared(with: other.features) { _, mine, theirs in
      shared += (mine + theirs) / 2
      count += 1
    }
    // Very short contexts are alike by chance.
    let mean = max(Self.leastWeight, (weight * other.weight).squareRoot())
    return (min(1, shared / mean), count)
  }

  private static let leastWeight: Float = 5

  /// Everyone in the sentence.
  func actors(_ index: StoryIndex) -> Set<Int> {
    index.actors(
      article: article, in: index.story.readings[article].tokenized.span(of: context))
  }

  /// Whether what happens is told by the same word, or both hang on one.
  func isOfSameEvent(as other: Quantity, _ index: StoryIndex) -> Bool {
    if sharesAnchor(with: other) { return true }
    guard let lemma = lemma(index), lemma == other.lemma(index) else { return false }
    return !LightVerbs.general.contains(lemma) && !LightVerbs.reporting.contains(lemma)
  }

  /// The base form of the predicate of the clause around it; nil where there is none.
  func lemma(_ index: StoryIndex) -> String? {
    index.story.readings[article].clause(around: span)?.lemma
  }

  /// Whether both hang on one word.
  func sharesAnchor(with other: Quantity) -> Bool { anchor >= 0 && anchor == other.anchor }
}
