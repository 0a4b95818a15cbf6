import CrossreadCore

/// The last look before two passages are said to agree: the words in them that deny, doubt, wish,
/// ask or suppose, wherever the parse hangs them.
extension Relator {
  private struct Mood: OptionSet, Hashable {
    let rawValue: Int
    static let denies = Mood(rawValue: 1)
    static let doubts = Mood(rawValue: 2)
    static let wishes = Mood(rawValue: 4)
    static let asks = Mood(rawValue: 8)
    static let charges = Mood(rawValue: 16)
  }

  /// Whether both passages hold such words of the same kinds, or contrary words that make up for a
  /// denial.
  func areOfOneMood(_ pair: Pair) -> Bool {
    let x = mood(pair.a)
    let y = mood(pair.b)
    if x == y { return true }
    let other = x.symmetricDifference(y)
    if other == .denies { return pair.link == .contrary || haveContraryWords(pair) }
    // Charged, doubted and apparent are near enough.
    let soft: Mood = [.doubts, .charges]
    if other.isSubset(of: soft) { return !x.isDisjoint(with: soft) && !y.isDisjoint(with: soft) }
    return false
  }

  private func mood(_ proposition: Proposition) -> Mood {
    mood(proposition, among: proposition.words)
  }

  private func mood(_ proposition: Proposition, among words: [TokenIndex]) -> Mood {
    let reading = index.story.readings[proposition.article]
    let tags = reading.syntax.tags
    var mood: Mood = []
    let end = reading.sentences[proposition.sentence].tokens.upperBound
    for token in words {
      let word = reading.tokenized.lowered[token]
      // "Not only", "no more than", "no longer than" deny nothing.
      let next = token + 1 < end ? reading.tokenized.lowered[token + 1] : ""
      if OperatorWords.negations.contains(word) || OperatorWords.negativeNouns.contains(word)
        || word == "without"
      {
        if !["only", "more", "less", "just", "later", "fewer"].contains(next) {
          mood.formSymmetricDifference(.denies)
        }
        continue
      }
      if OperatorWords.doubtingAdverbs.contains(word) || ["may", "might", "could"].contains(word) {
        if tags[token] == .auxiliary || tags[token] == .adverb { mood.insert(.doubts) }
        continue
      }
      // "Reports that … were false".
      if OperatorWords.falsehoods.contains(word), tags[token] == .adjective {
        mood.formSymmetricDifference(.denies)
      }
      if OperatorWords.chargingAdverbs.contains(word) { mood.insert(.charges) }
      if ["if", "unless", "whether"].contains(word) { mood.insert(.asks) }
      guard tags[token] == .verb || tags[token] == .adjective,
        token != proposition.head || !reading.tokenized.lowered[token].hasSuffix("ing")
      else { continue }
      let lemma = lemmas.lemma(of: word, tag: tags[token])
      let follows = (token + 1..<min(token + 6, end)).contains {
        let other = reading.tokenized.lowered[$0]
        return other == "to" || other.hasSuffix("ing") && tags[$0] == .verb
      }
      // "Stopped short of": the one word denies, not both.
      if follows, next != "short", let effect = OperatorWords.effect(ofInfinitiveUnder: lemma) {
        switch effect {
        case .negates: mood.formSymmetricDifference(.denies)
        case .wishes, .demands: mood.insert(.wishes)
        case .doubts where lemma != "say" && lemma != "report": mood.insert(.doubts)
        case .charges: mood.insert(.charges)
        default: break
        }
      } else if ["deny", "lack", "dispute", "refute"].contains(lemma) {
        mood.formSymmetricDifference(.denies)
      } else if ["weigh", "consider", "mull", "contemplate", "propose"].contains(lemma) {
        mood.insert(.wishes)
      }
    }
    return mood
  }

  /// Whether a passage holds an odd number of words that deny.
  func deny(_ proposition: Proposition) -> Bool {
    let reading = index.story.readings[proposition.article]
    let tokens = reading.tokenized.tokens(in: proposition.passage)
    // "Word that they had merged is *nothing but a rumor*".
    let isFalse = proposition.standing.words(of: [.negation]).contains { words in
      words.contains { OperatorWords.falsehoods.contains(word(proposition, $0)) }
    }
    return mood(proposition, among: Array(tokens)).contains(.denies) || isFalse
  }

  private func haveContraryWords(_ pair: Pair) -> Bool {
    let left = telling(pair.a, besides: pair.b)
    let right = telling(pair.b, besides: pair.a)
    return left.contains { x in right.contains { areContrary(x, in: pair.a, $0, in: pair.b) } }
  }
}
