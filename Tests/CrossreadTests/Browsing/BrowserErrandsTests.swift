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
    let here = FileManager.default.currentDirectoryPath
    #expect(
      errand(["EDITOR": "vi", "PAGER": "less"], "a b.txt") == .run(["vi", here + "/a b.txt"]))
    #expect(
      errand(["PAGER": "less -R"], "$(x).txt") == .run(["less", "-R", here + "/$(x).txt"]))
    #expect(
      errand(["EDITOR": " ", "PAGER": "less"], "-e.txt") == .run(["less", here + "/-e.txt"]))
    #expect(errand(["EDITOR": "vi"], "+:!touch x") == .run(["vi", here + "/+:!touch x"]))
    #expect(errand(["EDITOR": "vi"], "/tmp/+x") == .run(["vi", "/tmp/+x"]))
    #expect(errand(["VISUAL": "vi 'a"], "x") == .failed("a quotation in VISUAL does not end"))
    #expect(errand([:], "a") == .failed("neither EDITOR nor PAGER is set"))
    #expect(
      errand(["EDITOR": "vi"], "-")
        == .failed("this article came on standard input: it has no file"))
  }

  @Test(
    arguments: [
      ("vi", ["vi"]), ("  code   --wait ", ["code", "--wait"]),
      (#"'/opt/my editor' -c "set ft=text""#, ["/opt/my editor", "-c", "set ft=text"]),
      (#"a\ b "c\"d\e" '\' """#, ["a b", #"c"d\e"#, #"\"#, ""]),
      (
        "vi; touch x && $(y) `z` > w | v *",
        [
          "vi;", "touch", "x", "&&", "$(y)", "`z`", ">", "w", "|",
          "v", "*",
        ]
      ),
      ("vi 'a", nil), ("vi \\", nil), ("", []),
    ] as [(String, [String]?)])
  func aCommandIsWordsAndNoLineOfAShell(command: String, words: [String]?) {
    #expect(CommandWords.words(command) == words)
  }

  @Test func homeIsAFolderAndNoFile() throws {
    let home = NSTemporaryDirectory() + "crossread-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: home, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: home) }
    let errands = BrowserErrands(environment: ["HOME": home])
    for name in ["~", "~!", "~/", home, "."] {
      guard case .failed(let words) = errands.write("x", to: name) else {
        Issue.record("\(name) was written")
        continue
      }
      #expect(words.hasSuffix("is a folder: name a file"))
    }
    #expect(errands.write("x", to: "~/a") == .done("the screen written to \(home)/a"))
    #expect(
      errands.write("x", to: "~root/a")
        == .failed("only ~/ is a folder of its own here; ./~root/a is a file of that name"))
    #expect(
      BrowserErrands(environment: [:]).write("x", to: "~/a")
        == .failed("HOME is not set: write the whole name"))
    #expect(!FileManager.default.fileExists(atPath: "~"))
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
