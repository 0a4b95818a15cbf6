/// Finds the documents and occasions of speaking that an article rests on: "the congressman's
/// statement", "according to court papers", "said at a news conference", "tweeted".
///
/// The noun alone is no credit; the words beside it must say that something came from there. Whose
/// it is, is read from its possessor, from "by" or "from", or from who speaks in the sentence.
struct DocumentFinder {
  let context: QuoteContext
  let owners: OwnerReader
  let quotes: SentenceQuotes
  let dates: [DateExpression]

  private var lowered: [String] { context.lowered }
  private var syntax: Syntax { context.syntax }

  init(context: QuoteContext, entities: [Entity], quotes: SentenceQuotes, dates: [DateExpression]) {
    self.context = context
    self.quotes = quotes
    self.dates = dates
    owners = OwnerReader(context: context, entities: entities)
  }

  /// Credits of documents, sorted by their nouns; none of them holds an outlet of `matches`.
  func credits(outside matches: [OutletMatcher.Match]) -> [Credit] {
    var found: [Credit] = []
    let posts = self.posts()
    // The last document of each kind whose owner is known: "the letter said" is of that one.
    var known: [Origin.Kind: Credit] = [:]
    var at = 0
    for token in context.tokens.indices {
      guard let kind = kind(at: token) else { continue }
      while at < matches.count, matches[at].tokens.upperBound <= token { at += 1 }
      let sentence = context.sentence(of: token).tokens
      let isNamed = matches[at...].prefix { $0.tokens.lowerBound <= token }.isEmpty == false
      if isNamed { continue }
      if kind == .interview || kind == .post, has(matches, in: sentence) { continue }
      guard var credit = credit(at: token, kind, in: sentence, outside: matches) else { continue }
      let post = kind == .post ? posts.last { $0.tokens.upperBound <= token } : nil
      if credit.owner == .unknown, isDefinite(credit.tokens), let earlier = post ?? known[kind] {
        credit.owner = earlier.owner
        credit.day = credit.day ?? earlier.day
        credit.name = earlier.name
      }
      if credit.owner != .unknown { known[kind] = credit }
      found.append(credit)
    }
    return found
  }

  /// Posts that only their verb tells: "she tweeted".
  func posts() -> [Credit] {
    quotes.all.compactMap { quote in
      guard let cue = quote.cue, let token = context.tokenized.tokens(in: cue).first,
        lowered[token].hasPrefix("tweet") || lowered[token].hasPrefix("retweet")
      else { return nil }
      let owner = owners.owner(of: quote)
      let name = owners.name(of: owner).map { "\($0)'s tweet" } ?? "tweet"
      return Credit(
        tokens: token..<(token + 1), signal: .publication, kind: .post, name: name, owner: owner)
    }
  }

  // MARK: - Nouns

  private func kind(at token: TokenIndex) -> Origin.Kind? {
    let word = lowered[token]
    guard let kind = DocumentWords.kinds[word], !context.isQuoted(token) else { return nil }
    guard syntax.tags[token] == .noun || syntax.tags[token] == .properNoun else { return nil }
    // "the Report" may be anything's title; the first word of a sentence may be any.
    let first = context.sentence(of: token).tokens.lowerBound
    guard !context.tokens[token].isCapitalized || token == first else { return nil }
    if isModifier(token) { return nil }
    let before = token > first ? lowered[token - 1] : ""
    if DocumentWords.others.contains(before) { return nil }
    if kind == .report, before == "media" || before == "news" { return nil }
    if let needed = DocumentWords.needed[word], !needed.contains(before) { return nil }
    return kind == .record && DocumentWords.ofCourts.contains(before) ? .filing : kind
  }

  /// "The hearing room", "the video appeal": another noun follows, which is no day.
  private func isModifier(_ token: TokenIndex) -> Bool {
    let next = token + 1
    guard next < context.sentence(of: token).tokens.upperBound,
      [.noun, .properNoun].contains(syntax.tags[next]),
      !WordFacts(of: lowered[next]).contains(.weekday), lowered[next] != "message"
    else { return false }
    return !EnglishCalendar.words.contains(lowered[next])
      && !["late", "early", "last", "this"].contains(lowered[next])
  }

  private func has(_ matches: [OutletMatcher.Match], in range: TokenRange) -> Bool {
    matches.contains { range.contains($0.tokens.lowerBound) }
  }

  private func isDefinite(_ range: TokenRange) -> Bool {
    range.lowerBound > 0
      && ["the", "that", "this", "same"].contains(lowered[range.lowerBound - 1])
  }

  // MARK: - Credits

