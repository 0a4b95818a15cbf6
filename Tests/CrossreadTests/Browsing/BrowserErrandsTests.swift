import CrossreadCore
import CrossreadTUI
import Foundation
import Testing

@testable import crossread

@Suite struct BrowserErrandsTests {
  private func article(file: String = "a.txt", url: String? = "https://x.example/a?b=c;d")
    -> Article
  {
    Article(
      id: "1", file: file, source: Source(name: "x"), title: nil, byline: nil, published: nil,
      url: url, language: nil, text: ArticleText("Words."))
  }

  @Test(arguments: [
    ("lynx", ["lynx", "https://x.example/a?b=c;d"]),
    ("w3m -o x=1:other", ["w3m", "-o", "x=1", "https://x.example/a?b=c;d"]),
    ("firefox --new-tab %s", ["firefox", "--new-tab", "https://x.example/a?b=c;d"]),
    ("open $(id)", ["open", "$(id)", "https://x.example/a?b=c;d"]),
  ])
  func startsTheBrowserByAListOfWords(browser: String, words: [String]) {
    let errands = BrowserErrands(environment: ["BROWSER": browser])
    #expect(errands.browser(for: article()) == .run(words))
  }

  @Test(arguments: [
    "javascript:alert(1)", "file:///etc/passwd", "-x https://a", "https://a b", "http://\u{1B}[2J",
    "https://a\n--evil", "", "HTTPS", "data:text/html,x",
  ])
  func opensNoOtherAddresses(url: String) {
    let errands = BrowserErrands(environment: ["BROWSER": "lynx"])
    #expect(
      errands.browser(for: article(url: url))
        == .failed("not opened: only http and https addresses are"))
  }

  @Test func handsAFileToTheEditor() {
    func errand(_ environment: [String: String], _ file: String) -> ErrandResult {
      BrowserErrands(environment: environment).editor(for: article(file: file))
    }
    #expect(errand(["EDITOR": "vi", "PAGER": "less"], "a b.txt") == .run(["vi", "a b.txt"]))
    #expect(errand(["PAGER": "less -R"], "$(x).txt") == .run(["less", "-R", "$(x).txt"]))
    #expect(errand(["EDITOR": " ", "PAGER": "less"], "-e.txt") == .run(["less", "./-e.txt"]))
    #expect(errand([:], "a") == .failed("neither EDITOR nor PAGER is set"))
    #expect(
      errand(["EDITOR": "vi"], "-")
        == .failed("this article came on standard input: it has no file"))
  }

  @Test func replacesAFileOnlyWhenAsked() throws {
    let path = NSTemporaryDirectory() + "crossread-\(UUID().uuidString).txt"
    defer { try? FileManager.default.removeItem(atPath: path) }
    let errands = BrowserErrands(environment: [:])
    #expect(errands.write("one", to: path) == .done("the screen written to \(path)"))
    #expect(
      errands.write("two", to: path)
        == .failed("\(path) is there already: put ! after the name to replace it"))
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "one")
    #expect(errands.write("two", to: path + "!") == .done("the screen written to \(path)"))
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "two")
    #expect(errands.write("x", to: "!") == .failed("a file needs a name"))
  }
}
