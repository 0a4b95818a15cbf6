/// Finds reported speech and the words that attribute it.
///
/// A quote whose speaker cannot be found has a nil `speaker`; we prefer "unknown" to a guess.
///
///     "We will rebuild," the mayor said.
///     // content "We will rebuild,"  cue "said"  speaker "the mayor"
public struct QuoteFinder: Sendable {
  private let model: AttributionModel

  /// Uses the weights embedded in the program.
  public init() { model = .embedded }

  package init(model: AttributionModel) { self.model = model }

  /// Quotes, sorted by the start of their content.
  public func quotes(
    in tokenized: TokenizedText, syntax: Syntax, mentions: [Mention], entities: [Entity]
  ) -> [Quote] {
    quotes(
      in: QuoteContext(tokenized: tokenized, syntax: syntax, mentions: mentions))
  }

  func quotes(in context: QuoteContext) -> [Quote] {
    drafts(in: context).map(\.quote)
  }

  /// The same with the draft that each quote was made from.
  func drafts(in context: QuoteContext) -> [(quote: Quote, draft: QuoteDraft)] {
    QuoteAssembler.drafts(in: context, model: model).map { (quote($0, in: context), $0) }
      .sorted { $0.quote.content[0] < $1.quote.content[0] }
  }

  private func quote(_ draft: QuoteDraft, in context: QuoteContext) -> Quote {
    let tokenized = context.tokenized
    let speaker = draft.attribution?.speaker
    return Quote(
      kind: kind(of: draft, in: context), content: draft.content.map { tokenized.span(of: $0) },
      cue: draft.attribution.map { tokenized.span(of: $0.cue) },
      speaker: speaker.map { tokenized.span(of: $0) },
      entity: speaker.flatMap { entity(of: $0, in: context) },
      addressee: draft.attribution?.addressee.map { tokenized.span(of: $0) })
  }

  private func kind(of draft: QuoteDraft, in context: QuoteContext) -> Quote.Kind {
    var quoted = 0
    var plain = 0
    for range in draft.content {
      for token in range where context.tokens[token].kind != .punctuation {
        let quotation = Int(context.quotationOfToken[token])
        // A title in marks is the reporter's word.
        if quotation >= 0, draft.attribution == nil || !context.isNaming(quotation) {
          quoted += 1
        } else {
          plain += 1
        }
      }
    }
    return plain == 0 ? .direct : quoted == 0 ? .indirect : .mixed
  }

  /// The entity that a speaker's words name: that of the phrase's head ("Ana Lopez, a doctor"),
  /// or, where the head is something said or written ("a statement from Ana Lopez"), the person,
  /// else the body, that it came from.
  private func entity(of speaker: TokenRange, in context: QuoteContext) -> Int? {
    let heads = context.syntax.heads
    let head =
      speaker.first {
        !speaker.contains(Int(heads[$0])) && context.syntax.tags[$0] != .punctuation
          && context.syntax.tags[$0] != .adposition && context.syntax.tags[$0] != .determiner
      } ?? speaker.lowerBound
    if let mention = context.mention(at: head), let entity = mention.entity {
      let person = TitledPerson.mention(
        behind: mention, before: speaker.upperBound, in: context.tokenized, context.syntax.tags,
        mentionAt: context.mention)
      return person?.entity ?? entity
    }
    if let name = apposedName(in: speaker, after: head, in: context) { return name.entity }
    guard speaker.contains(where: { CreditWords.documents.contains(context.lowered[$0]) }) else {
      return entityAtStart(of: speaker, in: context)
    }
    var body: Int?
    for token in speaker {
      guard let mention = context.mention(at: token), let entity = mention.entity else { continue }
      if mention.kind == .person { return entity }
      if body == nil { body = entity }
    }
    return body
  }

  /// The name of whom a phrase describes: "one of the passengers, ⟨Ana Lopez⟩".
  private func apposedName(
    in speaker: TokenRange, after head: TokenIndex, in context: QuoteContext
  ) -> Mention? {
    let isOne = head > 2 && context.lowered[(head - 3)..<head].contains("one")
    guard isOne || !RoleWords.isPluralRole(context.lowered[head]) else { return nil }
    let end = context.sentence(of: head).tokens.upperBound
    for comma in speaker.drop(while: { $0 <= head }) where context.lowered[comma] == "," {
      let name = ApposedName.mention(
        behind: comma, before: end, in: context.tokenized, mentionAt: context.mention)
      if let name { return name }
    }
    return nil
  }

  /// The entity of a phrase whose parse does not tell its head: a person named before any
  /// preposition, apposition or clause, or a body whose name ends that part.
  private func entityAtStart(of speaker: TokenRange, in context: QuoteContext) -> Int? {
    let end =
      speaker.first {
        context.lowered[$0] == "," || WordFacts(of: context.lowered[$0]).contains(.preposition)
          || EnglishClauses.relativePronouns.contains(context.lowered[$0])
          || context.syntax.tags[$0] == .verb
      } ?? speaker.upperBound
    for token in speaker.lowerBound..<max(end, speaker.lowerBound) {
      guard let mention = context.mention(at: token), mention.form == .name else { continue }
      let last = context.tokenized.tokens(in: mention.span).upperBound
      let isOwner = last < speaker.upperBound && context.lowered[last] == "'s"
      if mention.kind == .person ? !isOwner : last == end { return mention.entity }
    }
    return nil
  }
}
