import Foundation
import Testing

/// Subcommands as stages between other programs: a record in, a line out.
@Suite struct PipeTests {
  private let flood = """
    {"source": "herald", "published": "2015-03-04", "text": "The bridge at Oldmill was closed on \
    Tuesday after the river rose by four metres, Mayor Anna Lindqvist said."}
    """
  private let shut = """
    {"source": "courier", "published": "2015-03-04", "text": "Oldmill's bridge is shut. Mayor Anna \
    Lindqvist said on Tuesday that the river had risen by five metres."}
    """

  private func lines(_ lines: String...) -> Data { Data(lines.joined(separator: "\n").utf8) }

  @Test(arguments: [["--jobs", "1"], ["--jobs", "4"], []])
  func answersEveryLineInOrder(options: [String]) throws {
    let outcome = try Program.run(
      ["read", "--pipe"] + options, input: lines(flood, "{broken", "", "42", shut))
    let objects = outcome.objects
    #expect(outcome.status == 0)
    #expect(
      objects.map { $0["schema"].string } == [
        "crossread.reading/1", "crossread.error/1", "crossread.error/1", "crossread.error/1",
        "crossread.reading/1",
      ])
  }

  @Test func readsARecordAsItIsReadAlone() throws {
    let alone = try Program.run("read", "--format", "json", "-", input: lines(flood))
    let piped = try Program.run("read", "--pipe", input: lines(shut, flood))
    #expect(piped.text.split(separator: "\n").last == alone.text.split(separator: "\n").last)
  }

  @Test func refusesOnlyTheRecordThatIsTooLarge() throws {
    let large = #"{"source": "x", "text": "\#(String(repeating: "word ", count: 1_800_000))"}"#
    let outcome = try Program.run("read", "--pipe", input: lines(flood, large, shut))
    #expect(outcome.status == 0)
    #expect(outcome.objects.count == 3)
    #expect(outcome.objects[1]["problem"].string?.contains("larger than 8 MB") == true)
  }

  @Test func saysNothingOfNothing() throws {
    let outcome = try Program.run("read", "--pipe")
    #expect(outcome.status == 0)
    #expect(outcome.text.isEmpty && outcome.errors.isEmpty)
  }

  @Test func namesTheStoryOfEveryRecord() throws {
    let outcome = try Program.run("stories", "--pipe", input: lines(flood, "{", shut))
    let objects = outcome.objects
    #expect(outcome.status == 0 && objects.count == 3)
    #expect(objects[0]["story"].string == objects[2]["story"].string)
    #expect(objects[1]["schema"].string == "crossread.error/1")
  }

  @Test func comparesTheStoryOfEveryLine() throws {
    let outcome = try Program.run(
      "compare", "--pipe", input: lines("[\(flood), \(shut)]", "[}", "[\(flood), {\"a\": 1}]"))
    let objects = outcome.objects
    #expect(outcome.status == 0 && objects.count == 3)
    #expect(objects[0]["stories"][0]["articles"].list.count == 2)
    #expect(objects[1]["schema"].string == "crossread.error/1")
    #expect(objects[2]["stories"][0]["articles"].list.count == 1)
    #expect(outcome.errors.contains("has no text"))
  }

  @Test func readsRecordsOfAStreamOneByOne() throws {
    let outcome = try Program.run(
      "read", "--format", "json", "-", input: lines(flood, "{", "", shut))
    #expect(outcome.status == 2)
    #expect(outcome.objects.count == 2)
    #expect(outcome.errors.contains("-:2: invalid JSON"))
  }
}
