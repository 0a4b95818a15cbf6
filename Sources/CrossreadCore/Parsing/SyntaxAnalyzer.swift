/// Tags and parses a tokenized text, sentence by sentence, with the trained models.
///
/// Time and memory grow with the length of the text; nothing is allocated per token.
public struct SyntaxAnalyzer: Sendable {
  private let clusters: ClusterTable
  private let tagger: Tagger
  private let parser: Parser

  private static let embedded = SyntaxAnalyzer(.embedded)

  /// Uses the weights embedded in the program.
  public init() { self = Self.embedded }

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
        var root: Int32?
        for part in Self.parts(of: sentence.tokens, in: tokenized) {
          let words = part.count
          let first = part.lowerBound
          for index in 0..<words {
            let span = tokenized.tokens[first + index].span.range
            work.atoms[index + 2] = WordAtoms(
              UnsafeBufferPointer(rebasing: bytes[span]), clusters: clusters)
          }
          analyze(work, count: words)
          for index in 0..<words {
            let token = first + index
            tags[token] = tagger.universalTag(work.tags[index])
            let head = Int(work.state.heads[index])
            if head < words {
              heads[token] = Int32(first + head)
              relations[token] = allRelations[Int(work.state.labels[index])]
            } else if let root, root != Int32(token) {
              heads[token] = root
              relations[token] = .parataxis
            } else {
              root = Int32(token)
              relations[token] = allRelations[Int(work.state.labels[index])]
            }
          }
        }
      }
    }
    return Syntax(tags: tags, heads: heads, relations: relations)
  }

  /// The parts of a sentence between semicolons, each with the semicolon that ends it.
  ///
  /// What stands after a semicolon is a sentence of its own in all but its mark; parsed alone, a
  /// mistake in one part does not spread to the next. Parts of less than four tokens are left
  /// with what stands before them, for those are items of a list.
  private static func parts(of sentence: TokenRange, in tokenized: TokenizedText) -> [TokenRange] {
    var parts: [TokenRange] = []
    var start = sentence.lowerBound
    for token in sentence
    where tokenized.tokens[token].kind == .punctuation && tokenized.lowered[token] == ";" {
      let end = token + 1
      if end - start > 4, sentence.upperBound - end >= 4 {
        parts.append(start..<end)
        start = end
      }
    }
    parts.append(start..<sentence.upperBound)
    return parts
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
