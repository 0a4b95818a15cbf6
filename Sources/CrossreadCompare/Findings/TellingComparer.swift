import CrossreadCore

/// Names the first thing in which two statements of one event differ, where they need not exclude
/// each other: another predicate, another certainty, another holder, a limit that one leaves out.
///
/// Nothing is claimed where one of the articles says elsewhere what the other says: it then knows
/// both, and tells two things.
struct TellingComparer {
  let index: StoryIndex
  /// All clauses, by article.
  let statements: [[Statement]]
  /// The statement whose predicate a token is, by article.
  let ofHead: [[TokenIndex: Int]]
  /// The clauses of each sentence, in their order.
  let ofSentence: [Statement.Place: [Statement]]
  /// Of the clauses that say how often or how something seemed, or where somebody is, by article
  /// and number: which.
  private var marks: [[Int?: Marks]] = []

  private struct Marks: OptionSet {
    let rawValue: Int
    static let frequency = Marks(rawValue: 1)
    static let impression = Marks(rawValue: 2)
    static let stay = Marks(rawValue: 4)
  }

  let lexicon = Lexicon.embedded

  init(index: StoryIndex, statements: [Statement]) {
    self.index = index
    var byArticle = [[Statement]](repeating: [], count: index.story.readings.count)
    var ofHead = [[TokenIndex: Int]](repeating: [:], count: index.story.readings.count)
    for statement in statements {
      ofHead[statement.article][statement.head] = byArticle[statement.article].count
      byArticle[statement.article].append(statement)
    }
    self.statements = byArticle
    self.ofHead = ofHead
    ofSentence = Dictionary(grouping: statements, by: \.place)
    marks = byArticle.map { statements in
      var marks: [Int?: Marks] = [:]
      for statement in statements {
        if frequency(statement) != nil { marks[statement.number, default: []].insert(.frequency) }
        if PurposeComparer.isStay(statement) { marks[statement.number, default: []].insert(.stay) }
        if seeming(statement) != nil { marks[statement.number, default: []].insert(.impression) }
      }
      return marks
    }
  }

  /// The clauses of a sentence.
  func clauses(of sentence: Statement.Place) -> [Statement] { ofSentence[sentence] ?? [] }

  /// Which of these both statements say.
  private func sharedMarks(_ a: Statement, _ b: Statement) -> Marks {
    guard let mine = marks[a.article][a.number], let theirs = marks[b.article][b.number] else {
      return []
    }
    return mine.intersection(theirs)
  }

  /// What differs; nil where nothing does that could be named.
  func conflict(_ a: Statement, _ b: Statement, _ overlap: Overlap? = nil) -> SlotConflict? {
    guard !(a.isQuoted && b.isQuoted) else { return nil }
    let marks = sharedMarks(a, b)
    if marks.contains(.stay),
      let purpose = PurposeComparer(index: index, statements: statements).conflict(a, b)
    {
      return purpose
    }
    let overlap = overlap ?? Overlap(a, b, index)
    let isEnough = overlap.count >= 2 && overlap.shared >= 5
    guard isEnough || !marks.isEmpty else { return nil }
    let pair = Pair(a, b, overlap, index, lexicon)
    if marks.contains(.frequency), let often = frequency(pair) { return often }
    if marks.contains(.impression), let seen = impression(pair) { return seen }
    guard isEnough else { return nil }
    // Who fires is not who resigns: contrary verbs may have other subjects.
    if let told = predicate(pair) { return told }
    guard pair.clashes == 0 else { return nil }
    return certainty(pair) ?? polarity(pair) ?? prospect(pair) ?? order(pair) ?? limit(pair)
      ?? complement(pair)
  }

  // MARK: - A pair

  /// Two statements and what they have in common.
  struct Pair {
    let a: Statement
    let b: Statement
    let overlap: Overlap
    let relation: Lexicon.Relation
    /// Core participants (who, whom, to whom) that are the same on both sides, whatever their slot.
    let sameCore: Int
    /// Slots that both sides fill with somebody named who is not the same.
    let clashes: Int
    /// Whether the one who does it is the same.
    let isSameSubject: Bool
    /// Features both have besides actors and the predicates.
    let ties: Int
    /// Whether the predicate of one is among the words of the other: "cost", "raise costs".
    let isPredicateShared: Bool

