/// Sorts quotations by the words beside them: utterances with an attribution, utterances without,
/// and fragments that are part of somebody's sentence.
package struct DirectQuoteFinder {
  struct Result {
    /// Utterances whose attribution stands beside them, in order.
    var drafts: [QuoteDraft] = []
    /// Utterances without an attribution of their own, as numbers of quotations.
    var orphans: [Int] = []
    /// Quotations that are part of a sentence.
    var fragments: [Int] = []
  }

  let context: QuoteContext

  package init(context: QuoteContext) { self.context = context }

  private var lowered: [String] { context.lowered }

  func result() -> Result {
    let finder = AttributionFinder(context: context)
    var result = Result()
    for number in context.quotations.indices {
      let range = context.quotationTokens[number]
      let before = gapBefore(number)
      if context.quotations[number].isContinuation {
        result.orphans.append(number)
        continue
      }
      guard isUtterance(number, after: before) else {
        result.fragments.append(number)
        continue
      }
      if let attribution = following(number, finder: finder) {
        result.drafts.append(
          QuoteDraft(
            content: [range], attribution: attribution, cueHead: attribution.cue.upperBound - 1,
            way: .utterance))
      } else if let attribution = finder.preceding(before) {
        // "…," he said, "…": the cue between two utterances is one cue.
        if let last = result.drafts.indices.last,
          result.drafts[last].attribution?.cue.overlaps(attribution.cue) ?? false
        {
          result.drafts[last].append(range)
        } else {
          result.drafts.append(
            QuoteDraft(
              content: [range], attribution: attribution, cueHead: attribution.cue.upperBound - 1,
              way: .utterance))
        }
      } else {
        result.orphans.append(number)
      }
    }
    return result
  }

  /// The speaker that the words beside an utterance name, by the cue's governing word.
  package func proposals() -> [TokenIndex: TokenRange] {
    var proposals: [TokenIndex: TokenRange] = [:]
    for draft in result().drafts {
      if let head = draft.cueHead, let speaker = draft.attribution?.speaker {
        proposals[head] = speaker
      }
    }
    return proposals
  }

  /// The tokens between this quotation and the sentence's start or the quotation before.
  func gapBefore(_ number: Int) -> TokenRange {
    let first = context.quotationTokens[number].lowerBound
    if startsLine(number), first == 0 || lowered[first - 1] != ":" { return first..<first }
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

  /// Whether a line starts with the quotation: an item of a list, or a paragraph that no blank line
  /// sets off.
  private func startsLine(_ number: Int) -> Bool {
    let start = context.quotations[number].span.start.rawValue
    return start > 0 && context.tokenized.text.utf8[start - 1] == UInt8(ascii: "\n")
  }

  func following(_ number: Int, finder: AttributionFinder) -> Attribution? {
    let range = context.quotationTokens[number]
    let low = range.upperBound
    guard low < context.tokens.count,
      context.paragraph(of: low) == context.paragraph(of: range.lowerBound)
    else { return nil }
    var high = context.sentence(of: low).tokens.upperBound
    // A nickname in marks is part of its name.
    let next = context.quotationTokens[(number + 1)...].first {
      context.mention(at: $0.lowerBound)?.form != .name
    }
    if let next { high = min(high, next.lowerBound) }
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
  func standsAlone(_ number: Int) -> Bool {
    let range = context.quotationTokens[number]
    let paragraph = context.tokenized.paragraphs[context.paragraph(of: range.lowerBound)]
    return paragraph.contains(context.quotations[number].span)
      && paragraph.count - context.quotations[number].span.count <= 1
  }
}
