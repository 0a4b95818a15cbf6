/// Puts the quotes of one article together: utterances by the words beside them, reported speech by
/// the models, and what is left in quote marks by what came before.
struct QuoteAssembler {
  let context: QuoteContext
  let reader: AttributionReader
  private let direct: DirectQuoteFinder
  private let finder: AttributionFinder
  private var drafts: [QuoteDraft] = []
  /// Whether a token is already part of a quote's content.
  private var isTaken: [Bool]
  /// The draft of each cue's governing word.
  private var draftOfCue: [TokenIndex: Int] = [:]

  init(context: QuoteContext, model: AttributionModel) {
    self.context = context
    reader = AttributionReader(context: context, model: model)
    direct = DirectQuoteFinder(context: context)
    finder = AttributionFinder(context: context)
    isTaken = [Bool](repeating: false, count: context.tokens.count)
  }

  static func drafts(in context: QuoteContext, model: AttributionModel) -> [QuoteDraft] {
    var assembler = QuoteAssembler(context: context, model: model)
    let result = assembler.direct.result()
    assembler.addUtterances(result.drafts)
    assembler.addAccordingTo()
    if !model.isEmpty { assembler.addReported() }
    assembler.addFragments(result.fragments)
    assembler.addOrphans(result.orphans)
    return assembler.drafts
  }

  private mutating func add(_ draft: QuoteDraft) {
    for range in draft.content {
      for token in range { isTaken[token] = true }
    }
    if let head = draft.cueHead { draftOfCue[head] = drafts.count }
    drafts.append(draft)
  }

  // MARK: Utterances

  private mutating func addUtterances(_ found: [QuoteDraft]) {
    for var draft in found {
      if let head = draft.cueHead, reader.ranksSpeakers(at: head) {
        let proposed = draft.attribution?.speaker
        draft.attribution?.speaker =
          reader.speaker(of: head, content: draft.content, proposed: proposed) ?? proposed
      }
      add(draft)
    }
  }

  // MARK: According to

  private mutating func addAccordingTo() {
    for token in context.tokens.indices.dropLast()
    where context.lowered[token] == "according" && context.lowered[token + 1] == "to"
      && !context.isQuoted(token) && !isTaken[token] && draftOfCue[token + 1] == nil
    {
      let sentence = context.sentence(of: token).tokens
      let attribution = finder.accordingTo(token, in: token..<sentence.upperBound)
      guard let speaker = attribution.speaker else { continue }
      // A capital starts a sentence, though the stop before it may be lost.
      let startsSentence = context.tokens[token].isCapitalized
      let before = reader.candidates.statement(before: token, in: sentence)
      let content =
        before.count > 2 && !startsSentence
        ? before : reader.candidates.trimmed(speaker.upperBound..<sentence.upperBound)
      if content.isEmpty || content.contains(where: { isTaken[$0] }) { continue }
      add(
        QuoteDraft(
          content: [content], attribution: attribution, cueHead: token + 1, way: .accordingTo))
    }
  }

  // MARK: Reported speech

  private mutating func addReported() {
    for sentence in context.tokenized.sentences {
      let inquits = reader.candidates.reports(of: sentence.tokens).inquits
      var cues: [(token: TokenIndex, depth: Int)] = []
      for token in sentence.tokens where !isTaken[token] && draftOfCue[token] == nil {
        let isInquit = inquits.contains { $0.cue == token }
        guard isInquit || reader.candidates.isCandidate(token) else { continue }
        if isInquit || reader.cueScore(token) > 0 {
          cues.append((token, isInquit ? -1 : reader.candidates.depth(of: token)))
        }
      }
      // What is reported is reported whole: outer cues come before those inside their content.
      cues.sort { ($0.depth, $0.token) < ($1.depth, $1.token) }
      for cue in cues where !isTaken[cue.token] {
        var content = closed(reader.content(of: cue.token)).filter { !context.isNamed($0) }
        let inquit = inquits.first { $0.cue == cue.token }
        if let inquit {
          let next = inquits.first { $0.cue > cue.token }
          // "A, Holm said, and B, Dahl said": what stands between is Dahl's.
          content.removeAll { range in
            next.map { range.lowerBound > cue.token && range.lowerBound < $0.cue } ?? false
          }
          content = closed(statement(around: inquit, content, sentence.tokens))
        }
        let isPlain = WordFacts(of: context.lowered[cue.token]).contains(.plainReport)
        if content.isEmpty, isPlain, let before = reader.candidates.statementBefore(cue.token) {
          content = [before]
        }
        guard !content.isEmpty, !content.contains(where: { $0.contains { isTaken[$0] } }) else {
          continue
        }
        let speaker =
          inquit.flatMap { finder.subject(of: $0) }
          ?? reader.speaker(of: cue.token, content: content)
        guard inquit != nil || isSpeech(content, by: cue.token, of: speaker) else { continue }
        let attribution = Attribution(
          cue: finder.cue(of: cue.token, from: sentence.tokens.lowerBound), speaker: speaker,
          addressee: finder.addressee(after: cue.token, in: sentence.tokens))
        add(
          QuoteDraft(
            content: content, attribution: attribution, cueHead: cue.token,
            way: inquit == nil ? .reported : .inquit))
      }
    }
  }

