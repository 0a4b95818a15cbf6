import Foundation
import Testing

/// The library as people and scripts use it.
@Suite struct LibraryCommandTests {
  private let scratch: ScratchDirectory
  private let story: String

  init() throws {
    scratch = try ScratchDirectory()
    story = try MadeUpStory.write(to: scratch)
  }

  private func run(_ arguments: String..., input: Data = Data()) throws -> Program.Outcome {
    try Program.run(arguments, input: input, environment: ["XDG_DATA_HOME": scratch.path])
  }

  private var file: String { scratch.path + "/crossread/library.sqlite" }

  @Test func addsOnceAndTellsWhatBecameOfIt() throws {
    let first = try run("add", story)
    #expect(first.status == 0)
    let lines = first.text.split(separator: "\n")
    #expect(lines.count == 3)
    #expect(lines.dropLast().allSatisfy { $0.hasPrefix("new ") && $0.contains(" s1 ") })
    #expect(lines.last == "2 new, 0 changed, 0 known")
    #expect(FileManager.default.fileExists(atPath: file))
    let second = try run("add", story)
    #expect(second.status == 0)
    #expect(second.text.hasSuffix("0 new, 0 changed, 2 known\n"))
    #expect(try run("verify").text == "2 articles in 1 story: nothing is wrong\n")
  }

  @Test func addsRecordsFromStandardInput() throws {
    let records = (0..<3).map { #"{"source": "wire", "text": "The ferry number \#($0) sank."}"# }
    let added = try run("add", "-", input: Data(records.joined(separator: "\n").utf8))
    #expect(added.text.hasSuffix("3 new, 0 changed, 0 known\n"))
    #expect(try run("search", "source:wire").text.split(separator: "\n").count == 6)
  }

  @Test func whatIsMissingIsSaidAndTheRestAdded() throws {
    let outcome = try run("add", scratch.path + "/nowhere.txt", story)
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("nowhere.txt: no such file"))
    #expect(outcome.text.hasSuffix("2 new, 0 changed, 0 known\n"))
  }

  @Test func findsShowsNamesAndRemoves() throws {
    _ = try run("add", story)
    let hits = try run("search", "bridge", "-strike", "source:herald", "actor:Lindqvist")
    #expect(hits.status == 0)
    #expect(hits.text.contains("  s1  2015-03-04  herald  Bridge closed after flood\n"))
    #expect(hits.text.contains("    The bridge at Oldmill"))
    let json = try run("search", "--format", "json", "after:2015", "bridge").objects
    #expect(json.map { $0["source"].string } == ["herald"])
    #expect(try run("search", "nosuchword").status == 1)

    #expect(try run("stories", "--name", "s1", "Oldmill", "flood").status == 0)
    let stories = try run("stories", "--since", "yesterday")
    #expect(stories.text.hasPrefix("s1  2 articles  2015-03-04  Oldmill flood ("))

    let shown = try run("show", "oldmill flood", "--format", "json")
    let compared = try run("compare", "--format", "json", story)
    let findings = { (outcome: Program.Outcome) in
      outcome.objects[0]["stories"][0]["findings"].list.map { $0["id"].string }
    }
    #expect(findings(shown) == findings(compared))
    #expect(!findings(shown).isEmpty)

    let id = try #require(json.first?["id"].string)
    let article = try run("show", String(id.prefix(8)))
    #expect(article.text.contains("“We will rebuild it before the summer"))
    #expect(try run("remove", id).text.hasPrefix("removed \(id)"))
    #expect(try run("show", id).status == 64)
    #expect(try run("verify").text == "1 article in 1 story: nothing is wrong\n")
  }

  @Test func findsWhatSomebodyIsQuotedWith() throws {
    _ = try run("add", story)
    let hits = try run("search", "speaker:lindqvist", "kind:quote", "rebuild")
    #expect(hits.status == 0)
    #expect(hits.text.contains("    Anna Lindqvist: “We will rebuild it before the summer"))
    let json = try run("search", "--format", "json", "speaker:lindqvist").objects
    #expect(json[0]["passages"][0]["speaker"].string == "Anna Lindqvist")
    #expect(try run("search", "speaker:nobody").status == 1)
    #expect(try run("refresh").text == "0 articles read again\n")
  }

