/// Hangs who says it, at the end of a sentence, on the whole of what is said: "it was impossible to say
/// what moved them, the secretary revealed on Wednesday". The parser now and then hangs it on the last
/// noun before the comma, as if it told which one.
struct TrailingReports {
  let tokenized: TokenizedText
  let tags: [PartOfSpeech]

  /// What such a report is mistaken for.
  private static let others: Set<DependencyRelation> = [.aclRelcl, .acl, .appos]
  /// What may stand in it besides its subject.
  private static let adjuncts: Set<DependencyRelation> = [
    .obl, .oblUnmarked, .advmod, .aux, .punct,
  ]
  private static let relatives: Set = ["who", "whom", "whose", "which", "where", "that", "when"]

  func mend(
    _ sentence: TokenRange, heads: inout [Int32], relations: inout [DependencyRelation]
  ) {
    guard let verb = sentence.last(where: { tags[$0] == .verb }),
      Self.others.contains(relations[verb]), let comma = comma(before: verb, sentence),
      let root = sentence.first(where: { heads[$0] < 0 }), root < comma,
      (comma + 1..<verb).contains(where: { isSubject($0, of: verb, heads, relations) })
    else { return }
    let isWhole = (comma + 1..<sentence.upperBound).allSatisfy { token in
      let head = Int(heads[token])
      if Self.relatives.contains(tokenized.lowered[token]) { return false }
      if token == verb || isSubject(token, of: verb, heads, relations) { return true }
      if head == verb { return Self.adjuncts.contains(relations[token]) }
      return relations[token] == .punct || head > comma
    }
    guard isWhole else { return }
    heads[verb] = Int32(root)
    relations[verb] = .parataxis
  }

  private func isSubject(
    _ token: TokenIndex, of verb: TokenIndex, _ heads: [Int32], _ relations: [DependencyRelation]
  ) -> Bool {
    Int(heads[token]) == verb && relations[token] == .nsubj
  }

  /// The last comma before a verb, with words before it.
  private func comma(before verb: TokenIndex, _ sentence: TokenRange) -> TokenIndex? {
    (sentence.lowerBound + 2..<max(verb, sentence.lowerBound + 2)).last {
      tokenized.lowered[$0] == ","
    }
  }
}
