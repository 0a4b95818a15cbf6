import CrossreadCore
import CrossreadLibrary
import CrossreadTUI

/// An article of a library as text for people: what is known of it, its present text, and how each
/// version differs from the one before.
struct VersionText {
  let text: String

  init(_ article: LibraryArticle, present: Article?, _ alterations: [Alteration]) {
    var lines = PlainLines()
    lines.add(article.title ?? "(no title)")
    lines.add(LibraryLines.line(of: article))
    if let address = article.address { lines.add(address) }
    lines.add("added \(Moment.words(article.added))")
    guard let present else {
      text = lines.text
      return
    }
    lines.addGap()
    for line in SafeText.block(present.text.string).split(
      separator: "\n", omittingEmptySubsequences: false)
    {
      line.isEmpty ? lines.addGap() : lines.add(String(line))
    }
    for alteration in alterations {
      lines.addGap()
      lines.add(alteration.title)
      alteration.lines.forEach { lines.add($0) }
    }
    text = lines.text
  }
}

/// A sentence that one version of a text has and another lacks.
struct SentenceChange: Equatable {
  let sentence: String
  /// Whether it came, or else went.
  let isNew: Bool

  /// What went and what came, in the order of the texts: what stood where something new stands now
  /// comes before it (the shortest edit script; Myers 1986).
  static func changes(from old: ArticleText, to new: ArticleText) -> [SentenceChange] {
    let (before, after) = (sentences(of: old), sentences(of: new))
    let difference = after.difference(from: before)
    let went = Set(difference.removals.map(\.place))
    let came = Set(difference.insertions.map(\.place))
    var changes: [SentenceChange] = []
    var place = 0
    for (number, sentence) in after.enumerated() {
      while went.contains(place) {
        changes.append(SentenceChange(sentence: before[place], isNew: false))
        place += 1
      }
      if came.contains(number) {
        changes.append(SentenceChange(sentence: sentence, isNew: true))
      } else {
        place += 1
      }
    }
    for rest in before.indices.dropFirst(place) where went.contains(rest) {
      changes.append(SentenceChange(sentence: before[rest], isNew: false))
    }
    return changes
  }

  private static func sentences(of text: ArticleText) -> [String] {
    let tokenized = Tokenizer().tokenize(text)
    return tokenized.sentences.map { sentence in
      text[sentence.span].split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
  }
}

extension CollectionDifference.Change {
  fileprivate var place: Int {
    switch self {
    case .insert(let offset, _, _), .remove(let offset, _, _): offset
    }
  }
}