  @Test func mergesAndSplitsStories() throws {
    _ = try run("add", story)
    try scratch.write("mill.txt", "A fire destroyed the sugar mill of Northtown, Bob Ray said.")
    _ = try run("add", scratch.path + "/mill.txt")
    let merged = try run("stories", "--merge", "s1", "s2")
    #expect(merged.text.hasPrefix("s1  3 articles"))
    #expect(try run("show", "s2").text.contains("sugar mill"))
    let id = try #require(
      try run("search", "--format", "json", "sugar").objects.first?["id"].string)
    let parted = try run("stories", "--split", "s1", id)
    #expect(parted.text.hasPrefix("s3  1 article"))
    #expect(try run("verify").status == 0)
    #expect(try run("stories", "--split", "s3", id).status == 64)
    #expect(try run("stories", "--merge", "s1").status == 64)
    #expect(try run("stories", "--merge", "s1", id).status == 64)
  }

  @Test func tellsASilentCorrection() throws {
    let page = { (count: Int) in
      #"{"source": "herald", "title": "Ferry", "url": "https://herald.example/ferry", "text": "The ferry Aurora sank off Oldmill on Monday. \#(count) people of the Aurora were hurt, Ann Lee said."}"#
    }
    _ = try run("add", try scratch.write("one.json", page(4)))
    let second = try run("add", try scratch.write("two.json", page(6)))
    #expect(second.text.hasPrefix("version-2 "))
    let id = try #require(second.text.split(separator: " ").dropFirst().first)
    let shown = try run("show", String(id))
    #expect(shown.text.contains("(2 versions)"))
    #expect(shown.text.contains("herald: version 2 of “Ferry”, seen "))
    #expect(shown.text.contains("- 4 people of the Aurora were hurt, Ann Lee said.\n+ 6 people"))
  }

  @Test func anExportComesBackWhole() throws {
    _ = try run("add", story)
    try scratch.write(
      "story/crossread.verdicts", "3fa9c0d1e2b34a55\tsame\t-\tasked\tfact: a / b\n")
    #expect(try run("import", story).text.hasSuffix("2 known, 1 verdict\n"))
    let out = scratch.path + "/out"
    #expect(try run("export", out).text == "2 files written\n")
    let verdicts = try String(contentsOfFile: out + "/crossread.verdicts", encoding: .utf8)
    #expect(verdicts.contains("3fa9c0d1e2b34a55\tsame\t-\tasked\tfact: a / b\n"))
    let other = scratch.path + "/other.sqlite"
    let back = try run("import", out, "--library", other)
    #expect(back.text.hasSuffix("2 new, 0 changed, 0 known, 1 verdict\n"))
    let copy = scratch.path + "/copy.sqlite"
    #expect(try run("export", copy).text == "copied\n")
    #expect(try run("verify", "--library", copy).status == 0)
    #expect(try run("export", copy).errors.contains("there is such a file already"))
  }

  /// The folder in which earlier versions kept what was fetched.
  @Test func takesAnEarlierFolderInOnceAndLeavesIt() throws {
    let folder = scratch.path + "/crossread"
    try FileManager.default.createDirectory(
      atPath: folder + "/articles/herald.example", withIntermediateDirectories: true)
    try scratch.write("crossread/feeds.tsv", "https://a.example/feed\tThe A\t\"1\"\t-\n")
    try scratch.write("crossread/seen", "3fa9c0d1e2b34a55\n")
    try scratch.write("crossread/articles/herald.example/a.json", MadeUpStory.herald)
    let before = Set(try FileManager.default.subpathsOfDirectory(atPath: folder))
    let found = try run("search", "bridge")
    #expect(found.status == 0)
    #expect(found.errors.contains("1 article and 1 feed of an earlier version taken into"))
    #expect(try run("feeds").text == "https://a.example/feed  The A\n")
    #expect(!(try run("stories").errors.contains("earlier version")))
    let after = Set(try FileManager.default.subpathsOfDirectory(atPath: folder))
    #expect(before.isSubset(of: after))
    #expect(after.subtracting(before).allSatisfy { $0.hasPrefix("library.sqlite") })
  }

  @Test func saysWhatToDoWhereThereIsNone() throws {
    for arguments in [["search", "a"], ["stories"], ["show", "s1"], ["verify"]] {
      let outcome = try Program.run(arguments, environment: ["XDG_DATA_HOME": scratch.path])
      #expect(outcome.status == 2)
      #expect(outcome.errors.contains("there is no library; crossread add makes one"))
    }
    #expect(!FileManager.default.fileExists(atPath: file))
  }

  @Test(arguments: [
    ["search", "speeker:lee"], ["search", "\"a"], ["search", "--limt", "5"],
    ["search", "after:Monday"], ["stories", "--since", "sometime"], ["stories", "--name", "12"],
    ["show", "nothing"], ["remove", "s99"],
  ])
  func saysWhatIsWrongWithTheCommandLine(arguments: [String]) throws {
    _ = try run("add", story)
    let outcome = try Program.run(arguments, environment: ["XDG_DATA_HOME": scratch.path])
    #expect(outcome.status == 64)
    #expect(!outcome.errors.isEmpty)
  }

  @Test func nothingOfAnArticleMovesTheTerminal() throws {
    let record =
      #"{"source": "x\u001b[2J", "title": "Evil \u202e\u001b]0;t\u0007", "text": "Evil words \u009b31m of Ann Lee."}"#
    _ = try run("add", try scratch.write("evil.json", record))
    for arguments in [
      ["search", "evil"], ["stories"], ["show", "s1"], ["search", "--format", "json", "evil"],
    ] {
      let outcome = try Program.run(arguments, environment: ["XDG_DATA_HOME": scratch.path])
      for scalar in outcome.text.unicodeScalars where scalar != "\n" {
        let category = scalar.properties.generalCategory
        #expect(category != .control && category != .format)
      }
    }
  }

  @Test(arguments: [
    ["add", "/dev/null"], ["import", "/dev/null"], ["remove", "s1"], ["export", "/tmp/none"],
    ["stories", "--name", "s1", "a"],
  ])
  func changesAreRefusedInSecureMode(arguments: [String]) throws {
    _ = try run("add", story)
    let outcome = try Program.run(
      arguments + ["--library", file], environment: ["CROSSREAD_SECURE": "1"])
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains("off in secure mode"))
  }

  @Test func isReadInSecureModeWhereItIsNamed() throws {
    _ = try run("add", story)
    let outcome = try Program.run(
      ["search", "--library", file, "bridge"], environment: ["CROSSREAD_SECURE": "1"])
    #expect(outcome.status == 0)
    #expect(outcome.text.contains("Bridge closed after flood"))
  }

  @Test func twoThatAddAtATimeWaitForEachOther() throws {
    for name in ["one", "two"] {
      let records = (0..<500).map {
        #"{"source": "\#(name)", "text": "Ferry number \#($0) of \#(name) sank off town \#($0 * 7)."}"#
      }
      try scratch.write(name + ".jsonl", records.joined(separator: "\n"))
    }
    let add = { (name: String) in
      "'\(Program.path)' add '\(scratch.path)/\(name).jsonl' --library '\(file)'"
    }
    let outcome = try Spawn.run(
      "/bin/sh", ["-c", "\(add("one")) & first=$!; \(add("two")) && wait $first"])
    #expect(outcome.status == 0)
    #expect(try run("verify").text.hasPrefix("1000 articles in "))
  }

  /// A file of so many short items of one outlet.
  private func wire(_ count: Int) throws -> String {
    let records = (0..<count).map {
      #"{"source": "wire", "text": "The ferry number \#($0) sank off the quay of town \#($0 * 7)."}"#
    }
    return try scratch.write("wire.jsonl", records.joined(separator: "\n"))
  }

  @Test func whatWasToldIsThereWhereTheDiskTakesNoMore() throws {
    let input = try wire(2000)
    // No file may grow beyond half a megabyte.
    let outcome = try Spawn.run(
      "/bin/sh",
      [
        "-c", "trap '' XFSZ; ulimit -f 1000; '\(Program.path)' add '\(input)' --library '\(file)'",
      ])
    #expect(outcome.status == 2)
    #expect(String(decoding: outcome.errors, as: UTF8.self).contains("reported as added is kept"))
    let told = String(decoding: outcome.output, as: UTF8.self).split(separator: "\n").count
    #expect(told > 0 && told < 2000)
    #expect(try run("verify").text.hasPrefix("\(told) articles in "))
    #expect(try run("add", input).text.hasSuffix("\(2000 - told) new, 0 changed, \(told) known\n"))
  }

  /// Whatever was told as added when the program was ended is there.
  @Test func whatWasToldIsThereAfterAKill() throws {
    let input = try wire(3000)
    let told = try Spawn.run(
      "/bin/sh",
      [
        "-c",
        """
        : >'\(scratch.path)/told'
        '\(Program.path)' add '\(input)' --library '\(file)' >'\(scratch.path)/told' & pid=$!
        while [ "$(wc -l <'\(scratch.path)/told')" -lt 300 ] && [ ${n:=0} -lt 20000 ]
        do n=$((n + 1)); done
        kill -9 $pid; wait $pid 2>/dev/null; cat '\(scratch.path)/told'
        """,
      ])
    let lines = String(decoding: told.output, as: UTF8.self).split(separator: "\n")
    #expect(lines.count >= 300)
    #expect(try run("verify").status == 0)
    let kept = try run("search", "--format", "json", "--limit", "5000", "source:wire").objects
    let ids = Set(kept.compactMap { $0["id"].string })
    for line in lines.dropLast() {
      let words = line.split(separator: " ")
      if words.count > 3 { #expect(ids.contains(String(words[1]))) }
    }
  }
}
