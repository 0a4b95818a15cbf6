import CrossreadCore
import Testing

@Suite struct NormalizedTextTests {
  @Test(arguments: [
    ("plain", "plain"), ("“don’t” – a “café”…", "“don’t” – a “café”…"),
    ("gov\u{AD}ern\u{200B}ment", "government"),
    ("\u{200E}Ann\u{200F} \u{202A}Lee\u{202C}\u{2066}.\u{2069}\u{FEFF}", "Ann Lee."),
    ("12\u{A0}000\u{2009}m\u{202F}and\u{3000}more", "12 000 m and more"),
    ("Jose\u{301} Pe\u{303}na", "José Pẽna"), ("e\u{AD}\u{301}", "é"),
    ("co\u{2011}op\u{2010}ed", "co-op-ed"), ("ＡＢＣ\u{FF0C} １２３", "ABC, 123"),
    ("ﬁve oﬃces", "five offices"), ("\u{212B}ngström", "\u{C5}ngström"),
    ("\u{1112}\u{1161}\u{11AB}", "\u{D55C}"), ("I️ like ☃️", "I like ☃"),
    ("\u{301}x", "\u{301}x"), ("", ""),
  ])
  func leavesOutWhatNobodySees(text: String, expected: String) {
    let normalized = NormalizedText(ArticleText(text))
    #expect(Array(normalized.text.string.unicodeScalars) == Array(expected.unicodeScalars))
    #expect(normalized.original == ArticleText(text))
  }

  @Test(arguments: [
    ("the gov\u{AD}ern\u{AD}ment fell", "government", "gov\u{AD}ern\u{AD}ment"),
    ("\u{200E}Ann\u{200E} said", "Ann", "Ann"),
    ("Ann\u{200B}a\u{200B} said", "Anna", "Ann\u{200B}a"),
    ("by Jose\u{301} Holm", "José", "Jose\u{301}"), ("by Jose\u{301}, he", ", he", ", he"),
    ("of ﬁve", "five", "ﬁve"), ("of\u{A0}\u{A0}five now", "five", "five"),
    ("e\u{AD}\u{301} tail", "tail", "tail"),
  ])
  func knowsWhereItStood(text: String, words: String, original: String) throws {
    let normalized = NormalizedText(ArticleText(text))
    let bytes = normalized.text.utf8
    let wanted = Array(words.utf8)
    let start = try #require(
      bytes.indices.first { bytes[$0...].starts(with: wanted) })
    let span = normalized.original(Span(start, start + wanted.count))
    let found = normalized.original.string.utf8.dropFirst(span.start.rawValue).prefix(span.count)
    #expect(Array(found) == Array(original.utf8))
  }

  @Test func spansOfAReadingCountTheTextAsItCame() throws {
    let text = "On Monday\u{200B} Jose\u{301} Holm said: “We will re\u{AD}build it.”"
    let reading = Reader().read(
      Article(id: "1", file: "a.txt", source: Source(name: "a"), text: ArticleText(text)))
    let quote = try #require(reading.quotes.first { $0.kind == .direct }?.content.first)
    #expect(reading.text[quote].contains("We will rebuild it"))
    let range = CodePointIndex(reading.normalized).codePoints(of: quote)
    let scalars = Array(text.unicodeScalars)[range]
    #expect(String(String.UnicodeScalarView(scalars)).contains("We will re\u{AD}build it"))
  }

  @Test func takesTimeInProportion() {
    let marks = String(repeating: "\u{301}", count: 200_000)
    #expect(NormalizedText(ArticleText("a" + marks)).text.count > 0)
    let hyphens = String(repeating: "a\u{AD}", count: 200_000)
    #expect(NormalizedText(ArticleText(hyphens)).text.count == 200_000)
  }
}
