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

  /// The same without whose account they are of: of two values one is somebody else's.
  func wordsWithoutSource(_ label: Proposition, among members: [Proposition]) -> String {
    let reading = index.story.readings[label.article]
    let sources = Abridger(reading: reading, operators: index.operators[label.article])
      .sources(in: reading.tokenized.tokens(in: label.passage))
      .map { reading.text[reading.tokenized.span(of: $0)] }
    return label.title(index, among: members, without: sources + loose(label, members))
  }

  /// The share of a clause's words that the one of some sentences has that has fewest.
  func support(of clause: Proposition, by members: [Proposition]) -> Float {
    members.filter { $0.article != clause.article }.map { clause.support(by: sentence($0)) }.min()
      ?? 1
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

  /// In UTF-8 bytes.
  static let longestSentence = 220
}
