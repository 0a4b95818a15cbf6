/// English pronouns of the third person, by what they can refer to.
enum Pronouns {
  struct Features: Sendable {
    let gender: Gender
    let isPlural: Bool
    /// "it", "its": things, bodies and places.
    let isThing: Bool
    /// "his", "their": stands before what is owned.
    let isPossessive: Bool
  }

  static let thirdPerson: WordMap<Features> = [
    "he": .init(gender: .male, isPlural: false, isThing: false, isPossessive: false),
    "him": .init(gender: .male, isPlural: false, isThing: false, isPossessive: false),
    "his": .init(gender: .male, isPlural: false, isThing: false, isPossessive: true),
    "himself": .init(gender: .male, isPlural: false, isThing: false, isPossessive: false),
    "she": .init(gender: .female, isPlural: false, isThing: false, isPossessive: false),
    "her": .init(gender: .female, isPlural: false, isThing: false, isPossessive: true),
    "hers": .init(gender: .female, isPlural: false, isThing: false, isPossessive: true),
    "herself": .init(gender: .female, isPlural: false, isThing: false, isPossessive: false),
    "it": .init(gender: .unknown, isPlural: false, isThing: true, isPossessive: false),
    "its": .init(gender: .unknown, isPlural: false, isThing: true, isPossessive: true),
    "itself": .init(gender: .unknown, isPlural: false, isThing: true, isPossessive: false),
    "they": .init(gender: .unknown, isPlural: true, isThing: false, isPossessive: false),
    "them": .init(gender: .unknown, isPlural: true, isThing: false, isPossessive: false),
    "their": .init(gender: .unknown, isPlural: true, isThing: false, isPossessive: true),
    "theirs": .init(gender: .unknown, isPlural: true, isThing: false, isPossessive: true),
    "themselves": .init(gender: .unknown, isPlural: true, isThing: false, isPossessive: false),
  ]
}
