import Foundation
import Testing

@Suite struct CompareCommandTests {
  static let storyKeys: Set<String> = ["id", "title", "articles", "actors", "findings", "alone"]
  static let articleKeys: Set<String> = [
    "id", "letter", "file", "sha256", "source", "title", "published", "text", "origins",
  ]
  static let findingKeys: Set<String> = [
    "id", "part_of", "kind", "verdict", "judgement", "what", "in", "why", "difference",
    "differences", "confidence", "origins", "independent", "dependence",
  ]

  @Test func printsOneObjectInTheDocumentedForm() throws {
    let scratch = try ScratchDirectory()
    let paths = [
      try scratch.write("herald.json", MadeUpStory.herald),
      try scratch.write("courier.txt", MadeUpStory.courier),
    ]
    let outcome = try Program.run("compare", "--format", "json", paths[0], paths[1])
    #expect([0, 1].contains(outcome.status))
    #expect(outcome.objects.count == 1)
    let document = try #require(outcome.objects.first)
    #expect(document["schema"].string == "crossread.comparison/2")
    let articles = document["stories"].list.flatMap { $0["articles"].list }
    #expect(Set(articles.compactMap { $0["file"].string }) == Set(paths))
    for story in document["stories"].list {
      #expect(story.keys == Self.storyKeys)
      for article in story["articles"].list { #expect(article.keys == Self.articleKeys) }
      check(story)
    }
  }

  @Test func comparesTheSeeds() throws {
    let document = try #require(
      try Program.run("compare", "--format", "json", Program.seeds).objects.first)
    #expect(document["stories"].list.count == 1)
    #expect(document["stories"][0]["articles"].list.count == 2)
    check(document["stories"][0])
  }

  /// Checks every finding of a story against the documented form.
  private func check(_ story: JSON) {
    var texts: [String: String] = [:]
    for article in story["articles"].list {
      if let id = article["id"].string { texts[id] = article["text"].string }
    }
    let findings = story["findings"].list
    for finding in findings + story["alone"].list {
      #expect(["quote", "figure", "date", "fact"].contains(finding["kind"].string))
      #expect(["high", "medium"].contains(finding["confidence"].string))
      #expect(finding["what"].string?.isEmpty == false)
      #expect(finding["id"].string?.count == 16)
      for id in finding["in"].keys {
        for span in finding["in"][id].list {
          let words = span.span.flatMap { texts[id]?.codePoints($0) }
          #expect(words?.isEmpty == false, "\(finding["what"].string ?? "")")
        }
      }
    }
    #expect(story["articles"].list.first?["letter"].string == "A")
    for finding in findings {
      let keys = finding.keys.subtracting(["relation", "speaker"])
      #expect(keys == Self.findingKeys)
      #expect(
        ["agree", "diverge", "told-differently", "later"].contains(finding["verdict"].string))
      #expect(finding["in"].keys.count >= 2)
      if finding["kind"].string == "quote" {
        #expect(["same", "trimmed", "reworded"].contains(finding["relation"].string))
      }
      if finding["verdict"].string != "agree" { #expect(!finding["why"].isNull) }
      #expect(finding["difference"].isNull == finding["differences"].list.isEmpty)
      for difference in finding["differences"].list {
        #expect(["hard", "soft", "later"].contains(difference["weight"].string))
        #expect(difference["words"].keys.isSubset(of: finding["in"].keys))
      }
    }
    for finding in story["alone"].list {
      #expect(finding["in"].keys.count == 1)
      #expect(finding["verdict"].isNull)
    }
    for actor in story["actors"].list {
      #expect(actor["names"].keys.isSubset(of: texts.keys))
      #expect(!actor["names"].keys.isEmpty)
    }
  }

  @Test func printsTheComparisonWhereThereIsNoTerminal() throws {
    let browse = try Program.run(Program.seeds)
    let plain = try Program.run("--plain", Program.seeds)
    let compare = try Program.run("compare", Program.seeds)
    #expect(browse.text.hasPrefix("Story: "))
    #expect(browse.text == compare.text)
    #expect(plain.text == compare.text)
    #expect(browse.status == compare.status)
    #expect(!compare.text.unicodeScalars.contains { (0x2500...0x257F).contains($0.value) })
  }

