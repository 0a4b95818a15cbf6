import CrossreadCompare
import CrossreadCore
import CrossreadTestSupport
import Testing

@Suite struct PurposeComparerTests {
  /// Sentences of other things, beside which a name says something.
  private let rest =
    " Snow fell on the hills. The harvest was late. A ferry sank. Two choirs sang. Bread grew dear."

  private func reasons(_ texts: String...) -> [String] {
    let readings = texts.map { $0 + rest }.enumerated().map { number, text in
      Reader().read(
        Article(
          id: "\(number)", file: "\(number).txt", source: Source(name: "\(number)"),
          text: ArticleText(text)))
    }
    return Comparer().compare(TestReading.story(readings)).findings
      .filter { $0.kind == .fact && $0.verdict == .diverge }.map(\.why)
  }

  @Test func namesTwoPurposesOfOneStay() {
    let reasons = reasons(
      "President Ivan Petrov arrived in Vienna on Monday for talks with union leaders.",
      "President Ivan Petrov flew to Vienna to open a railway bridge.")
    #expect(
      reasons == [
        "why Ivan Petrov is in Vienna: for talks with union leaders / to open a railway bridge"
          + " (told differently)"
      ])
  }

  @Test(arguments: [
    // One knows both.
    (
      "President Ivan Petrov arrived in Vienna for talks with union leaders.",
      "President Ivan Petrov flew to Vienna to open a railway bridge. Petrov met union leaders."
    ),
    // The same in other words.
    (
      "President Ivan Petrov arrived in Vienna for talks with union leaders.",
      "President Ivan Petrov flew to Vienna to meet the leaders of the union."
    ),
    // How long is not what for.
    (
      "President Ivan Petrov arrived in Vienna for two days.",
      "President Ivan Petrov flew to Vienna to open a railway bridge."
    ),
    // Somebody else's stay.
    (
      "President Ivan Petrov arrived in Vienna for talks with union leaders.",
      "Minister Lars Berg flew to Vienna to open a railway bridge."
    ),
  ])
  func accusesNobodyOtherwise(a: String, b: String) {
    #expect(reasons(a, b).isEmpty)
  }
}
