import CrossreadCore
import CrossreadTestSupport
import Testing

@testable import CrossreadCompare

@Suite struct OperatorReaderTests {
  /// The standing of the marked predicate.
  private func standing(_ marked: String) throws -> Standing {
    let marked = MarkedText(marked)
    let reading = Reader().read(
      Article(id: "1", file: "1.txt", source: Source(name: "1"), text: marked.text))
    let token = try #require(
      marked.spans.first.flatMap { reading.tokenized.tokens(in: $0).first })
    return OperatorReader(reading).standing(of: token)
  }

  @Test(arguments: [
    ("Lind ⟦signed⟧ the bill.", false, Standing.Status.asserted),
    ("Lind did not ⟦sign⟧ the bill.", true, .asserted),
    ("Lind never ⟦signed⟧ the bill.", true, .asserted),
    ("Nobody ⟦signed⟧ the bill.", true, .asserted),
    ("No minister ⟦signed⟧ the bill.", true, .asserted),
    ("Lind no longer ⟦signs⟧ bills.", true, .asserted),
    ("Lind refused to ⟦sign⟧ the bill.", true, .asserted),
    ("Lind failed to ⟦sign⟧ the bill.", true, .asserted),
    ("Lind was unable to ⟦sign⟧ the bill.", true, .asserted),
    ("Lind managed to ⟦sign⟧ the bill.", false, .asserted),
    ("Lind left without ⟦signing⟧ the bill.", true, .asserted),
    ("Lind denied that she ⟦signed⟧ the bill.", true, .asserted),
    ("Lind confirmed that she ⟦signed⟧ the bill.", false, .asserted),
    // Twice is not at all.
    ("Lind did not refuse to ⟦sign⟧ the bill.", false, .asserted),
    ("Lind did not fail to ⟦sign⟧ the bill.", false, .asserted),
    ("Lind did not manage to ⟦sign⟧ the bill.", true, .asserted),
  ])
  func knowsWhatIsNotSo(marked: String, isNegated: Bool, status: Standing.Status) throws {
    let standing = try standing(marked)
    #expect(standing.isNegated == isNegated)
    #expect(standing.status == status)
  }

  @Test(arguments: [
    ("Lind will ⟦sign⟧ the bill.", Standing.Status.expected),
    ("Lind is expected to ⟦sign⟧ the bill.", .expected),
    ("Lind plans to ⟦sign⟧ the bill.", .expected),
    ("Lind hopes to ⟦sign⟧ the bill.", .wished),
    ("Lind tried to ⟦sign⟧ the bill.", .wished),
    ("Unions urged Lind to ⟦sign⟧ the bill.", .demanded),
    ("Lind must ⟦sign⟧ the bill.", .demanded),
    ("Lind may ⟦sign⟧ the bill.", .possible),
    ("Lind probably ⟦signed⟧ the bill.", .possible),
    ("Lind appears to have ⟦signed⟧ the bill.", .possible),
    ("Lind allegedly ⟦signed⟧ the bill.", .charged),
    ("Reporters asked whether Lind ⟦signed⟧ the bill.", .asked),
    ("It is unclear whether Lind ⟦signed⟧ the bill.", .asked),
    ("Did Lind ⟦sign⟧ the bill?", .asked),
    ("There is no evidence that Lind ⟦signed⟧ the bill.", .unsupported),
    ("The court found no evidence that Lind ⟦signed⟧ the bill.", .unsupported),
    ("If Lind ⟦signs⟧ the bill, the strike will end.", .supposed),
  ])
  func knowsHowFirmlyItIsSaid(marked: String, status: Standing.Status) throws {
    let standing = try standing(marked)
    #expect(standing.status == status)
    #expect(!standing.isNegated)
  }

  @Test func keepsTheWordsOfACondition() throws {
    let reading = Reader().read(
      Article(
        id: "1", file: "1.txt", source: Source(name: "1"),
        text: ArticleText("The union will end the strike if the mill raises wages.")))
    let end = try #require(reading.tokenized.lowered.firstIndex(of: "end"))
    let standing = OperatorReader(reading).standing(of: end)
    #expect(reading.tokenized.string(standing.condition) == "if the mill raises wages")
  }

  // MARK: - On syntax written by hand

  @Test func followsThePathToTheRoot() {
    let reading = ParsedText.reading(
      """
      Lind    PROPN 2 nsubj
      denied  VERB  0 root
      that    SCONJ 7 mark
      the     DET   5 det
      plant   NOUN  7 nsubj
      would   AUX   7 aux
      close   VERB  2 ccomp
      """)
    let standing = OperatorReader(reading).standing(of: 6)
    #expect(standing.isNegated)
    #expect(standing.status == .expected)
    #expect(standing.operators.map { reading.tokenized.string($0.tokens) } == ["would", "denied"])
  }

  @Test func countsThreeNegations() {
    // "Lind did not refuse to stop signing".
    let reading = ParsedText.reading(
      """
      Lind    PROPN 4 nsubj
      did     AUX   4 aux
      not     PART  4 advmod
      refuse  VERB  0 root
      to      PART  6 mark
      stop    VERB  4 xcomp
      signing VERB  6 xcomp
      bills   NOUN  7 obj
      """)
    let operators = OperatorReader(reading)
    #expect(!operators.standing(of: 5).isNegated)
    #expect(operators.standing(of: 6).isNegated)
    #expect(operators.standing(of: 3).isNegated)
  }

  @Test func takesNoEvidenceForNoDenial() {
    let reading = ParsedText.reading(
      """
      Police   NOUN  2 nsubj
      found    VERB  0 root
      no       DET   4 det
      evidence NOUN  2 obj
      that     SCONJ 7 mark
      Lind     PROPN 7 nsubj
      signed   VERB  4 acl
      """)
    let standing = OperatorReader(reading).standing(of: 6)
    #expect(standing.status == .unsupported)
    #expect(!standing.isNegated)
  }

  @Test func sharesAuxiliariesOfARow() {
    let reading = ParsedText.reading(
      """
      Lind    PROPN 3 nsubj
      will    AUX   3 aux
      meet    VERB  0 root
      envoys  NOUN  3 obj
      and     CCONJ 6 cc
      discuss VERB  3 conj
      trade   NOUN  6 obj
      """)
    #expect(OperatorReader(reading).standing(of: 5).status == .expected)
  }

  @Test func takesNothingFromTheNextSentence() {
    let reading = ParsedText.reading(
      """
      Lind    PROPN 3 nsubj
      never   ADV   3 advmod
      signed  VERB  0 root
      bills   NOUN  3 obj

      Roon    PROPN 2 nsubj
      signed  VERB  0 root
      bills   NOUN  2 obj
      """)
    #expect(OperatorReader(reading).standing(of: 2).isNegated)
    #expect(!OperatorReader(reading).standing(of: 5).isNegated)
  }

  @Test func survivesACircle() {
    let reading = ParsedText.reading(
      """
      refuse VERB 2 xcomp
      fail   VERB 1 xcomp
      """)
    #expect(OperatorReader(reading).standing(of: 0).operators.count <= 13)
  }
}
