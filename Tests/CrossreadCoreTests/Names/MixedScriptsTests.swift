import CrossreadCore
import Testing

@Suite struct MixedScriptsTests {
  private func names(_ text: String) -> [String] {
    MixedScripts.names(
      in: Reader().read(
        Article(id: "1", file: "a.txt", source: Source(name: "a"), text: ArticleText(text))))
  }

  @Test(arguments: [
    ("The mayor of P\u{430}ris said so.", "P\u{430}ris"),
    ("On Monday \u{391}nna Holm left.", "\u{391}nna"),
    ("Police in L\u{43E}ndon said so.", "L\u{43E}ndon"),
  ])
  func findsLettersOfOtherAlphabets(text: String, name: String) {
    #expect(names(text).contains { $0.contains(name) })
  }

  @Test(arguments: [
    "The mayor of Paris said so.", "Владимир Путин said so.", "It was 5 μm and Δt wide.",
    "José and Zoë left Malmö.", "",
  ])
  func findsNothingElsewhere(text: String) { #expect(names(text).isEmpty) }
}
