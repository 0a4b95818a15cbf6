/// A name with all its places in one article, and what the word lists and rules say of it.
package struct ArticleName {
  /// The words lower-cased, as `NameWords.lowered` gives them: equal names have equal keys.
  package let key: String
  /// Where the article has it, in order; never empty.
  package internal(set) var places: [TokenRange]
  /// Whether the rules propose it; other candidates are names only where the network says so.
  var isProposed: Bool
  /// The rules' votes for each kind, by its own words and by those around it.
  var own = NameKinds.Votes()
  var context = NameKinds.Votes()
  /// By the longer names of the article.
  var others = NameKinds.Votes()
  /// What the surest signs call it: an honorific that opens it, a town or a party before the
  /// abbreviation of a state, a noun for a body right before.
  var certainKind: EntityKind?
  /// What the rules take it for; nil for no name.
  package internal(set) var rulesKind: EntityKind?
  /// Longer names of the article in which it stands.
  var links: Links = []

  /// The rules' votes together: a form's own words count once, and all its contexts together no
  /// more than a strong word.
  var total: NameKinds.Votes {
    var total = own
    total.add(context)
    total.add(others)
    return total
  }

  /// Whether it is the last word of a longer name that the rules take for a person's.
  package var isInFullName: Bool { links.contains(.surname) }

  /// How a name of one word stands in longer names of the article.
  struct Links: OptionSet {
    let rawValue: UInt8

    static let surname = Links(rawValue: 1 << 0)
    static let givenName = Links(rawValue: 1 << 1)
    /// The last or first word of a name that is no person's.
    static let ending = Links(rawValue: 1 << 2)
    static let opening = Links(rawValue: 1 << 3)
    /// The initials of a longer name.
    static let initials = Links(rawValue: 1 << 4)
    /// The plural of a surname after "the": "the Clintons".
    static let family = Links(rawValue: 1 << 5)
  }
}
