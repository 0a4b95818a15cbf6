import CrossreadCore
import CrossreadMeaning

extension Comparer {
  /// What each clause of a story was read as, a line each: for those who develop this.
  package static func dump(_ story: Story) -> [String] {
    let actors = ActorMerger().actors(of: story.readings)
    let index = StoryIndex(story: story, actors: actors)
    return story.readings.indices.flatMap { article -> [String] in
      let reading = story.readings[article]
      let none = [Int32](repeating: -1, count: reading.tokens.count)
      return PropositionReader(index, article: article, quantities: none).propositions().clauses
        .map { clause in
          let operators = clause.standing.operators.map {
            "\($0.kind) \(reading.tokenized.string($0.tokens))"
          }
          let dates = clause.dates.map { reading.text[reading.dates[$0].span] }
          let figures = clause.figures.map { reading.text[reading.figures[$0].span] }
          let roles = clause.roles.map {
            "\($0.slot)\($0.preposition.map { ":" + $0 } ?? "")=\(reading.text[$0.span])"
              + ($0.actor.map { "@" + actors[$0].name } ?? "")
          }
          return
            "\(Comparison.letter(ofArticle: article)) \(clause.lemma)"
            + " \(clause.standing.isNegated ? "NOT " : "")\(clause.standing.status)"
            + " <\(clause.label)> \(operators) when \(dates) how many \(figures)"
            + " if \(reading.tokenized.string(clause.standing.condition)) \(roles)"
        }
    }
  }
}

/// Two clauses with the signs by which they are judged: what the weights of `MeaningEvidence` are
/// fitted on.
package struct MatchExample: Sendable {
  package let sentences: (String, String)
  package let clauses: (String, String)
  package let signs: [Float]
}

extension Comparer {
  package static func examples(_ story: Story, model: MeaningModel) -> [MatchExample] {
    let story = story.inFixedOrder
    let index = StoryIndex(story: story, actors: ActorMerger().actors(of: story.readings))
    var clauses: [[Proposition]] = []
    var sentences: [[Proposition]] = []
    for (article, reading) in story.readings.enumerated() {
      let none = [Int32](repeating: -1, count: reading.tokens.count)
      let read = PropositionReader(index, article: article, quantities: none).propositions()
      clauses.append(read.clauses)
      sentences.append(read.sentences)
    }
    let relator = Relator(index: index, clauses: clauses)
    let evidence = MeaningEvidence(index: index, model: model)
    let ofSentence = Dictionary(grouping: clauses.joined(), by: \.place)
    var found: [MatchExample] = []
    FactMatcher(index: index, clauses: clauses, sentences: sentences, relator: relator)
      .forEachPair(evidence) { a, b, whole in
        for p in ofSentence[a.place] ?? [] {
          for q in ofSentence[b.place] ?? [] {
            let pair = relator.pair(p, q)
            guard pair.overlap.count >= 1 else { continue }
            func text(_ one: Proposition, _ span: Span) -> String {
              story.readings[one.article].text[span]
            }
            found.append(
              MatchExample(
                sentences: (text(a, a.span), text(b, b.span)),
                clauses: (text(p, p.passage), text(q, q.passage)),
                signs: evidence.signs(pair, in: a, b, whole: whole).values))
          }
        }
      }
    return found
  }
}
