import CrossreadTestSupport
import Testing

@testable import CrossreadCore

@Suite struct NameFinderTests {
  private func names(_ text: ArticleText) -> [Mention] {
    let tokenized = Tokenizer().tokenize(text)
    return NameFinder().names(in: tokenized, syntax: SyntaxAnalyzer().analyze(tokenized))
  }

  @Test(arguments: [
    "Foreign Minister ⟦Anna Berg⟧ met the press.",
    "⟦Mr. Berg⟧ left ⟦Oslo⟧ on Monday.",
    "US Secretary of State ⟦Peter Hall⟧ spoke.".replacing("US", with: "⟦US⟧"),
    "The ⟦Department of Health and Human Services⟧ agreed.",
    "The ⟦National Weather Service⟧ (⟦NWS⟧) issued a warning.",
    "⟦WARSAW⟧ — The minister said so.",
    "The judge praised ⟦Jean-Claude Martin⟧'s work.",
    "But ⟦Helen Ward⟧ disagreed, and so did ⟦Ahmed al-Masri⟧.",
    "French officials met ⟦Ursula von der Heide⟧ in ⟦New Delhi⟧.",
    "The ⟦Food and Drug Administration⟧ approved it.",
    "⟦Tim Hall⟧ (R-⟦Ohio⟧) and ⟦Ann Berg⟧, D-⟦Calif.⟧, agreed.",
    "⟦William “Mo” Hall⟧ spoke at ⟦Sam's Club⟧.",
    "They met in ⟦Washington, D.C.⟧, last week.",
    "⟦Ann Berg⟧ of the ⟦Alliance Against Hunger⟧ spoke.",
    "It MUST end, the voters told ⟦Ann Berg⟧.",
    "A spokeswoman, ⟦Victoria Halvorsen⟧, said so.",
    "Rep. ⟦Tim Price⟧ of ⟦Georgia⟧ agreed.",
    "The group ⟦Clean Rivers Now⟧ made a film.",
    "The ⟦Fish and Wildlife Service⟧ appealed.",
    "It fell to the ⟦Red Cross⟧ and ⟦United Nations⟧ to act.",
    "The ⟦Centers for Disease Control⟧ warned.",
    "He wrote for the ⟦Christian Science Monitor⟧.",
    "The ⟦House Select Committee on Fisheries⟧ met on Monday.",
    "It fell to former Senator ⟦Peter P. Hall⟧, and ⟦Ann V. Berg⟧ agreed.",
    "He named ⟦Joseph I. Hall⟧. So did I. ⟦Ann Berg⟧ agreed.",
    "⟦Elm County⟧ Sheriff ⟦Ann Berg⟧ spoke.",
    "The ⟦Centers for Health Control and Prevention⟧ agreed.",
    "She posted it on ⟦Twitter⟧ and left.",
    "⟦Han Seung-woo⟧ met ⟦Jean-luc Martin⟧ on Friday.",
    "The ⟦Hong Kong⟧-run office closed.",
    "They spoke to ⟦Abd-al-Karim Nasser⟧ and ⟦Luis de la Cruz⟧.",
    "The novels of ⟦Gabriele d'Annunzio⟧ sold well.",
    "Reporter ⟦April Hall⟧ asked, but in April Hall was ill.".replacing(
      "April Hall was", with: "April ⟦Hall⟧ was"),
    "She met ⟦Theresa May⟧ in May 2017.",
    "Crowds joined the ⟦Women's March⟧ in ⟦Boston⟧ on Saturday.",
    "Viewers loved ⟦Friday Night Stories⟧.",
    "Prices fell on ⟦Black Friday⟧.",
    "The Senate voted Friday.".replacing("Senate", with: "⟦Senate⟧"),
    "They marched on ⟦May Day⟧ with ⟦Ann Berg⟧.",
    "⟦Ann Berg⟧Credit",
    "Credit⟦Ann Berg⟧/⟦Reuters⟧",
  ])
  func marksNamesWithoutTitles(_ marked: String) {
    let marked = MarkedText(marked)
    #expect(names(marked.text).map { marked.text[$0.span] } == marked.spans.map { marked.text[$0] })
  }

  @Test(arguments: [
    ("⟦Laura Stone⟧ said it was late.", EntityKind.person),
    ("He flew to ⟦Nairobi⟧ and stayed in ⟦Nairobi⟧.", .place),
    ("The ⟦Copper Workers Union⟧ called a strike.", .organization),
    ("The ⟦Clean Rivers Act⟧ was passed.", .other),
    ("Shares of ⟦Halvorsen Inc.⟧ fell.", .organization),
    ("The magazine ⟦Der Kreis⟧ wrote so.", .organization),
    ("She lives in ⟦West Oslo⟧ now.", .place),
    ("It runs in ⟦Ft. Berg⟧, he said.", .place),
    ("The ⟦Benghazi⟧ committee met.", .place),
    ("He wrote for the ⟦St. Louis Post-Dispatch⟧ and left.", .organization),
    ("It began before ⟦World War II⟧ ended.", .other),
  ])
  func tellsTheKind(_ marked: String, _ kind: EntityKind) {
    let marked = MarkedText(marked)
    #expect(names(marked.text).first?.kind == kind)
  }

  @Test func takesABareSurnameForThePersonNamedInFull() {
    let text = ArticleText("Maria Paris won. Paris thanked the voters. “We did it,” Paris said.")
    #expect(names(text).allSatisfy { $0.kind == .person })
  }

  @Test func leavesTheJudgementToTheRulesWithoutWeights() {
    let tokenized = Tokenizer().tokenize(ArticleText("On Monday Ann Lee left Oslo."))
    let finder = NameFinder(ModelFile(bytes: UnsafeRawBufferPointer(start: nil, count: 0)))
    let names = finder.names(in: tokenized, syntax: SyntaxAnalyzer().analyze(tokenized))
    #expect(names.map(\.kind) == [.person, .place])
  }

  @Test func givesANameOneKindAllThroughTheArticle() {
    let text = ArticleText(
      "Joan Harlow spoke. “It is over,” Harlow said. Harlow left, and so did Ms. Harlow. In Harlow "
        + "they saw a friend.")
    #expect(Set(names(text).map(\.kind)) == [.person])
    #expect(names(text).count == 5)
  }

  @Test func findsNothingInAnEmptyText() {
    #expect(names(ArticleText("")).isEmpty)
  }

  @Test func survivesOddInput() {
    for odd in [
      "a", "— — —", "\"\"\"\"\"", "'s 's of of and", "A. B. C. D. of", "OF OF OF OF OF", "-–-",
    ] {
      _ = names(ArticleText(odd))
    }
  }

  @Test func aNameOfHundredsOfPartsIsBounded() throws {
    let text = ArticleText("He met " + String(repeating: "Ann-", count: 200) + "Berg van der Hall.")
    let longest = try #require(names(text).map(\.span.count).max())
    #expect(longest < 200)
  }

  @Test(arguments: [
    ("moon", true), ("hye", true), ("shek", true), ("bian", true), ("jun", true), ("based", false),
    ("style", false), ("era", false), ("backed", false), ("led", false),
  ])
  func knowsTheSyllablesOfChineseAndKoreanNames(_ word: String, _ isSyllable: Bool) {
    #expect(HyphenatedName.isSyllable(word) == isSyllable)
  }
}
