import CrossreadCore

/// Finds what an article calls the greatest of: "Norvik, *the country's largest bank*,".
///
/// Only what commas or the name itself bind to it, with a superlative of size, age or rank.
struct SuperlativeFinder {
  let reading: Reading

  /// Descriptions of one entity, in the order of the text.
  func roles(of entity: Entity) -> [Role] {
    var roles: [Role] = []
    for mention in entity.mentions.lazy.map({ reading.mentions[$0] }) where mention.form == .name {
      let name = reading.tokenized.tokens(in: mention.span)
      guard !name.isEmpty else { continue }
      let sentence =
        reading.tokenized.sentence(of: name.lowerBound).tokens
      for tokens in [after(name, sentence), before(name, sentence)].compactMap({ $0 }) {
        roles.append(
          Role(text: reading.tokenized.string(tokens), span: reading.tokenized.span(of: tokens)))
      }
    }
    return roles
  }

  /// All superlatives with "the" and a noun, whatever they stand for.
  func definite() -> [Role] {
    let lowered = reading.tokenized.lowered
    return lowered.indices.compactMap { token in
      guard Self.superlatives.contains(lowered[token]) else { return nil }
      let sentence = reading.tokenized.sentence(of: token).tokens
      var start = token
      while start > sentence.lowerBound, token - start < 4, isPart(start - 1) { start -= 1 }
      guard start > sentence.lowerBound, lowered[start - 1] == "the" else { return nil }
      var end = token + 1
      while end < sentence.upperBound, end - start < Self.longest, isPart(end), !isFigure(end) {
        end += 1
      }
      return trimmed(start..<end).map {
        Role(text: reading.tokenized.string($0), span: reading.tokenized.span(of: $0))
      }
    }
  }

  /// "the oldest bank millions": two things.
  private func isFigure(_ token: TokenIndex) -> Bool {
    let start = reading.tokens[token].span.start
    return reading.figures.contains { $0.span.start == start }
  }

  private static let longest = 8

  /// "Norvik, the country's largest bank,".
  private func after(_ name: TokenRange, _ sentence: TokenRange) -> TokenRange? {
    let lowered = reading.tokenized.lowered
    var start = name.upperBound
    guard start + 2 < sentence.upperBound, lowered[start] == "," else { return nil }
    start += 1
    if ["the", "a"].contains(lowered[start]) { start += 1 }
    var end = start
    while end < sentence.upperBound, end - start < Self.longest, isPart(end) { end += 1 }
    return trimmed(start..<end)
  }

  /// "the country's largest bank, Norvik,".
  private func before(_ name: TokenRange, _ sentence: TokenRange) -> TokenRange? {
    let lowered = reading.tokenized.lowered
    var end = name.lowerBound
    if end > sentence.lowerBound, lowered[end - 1] == "," { end -= 1 }
    var start = end
    while start > sentence.lowerBound, end - start < Self.longest, isPart(start - 1) { start -= 1 }
    guard start > sentence.lowerBound, lowered[start - 1] == "the" else { return nil }
    return trimmed(start..<end)
  }

  private func isPart(_ token: TokenIndex) -> Bool {
    let word = reading.tokenized.lowered[token]
    if ["'s", "’s", "-"].contains(word) { return true }
    guard reading.tokens[token].kind == .word, token < reading.syntax.tags.count else {
      return false
    }
    return [.noun, .adjective, .properNoun].contains(reading.syntax.tags[token])
      && word != "the"
  }

  /// Only with a superlative inside and a noun at the end.
  private func trimmed(_ tokens: TokenRange) -> TokenRange? {
    guard let last = tokens.last, reading.syntax.tags[last] == .noun,
      tokens.dropLast().contains(where: {
        Self.superlatives.contains(reading.tokenized.lowered[$0])
      })
    else { return nil }
    return tokens
  }

  private static let superlatives: Set<String> = [
    "largest", "biggest", "greatest", "smallest", "oldest", "youngest", "richest", "poorest",
    "wealthiest", "tallest", "longest", "highest", "lowest", "fastest", "strongest", "deadliest",
    "worst", "best", "busiest", "leading", "second-largest", "third-largest",
  ]
}
