import CrossreadCompare
import CrossreadCore

/// Readings built by hand, so that comparing is tested without the readers.
public enum TestReading {
  /// A reading with the real tokens of `text` and only the items given.
  public static func make(
    _ text: ArticleText, file: String = "a.txt", source: String = "a",
    published: CivilDay? = nil, mentions: [Mention] = [], entities: [Entity] = [],
    quotes: [Quote] = [], figures: [Figure] = [], dates: [DateExpression] = [],
    origins: [Origin] = [], clauses: [Clause] = []
  ) -> Reading {
    let tokenized = Tokenizer().tokenize(text)
    let count = tokenized.tokens.count
    return Reading(
      article: Article(
        id: file, file: file, source: Source(name: source), published: published, text: text),
      tokenized: tokenized,
      syntax: Syntax(
        tags: Array(repeating: .other, count: count), heads: Array(repeating: -1, count: count),
        relations: Array(repeating: .dep, count: count)),
      mentions: mentions, entities: entities, quotes: quotes, figures: figures, dates: dates,
      origins: origins, clauses: clauses)
  }

  /// A reading whose marked spans are direct quotes, all by one speaker if one is named.
  public static func quoting(_ marked: String, speaker: String? = nil, file: String) -> Reading {
    let marked = MarkedText(marked)
    let entities = speaker.map { [Entity(id: 0, name: $0, kind: .person, names: [$0])] } ?? []
    return make(
      marked.text, file: file, source: file, entities: entities,
      quotes: marked.spans.map {
        Quote(kind: .direct, content: [$0], entity: speaker == nil ? nil : 0)
      })
  }

  public static func story(_ readings: [Reading]) -> Story {
    Story(id: "1", title: "Test", readings: readings)
  }

  /// Articles of these texts, read as a program reads them; sources are numbered from "0" on.
  public static func read(_ texts: [String], published: CivilDay? = nil) -> [Reading] {
    let reader = Reader()
    return texts.enumerated().map { number, text in
      reader.read(
        Article(
          id: "\(number)", file: "\(number).txt", source: Source(name: "\(number)"),
          published: published, text: ArticleText(text)))
    }
  }

  /// The facts that articles of these texts have in common or differ in, read as a program reads
  /// them; sources are numbered from "0" on.
  public static func facts(_ texts: [String], published: String? = nil) -> [Finding] {
    let readings = read(texts, published: published.flatMap { CivilDay(iso8601: $0) })
    return Comparer().compare(story(readings)).findings.filter { $0.kind == .fact }
  }
}
