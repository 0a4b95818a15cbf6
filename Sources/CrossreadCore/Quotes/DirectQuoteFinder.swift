/// Finds speech in quote marks and attributes it.
struct DirectQuoteFinder {
  let context: QuoteContext

  /// A quote in the making, as tokens.
  struct Draft {
    var kind: Quote.Kind
    var content: [TokenRange]
    var attribution: Attribution?
    var lastQuotation: Int
  }

  private var lowered: [String] { context.lowered }

  func drafts() -> [Draft] {
    let finder = AttributionFinder(context: context)
    var drafts: [Draft] = []
    for number in context.quotations.indices {
      let quotation = context.quotations[number]
      let range = context.quotationTokens[number]
      let before = gapBefore(number)
      let isUtterance = isUtterance(number, after: before)
      let paragraph = context.paragraph(of: range.lowerBound)
      let previous = drafts.last
      let sharesParagraph =
        previous.map {
          context.paragraph(of: context.quotationTokens[$0.lastQuotation].lowerBound) == paragraph
        } ?? false

      if quotation.isContinuation, previous != nil {
        extend(&drafts, with: range, number: number)
        continue
      }
      if let last = drafts.last?.content.last, last.contains(range.lowerBound) {
        // Already part of an indirect statement.
        drafts[drafts.count - 1].lastQuotation = number
        continue
      }
      if isUtterance {
        if let attribution = following(number, finder: finder) {
          drafts.append(
            Draft(
              kind: .direct, content: [range], attribution: attribution, lastQuotation: number))
          continue
        }
        if let attribution = finder.preceding(before) {
          if sharesParagraph, let own = previous?.attribution?.cue,
            own.overlaps(attribution.cue)
          {
            extend(&drafts, with: range, number: number)
          } else {
            drafts.append(
              Draft(
                kind: .direct, content: [range], attribution: attribution, lastQuotation: number))
          }
          continue
        }
        if previous?.attribution?.speaker != nil, sharesParagraph || standsAlone(number) {
          extend(&drafts, with: range, number: number)
        } else if context.wordCount(range) >= 4, !quotation.isSingle {
          drafts.append(
            Draft(kind: .direct, content: [range], attribution: nil, lastQuotation: number))
        }
        continue
      }
      // A fragment: speech only where a cue governs it.
      guard context.wordCount(range) >= 1, let attribution = finder.preceding(before) else {
        continue
      }
      if sharesParagraph, let own = previous?.attribution?.cue, own.overlaps(attribution.cue) {
        extend(&drafts, with: range, number: number)
        continue
      }
      let start = attribution.extent.upperBound
      let sentence = context.sentence(of: range.lowerBound).tokens
      var end = max(range.upperBound, sentence.upperBound)
      while end > range.upperBound, context.isTerminal(end - 1) { end -= 1 }
      guard start <= range.lowerBound else { continue }
      var low = start
      while low < range.lowerBound, [",", ":"].contains(lowered[low]) { low += 1 }
      drafts.append(
        Draft(
          kind: low == range.lowerBound && end == range.upperBound ? .direct : .mixed,
          content: [low..<end], attribution: attribution, lastQuotation: number))
    }
    return drafts
  }

  private func extend(_ drafts: inout [Draft], with range: TokenRange, number: Int) {
    drafts[drafts.count - 1].content.append(range)
    drafts[drafts.count - 1].lastQuotation = number
  }

  /// The tokens between this quotation and the sentence's start or the quotation before.
  private func gapBefore(_ number: Int) -> TokenRange {
    let first = context.quotationTokens[number].lowerBound
    let sentence = context.sentence(of: first).tokens
    var low = min(sentence.lowerBound, first)
    if number > 0 { low = max(low, context.quotationTokens[number - 1].upperBound) }
    // "He said:" may stand as a sentence, or a paragraph, of its own.
    if low == first, first > 0, lowered[first - 1] == ":" {
      low = context.sentence(of: first - 1).tokens.lowerBound
      if number > 0 { low = max(low, context.quotationTokens[number - 1].upperBound) }
    }
    return min(low, first)..<first
  }

  private func following(_ number: Int, finder: AttributionFinder) -> Attribution? {
    let range = context.quotationTokens[number]
    let low = range.upperBound
    guard low < context.tokens.count,
      context.paragraph(of: low) == context.paragraph(of: range.lowerBound)
    else { return nil }
    var high = context.sentence(of: low).tokens.upperBound
    if number + 1 < context.quotationTokens.count {
      high = min(high, context.quotationTokens[number + 1].lowerBound)
    }
    let isClosed = closesSentence(range)
    if isClosed, lowered[range.upperBound - 1] != ",",
      context.sentence(of: low).tokens.lowerBound == low, context.tokens[low].isCapitalized,
      lastInner(range) == "."
    {
      return nil
    }
    return finder.following(low..<max(low, high))
  }

  private func lastInner(_ range: TokenRange) -> String {
    var last = range.upperBound - 1
    while last > range.lowerBound, context.tokens[last].kind == .quoteMark { last -= 1 }
    return lowered[last]
  }

  private func closesSentence(_ range: TokenRange) -> Bool {
    [".", "?", "!", "…", "..."].contains(lastInner(range))
  }

  /// Whether the words read as a whole utterance: they start with a capital at a sentence's start
  /// or after a cue's comma or colon.
  private func isUtterance(_ number: Int, after gap: TokenRange) -> Bool {
    let range = context.quotationTokens[number]
    guard let first = range.first(where: { context.tokens[$0].kind == .word }) else {
      return false
    }
    let end = lastInner(range)
    let isEnded = [".", "?", "!", ",", "…", "...", "-", "—", "--"].contains(end)
    let startsSentence =
      gap.isEmpty || context.isTerminal(gap.upperBound - 1)
      || lowered[gap.upperBound - 1] == ":" || lowered[gap.upperBound - 1] == ","
    guard startsSentence else { return false }
    if context.tokens[first].isCapitalized || first > range.lowerBound + 1 { return true }
    return gap.isEmpty && isEnded
  }

  /// Whether the quotation is a paragraph of its own.
  private func standsAlone(_ number: Int) -> Bool {
    let range = context.quotationTokens[number]
    let paragraph = context.tokenized.paragraphs[context.paragraph(of: range.lowerBound)]
    return paragraph.contains(context.quotations[number].span)
      && paragraph.count - context.quotations[number].span.count <= 1
  }
}