  private func credit(
    at noun: TokenIndex, _ kind: Origin.Kind, in sentence: TokenRange,
    outside matches: [OutletMatcher.Match]
  ) -> Credit? {
    let phrase = owners.phrase(of: noun, in: sentence)
    // "The Post's report" is the outlet's own word.
    if matches.contains(where: { $0.tokens.overlaps(phrase.tokens) && $0.kind != .described }) {
      return nil
    }
    guard let (signal, isSaidIn) = signal(of: phrase, kind, in: sentence) else { return nil }
    if signal == .publication, has(matches, in: sentence) { return nil }
    // "Polls show": any.
    let isAny = kind == .data || lowered[noun] == "reports"
    if isAny, phrase.owner == .unknown, lowered[noun].hasSuffix("s"),
      phrase.tokens.lowerBound == sentence.lowerBound
        || !WordFacts(of: lowered[phrase.tokens.lowerBound - 1]).contains(.determiner)
    {
      return nil
    }
    var owner = phrase.owner
    var name = owners.text(of: phrase)
    if owner == .unknown, isSaidIn {
      owner =
        quotes.nearest(to: noun, in: sentence, besides: phrase.tokens).map(owners.owner)
        ?? owners.subject(over: noun, in: sentence)
      if let whose = owners.name(of: owner) { name = "\(whose)'s \(name)" }
    }
    return Credit(
      tokens: phrase.tokens, signal: signal, kind: kind, name: name, owner: owner,
      day: day(of: phrase, in: sentence))
  }

  /// How it is credited, and whether somebody says something in it; nil where it is not credited.
  private func signal(
    of phrase: OwnerReader.Phrase, _ kind: Origin.Kind, in sentence: TokenRange
  ) -> (Origin.Signal, isSaidIn: Bool)? {
    var at = phrase.tokens.lowerBound - 1
    while at >= sentence.lowerBound,
      WordFacts(of: lowered[at]).contains(.determiner) || syntax.tags[at] == .adverb
    {
      at -= 1
    }
    let before = at >= sentence.lowerBound ? lowered[at] : ""
    switch before {
    case "to" where at > sentence.lowerBound && lowered[at - 1] == "according":
      return (.attribution, false)
    case "citing", "per", "quoting", "via": return (.attribution, false)
    case "told", "tells", "telling":
      if kind == .newsConference || kind == .hearing { return (.attribution, true) }
    case "at", "during":
      let isOccasion = kind == .newsConference || kind == .hearing || kind == .speech
      if isOccasion, isSpoken(phrase, from: at, in: sentence) {
        return (.attribution, true)
      }
    case "in", "through", "by":
      if !DocumentWords.works.contains(lowered[phrase.noun]),
        isSpoken(phrase, from: at, in: sentence)
      {
        return (.attribution, true)
      }
    default: break
    }
    if reports(phrase, kind, after: before, in: sentence) { return (.attribution, false) }
    if isIssued(phrase, kind) { return (.publication, true) }
    return follows(phrase, kind, in: sentence).map { ($0, false) }
  }

  /// Whether somebody speaks or writes in it: "wrote in a letter", "in a letter, she wrote".
  private func isSpoken(
    _ phrase: OwnerReader.Phrase, from preposition: TokenIndex, in sentence: TokenRange
  ) -> Bool {
    let head = Int(syntax.heads[phrase.noun])
    if head >= 0, Self.isReport(lowered[head]) { return true }
    // Where the parse errs: the verb close by, on the left, or that of a quotation.
    for token in max(sentence.lowerBound, preposition - 4)..<preposition
    where Self.isSpeech(lowered[token]) && !context.isQuoted(token) {
      return true
    }
    guard let quote = quotes.nearest(to: phrase.noun, in: sentence, besides: phrase.tokens),
      let cue = quote.cue.map({ context.tokenized.tokens(in: $0) })
    else { return false }
    let isFirst =
      preposition == sentence.lowerBound
      || preposition == sentence.lowerBound + 1 && context.tokens[preposition - 1].kind != .number
    return isFirst || cue.lowerBound < preposition && preposition - cue.upperBound <= 5
  }

  private static func isSpeech(_ word: String) -> Bool {
    switch SpeechVerb(form: word) {
    case .say?, .tell?, .ask?, .judge?: true
    default: false
    }
  }

  private static func isReport(_ word: String) -> Bool {
    isSpeech(word) || CreditWords.reporting.contains(word)
  }

  /// Whether it reports, as a subject: "the lawsuit claims", "court papers show".
  private func reports(
    _ phrase: OwnerReader.Phrase, _ kind: Origin.Kind, after before: String, in sentence: TokenRange
  ) -> Bool {
    let head = Int(syntax.heads[phrase.noun])
    var verb: TokenIndex?
    if head > phrase.noun, syntax.relations[phrase.noun] == .nsubj { verb = head }
    var next = phrase.tokens.upperBound
    while next < sentence.upperBound,
      WordFacts(of: lowered[next]).contains(.auxiliary) || syntax.tags[next] == .adverb
    {
      next += 1
    }
    if verb == nil, next < sentence.upperBound, syntax.tags[next] == .verb,
      !WordFacts(of: before).contains(.preposition)
    {
      verb = next
    }
    guard let verb, Self.isReport(lowered[verb]), !context.isQuoted(verb),
      !lowered[verb].hasSuffix("ing"),
      !(phrase.tokens.upperBound..<max(verb, phrase.tokens.upperBound)).contains(where: {
        lowered[$0] == "not" || lowered[$0] == "n't"
      })
    else { return false }
    // "Political figures said": people.
    if kind == .data || kind == .video || kind == .speech { return !isPlainSpeech(lowered[verb]) }
    if kind == .hearing || kind == .newsConference { return false }
    // "The report was read", "was quoted": something is done to it.
    let isPassive =
      verb > 0 && ["was", "were", "is", "are", "been", "be"].contains(lowered[verb - 1])
    return !isPassive
  }