  @Test(arguments: [
    ("text", "Story: "), ("markdown", "# "), ("html", "<!doctype html>"), ("csv", "story,"),
  ])
  func printsAReportInEveryForm(format: String, start: String) throws {
    let outcome = try Program.run("compare", "--format", format, Program.seeds)
    #expect(outcome.status == 0)
    #expect(outcome.text.hasPrefix(start))
    #expect(outcome.text.contains("Laurent Fabius"))
  }

  /// Of short articles, too, a report is no longer than they are.
  @Test func aReportIsNoLongerThanItsArticles() throws {
    let seeds = try FileManager.default.contentsOfDirectory(atPath: Program.seeds)
    let length = try seeds.reduce(0) {
      try $0 + Data(contentsOf: URL(filePath: "\(Program.seeds)/\($1)")).count
    }
    let markdown = try Program.run("compare", "--format", "markdown", Program.seeds).text
    #expect(markdown.utf8.count <= length)
    let html = try Program.run("compare", "--format", "html", Program.seeds).text
    let shown = html.replacing(/<style>(.|\n)*?<\/style>/, with: "").replacing(/<[^>]*>/, with: "")
    #expect(shown.utf8.count <= length)
    // Every difference is in it, with its words.
    for words in ["Charles Rivkin", "for talks with Arab officials", "that invades privacy"] {
      #expect(markdown.contains(words) && html.contains(words), "\(words)")
    }
  }

  /// Another person can find every passage of a report again.
  @Test func givesHashesAndOffsetsThatCanBeChecked() throws {
    let csv = try Program.run("compare", "--format", "csv", Program.seeds).text
    let articles = try Program.run("read", "--format", "json", Program.seeds).objects
    for article in articles {
      let hash = try #require(article["sha256"].string)
      #expect(hash.count == 64 && hash.hasPrefix(article["id"].string ?? "-"))
      #expect(csv.contains(hash))
    }
    let document = try #require(
      try Program.run("compare", "--format", "json", Program.seeds).objects.first)
    for finding in document["stories"][0]["findings"].list {
      for id in finding["in"].keys {
        let spans = finding["in"][id].list.compactMap(\.span)
        let words = spans.map { "\($0.lowerBound)..\($0.upperBound)" }.joined(separator: " ")
        #expect(csv.contains(words))
      }
    }
  }

  @Test func saysThatASingleArticleHasNothingToCompare() throws {
    let scratch = try ScratchDirectory()
    let file = try scratch.write("a.txt", MadeUpStory.courier)
    #expect(try Program.run("compare", file).status == 1)
  }

  @Test func saysWhyAFindingIsWhatItIs() throws {
    let outcome = try Program.run("compare", "--explain", "1", Program.seeds)
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
    let lines = outcome.text.split(separator: "\n")
    #expect(lines.first?.hasPrefix("1. Fact, who was summoned") == true)
    for words in [
      "  The passages:", "  A and B: one thing, with ", "    The model of these two: ",
      "    Word by word: ", "    What spoke for it:", "    What spoke against it:",
      "    What else comes nearest in B, with ",
    ] {
      #expect(lines.contains { $0.hasPrefix(words) }, "\(words)")
    }
    let id = try #require(lines.first?.split(separator: "[").last?.prefix(8))
    #expect(try Program.run("compare", "--explain", String(id), Program.seeds).text == outcome.text)
  }

  @Test(arguments: [["999"], ["zz"], ["1", "--format", "json"]])
  func saysWhatItCannotExplain(words: [String]) throws {
    let outcome = try Program.run(["compare", "--explain"] + words + [Program.seeds])
    #expect(outcome.status == 64)
    #expect(outcome.output.isEmpty)
    #expect(!outcome.errors.isEmpty)
  }

  @Test func explainsEveryFindingOfTheSeeds() throws {
    let text = try Program.run("compare", Program.seeds).text
    let count = text.split(separator: "\n").count {
      $0.first?.isNumber == true && $0.contains(" [")
    }
    #expect(count > 10)
    for number in 1...count {
      let outcome = try Program.run("compare", "--explain", "\(number)", Program.seeds)
      #expect(outcome.status == 0)
      #expect(outcome.text.hasPrefix("\(number). "))
      #expect(
        outcome.text.allSatisfy {
          !$0.isASCII || !$0.unicodeScalars.contains { $0.value < 32 && $0 != "\n" }
        })
    }
  }
}
