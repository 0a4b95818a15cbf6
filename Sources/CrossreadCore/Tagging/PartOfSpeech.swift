/// The universal part-of-speech tags (https://universaldependencies.org/u/pos).
public enum PartOfSpeech: UInt8, Sendable, Hashable, CaseIterable {
  case adjective, adposition, adverb, auxiliary, coordinator, determiner, interjection, noun,
    numeral, particle, pronoun, properNoun, punctuation, subordinator, symbol, verb, other

  /// The tag as CoNLL-U files write it: "ADJ".
  public var conllu: String {
    switch self {
    case .adjective: "ADJ"
    case .adposition: "ADP"
    case .adverb: "ADV"
    case .auxiliary: "AUX"
    case .coordinator: "CCONJ"
    case .determiner: "DET"
    case .interjection: "INTJ"
    case .noun: "NOUN"
    case .numeral: "NUM"
    case .particle: "PART"
    case .pronoun: "PRON"
    case .properNoun: "PROPN"
    case .punctuation: "PUNCT"
    case .subordinator: "SCONJ"
    case .symbol: "SYM"
    case .verb: "VERB"
    case .other: "X"
    }
  }

  /// Reads a tag as CoNLL-U files write it; nil for any other string.
  public init?(conllu: some StringProtocol) {
    guard let tag = Self.allCases.first(where: { $0.conllu == conllu }) else { return nil }
    self = tag
  }
}
