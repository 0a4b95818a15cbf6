import CrossreadCore
import Testing

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

  @Test func takesWhoSaysItAtTheEndForTheHead() throws {
    let text =
      "The review found that it was impossible to say what exactly moved the raiders, Harbour Master Ada Holm revealed Wednesday."
    #expect(try head(of: "revealed", in: text) == nil)
    #expect(try head(of: "found", in: text) == "revealed")
  }

  @Test func leavesARelativeClauseAtTheEndWhereItIs() throws {
    let text = "The mayor opened the bridge, which the council had closed."
    #expect(try head(of: "opened", in: text) == nil)
    #expect(try head(of: "closed", in: text) == "bridge")
  }
}
