import CrossreadCore

/// One sentence, or part of one, inside quote marks: the unit in which quotations are matched.
struct QuotedSegment: Sendable {
  /// The article's place in the story.
  let article: Int
  /// The places of the quotes that it is of in its reading: two where the attribution stands
  /// inside and parts them.
  let quotes: [Int]
  /// Segments of one number stand between the same pair of marks, or on either side of an
  /// attribution inside the quotation.
  let group: Int
  /// Its words in the text; more than one where the attribution stands inside.
  let spans: [Span]
  /// The tokens that are words or numbers, with what they are compared by.
  let tokens: [TokenIndex]
  let words: [WordAlignment.Word]
  /// Which of `words` stand in brackets: the reporter's, not the speaker's.
  let isEditorial: [Bool]
  /// Whether an ellipsis or a break for the attribution follows the word.
  let isCutAfter: [Bool]
  /// The actor to whom the words are attributed; nil where unknown.
  let speaker: Int?
  /// Every actor that the attribution names: "statements from Ann Lee and the council".
  let speakers: Set<Int>
  /// Whether the attribution names the speaker, rather than referring by "he" or "the mayor".
  let isSpeakerNamed: Bool
  /// The weight of each word for matching.
  let weights: [Float]
  let weight: Float
  let contentCount: Int
}

extension QuotedSegment {
  /// Segments of one article as one run of words.
  static func joined(_ segments: [QuotedSegment]) -> QuotedSegment {
    guard segments.count > 1, let first = segments.first else { return segments[0] }
    var isCutAfter: [Bool] = []
    for (number, segment) in segments.enumerated() {
      isCutAfter += segment.isCutAfter
      // Between the pieces of an interrupted quotation something may be cut.
      if number + 1 < segments.count, !isCutAfter.isEmpty {
        isCutAfter[isCutAfter.count - 1] = true
      }
    }
    return QuotedSegment(
      article: first.article, quotes: Set(segments.flatMap(\.quotes)).sorted(),
      group: first.group, spans: segments.flatMap(\.spans), tokens: segments.flatMap(\.tokens),
      words: segments.flatMap(\.words), isEditorial: segments.flatMap(\.isEditorial),
      isCutAfter: isCutAfter, speaker: first.speaker, speakers: first.speakers,
      isSpeakerNamed: first.isSpeakerNamed, weights: segments.flatMap(\.weights),
      weight: segments.map(\.weight).reduce(0, +),
      contentCount: segments.map(\.contentCount).reduce(0, +))
  }
}

extension StoryIndex {
  /// The quoted segments of one article: of direct quotes their content, of others only what
  /// stands in quote marks; fragments of one word are left out.
  func quotedSegments(article: Int) -> [QuotedSegment] {
    let reading = story.readings[article]
    let said = QuotedWords(reading, stems: stems[article])
    var segments: [QuotedSegment] = []
    var group = 0
    for (number, quote) in reading.quotes.enumerated()
    where !echoes.repeats(article, quote.content, in: reading) {
      for runs in quotedRuns(of: quote, in: reading) {
        if number == 0 || !Self.continues(reading.quotes[number - 1], quote) { group += 1 }
        for tokens in runs {
          for segment in self.segments(tokens, article: article, quote: number, group: group, said)
          {
            // One sentence with its attribution inside is one segment.
            if let last = segments.last, last.group == group,
              reading.tokenized.sentenceOfToken[last.tokens[0]]
                == reading.tokenized.sentenceOfToken[segment.tokens[0]]
            {
              segments[segments.count - 1] = QuotedSegment.joined([last, segment])
            } else {
              segments.append(segment)
            }
          }
        }
      }
    }
    return segments
  }

  /// Whether a quote goes on with the one before it, their common attribution between them.
  private static func continues(_ first: Quote, _ second: Quote) -> Bool {
    guard first.kind == .direct, second.kind == .direct, let cue = first.cue, cue == second.cue
    else { return false }
    return first.extent.end <= cue.start && cue.end <= second.extent.start
  }

  /// Groups of token runs: one group for a direct quote, one for each pair of marks in others.
  private func quotedRuns(of quote: Quote, in reading: Reading) -> [[TokenRange]] {
    if quote.kind == .direct {
      return [quote.content.map { reading.tokenized.tokens(in: $0) }]
    }
    guard quote.kind == .mixed else { return [] }
    var groups: [[TokenRange]] = []
    for span in quote.content {
      var open: Int?
      for token in reading.tokenized.tokens(in: span) where reading.tokens[token].kind == .quoteMark
      {
        if let start = open {
          groups.append([start..<token])
          open = nil
        } else {
          open = token + 1
        }
      }
      if let start = open {
        let end = reading.tokenized.tokens(in: span).upperBound
        if start < end { groups.append([start..<end]) }
      }
    }
    return groups
  }

