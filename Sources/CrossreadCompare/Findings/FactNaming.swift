import CrossreadCore

/// Names facts by what an article says, in its own words: a clause, and before it the subject that
/// stands elsewhere in the sentence, as in "Ann Lee … opposes the plan". Whom a pronoun means is not
/// put into words: a mistake there would make the article say what it does not.
struct FactNaming {
  let index: StoryIndex

  /// The words of a statement, those of its subject before them.
  func name(of statement: Statement) -> String {
    let reading = index.story.readings[statement.article]
    let words = reading.phrase(statement.span)
    guard let subject = subject(of: statement), subject.span.end <= statement.span.start,
      subject.span.count <= Self.longestSubject
    else { return words }
    let tokens = reading.tokenized.tokens(in: subject.span)
    let start = reading.tokenized.tokens(in: statement.span).lowerBound
    guard let first = tokens.first,
      reading.tokenized.sentenceOfToken[first] == statement.sentence,
      [.noun, .properNoun].contains(reading.syntax.tags[subject.token]),
      tokens.contains(subject.token)
    else { return words }
    // A mark or a "who" between the two is no gap.
    if start <= tokens.upperBound + 2 { return reading.phrase(subject.span.union(statement.span)) }
    return reading.phrase(subject.span) + " … " + words
  }

  /// The briefest name that says enough, of those that begin otherwise than all `names`, or else of
  /// all: one with a subject and a few words.
  func name(of statements: [Statement], unlike names: Set<String>) -> String {
    let all = statements.map { (name: name(of: $0), isWhole: isWhole($0)) }
    let fresh = all.filter { !names.contains(Finding.opening(of: $0.name)) }
    let candidates = fresh.isEmpty ? all : fresh
    let whole = candidates.filter(\.isWhole)
    return (whole.isEmpty ? candidates : whole).map(\.name)
      .min { ($0.utf8.count, $0) < ($1.utf8.count, $1) } ?? ""
  }

  /// The clause that says most briefly what sentences have in common; nil where none says half
  /// of it.
  func gist(
    of sentences: [Statement], _ telling: TellingComparer, unlike names: Set<String>
  ) -> String? {
    var best: (score: Float, text: String)?
    for sentence in sentences {
      let others = sentences.filter { $0.article != sentence.article }
      let common = sentence.features.filter { key in
        others.contains { $0.features.contains(key) }
      }
      for clause in telling.clauses(of: sentence.place) {
        let shared = clause.features.shared(with: common).weight
        guard shared * 2 >= common.total, clause.weight > 0, !isThin(clause) else { continue }
        // As much as possible of what is common, and little else.
        let score = shared / (common.total + clause.weight)
        if let best, best.score > score { continue }
        let text = name(of: clause)
        if let best, best.score == score, best.text <= text { continue }
        if names.contains(Finding.opening(of: text)) { continue }
        best = (score, text)
      }
    }
    return best?.text
  }

  /// Whether a statement has a subject that is known and more than three words.
  private func isWhole(_ statement: Statement) -> Bool {
    let tokens = index.story.readings[statement.article].tokenized.tokens(in: statement.span)
    return subject(of: statement) != nil && tokens.count > 3
  }

  /// Who does it; of what is told in the passive, whom it is done to.
  private func subject(of statement: Statement) -> Statement.Role? {
    guard statement.number != nil else { return nil }
    let slot: Clause.Slot = statement.isPassive ? .whom : .who
    return statement.roles.first {
      $0.slot == slot && ($0.token < statement.head || !statement.span.contains($0.span))
    }
  }

  /// Whether a statement says so little that others like it are no sign of one fact: two words, or
  /// one besides a name that stands elsewhere.
  func isThin(_ statement: Statement) -> Bool {
    let tokens = index.story.readings[statement.article].tokenized.tokens(in: statement.span)
    let isNamedElsewhere =
      subject(of: statement).map { $0.actor != nil && !statement.span.contains($0.span) } ?? false
    return tokens.count + (isNamedElsewhere ? 1 : 0) < 3
  }

  /// In UTF-8 bytes: a subject that goes on for longer would be all that one sees.
  private static let longestSubject = 60
}