  private func isPlainSpeech(_ word: String) -> Bool { WordFacts(of: word).contains(.plainReport) }

  /// "Issued a statement", "posted a video".
  private func isIssued(_ phrase: OwnerReader.Phrase, _ kind: Origin.Kind) -> Bool {
    let head = Int(syntax.heads[phrase.noun])
    let isPublic = [.statement, .letter, .memo, .report, .video].contains(kind)
    guard head >= 0, syntax.relations[phrase.noun] == .obj, isPublic else { return false }
    return DocumentWords.issuing.contains(lowered[head])
      || lowered[head] == "put" && head + 1 < lowered.count && lowered[head + 1] == "out"
  }

  /// "A memo obtained by …", "her statement that …".
  private func follows(
    _ phrase: OwnerReader.Phrase, _ kind: Origin.Kind, in sentence: TokenRange
  ) -> Origin.Signal? {
    let next = phrase.tokens.upperBound
    guard next + 1 < sentence.upperBound else { return nil }
    if DocumentWords.seen.contains(lowered[next]), lowered[next + 1] == "by" { return .attribution }
    if phrase.owner != .unknown, lowered[next] == "that",
      ["statement", "announcement", "testimony"].contains(lowered[phrase.noun])
    {
      return .attribution
    }
    return nil
  }

  // MARK: - Days

  /// The day that the words beside the noun give it: "Tuesday's announcement", "said in a statement
  /// on Tuesday".
  private func day(of phrase: OwnerReader.Phrase, in sentence: TokenRange) -> CivilDay? {
    let noun = phrase.noun
    let low = context.tokens[max(sentence.lowerBound, phrase.tokens.lowerBound - 2)].span.start
    let high = context.tokens[min(sentence.upperBound - 1, noun + 6)].span.end
    var best: (distance: Int, day: CivilDay)?
    for date in dates where date.span.start < high && date.span.end > low {
      guard let day = date.from, date.to == day else { continue }
      let tokens = context.tokenized.tokens(in: date.span)
      guard let first = tokens.first else { continue }
      let between = first > noun ? noun + 1..<first : tokens.upperBound..<noun
      guard
        between.allSatisfy({ token in
          !WordFacts(of: lowered[token]).contains(.clauseLink)
            && context.tokens[token].kind == .word && !Self.isSpeech(lowered[token])
        })
      else { continue }
      if best.map({ between.count < $0.distance }) ?? true { best = (between.count, day) }
    }
    return best?.day
  }
}

/// The quotes of an article by the sentence that their words of report stand in.
struct SentenceQuotes {
  let all: [Quote]
  private let tokenized: TokenizedText
  private let bySentence: [Int32: [Int]]

  init(_ quotes: [Quote], in tokenized: TokenizedText) {
    all = quotes
    self.tokenized = tokenized
    var bySentence: [Int32: [Int]] = [:]
    for (number, quote) in quotes.enumerated() {
      guard let cue = quote.cue, let token = tokenized.tokens(in: cue).first else { continue }
      bySentence[tokenized.sentenceOfToken[token], default: []].append(number)
    }
    self.bySentence = bySentence
  }

  /// The quote whose words of report stand nearest to a token, in its sentence; one whose speaker
  /// is in `besides` is not asked.
  func nearest(
    to token: TokenIndex, in sentence: TokenRange, besides: TokenRange = 0..<0
  ) -> Quote? {
    guard let numbers = bySentence[tokenized.sentenceOfToken[token]] else { return nil }
    let span = tokenized.span(of: besides)
    func distance(_ quote: Quote) -> Int {
      guard let cue = quote.cue.map({ tokenized.tokens(in: $0) }) else { return .max }
      return min(abs(cue.lowerBound - token), abs(cue.upperBound - 1 - token))
    }
    return numbers.lazy.map { all[$0] }
      .filter { quote in
        quote.speaker.map { besides.isEmpty || !$0.overlaps(span) } ?? false
      }
      .min { distance($0) < distance($1) }
  }

  /// The words from the sentence's first to the last that its words of report introduce.
  func scope(of sentence: Sentence) -> Span {
    guard let first = sentence.tokens.first,
      let numbers = bySentence[tokenized.sentenceOfToken[first]]
    else { return sentence.span }
    return numbers.reduce(sentence.span) { $0.union(all[$1].extent) }
  }
}
