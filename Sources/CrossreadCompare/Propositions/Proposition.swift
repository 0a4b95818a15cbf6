import CrossreadCore

/// What one clause of an article says, with all that decides whether it is said: predicate,
/// participants, times, quantities, operators and speaker; or a whole sentence, where clauses say
/// too little to be found by.
final class Proposition: Sendable {
  struct Role {
    let slot: Clause.Slot
    /// The actor; nil where the words name none that is known.
    let actor: Int?
    /// The topic of the head word; -1 where it is a function word.
    let head: Int32
    /// The head word's place in its reading.
    let token: TokenIndex
    let preposition: String?
    let span: Span
    /// Whether the words are a pronoun or a description whose bearer is not known, so that they
    /// may stand for anybody.
    let isOpen: Bool
    /// Whether the words hold the actor's name.
    let isNamed: Bool
  }

  /// A pronoun in a label, and whom it means.
  struct Reference {
    /// Where it begins in the label, and its length, in UTF-8 bytes.
    let place: Int
    let length: Int
    let actor: Int
    let isPossessive: Bool
  }

  let article: Int
  /// The clause's place in its reading; nil for a whole sentence.
  let number: Int?
  /// The sentence's place in its reading.
  let sentence: Int
  /// The clause itself, from its first participant to its last.
  let span: Span
  /// The clause as a reader would repeat it: with its operators, its condition and who says it.
  let passage: Span
  /// The part of the passage around the predicate, without what is not of the clause.
  let core: Span
  /// The passage in words that can be read by themselves.
  let label: String
  /// Whether a pronoun in the label means somebody or something that it does not name.
  let isOpen: Bool
  /// The pronouns in the label of which the article tells whom they mean.
  let references: [Reference]
  /// Whether the label lacks what a clause has to have.
  let isPiece: Bool
  /// Whether it stands in a headline, in which articles and auxiliaries are left out.
  let isHeadline: Bool
  let lemma: String
  /// The lexicon's entry of the predicate, for "be" that of what is said to be; nil where unknown.
  let entry: Lexicon.Entry?
  /// Whether the predicate is of the most general meaning.
  let isGeneral: Bool
  /// Where the predicate stands among those that are contrary.
  let contrasts: [Contrasts.Place]
  let head: TokenIndex
  /// The predicate with its auxiliaries.
  let predicate: Span
  let isPassive: Bool
  /// Whether it has a finite verb, and so can be repeated by itself.
  let isFinite: Bool
  let roles: [Role]
  /// What kind of event the predicate tells, and who plays which part in it.
  let frame: Frame
  let standing: Standing
  /// The dates and figures that belong to the clause, places in the reading's lists.
  let dates: [Int]
  let figures: [Int]
  let modifiers: [TokenIndex]
  /// The tokens of the clause without those of clauses inside it, and of its operators; of a
  /// sentence all.
  let words: [TokenIndex]
  /// Whether it stands inside quote marks.
  let isQuoted: Bool
  /// The quote whose content it is, in its reading; nil where the outlet says it itself.
  let quote: Int?
  /// The actor who says it, by the article's account; nil where the article says it itself or
  /// names nobody known.
  let speaker: Int?

  /// Features of the clause's words, each once.
  let features: FeatureVector
  /// The places in `features` of those with which others have a sense in common.
  let synonymous: [Int]
  let weight: Float
  /// Features of the rest of the sentence.
  let surroundings: FeatureVector
  /// The actors among those who do it.
  let subjects: [Int]
  /// The same for two in the same words.
  let wording: UInt64
  /// What the clause still says with a modifier less at its ends, the longest first.
  let shorter: [Proposition]

  /// Of whom or what it tells: who does it, or whom it is done to where that is its subject.
  var subject: Role? { roles.first { $0.slot == (isPassive ? .whom : .who) } }

