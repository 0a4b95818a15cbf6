/// Finds bodies, outlets aside, that an article rests on: "according to the Census Bureau",
/// "according to estimates by the Harbour Board".
struct BodyFinder {
  let context: QuoteContext

  private var lowered: [String] { context.lowered }

  /// Credits of bodies in none of the ranges, where outlets and documents are named.
  func credits(outside ranges: [TokenRange]) -> [Credit] {
    let others = Set(ranges.flatMap { Array($0) })
    var found: [Credit] = []
    for token in context.tokens.indices.dropLast() where !context.isQuoted(token) {
      let start: TokenIndex
      if lowered[token] == "according", lowered[token + 1] == "to" {
        start = token + 2
      } else if lowered[token] == "citing" {
        start = token + 1
      } else {
        continue
      }
      if let name = name(from: start), !name.contains(where: others.contains) {
        found.append(Credit(tokens: name, signal: .attribution, kind: .body))
      }
    }
    return found
  }

  /// The body that made the document, or the body itself: the first name of an organisation after
  /// "according to".
  private func name(from start: TokenIndex) -> TokenRange? {
    let high = min(context.sentence(of: start - 1).tokens.upperBound, start + 12)
    var hasDocument = false
    for token in start..<max(start, high) {
      let word = lowered[token]
      if [",", ".", ";", ":", "who", "that", "which"].contains(word) { return nil }
      if CreditWords.documents.contains(word) { hasDocument = true }
      if let mention = context.mention(at: token), mention.form == .name {
        guard mention.kind == .organization else {
          if mention.kind == .person { return nil }
          continue
        }
        let tokens = context.tokenized.tokens(in: mention.span)
        guard hasDocument || isBare(start..<tokens.lowerBound, after: tokens.upperBound) else {
          return nil
        }
        return lowered[tokens.lowerBound] == "the" ? tokens.dropFirst() : tokens
      }
    }
    return nil
  }

  /// Whether only "the" stands before the name and it is not part of a person's title ("Justice
  /// Department spokesman").
  private func isBare(_ before: TokenRange, after end: TokenIndex) -> Bool {
    guard before.allSatisfy({ ["the", "a", "an"].contains(lowered[$0]) }) else { return false }
    guard end < context.tokens.count else { return true }
    return context.tokens[end].kind != .word || CreditWords.documents.contains(lowered[end])
      || !WordFacts(of: lowered[end]).isDisjoint(with: [.clauseLink, .preposition])
  }
}
