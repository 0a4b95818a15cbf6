import CrossreadCore

/// Weighs names of rows: whether all passages state them, and whether they can be read by themselves.
extension RowNaming {
  /// What else a row may be called by: clauses of its members, and what is left of them, that can be read by themselves.
  func titles(among members: [Proposition]) -> [Title] {
    members.flatMap { [$0] + $0.shorter }.filter {
      $0.readability >= FactRows.leastReadable && $0.label.utf8.count <= Self.longestSentence
    }
    .map { Title(clause: $0, words: words($0, among: members)) }
    .filter { !Proposition.isOpen($0.words) }
  }

  /// How good a name of passages it is: likely what all state, readable by itself, and of two that are the one that
  /// says more of what all have.
  func worth(
    of title: Title, for members: [Proposition], _ kind: Finding.Kind, _ judge: RowJudge
  ) -> Float {
    let count = Float(min(title.words.split(separator: " ").count, Self.enough))
    return judge.probability(of: title.words, signs(of: title, by: members), kind)
      * (1 - Self.costOfBrevity * (1 - count / Float(Self.enough)))
      * (1 - Self.costOfSilence * (1 - judge.share(of: title.words)))
  }

  /// What speaks for it that the others state what one says.
  func signs(of title: Title, by members: [Proposition]) -> RowSigns {
    let clause = title.clause
    let others = members.filter { $0.article != clause.article }
    let words = tokens(of: title)
    let farness = others.compactMap { other in
      meaning?.nearness(of: words, in: sentence(clause), to: sentence(other))
    }.map { near in near.reduce(0) { $0 + (1 - $1) * (1 - $1) } }.max()
    return RowSigns(
      stated: others.map { matches.states($0.place, clause) }.min() ?? 0,
      readability: clause.readability, farness: farness ?? Self.usualFarness,
      shortness: index.shortness(of: members.map(\.article)))
  }

  /// The members that likely state a name; the first that does besides its own where none does.
  func stating(_ title: Title, _ members: [Proposition]) -> [Proposition] {
    guard members.count > 2 else { return members }
    let own = title.clause.article
    let weighed = members.map { ($0.article == own ? 1 : likelihood(that: $0, states: title)) }
    let best = zip(members, weighed).filter { $0.0.article != own }.map(\.1).max() ?? 1
    return zip(members, weighed).filter { $1 >= min(Self.leastStated, best) }.map(\.0)
  }

  /// How likely the sentence of another article states all that a name says.
  private func likelihood(that member: Proposition, states title: Title) -> Float {
    let sentence = sentence(member)
    let near = meaning?.nearness(
      of: tokens(of: title), in: self.sentence(title.clause), to: sentence)
    guard let least = near?.min() else { return 1 }
    let reading = index.story.readings[member.article]
    let known = Set(reading.text[sentence.span].allStems)
    let missing = title.words.allStems.count { !known.contains($0) }
    let length = reading.sentences[member.sentence].tokens.count
    let odds = Odds(
      Self.ofStating,
      [
        least, Float(missing), Float(length) / 30,
        title.words.contains(where: \.isNumber) ? 1 : 0,
      ])
    let shortness = index.shortness(of: [member.article, title.clause.article])
    return Odds(odds.sum + shortness).probability
  }

  /// The words of its clause that are in a name.
  private func tokens(of title: Title) -> [TokenIndex] {
    let reading = index.story.readings[title.clause.article]
    let words = Set(title.words.split { !$0.isOfWord }.map { $0.lowercased() })
    return reading.tokenized.tokens(in: title.clause.passage).filter { token in
      reading.tokenized.lowered[token].split { !$0.isOfWord }
        .contains { words.contains(String($0)) }
    }
  }

  /// What a name loses by saying nothing of what all passages have, as a share.
  private static let costOfSilence: Float = 0.5
  /// What it loses by saying little, as a share, and the number of words that are enough.
  private static let costOfBrevity: Float = 0.2
  private static let enough = 12

  /// The bias and the weights for whether a sentence states a name: the cosine of its word that is farthest from the
  /// sentence's, how many of its words the sentence lacks, the tokens of the sentence in thirties, whether it has a number.
  private static let ofStating: [Float] = [0.237, 4.009, -0.404, -0.719, 0.674]
  /// Members of which it is less likely that they state a name leave its row, if two others are left.
  private static let leastStated: Float = 0.3

  /// How far the words of names are from those of other articles on average.
  private static let usualFarness: Float = 2
}
