import Foundation
import Testing

@Suite struct ExplainTests {
  private func article() throws -> (ScratchDirectory, String) {
    let scratch = try ScratchDirectory()
    return (scratch, try scratch.write("a.json", MadeUpStory.herald))
  }

  @Test func explainsTheWordsAskedAbout() throws {
    let (scratch, file) = try article()
    let outcome = try withExtendedLifetime(scratch) {
      try Program.run("read", "--explain", "will rebuild", file)
    }
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
    #expect(outcome.text.contains("quote: direct quote of"))
    #expect(outcome.text.contains("  speaker: "))
    #expect(outcome.text.contains("word: verb"))
  }

  @Test func explainsEverythingWithoutWords() throws {
    let (scratch, file) = try article()
    let first = try Program.run("read", "--explain", file)
    let last = try Program.run("read", file, "--explain")
    withExtendedLifetime(scratch) {
      #expect(first.status == 0)
      #expect(first.output == last.output)
      #expect(first.text.contains(", mention: name of"))
      #expect(!first.text.contains(", word: "))
    }
  }

  @Test func printsTheDocumentedForm() throws {
    let (scratch, file) = try article()
    let outcome = try Program.run("read", "--explain", "--format", "json", file)
    let object = try #require(outcome.objects.first)
    #expect(object.keys == ["schema", "id", "file", "places"])
    #expect(object["schema"].string == "crossread.explanation/1")
    let place = object["places"][0]
    #expect(place.keys == ["span", "explanations"])
    for explanation in place["explanations"].list {
      #expect(explanation.keys == ["subject", "span", "reading", "reasons"])
      for reason in explanation["reasons"].list {
        #expect(
          reason.keys == [
            "question", "answer", "basis", "because", "span", "score", "evidence", "rivals",
          ])
        for evidence in reason["evidence"].list { #expect(evidence.keys == ["what", "weight"]) }
        for rival in reason["rivals"].list { #expect(rival.keys == ["answer", "score", "span"]) }
      }
    }
    withExtendedLifetime(scratch) {}
  }

  @Test func takesAPlaceAsTheOutputForProgramsCountsIt() throws {
    let (scratch, file) = try article()
    let reading = try #require(try Program.run("read", "--format", "json", file).objects.first)
    let span = try #require(reading["quotes"][0]["speaker"].span)
    let outcome = try Program.run(
      "read", "--explain", "\(span.lowerBound)-\(span.upperBound)", "--format", "json", file)
    let place = try #require(outcome.objects.first)["places"][0]
    #expect(place["span"].span == span)
    #expect(place["explanations"].list.contains { $0["subject"].string == "quote" })
    withExtendedLifetime(scratch) {}
  }

  @Test(arguments: ["no such words", "999999", "7-3"])
  func endsWithOneWhereTheArticleHasNoSuchWords(words: String) throws {
    let (scratch, file) = try article()
    let outcome = try Program.run("read", "--explain", words, file)
    #expect(outcome.status == 1)
    #expect(outcome.text.contains("It does not have these words."))
    withExtendedLifetime(scratch) {}
  }

  @Test func keepsControlCharactersOffTheTerminal() throws {
    let scratch = try ScratchDirectory()
    let file = try scratch.write("a.txt", "Ann \u{1B}[31mLee said “it \u{202E}is” so on Monday.")
    let outcome = try Program.run("read", "--explain", file)
    #expect(!outcome.text.contains("\u{1B}"))
    #expect(!outcome.text.contains("\u{202E}"))
  }
}
