/// What every step of reading quotes looks at: one article's layers, its quotations among them.
package final class QuoteContext: Sendable {
  package let tokenized: TokenizedText
  package let syntax: Syntax
  let mentions: [Mention]
  let quotations: [Quotation]
  /// The tokens of each quotation, its marks among them.
  let quotationTokens: [TokenRange]
  /// The quotation that each token stands in; -1 outside.
  let quotationOfToken: [Int32]

  package convenience init(tokenized: TokenizedText, syntax: Syntax, mentions: [Mention]) {
    self.init(
      tokenized: tokenized, syntax: syntax, mentions: mentions,
      quotations: Quotations(in: tokenized))
  }

  package init(
    tokenized: TokenizedText, syntax: Syntax, mentions: [Mention], quotations: Quotations
  ) {
    self.tokenized = tokenized
    self.syntax = syntax
    self.mentions = mentions
    self.quotations = quotations.all
    quotationTokens = quotations.tokens
    quotationOfToken = quotations.ofToken
  }

  var lowered: [String] { tokenized.lowered }
  var tokens: [Token] { tokenized.tokens }

  func isQuoted(_ token: TokenIndex) -> Bool { quotationOfToken[token] >= 0 }

  func sentence(of token: TokenIndex) -> Sentence {
    tokenized.sentence(of: token)
  }

  func paragraph(of token: TokenIndex) -> Int { sentence(of: token).paragraph }

  func isTerminal(_ token: TokenIndex) -> Bool {
    guard tokens[token].kind == .punctuation else { return false }
    return switch lowered[token] {
    case ".", "!", "?", "...", "…", "....": true
    default: false
    }
  }

  /// The number of words, marks and punctuation not counted.
  func wordCount(_ range: TokenRange) -> Int {
    range.count { tokens[$0].kind == .word || tokens[$0].kind == .number }
  }

  /// Whether a token is a noun, a name or a pronoun by its tag.
  func isNominal(_ token: TokenIndex) -> Bool {
    switch syntax.tags[token] {
    case .noun, .pronoun, .properNoun: true
    default: false
    }
  }

  /// The innermost mention that holds the token; nil where none does.
  func mention(at token: TokenIndex) -> Mention? {
    let span = tokens[token].span
    let end = mentions.count(startingBy: span.start)
    var best: Mention?
    // Mentions nest a few deep at most; looking further back would cost more than it finds.
    for mention in mentions[max(0, end - 6)..<end] where mention.span.contains(span) {
      if best.map({ mention.span.count <= $0.span.count }) ?? true { best = mention }
    }
    return best
  }

  /// Whether a quotation is a name or a title by the words before it: "nicknamed", "code-named",
  /// "a programme called", "known as".
  func isNaming(_ quotation: Int) -> Bool {
    let first = quotationTokens[quotation].lowerBound
    guard first > 0 else { return false }
    let word = lowered[first - 1]
    if WordFacts(of: word).contains(.naming) || isTitle(quotation, after: word) { return true }
    if word == "as" { return first > 1 && lowered[first - 2] == "known" }
    // The so-called “experts”.
    if word == "called", first > 1, lowered[first - 2] == "-" { return true }
    guard ["called", "dubbed", "labeled", "labelled", "termed"].contains(word) else { return false }
    return syntax.relations[first - 1] == .acl
      || first > 1 && WordFacts(of: lowered[first - 2]).contains(.auxiliary)
        && !["has", "have", "had"].contains(lowered[first - 2])
  }

  /// Whether every longer word has its capital, after a word that titles of works and programmes
  /// follow: on “Early Morning News,” the film “High Water.”
  private func isTitle(_ quotation: Int, after word: String) -> Bool {
    guard WordFacts(of: word).contains(.beforeTitle) else { return false }
    var count = 0
    for token in quotationTokens[quotation] where tokens[token].kind == .word {
      if tokens[token].isCapitalized {
        count += 1
      } else if tokens[token].span.count > 3 {
        return false
      }
    }
    return count >= 2
  }

  /// Whether a range starts with a quotation that is a name or a title.
  func isNamed(_ range: TokenRange) -> Bool {
    let number = Int(quotationOfToken[range.lowerBound])
    return number >= 0 && quotationTokens[number].lowerBound == range.lowerBound
      && isNaming(number)
  }
}
