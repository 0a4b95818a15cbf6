/// Finds names of persons, organisations, places and other things.
///
/// Rules find the spans: runs of capitals are the candidates, and titles are cut off them ("French
/// Foreign Minister Laurent Fabius" gives "Laurent Fabius"), honorifics stay ("Mr. Fabius"). All
/// places of a name in an article are then judged together by a trained network, which sees what
/// the rules and the word lists say of it, so that a name has one kind all through the article.
///
///     names(in: "The agency's chief, Ann Lee, left Paris Monday.")
///     // "Ann Lee" person, "Paris" place
public struct NameFinder: Sendable {
  let judge: NameJudge

  /// Uses the weights embedded in the program.
  public init() { self.init(.embedded) }

  /// Without weights, the rules alone decide.
  package init(_ file: ModelFile) { judge = NameJudge(file) }

  /// Name mentions, sorted by start and never overlapping; their `entity` is nil.
  public func names(in tokenized: TokenizedText, syntax: Syntax) -> [Mention] {
    let (names, features) = candidates(in: tokenized, syntax: syntax)
    var mentions: [Mention] = []
    for (name, kind) in zip(names, judge.kinds(of: names, features)) {
      guard let kind else { continue }
      for place in name.places {
        mentions.append(Mention(span: tokenized.span(of: place), kind: kind, form: .name))
      }
    }
    return mentions.sorted { $0.span.start < $1.span.start }
  }

  /// All that may be a name, and what the networks go by.
  package func candidates(
    in tokenized: TokenizedText, syntax: Syntax
  ) -> (names: [ArticleName], features: NameFeatures) {
    let words = NameWords(tokenized, syntax: syntax)
    return (
      ArticleNames(words, syntax: syntax).names,
      NameFeatures(words: words, syntax: syntax, clusters: judge.clusters)
    )
  }
}
