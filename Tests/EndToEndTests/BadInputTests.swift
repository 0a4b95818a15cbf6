import Foundation
import Testing

@Suite struct BadInputTests {
  /// A bad input, and what the message about it must say.
  struct Case: CustomTestStringConvertible {
    let name: String
    let bytes: [UInt8]
    let message: String
    /// Whether the input is lost, so that the exit status says so.
    let isLost: Bool

    var testDescription: String { name }
  }

  static let cases = [
    Case(name: "empty.txt", bytes: [], message: "the file is empty", isLost: true),
    Case(
      name: "blank.txt", bytes: Array(" \n\n".utf8), message: "only white space", isLost: true),
    Case(
      name: "binary.txt", bytes: [0x7F, 0x45, 0x4C, 0x46, 0, 1], message: "not text",
      isLost: true),
    Case(
      name: "blank.html", bytes: Array("<!DOCTYPE html><p>".utf8), message: "only white space",
      isLost: true),
    Case(
      name: "broken.json", bytes: Array("{\"text\": \n".utf8), message: "invalid JSON",
      isLost: true),
    Case(
      name: "invalid.txt", bytes: Array("It rained \u{E9}".utf8) + [0xFF, 0x2E],
      message: ":byte 12: one invalid byte sequence", isLost: false),
    Case(
      name: "latin.txt", bytes: Array("The caf".utf8) + [0xE9] + Array(" shut.".utf8),
      message: "read as Windows-1252", isLost: false),
  ]

  @Test(arguments: cases)
  func namesTheFileAndReadsTheOthers(bad: Case) throws {
    let scratch = try ScratchDirectory()
    let file = try scratch.write(bad.name, Data(bad.bytes))
    let good = try scratch.write("good.txt", MadeUpStory.courier)
    let outcome = try Program.run("read", "--format", "json", file, good)
    #expect(outcome.status == (bad.isLost ? 2 : 0))
    #expect(outcome.objects.count == (bad.isLost ? 1 : 2))
    #expect(outcome.objects.last?["file"].string == good)
    #expect(outcome.errors.hasPrefix("crossread: \(file):"))
    #expect(outcome.errors.contains(bad.message))
    #expect(outcome.errors.split(separator: "\n").count == 1)
  }

  @Test func reportsAMissingPathAndReadsTheOthers() throws {
    let outcome = try Program.run("compare", "/nowhere/at/all.txt", Program.seeds)
    #expect(outcome.status == 2)
    #expect(
      outcome.errors
        == "crossread: /nowhere/at/all.txt: no such file or directory; check the path\n")
    #expect(outcome.text.contains("2 sources"))
  }

  @Test func reportsADirectoryWithNothingToRead() throws {
    let scratch = try ScratchDirectory()
    try scratch.write(".hidden", "x")
    let outcome = try Program.run(scratch.path)
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("\(scratch.path): the directory holds no file to read"))
  }

  @Test func readsTwoCopiesOnceAndNamesBoth() throws {
    let scratch = try ScratchDirectory()
    let first = try scratch.write("a.txt", MadeUpStory.courier)
    let second = try scratch.write("b.txt", MadeUpStory.courier)
    let outcome = try Program.run("read", "--format", "json", scratch.path)
    #expect(outcome.status == 0)
    #expect(outcome.objects.map { $0["file"].string } == [first])
    #expect(outcome.errors.contains(first) && outcome.errors.contains(second))
  }

  @Test func skipsABinaryFileInADirectoryWithoutFailing() throws {
    let scratch = try ScratchDirectory()
    try scratch.write("a.txt", MadeUpStory.courier)
    try scratch.write("b.png", Data([0x89, 0x50, 0x4E, 0x47, 0]))
    let outcome = try Program.run("read", scratch.path)
    #expect(outcome.status == 0)
    #expect(outcome.errors.contains("b.png: a PNG image, skipped"))
  }

  @Test func readsTheStartOfAHugeLineAndSaysSo() throws {
    let scratch = try ScratchDirectory()
    // Without a space: nothing in it gives a place to stop.
    let line = "The river rose by four metres. " + String(repeating: "a", count: 50_000_000)
    let file = try scratch.write("huge.txt", line)
    let outcome = try Program.run("read", "--format", "json", file)
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("only the first 0.5 MB were read"))
    #expect((outcome.objects.first?["text"].string?.utf8.count ?? 0) > 490_000)
  }

  static let hostile =
    "The mayor \u{1B}[31m\u{1B}]0;owned\u{07}said\u{9B}2J \u{202E}reverse\u{202C} it "
    + "\u{1B}]52;c;aGk=\u{1B}\\ \u{2066}so\u{2069}.\u{90}q\u{9C}"

  @Test(arguments: [
    ["read"], ["read", "--format", "json"], ["compare"], ["compare", "--format", "json"],
    ["--plain"],
  ])
  func printsNoControlCharacterOfAnArticle(command: [String]) throws {
    let scratch = try ScratchDirectory()
    let title = "Title \u{1B}[2J\u{9D}"
    let escaped = title.unicodeScalars.map {
      $0.value < 0x20 ? "\\u" + String(1 << 16 | $0.value, radix: 16).dropFirst() : String($0)
    }.joined()
    try scratch.write("a\u{1B}[1m.txt", Self.hostile + "\n\n" + MadeUpStory.courier)
    try scratch.write(
      "b.json",
      #"{"text": "\#(MadeUpStory.courier.split(separator: "\n")[0])", "title": "\#(escaped)", "published": "\#(escaped)"}"#
    )
    let arguments = command + [scratch.path]
    let outcome =
      try arguments.count == 2
      ? Program.run(arguments[0], arguments[1])
      : Program.run(arguments[0], arguments[1], arguments[2], arguments[3])
    for text in [outcome.text, outcome.errors] {
      let unsafe = text.unicodeScalars.filter { scalar in
        switch scalar.value {
        case 0x0A: false
        case 0..<0x20, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069: true
        default: false
        }
      }
      #expect(unsafe.isEmpty)
    }
    #expect(!outcome.text.isEmpty)
  }

  @Test func tellsUsageErrorsApart() throws {
    #expect(try Program.run("--no-such-option").status == 64)
    #expect(try Program.run().status == 64)
  }
}
