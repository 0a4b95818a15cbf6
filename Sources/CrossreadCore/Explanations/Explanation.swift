/// Why some words of an article were read as they were: what they were read as, and each decision
/// on the way there with what spoke for it.
///
/// Explanations are worked out again from a reading when somebody asks; reading keeps no record of
/// them and costs nothing more for them.
public struct Explanation: Sendable, Hashable {
  /// What is explained.
  public enum Subject: String, Sendable, Hashable, CaseIterable {
    case quote, mention, figure, date, origin
    /// A word's tag and its place in the sentence.
    case word
  }

  public let subject: Subject
  /// The words that are explained; for a quote, from the first to the last word of what was said.
  public let span: Span
  /// What they were read as: "direct quote of Laurent Fabius".
  public let reading: String
  /// The decisions, in the order in which they were taken.
  public let reasons: [Reason]

  public init(subject: Subject, span: Span, reading: String, reasons: [Reason]) {
    self.subject = subject
    self.span = span
    self.reading = reading
    self.reasons = reasons
  }
}

/// One decision on the way to a reading.
public struct Reason: Sendable, Hashable {
  /// What took the decision.
  public enum Basis: String, Sendable, Hashable, CaseIterable {
    /// A rule that somebody wrote.
    case rule
    /// A list of words that the program carries.
    case list
    /// A sum of votes, given by rules and lists.
    case votes
    /// Weights learnt from annotated articles.
    case model
    /// The sentence's parse, learnt from annotated sentences.
    case parse
  }

  /// What was asked: "kind", "speaker".
  public let question: String
  /// What was decided: "person"; "nobody".
  public let answer: String
  public let basis: Basis
  /// The rule in words, or what the score is of.
  public let because: String
  /// The words that the answer points at; nil where it points at none.
  public let span: Span?
  /// The score of the answer; a model says yes from above zero. Nil where nothing is scored.
  public let score: Int?
  /// What the score is made of, the heaviest first; long lists are cut.
  public let evidence: [Evidence]
  /// The answers that were not chosen, the best first; long lists are cut.
  public let rivals: [Rival]

  public init(
    _ question: String, _ answer: String, _ basis: Basis, because: String, span: Span? = nil,
    score: Int? = nil, evidence: [Evidence] = [], rivals: [Rival] = []
  ) {
    self.question = question
    self.answer = answer
    self.basis = basis
    self.because = because
    self.span = span
    self.score = score
    self.evidence = evidence
    self.rivals = rivals
  }

  /// Something that spoke for the answer (above zero) or against it.
  public struct Evidence: Sendable, Hashable {
    public let what: String
    public let weight: Int

    public init(_ what: String, _ weight: Int) {
      self.what = what
      self.weight = weight
    }
  }

  /// An answer that was not chosen.
  public struct Rival: Sendable, Hashable {
    public let answer: String
    public let score: Int
    public let span: Span?

    public init(_ answer: String, score: Int, span: Span? = nil) {
      self.answer = answer
      self.score = score
      self.span = span
    }
  }
}
