import CrossreadTestSupport
import Testing

@testable import CrossreadCore

@Suite struct ExplainerTests {
  private func explanations(
    _ marked: String, published: CivilDay? = nil
  ) throws -> [Explanation] {
    let marked = MarkedText(marked)
    let article = Article(
      id: "1", file: "a.txt", source: Source(name: "a"), published: published, text: marked.text)
    let explainer = Explainer(Reader().read(article))
    guard let span = marked.spans.first else { return explainer.explanations() }
    return explainer.explanations(touching: span)
  }

  private func reason(
    _ question: String, of subject: Explanation.Subject, in explanations: [Explanation]
  ) throws -> Reason {
    let explanation = try #require(explanations.first { $0.subject == subject })
    return try #require(explanation.reasons.first { $0.question == question })
  }

  @Test func saysWhichListsAndWordsMakeAPerson() throws {
    let found = try explanations("On Monday the mayor, Ann Lee, resigned. ⟦Lee⟧ was tired.")
    let kind = try reason("kind", of: .mention, in: found)
    #expect(kind.answer == "person")
    #expect(kind.basis == .model)
    #expect(kind.score ?? 0 > 0)
    #expect(kind.score == kind.evidence.reduce(0) { $0 + $1.weight })
    let actor = try reason("actor", of: .mention, in: found)
    #expect(actor.answer == "Ann Lee")
    #expect(actor.because.contains("last name of “ann lee”"))
  }

  @Test func namesTheRunnerUpOfAPronoun() throws {
    let found = try explanations("Paul Lee met Mark Hall on Monday. ⟦He⟧ was tired.")
    let actor = try reason("actor", of: .mention, in: found)
    #expect(actor.answer == "Paul Lee")
    #expect(actor.basis == .votes)
    #expect(actor.rivals.first?.answer == "Mark Hall")
    #expect((actor.score ?? 0) > (actor.rivals.first?.score ?? 0))
  }

  @Test func scoresTheSpeakerOfADirectQuote() throws {
    let found = try explanations(
      "The clerk waved. ⟦“We will rebuild the bridge,”⟧ the mayor told reporters on Monday.")
    let quote = try #require(found.first { $0.subject == .quote })
    #expect(quote.reading == "direct quote of “the mayor”")
    #expect(try reason("found", of: .quote, in: found).basis == .rule)
    #expect(try reason("cue", of: .quote, in: found).answer == "“told”")
    let speaker = try reason("speaker", of: .quote, in: found)
    #expect(speaker.basis == .model)
    #expect(speaker.answer == "“the mayor”")
    #expect(speaker.score ?? 0 > 0)
    #expect(!speaker.evidence.isEmpty)
  }

  @Test func scoresCueAndContentOfAnIndirectQuote() throws {
    let found = try explanations(
      "The minister ⟦said⟧ on Monday that the bridge would be closed until the spring.")
    let quote = try #require(found.first { $0.subject == .quote })
    #expect(quote.reading == "indirect quote of “The minister”")
    let cue = try reason("cue", of: .quote, in: found)
    #expect(cue.basis == .model)
    #expect(cue.evidence.contains { $0.what.contains("“said”") })
    let parts = quote.reasons.filter { $0.question == "part" }
    #expect(parts.contains { $0.answer == "reported" })
    #expect(parts.contains { $0.answer == "not reported" })
    #expect(parts.allSatisfy { ($0.score ?? 0 > 0) == ($0.answer == "reported") })
  }

  @Test func saysHowAFigureWasRead() throws {
    let found = try explanations("The storm hit ⟦over 70 million⟧ French homes.")
    #expect(try reason("number", of: .figure, in: found).answer == "70000000")
    #expect(try reason("number", of: .figure, in: found).because.contains("“million”"))
    let bound = try reason("bound", of: .figure, in: found)
    #expect(bound.answer == "over")
    #expect(bound.because.contains("“over”"))
    #expect(try reason("unit", of: .figure, in: found).because.contains("“home”"))
  }

  @Test func saysWhatADateIsResolvedAgainst() throws {
    let day = CivilDay(year: 2015, month: 3, day: 4)
    let found = try explanations("The council met ⟦Monday⟧.", published: day)
    #expect(try reason("words", of: .date, in: found).answer == "a day of the week")
    #expect(try reason("tense", of: .date, in: found).answer == "past")
    let days = try reason("days", of: .date, in: found)
    #expect(days.answer == "2015-03-02")
    #expect(days.because.contains("2015-03-04"))
  }

  @Test func saysThatTheDayOfPublicationIsMissing() throws {
    let found = try explanations("The council met ⟦Monday⟧.")
    let days = try reason("days", of: .date, in: found)
    #expect(days.answer == "unknown")
    #expect(days.because.contains("does not say when it was published"))
  }

  @Test func saysWhichWordsCreditAnOutlet() throws {
    let found = try explanations("The bridge will close, according to ⟦Reuters⟧.")
    #expect(try reason("outlet", of: .origin, in: found).basis == .list)
    #expect(try reason("credit", of: .origin, in: found).because.contains("“according”"))
  }

  @Test func showsTagHeadAndRelationOfTheWordsAskedAbout() throws {
    let found = try explanations("The mayor ⟦opened⟧ the bridge.")
    let word = try #require(found.first { $0.subject == .word })
    #expect(word.reading == "verb, root, the top of its sentence")
    #expect(!(try explanations("The mayor opened the bridge.")).contains { $0.subject == .word })
  }

  @Test func explainsEveryReadingOfAnArticleOnce() throws {
    let text =
      "PARIS (AP) — “We will rebuild,” Ann Lee said Monday. She said 12 people, among them a "
      + "minister, were hurt. The minister told the BBC it was bad."
    let article = Article(
      id: "1", file: "a.txt", source: Source(name: "a"), text: ArticleText(text))
    let reading = Reader().read(article)
    let found = Explainer(reading).explanations()
    func count(_ subject: Explanation.Subject) -> Int { found.count { $0.subject == subject } }
    #expect(count(.mention) == reading.mentions.count)
    #expect(count(.quote) == reading.quotes.count)
    #expect(count(.figure) == reading.figures.count)
    #expect(count(.date) == reading.dates.count)
    #expect(count(.origin) == reading.origins.count)
    #expect(found.allSatisfy { !$0.reasons.isEmpty })
    #expect(found.map(\.span.start) == found.map(\.span.start).sorted())
  }

  @Test(arguments: ["", " ", "\u{201C}", "…", "\u{0}", "“““", "of", "Ann Lee said"])
  func explainsAnyText(text: String) throws { _ = try explanations("⟦\(text)⟧") }
}

@Suite struct PlacesTests {
  @Test(arguments: [
    ("ann lee", "⟦Ann  Lee⟧ met ⟦ann lee⟧."), ("Ann", "⟦Ann⟧ met ann, who announced it."),
    ("\"yes\"", "He said ⟦“yes”⟧."), ("", "Ann"), ("Bob", "Ann"), ("a b c d", "a b"),
  ])
  func findsWordsWhateverIsBetween(words: String, marked: String) {
    let marked = MarkedText(marked)
    #expect(Tokenizer().tokenize(marked.text).places(of: words) == marked.spans)
  }
}
