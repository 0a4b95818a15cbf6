import CrossreadCore
import Testing

@Suite struct DatelineTests {
  private func dateline(_ text: String) -> String? {
    let tokenized = Tokenizer().tokenize(ArticleText(text))
    let sentence = tokenized.sentences.last?.tokens ?? 0..<0
    return Dateline.tokens(atStartOf: sentence, in: tokenized).map { tokenized.string($0) }
  }

  @Test(arguments: [
    ("OSLO — The minister met her colleague.", "OSLO —"),
    ("PORT ELLEN (Reuters) - The ferry sank on Monday.", "PORT ELLEN (Reuters) -"),
    ("Lima (AP) – The bridge was closed.", "Lima (AP) –"),
    ("SPRINGFIELD, Ill. -- The governor signed it.", "SPRINGFIELD, Ill. --"),
    ("A title\n\nBERN, May 4 — The council voted.", "BERN, May 4 —"),
    ("PARIS—The minister met her colleague.", "PARIS—"),
    ("ROME — The mayor — a doctor — closed the bridge.", "ROME —"),
  ])
  func findsPlaceAndAgency(text: String, expected: String) {
    #expect(dateline(text) == expected)
  }

  @Test(arguments: [
    "Ana Lopez — the mayor — closed the bridge.", "NATO — the alliance — met in Rome.",
    "The vote was close. OSLO — that is where it was.", "OSLO — no.", "BREAKING news - the bridge",
    "It was late — and the bridge was closed.", "", "—",
  ])
  func leavesOtherSentencesAlone(text: String) { #expect(dateline(text) == nil) }
}
