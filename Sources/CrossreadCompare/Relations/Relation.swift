import CrossreadCore

/// How two propositions of different articles stand to each other.
struct Relation {
  enum Kind: Hashable {
    /// One event or state, with one standing; nothing material differs.
    case same
    /// One event, of which both cannot be exactly right, or which is told so that a reader of one
    /// alone would think otherwise, or which a newer account has overtaken: `differences` say it.
    case differs
    /// Other unit, bound, scope or time.
    case notComparable
    /// Another instance of the kind: another day, person, place.
    case otherEvent
    /// Not to be told.
    case unclear
  }

  let kind: Kind
  /// The gravest first; empty but for `.differs`.
  var differences: [Difference] = []
  /// The question whose answers differ, where it can be put: "who was summoned".
  var question: String?
  /// Whether who does what to whom shows that it is one event, whatever else the two say.
  var isStructural = false
  /// Whether contrary verbs are said of one person: fewer things than that are met by chance.
  var isOfOnePerson = false

  /// Whether nothing is in the way of its being one event, though too little says that it is.
  var isOpen = false

  static let same = Relation(kind: .same)
  static let otherEvent = Relation(kind: .otherEvent)
  static let unclear = Relation(kind: .unclear)
  static let open = Relation(kind: .unclear, isOpen: true)

  /// What a row of it is called.
  var verdict: Finding.Verdict {
    switch kind {
    case .same: .agree
    case .differs:
      switch differences.map(\.weight).max() ?? .soft {
      case .hard: .diverge
      case .soft: .toldDifferently
      case .later: .later
      }
    case .notComparable, .otherEvent, .unclear: .unclear
    }
  }
}
