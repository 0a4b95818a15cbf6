import CrossreadCore

/// Joins related propositions to rows: one row a fact, one passage of each article, called by a clause
/// that every one of the passages states.
struct FactRows {
  /// What keeps passages in which nothing differs from agreeing.
  enum Doubt {
    /// It is not likely enough that all of them state what the row is called by.
    case isUnstated
    /// Whether they tell one thing could not be told from what their clauses say.
    case isUntold
  }

  struct Row {
    var members: [Proposition]
    /// What it may be called by, and is.
    fileprivate var names: [Name]
    var label: Proposition
    var differences: [Difference] = []
    var question: String?
    /// That it is one thing and, where nothing differs, that every passage states the label.
    var probability: Float
    /// That the surest two of its passages tell of one thing.
    let match: Float
    /// Whether nothing more is claimed than that they may be one.
    var isUnclear: Bool
    /// Why, where nothing in them differs: they may yet agree.
    var doubt: Doubt?

    var verdict: Finding.Verdict {
      if isUnclear { return .unclear }
      switch differences.map(\.weight).max() {
      case .hard: return .diverge
      case .soft: return .toldDifferently
      case .later: return .later
      case nil: return .agree
      }
    }

    var confidence: Finding.Confidence {
      if isUnclear { return .low }
      return probability >= FactRows.surely ? .high : .medium
    }
  }

  /// From these probabilities on, a pair is shown as agreeing, surely so, and as parting.
  static let likely: Float = 0.55
  static let surely: Float = 0.7
  static let parting: Float = 0.78
  /// The same for yes against no, and for another person or place, which are seldom so.
  static let gravelyParting: Float = 0.88
  private static let grave: Set<Difference.Kind> = [.polarity, .participant, .place]

  /// Passages of one thing beyond doubt in which nothing differs agree, if it is no less likely than
  /// this that they all state what the row is called by.
  static let leastStated: Float = 0.2

  /// A piece of a clause names nothing.
  static let leastReadable: Float = 0.6

  /// How likely a sentence states all that a clause of another article does.
  let states: (_ place: Proposition.Place, _ clause: Proposition) -> Float
  /// The share of a clause's words, by weight, that a sentence has.
  let supports: (_ place: Proposition.Place, _ clause: Proposition) -> Float
  /// The numbers and days of a clause that a sentence does not give.
  let missing: (_ place: Proposition.Place, _ clause: Proposition) -> Missing
  private(set) var all: [Row] = []
  /// The rows that touch a sentence.
  private var places: [Proposition.Place: [Int]] = [:]

  init(
    states: @escaping (_ place: Proposition.Place, _ clause: Proposition) -> Float,
    supports: @escaping (_ place: Proposition.Place, _ clause: Proposition) -> Float,
    missing: @escaping (_ place: Proposition.Place, _ clause: Proposition) -> Missing
  ) {
    self.states = states
    self.supports = supports
    self.missing = missing
  }

  /// Takes a pair into account; the surest pairs must come first.
  mutating func add(_ match: FactMatcher.Match, _ relation: Relation) {
    if relation.kind == .otherEvent || relation.kind == .notComparable { return }
    let names = names(of: match.a, among: [match.b]) + names(of: match.b, among: [match.a])
    // What parts two accounts belongs into what they part in.
    let telling = names.filter { tells($0.clause, relation.differences) }
    guard let label = best(telling.isEmpty ? names : telling) else { return }
    var row = Row(
      members: [match.a, match.b], names: names, label: label.clause,
      differences: relation.differences,
      question: relation.question, probability: label.probability, match: match.probability,
      isUnclear: false)
    switch relation.kind {
    case .otherEvent, .notComparable: break
    case .same:
      row.isUnclear = !isStated(label, probability: match.probability)
      if row.isUnclear { row.doubt = .isUnstated }
    case .differs:
      row.probability = match.probability
      let isGrave =
        relation.differences.first.map { Self.grave.contains($0.kind) } ?? false
        && !relation.isOfOnePerson
      let least = isGrave ? Self.gravelyParting : Self.parting
      // Nobody can tell from a piece what it is that parts, nor of which number without it.
      let isMeasured = relation.differences.first.map { Self.measured.contains($0.kind) } ?? false
      let isReadable =
        relation.question != nil
        || label.clause.readability >= Self.leastReadable && !(isMeasured && telling.isEmpty)
      row.isUnclear = (match.probability < least || !isReadable) && !relation.isStructural
    case .unclear:
      row.isUnclear = true
      if relation.isOpen { row.doubt = .isUntold }
    }
    join(row, match)
  }

