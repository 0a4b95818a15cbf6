import Testing

@testable import crossread

@Suite struct HTMLWriterTests {
  @Test(arguments: [
    ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
    ("a & b", "a &amp; b"), (#"" onload="x"#, "&quot; onload=&quot;x"), ("it's", "it&#39;s"),
    ("&lt;", "&amp;lt;"), ("]]>--><!--", "]]&gt;--&gt;&lt;!--"), ("é 你 `|`", "é 你 `|`"),
    ("a\u{1B}\u{202E}\u{0}b\u{85}c", "a␛\u{FFFD}␀b c"),
  ])
  func leavesWordsWords(text: String, expected: String) {
    #expect(HTMLWriter.escaped(text) == expected)
  }

  @Test func escapesAttributesAndContent() {
    var html = HTMLWriter()
    html.element("p", ["title": "\"><b>"]) { $0.text("1 < 2") }
    #expect(html.output == #"<p title="&quot;&gt;&lt;b&gt;">1 &lt; 2</p>"#)
  }

  @Test(arguments: [
    "javascript:alert(1)", "JAVASCRIPT:alert(1)", "data:text/html,x", "//example.org", "",
    "https://example.org/\" onclick=\"x", "http://exa mple.org", "http://example.org/\u{202E}",
    " https://example.org", "file:///etc/passwd",
  ])
  func linksToNothingButTheWeb(address: String) {
    var html = HTMLWriter()
    html.link("a", to: address)
    #expect(!html.output.contains("href=\"java") && !html.output.contains("onclick=\""))
    if !address.hasPrefix("https://example.org/\"") { #expect(html.output == "a") }
  }

  @Test func linksToTheWeb() {
    var html = HTMLWriter()
    html.link("a<", to: "https://example.org/?a=1&b='")
    #expect(
      html.output
        == "<a href=\"https://example.org/?a=1&amp;b=&#39;\" "
        + "rel=\"noopener noreferrer nofollow\">a&lt;</a>")
  }
}
