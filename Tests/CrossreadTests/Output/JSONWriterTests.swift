import Testing

@testable import crossread

@Suite struct JSONWriterTests {
  private func written(_ body: (inout JSONWriter) -> Void) -> String {
    var json = JSONWriter()
    body(&json)
    return String(decoding: json.bytes, as: UTF8.self)
  }

  @Test func writesMembersInTheOrderGiven() {
    let text = written { json in
      json.object { json in
        json.member("b", 1)
        json.member("a", "x")
        json.key("list")
        json.array([[1, 2], []]) { json, inner in json.array(inner) { $0.int($1) } }
        json.member("none", nil as Int?)
        json.key("empty")
        json.object { _ in }
        json.member("last", -170)
      }
    }
    #expect(text == #"{"b":1,"a":"x","list":[[1,2],[]],"none":null,"empty":{},"last":-170}"#)
  }

  @Test func handsOnInPiecesWhatItWouldKeep() {
    func write(to json: inout JSONWriter) {
      json.array(0..<40_000) { json, number in
        json.object { $0.member("number", number) }
      }
    }
    var pieces: [[UInt8]] = []
    var json = JSONWriter { pieces.append($0) }
    write(to: &json)
    json.finish()
    #expect(pieces.count > 2)
    #expect(String(decoding: pieces.joined(), as: UTF8.self) == written(write))
  }

  @Test(arguments: [
    ("plain é 你 😀", "\"plain é 你 😀\""), ("a\"b\\c", #""a\"b\\c""#), ("a\nb\tc\r", #""a\nb\tc\r""#),
    ("\u{1B}[2J\0", #""\u001b[2J\u0000""#),
    ("\u{7F}\u{80}\u{9F}\u{A0}", "\"\\u007f\\u0080\\u009f\u{A0}\""),
    ("\u{202E}\u{2066}\u{200F}\u{61C}\u{2028}", #""\u202e\u2066\u200f\u061c\u2028""#),
    ("\u{FEFF}“x” — …", #""\ufeff“x” — …""#), ("", "\"\""),
  ])
  func escapesWhatATerminalWouldObey(text: String, expected: String) {
    #expect(written { $0.string(text) } == expected)
  }

  @Test(arguments: [
    (70_300_000.0, "70300000"), (2.5, "2.5"), (-1, "-1"), (.infinity, "null"), (.nan, "null"),
    (1e300, "1e+300"), (0, "0"),
  ])
  func writesNumbersAsJSONHasThem(value: Double, expected: String) {
    #expect(written { $0.number(value) } == expected)
  }
}