  private static let measured: Set<Difference.Kind> = [.number, .date, .time]

  /// Whether a clause has the words in its label by which its article parts from another.
  private func tells(_ clause: Proposition, _ differences: [Difference]) -> Bool {
    differences.contains { difference in
      difference.words(of: clause.article).map { clause.label.contains($0.text) } ?? false
    }
  }

  /// Whether every passage states what the row is called by: likely so by itself, or of passages of
  /// one thing in which nothing was found to differ.
  private func isStated(_ label: Name, probability: Float) -> Bool {
    label.probability >= Self.likely
      || probability >= Relator.oneThing && label.probability >= Self.leastStated
        && label.missing.numbers == 0 && label.clause.readability >= Self.leastReadable
  }

  /// How many numbers and how many days and times a clause has that another passage lacks.
  struct Missing {
    var numbers = 0
    var days = 0

    /// What is left of a name with them.
    fileprivate var worth: Float { (numbers > 0 ? 0.4 : 1) * (days > 0 ? 0.6 : 1) }
    /// What is left of how likely all state it: a number is hardly meant by other words.
    fileprivate var likelihood: Float { numbers > 0 ? 0.7 : 1 }

    fileprivate mutating func formMaximum(_ other: Missing) {
      numbers = max(numbers, other.numbers)
      days = max(days, other.days)
    }
  }

  /// A member, or what is left of it, as a name of a row.
  fileprivate struct Name {
    let clause: Proposition
    /// How good a name it is, if all members state it: what leaving something out costs, and brevity.
    let merit: Float
    /// How likely the one of the other members that states it least does.
    var stated: Float
    /// The share of its words that the one of the other members has that has fewest.
    var support: Float
    var missing: Missing

    /// That all members state it, as far as it can be read by itself and says something.
    var probability: Float { stated * clause.readability * missing.likelihood }
    var worth: Float {
      probability * merit * (1 - FactRows.cost * (1 - support)) * missing.worth
    }
  }

  private func names(of member: Proposition, among others: [Proposition]) -> [Name] {
    ([member] + member.shorter).map { clause in
      let lost = member.weight > 0 ? 1 - clause.weight / member.weight : 0
      var missing = Missing()
      for other in others { missing.formMaximum(self.missing(other.place, clause)) }
      return Name(
        clause: clause, merit: (1 - Self.price * lost) * clause.brevity,
        stated: others.map { states($0.place, clause) }.min() ?? 0,
        support: others.map { supports($0.place, clause) }.min() ?? 0, missing: missing)
    }
  }

  /// The names of a row with one more member.
  private func names(_ row: Row, with new: Proposition) -> [Name] {
    row.names.map { name in
      var name = name
      name.stated = min(name.stated, states(new.place, name.clause))
      name.support = min(name.support, supports(new.place, name.clause))
      name.missing.formMaximum(missing(new.place, name.clause))
      return name
    } + names(of: new, among: row.members)
  }

  /// The best name: the one that the sentences of all members most likely state.
  private func best(_ names: [Name]) -> Name? { names.max { $0.worth < $1.worth } }

  /// What leaving out all of a clause would cost, as a share; and what words that no other member has do.
  private static let price: Float = 0.3
  private static let cost: Float = 0.6

