import CrossreadCore
import CrossreadTestSupport
import Testing

@testable import CrossreadCompare

/// Ways of writing that nobody hears are no difference of wording.
@Suite struct QuotedWordsTests {
  private func finding(_ a: String, _ b: String) throws -> Finding {
    let readings = [a, b].enumerated().map { number, quote in
      TestReading.quoting("⟦“\(quote)”⟧ she said.", speaker: "Ann Lee", file: "\(number)")
    }
    let findings = Comparer(model: nil).compare(TestReading.story(readings)).findings
    return try #require(findings.first { $0.kind == .quote })
  }

  @Test(arguments: [
    ("We counted twelve boats in the harbour,", "We counted 12 boats in the harbor,"),
    ("Nobody don't worry about the third gate,", "Nobody do not worry about the third gate,"),
    ("They won't organise another race here,", "They will not organize another race here,"),
    ("Bread & butter rose by ten percent here,", "Bread and butter rose by 10 per cent here,"),
    ("I would leave the old mill standing,", "I’d leave the old mill standing,"),
    ("There is no one left in the tower till May,", "There's nobody left in the tower until May,"),
    ("We've travelled to the theatre by night,", "We have traveled to the theater by night,"),
  ])
  func areTheSame(a: String, b: String) throws {
    let finding = try finding(a, b)
    #expect(finding.verdict == .agree)
    #expect(!finding.why.contains("drops") && !finding.why.contains(" has “"))
  }

  @Test(arguments: [
    ("The captain and the owner knew of the hole,", "The owner and the captain knew of the hole,"),
    ("We will never sell the old mill again,", "We never will sell the old mill again,"),
  ])
  func wordsInAnotherOrderAreNotDropped(a: String, b: String) throws {
    let finding = try finding(a, b)
    #expect(finding.verdict == .agree)
    #expect(!finding.why.contains("drops"))
  }

  @Test(arguments: [
    ("We must sell the old mill by spring,", "We may sell the old mill by spring,"),
    ("This ruling is a victory for the hares,", "This ruling is a triumph for the hares,"),
  ])
  func otherWordsAreToldDifferently(a: String, b: String) throws {
    let finding = try finding(a, b)
    #expect(finding.verdict == .toldDifferently)
    #expect(finding.differences.map(\.kind) == [.quotation])
  }

  /// What is shown of the side that lacks a word is where it lacks it.
  @Test func aLackingWordIsShownInItsPlace() throws {
    let finding = try finding(
      "Storms come and go, but all of the small boats will return to the harbour,",
      "But all of the small boats return to the harbour,")
    guard let difference = finding.differences.first else { return }
    for words in difference.words { #expect(words.text.contains("boats")) }
  }

  @Test func anotherNumberParts() throws {
    let finding = try finding(
      "We counted twelve boats in the harbour,", "We counted 20 boats in the harbor,")
    #expect(finding.verdict == .diverge)
  }

  @Test func aNegationThatStandsElsewhereParts() throws {
    let finding = try finding(
      "I did not say that he could leave the mill,", "I did say that he could not leave the mill,")
    #expect(finding.verdict == .diverge)
  }
}
