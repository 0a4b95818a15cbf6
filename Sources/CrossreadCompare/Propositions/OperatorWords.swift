/// What predicates and nouns do to the clause that they govern.
///
/// Two-way implicatives after Karttunen, "Implicative Verbs" (Language 47, 1971) and "Simple and
/// Phrasal Implicatives" (*SEM 2012); their use for inference after MacCartney & Manning, "An
/// extended model of natural logic" (IWCS 2009). Factives and verbs of saying do nothing and are
/// not listed.
enum OperatorWords {
  /// What a governor does to its complement where it is not negated itself.
  enum Effect: Sendable {
    /// The complement is not so ("failed to", "denied that"); is so where the governor is negated.
    case negates
    /// The complement is so, and is not so where the governor is negated ("managed to").
    case implies
    case expects
    case wishes
    case demands
    case doubts
    case charges
    case asks
  }

  static func effect(ofInfinitiveUnder lemma: String) -> Effect? {
    infinitives[lemma]
  }

  static func effect(ofClauseUnder lemma: String) -> Effect? { clauses[lemma] }

  /// Predicates whose infinitive or "-ing" form they judge.
  private static let infinitives: [String: Effect] = table([
    (
      .negates,
      "fail failure inability refuse decline forget neglect avoid cease unable unwilling reluctant refrain abstain "
        + "stop prevent forbid prohibit bar ban discourage dissuade block impossible quit refusal "
        + "deny short"
    ),
    (
      .implies,
      "manage get begin start continue come happen bother dare remember help deign proceed "
        + "force compel cause make lead able"
    ),
    (
      .expects,
      "expect due set schedule slate poise plan intend prepare bind certain sure ready likely "
        + "agree decide promise vow pledge swear mean offer project commit arrange vote go "
        + "decision agreement promise pledge offer vow determination"
    ),
    (
      .wishes,
      "hope want wish aim try attempt seek like love prefer strive struggle aspire desire eager "
        + "keen willing propose threaten consider weigh mull contemplate long yearn attempt effort bid hope wish proposal "
        + "threat desire ambition struggle"
    ),
    (
      .demands,
      "urge ask order tell demand require request instruct call recommend advise encourage press "
        + "beg invite need have implore command direct pressure oblige ought supposed warn "
        + "plead appeal request demand call order"
    ),
    (
      .doubts,
      "appear seem believe think suspect consider unlikely report assume presume estimate feel "
        + "say rumor rumour suppose"
    ),
    (.charges, "allege claim accuse charge purport profess blame suspect"),
  ])

  /// Predicates and nouns whose "that" or "whether" clause they judge.
  private static let clauses: [String: Effect] = table([
    (
      .negates,
      "deny denial dispute refute rebut disavow disprove debunk reject dismiss disbelieve lie "
        + "pretend"
    ),
    (
      .expects, "promise vow pledge swear decide agree expect expectation predict forecast plan"
    ),
    (.wishes, "hope wish want hope"),
    (.demands, "demand insist urge recommend request propose call order require"),
    (
      .doubts,
      "believe think suspect fear doubt guess assume presume feel suggest appear seem imply "
        + "possible probable likely belief suspicion fear suggestion possibility speculate "
        + "speculation rumor rumour estimate theory suppose worry worried concern"
    ),
    (.charges, "allege claim accuse charge contend allegation accusation purport"),
    (
      .asks,
      "ask wonder question unclear uncertain unknown unsure investigate inquire enquire doubtful "
        + "determine decide see consider discuss debate know tell examine check say"
    ),
  ])

  /// Nouns of grounds: without one, "no evidence that", nothing shows what follows.
  static let grounds: Set<String> = [
    "evidence", "indication", "proof", "sign", "suggestion", "reason", "basis", "hint",
    "confirmation", "grounds", "ground", "trace", "record", "chance", "possibility", "prospect",
    "likelihood",
  ]

  /// What is said of a report that is not so: "that … is *false*", "is nothing but a *rumor*".
  static let falsehoods: Set<String> = [
    "false", "untrue", "wrong", "lie", "hoax", "fabrication", "nonsense", "baseless",
    "groundless", "unfounded", "rumor", "rumour", "myth", "invention", "fiction", "fake",
    "incorrect", "inaccurate",
  ]

  /// Nouns of what is told, with a clause of what it says: "*word* that", "*reports* that".
  static let tellings: Set<String> = [
    "word", "report", "rumor", "rumour", "claim", "story", "talk", "suggestion", "allegation",
    "news", "statement", "notion", "idea", "assertion", "speculation", "accusation",
  ]

  static let negations: Set<String> = [
    "not", "n't", "n’t", "never", "nor", "neither", "no", "hardly", "scarcely", "barely",
  ]

  static let negativeNouns: Set<String> = ["nobody", "nothing", "none", "neither", "nowhere"]

  static let doubtingAdverbs: Set<String> = [
    "possibly", "perhaps", "probably", "maybe", "apparently", "presumably", "seemingly",
    "evidently", "likely",
  ]

  static let chargingAdverbs: Set<String> = [
    "allegedly", "reportedly", "purportedly", "supposedly",
  ]

  /// Conjunctions of a condition, by their first word.
  static let conditions: Set<String> = ["if", "unless", "provided", "providing"]

  private static func table(_ rows: [(Effect, String)]) -> [String: Effect] {
    var table: [String: Effect] = [:]
    for (effect, words) in rows {
      for word in words.split(separator: " ") where table[String(word)] == nil {
        table[String(word)] = effect
      }
    }
    return table
  }
}