  private mutating func join(_ new: Row, _ match: FactMatcher.Match) {
    let (a, b) = (match.a, match.b)
    let near = Set((places[a.place] ?? []) + (places[b.place] ?? []))
    for number in near.sorted() {
      let row = all[number]
      let hasA = row.members.first { $0.article == a.article }
      let hasB = row.members.first { $0.article == b.article }
      // The same words in the same sentences say nothing new, unless they part.
      if let x = hasA, let y = hasB, overlaps(x, a), overlaps(y, b) {
        if row.isUnclear, !new.isUnclear {
          if !isDenied(row) { all[number] = new }
        } else if new.isUnclear, isDenied(new), row.differences.isEmpty {
          all[number] = new
        } else if row.differences.isEmpty, !new.differences.isEmpty, !new.isUnclear {
          all[number].differences = new.differences
          all[number].question = new.question
          all[number].label = new.label
        }
        return
      }
      if new.doubt != nil, mergeDoubt(number, a, b, hasA, hasB) { return }
      guard !row.isUnclear, !new.isUnclear else { continue }
      // The clause stands in a row that has a passage of the other article, a better one.
      if new.differences.isEmpty {
        if let x = hasA, overlaps(x, a), hasB != nil { return }
        if let y = hasB, overlaps(y, b), hasA != nil { return }
      }
      // A third article's account of the same.
      if let x = hasA, overlaps(x, a), hasB == nil,
        merge(number, b, new, match.probability)
      {
        return
      }
      if let y = hasB, overlaps(y, b), hasA == nil,
        merge(number, a, new, match.probability)
      {
        return
      }
    }
    if new.isUnclear, new.doubt == nil, !near.isEmpty { return }
    places[a.place, default: []].append(all.count)
    places[b.place, default: []].append(all.count)
    all.append(new)
  }

  /// Whether a doubted pair says nothing new beside a row: its clause stands in it with a passage of the other
  /// article, or the row is doubted like it and takes the other article's passage.
  private mutating func mergeDoubt(
    _ number: Int, _ a: Proposition, _ b: Proposition, _ hasA: Proposition?, _ hasB: Proposition?
  ) -> Bool {
    for (mine, member, other, known) in [(hasA, a, b, hasB), (hasB, b, a, hasA)] {
      guard let mine, overlaps(mine, member) else { continue }
      if known != nil { return true }
      guard all[number].doubt != nil else { continue }
      all[number].names = names(all[number], with: other)
      add(other, to: number)
      return true
    }
    return false
  }

  /// Whether one may deny what another says: that is no agreement, however unsure.
  private func isDenied(_ row: Row) -> Bool {
    row.differences.contains { $0.kind == .polarity && $0.weight == .hard }
      && row.probability >= Self.likely
  }

  /// Adds an article's passage to a row, if it states what the row is called by, or what it may be
  /// called by instead; or if it parts from it in what the others part in.
  private mutating func merge(
    _ number: Int, _ new: Proposition, _ found: Row, _ probability: Float
  ) -> Bool {
    let row = all[number]
    let differences = found.differences
    guard let first = differences.first else {
      if row.differences.isEmpty {
        let names = names(row, with: new)
        guard let label = best(names), isStated(label, probability: probability) else {
          return false
        }
        all[number].names = names
        all[number].label = label.clause
        all[number].probability = label.probability
      }
      add(new, to: number)
      return true
    }
    guard row.differences.isEmpty || row.differences.first?.kind == first.kind else { return false }
    add(new, to: number)
    if let mine = row.differences.firstIndex(where: { $0.kind == first.kind }) {
      let known = row.differences[mine]
      let added = first.words.filter { known.words(of: $0.article) == nil }
      all[number].differences[mine] = Difference(
        kind: known.kind, weight: max(known.weight, first.weight),
        words: (known.words + added).sorted { $0.article < $1.article })
    } else {
      all[number].differences += differences
      if row.differences.isEmpty { all[number].label = found.label }
    }
    return true
  }

  private mutating func add(_ new: Proposition, to number: Int) {
    all[number].members.append(new)
    places[new.place, default: []].append(number)
  }

  private func overlaps(_ a: Proposition, _ b: Proposition) -> Bool {
    guard let shared = a.passage.intersection(b.passage) else { return false }
    return shared.count * 2 > min(a.passage.count, b.passage.count)
  }
}
