/// What one clause of an article says: a predicate and who or what takes part.
public struct Clause: Sendable, Hashable {
  /// The part that a participant plays, as the question it answers.
  public enum Slot: String, Sendable, Hashable, CaseIterable {
    /// Who does it (the subject, or the agent of a passive).
    case who
    /// To whom or what it is done (the object, or the subject of a passive).
    case whom
    /// The indirect object, or "to …".
    case toWhom
    /// The predicate noun or adjective: "is *president*".
    case what
    /// "in Paris".
    case place
    /// "on Monday".
    case time
    /// "because of …", "over …", "for lying".
    case cause
    /// "to discuss Syria".
    case purpose
    /// Any other prepositional complement.
    case other
  }

  public struct Participant: Sendable, Hashable {
    public let slot: Slot
    public let span: Span
    /// The head token of the words.
    public let head: TokenIndex
    /// The entity it refers to, an index into `Reading.entities`; nil where unknown.
    public let entity: Int?
    /// The preposition that binds it, lower-cased; nil for subjects and objects.
    public let preposition: String?

    public init(
      slot: Slot, span: Span, head: TokenIndex, entity: Int? = nil, preposition: String? = nil
    ) {
      self.slot = slot
      self.span = span
      self.head = head
      self.entity = entity
      self.preposition = preposition
    }
  }

  /// How the clause stands to what happened.
  public enum Modality: String, Sendable, Hashable {
    /// Stated as fact: "has summoned".
    case asserted
    /// "will", "is expected to", "plans to".
    case expected
    /// "may", "could", "allegedly".
    case possible
    /// "should", "must", "has to".
    case demanded
  }

  /// What the words around a clause say of its truth.
  public enum Certainty: String, Sendable, Hashable {
    /// Nothing: it stands as it is.
    case plain
    /// "alleged that", "allegedly", "accused of".
    case alleged
    /// "it is unclear whether", "do not know if".
    case unclear
    /// "there is no evidence that".
    case unsupported
    /// "denied that".
    case denied
  }

  /// The whole clause.
  public let span: Span
  /// The predicate's head token.
  public let head: TokenIndex
  /// The predicate's base form: "summon".
  public let lemma: String
  /// The predicate with its auxiliaries: "was summoned".
  public let predicate: Span
  /// The noun of the predicate where that is what matters: "take *part*", "is *president*".
  public let participants: [Participant]
  public let isNegated: Bool
  public let isPassive: Bool
  public let modality: Modality
  /// The quote whose content holds the clause, an index into `Reading.quotes`; nil for the
  /// article's own statements.
  public let quote: Int?
  /// What the words around it say of its truth.
  public let certainty: Certainty
  /// The predicate that the clause is a part of, as what is said, feared or denied; nil where it
  /// stands for itself.
  public let governor: TokenIndex?
  /// Adverbs and adverbial nouns of the predicate, in the order of the text: "temporarily",
  /// "several *times*".
  public let modifiers: [TokenIndex]

  public init(
    span: Span, head: TokenIndex, lemma: String, predicate: Span, participants: [Participant],
    isNegated: Bool = false, isPassive: Bool = false, modality: Modality = .asserted,
    quote: Int? = nil, certainty: Certainty = .plain, governor: TokenIndex? = nil,
    modifiers: [TokenIndex] = []
  ) {
    self.certainty = certainty
    self.governor = governor
    self.modifiers = modifiers
    self.span = span
    self.head = head
    self.lemma = lemma
    self.predicate = predicate
    self.participants = participants
    self.isNegated = isNegated
    self.isPassive = isPassive
    self.modality = modality
    self.quote = quote
  }
}
