import CrossreadTestSupport
import Testing

@testable import CrossreadCore

@Suite struct QuotationScannerTests {
  @Test(arguments: [
    // Straight, curly, doubled single marks, guillemets, low openers.
    #"⟦"We agree,"⟧ she said. ⟦"Now go."⟧"#,
    "⟦“We agree,”⟧ she said.",
    "⟦''We agree,''⟧ she said. ⟦''Now go.''⟧",
    "⟦``We agree,''⟧ she said.",
    "⟦«We agree»⟧, she said.",
    "⟦„We agree“⟧, she said. ⟦»Yes«⟧, he said.",
    // Curly marks turned the wrong way.
    "⟦”We agree,“⟧ she said. ⟦“Go.“⟧",
    "⟦‘We agree,’⟧ she said.",
    "⟦'We agree,'⟧ she said.",
    // Marks inside marks belong to the outer quotation.
    #"⟦"He told me, 'Go away,' and left,"⟧ she said."#,
    "⟦“She told me “no” twice,”⟧ he said.",
    "⟦''He said, 'Go.'''⟧ she said.",
    // Dashes and brackets beside marks.
    #"It was —⟦"a mess"⟧— and (⟦"a bad one"⟧)."#,
    #"⟦"I was—"⟧ he began."#,
    // Apostrophes are no marks.
    "The players' union didn't meet in the '90s, rock 'n' roll or not.",
    "It’s the dogs’ owner’s fault.",
    "⟦'The dogs' owners agree,'⟧ she said.",
    // Inches are no marks.
    #"He is 6'2" tall."#,
  ])
  func pairsMarks(_ marked: String) {
    #expect(spans(in: marked) == MarkedText(marked).spans)
  }

  @Test(arguments: [
    // A lost closing mark costs its sentence at most.
    "He was ⟦\"deeply shocked by it.⟧ Later he left.\n\n⟦\"I am fine,\"⟧ he said.",
    // The next opener shows that a closing mark was lost.
    "⟦“We will go.⟧ He nodded. ⟦“You stay,”⟧ he said.",
    // A stray closing mark is passed over.
    "He left” and came back. ⟦“Fine,”⟧ he said.",
    // A lost opening mark at a paragraph's start.
    "Fine by me.\n\n⟦We will go,\"⟧ he said. ⟦\"Soon.\"⟧",
    // An odd mark does not turn the next paragraph inside out.
    "The 12\" record sold.\n\n⟦\"Fine,\"⟧ he said. ⟦\"Good.\"⟧",
  ])
  func recoversFromOddMarks(_ marked: String) {
    #expect(spans(in: marked) == MarkedText(marked).spans)
  }

  @Test func bridgesParagraphsWithRepeatedOpeners() {
    let marked = MarkedText("⟦“We went home.⟧\n\n⟦“We slept,”⟧ he said.\n\n⟦“Good.”⟧")
    let found = quotations(in: marked.text)
    #expect(found.map(\.span) == marked.spans)
    #expect(found.map(\.isOpenEnded) == [true, false, false])
    #expect(found.map(\.isContinuation) == [false, true, false])
  }

  @Test(arguments: ["\"", "“", "' ", "‘a ", "''' ", "« “", #"" “a. "#, "\n\n“"])
  func survivesHostileMarks(_ mark: String) {
    let found = quotations(in: ArticleText(String(repeating: mark, count: 20_000)))
    #expect(zip(found, found.dropFirst()).allSatisfy { $0.span.end <= $1.span.start })
  }

  private func spans(in marked: String) -> [Span] {
    quotations(in: MarkedText(marked).text).map(\.span)
  }

  private func quotations(in text: ArticleText) -> [Quotation] {
    QuotationScanner(text).quotations(in: Tokenizer().tokenize(text).paragraphs)
  }
}
