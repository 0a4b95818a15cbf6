import Testing

@testable import CrossreadCore

/// What the parser now and then hangs elsewhere, and where it belongs.
@Suite struct TreeMendingTests {
  private func head(of word: String, in text: String) throws -> String? {
    let tokenized = Tokenizer().tokenize(ArticleText(text))
    let syntax = SyntaxAnalyzer().analyze(tokenized)
    let token = try #require(tokenized.lowered.firstIndex(of: word))
    let head = Int(syntax.heads[token])
    return head < 0 ? nil : tokenized.lowered[head]
  }

  @Test func findsTheVerbBehindALongRelativeClause() throws {
    let text = "The police, who say they were pelted first, insist that they used only smoke."
    #expect(try head(of: "insist", in: text) == nil)
    #expect(try head(of: "police", in: text) == "insist")
  }

  @Test func hangsWhoSaysItAtTheEndOnTheWhole() {
    let tokenized = Tokenizer().tokenize(ArticleText("They asked what moved him, Ada revealed."))
    let tags: [PartOfSpeech] = [
      .pronoun, .verb, .pronoun, .verb, .pronoun, .punctuation, .properNoun, .verb, .punctuation,
    ]
    var heads: [Int32] = [1, -1, 1, 2, 3, 6, 7, 2, 1]
    var relations: [DependencyRelation] = [
      .nsubj, .root, .obj, .aclRelcl, .obj, .punct, .nsubj, .aclRelcl, .punct,
    ]
    TrailingReports(tokenized: tokenized, tags: tags)
      .mend(0..<9, heads: &heads, relations: &relations)
    #expect(heads[7] == 1)
    #expect(relations[7] == .parataxis)
  }

  @Test func givesAContentClauseItsVerb() {
    let tokenized = Tokenizer().tokenize(ArticleText("He relayed claims that Moore struck her."))
    let tags: [PartOfSpeech] = [
      .pronoun, .verb, .noun, .subordinator, .properNoun, .verb, .pronoun, .punctuation,
    ]
    var heads: [Int32] = [1, -1, 1, 4, 2, 1, 5, 1]
    var relations: [DependencyRelation] = [
      .nsubj, .root, .obj, .mark, .nmod, .conj, .obj, .punct,
    ]
    RelativeClauses(tokenized: tokenized, tags: tags)
      .mend(0..<8, heads: &heads, relations: &relations)
    #expect(heads == [1, -1, 1, 5, 5, 2, 5, 1])
    #expect(relations[5] == .acl)
    #expect(relations[4] == .nsubj)
  }

  @Test func leavesARelativeClauseAtTheEndWhereItIs() throws {
    let text = "The mayor opened the bridge, which the council had closed."
    #expect(try head(of: "opened", in: text) == nil)
    #expect(try head(of: "closed", in: text) == "bridge")
  }
}
