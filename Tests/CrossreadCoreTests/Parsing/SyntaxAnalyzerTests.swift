import CrossreadCore
import Testing

@Suite struct SyntaxAnalyzerTests {
  /// Words with their tags and the arcs between them: "minister nsubj← said".
  private func analyze(_ string: String) -> (text: TokenizedText, syntax: Syntax) {
    let text = Tokenizer().tokenize(ArticleText(string))
    return (text, SyntaxAnalyzer().analyze(text))
  }

  private func arc(_ word: String, in string: String) -> String? {
    let (text, syntax) = analyze(string)
    guard let index = text.lowered.firstIndex(of: word) else { return nil }
    let head = syntax.heads[index]
    return "\(syntax.relations[index].rawValue) \(head < 0 ? "-" : text.lowered[Int(head)])"
  }

  @Test(arguments: [
    ("The minister summoned the ambassador.", "minister", "nsubj summoned"),
    ("The minister summoned the ambassador.", "ambassador", "obj summoned"),
    ("The minister summoned the ambassador.", "summoned", "root -"),
    ("The ambassador was summoned by the ministry.", "ambassador", "nsubj:pass summoned"),
    ("The ambassador was summoned by the ministry.", "was", "aux:pass summoned"),
    ("He said that the talks had failed.", "failed", "ccomp said"),
    ("The house on the hill is empty.", "hill", "nmod house"),
    ("She bought bread and milk.", "milk", "conj bread"),
    ("Corda summoned Roon, whom few in town had liked.", "liked", "acl:relcl roon"),
    ("They marched in Marsk, where a cadet was shot.", "shot", "acl:relcl marsk"),
  ])
  func attachesWordToItsHead(text: String, word: String, expected: String) {
    #expect(arc(word, in: text) == expected)
  }

  @Test(arguments: [
    ("The old bridge collapsed.", "collapsed", PartOfSpeech.verb),
    ("The old bridge collapsed.", "bridge", .noun),
    ("She quickly left Berlin.", "berlin", .properNoun),
    ("She quickly left Berlin.", "quickly", .adverb),
    ("Two dogs barked.", "two", .numeral),
  ])
  func tagsWords(text: String, word: String, expected: PartOfSpeech) throws {
    let (tokenized, syntax) = analyze(text)
    let index = try #require(tokenized.lowered.firstIndex(of: word))
    #expect(syntax.tags[index] == expected)
  }

  @Test(arguments: [
    "The talks failed. Nobody knew why, he said, and left.",
    "WIDELY SEEN AS A FAILURE",
    "“We will go,” she said — “and soon.”\n\n• One\n• Two",
    ")))((( \"\" '' -- ...",
  ])
  func givesEverySentenceOneRootAndNoCycle(string: String) {
    let (text, syntax) = analyze(string)
    #expect(syntax.heads.count == text.tokens.count)
    for sentence in text.sentences {
      #expect(sentence.tokens.count { syntax.heads[$0] < 0 } == 1)
      for token in sentence.tokens {
        var steps = 0
        var at = token
        while syntax.heads[at] >= 0, steps <= sentence.tokens.count {
          at = Int(syntax.heads[at])
          steps += 1
          #expect(sentence.tokens.contains(at))
        }
        #expect(steps < sentence.tokens.count)
      }
    }
  }

  @Test func readsTextWithoutTokens() {
    let (_, syntax) = analyze(" \n ")
    #expect(syntax.heads.isEmpty)
  }

  @Test func staysLinearOnOneLongSentence() {
    let (text, syntax) = analyze(String(repeating: "and so on ", count: 20_000))
    #expect(syntax.tags.count == text.tokens.count)
  }
}
