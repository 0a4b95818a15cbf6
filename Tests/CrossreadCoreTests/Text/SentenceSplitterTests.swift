import CrossreadCore
import CrossreadTestSupport
import Testing

@Suite struct SentenceSplitterTests {
  /// Every sentence of the text is marked.
  private func expectSentences(_ marked: String) {
    let marked = MarkedText(marked)
    let found = Tokenizer().tokenize(marked.text).sentences.map { marked.text[$0.span] }
    #expect(found == marked.spans.map { marked.text[$0] })
  }

  @Test(arguments: [
    "⟦He left.⟧ ⟦She stayed.⟧",
    "⟦Mr. Smith met Gen. Jones in the U.S. Senate.⟧ ⟦They talked.⟧",
    "⟦It was in the U.S.⟧ ⟦The talks failed.⟧",
    "⟦He works for Acme Inc. in Ohio.⟧",
    "⟦“We will go,” he said.⟧ ⟦“Soon.”⟧ ⟦Others stay.⟧",
    "⟦“Who knew?” Mr. Smith asked.⟧ ⟦Nobody did.⟧",
    "⟦“Who knew?”⟧ ⟦The crowd went home.⟧",
    "⟦“Stop!” he said.⟧",
    "⟦It ended (badly.)⟧ ⟦They left.⟧",
    "⟦At 9 a.m. on Monday it rained.⟧ ⟦It stopped at 10 a.m.⟧ ⟦The sun came.⟧",
    "⟦It began in Jan. 2012.⟧",
    "⟦SPRINGFIELD, Ill. — The governor signed it.⟧ ⟦It was late.⟧",
    "⟦It ended at 9 p.m.⟧ ⟦Officials left.⟧",
    "⟦It ended at 9 p.m. Monday.⟧",
    "⟦It ended at 9 p.m. Eastern time.⟧",
    "⟦1. The council meets.⟧\n\n⟦2. The mayor speaks.⟧",
    "⟦They left in 1990.⟧ ⟦She stayed.⟧",
    "⟦Robert S. Mueller spoke.⟧",
    "⟦Costs rose 3.5 percent.⟧ ⟦Wages did not.⟧",
    "⟦He said no.⟧ ⟦She said yes.⟧",
    "⟦It grew … and grew.⟧",
    "⟦One paragraph⟧\n\n⟦Another one.⟧",
    "⟦He was defeated.⟧⟦According to them, it was close.⟧",
  ])
  func splits(marked: String) { expectSentences(marked) }

  @Test func cutsRunsWithoutAnyStop() {
    let text = ArticleText(String(repeating: "word ", count: 5000))
    #expect(Tokenizer().tokenize(text).sentences.allSatisfy { $0.tokens.count <= 300 })
  }
}
