/// Finds the outlets, agencies, documents and occasions of speaking that an article credits.
///
/// A name alone is no credit; the words beside it must say that something came from there:
/// "according to Le Monde", "told CNN", "published in the Guardian", "(Reuters) -", "said in a
/// statement".
public struct OriginFinder: Sendable {
  private let outlets: OutletDirectory

  public init(outlets: OutletDirectory = .builtIn) { self.outlets = outlets }

  /// Origins, sorted by start; one outlet may be credited more than once. The article's own outlet
  /// is none: `own` is its name.
  public func origins(
    in tokenized: TokenizedText, syntax: Syntax, mentions: [Mention], entities: [Entity],
    quotes: [Quote], dates: [DateExpression] = [], own: String = ""
  ) -> [Origin] {
    origins(
      in: QuoteContext(tokenized: tokenized, syntax: syntax, mentions: mentions),
      entities: entities, quotes: quotes, dates: dates, own: own)
  }

  func origins(
    in context: QuoteContext, entities: [Entity], quotes: [Quote], dates: [DateExpression],
    own: String
  ) -> [Origin] {
    let tokenized = context.tokenized
    let matches = OutletMatcher(context: context).matches()
    let inSentences = SentenceQuotes(quotes, in: tokenized)
    let documents = DocumentFinder(
      context: context, entities: entities, quotes: inSentences, dates: dates)
    var credits = CreditReader(context: context, matches: matches).credits()
    add(BroadcastFinder(context: context, matches: matches, quotes: inSentences), to: &credits)
    let tweets = documents.posts()
    let found = documents.credits(outside: matches, beside: tweets)
    credits.removeAll { credit in
      credit.kind == .post && found.contains { $0.tokens.overlaps(credit.tokens) }
    }
    for place in credits.indices where credits[place].kind == .post {
      credits[place] = documents.owned(credits[place])
    }
    let posts = tweets.filter { post in
      !credits.contains { credit in
        credit.kind == .post
          && tokenized.sentenceOfToken[credit.tokens.lowerBound]
            == tokenized.sentenceOfToken[post.tokens.lowerBound]
      }
    }
    let bodies = BodyFinder(context: context).credits(
      outside: matches.map(\.tokens) + found.map(\.tokens))
    return (credits + bodies + found + posts).compactMap { credit in
      let words = credit.name ?? tokenized.string(credit.tokens)
      let name = credit.kind.isDocument ? words : outlets.fullName(ofAgency: words) ?? words
      if !credit.kind.isDocument, outlets.isOwn(name, of: own) { return nil }
      let sentence = context.sentence(of: credit.tokens.lowerBound)
      return Origin(
        name: name, span: tokenized.span(of: credit.tokens), signal: credit.signal,
        scope: credit.signal == .creditLine
          ? tokenized.text.span : inSentences.scope(of: sentence),
        entity: credit.kind.isDocument
          ? nil : context.mention(at: credit.tokens.upperBound - 1)?.entity,
        kind: kind(of: credit, name: name), owner: credit.owner, day: credit.day,
        programme: credit.programme)
    }.sorted { $0.span < $1.span }
  }

  /// Adds programmes to their stations' credits, or as credits of their own.
  private func add(_ broadcasts: BroadcastFinder, to credits: inout [Credit]) {
    for programme in broadcasts.programmes() {
      let title = broadcasts.context.tokenized.string(programme.tokens)
      // A programme on the list may have been credited by its own name.
      credits.removeAll { $0.kind == .programme && $0.tokens.overlaps(programme.tokens) }
      guard let station = programme.station else {
        credits.append(Credit(tokens: programme.tokens, signal: .interview, kind: .programme))
        continue
      }
      if let place = credits.firstIndex(where: { $0.tokens.overlaps(station) }) {
        credits[place].programme = title
      } else {
        credits.append(Credit(tokens: station, signal: .interview, programme: title))
      }
    }
    credits += broadcasts.interviews()
  }

  private func kind(of credit: Credit, name: String) -> Origin.Kind {
    credit.kind == .outlet && outlets.isAgency(name) ? .agency : credit.kind
  }
}

/// A credit as tokens.
struct Credit {
  let tokens: TokenRange
  let signal: Origin.Signal
  var kind = Origin.Kind.outlet
  /// Nil where it is the tokens' words.
  var name: String?
  var owner = Origin.Owner.unknown
  /// Of a document: its noun, lower-cased.
  var noun: String?
  var day: CivilDay?
  var programme: String?
}
