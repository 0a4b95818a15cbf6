/// Tags and parses a tokenized text, sentence by sentence, with the trained models.
///
/// Time and memory grow with the length of the text; nothing is allocated per token.
public struct SyntaxAnalyzer: Sendable {
  private let clusters: ClusterTable
  private let tagger: Tagger
  private let parser: Parser

  private static let embedded = SyntaxAnalyzer(.embedded)
  private static let relations = DependencyRelation.allCases

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
    let passage = Passage(capacity: min(count, Self.passageLength + longest))
    tokenized.text.utf8.withUnsafeBufferPointer { bytes in
      var sentences = tokenized.sentences[...]
      while let start = sentences.first?.tokens.lowerBound {
        var end = start
        // Tag a passage, then parse it: the weights of both together are too many to stay near.
        let rest = sentences
        while let sentence = sentences.first, end - start < Self.passageLength {
          for part in Self.parts(of: sentence.tokens, in: tokenized).inOrder {
            tag(part, of: tokenized, bytes, work)
            let words = part.count
            let place = part.lowerBound - start
            (passage.atoms + place).update(from: work.atoms + 2, count: words)
            (passage.tags + place).update(from: work.tags, count: words)
            for index in 0..<words {
              tags[part.lowerBound + index] = tagger.universalTag(work.tags[index])
            }
          }
          end = sentence.tokens.upperBound
          sentences = sentences.dropFirst()
        }
        for sentence in rest.prefix(rest.count - sentences.count) {
          var root: Int32?
          for part in Self.parts(of: sentence.tokens, in: tokenized).mainFirst {
            let words = part.count
            let first = part.lowerBound
            var state = work.state
            state.start(
              passage.atoms + (first - start), tags: passage.tags + (first - start), count: words)
            parser.parse(&state, work)
            for index in 0..<words {
              let token = first + index
              let head = Int(state.heads[index])
              let label = Self.relations[Int(state.labels[index])]
              if head < words {
                heads[token] = Int32(first + head)
                relations[token] = label
              } else if let root, root != Int32(token) {
                heads[token] = root
                relations[token] = .parataxis
              } else {
                root = Int32(token)
                relations[token] = label
              }
            }
          }
        }
      }
    }
    let clauses = RelativeClauses(tokenized: tokenized, tags: tags)
    let reports = TrailingReports(tokenized: tokenized, tags: tags)
    for sentence in tokenized.sentences {
      clauses.mend(sentence.tokens, heads: &heads, relations: &relations)
      reports.mend(sentence.tokens, heads: &heads, relations: &relations)
    }
    return Syntax(tags: tags, heads: heads, relations: relations)
  }

  /// How many tokens are tagged before they are parsed, or a few more.
  private static let passageLength = 4096

  /// What the parser sees of a passage.
  private final class Passage {
    let atoms: UnsafeMutablePointer<WordAtoms>
    let tags: UnsafeMutablePointer<UInt8>

    init(capacity: Int) {
      atoms = .allocate(capacity: capacity)
      tags = .allocate(capacity: capacity)
    }

    deinit {
      atoms.deallocate()
      tags.deallocate()
    }
  }

  /// Tags a part of a sentence into `work`.
  private func tag(
    _ part: TokenRange, of tokenized: TokenizedText, _ bytes: UnsafeBufferPointer<UInt8>,
    _ work: SentenceWork
  ) {
    for (index, token) in part.enumerated() {
      work.atoms[index + 2] = WordAtoms(
        UnsafeBufferPointer(rebasing: bytes[tokenized.tokens[token].span.range]),
        clusters: clusters)
    }
    work.atoms[part.count + 2] = WordAtoms()
    work.atoms[part.count + 3] = WordAtoms()
    tagger.tag(work, count: part.count)
  }

  /// The parts of a sentence that are parsed alone.
  package struct Parts {
    package fileprivate(set) var inOrder: [TokenRange] = []
    fileprivate var hasDateline = false

    /// The part that the others hang on comes first.
    fileprivate var mainFirst: [TokenRange] {
      hasDateline ? Array(inOrder.dropFirst()) + [inOrder[0]] : inOrder
    }
  }

  /// A dateline, and what stands between semicolons, each with the semicolon that ends it.
  ///
  /// What stands after a semicolon is a sentence of its own in all but its mark; parsed alone, a
  /// mistake in one part does not spread to the next. Parts of less than four tokens are left
  /// with what stands before them, for those are items of a list.
  package static func parts(of sentence: TokenRange, in tokenized: TokenizedText) -> Parts {
    var parts = Parts()
    var start = sentence.lowerBound
    if let dateline = Dateline.tokens(atStartOf: sentence, in: tokenized) {
      parts.inOrder.append(dateline)
      parts.hasDateline = true
      start = dateline.upperBound
    }
    for token in start..<sentence.upperBound
    where tokenized.tokens[token].kind == .punctuation && tokenized.lowered[token] == ";" {
      let end = token + 1
      if end - start > 4, sentence.upperBound - end >= 4 {
        parts.inOrder.append(start..<end)
        start = end
      }
    }
    parts.inOrder.append(start..<sentence.upperBound)
    return parts
  }
}
