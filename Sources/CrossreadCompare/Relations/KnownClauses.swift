import CrossreadCore

/// The clauses of one article by what they have, so that whether the article knows something is not
/// asked of every clause for every pair.
struct KnownClauses: Sendable {
  /// Those of one predicate together: to all of them another stands alike (`Relator.link`).
  let byPredicate: [[Proposition]]
  /// Those in which each actor takes part.
  private let byActor: [Int: [Proposition]]
  /// Those that count something, by the stem of what is counted.
  private let byCounted: [String: [Proposition]]
  /// Those that have a day.
  let dated: [Proposition]
  /// The article's figures that are not vague, by the stem of what is counted; nil for nothing.
  private let figures: [String?: [Figure]]

  /// What a predicate is to others.
  private struct Predicate: Hashable {
    let lemma: String
    let frame: String
    let topic: Int32
    let entry: Lexicon.Entry?
  }

  init(_ clauses: [Proposition], of reading: Reading, _ index: StoryIndex) {
    var places: [Predicate: Int] = [:]
    var byPredicate: [[Proposition]] = []
    var byActor: [Int: [Proposition]] = [:]
    var byCounted: [String: [Proposition]] = [:]
    for clause in clauses {
      let predicate = Predicate(
        lemma: clause.lemma, frame: clause.frame.key,
        topic: index.topics[clause.article][clause.head], entry: clause.entry)
      if let place = places[predicate] {
        byPredicate[place].append(clause)
      } else {
        places[predicate] = byPredicate.count
        byPredicate.append([clause])
      }
      for actor in Set(clause.roles.compactMap(\.actor)) {
        byActor[actor, default: []].append(clause)
      }
      for stem in Set(clause.figures.compactMap { reading.figures[$0].head.map(Stem.of) }) {
        byCounted[stem, default: []].append(clause)
      }
    }
    self.byPredicate = byPredicate
    self.byActor = byActor
    self.byCounted = byCounted
    dated = clauses.filter { !$0.dates.isEmpty }
    figures = Dictionary(grouping: reading.figures.lazy.filter { !$0.isVague }) {
      $0.head.map(Stem.of)
    }
  }

  /// The clauses in which an actor takes part.
  func clauses(of actor: Int) -> [Proposition] { byActor[actor] ?? [] }

  /// The clauses that count what has a stem.
  func clauses(counting stem: String) -> [Proposition] { byCounted[stem] ?? [] }

  /// Whether a figure that may count the same as another, of which it has the measure, passes `test`.
  func hasFigure(like figure: Figure, _ test: (Figure) -> Bool) -> Bool {
    guard let head = figure.head else {
      return figures.values.contains { $0.contains(where: test) }
    }
    return [Stem.of(head), nil].contains { figures[$0]?.contains(where: test) ?? false }
  }
}
