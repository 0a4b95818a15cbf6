import Foundation
import Testing

@Suite struct JudgeCommandTests {
  private func findings(_ path: String, _ options: String...) throws -> [JSON] {
    let outcome = try Spawn.run(
      Program.path, ["compare", "--format", "json", path] + options, input: Data(),
      environment: ProcessInfo.processInfo.environment)
    return JSON(outcome.output)["stories"][0]["findings"].list
  }

  @Test func keepsAVerdictAndAppliesIt() throws {
    let scratch = try ScratchDirectory.ofSeeds()
    let file = scratch.path + "/crossread.verdicts"
    let first = try #require(try findings(scratch.path).first)
    #expect(first["verdict"].string == "diverge" && first["judgement"].isNull)
    let id = try #require(first["id"].string)

    let judged = try Program.run("judge", "1", scratch.path, "--same", "--note", "asked twice")
    #expect(judged.status == 0)
    #expect(judged.text.contains("Judged same by a person (found: diverge); note: asked twice"))
    let line = "\(id)\tsame\t-\tasked twice\t"
    #expect(try String(contentsOfFile: file, encoding: .utf8).contains(line))
    let after = try #require(try findings(scratch.path).first { $0["id"].string == id })
    #expect(after["verdict"].string == "agree")
    #expect(after["judgement"]["verdict"].string == "same")
    #expect(after["judgement"]["found"].string == "diverge")
    for format in ["text", "markdown", "html", "csv"] {
      let text = try Program.run("compare", "--format", format, scratch.path).text
      #expect(text.contains("asked twice") && text.contains("diverge"), "\(format)")
    }

    #expect(
      try Program.run("judge", String(id.prefix(8)), scratch.path, "--irrelevant").status == 0)
    #expect(try !findings(scratch.path).contains { $0["id"].string == id })
    #expect(try findings(scratch.path, "--all").contains { $0["id"].string == id })
    #expect(
      try Program.run("compare", scratch.path).text.contains("1 hidden as irrelevant"))

    let back = try Program.run("judge", id, scratch.path, "--none", "--note", "")
    #expect(back.status == 0)
    #expect(try !String(contentsOfFile: file, encoding: .utf8).contains(id))
  }

  @Test func keepsWhatItDoesNotUnderstandAndTheFilesMode() throws {
    let scratch = try ScratchDirectory.ofSeeds()
    let old = "0123456789abcdef\tsame\t-\t-\tfact: gone\nbroken\n"
    let file = try scratch.write("crossread.verdicts", old)
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: file)
    let judged = try Program.run("judge", "1", scratch.path, "--bookmark")
    #expect(judged.status == 2)
    #expect(judged.errors.contains("crossread.verdicts:2: this line is not a verdict"))
    #expect(judged.errors.contains("crossread.verdicts:1: no finding matches this verdict"))
    let text = try String(contentsOfFile: file, encoding: .utf8)
    #expect(text.contains("0123456789abcdef\tsame\t-\t-\tfact: gone\n"))
    #expect(text.contains("broken\n") && text.contains("\tbookmark\t"))
    let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
    #expect(mode == 0o640)
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path).count == 3)
  }

  @Test(arguments: [
    ["99", "--same"], ["zzzz", "--same"], ["1", "--same", "--different"], ["--same"],
  ])
  func refusesWhatItCannotUnderstand(arguments: [String]) throws {
    let outcome = try Spawn.run(
      Program.path, ["judge"] + arguments + [Program.seeds], input: Data(),
      environment: ProcessInfo.processInfo.environment)
    #expect(outcome.status == 64)
    #expect(!FileManager.default.fileExists(atPath: Program.seeds + "/crossread.verdicts"))
  }

  @Test func takesNoFileOfVerdictsForAnArticle() throws {
    let scratch = try ScratchDirectory.ofSeeds()
    let file = try scratch.write("crossread.verdicts", "# ours\n")
    let outcome = try Program.run("read", "--format", "json", scratch.path, file)
    #expect(outcome.objects.count == 2)
  }
}
