import CrossreadCompare
import Testing

@Suite struct JudgementFileTests {
  private func record(
    _ id: Character, _ verdict: Judgement.Verdict?, note: String = "", isBookmarked: Bool = false
  ) -> JudgementFile.Record {
    .init(
      id: String(repeating: id, count: 16),
      judgement: Judgement(verdict: verdict, note: note, isBookmarked: isBookmarked),
      words: "fact: a / b")
  }

  private func text(_ file: JudgementFile) -> String {
    String(decoding: file.bytes, as: UTF8.self)
  }

  @Test func writesOneLineForEachRecordByTheOrderOfIDs() {
    var file = JudgementFile()
    file.set(record("c", .same))
    file.set(record("a", .different, note: "so\tit\nis"))
    file.set(record("b", nil, isBookmarked: true))
    let lines = text(file).split(separator: "\n").map { String($0) }
    #expect(lines[0].hasPrefix("#"))
    #expect(lines[1] == "aaaaaaaaaaaaaaaa\tdifferent\t-\tso it is\tfact: a / b")
    #expect(lines[2] == "bbbbbbbbbbbbbbbb\t-\tbookmark\t-\tfact: a / b")
    #expect(lines[3] == "cccccccccccccccc\tsame\t-\t-\tfact: a / b")
    #expect(JudgementFile(file.bytes) == file)
    #expect(JudgementFile(file.bytes).problems.isEmpty)
  }

  @Test func changesOnlyTheLineOfTheFinding() {
    let before = """
      # ours
      bbbbbbbbbbbbbbbb\tsame\t-\t-\tfact: x

      this is no record
      dddddddddddddddd\tsame\t-\t-\tfact: y
      """
    var file = JudgementFile(Array(before.utf8))
    file.set(record("b", .irrelevant))
    file.set(record("c", .same))
    #expect(
      text(file).split(separator: "\n", omittingEmptySubsequences: false).map { String($0) } == [
        "# ours", "bbbbbbbbbbbbbbbb\tirrelevant\t-\t-\tfact: a / b", "", "this is no record",
        "cccccccccccccccc\tsame\t-\t-\tfact: a / b", "dddddddddddddddd\tsame\t-\t-\tfact: y", "",
      ])
  }

  @Test func takesAwayWhatSaysNothing() {
    var file = JudgementFile()
    file.set(record("a", .same))
    file.set(record("a", nil))
    #expect(file.records.isEmpty)
  }

  @Test(arguments: [
    ("x", JudgementFile.Problem.Kind.notARecord),
    ("<<<<<<< ours", .notARecord),
    ("aaaaaaaaaaaaaaaa same - - words", .notARecord),
    ("AAAA\tsame\t-\t-\tw", .badID("AAAA")),
    ("aaaaaaaaaaaaaaaa\tmaybe\t-\t-\tw", .badVerdict("maybe")),
    ("aaaaaaaaaaaaaaaa\tsame\tyes\t-\tw", .badBookmark("yes")),
  ])
  func keepsAndReportsABrokenLine(line: String, kind: JudgementFile.Problem.Kind) {
    let file = JudgementFile(Array("# c\n\(line)\n".utf8))
    #expect(file.problems == [.init(line: 2, kind: kind)])
    #expect(file.records.isEmpty)
    #expect(text(file) == "# c\n\(line)\n")
  }

  @Test func keepsBytesThatAreNoText() {
    let bytes: [UInt8] = [0xFF, 0x00, 0x0A, 0x80]
    #expect(JudgementFile(bytes).bytes == bytes + [0x0A])
    #expect(JudgementFile(bytes).problems.map(\.line) == [1, 2])
  }

  @Test func takesTheLaterOfTwoLinesAndSaysSo() {
    let line = "aaaaaaaaaaaaaaaa\tsame\t-\t-\tw\r\naaaaaaaaaaaaaaaa\tdifferent\t-\t-\tw\r\n"
    let file = JudgementFile(Array(line.utf8))
    #expect(file["aaaaaaaaaaaaaaaa"]?.verdict == .different)
    #expect(file.records.map(\.line) == [2])
    #expect(file.problems == [.init(line: 1, kind: .repeated)])
  }
}
