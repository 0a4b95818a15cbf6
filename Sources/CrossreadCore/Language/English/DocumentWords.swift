/// Nouns for what an article may rest on, besides outlets: documents and occasions of speaking.
///
/// From general knowledge of English news style. Words that mean the same to a reader who asks
/// where a fact comes from are one kind: a statement is a release, a complaint a filing.
enum DocumentWords {
  /// The kind of a lower-cased noun; nil where it is no such noun.
  static let kinds: WordMap<Origin.Kind> = {
    var kinds: [String: Origin.Kind] = [:]
    for (kind, nouns) in table {
      for noun in nouns.split(separator: " ") { kinds[String(noun)] = kind }
    }
    return WordMap(kinds)
  }()

  private static let table: [(Origin.Kind, String)] = [
    (
      .statement,
      """
      statement statements announcement announcements release releases communique communiqué \
      declaration pledge manifesto resolution
      """
    ),
    (.letter, "letter letters"),
    (.email, "email emails e-mail e-mails"),
    (.memo, "memo memos memorandum cable cables"),
    (
      .filing,
      """
      filing filings lawsuit lawsuits suit complaint indictment indictments affidavit affidavits \
      petition brief papers warrant motion
      """
    ),
    (
      .report,
      "report reports study studies review audit analysis investigation inquiry paper dossier"
    ),
    (
      .record,
      """
      document documents record records transcript transcripts files log logs diary website
      """
    ),
    (.data, "data figures statistics poll polls survey surveys census"),
    (.post, "tweet tweets post posts blog"),
    (.video, "video videos footage clip recording recordings"),
    (.ad, "ad ads advertisement advertisements commercial commercials"),
    (.article, "ed eds essay column editorial"),
    (.book, "book memoir autobiography biography"),
    (.ruling, "ruling rulings opinion dissent order"),
    (.speech, "speech remarks address sermon keynote"),
    (.hearing, "hearing testimony"),
    (.newsConference, "conference briefing briefings"),
    (.interview, "interview"),
  ]

  /// Nouns that count only after these words: a release is one of news, a conference one of the
  /// press.
  static let needed: [String: WordSet] = [
    "release": ["press", "news", "media", "a"],
    "releases": ["press", "news", "media"],
    "conference": ["press", "news", "media"],
    "papers": ["court", "legal", "divorce", "bankruptcy", "charging"],
    "brief": ["court", "legal", "amicus"],
    "suit": ["civil", "federal", "the", "a", "'s", "law", "his", "her", "their", "its"],
    "paper": ["white", "discussion", "research", "working", "policy", "position"],
    "motion": ["court", "a", "the"],
    "files": ["court", "case", "police", "personnel"],
    "post": ["blog", "media", "forum", "online", "internet", "web"],
    "posts": ["blog", "media", "forum", "online", "internet", "web"],
    "interview": ["television", "tv", "radio", "televised", "broadcast"],
    "opinion": ["majority", "dissenting", "concurring", "court"],
    "order": ["court", "restraining"],
    // "Op-ed" is three tokens.
    "ed": ["-"],
    "eds": ["-"],
  ]

  /// Adjectives that do not tell one report from another.
  static let plain: WordSet = ["new", "latest", "recent", "earlier", "full", "same"]

  /// Words before a noun that belong to what the document is called.
  static let firstParts: WordSet = WordSet(
    ["press", "news", "media", "court", "legal", "blog", "prepared"] + NewsOutlets.networks)

  /// Words that make a filing of documents and records.
  static let ofCourts: WordSet = ["court", "legal", "charging", "bankruptcy", "divorce"]

  /// Words before a noun that make something else of it: "a bank statement", "a guard post".
  static let others: WordSet = [
    "bank", "mission", "financial", "income", "fashion", "love", "dear", "goal", "job", "track",
    "criminal", "credit", "book", "guard", "command", "trading", "false", "music", "class",
    "progress",
    "closing", "web", "street", "e-mail", "email",
  ]

  /// Nouns of work that is reported on: somebody is charged "in the investigation".
  static let works: WordSet = ["investigation", "inquiry", "review", "audit", "suit", "lawsuit"]

  /// Documents that somebody writes to say something: "in a letter, he slammed …", "a letter
  /// demanding …" tell what they say.
  static let messages: Set<Origin.Kind> = [
    .statement, .letter, .email, .memo, .filing, .post, .ad, .article, .ruling,
  ]

  /// What one does with a document so that others rest on it: "released a statement".
  static let issuing: WordSet = VerbForms.forms(
    ofAll: "release issue publish post circulate distribute obtain")

  /// What one does with a document of one's own.
  static let writing: WordSet = VerbForms.forms(
    ofAll: "release issue publish post circulate distribute send write file submit deliver pen")

  /// What a document does with what it says, besides the verbs of speech.
  static let telling: WordSet = VerbForms.forms(
    ofAll: "seek outline list lay identify feature highlight instruct attack")

  /// Participles after a document that say who made it: "a letter written by …".
  static let made: WordSet = [
    "released", "issued", "published", "filed", "sent", "written", "signed", "posted", "put",
    "prepared", "made", "compiled", "commissioned", "given", "submitted", "authored", "delivered",
    "conducted", "carried", "sponsored", "drafted", "penned",
  ]

  /// Participles after a document that say who has it.
  static let seen: WordSet = [
    "obtained", "seen", "reviewed", "viewed", "leaked",
  ]

  /// Whoever speaks for another: what they state is the other's statement.
  static let representatives: WordSet = [
    "office", "offices", "campaign", "spokesman", "spokeswoman", "spokesperson", "spokespeople",
    "spokesmen", "staff", "team",
  ]

  /// Whether a role is that of somebody who speaks for another: "spokesman for the county".
  static func isSpokesRole(_ role: String) -> Bool {
    let words = role.lowercased().split { $0 == " " || $0 == "," }
    return words.contains { $0.hasPrefix("spokes") }
      || zip(words, words.dropFirst()).contains { $0 == "press" && $1 == "secretary" }
  }

  /// Bodies whose interview is no journalist's.
  static let questioners: WordSet = [
    "fbi", "police", "investigators", "prosecutors", "committee", "department", "commission",
    "senate", "house", "congress", "court", "bureau", "office", "agents", "detectives", "sec",
    "cia", "parliament", "ministry", "council", "board", "board's", "university",
  ]
}
