import CrossreadCore

/// What one or more articles say about one thing, and whether they agree.
public struct Finding: Sendable, Hashable {
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case quote, figure, date, fact
  }

  public enum Verdict: String, Sendable, Hashable, CaseIterable {
    case agree
    /// They part: both cannot be exactly right.
    case diverge
    /// One thing told so that a reader of one alone would think otherwise; both can be right.
    case toldDifferently = "told-differently"
    /// A newer account takes the place of an older one.
    case later
    /// It may be one thing, and may not: nothing is claimed, and nothing counted.
    case unclear
    /// Only one article has it.
    case alone

    /// Whether the articles part in it, whether or not both can be right.
    public var parts: Bool { self == .diverge || self == .toldDifferently }

    /// All of them in the order in which a person reads what was found: what parts the articles
    /// first.
    public static let inReadingOrder: [Verdict] = [
      .diverge, .toldDifferently, .later, .agree, .unclear, .alone,
    ]
  }

  /// How the versions of a quote relate.
  public enum Relation: String, Sendable, Hashable {
    case same, trimmed, reworded
  }

  public enum Confidence: String, Sendable, Hashable, Comparable {
    case low, medium, high

    public static func < (a: Confidence, b: Confidence) -> Bool { a.rank < b.rank }
    private var rank: Int {
      switch self {
      case .low: 0
      case .medium: 1
      case .high: 2
      }
    }
  }

  /// One article's words on the matter: of a figure or a date, every mention of it.
  public struct Passage: Sendable, Hashable {
    /// The article's place in `Story.readings`.
    public let article: Int
    /// The words themselves, sorted; more than one span where something stands between them.
    public let spans: [Span]
    /// Parts of `spans` that the other side does not have: what to mark.
    public let differing: [Span]
    /// A few words that stand for the passage in a list: "Charles Rivkin", "70.3 million".
    public let label: String

    public init(article: Int, spans: [Span], differing: [Span] = [], label: String) {
      self.article = article
      self.spans = spans
      self.differing = differing
      self.label = label
    }

    /// The words themselves, the parts joined; what was said in one part is not said again in
    /// another (an article may name a day several times).
    public func words(in text: ArticleText) -> String {
      var parts: [String] = []
      for part in spans.map({ text[$0] }) where !parts.contains(part) { parts.append(part) }
      return parts.joined(separator: " … ")
    }

    /// The first to the last byte of the words.
    public var extent: Span {
      guard let first = spans.first, let last = spans.last else { return Span(0, 0) }
      return first.union(last)
    }
  }

  /// 16 hexadecimal digits that stay the same when the same articles are compared again; empty
  /// before `Comparer` has given them.
  public private(set) var id = ""
  public let kind: Kind
  public private(set) var verdict: Verdict
  /// For quotes that more than one article has.
  public private(set) var relation: Relation?
  /// A short label of the matter: "who was summoned", "phone communications".
  public private(set) var what: String
  /// Sorted by article; one for each article that has it.
  public private(set) var passages: [Passage]
  /// The reason in words: "who was summoned: Charles Rivkin / John Kerry". Empty where there is
  /// nothing to say.
  public let why: String
  /// In what they differ, the gravest first; empty where they agree.
  public private(set) var differences: [Difference]
  /// Of a quote: who said it, a place in `Comparison.actors`; nil where unknown.
  public let speaker: Int?
  /// Everyone and everything involved, as places in `Comparison.actors`, sorted.
  public let actors: [Int]
  public private(set) var confidence: Confidence
  /// Whom the articles credit for it, sorted.
  public private(set) var origins: [String]
  /// How many independent origins stand behind the articles that have it.
  public private(set) var independent: Int
  /// Why `independent` is less than the number of articles: one reason each.
  public private(set) var dependence: [String]

  public init(
    kind: Kind, verdict: Verdict, relation: Relation? = nil, what: String, passages: [Passage],
    why: String = "", differences: [Difference] = [], speaker: Int? = nil, actors: [Int] = [],
    confidence: Confidence = .high,
    origins: [String] = [], independent: Int = 1, dependence: [String] = [],
    undecided: [Int] = []
  ) {
    self.kind = kind
    self.verdict = verdict
    self.relation = relation
    self.what = what
    self.passages = passages
    self.why = why
    self.differences = differences
    self.speaker = speaker
    self.actors = actors
    self.confidence = confidence
    self.origins = origins
    self.independent = independent
    self.dependence = dependence
    self.undecided = undecided
  }

  /// Articles without a passage of which it cannot be told whether they have it: they are not
  /// silent. Sorted.
  public private(set) var undecided: [Int]
  /// The id of the finding that says this among other things, in which case this one is no row of
  /// its own; nil where it stands for itself.
  public private(set) var partOf: String?

  /// Of a quotation whose speaker no article names, the words of one of them for who it was: "the
  /// indictment"; nil where there are none, or they do not agree on it.
  public private(set) var describedSpeaker: String?

  /// Whether it is only of who somebody is: what happened is read first.
  var isOfRole = false

  /// How likely its passages state what it is called by, and it can be read by itself; nil where that was not
  /// weighed.
  private(set) var sureness: Float?

  /// What speaks for it that its passages state what it is called by; nil where that was not weighed.
  var signs: RowSigns?

  /// What a person says of it; nil where nobody has said anything.
  public private(set) var judgement: Judgement?
  /// The verdict that was found, where a person says otherwise.
  public private(set) var overruled: Verdict?

  /// The same finding with what a person says of it; a judgement that says nothing takes the old
  /// one away.
  public func judged(_ judgement: Judgement) -> Finding {
    var finding = self
    finding.judgement = judgement.isEmpty ? nil : judgement
    let found = overruled ?? verdict
    var verdict = found
    if found != .alone {
      switch judgement.verdict {
      case .same: verdict = .agree
      case .different: verdict = .diverge
      case .irrelevant, .none: break
      }
    }
    finding.verdict = verdict
    finding.overruled = verdict == found ? nil : found
    return finding
  }

  /// The same finding with more words of its articles, which `others` has in the same order; what is common to those
  /// differs no more.
  func adding(_ others: [Passage]) -> Finding {
    var finding = self
    finding.passages = zip(passages, others).map { passage, other in
      let new = other.spans.filter { span in !passage.spans.contains { $0.overlaps(span) } }
      let old = passage.differing.filter { span in !other.spans.contains { $0.contains(span) } }
      let marked = other.differing.filter { span in
        (new + passage.differing).contains { $0.contains(span) }
      }
      return Passage(
        article: passage.article, spans: (passage.spans + new).sorted(),
        differing: (old + marked).sorted(), label: passage.label)
    }
    return finding
  }

  /// The same finding with how sure it is, and what that makes of it.
  func weighed(_ sureness: Float, as verdict: Verdict) -> Finding {
    var finding = self
    finding.verdict = verdict
    finding.sureness = sureness
    finding.confidence = sureness >= Self.surely ? .high : .medium
    return finding
  }

  /// The same finding without what it was weighed by.
  var withoutSigns: Finding {
    var finding = self
    (finding.signs, finding.sureness) = (nil, nil)
    return finding
  }

  /// The same finding as one that comes behind those that say more.
  var lessSure: Finding {
    var finding = self
    finding.sureness = 0
    return finding
  }

  /// From this probability on, a finding is of high confidence.
  static let surely: Float = 0.8

  /// The same finding as one of which nothing is claimed.
  var doubted: Finding {
    var finding = self
    finding.verdict = .unclear
    return finding
  }

  /// The same finding with the articles of which it cannot be told whether they have it.
  func leavingOpen(_ undecided: [Int]) -> Finding {
    var finding = self
    finding.undecided = undecided
    return finding
  }

  /// The same finding with articles that repeat what some of its own say: `words` has what each
  /// says of each difference, in their order, and `reasons` why they are no origins of their own.
  func repeated(
    by others: [Passage], saying words: [[Difference.Words]], because reasons: [String],
    leavingOpen undecided: [Int]
  ) -> Finding {
    var finding = self
    finding.passages = (passages + others).sorted { $0.article < $1.article }
    finding.differences = zip(differences, words).map { difference, more in
      Difference(
        kind: difference.kind, weight: difference.weight,
        words: (difference.words + more).sorted { $0.article < $1.article })
    }
    finding.dependence += reasons
    finding.undecided = undecided
    return finding
  }

  /// The same quotation with articles that tell it in other words, in which they may part from it.
  func retold(by others: [Passage], _ difference: Difference?, because reasons: [String]) -> Finding
  {
    var finding = self
    finding.passages = (passages + others).sorted { $0.article < $1.article }
    finding.relation = .reworded
    finding.dependence += reasons
    if let difference {
      finding.differences.append(difference)
      if verdict == .agree { finding.verdict = .toldDifferently }
    }
    return finding
  }

  /// The same finding with further articles, which rest on what `account` says.
  func joined(by others: [Passage], _ account: ([Passage]) -> Independence.Account) -> Finding {
    var finding = self
    finding.passages = (passages + others).sorted { $0.article < $1.article }
    finding = finding.resting(on: account(finding.passages))
    let all = Set(finding.articles)
    finding.undecided.removeAll(where: all.contains)
    return finding
  }

  /// The same quotation, said by somebody for whom an article has these words.
  func said(by words: String?) -> Finding {
    var finding = self
    finding.describedSpeaker = words
    return finding
  }

  /// The same finding with fewer articles.
  func keeping(_ passages: [Passage]) -> Finding {
    var finding = self
    finding.passages = passages
    return finding
  }

  /// The same finding with the origins of its passages.
  func resting(on account: Independence.Account) -> Finding {
    var finding = self
    finding.origins = account.origins
    finding.independent = account.independent
    finding.dependence = account.reasons
    return finding
  }

  /// The same finding called otherwise.
  func called(_ what: String, _ signs: RowSigns? = nil) -> Finding {
    var finding = self
    finding.what = what
    finding.signs = signs
    return finding
  }

  /// The same finding as a part of another, known by its id.
  public func part(of id: String?) -> Finding {
    var finding = self
    finding.partOf = id
    return finding
  }

  /// The same finding under an id.
  public func named(_ id: String) -> Finding {
    var finding = self
    finding.id = id
    return finding
  }

  /// Whether it is shown to those who have not asked for all: what a person calls irrelevant is
  /// not, nor is a doubtful finding of which nobody has said anything.
  public var isShownByDefault: Bool {
    guard let judgement else { return confidence > .low && verdict != .unclear }
    return judgement.verdict != .irrelevant
  }

  /// Whether the articles agree in other words: a quote that is reworded, or a fact that is told so
  /// differently that it is only probably the same.
  public var isInOtherWords: Bool {
    relation == .reworded || kind == .fact && verdict == .agree && confidence < .high
  }

  /// The articles of so many that surely say nothing of it: silence is told only of what two or more
  /// others have, and never where it is in doubt.
  public func silent(among articles: Int) -> [Int] {
    guard passages.count > 1, verdict != .unclear, verdict != .alone else { return [] }
    let have = Set(self.articles).union(undecided)
    return (0..<articles).filter { !have.contains($0) }
  }

  /// The articles that have it, sorted.
  public var articles: [Int] { passages.map(\.article) }
}
