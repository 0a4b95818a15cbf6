import CrossreadTestSupport
import Testing

@testable import CrossreadCore

@Suite struct TrainedNameTaggerTests {
  @Test(arguments: [
    ("The report was read by ⟦Maria Lopez⟧ on Monday.", EntityKind.person),
    ("She flew from ⟦Paris⟧ on Tuesday.", .place),
    ("He works for the ⟦University of Chicago⟧.", .organization),
  ])
  func findsNamesOfEachKind(marked: String, kind: EntityKind) {
    let text = MarkedText(marked)
    let tokenized = Tokenizer().tokenize(text.text)
    let syntax = SyntaxAnalyzer().analyze(tokenized)
    let found = TrainedNameTagger().candidates(in: tokenized, syntax: syntax)
    #expect(found.map { tokenized.span(of: $0.tokens) } == text.spans)
    #expect(found.map(\.kind) == [kind])
  }

  @Test(arguments: ["", "no names here", "A A A A", "“ ( ) — X"])
  func survivesOddText(string: String) {
    let tokenized = Tokenizer().tokenize(ArticleText(string))
    let syntax = SyntaxAnalyzer().analyze(tokenized)
    let found = TrainedNameTagger().candidates(in: tokenized, syntax: syntax)
    for (a, b) in zip(found, found.dropFirst()) {
      #expect(a.tokens.upperBound <= b.tokens.lowerBound)
    }
  }
}

@Suite struct NameLabelTests {
  private let begin = NameLabel.label(.begin, kind: 1)
  private let end = NameLabel.label(.end, kind: 1)

  @Test func staysInsideAnOpenName() {
    #expect(NameLabel.canFollow(begin, end, isLast: true))
    #expect(!NameLabel.canFollow(begin, NameLabel.outside, isLast: false))
    #expect(!NameLabel.canFollow(begin, NameLabel.label(.end, kind: 2), isLast: false))
    #expect(!NameLabel.canFollow(end, end, isLast: false))
  }

  @Test func closesNamesWithTheSentence() {
    #expect(!NameLabel.canFollow(NameLabel.outside, begin, isLast: true))
    #expect(NameLabel.canFollow(NameLabel.outside, NameLabel.label(.whole, kind: 0), isLast: true))
  }

  @Test func namesItsKindAndPlace() {
    for kind in NameLabel.kinds.indices {
      for place in [NameLabel.Place.begin, .inside, .end, .whole] {
        let label = NameLabel.label(place, kind: kind)
        #expect(NameLabel.kind(label) == kind)
        #expect(NameLabel.place(label) == place)
      }
    }
    #expect(NameLabel.place(NameLabel.outside) == nil)
  }
}
