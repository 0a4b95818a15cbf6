import Testing

@testable import CrossreadIngest

@Suite struct JSONParserTests {
  private func parsed(_ text: String) throws -> JSONValue? {
    var parser = JSONParser(Array(text.utf8))
    return try parser.next()
  }

  @Test(arguments: [
    ("null", JSONValue.null), (" true ", .bool(true)), ("-1.5e+3", .number("-1.5e+3")),
    (#""a\"\\\/\b\f\n\r\t""#, .string("a\"\\/\u{8}\u{C}\n\r\t")),
    (#""\u00e9\ud83d\ude00""#, .string("é😀")),
    (#""\ud83dx\udc00""#, .string("\u{FFFD}x\u{FFFD}")),
    ("[]", .array([])), ("[1, [2]]", .array([.number("1"), .array([.number("2")])])),
    (#"{"a": {}}"#, .object([.init(key: "a", value: .object([]))])),
  ])
  func parsesEveryKindOfValue(text: String, value: JSONValue) throws {
    #expect(try parsed(text) == value)
  }

  @Test(arguments: [
    ("{\"a\": 1,\n}", 2), ("\n\n[1 2]", 3), ("\"open", 1), ("{\"a\"", 1), ("\"\\x\"", 1),
    ("nul", 1), ("[\"\\u12\"]", 1), ("{", 1), ("[", 1),
  ])
  func namesTheLineOfAFailure(text: String, line: Int) {
    let failure = #expect(throws: JSONParser.Failure.self) { try parsed(text) }
    #expect(failure?.line == line)
  }

  @Test func refusesMoreValuesThanItsLimit() throws {
    var parser = JSONParser(Array("[1, 2, 3]".utf8), valueLimit: 4)
    let value = try parser.next()
    #expect(value == .array([.number("1"), .number("2"), .number("3")]))
    let failure = #expect(throws: JSONParser.Failure.self) {
      var bounded = JSONParser(Array("[1, 2, 3, 4]".utf8), valueLimit: 4)
      _ = try bounded.next()
    }
    #expect(failure?.detail == "more than 4 values")
  }

  @Test func refusesBottomlessNesting() {
    let failure = #expect(throws: JSONParser.Failure.self) {
      try parsed(String(repeating: "[", count: 100_000))
    }
    #expect(failure?.detail == "nested more than 256 deep")
  }
}
