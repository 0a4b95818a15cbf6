import CrossreadCore
import CrossreadTestSupport

/// Sentences whose syntax is written out by hand, so that what is read off it is tested without
/// the parser: a line for each token with its word, its part of speech as CoNLL-U has it, the
/// number of its head in the sentence (0 for none) and the relation; an empty line between
/// sentences.
///
///     ParsedText.reading("""
///       Lind    PROPN 2 nsubj
///       refused VERB  0 root
///       to      PART  4 mark
///       sign    VERB  2 xcomp
///       """)
enum ParsedText {
  static func reading(_ lines: String) -> Reading {
    var words: [[Substring]] = []
    var tags: [PartOfSpeech] = []
    var heads: [Int32] = []
    var relations: [DependencyRelation] = []
    var start = 0
    for line in lines.split(separator: "\n", omittingEmptySubsequences: false) {
      let fields = line.split(separator: " ")
      guard fields.count == 4, let head = Int(fields[2]) else {
        start = tags.count
        words.append([])
        continue
      }
      if words.isEmpty { words.append([]) }
      words[words.count - 1].append(fields[0])
      tags.append(PartOfSpeech.allCases.first { $0.conllu == String(fields[1]) } ?? .other)
      heads.append(head == 0 ? -1 : Int32(start + head - 1))
      relations.append(DependencyRelation(rawValue: String(fields[3])) ?? .dep)
    }
    let text = words.filter { !$0.isEmpty }.map { $0.joined(separator: " ") }
      .joined(separator: "\n\n")
    let tokenized = Tokenizer().tokenize(ArticleText(text))
    precondition(tokenized.tokens.count == tags.count, "other tokens than lines: \(text)")
    let syntax = Syntax(tags: tags, heads: heads, relations: relations)
    return Reading(
      article: Article(
        id: "a", file: "a.txt", source: Source(name: "a"), text: ArticleText(text)),
      tokenized: tokenized, syntax: syntax,
      clauses: ClauseFinder().clauses(
        in: tokenized, syntax: syntax, mentions: [], dates: [], quotes: []))
  }
}
