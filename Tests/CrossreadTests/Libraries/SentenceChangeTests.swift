import CrossreadCore
import Testing

@testable import crossread

@Suite struct SentenceChangeTests {
  private func changes(_ old: String, _ new: String) -> [String] {
    SentenceChange.changes(from: ArticleText(old), to: ArticleText(new)).map {
      ($0.isNew ? "+" : "-") + $0.sentence
    }
  }

  @Test(arguments: [
    ("A ferry sank. Four died.", "A ferry sank. Six died.", ["-Four died.", "+Six died."]),
    ("A ferry sank.", "A ferry sank. Six died.", ["+Six died."]),
    ("A ferry sank. Six died.", "Six died.", ["-A ferry sank."]),
    ("A ferry sank.", "A ferry\nsank.", []), ("", "", []),
  ])
  func tellsWhatWentAndWhatCame(old: String, new: String, expected: [String]) {
    #expect(changes(old, new) == expected)
  }
}
