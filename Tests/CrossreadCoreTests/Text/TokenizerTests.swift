import CrossreadCore
import CrossreadTestSupport
import Testing

@Suite struct TokenizerTests {
  private func words(_ text: String) -> [String] {
    let tokenized = Tokenizer().tokenize(ArticleText(text))
    return tokenized.tokens.indices.map { tokenized.string($0) }
  }

  @Test(arguments: [
    ("didn't", ["did", "n't"]),
    ("can’t", ["ca", "n’t"]),
    ("cannot", ["can", "not"]),
    ("Kerry's", ["Kerry", "'s"]),
    ("we’ll", ["we", "’ll"]),
    ("O'Brien", ["O'Brien"]),
    ("the ministers' talks", ["the", "ministers", "'", "talks"]),
    ("the '90s", ["the", "'90s"]),
  ])
  func splitsClitics(text: String, expected: [String]) { #expect(words(text) == expected) }

  @Test(arguments: [
    ("a 30-day period", ["a", "30", "-", "day", "period"]),
    ("e-mail", ["e-mail"]),
    ("non-profit", ["non-profit"]),
    ("Jean-Marc", ["Jean", "-", "Marc"]),
    ("so -- well", ["so", "--", "well"]),
    ("yes—no", ["yes", "—", "no"]),
  ])
  func splitsHyphensAndDashes(text: String, expected: [String]) {
    #expect(words(text) == expected)
  }

  @Test(arguments: [
    ("the U.S. and the F.B.I.", ["the", "U.S.", "and", "the", "F.B.I."]),
    ("Mr. Smith", ["Mr.", "Smith"]),
    ("Robert S. Mueller", ["Robert", "S.", "Mueller"]),
    ("Dec. 10, 2012", ["Dec.", "10", ",", "2012"]),
    ("at 10 a.m. today", ["at", "10", "a.m.", "today"]),
    ("AT&T and R&D", ["AT&T", "and", "R&D"]),
    ("Wait...", ["Wait", "..."]),
  ])
  func keepsAbbreviationsAsOneToken(text: String, expected: [String]) {
    #expect(words(text) == expected)
  }

  @Test(arguments: [
    ("$70.3 million", ["$", "70.3", "million"]),
    ("1,200 at 10:30", ["1,200", "at", "10:30"]),
    ("5% in the 1990s", ["5", "%", "in", "the", "1990s"]),
    ("£70m", ["£", "70m"]),
  ])
  func keepsNumbersWhole(text: String, expected: [String]) { #expect(words(text) == expected) }

  @Test(arguments: [
    ("see https://example.org/a?b=c.", ["see", "https://example.org/a?b=c", "."]),
    ("@handle #tag", ["@handle", "#tag"]),
    ("mail x.y@example.org, please", ["mail", "x.y@example.org", ",", "please"]),
    ("on example.com today", ["on", "example.com", "today"]),
  ])
  func keepsAddressesWhole(text: String, expected: [String]) { #expect(words(text) == expected) }

  @Test func marksQuoteMarks() {
    let tokenized = Tokenizer().tokenize(ArticleText("“a” \"b\" ``c'' «d»"))
    #expect(tokenized.tokens.map { $0.kind == .quoteMark }.filter { $0 }.count == 8)
  }

  @Test(arguments: ["", " \n\n ", "...", "'", "’", "-", "@", "\u{FEFF}x", "é", "a.b.c.d", "x'"])
  func survivesOddText(text: String) { _ = Tokenizer().tokenize(ArticleText(text)) }

  @Test func coversEveryByteThatIsNotWhiteSpace() {
    var state: UInt64 = 7
    let alphabet = Array("abZ 09.,'’“”\"-—$@\n…é日🙂()U.S.")
    for _ in 0..<300 {
      var string = ""
      for _ in 0..<60 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        string.append(alphabet[Int(state >> 33) % alphabet.count])
      }
      let tokenized = Tokenizer().tokenize(ArticleText(string))
      let joined = tokenized.tokens.indices.map { tokenized.string($0) }.joined()
      #expect(joined == string.filter { !$0.isWhitespace })
      #expect(tokenized.sentences.flatMap { Array($0.tokens) } == Array(tokenized.tokens.indices))
    }
  }

  @Test func handlesLongRunsInLinearTime() {
    let text = String(repeating: "a.b/", count: 100_000) + String(repeating: "\"", count: 100_000)
    #expect(Tokenizer().tokenize(ArticleText(text)).tokens.count > 100_000)
  }
}
