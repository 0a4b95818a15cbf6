import Testing

@testable import crossread

@Suite struct MarkdownWriterTests {
  private func written(_ body: (inout MarkdownWriter) -> Void) -> String {
    var markdown = MarkdownWriter()
    body(&markdown)
    return markdown.output
  }

  @Test(arguments: [
    ("<script>", "\\<script\\>"), ("a | b", "a \\| b"), ("`code`", "\\`code\\`"),
    ("*1* _2_", "\\*1\\* \\_2\\_"), ("[x](y)", "\\[x\\](y)"), ("a\\b", "a\\\\b"),
    ("AT&amp;T", "AT\\&amp;T"), ("~~x~~", "\\~\\~x\\~\\~"), ("$5", "\\$5"),
    ("see https://e.org, www.e.org", "see https\\://e.org, www\\.e.org"),
    ("a@e.org", "a\\@e.org"), ("at 5:30", "at 5:30"), ("well-known. So", "well-known. So"),
    ("two\nlines", "two lines"), ("a\u{1B}[2J\u{202E}", "a␛\\[2J\u{FFFD}"),
  ])
  func leavesWordsWords(text: String, expected: String) {
    #expect(
      written { markdown in
        markdown.markup("x ")
        markdown.text("y")
        markdown.text(text)
      } == "x y" + expected)
  }

  @Test(arguments: [
    ("# no", "\\# no"), ("- no", "\\- no"), ("+ no", "\\+ no"), ("12. no", "12\\. no"),
    ("1) no", "1\\) no"), ("=== ", "\\=== "), ("> no", "\\> no"), ("     code", "code"),
    ("1.5 million", "1\\.5 million"), ("a. b", "a. b"), ("#", "\\#"),
  ])
  func startsNoBlock(text: String, expected: String) {
    #expect(written { $0.text(text) } == expected)
    #expect(
      written { markdown in
        markdown.markup("- ")
        markdown.text(text)
      } == "- " + expected)
  }

  @Test(arguments: [
    ("very", "**very**"), (" very ", " **very** "), ("“very”,", "“**very**”,"), ("*", "\\*"),
    ("", ""), ("[a] b", "\\[**a\\] b**"),
  ])
  func marksFromLetterToLetter(text: String, expected: String) {
    let found = written { markdown in
      markdown.text("x")
      markdown.strong(text)
    }
    #expect(found == "x" + expected)
  }

  @Test func keepsMarksApart() {
    let found = written { markdown in
      markdown.emphasis("a")
      markdown.strong("b")
      markdown.text("*")
      markdown.strong("c")
    }
    #expect(found == "*a*<!-- -->**b**\\***c**")
  }

  @Test(arguments: [
    ("javascript:x", "a\\|"), ("https://e.org/a(b)|c>", "[a\\|](<https://e.org/a(b)%7Cc%3E>)"),
  ])
  func linksToTheWebOnly(address: String, expected: String) {
    #expect(written { $0.link("a|", to: address) } == expected)
  }
}
