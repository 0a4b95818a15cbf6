import CrossreadCore
import Testing

@testable import CrossreadIngest

@Suite struct HTMLDocumentTests {
  /// The elements by name, in brackets where they hold something, as a browser builds them.
  private func outline(_ html: String) -> String {
    let document = HTMLDocument(Array(html.utf8))
    let names: [UInt16: String] = [
      HTMLTag.p: "p", HTMLTag.div: "div", HTMLTag.table: "table", HTMLTag.td: "td",
      HTMLTag.tr: "tr", HTMLTag.a: "a", HTMLTag.li: "li", HTMLTag.ul: "ul", HTMLTag.h1: "h1",
    ]
    func outline(_ node: Int) -> String {
      if document.tags[node] == HTMLTag.text {
        return String(
          decoding: document.bytes[Int(document.starts[node])..<Int(document.stops[node])],
          as: UTF8.self)
      }
      var inner = ""
      var child = node + 1
      while child < Int(document.ends[node]) {
        inner += outline(child)
        child = Int(document.ends[child])
      }
      return names[document.tags[node]].map { "\($0)(\(inner))" } ?? inner
    }
    return outline(0)
  }

  @Test(arguments: [
    // Implied ends, a table that throws out what no cell holds, and misnested formatting: the
    // examples of the HTML standard's section 13.2.10.
    ("<p>one<p>two", "p(one)p(two)"),
    ("<ul><li>a<li>b</ul>", "ul(li(a)li(b))"),
    ("<table>x<tr><td>y</table>", "xtable(tr(td(y)))"),
    ("<p>1<a>2<div>3</a>4</div>5</p>", "p(1a(2))div(a(3)4)5p()"),
    ("<h1>&amp;&eacute;&#8217;&copy2</h1>", "h1(&é’©2)"),
    ("a<script>if (a < b) '<p>'</script>b<style>p{}</style><!-- c -->", "ab"),
  ])
  func buildsTheTreeOfTheStandard(html: String, expected: String) {
    #expect(outline(html) == expected)
  }

  @Test func endsOfElementsNest() {
    let document = HTMLDocument(Array("<div><p>a<b>b</b></p><p>c</p></div>d".utf8))
    for node in 1..<document.count {
      let parent = Int(document.parents[node])
      #expect(parent < node)
      #expect(document.ends[node] <= document.ends[parent])
      #expect(Int(document.ends[node]) > node)
    }
  }

  @Test(arguments: [
    (0..<20_000).map { "<b a=\($0)>" }.joined(),
    (0..<3000).map { "<p><b a=\($0)>x</p>" }.joined(),
    String(repeating: "<div>", count: 990) + String(repeating: "</x>", count: 450_000),
    String(repeating: "<table><td>", count: 30_000),
  ])
  func stopsWherePagesAreNestedTooDeep(html: String) {
    let document = HTMLDocument(Array(("<p>first</p>" + html + "last").utf8))
    #expect(document.stoppedAt != nil)
    #expect(document.count > 1)
    #expect(document.text(of: 0).hasPrefix("first"))
  }

  @Test(arguments: ["div", "span", "b", "blockquote", "article"])
  func putsBesideEachOtherWhatIsNestedDeeperThanInBrowsers(name: String) {
    let open = String(repeating: "<\(name)>", count: 5000)
    let close = String(repeating: "</\(name)>", count: 5000)
    let document = HTMLDocument(Array("<p>first</p>\(open)deep\(close)<p>last</p>".utf8))
    #expect(document.stoppedAt == nil)
    #expect(
      document.text(of: 0).hasSuffix("deep last") || document.text(of: 0).hasSuffix("deeplast"))
  }

  @Test func looksAtATableOnce() {
    let html = "<table><tr><td>" + String(repeating: "<div>a, b</div>", count: 60_000)
    let page = PageReader(latest: CivilDay(daysSinceEpoch: 20_000)).page(of: Array(html.utf8))
    #expect(page.record.text?.starts(with: "a, b\n\na, b".utf8) == true)
  }

  @Test(arguments: [
    "", "<", "<!", "<!--", "</", "<a", "<a b", "<a b=", "<a b='", "&", "&#", "&#x110000;", "\0",
    "<p>\0</p>", "<svg><p>x</svg>", "<template><p>", "</html></body>x", "<plaintext>a</plaintext>",
    "<frameset><p>", "<select><p>", "<math><mi><p>", "\u{FEFF}<p>x",
  ])
  func survivesFragments(html: String) {
    let document = HTMLDocument(Array(html.utf8))
    #expect(document.ends[0] == document.count)
  }
}
