import CrossreadCore
import Testing

@Suite struct SyntaxAnalyzerSemicolonTests {
  private func syntax(_ text: String) -> (TokenizedText, Syntax) {
    let tokenized = Tokenizer().tokenize(ArticleText(text))
    return (tokenized, SyntaxAnalyzer().analyze(tokenized))
  }

  @Test func hangsTheClauseBehindASemicolonOnTheOneBefore() throws {
    let (tokenized, syntax) = syntax("The mayor closed the bridge; the council opened it again.")
    let closed = try #require(tokenized.lowered.firstIndex(of: "closed"))
    let opened = try #require(tokenized.lowered.firstIndex(of: "opened"))
    #expect(syntax.heads[closed] == -1)
    #expect(syntax.heads[opened] == Int32(closed))
    #expect(syntax.relations[opened] == .parataxis)
  }

  @Test(arguments: ["a; b; c; d", ";;;;;;;;;;", "one two three four;", "; one two three four five"])
  func keepsOneRootForEachSentence(text: String) {
    let (tokenized, syntax) = syntax(text)
    for sentence in tokenized.sentences {
      #expect(sentence.tokens.filter { syntax.heads[$0] == -1 }.count == 1)
    }
  }
}
