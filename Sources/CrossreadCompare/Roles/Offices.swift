/// Offices and relations of which somebody has one at a time, so that two articles that give two
/// of a kind do not say the same.
///
/// Made from general knowledge of titles in public life, firms, forces and families; the
/// abbreviations are those of the AP Stylebook.
enum Offices {
  enum Kind: Hashable {
    case firm, minister, diplomat, legislator, rank, executive, spouse, faith
  }

  /// The one spelling of words for the same office.
  static func canonical(_ word: String) -> String { spellings[word] ?? inFull(word) ?? word }

  /// The office that is written short before a name: "general" for "gen."; nil for other words.
  static func inFull(_ word: String) -> String? { abbreviations[word] }

  /// The kind of an office, by its canonical word; nil for words that are none.
  static func kind(of word: String) -> Kind? { kinds[word] }

  /// Words that say that somebody had an office and has it no longer.
  private static let past: Set<String> = [
    "former", "ex", "ex-", "formerly", "previous", "past", "retired", "late", "onetime", "one-time",
  ]

  /// What somebody is only to somebody else.
  static let relational: Set<String> = [
    "counterpart", "colleague", "successor", "predecessor", "rival", "opponent", "ally",
  ]

  /// Words that say when or how somebody has an office, not which.
  static let standings: Set<String> = past.union([
    "then", "then-", "current", "acting", "interim", "outgoing", "incoming", "new", "longtime",
    "newly", "soon", "currently", "veteran", "elected", "embattled", "the", "a", "an", "his",
    "her", "their", "its", "our", "us", "u.s.", "'s", "’s", "'",
  ])

  /// Whether somebody has an office for good: who once had it, and who only acts in it, does not.
  enum Tenure { case past, acting, coming }

  /// What a word before an office says of how long it lasts; nil where nothing.
  static func tenure(_ word: String) -> Tenure? {
    switch word {
    case "acting", "interim": .acting
    case "incoming", "soon": .coming
    default: past.contains(word) || word.hasPrefix("ex-") ? .past : nil
    }
  }

  /// Words that make another office of the one they stand before: "vice president".
  static let deputies: Set<String> = [
    "vice", "deputy", "assistant", "associate", "lieutenant", "under", "sub", "junior", "co",
    "brigadier", "major", "rear", "prime",
  ]

  private static let abbreviations: [String: String] = [
    "gov.": "governor", "sen.": "senator", "rep.": "representative", "pres.": "president",
    "gen.": "general", "lt.": "lieutenant", "col.": "colonel", "maj.": "major", "capt.": "captain",
    "sgt.": "sergeant", "adm.": "admiral", "cmdr.": "commander", "cpl.": "corporal",
    "amb.": "ambassador",
  ]

  private static let spellings: [String: String] = [
    "ceo": "chief executive", "c.e.o.": "chief executive", "executive": "chief executive",
    "congressman": "representative", "congresswoman": "representative",
    "congressperson": "representative",
    "chairwoman": "chairman", "chairperson": "chairman", "chair": "chairman",
    "premier": "prime minister",
    "co-founder": "founder", "cofounder": "founder", "vice-president": "vice president",
    "spouse": "wife", "fiancee": "fiancée",
  ]

  private static let kinds: [String: Kind] = {
    let lists: [Kind: [String]] = [
      .firm: [
        "president", "chief executive", "chairman", "vice president", "vice chairman", "treasurer",
        "owner", "manager",
      ],
      .minister: [
        "minister", "prime minister", "deputy minister", "secretary", "deputy secretary",
        "assistant secretary", "undersecretary", "chancellor",
      ],
      .diplomat: ["ambassador", "consul", "deputy ambassador", "attaché"],
      .legislator: ["senator", "representative"],
      .rank: [
        "general", "colonel", "major", "captain", "lieutenant", "sergeant", "corporal", "private",
        "admiral", "commander", "lieutenant colonel", "lieutenant general", "major general",
        "brigadier general", "rear admiral", "vice admiral",
      ],
      .executive: ["governor", "lieutenant governor", "mayor", "deputy mayor"],
      .spouse: ["wife", "girlfriend", "fiancée", "husband", "boyfriend", "fiancé"],
      .faith: ["bishop", "archbishop", "cardinal", "priest"],
    ]
    var kinds: [String: Kind] = [:]
    for (kind, words) in lists { for word in words { kinds[word] = kind } }
    return kinds
  }()
}