    init(
      _ a: Statement, _ b: Statement, _ overlap: Overlap, _ index: StoryIndex, _ lexicon: Lexicon
    ) {
      self.a = a
      self.b = b
      self.overlap = overlap
      let headA = index.topics[a.article][a.head]
      let headB = index.topics[b.article][b.head]
      if a.lemma == b.lemma, a.lemma != "be" {
        relation = .same
      } else {
        let relation = lexicon.relation(a.entry, b.entry)
        let isKin = headA >= 0 && headA == headB || index.areSynonyms(headA, headB)
        self.relation = relation == .none && isKin ? .kin : relation
      }
      func core(_ statement: Statement) -> [Statement.Role] {
        statement.roles.filter { [.who, .whom, .toWhom].contains($0.slot) }
      }
      func isSame(_ x: Statement.Role, _ y: Statement.Role) -> Bool {
        x.actor != nil ? x.actor == y.actor : x.head >= 0 && x.head == y.head && y.actor == nil
      }
      let x = core(a)
      let y = core(b)
      sameCore = x.filter { left in y.contains { isSame(left, $0) } }.count
      var clashes = 0
      for slot in [Clause.Slot.who, .whom] {
        let left = x.filter { $0.slot == slot }
        let right = y.filter { $0.slot == slot }
        guard !left.isEmpty, !right.isEmpty, (left + right).allSatisfy({ $0.isNamed }),
          a.isPassive == b.isPassive || slot == .whom
        else { continue }
        if !left.contains(where: { l in right.contains { isSame(l, $0) } }) { clashes += 1 }
      }
      self.clashes = clashes
      isSameSubject = x.contains { l in
        l.slot == .who && y.contains { $0.slot == .who && isSame(l, $0) }
      }
      var ties = 0
      a.features.forEachShared(with: b.features) { key, _, _ in
        if key >= index.firstWordFeature, key != headA, key != headB { ties += 1 }
      }
      self.ties = ties
      isPredicateShared =
        headA >= 0 && b.features.contains(headA) || headB >= 0 && a.features.contains(headB)
    }
  }

  func text(_ statement: Statement, _ span: Span) -> String {
    index.story.readings[statement.article].text[span]
  }

  func word(_ statement: Statement, _ token: TokenIndex) -> String {
    index.story.readings[statement.article].tokenized.lowered[token]
  }

  func token(_ statement: Statement, _ token: TokenIndex) -> Span {
    index.story.readings[statement.article].tokens[token].span
  }

  /// Whether an article has a statement that `test` accepts among those about the same.
  func says(
    _ article: Int, like other: Statement, _ test: (Statement) -> Bool
  ) -> Bool {
    statements[article].contains { mine in
      test(mine) && mine.features.shared(with: other.features).weight * 3 >= other.weight
    }
  }

  /// Whether the article of one statement has another with the predicate of the other one that
  /// passes `test`.
  func isKnown(
    to mine: Statement, of other: Statement, _ test: (Statement) -> Bool
  ) -> Bool {
    statements[mine.article].contains { isRelated($0, other) && test($0) }
  }

  /// Whether the predicates are one word, or of one meaning or family.
  func isRelated(_ a: Statement, _ b: Statement) -> Bool {
    a.lemma == b.lemma && a.lemma != "be" || lexicon.relation(a.entry, b.entry) <= .kin
      || index.topics[a.article][a.head] >= 0
        && index.topics[a.article][a.head] == index.topics[b.article][b.head]
  }

  /// The name of somebody both statements are about, to put into the question.
  func subject(_ pair: Pair) -> String? {
    for slot in [Clause.Slot.who, .whom, .toWhom] {
      for role in pair.a.roles(in: slot) {
        guard let actor = role.actor else { continue }
        if pair.b.roles.contains(where: { $0.actor == actor }) { return index.actors[actor].name }
      }
    }
    return nil
  }

  func shorter(_ pair: Pair) -> String {
    let x = text(pair.a, pair.a.span)
    let y = text(pair.b, pair.b.span)
    return (x.utf8.count, x) <= (y.utf8.count, y) ? x : y
  }

  func question(_ pair: Pair) -> String {
    guard let subject = subject(pair) else { return "what happened" }
    return pair.isSameSubject ? "what \(subject) did" : "what happened to \(subject)"
  }
}
