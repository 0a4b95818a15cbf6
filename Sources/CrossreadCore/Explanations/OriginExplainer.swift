/// Says which words credit each outlet, agency or document.
struct OriginExplainer {
  private let reading: Reading

  init(_ reading: Reading) { self.reading = reading }

  func explanations(where isWanted: (Span) -> Bool) -> [Explanation] {
    let wanted = reading.origins.filter { isWanted($0.span) }
    guard !wanted.isEmpty else { return [] }
    let context = QuoteContext(
      tokenized: reading.tokenized, syntax: reading.syntax, mentions: reading.mentions)
    let matches = OutletMatcher(context: context).matches()
    return wanted.map { origin in
      Explanation(
        subject: .origin, span: origin.span, reading: "credited: \(origin.name)",
        reasons: [outlet(origin, matches), credit(origin), scope(origin)])
    }
  }

  private func outlet(_ origin: Origin, _ matches: [OutletMatcher.Match]) -> Reason {
    let match = matches.first { reading.tokenized.span(of: $0.tokens).overlaps(origin.span) }
    if origin.kind.isDocument, match?.kind != .network {
      return Reason(
        "outlet", "no, \(Self.words(for: origin.kind))", .list,
        because: "its noun is on the list of documents and occasions of speaking")
    }
    switch match?.kind {
    case .programme?:
      return Reason("outlet", "yes", .list, because: "its name is on the list of programmes")
    case .listed?:
      return Reason("outlet", "yes", .list, because: "its name is on the list of news outlets")
    case .network?:
      return Reason("outlet", "yes", .list, because: "its name is on the list of social networks")
    case .headed?:
      return Reason(
        "outlet", "yes", .rule, because: "its last word is one that newspapers end with")
    case .described?:
      return Reason("outlet", "yes", .rule, because: "the noun before it says that it is an outlet")
    case nil:
      return Reason(
        "outlet", "no, a body or its document", .rule,
        because: "an organisation's name after “according to”")
    }
  }

  private static func words(for kind: Origin.Kind) -> String {
    kind == .newsConference ? "a news conference" : "a document (\(kind.rawValue))"
  }

  private func credit(_ origin: Origin) -> Reason {
    let (what, because): (String, String) =
      switch origin.signal {
      case .creditLine: ("credit line", "the name stands in a dateline or a line of credits")
      case .attribution: ("attribution", "the words beside the name say that it comes from there")
      case .interview: ("interview", "the words beside the name say that somebody told them")
      case .publication: ("publication", "the words beside the name say that they published it")
      }
    let words = creditWords(beside: origin)
    let list = words.map { reading.shown($0) }.joined(separator: ", ")
    return Reason(
      "credit", what, .rule, because: list.isEmpty ? because : "\(because): \(list)",
      span: words.first.map { reading.tokens[$0].span })
  }

  /// The words of credit in the same sentence, those nearest to the name.
  private func creditWords(beside origin: Origin) -> [TokenIndex] {
    let name = reading.tokenized.tokens(in: origin.span)
    guard let first = name.first else { return [] }
    let sentence = reading.tokenized.sentence(of: first).tokens
    let near =
      max(
        sentence.lowerBound, name.lowerBound - 10)..<min(
        sentence.upperBound, name.upperBound + 7)
    let words = near.filter { token in
      let word = reading.tokenized.lowered[token]
      guard !name.contains(token) else { return false }
      return word == "according" || word == "told" || CreditWords.reporting.contains(word)
        || CreditWords.speaking.contains(word) || CreditWords.publishing.contains(word)
        || word == "contributed"
    }
    func distance(_ token: TokenIndex) -> Int {
      token < name.lowerBound ? name.lowerBound - token : token - name.upperBound + 1
    }
    return Array(words.sorted { (distance($0), $0) < (distance($1), $1) }.prefix(2))
  }

  private func scope(_ origin: Origin) -> Reason {
    origin.signal == .creditLine
      ? Reason("covers", "the whole article", .rule, because: "a credit line stands for all of it")
      : Reason(
        "covers", "its sentence", .rule,
        because: "the words of credit speak of that sentence and of what is quoted in it",
        span: origin.scope)
  }
}
