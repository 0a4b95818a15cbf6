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
    let context = QuoteContext(tokenized: tokenized, syntax: syntax, mentions: mentions)
    let drafts = QuoteAssembler.drafts(in: context, model: model)
    return drafts.map { quote($0, in: context) }.sorted { $0.content[0] < $1.content[0] }
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
        if context.isQuoted(token) { quoted += 1 } else { plain += 1 }
      }
    }
    return plain == 0 ? .direct : quoted == 0 ? .indirect : .mixed
  }

  /// The entity of the first mention in the speaker's words.
  private func entity(of speaker: TokenRange, in context: QuoteContext) -> Int? {
    for token in speaker {
      if let mention = context.mention(at: token), let entity = mention.entity { return entity }
    }
    return nil
  }
}
