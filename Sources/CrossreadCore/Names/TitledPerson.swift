/// The person whose title starts with the name of a place or a body: "California Rep. Ana Lopez".
enum TitledPerson {
  /// The mention of the person right behind a name, before `end`, with nothing but the words of a
  /// title between; nil where there is none.
  static func mention(
    behind name: Mention, before end: TokenIndex, in tokenized: TokenizedText,
    _ tags: [PartOfSpeech], mentionAt: (TokenIndex) -> Mention?
  ) -> Mention? {
    guard name.kind != .person, name.form == .name else { return nil }
    let start = tokenized.tokens(in: name.span).upperBound
    for token in start..<max(start, end) {
      if let mention = mentionAt(token), mention.form == .name {
        return mention.kind == .person ? mention : nil
      }
      switch tags[token] {
      case .noun, .properNoun, .adjective: continue
      default: return nil
      }
    }
    return nil
  }
}
