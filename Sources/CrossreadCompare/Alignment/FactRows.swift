import CrossreadCore

/// Joins related propositions to rows: one row a fact, one passage of each article.
struct FactRows {
  struct Row {
    var members: [Proposition]
    var differences: [Difference] = []
    var question: String?
    var probability: Float
    /// Whether nothing more is claimed than that they may be one.
    var isUnclear: Bool

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
      return probability >= FactRows.likely ? .high : .medium
    }
  }

  /// From these probabilities on, a pair is shown as agreeing, as parting.
  static let likely: Float = 0.68
  static let parting: Float = 0.4

  private(set) var all: [Row] = []
  /// The rows that touch a sentence.
  private var places: [Proposition.Place: [Int]] = [:]

  /// Takes a pair into account; the surest pairs must come first.
  mutating func add(_ match: FactMatcher.Match, _ relation: Relation) {
    switch relation.kind {
    case .otherEvent, .notComparable: return
    case .same:
      join(match, [], nil, isUnclear: match.probability < Self.likely)
    case .differs:
      let isHard = relation.differences.contains { $0.weight == .hard }
      let least = isHard ? Self.parting : Self.parting + 0.05
      join(
        match, relation.differences, relation.question,
        isUnclear: match.probability < least && !relation.isStructural)
    case .unclear: join(match, [], nil, isUnclear: true)
    }
  }

  private mutating func join(
    _ match: FactMatcher.Match, _ differences: [Difference], _ question: String?, isUnclear: Bool
  ) {
    let (a, b) = (match.a, match.b)
    // The same words in the same sentences say nothing new, unless they part.
    let near = Set((places[a.place] ?? []) + (places[b.place] ?? []))
    for number in near.sorted() {
      let row = all[number]
      let hasA = row.members.first { $0.article == a.article }
      let hasB = row.members.first { $0.article == b.article }
      if let x = hasA, let y = hasB, overlaps(x, a), overlaps(y, b) {
        if row.isUnclear == isUnclear || isUnclear {
          // A pair of the same clauses that parts adds in what.
          if row.differences.isEmpty, !differences.isEmpty, !isUnclear {
            all[number].differences = differences
            all[number].question = question
          }
          return
        }
        if row.isUnclear {
          all[number] = Row(
            members: [a, b], differences: differences, question: question,
            probability: match.probability, isUnclear: isUnclear)
          return
        }
      }
      guard !row.isUnclear, !isUnclear else { continue }
      // The clause stands in a row that has a passage of the other article, a better one.
      if differences.isEmpty {
        if let x = hasA, overlaps(x, a), hasB != nil { return }
        if let y = hasB, overlaps(y, b), hasA != nil { return }
      }
      // A third article's account of the same.
      if let x = hasA, overlaps(x, a), hasB == nil {
        if takes(number, differences) { return merge(number, b, differences) }
      } else if let y = hasB, overlaps(y, b), hasA == nil {
        if takes(number, differences) { return merge(number, a, differences) }
      }
    }
    if isUnclear, !near.isEmpty { return }
    places[a.place, default: []].append(all.count)
    places[b.place, default: []].append(all.count)
    all.append(
      Row(
        members: [a, b], differences: differences, question: question,
        probability: match.probability, isUnclear: isUnclear))
  }

  private func takes(_ number: Int, _ differences: [Difference]) -> Bool {
    differences.isEmpty || all[number].differences.isEmpty
      || all[number].differences.first?.kind == differences.first?.kind
  }

  private mutating func merge(_ number: Int, _ new: Proposition, _ differences: [Difference]) {
    all[number].members.append(new)
    places[new.place, default: []].append(number)
    guard let first = differences.first else { return }
    if let mine = all[number].differences.firstIndex(where: { $0.kind == first.kind }) {
      let known = all[number].differences[mine]
      let added = first.words.filter { known.words(of: $0.article) == nil }
      all[number].differences[mine] = Difference(
        kind: known.kind, weight: max(known.weight, first.weight),
        words: (known.words + added).sorted { $0.article < $1.article })
    } else {
      all[number].differences += differences
    }
  }

  private func overlaps(_ a: Proposition, _ b: Proposition) -> Bool {
    guard let shared = a.passage.intersection(b.passage) else { return false }
    return shared.count * 2 > min(a.passage.count, b.passage.count)
  }
}

/// Chooses the words that a row is called by: those of the member that says least besides what all
/// have, in a clause that can be read by itself.
struct FactLabel {
  let index: StoryIndex

  /// How much of what a clause says stands in another's sentence, by weight, from 0 to 1.
  static func support(of member: Proposition, by other: Proposition) -> Float {
    guard member.weight > 0 else { return 0 }
    let shared = member.features.filter {
      other.features.contains($0) || other.surroundings.contains($0)
    }
    return shared.total / member.weight
  }

  /// The members without those, of three and more, that hardly say what the two say that answer each
  /// other best.
  static func supported(_ members: [Proposition]) -> [Proposition] {
    guard members.count > 2 else { return members }
    func mutual(_ a: Proposition, _ b: Proposition) -> Float {
      max(support(of: a, by: b), support(of: b, by: a))
    }
    return members.filter { one in
      members.count { other in other !== one && mutual(one, other) >= leastSupport }
        * 2 >= members.count - 1
    }
  }

  private static let leastSupport: Float = 0.45

  func label(of members: [Proposition]) -> String {
    var best: (cost: Float, text: String)?
    for member in members {
      let text = said(member)
      let others = members.filter { $0.article != member.article }
      let extra = others.map { 1 - Self.support(of: member, by: $0) }.max() ?? 0
      let cost =
        extra * 20 + Float(member.label.utf8.count) / 40 + (member.isFinite ? 0 : 20)
        + (member.hasSubject ? 0 : 10) + (isOpen(member) ? 8 : 0)
        + (others.contains { $0.figures.count < member.figures.count } ? 8 : 0)
      if let best, (best.cost, best.text) <= (cost, text) { continue }
      best = (cost, text)
    }
    // A whole sentence is named like a clause.
    guard var text = best?.text else { return "" }
    while let last = text.last, ".,;:".contains(last) { text.removeLast() }
    return text
  }

  /// What somebody says in the first person needs his name before it.
  private func said(_ member: Proposition) -> String {
    guard member.isQuoted, let speaker = member.speaker else { return member.label }
    let name = index.actors[speaker].name
    return member.label.contains(name) ? member.label : "\(name): \(member.label)"
  }

  /// Whether a member begins with a pronoun of which it is not known whom it means.
  private func isOpen(_ member: Proposition) -> Bool {
    let first = member.label.prefix { $0.isLetter }.lowercased()
    return ["he", "she", "it", "they", "this", "that", "these", "those", "we", "i", "you", "which"]
      .contains(first)
  }
}
