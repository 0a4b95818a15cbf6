/// Says how each quote was found, why these words are its cue and its content, and who else might
/// have said it.
struct QuoteExplainer {
  private let reading: Reading

  init(_ reading: Reading) { self.reading = reading }

  /// A quote is wanted where any of its content, its cue or its speaker is.
  func explanations(where isWanted: (Span) -> Bool) -> [Explanation] {
    let wanted = reading.quotes.filter { quote in
      (quote.content + [quote.cue, quote.speaker].compactMap { $0 }).contains(where: isWanted)
    }
    guard !wanted.isEmpty else { return [] }
    let context = QuoteContext(
      tokenized: reading.tokenized, syntax: reading.syntax, mentions: reading.mentions)
    let model = AttributionModel.embedded
    let reader = AttributionReader(context: context, model: model)
    var utterances: [TokenIndex: QuoteDraft] = [:]
    for draft in DirectQuoteFinder(context: context).result().drafts {
      if let head = draft.cueHead { utterances[head] = draft }
    }
    let drafts = QuoteFinder(model: model).drafts(in: context)
    return wanted.map { quote in
      let draft = drafts.first { $0.quote.content == quote.content }?.draft
      return Explanation(
        subject: .quote, span: quote.extent, reading: summary(of: quote),
        reasons: reasons(quote, draft, reader, utterances))
    }
  }

  private func summary(of quote: Quote) -> String {
    let speaker =
      quote.entity.map { reading.entities[$0].name } ?? quote.speaker.map { reading.shown($0) }
      ?? "somebody unknown"
    return "\(quote.kind.rawValue) quote of \(speaker)"
  }

  private func reasons(
    _ quote: Quote, _ draft: QuoteDraft?, _ reader: AttributionReader,
    _ utterances: [TokenIndex: QuoteDraft]
  ) -> [Reason] {
    guard let draft else { return [kind(of: quote)] }
    var reasons = [found(draft), kind(of: quote)]
    let isModelled = draft.way == .reported
    if let attribution = draft.attribution, let head = draft.cueHead {
      reasons.append(
        isModelled
          ? reader.cueReason(head, words: attribution.cue)
          : Reason(
            "cue", reading.shown(attribution.cue), .rule,
            because: cueRule(draft.way, head, reader.candidates.context),
            span: reading.tokenized.span(of: attribution.cue)))
    }
    if isModelled, let head = draft.cueHead { reasons += reader.contentReasons(head) }
    reasons.append(speaker(draft, reader, utterances))
    if let actor = actor(of: quote) { reasons.append(actor) }
    return reasons
  }

  // MARK: Finding

  private func found(_ draft: QuoteDraft) -> Reason {
    let because =
      switch draft.way {
      case .utterance: "a whole utterance in quote marks, and its attribution stands beside it"
      case .accordingTo: "“according to” says that its sentence is somebody's account"
      case .inquit: "words that marks set off only say who speaks; what stands around them is said"
      case .reported: "the trained models take a word of the sentence for one that reports"
      case .statement: "a statement that ends in quote marks, and then its attribution"
      case .fragment: "words in quote marks go on after words that report"
      case .alone: "long enough in quote marks to be speech, though nobody is said to have said it"
      }
    let isLong = draft.content.count > 1
    return Reason(
      "found", "a quote", draft.way == .reported ? .model : .rule,
      because: isLong
        ? "\(because); what follows in marks without an attribution of its own goes on with it"
        : because)
  }

  private func kind(of quote: Quote) -> Reason {
    let because =
      switch quote.kind {
      case .direct: "all its words stand in quote marks"
      case .indirect: "none of its words stand in quote marks"
      case .mixed: "some of its words stand in quote marks, the rest are the reporter's"
      }
    return Reason("kind", quote.kind.rawValue, .rule, because: because)
  }

  private func cueRule(_ way: QuoteDraft.Way, _ head: TokenIndex, _ context: QuoteContext) -> String
  {
    if way == .accordingTo || context.lowered[head] == "to" { return "the words “according to”" }
    if context.tokens[head].kind != .word {
      return "the mark between the quotation and the name beside it"
    }
    return SpeechVerb(form: context.lowered[head]).map {
      "the nearest verb beside the quotation that is on the list of speech verbs (class “\($0)”)"
    } ?? "the words beside the quotation"
  }

  // MARK: Speakers

  private func speaker(
    _ draft: QuoteDraft, _ reader: AttributionReader, _ utterances: [TokenIndex: QuoteDraft]
  ) -> Reason {
    let chosen = draft.attribution?.speaker
    if let head = draft.cueHead, !reader.model.isEmpty {
      switch draft.way {
      case .utterance where reader.ranksSpeakers(at: head):
        // As it was before what follows in marks was added to it.
        let utterance = utterances[head] ?? draft
        return reader.speakerReason(
          head, content: utterance.content, proposed: utterance.attribution?.speaker,
          chosen: chosen)
      case .reported:
        return reader.speakerReason(head, content: draft.content, proposed: nil, chosen: chosen)
      default: break
      }
    }
    guard let chosen else {
      return Reason(
        "speaker", "unknown", .rule, because: "no words beside the quotation name anybody")
    }
    return Reason(
      "speaker", reading.shown(chosen), .rule,
      because: draft.way == .accordingTo
        ? "the words after “according to”" : "the words beside the quotation name it",
      span: reading.tokenized.span(of: chosen))
  }

  private func actor(of quote: Quote) -> Reason? {
    guard let speaker = quote.speaker else { return nil }
    guard let entity = quote.entity else {
      return Reason(
        "actor", "unknown", .rule,
        because: "the words that name the speaker name no actor of the article", span: speaker)
    }
    return Reason(
      "actor", reading.entities[entity].name, .rule,
      because: "the actor that the main word of \(reading.shown(speaker)) names or stands for",
      span: speaker)
  }
}