  /// What an inquit reports: the statement before it, and what the models find behind it, or, where
  /// no clause is among these, all that follows.
  private func statement(
    around inquit: SentenceReports.Inquit, _ found: [TokenRange], _ sentence: TokenRange
  ) -> [TokenRange] {
    let mark = inquit.tokens.lowerBound - 1
    let before = reader.candidates.statement(before: mark, in: sentence)
    // What stands before another inquit is not said here again.
    var content = found.filter { range in
      !range.overlaps(inquit.tokens)
        && (range.lowerBound > mark || before.isEmpty || range.lowerBound >= before.lowerBound)
    }
    if !before.isEmpty, !content.contains(where: { $0.lowerBound < mark && hasVerb($0) }) {
      content = [before] + content.filter { $0.lowerBound > mark }
    }
    if !content.contains(where: hasVerb), let rest = reader.candidates.rest(behind: inquit) {
      content = content.filter { $0.upperBound <= inquit.cue } + [rest]
    }
    return content
  }

  private func hasVerb(_ range: TokenRange) -> Bool {
    range.contains { context.syntax.tags[$0] == .verb || context.syntax.tags[$0] == .auxiliary }
  }

  /// Whether a cue reports words at all: a verb that governs a noun and no clause does so only
  /// where it is one that takes what is said as a noun, and where its subject can speak.
  private func isSpeech(
    _ content: [TokenRange], by cue: TokenIndex, of speaker: TokenRange?
  ) -> Bool {
    guard let first = content.first, !content.contains(where: hasClause) else { return true }
    guard speaker.map(canSpeak) ?? true else { return false }
    guard context.syntax.tags[cue] == .verb else { return true }
    let form = context.lowered[cue]
    let start = first.lowerBound
    if start > cue + 1, context.syntax.tags[start - 1] == .adposition {
      return SpeechVerb.reports(form, after: context.lowered[start - 1])
    }
    if start > cue, context.syntax.tags[start] == .adposition {
      return SpeechVerb.reports(form, after: context.lowered[start])
    }
    if SpeechVerb.reportsObject(form) || reader.candidates.callsSomething(cue, first) {
      return true
    }
    // "The poll showed a lead"; and what the models are surer of than they are of most.
    return SpeechVerb(form: form) == nil
      ? !SpeechVerb.makesSomebody(form) && reader.cueScore(cue) > Self.sure
      : speaker.map(isDocument) ?? false
  }

  /// The score from which more than half of the verbs that no list has were speech in annotated news.
  private static let sure: Int32 = 150

  /// Whether a range has words in quote marks or a verb that is not in a clause about a noun of it.
  private func hasClause(_ range: TokenRange) -> Bool {
    let syntax = context.syntax
    return range.contains { token in
      if context.isQuoted(token) { return true }
      guard !range.contains(Int(syntax.heads[token])) else { return false }
      switch syntax.tags[token] {
      case .verb, .auxiliary: return true
      default:
        return reader.candidates.tree.children(token).contains {
          switch syntax.relations[$0] {
          case .cop, .nsubj, .nsubjPass, .mark: true
          default: false
          }
        }
      }
    }
  }

  /// Whether a phrase names persons, a body or a document, or does not say what: a sign or a firm's
  /// map says nothing.
  private func canSpeak(_ speaker: TokenRange) -> Bool {
    let head = head(of: speaker)
    guard context.syntax.tags[head] == .noun, context.mention(at: head) == nil else { return true }
    let word = context.lowered[head]
    let facts = WordFacts(of: word)
    return facts.isRole || RoleWords.isPluralRole(word) || facts.contains(.bodyNoun)
      || RoleWords.isCollective(word) || CreditWords.documents.contains(word)
  }

  private func isDocument(_ speaker: TokenRange) -> Bool {
    CreditWords.documents.contains(context.lowered[head(of: speaker)])
  }

  /// The first noun of a phrase whose head lies outside.
  private func head(of range: TokenRange) -> TokenIndex {
    range.first {
      !range.contains(Int(context.syntax.heads[$0])) && context.syntax.tags[$0] != .punctuation
    } ?? range.lowerBound
  }