  private func segments(
    _ tokens: TokenRange, article: Int, quote: Int, group: Int, _ said: QuotedWords
  ) -> [QuotedSegment] {
    let reading = story.readings[article]
    var found: [QuotedSegment] = []
    var start = tokens.lowerBound
    while start < tokens.upperBound {
      let sentence = reading.tokenized.sentence(of: start)
      let end = max(start + 1, min(tokens.upperBound, sentence.tokens.upperBound))
      if let segment = segment(
        start..<end, article: article, quote: quote, group: group, said)
      {
        found.append(segment)
      }
      start = end
    }
    return found
  }

  private func segment(
    _ range: TokenRange, article: Int, quote: Int, group: Int, _ said: QuotedWords
  ) -> QuotedSegment? {
    let reading = story.readings[article]
    var tokens: [TokenIndex] = []
    var words: [WordAlignment.Word] = []
    var isEditorial: [Bool] = []
    var isCutAfter: [Bool] = []
    var weights: [Float] = []
    var depth = 0
    for token in range {
      let lowered = reading.tokenized.lowered[token]
      if let stem = said.key(token) {
        tokens.append(token)
        let feature = features[article][token]
        // A pronoun or an article may stand for an actor, but says nothing by itself.
        let isContent =
          feature >= 0 && !StopWords.contains(lowered) || reading.tokens[token].kind == .number
        words.append(.init(stem: stem, isContent: isContent))
        isEditorial.append(depth > 0)
        isCutAfter.append(false)
        weights.append(isContent ? max(1, feature >= 0 ? self.weights[Int(feature)] : 2) : 0.25)
      } else {
        switch lowered {
        case "(", "[": depth += 1
        case ")", "]": depth = max(0, depth - 1)
        case "…": if !isCutAfter.isEmpty { isCutAfter[isCutAfter.count - 1] = true }
        default:
          if lowered.hasPrefix("..."), !isCutAfter.isEmpty {
            isCutAfter[isCutAfter.count - 1] = true
          }
        }
      }
    }
    guard words.count >= 2 else { return nil }
    // An opening bracket belongs to the words that it encloses.
    let opensInBracket = isEditorial[0] && tokens[0] > range.lowerBound
    let first = reading.tokens[opensInBracket ? tokens[0] - 1 : tokens[0]].span.start
    let last = reading.tokens[tokens[tokens.count - 1]].span.end
    let whole = reading.quotes[quote]
    let speaker = actor(article: article, entity: whole.entity)
    let others = whole.speaker.map(reading.describingNames) ?? []
    var speakers = whole.speaker.map { actors(article: article, in: $0) } ?? []
    speakers.subtract(others.compactMap { actor(article: article, entity: $0.entity) })
    if let speaker { speakers.insert(speaker) }
    let isNamed =
      whole.speaker.map { words in
        reading.mentions(near: words).contains { mention in
          mention.form == .name && words.contains(mention.span) && !others.contains(mention)
            && actor(article: article, entity: mention.entity).map(speakers.contains) == true
        }
      } ?? (speaker != nil)
    return QuotedSegment(
      article: article, quotes: [quote], group: group, spans: [Span(start: first, end: last)],
      tokens: tokens, words: words, isEditorial: isEditorial, isCutAfter: isCutAfter,
      speaker: speaker, speakers: speakers, isSpeakerNamed: isNamed, weights: weights,
      weight: weights.reduce(0, +),
      contentCount: words.filter(\.isContent).count)
  }
}

extension Reading {
  /// The names in a speaker's words that only say which: "the *House* speaker", "*Lee*'s lawyer".
  fileprivate func describingNames(in speaker: Span) -> [Mention] {
    guard syntax.tags.count == tokens.count else { return [] }
    return mentions(near: speaker).filter { mention in
      guard mention.form == .name, speaker.contains(mention.span),
        let last = tokenized.tokens(in: mention.span).last
      else { return false }
      let isOwner = syntax.relations[last] == .nmodPoss && mention.kind == .person
      guard isOwner || syntax.relations[last] == .compound else { return false }
      let head = Int(syntax.heads[last])
      return head > last && tokenized.tokens(in: speaker).contains(head)
        && syntax.tags[head] == .noun
    }
  }
}
