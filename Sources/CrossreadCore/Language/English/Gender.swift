/// The gender that the words give to a person; `unknown` agrees with any.
enum Gender: UInt8, Sendable, Hashable {
  case unknown, male, female

  /// The one that the facts have.
  init(_ facts: WordFacts, male: WordFacts, female: WordFacts) {
    self = facts.contains(male) ? .male : facts.contains(female) ? .female : .unknown
  }

  /// Whether both can be of one person.
  func agrees(with other: Gender) -> Bool {
    self == .unknown || other == .unknown || self == other
  }
}