  /// Ranges joined where only a mark or a conjunction parts them, and widened to whole quotations.
  private func closed(_ ranges: [TokenRange]) -> [TokenRange] {
    let widened = ranges.map { range -> TokenRange in
      var low = range.lowerBound
      var high = range.upperBound
      let first = context.quotationOfToken[low]
      if first >= 0 { low = min(low, context.quotationTokens[Int(first)].lowerBound) }
      let last = context.quotationOfToken[high - 1]
      if last >= 0 { high = max(high, context.quotationTokens[Int(last)].upperBound) }
      return low..<high
    }.sorted { $0.lowerBound < $1.lowerBound }
    var joined: [TokenRange] = []
    for range in widened {
      if let last = joined.last,
        range.lowerBound <= last.upperBound
          || (last.upperBound..<range.lowerBound).allSatisfy({ isLink($0) })
      {
        joined[joined.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        joined.append(range)
      }
    }
    return joined
  }

  private func isLink(_ token: TokenIndex) -> Bool {
    switch context.syntax.tags[token] {
    case .punctuation, .coordinator, .adposition, .particle, .subordinator, .auxiliary: true
    default: false
    }
  }

  // MARK: The rest

  private mutating func addFragments(_ numbers: [Int]) {
    for number in numbers {
      let range = context.quotationTokens[number]
      if isTaken[range.lowerBound] || context.isNaming(number) { continue }
      if addStatement(endingWith: number) { continue }
      guard let attribution = finder.preceding(direct.gapBefore(number)) else {
        keep(number)
        continue
      }
      let head = attribution.cue.upperBound - 1
      if let known = draftOfCue[head] {
        drafts[known].append(range)
        for token in range { isTaken[token] = true }
        continue
      }
      var low = attribution.extent.upperBound
      guard low <= range.lowerBound, range.lowerBound - low <= 12 else {
        keep(number)
        continue
      }
      while low < range.lowerBound, [",", ":"].contains(context.lowered[low]) { low += 1 }
      if (low..<range.upperBound).contains(where: { isTaken[$0] }) { continue }
      add(
        QuoteDraft(
          content: [low..<range.upperBound], attribution: attribution, cueHead: head,
          way: .fragment))
    }
  }

  /// Keeps a long fragment that nobody is found to have said: too long for a title or a word at
  /// arm's length, it is speech, whoever's.
  private mutating func keep(_ number: Int) {
    let range = context.quotationTokens[number]
    guard context.wordCount(range) >= 6, !context.quotations[number].isSingle,
      !range.contains(where: { isTaken[$0] })
    else { return }
    add(QuoteDraft(content: [range], way: .alone))
  }

  /// A statement that ends in a quotation and then names its speaker: it was "bad," he said.
  private mutating func addStatement(endingWith number: Int) -> Bool {
    let range = context.quotationTokens[number]
    guard let attribution = direct.following(number, finder: finder),
      draftOfCue[attribution.cue.upperBound - 1] == nil, attribution.speaker != nil
    else { return false }
    let last = range.upperBound - 1
    let isSetOff =
      (range.contains(last - 1) && context.lowered[last - 1] == ",")
      || context.lowered[range.upperBound] == ","
    // Without a comma the words may only describe what is quoted: the "rule" he proposed.
    guard
      isSetOff
        || WordFacts(of: context.lowered[attribution.cue.upperBound - 1]).contains(.plainReport)
    else { return false }
    let sentence = context.sentence(of: range.lowerBound).tokens
    var content = reader.candidates.statement(before: range.upperBound, in: sentence)
    if let taken = content.last(where: { isTaken[$0] }) {
      content = reader.candidates.trimmed((taken + 1)..<range.upperBound)
    }
    guard content.contains(range.lowerBound) else { return false }
    add(
      QuoteDraft(
        content: [content.lowerBound..<range.upperBound], attribution: attribution,
        cueHead: attribution.cue.upperBound - 1, way: .statement))
    return true
  }

  /// An utterance without a cue goes on with what came before it in its paragraph, or, where it is
  /// a paragraph of its own, in the one before.
  private mutating func addOrphans(_ numbers: [Int]) {
    drafts.sort { $0.start < $1.start }
    var next = 0
    var merged: [QuoteDraft] = []
    for number in numbers {
      let range = context.quotationTokens[number]
      while next < drafts.count, drafts[next].start < range.lowerBound {
        merged.append(drafts[next])
        next += 1
      }
      if isTaken[range.lowerBound] { continue }
      let paragraph = context.paragraph(of: range.lowerBound)
      if let last = merged.last, last.attribution?.speaker != nil || last.attribution == nil,
        range.lowerBound >= last.end
      {
        let distance = paragraph - context.paragraph(of: last.end - 1)
        if distance == 0
          || (distance == 1
            && (direct.standsAlone(number) || context.quotations[number].isContinuation))
        {
          merged[merged.count - 1].append(range)
          continue
        }
      }
      if context.wordCount(range) >= 4, !context.quotations[number].isSingle {
        merged.append(QuoteDraft(content: [range], way: .alone))
      }
    }
    drafts = merged + drafts[next...]
  }
}
