import Foundation
import Testing

@Suite struct ReadCommandTests {
  static let keys: Set<String> = [
    "schema", "id", "file", "sha256", "source", "title", "byline", "published", "url",
    "claimed_url", "language", "text", "extent", "dateline",
    "sentences", "mentions", "actors", "quotes", "figures", "dates", "origins",
  ]

  @Test func printsOneObjectALineInTheDocumentedForm() throws {
    let scratch = try ScratchDirectory()
    let file = try scratch.write("a.json", MadeUpStory.herald)
    let outcome = try Program.run("read", "--format", "json", file, Program.seeds)
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
    #expect(outcome.objects.count == 3)
    for object in outcome.objects {
      #expect(object.keys == Self.keys)
      #expect(object["schema"].string == "crossread.reading/1")
      #expect(object["id"].string?.count == 16)
    }
    let herald = try #require(outcome.objects.first)
    #expect(herald["file"].string == file)
    #expect(herald["source"]["name"].string == "herald")
    #expect(herald["title"].string == "Bridge closed after flood")
    #expect(herald["published"].string == "2015-03-04")
    #expect(herald["byline"].isNull)
  }

  @Test func countsSpansInCodePoints() throws {
    let scratch = try ScratchDirectory()
    let file = try scratch.write("a.json", MadeUpStory.herald)
    let object = try #require(try Program.run("read", "--format", "json", file).objects.first)
    let text = try #require(object["text"].string)
    let sentences = object["sentences"].list.compactMap(\.span).map(text.codePoints)
    #expect(sentences.count == 3)
    #expect(sentences[1].hasPrefix("“We will rebuild"))
    #expect(sentences.last?.hasSuffix("the Daily Courier.") == true)
    for span in object["mentions"].list.compactMap({ $0["span"].span }) {
      #expect(span.upperBound <= text.unicodeScalars.count)
      #expect(!text.codePoints(span).isEmpty)
    }
    let actors = Set(object["actors"].list.compactMap { $0["id"].int })
    for mention in object["mentions"].list {
      if let actor = mention["actor"].int { #expect(actors.contains(actor)) }
    }
  }

  @Test func writesAFigureBesideTheUnitOfItsValue() throws {
    let scratch = try ScratchDirectory()
    let file = try scratch.write(
      "a.txt", "Bridge closed\n\nThe toll was $40, 40 percent of it for 40 miles, Lee said.\n")
    let object = try #require(try Program.run("read", "--format", "json", file).objects.first)
    let figures = object["figures"].list
    #expect(figures.map { $0["measure"].string } == ["money", "percent", "length"])
    #expect(figures.map { $0["unit"].string } == ["USD", "percent", "m"])
    #expect(figures.last?["what"].string == "miles")
  }

  @Test func writesTimesOfDay() throws {
    let scratch = try ScratchDirectory()
    let file = try scratch.write(
      "a.txt", "Bridge closed\n\nThe bridge closed at noon. It opened by half past six.\n")
    let object = try #require(try Program.run("read", "--format", "json", file).objects.first)
    let dates = object["dates"].list
    #expect(dates.map { $0["time"].string } == ["12:00", "../06:30"])
    #expect(dates.map { $0["clock"].int } == [nil, 12])
  }

  @Test func keepsEveryCharacterOfTheSeeds() throws {
    for object in try Program.run("read", "--format", "json", Program.seeds).objects {
      let file = try #require(object["file"].string)
      let original = try String(contentsOfFile: file, encoding: .utf8)
      let text = try #require(object["text"].string)
      #expect(text.filter { !$0.isWhitespace } == original.filter { !$0.isWhitespace })
      let lines = original.split(separator: "\n", omittingEmptySubsequences: true)
      #expect(text.components(separatedBy: "\n\n").count == lines.count)
    }
  }

  @Test func readsStandardInput() throws {
    let outcome = try Program.run(
      "read", "--format", "json", "-", input: Data(MadeUpStory.courier.utf8))
    #expect(outcome.status == 0)
    #expect(outcome.objects.first?["file"].string == "-")
    #expect(outcome.objects.first?["text"].string == MadeUpStory.courier)
  }

  @Test func givesTheSameBytesEveryTime() throws {
    let first = try Program.run("read", "--format", "json", Program.seeds)
    let second = try Program.run("read", "--format", "json", Program.seeds)
    #expect(first.output == second.output)
  }

  @Test func printsNumberedLinesForPeople() throws {
    let outcome = try Program.run("read", Program.seeds)
    #expect(outcome.status == 0)
    #expect(outcome.text.hasPrefix("Article: 000_bed1acd151ca1a35\n"))
    #expect(!outcome.text.contains("\u{1B}"))
  }
}
