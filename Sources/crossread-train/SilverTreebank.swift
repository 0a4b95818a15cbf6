import CrossreadCore

/// The sentences of news articles as the program cuts them, for a stronger parser to annotate.
///
/// Its trees are no gold, but of the kind of text that is read, and there are many ("uptraining",
/// Petrov et al. 2010).
enum SilverTreebank {
  /// Writes every sentence that may teach something as CoNLL-U without annotation.
  ///
  /// A part of a sentence that the program parses alone is a sentence here. Headings, lists and
  /// what is longer than a parser reads well are left out.
  static func blank(_ articles: [ArticleText]) -> String {
    var lines = ""
    for text in articles {
      let tokenized = Tokenizer().tokenize(NormalizedText(text).text)
      for sentence in tokenized.sentences {
        for part in SyntaxAnalyzer.parts(of: sentence.tokens, in: tokenized).inOrder
        where teaches(part, of: tokenized) {
          for (index, token) in part.enumerated() {
            let form = tokenized.text[tokenized.tokens[token].span].replacing("\t", with: " ")
            lines += "\(index + 1)\t\(form)\t_\t_\t_\t_\t_\t_\t_\t_\n"
          }
          lines += "\n"
        }
      }
    }
    return lines
  }

  private static let lengths = 5...70

  private static func teaches(_ part: TokenRange, of tokenized: TokenizedText) -> Bool {
    guard lengths.contains(part.count) else { return false }
    let last = tokenized.lowered[part.upperBound - 1]
    return [".", "?", "!", ";", "\"", "”"].contains(last)
  }
}
