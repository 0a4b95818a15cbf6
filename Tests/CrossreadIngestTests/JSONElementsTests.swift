import Testing

@testable import CrossreadIngest

@Suite struct JSONElementsTests {
  private func elements(_ text: String) -> [String]? {
    let bytes = Array(text.utf8)
    return JSONElements.ranges(in: bytes)?.map { String(decoding: bytes[$0], as: UTF8.self) }
  }

  @Test(arguments: [
    (#"[{"a": "],"}, 2]"#, [#"{"a": "],"}"#, "2"]),
    (#" [ {"a": [1, 2]} ,{"b": "\"}"}] "#, [#"{"a": [1, 2]}"#, #"{"b": "\"}"}"#]),
    ("[1]", ["1"]),
  ])
  func findsTheElementsOfAnArray(text: String, expected: [String]) {
    #expect(elements(text) == expected)
  }

  @Test(arguments: ["", "[]", "{}", "42", "[1", "[1}", #"["a]"#, "[1] 2"])
  func isNilForWhatIsNoArray(text: String) {
    #expect(elements(text) == nil)
  }
}
