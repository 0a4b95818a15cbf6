import CrossreadCore

/// Finds what a row is called: words of one of its passages that can be read by themselves, without what no other
/// passage has.
struct RowNaming {
  /// A name, and the clause of which it has the words.
  struct Title {
    let clause: Proposition
    let words: String
  }

  let index: StoryIndex
  /// Of each article.
  let sentences: [[Proposition]]
  let matches: FactMatcher.Matches
  /// Nil to go by shared words alone.
  let meaning: MeaningEvidence?

  /// The words of a label; where nobody can tell whom they mean, those of the shortest clause of the members that can
  /// be read by itself; of a piece those of a sentence.
  func title(_ label: Proposition, among members: [Proposition]) -> Title {
    let title = Title(clause: label, words: words(label, among: members))
    if label.isSelfContained && !Proposition.isOfUnknown(title.words) || title.words.contains("[") {
      return title
    }
    func worth(_ clause: Proposition) -> Float {
      clause.brevity * (1 - Self.costOfOwn * (1 - support(of: clause, by: members)))
    }
    func best(_ all: [Proposition]) -> Title? {
      all.filter {
        $0.isSelfContained && !Proposition.isOfUnknown($0.label)
          && $0.label.utf8.count <= Self.longestSentence
      }
      .map { ($0, worth($0)) }.max { $0.1 < $1.1 }
      .map { Title(clause: $0.0, words: words($0.0, among: members)) }
    }
    if let clause = best(members.flatMap { [$0] + $0.shorter }) { return clause }
    if label.readability >= FactRows.leastReadable { return title }
    return best(members.map(sentence)) ?? title
  }

  /// The words of a label without what only adds to it and another member does not have.
  func words(_ label: Proposition, among members: [Proposition]) -> String {
    label.title(index, among: members, without: loose(label, members))
  }

  /// The words without whose account they are of: of two values one is somebody else's.
  func withoutSource(_ title: String, _ label: Proposition) -> String {
    let reading = index.story.readings[label.article]
    let parts = Abridger(reading: reading, operators: index.operators[label.article])
      .sources(in: reading.tokenized.tokens(in: label.passage))
    return parts.reduce(title) {
      Proposition.without($0, reading.text[reading.tokenized.span(of: $1)])
    }
  }

  /// The share of a clause's words that the one of some sentences has that has fewest.
  func support(of clause: Proposition, by members: [Proposition]) -> Float {
    members.filter { $0.article != clause.article }.map { clause.support(by: sentence($0)) }.min()
      ?? 1
  }

  /// What else a row may be called by: clauses of its members, and what is left of them, that can be read by themselves.
  func titles(among members: [Proposition]) -> [Title] {
    members.flatMap { [$0] + $0.shorter }.filter {
      $0.readability >= FactRows.leastReadable && $0.label.utf8.count <= Self.longestSentence
    }
    .map { Title(clause: $0, words: words($0, among: members)) }
    .filter { !Proposition.isOpen($0.words) }
  }

  /// How good a name of passages it is: likely what all state, readable by itself, and of two that are the one that
  /// says more.
  func worth(
    of title: Title, for members: [Proposition], _ kind: Finding.Kind, _ judge: RowJudge
  ) -> Float {
    let count = Float(min(title.words.split(separator: " ").count, Self.enough))
    return judge.probability(of: title.words, signs(of: title, by: members), kind)
      * (1 - Self.costOfBrevity * (1 - count / Float(Self.enough)))
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
    return Odds(
      Self.ofStating,
      [
        least, Float(missing), Float(length) / 30,
        title.words.contains(where: \.isNumber) ? 1 : 0,
      ]
    ).probability
  }

  /// The words of its clause that are in a name.
  private func tokens(of title: Title) -> [TokenIndex] {
    let reading = index.story.readings[title.clause.article]
    let words = Set(title.words.split { !$0.isLetter && !$0.isNumber }.map { $0.lowercased() })
    return reading.tokenized.tokens(in: title.clause.passage).filter { token in
      reading.tokenized.lowered[token].split { !$0.isLetter && !$0.isNumber }
        .contains { words.contains(String($0)) }
    }
  }

  /// That in which a member stands.
  func sentence(_ member: Proposition) -> Proposition {
    sentences[member.article][member.sentence]
  }

  /// The parts of a label that only add to it, and of which another member lacks a word: what it says without them
  /// is what all say. The longest come first.
  private func loose(_ label: Proposition, _ members: [Proposition]) -> [String] {
    let reading = index.story.readings[label.article]
    let others = members.filter { $0.article != label.article }.map { sentence($0).features }
    func isShared(_ token: TokenIndex) -> Bool {
      let topic = index.topics[label.article][token]
      guard topic >= 0 else { return true }
      let synonyms = topic < index.synonyms.count ? index.synonyms[Int(topic)] : []
      return others.allSatisfy { $0.contains(topic) || synonyms.contains(where: $0.contains) }
    }
    return Abridger(reading: reading, operators: index.operators[label.article])
      .looseParts(
        in: reading.tokenized.tokens(in: label.passage), around: label.head, label.standing
      )
      .filter { !$0.allSatisfy(isShared) }
      .map { reading.text[reading.tokenized.span(of: $0)] }
      .sorted { $0.utf8.count > $1.utf8.count }
  }

  /// What a name of a row loses by words that no other passage has, as a share.
  static let costOfOwn: Float = 0.6

  /// What a name loses by saying little, as a share, and the number of words that are enough.
  private static let costOfBrevity: Float = 0.2
  private static let enough = 12

  /// The bias and the weights for whether a sentence states a name: the cosine of its word that is farthest from the
  /// sentence's, how many of its words the sentence lacks, the tokens of the sentence in thirties, whether it has a number.
  private static let ofStating: [Float] = [0.237, 4.009, -0.404, -0.719, 0.674]
  /// Members of which it is less likely that they state a name leave its row, if two others are left.
  private static let leastStated: Float = 0.3

  /// How far the words of names are from those of other articles on average.
  private static let usualFarness: Float = 2

  /// In UTF-8 bytes.
  private static let longestSentence = 220
}
