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

  /// Credits of documents, sorted by their nouns, beside `posts`; none whose noun is part of an outlet of
  /// `matches`, or which such an outlet covers.
  func credits(outside matches: [OutletMatcher.Match], beside posts: [Credit]) -> [Credit] {
    var found: [Credit] = []
    // The last document of each kind, credited or not: "the letter said" is of that one.
    var known: [Origin.Kind: Credit] = [:]
    var at = 0
    for token in context.tokens.indices {
      guard let kind = kind(at: token) else { continue }
      while at < matches.count, matches[at].tokens.upperBound <= token { at += 1 }
      let sentence = context.sentence(of: token).tokens
      let isNamed = matches[at...].prefix { $0.tokens.lowerBound <= token }.isEmpty == false
      if isNamed { continue }
      let phrase = owners.phrase(of: token, in: sentence)
      if isCovered(phrase, kind, by: matches, in: sentence) { continue }
      let signal = signal(of: phrase, kind, in: sentence, outside: matches)
      var credit = credit(for: phrase, kind, signal, in: sentence)
      let post = kind == .post ? posts.last { $0.tokens.upperBound <= token } : nil
      let isKnown = isDefinite(phrase.tokens) || phrase.pronoun != nil
      // A poll may be another than the figures before it; the complaint is the lawsuit.
      let isOne = DocumentWords.messages.contains(kind) || known[kind]?.noun == credit.noun
      if credit.owner == .unknown, isKnown, let earlier = post ?? (isOne ? known[kind] : nil) {
        credit.owner = earlier.owner
        credit.day = credit.day ?? earlier.day
        credit.name = earlier.name
      } else if credit.owner != .unknown || signal != nil || makes(phrase) {
        known[kind] = credit
      }
      if signal != nil { found.append(credit) }
    }
    return found
  }

  /// Posts that only their verb tells: "she tweeted".
  func posts() -> [Credit] {
    context.tokens.indices.compactMap { token in
      let word = lowered[token]
      guard word.hasPrefix("tweet") || word.hasPrefix("retweet") else { return nil }
      let sentence = context.sentence(of: token).tokens
      let quote = quotes.nearest(to: token, in: sentence)
      let span = context.tokens[token].span
      let owner: Origin.Owner
      if let quote, quote.cue?.contains(span) == true {
        owner = owners.owner(of: quote)
      } else if word.hasSuffix("ed") || word.hasSuffix("ing"), !context.isQuoted(token),
        token + 1 < context.tokens.count, [":", "that"].contains(lowered[token + 1])
      {
        owner = owners.subject(of: token, in: sentence)
      } else {
        return nil
      }
      let name = owners.name(of: owner).map { "\($0)'s tweet" } ?? "tweet"
      return Credit(
        tokens: token..<(token + 1), signal: .publication, kind: .post, name: name, owner: owner)
    }
  }

  /// What was posted on a network, with whoever posted it: "she wrote on Twitter".
  func owned(_ post: Credit) -> Credit {
    let token = post.tokens.lowerBound
    let sentence = context.sentence(of: token).tokens
    var post = post
    post.owner =
      quotes.nearest(to: token, in: sentence).map(owners.owner)
      ?? owners.subject(of: Int(syntax.heads[token]), in: sentence)
    let network = context.tokenized.string(post.tokens)
    post.name = owners.name(of: post.owner).map {
      "\($0)'s \(network == "Twitter" ? "tweet" : "\(network) post")"
    }
    return post
  }

  // MARK: - Nouns

  private func kind(at token: TokenIndex) -> Origin.Kind? {
    let word = lowered[token]
    guard let kind = DocumentWords.kinds[word], !context.isQuoted(token) else { return nil }
    guard syntax.tags[token] == .noun || syntax.tags[token] == .properNoun else { return nil }
    // "the Report" may be anything's title; the first word of a sentence may be any.
    let first = context.sentence(of: token).tokens.lowerBound
    let isOpEd = word.hasPrefix("ed") && token > first + 1
    if isOpEd, lowered[token - 2] != "op" { return nil }
    guard !context.tokens[token].isCapitalized || token == first || isOpEd else { return nil }
    if isModifier(token) { return nil }
    let before = token > first ? lowered[token - 1] : ""
    if DocumentWords.others.contains(before) { return nil }
    if kind == .report, before == "media" || before == "news" { return nil }
    if let needed = DocumentWords.needed[word], !needed.contains(before),
      kind != .post || !NewsOutlets.networks.contains(before)
    {
      return nil
    }
    return kind == .record && DocumentWords.ofCourts.contains(before) ? .filing : kind
  }

  /// "The hearing room", "the video appeal": another noun follows, which is no day.
  private func isModifier(_ token: TokenIndex) -> Bool {
    let next = token + 1
    // "A data-filled speech".
    if next < context.tokens.count, lowered[next] == "-", !context.tokens[next].isSpaced {
      return true
    }
    guard next < context.sentence(of: token).tokens.upperBound,
      [.noun, .properNoun].contains(syntax.tags[next]),
      !WordFacts(of: lowered[next]).contains(.weekday), lowered[next] != "message"
    else { return false }
    return !EnglishCalendar.words.contains(lowered[next])
      && !["late", "early", "last", "this"].contains(lowered[next])
  }

  private func isDefinite(_ range: TokenRange) -> Bool {
    range.lowerBound > 0
      && ["the", "that", "this", "same"].contains(lowered[range.lowerBound - 1])
  }

  /// Whether an outlet is credited where the document is named: "the Post's report" is the outlet's
  /// own word, "wrote in an op-ed for CNN" credits CNN.
  private func isCovered(
    _ phrase: OwnerReader.Phrase, _ kind: Origin.Kind, by matches: [OutletMatcher.Match],
    in sentence: TokenRange
  ) -> Bool {
    matches.contains { match in
      guard sentence.contains(match.tokens.lowerBound) else { return false }
      let isInside = match.tokens.overlaps(phrase.tokens)
      switch (kind, match.kind) {
      case (.interview, _): return true
      case (.article, let outlet), (.data, let outlet): return outlet != .network
      case (.post, .network): return !isInside
      case (_, .described), (_, .network): return false
      default: return isInside
      }
    }
  }

  // MARK: - Credits

  private func credit(
    for phrase: OwnerReader.Phrase, _ kind: Origin.Kind,
    _ signal: (Origin.Signal, isSaidIn: Bool)?, in sentence: TokenRange
  ) -> Credit {
    let noun = phrase.noun
    var owner = phrase.owner
    let (isMade, isSaidIn) = (makes(phrase), signal?.isSaidIn == true)
    if owner == .unknown, isSaidIn || isMade {
      let subject = owners.subject(of: Int(syntax.heads[noun]), in: sentence)
      let quote =
        isSaidIn ? quotes.nearest(to: noun, in: sentence, besides: phrase.tokens) : nil
      let speaker = quote.map(owners.owner) ?? .unknown
      owner = speaker == .unknown || isMade && subject != .unknown ? subject : speaker
    }
    return Credit(
      tokens: phrase.tokens, signal: signal?.0 ?? .attribution, kind: kind,
      name: owners.name(of: phrase, owner: owner), owner: owner, noun: lowered[noun],
      day: day(of: phrase, in: sentence))
  }

  private static let quantities: WordSet = [
    "many", "some", "several", "most", "few", "any", "all", "no", "other", "such", "more",
  ]

  /// How it is credited, and whether somebody says something in it; nil where it is not credited.
  private func signal(
    of phrase: OwnerReader.Phrase, _ kind: Origin.Kind, in sentence: TokenRange,
    outside matches: [OutletMatcher.Match]
  ) -> (Origin.Signal, isSaidIn: Bool)? {
    let low = phrase.tokens.lowerBound
    // "Polls show": any.
    let isAny =
      ["reports", "studies", "reviews"].contains(lowered[phrase.noun])
      || [.data, .video, .statement, .letter, .ad, .article, .book, .ruling, .post].contains(kind)
    if isAny, phrase.owner == .unknown, lowered[phrase.noun].hasSuffix("s"),
      low == sentence.lowerBound || !WordFacts(of: lowered[low - 1]).contains(.determiner)
        || Self.quantities.contains(lowered[low - 1])
    {
      return nil
    }
    guard let signal = signal(of: phrase, kind, in: sentence) else { return nil }
    let isOutlets =
      signal.0 == .publication && matches.contains { sentence.contains($0.tokens.lowerBound) }
    return isOutlets ? nil : signal
  }

  private func signal(
    of phrase: OwnerReader.Phrase, _ kind: Origin.Kind, in sentence: TokenRange
  ) -> (Origin.Signal, isSaidIn: Bool)? {
    var at = phrase.tokens.lowerBound - 1
    while at >= sentence.lowerBound,
      WordFacts(of: lowered[at]).contains(.determiner) || syntax.tags[at] == .adverb
        || owners.isDay(at)
        || lowered[at] == "," && owners.isDay(at + 1) && at > sentence.lowerBound
    {
      at -= 1
    }
    let before = at >= sentence.lowerBound ? lowered[at] : ""
    switch before {
    case "to" where at > sentence.lowerBound && lowered[at - 1] == "according":
      return (.attribution, false)
    case "citing", "quoting":
      // "Police said, citing the video", not "she went, citing a letter".
      let over = Int(syntax.heads[at])
      if over < 0 || syntax.tags[over] != .verb || Self.isReport(lowered[over]) {
        return (.attribution, false)
      }
    case "per", "via": return (.attribution, false)
    case "from" where at > sentence.lowerBound && lowered[at - 1] == "reading":
      return (.attribution, true)
    case "told", "tells", "telling":
      if kind == .newsConference || kind == .hearing { return (.attribution, true) }
    case "on" where kind == .post || lowered[phrase.noun] == "website":
      if isSpoken(phrase, from: at, in: sentence) { return (.attribution, true) }
    case "at", "during":
      let isOccasion = kind == .newsConference || kind == .hearing || kind == .speech
      if isOccasion, isSpoken(phrase, from: at, in: sentence) {
        return (.attribution, true)
      }
    case "in", "through", "by":
      if kind == .data, lowered[phrase.noun].hasSuffix("s") { return nil }
      if !DocumentWords.works.contains(lowered[phrase.noun]),
        isSpoken(phrase, from: at, in: sentence)
          || before == "in" && opens(phrase, kind, at, sentence)
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
    if head >= 0, syntax.tags[head] == .verb, tells(head) { return true }
    // "Lee, in a letter, said": the parse may hang it on the name.
    if head >= 0, syntax.relations[head] == .nsubj, preposition > sentence.lowerBound,
      lowered[preposition - 1] == ",", tells(Int(syntax.heads[head]))
    {
      return true
    }
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

  /// Whether a sentence begins with it, or a clause ends with it behind a comma: "in a letter, she
  /// slammed …", "vowed to go, in a letter to …".
  private func opens(
    _ phrase: OwnerReader.Phrase, _ kind: Origin.Kind, _ preposition: TokenIndex,
    _ sentence: TokenRange
  ) -> Bool {
    guard DocumentWords.messages.contains(kind) else { return false }
    var verb = Int(syntax.heads[phrase.noun])
    guard verb >= 0, syntax.tags[verb] == .verb else { return false }
    if preposition == sentence.lowerBound { return verb > phrase.noun }
    guard context.tokens[preposition - 1].kind != .word else { return false }
    for _ in 0..<3 where [.advcl, .xcomp, .ccomp].contains(syntax.relations[verb]) {
      verb = Int(syntax.heads[verb])
      if verb < 0 { return false }
      if Self.isSpeech(lowered[verb]) { return true }
    }
    return false
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

  private func tells(_ verb: TokenIndex) -> Bool {
    Self.isReport(lowered[verb]) || DocumentWords.telling.contains(lowered[verb])
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
      // "The emails now deemed lost" report nothing; the parse may take "the ad called him" for that.
      Int(syntax.heads[next]) != phrase.noun
        || head < 0 && next + 1 < sentence.upperBound
          && [.properNoun, .determiner, .pronoun].contains(syntax.tags[next + 1]),
      !WordFacts(of: before).contains(.preposition)
    {
      verb = next
    }
    guard let verb, tells(verb), !context.isQuoted(verb),
      !lowered[verb].hasSuffix("ing"),
      !(phrase.tokens.upperBound..<max(verb, phrase.tokens.upperBound)).contains(where: {
        lowered[$0] == "not" || lowered[$0] == "n't"
      })
    else { return false }
    if kind == .hearing || kind == .newsConference { return false }
    // "The report was read", "was quoted": something is done to it.
    if verb > 0, ["was", "were", "is", "are", "been", "be", "being"].contains(lowered[verb - 1]) {
      return false
    }
    // "Political figures said": people.
    return ![.data, .video, .speech].contains(kind) || !isPlainSpeech(lowered[verb])
  }

  private func isPlainSpeech(_ word: String) -> Bool { WordFacts(of: word).contains(.plainReport) }

  /// "Issued a statement", "posted a video".
  private func isIssued(_ phrase: OwnerReader.Phrase, _ kind: Origin.Kind) -> Bool {
    let head = Int(syntax.heads[phrase.noun])
    let isPublic = [.statement, .letter, .memo, .report, .video, .ad].contains(kind)
    guard head >= 0, syntax.relations[phrase.noun] == .obj, isPublic, isDone(head),
      phrase.owner != .unknown || !lowered[phrase.noun].hasSuffix("s")
    else { return false }
    return DocumentWords.issuing.contains(lowered[head])
      || lowered[head] == "put" && head + 1 < lowered.count && lowered[head + 1] == "out"
  }

  /// Whether the sentence says that its subject wrote or sent it.
  private func makes(_ phrase: OwnerReader.Phrase) -> Bool {
    let head = Int(syntax.heads[phrase.noun])
    return head >= 0 && syntax.relations[phrase.noun] == .obj
      && DocumentWords.writing.contains(lowered[head]) && isDone(head)
  }

  /// Whether a verb is no wish, plan or order: not "will release", "refused to release", "did not".
  private func isDone(_ verb: TokenIndex) -> Bool {
    // "Ready to close it or issue a statement": the first verb has the "to".
    let first = syntax.relations[verb] == .conj ? Int(syntax.heads[verb]) : verb
    return ![first, verb].contains { verb in
      (max(0, verb - 3)..<verb).contains { token in
        Int(syntax.heads[token]) == verb
          && (["to", "not", "n't", "never", "that"].contains(lowered[token])
            || WordFacts(of: lowered[token]).contains(.auxiliary)
              && !Self.tenses.contains(lowered[token]))
      }
    }
  }

  private static let tenses: WordSet = [
    "has", "have", "had", "'ve", "'s", "'d", "did", "is", "are",
  ]

  /// "A memo obtained by …", "her testimony that …", "a letter demanding …".
  private func follows(
    _ phrase: OwnerReader.Phrase, _ kind: Origin.Kind, in sentence: TokenRange
  ) -> Origin.Signal? {
    let next = phrase.tokens.upperBound
    guard next + 1 < sentence.upperBound else { return nil }
    if DocumentWords.seen.contains(lowered[next]), lowered[next + 1] == "by" { return .attribution }
    if phrase.owner != .unknown, lowered[next] == "that", lowered[phrase.noun] == "testimony" {
      return .attribution
    }
    let isMessage = DocumentWords.messages.contains(kind) || kind == .report || kind == .record
    return isMessage && tells(phrase, in: sentence) ? .attribution : nil
  }

  /// Whether a clause behind the noun has what it says: "signed a letter demanding …", "a tweet that
  /// accused …".
  private func tells(_ phrase: OwnerReader.Phrase, in sentence: TokenRange) -> Bool {
    let (noun, head) = (phrase.noun, Int(syntax.heads[phrase.noun]))
    let isWritten =
      head >= 0 && syntax.relations[noun] == .obj
      && (DocumentWords.writing.contains(lowered[head]) || lowered[head].hasPrefix("sign"))
    if isWritten, !isDone(head) { return false }
    let behind = noun + 1..<min(sentence.upperBound, noun + 40)
    return behind.contains { token in
      guard syntax.tags[token] == .verb, !context.isQuoted(token) else { return false }
      let over = Int(syntax.heads[token])
      switch syntax.relations[token] {
      case .acl, .advcl, .xcomp:
        return tells(token) && lowered[token].hasSuffix("ing")
          && (over == noun || isWritten && (over == head || noun < over && over < token))
      case .aclRelcl where over == noun:
        return behind.contains { place in
          Int(syntax.heads[place]) == token && ["that", "which"].contains(lowered[place])
            && (lowered[place - 1] == "in" || tells(token) && syntax.relations[place] == .nsubj)
        }
      default: return false
      }
    }
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
