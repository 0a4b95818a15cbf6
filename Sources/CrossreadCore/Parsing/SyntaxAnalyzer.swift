/// Tags and parses a tokenized text, sentence by sentence, with the trained models.
///
/// Time and memory grow with the length of the text; nothing is allocated per token.
public struct SyntaxAnalyzer: Sendable {
  private let clusters: ClusterTable
  private let tagger: Tagger
  private let parser: Parser

  /// Uses the weights embedded in the program; loading them costs nothing.
  public init() { self.init(.embedded) }

  package init(_ file: ModelFile) {
    clusters = ClusterTable(file.section("clus"))
    tagger = Tagger(file)
    parser = Parser(file)
  }

  /// Tags and parses every sentence. Without weights all tokens are `.other` and roots.
  public func analyze(_ tokenized: TokenizedText) -> Syntax {
    let count = tokenized.tokens.count
    var tags = [PartOfSpeech](repeating: .other, count: count)
    var heads = [Int32](repeating: -1, count: count)
    var relations = [DependencyRelation](repeating: .dep, count: count)
    let longest = tokenized.sentences.reduce(0) { max($0, $1.tokens.count) }
    guard longest > 0, !tagger.network.isEmpty, !parser.network.isEmpty else {
      return Syntax(tags: tags, heads: heads, relations: relations)
    }
    let work = SentenceWork(longest: longest)
    let allRelations = DependencyRelation.allCases
    tokenized.text.utf8.withUnsafeBufferPointer { bytes in
      for sentence in tokenized.sentences {
        let words = sentence.tokens.count
        let first = sentence.tokens.lowerBound
        for index in 0..<words {
          let span = tokenized.tokens[first + index].span.range
          work.atoms[index + 2] = WordAtoms(
            UnsafeBufferPointer(rebasing: bytes[span]), clusters: clusters)
        }
        analyze(work, count: words)
        for index in 0..<words {
          tags[first + index] = tagger.universalTag(work.tags[index])
          let head = Int(work.state.heads[index])
          heads[first + index] = head == words ? -1 : Int32(first + head)
          relations[first + index] = allRelations[Int(work.state.labels[index])]
        }
      }
    }
    return Syntax(tags: tags, heads: heads, relations: relations)
  }

  /// Tags and parses the `count` words whose atoms stand in `work` from place 2 on.
  package func analyze(_ work: SentenceWork, count: Int) {
    work.atoms[count + 2] = WordAtoms()
    work.atoms[count + 3] = WordAtoms()
    tagger.tag(work, count: count)
    var state = work.state
    state.start(work.atoms + 2, tags: work.tags, count: count)
    parser.parse(&state, work)
  }
}
