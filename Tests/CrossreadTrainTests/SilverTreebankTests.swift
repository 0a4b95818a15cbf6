import CrossreadCore
import Testing

@testable import crossread_train

@Suite struct SilverTreebankTests {
  @Test func writesSentencesAndPartsOfThemAndNoHeadings() {
    let text = """
      MAYOR QUITS AFTER LONG ROW OVER BRIDGE

      The mayor left on Monday; her deputy will run the town. No.
      """
    let sentences = SilverTreebank.blank([ArticleText(text)]).split(separator: "\n\n")
    let words = sentences.map { sentence in
      sentence.split(separator: "\n").map { $0.split(separator: "\t")[1] }.joined(separator: " ")
    }
    #expect(words == ["The mayor left on Monday ;", "her deputy will run the town ."])
    #expect(sentences.first?.hasPrefix("1\tThe\t_\t_\t_\t_\t_\t_\t_\t_\n2\tmayor\t") == true)
  }
}
