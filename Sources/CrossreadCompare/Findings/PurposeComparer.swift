import CrossreadCore

/// Compares what two articles say that somebody is somewhere for: "arrived in Marsh for talks with
/// the union", "is in Marsh to open a bridge".
struct PurposeComparer {
  let index: StoryIndex
  /// All clauses, by article.
  let statements: [[Statement]]

  /// Verbs of being somewhere and of going there.
  private static let presence: Set<String> = [
    "arrive", "be", "come", "fly", "go", "head", "land", "return", "stay", "stop", "travel",
    "visit",
  ]

  private struct Purpose {
    let span: Span
    let head: TokenIndex
    /// What it is about, without the head.
    let topics: Set<Int32>
  }

  /// Two purposes of one stay; nil where either is unknown, where they have something in common,
  /// and where one article knows the other's, too.
  func conflict(_ a: Statement, _ b: Statement) -> SlotConflict? {
    guard Self.isStay(a), Self.isStay(b), let actor = subject(a), actor == subject(b),
      let place = place(a, b), let x = purpose(a), let y = purpose(b),
      x.topics.isDisjoint(with: y.topics), !x.topics.isEmpty, !y.topics.isEmpty,
      !isKnown(to: a.article, actor, y), !isKnown(to: b.article, actor, x)
    else { return nil }
    return SlotConflict(
      question: "why \(index.actors[actor].name) is in \(index.actors[place].name)",
      answers: (
        index.story.readings[a.article].text[x.span], index.story.readings[b.article].text[y.span]
      ), spans: (x.span, y.span), confidence: .medium, isTelling: true, weight: 2.5, isOfTwo: true)
  }

  /// Whether a clause says that somebody is somewhere, or goes there.
  static func isStay(_ statement: Statement) -> Bool {
    presence.contains(statement.lemma) && !statement.isNegated
  }

  private func subject(_ statement: Statement) -> Int? {
    statement.roles.first { $0.slot == .who }?.actor
  }

  /// The place that both name.
  private func place(_ a: Statement, _ b: Statement) -> Int? {
    var found: Int?
    a.features.forEachShared(with: b.features) { key, _, _ in
      if key < index.firstWordFeature, index.actors[Int(key)].kind == .place { found = Int(key) }
    }
    return found
  }

  /// The first "for …" or "to …" of the clause that says for what; nil where there is none.
  private func purpose(_ statement: Statement) -> Purpose? {
    let reading = index.story.readings[statement.article]
    let tokenized = reading.tokenized
    let end = tokenized.sentences[statement.sentence].tokens.upperBound
    var token = statement.head + 1
    while token + 1 < end, reading.tokens[token].kind != .punctuation {
      let tag = reading.syntax.tags[token + 1]
      let word = tokenized.lowered[token]
      if word == "to" && tag == .verb || word == "for" && tag != .verb {
        return purpose(from: token, before: end, in: statement.article)
      }
      token += 1
    }
    return nil
  }

  private func purpose(from start: TokenIndex, before end: TokenIndex, in article: Int) -> Purpose?
  {
    let reading = index.story.readings[article]
    let stop =
      (start..<end).first { reading.tokens[$0].kind == .punctuation } ?? end
    let words = (start + 1)..<stop
    func isTold(by span: Span) -> Bool { reading.tokenized.tokens(in: span).overlaps(words) }
    // "For two days" says how long.
    guard !words.isEmpty, !reading.dates.contains(where: { isTold(by: $0.span) }),
      !reading.figures.contains(where: { isTold(by: $0.span) }),
      let head = words.first(where: { token in
        let tag = reading.syntax.tags[token]
        return (tag == .noun || tag == .verb) && index.topics[article][token] >= 0
      })
    else { return nil }
    let topics = Set(words.lazy.filter { $0 != head }.map { index.topics[article][$0] })
    return Purpose(
      span: reading.tokenized.span(of: start..<stop), head: head,
      topics: topics.filter { $0 >= 0 })
  }

  /// Whether an article says of somebody anything of what another gives as the purpose.
  private func isKnown(to article: Int, _ actor: Int, _ purpose: Purpose) -> Bool {
    statements[article].contains { statement in
      statement.features.contains(Int32(actor))
        && purpose.topics.contains {
          $0 >= index.firstWordFeature && statement.features.contains($0)
        }
    }
  }
}