  struct Parts {
    var article: Int
    var number: Int?
    var sentence: Int
    var span: Span
    var passage: Span
    var core: Span?
    var label: String
    var isOpen = false
    var references: [Reference] = []
    var isPiece = false
    var isHeadline = false
    var lemma = ""
    var entry: Lexicon.Entry?
    var head: TokenIndex
    var predicate: Span
    var isPassive = false
    var isFinite = true
    var roles: [Role] = []
    var standing = Standing()
    var dates: [Int] = []
    var figures: [Int] = []
    var modifiers: [TokenIndex] = []
    var words: [TokenIndex] = []
    var quote: Int?
    var isQuoted = false
    var speaker: Int?
    var features = FeatureVector()
    var surroundings = FeatureVector()
    var wording: UInt64 = 0
    var shorter: [Proposition] = []
    /// Whether a row may be called by it, and no more.
    var isOnlyName = false
  }

  init(_ parts: Parts, _ index: StoryIndex) {
    article = parts.article
    number = parts.number
    sentence = parts.sentence
    span = parts.span
    passage = parts.passage
    core = parts.core ?? parts.passage
    label = parts.label
    isOpen = parts.isOpen
    references = parts.references
    isPiece = parts.isPiece
    isHeadline = parts.isHeadline
    lemma = parts.lemma
    entry = parts.entry
    isGeneral = LightVerbs.general.contains(parts.lemma)
    contrasts = Contrasts.places(of: parts.lemma)
    head = parts.head
    predicate = parts.predicate
    isPassive = parts.isPassive
    isFinite = parts.isFinite
    roles = parts.roles
    frame = Frame(parts.lemma, roles: parts.isOnlyName ? [] : parts.roles)
    standing = parts.standing
    dates = parts.dates
    figures = parts.figures
    modifiers = parts.modifiers
    words = parts.words
    quote = parts.quote
    isQuoted = parts.isQuoted
    speaker = parts.speaker
    features = parts.features
    surroundings = parts.surroundings
    wording = parts.wording
    shorter = parts.shorter
    weight = parts.features.total
    subjects = parts.roles.compactMap { $0.slot == .who ? $0.actor : nil }
    let keys = parts.features.keys
    synonymous =
      parts.isOnlyName
      ? []
      : keys.indices.filter {
        let key = Int(keys[$0])
        return key < index.synonyms.count && !index.synonyms[key].isEmpty
      }
  }

  /// A sentence of an article.
  struct Place: Hashable {
    private let articleNumber: Int32
    private let sentenceNumber: Int32

    init(article: Int, sentence: Int) {
      articleNumber = Int32(article)
      sentenceNumber = Int32(sentence)
    }

    var article: Int { Int(articleNumber) }
    var sentence: Int { Int(sentenceNumber) }
  }

  var place: Place { Place(article: article, sentence: sentence) }

  /// Whether it says who or what it is about; a sentence always does.
  var hasSubject: Bool {
    number == nil || roles.contains { $0.slot == .who || isPassive && $0.slot == .whom }
  }

  /// Everyone in one slot.
  func roles(in slot: Clause.Slot) -> [Role] { roles.filter { $0.slot == slot } }
}

/// How much two propositions have in common.
struct Overlap {
  /// Weight shared inside the clauses, and the number of features.
  let shared: Float
  let count: Int
  /// The share of the lesser clause that is in the other.
  let ratio: Float

  /// Propositions that share less are not looked at any further.
  static let worthLooking: Float = 4

  init(_ a: Proposition, _ b: Proposition, _ index: StoryIndex) {
    var (shared, count) = a.features.shared(with: b.features)
    // Words that only mean the same count for less than the same word.
    for place in a.synonymous {
      let key = a.features.keys[place]
      guard !b.features.contains(key) else { continue }
      for other in index.synonyms[Int(key)] where !a.features.contains(other) {
        guard let theirs = b.features[other] else { continue }
        shared += min(a.features.weights[place], theirs) / 2
        count += 1
        break
      }
    }
    self.shared = shared
    self.count = count
    let lesser = min(a.weight, b.weight)
    ratio = lesser > 0 ? shared / lesser : 0
  }

  /// Weight that each clause shares with the other's sentence.
  func around(_ a: Proposition, _ b: Proposition) -> Float {
    if shared < Self.worthLooking { return 0 }
    return a.features.shared(with: b.surroundings).weight
      + b.features.shared(with: a.surroundings).weight
      + a.surroundings.shared(with: b.surroundings).weight / 2
  }
}
