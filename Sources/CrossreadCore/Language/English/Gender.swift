/// The gender that the words give to a person; `unknown` agrees with any.
package enum Gender: UInt8, Sendable, Hashable {
  case unknown, male, female

  /// The one that the facts have.
  init(_ facts: WordFacts, male: WordFacts, female: WordFacts) {
    self = facts.contains(male) ? .male : facts.contains(female) ? .female : .unknown
  }

  /// That of nearly all who have a given name, by its lower-cased form: "anne-marie" is as "anne".
  package init(ofGivenName given: String) {
    let first = given.split(separator: "-").first.map(String.init) ?? given
    self.init(WordFacts(of: first), male: .givenMale, female: .givenFemale)
  }

  /// Whether both can be of one person.
  func agrees(with other: Gender) -> Bool {
    self == .unknown || other == .unknown || self == other
  }
}
