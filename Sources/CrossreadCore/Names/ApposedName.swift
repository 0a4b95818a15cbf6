/// The name that a description is followed by: "the transport minister, ⟨Jon Dahl⟩, said".
enum ApposedName {
  /// The mention of the person or the body right behind the comma at `comma`, before `end`, with
  /// nothing but the words of a title between them; nil where what stands there is no name, or goes
  /// on: "the minister, Jon Dahl said, …", "the minister, Jon Dahl's wife, …".
  static func mention(
    behind comma: TokenIndex, before end: TokenIndex, in tokenized: TokenizedText,
    mentionAt: (TokenIndex) -> Mention?
  ) -> Mention? {
    let lowered = tokenized.lowered
    var token = comma + 1
    while token < min(end, comma + longestTitle), mentionAt(token)?.form != .name {
      let facts = WordFacts(of: lowered[token])
      let isTitle =
        facts.isRole || !facts.isDisjoint(with: [.title, .doubtfulTitle, .titleModifier])
      guard isTitle || lowered[token] == "former" else { return nil }
      token += 1
    }
    guard token < end, let name = mentionAt(token), name.form == .name,
      name.kind == .person || name.kind == .organization
    else { return nil }
    let after = tokenized.tokens(in: name.span).upperBound
    guard after < end else { return name }
    guard closers.contains(lowered[after]) || tokenized.tokens[after].kind == .quoteMark else {
      return nil
    }
    // "the minister, Jon Dahl, Leif Moe and others" is a list.
    let next = after + 1
    if lowered[after] == ",", next < end, mentionAt(next)?.form == .name { return nil }
    return name
  }

  /// The most tokens of a title before the name, and one.
  private static let longestTitle = 7

  private static let closers: WordSet = [
    ",", ".", ";", ":", "(", ")", "—", "–", "--", "who", "whose", "whom",
  ]
}
