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
  private let ofHead: [[TokenIndex: Int]]
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

  private let lexicon = Lexicon.embedded

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
        if relation == .none, headA >= 0, headA == headB {
          self.relation = .kin
        } else if relation == .none, headA >= 0, headB >= 0, Int(headA) < index.synonyms.count,
          index.synonyms[Int(headA)].contains(headB)
        {
          self.relation = .kin
        } else {
          self.relation = relation
        }
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

  private func text(_ statement: Statement, _ span: Span) -> String {
    index.story.readings[statement.article].text[span]
  }

  private func word(_ statement: Statement, _ token: TokenIndex) -> String {
    index.story.readings[statement.article].tokenized.lowered[token]
  }

  private func token(_ statement: Statement, _ token: TokenIndex) -> Span {
    index.story.readings[statement.article].tokens[token].span
  }

  /// Whether an article has a statement that `test` accepts among those about the same.
  private func says(
    _ article: Int, like other: Statement, _ test: (Statement) -> Bool
  ) -> Bool {
    statements[article].contains { mine in
      test(mine) && mine.features.shared(with: other.features).weight * 3 >= other.weight
    }
  }

  /// Whether the article of one statement has another with the predicate of the other one that
  /// passes `test`.
  private func isKnown(
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
  private func subject(_ pair: Pair) -> String? {
    for slot in [Clause.Slot.who, .whom, .toWhom] {
      for role in pair.a.roles(in: slot) {
        guard let actor = role.actor else { continue }
        if pair.b.roles.contains(where: { $0.actor == actor }) { return index.actors[actor].name }
      }
    }
    return nil
  }

  private func shorter(_ pair: Pair) -> String {
    let x = text(pair.a, pair.a.span)
    let y = text(pair.b, pair.b.span)
    return (x.utf8.count, x) <= (y.utf8.count, y) ? x : y
  }

  // MARK: - How sure it is

  private func certainty(_ pair: Pair) -> SlotConflict? {
    let (a, b) = (pair.a, pair.b)
    guard a.certainty != b.certainty else { return nil }
    let both: Set<Clause.Certainty> = [a.certainty, b.certainty]
    let isSameEvent = pair.relation <= .kin || pair.isPredicateShared
    if both.contains(.denied) {
      guard isSameEvent, both.contains(.plain) || both.contains(.alleged),
        pair.overlap.ratio >= 0.4, pair.overlap.count >= 3 || pair.ties >= 2,
        a.isNegated == b.isNegated
      else { return nil }
    } else if both != [.unclear, .unsupported] {
      guard both.contains(.unclear) || both.contains(.unsupported), pair.relation <= .kin,
        pair.overlap.ratio >= 0.5, pair.overlap.count >= 3, both.contains(.plain), isSure(a),
        isSure(b), !isAsking(a), !isAsking(b), !a.isQuoted, !b.isQuoted
      else { return nil }
    }
    guard
      !says(a.article, like: b, { $0.certainty == b.certainty && isRelated($0, b) }),
      !says(b.article, like: a, { $0.certainty == a.certainty && isRelated($0, a) })
    else { return nil }
    let x = standing(a)
    let y = standing(b)
    guard x.text.lowercased() != y.text.lowercased() else { return nil }
    return SlotConflict(
      question: "whether it is so: \(shorter(pair))", answers: (x.text, y.text),
      spans: (x.span, y.span), confidence: .medium, isTelling: true, weight: 3)
  }

  /// Whether the statement is either told as it is or really said to be unclear.
  private func isSure(_ statement: Statement) -> Bool {
    statement.certainty == .plain ? statement.modality == .asserted : true
  }

  /// "Asked whether", "to determine whether": a question is not yet a doubt.
  private func isAsking(_ statement: Statement) -> Bool {
    guard statement.certainty == .unclear, let governor = statement.governor else { return false }
    return index.story.readings[statement.article].syntax.tags[governor] != .adjective
  }

  /// The words that say how sure a statement is.
  private func standing(_ statement: Statement) -> (text: String, span: Span) {
    for token in statement.modifiers
    where EnglishClauses.allegingAdverbs.contains(word(statement, token)) {
      return (word(statement, token), self.token(statement, token))
    }
    guard var governor = statement.governor else {
      return ("stated as fact", statement.predicate)
    }
    // "denied that he asked him to stop": the word that denies may stand further up.
    for _ in 0..<4 where statement.certainty == .denied {
      guard !isDenial(word(statement, governor)),
        let next = index.story.readings[statement.article].clauses
          .first(where: { $0.head == governor })?.governor
      else { break }
      governor = next
    }
    let tokenized = index.story.readings[statement.article].tokenized
    var start = governor
    if governor > 0, ["no", "not", "n't", "little"].contains(tokenized.lowered[governor - 1]) {
      start -= 1
    }
    let span = tokenized.span(of: start..<(governor + 1))
    return (text(statement, span), span)
  }

  /// Of two sentences about the same, one says that it is unclear, and one that nothing shows it.
  func doubt(_ a: Statement, _ b: Statement) -> SlotConflict? {
    guard let x = doubt(a), let y = doubt(b), x.isOpen != y.isOpen else { return nil }
    return SlotConflict(
      question: "how sure it is", answers: (text(a, x.span), text(b, y.span)),
      spans: (x.span, y.span), confidence: .medium, isTelling: true, weight: 3, isOfTwo: true)
  }

  /// The words in which a sentence doubts; nil where it does not.
  func doubt(of sentence: Statement) -> (answer: String, span: Span)? {
    doubt(sentence).map { (text(sentence, $0.span), $0.span) }
  }

  /// "unclear", "not known" (open) or "no evidence" (not).
  private func doubt(_ sentence: Statement) -> (isOpen: Bool, span: Span)? {
    let tokenized = index.story.readings[sentence.article].tokenized
    let tokens = tokenized.sentences[sentence.sentence].tokens
    for token in tokens {
      let word = tokenized.lowered[token]
      if ["unclear", "unknown", "uncertain"].contains(word) {
        return (true, tokenized.tokens[token].span)
      }
      guard token > tokens.lowerBound else { continue }
      let isDenied = ["no", "not", "n't", "n’t", "any", "without"].contains(
        tokenized.lowered[token - 1])
      guard isDenied else { continue }
      let span = tokenized.span(of: (token - 1)..<(token + 1))
      if ["clear", "known", "certain"].contains(word), tokenized.lowered[token - 1] != "any" {
        return (true, span)
      }
      if ["evidence", "indication", "indications", "proof"].contains(word) { return (false, span) }
    }
    return nil
  }

  private func isDenial(_ word: String) -> Bool {
    ["den", "disput", "refut", "rebut", "disavow", "debunk"].contains { word.hasPrefix($0) }
  }

  // MARK: - Whether it happened

  private func polarity(_ pair: Pair) -> SlotConflict? {
    let (a, b) = (pair.a, pair.b)
    guard a.isNegated != b.isNegated,
      pair.relation <= .kin
        || pair.isPredicateShared && pair.isSameSubject && pair.overlap.ratio >= 0.6,
      pair.overlap.ratio >= 0.45, pair.overlap.count >= 3,
      pair.sameCore >= 1 || pair.ties >= 2, !LightVerbs.general.contains(a.lemma),
      a.modality == b.modality, a.modality == .asserted || a.modality == .expected,
      !isPartial(a.isNegated ? a : b), !haveOtherObjects(pair)
    else { return nil }
    guard
      !says(a.article, like: b, { $0.isNegated == b.isNegated && isRelated($0, b) }),
      !says(b.article, like: a, { $0.isNegated == a.isNegated && isRelated($0, a) })
    else { return nil }
    return SlotConflict(
      question: question(pair), answers: (predicateWords(a), predicateWords(b)),
      spans: (a.predicate, b.predicate), confidence: .medium, isTelling: true,
      weight: 2.5 + pair.overlap.ratio, asksPredicate: true)
  }

  /// "Picked Lind" and "did not pick Holm" are both true.
  private func haveOtherObjects(_ pair: Pair) -> Bool {
    let x = pair.a.roles(in: .whom)
    let y = pair.b.roles(in: .whom)
    guard !x.isEmpty, !y.isEmpty, x.contains(where: \.isNamed) || y.contains(where: \.isNamed)
    else { return false }
    return !x.contains { left in y.contains { left.actor == $0.actor && left.actor != nil } }
  }

  /// "Did not read every verse": a negation of a part, not of the whole.
  private func isPartial(_ statement: Statement) -> Bool {
    index.story.readings[statement.article].tokenized.tokens(in: statement.span).contains {
      ["every", "all", "only", "just", "yet", "until", "entire", "always"]
        .contains(word(statement, $0))
    }
  }

  // MARK: - Whether it has happened yet

  /// What one article says was done and the other that it will be, is planned or expected.
  private func prospect(_ pair: Pair) -> SlotConflict? {
    let (a, b) = (pair.a, pair.b)
    guard pair.relation == .same, !isLight(a), pair.overlap.ratio >= 0.2,
      pair.sameCore >= 1, !haveOtherSubjects(pair), !haveUnlikeObjects(pair), !a.isNegated,
      !b.isNegated,
      a.certainty == .plain, b.certainty == .plain, !a.isQuoted, !b.isQuoted,
      isDone(a) && isAhead(b) || isAhead(a) && isDone(b), !haveOtherObjects(pair),
      !isKnown(to: a, of: b, { isAhead($0) == isAhead(b) && isDone($0) == isDone(b) }),
      !isKnown(to: b, of: a, { isAhead($0) == isAhead(a) && isDone($0) == isDone(a) })
    else { return nil }
    return SlotConflict(
      question: question(pair), answers: (predicateWords(a), predicateWords(b)),
      spans: (a.predicate, b.predicate), confidence: .medium, isTelling: true,
      weight: 2 + pair.overlap.ratio, asksPredicate: true)
  }

  /// Whether both name somebody who does it, and nobody the same.
  private func haveOtherSubjects(_ pair: Pair) -> Bool {
    !pair.isSameSubject && pair.a.roles(in: .who).contains { $0.isNamed }
      && pair.b.roles(in: .who).contains { $0.isNamed }
  }

  /// "Left the matter to others" and "left questions open" are two things.
  private func haveUnlikeObjects(_ pair: Pair) -> Bool {
    guard let x = pair.a.roles(in: .whom).first(where: { $0.actor == nil && $0.head >= 0 }),
      let y = pair.b.roles(in: .whom).first(where: { $0.actor == nil && $0.head >= 0 })
    else { return false }
    return isUnlike(x, in: pair.a, y, in: pair.b)
  }

  /// "Voted", "has voted": told as done, by a form of the past.
  private func isDone(_ statement: Statement) -> Bool {
    let form = word(statement, statement.head)
    return statement.modality == .asserted && form != statement.lemma && !form.hasSuffix("s")
      && !form.hasSuffix("ing")
  }

  /// "Will vote", "is set to vote"; not the infinitive alone, which says nothing of when.
  private func isAhead(_ statement: Statement) -> Bool {
    let tokenized = index.story.readings[statement.article].tokenized
    guard statement.modality == .expected,
      let first = tokenized.tokens(in: statement.predicate).first
    else { return false }
    return first < statement.head && tokenized.lowered[first] != "to"
  }

  private func question(_ pair: Pair) -> String {
    guard let subject = subject(pair) else { return "what happened" }
    return pair.isSameSubject ? "what \(subject) did" : "what happened to \(subject)"
  }

  // MARK: - How often

  private func frequency(_ pair: Pair) -> SlotConflict? {
    guard pair.relation <= .kin, pair.clashes == 0, pair.overlap.count >= 1,
      !isLight(pair.a), let x = frequency(pair.a), let y = frequency(pair.b), x.value != y.value,
      !isKnown(to: pair.a, of: pair.b, { frequency($0)?.value == y.value }),
      !isKnown(to: pair.b, of: pair.a, { frequency($0)?.value == x.value })
    else { return nil }
    let isExact = x.value != .vague && y.value != .vague
    return SlotConflict(
      question: "how often", answers: (text(pair.a, x.span), text(pair.b, y.span)),
      spans: (x.span, y.span), confidence: isExact ? .high : .medium, isTelling: !isExact,
      weight: 3, isOfTwo: true)
  }

  private func frequency(_ statement: Statement) -> (value: Qualifiers.Frequency, span: Span)? {
    let tokenized = index.story.readings[statement.article].tokenized
    for token in statement.modifiers {
      let word = tokenized.lowered[token]
      if let value = Qualifiers.frequency(of: word) { return (value, tokenized.tokens[token].span) }
      guard word == "times", token > 0 else { continue }
      let span = tokenized.span(of: (token - 1)..<(token + 1))
      let before = tokenized.lowered[token - 1]
      if ["several", "many", "multiple", "numerous", "countless"].contains(before) {
        return (.vague, span)
      }
      let numbers = ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
      if let number = numbers.firstIndex(of: before) { return (.times(number + 2), span) }
      if let number = Int(before) { return (.times(number), span) }
    }
    return nil
  }

  // MARK: - Before or after

  private func order(_ pair: Pair) -> SlotConflict? {
    guard pair.relation == .same, !isLight(pair.a), !LightVerbs.lasting.contains(pair.a.lemma),
      pair.overlap.ratio >= 0.4, pair.sameCore >= 1 || pair.ties >= 1
    else { return nil }
    for left in timed(pair.a) {
      for right in timed(pair.b) where left.side != right.side {
        guard isOneEvent(left.role, in: pair.a, right.role, in: pair.b),
          !isKnown(to: pair.a, of: pair.b, { timed($0).contains { $0.side == right.side } }),
          !isKnown(to: pair.b, of: pair.a, { timed($0).contains { $0.side == left.side } })
        else { continue }
        return SlotConflict(
          question: "when (\(text(pair.a, pair.a.predicate)))",
          answers: (words(pair.a, left.role), words(pair.b, right.role)),
          spans: (left.role.span, right.role.span), confidence: .medium, weight: 3, isOfTwo: true)
      }
    }
    return nil
  }

  /// Whether two phrases name one event: by a word of one topic or sense, or both as violence.
  private func isOneEvent(
    _ x: Statement.Role, in a: Statement, _ y: Statement.Role, in b: Statement
  ) -> Bool {
    let left = index.story.readings[a.article].tokenized.tokens(in: x.span)
    let right = index.story.readings[b.article].tokenized.tokens(in: y.span)
    for i in left {
      for j in right where index.topics[a.article][i] >= 0 && index.topics[b.article][j] >= 0 {
        if index.topics[a.article][i] == index.topics[b.article][j]
          || lexicon.relation(index.entries[a.article][i], index.entries[b.article][j]) <= .kin
          || Self.violence.contains(word(a, i)) && Self.violence.contains(word(b, j))
        {
          return true
        }
      }
    }
    return false
  }

  /// Nouns by which news calls one act of violence.
  private static let violence: Set<String> = [
    "attack", "shooting", "bombing", "assault", "raid", "massacre", "killing", "killings",
    "rampage", "siege", "blast", "explosion", "murder", "stabbing", "spree", "ambush",
  ]

  private enum Side { case before, during, after }

  private func timed(_ statement: Statement) -> [(side: Side, role: Statement.Role)] {
    var roles = statement.roles
    // "called during the attack to pledge": what holds for the main clause holds for its purpose.
    let syntax = index.story.readings[statement.article].syntax
    if syntax.heads[statement.head] >= 0,
      let above = ofHead[statement.article][Int(syntax.heads[statement.head])]
    {
      roles += statements[statement.article][above].roles
    }
    return roles.compactMap { role in
      guard role.slot == .time || role.slot == .other || role.slot == .place,
        role.token != statement.head
      else { return nil }
      switch role.preposition {
      case "before", "prior to", "until": return (.before, role)
      case "during", "while", "amid": return (.during, role)
      case "after", "following", "since": return (.after, role)
      default: return nil
      }
    }
  }

  private func words(_ statement: Statement, _ role: Statement.Role) -> String {
    let words = text(statement, role.span)
    guard let preposition = role.preposition, !words.lowercased().hasPrefix(preposition) else {
      return words
    }
    return preposition + " " + words
  }

  // MARK: - Limits

  /// A word that both share and that one side limits: "temporarily ban" / "a ban".
  private func limit(_ pair: Pair) -> SlotConflict? {
    guard pair.overlap.ratio >= 0.45, pair.sameCore + pair.ties >= 2 else { return nil }
    let x = limits(pair.a)
    let y = limits(pair.b)
    for left in x {
      for right in y
      where left.topic == right.topic && left.group == right.group && left.value != right.value
        && !isKnown(to: pair.a, of: pair.b, { limits($0).contains { $0.value == right.value } })
        && !isKnown(to: pair.b, of: pair.a, { limits($0).contains { $0.value == left.value } })
      {
        return SlotConflict(
          question: "how (\(word(pair.a, left.head)))",
          answers: (text(pair.a, left.span), text(pair.b, right.span)),
          spans: (left.span, right.span), confidence: .medium, weight: 2.5)
      }
    }
    // One side alone sets a limit that would matter, and the other nowhere speaks of it.
    for (limits, other, isFirst) in [(x, pair.b, true), (y, pair.a, false)] {
      let mine = isFirst ? pair.a : pair.b
      for limit in limits where [.duration, .will].contains(limit.group) {
        guard let bare = bare(limit.topic, in: other) else { continue }
        let isKnown = index.story.readings[other.article].tokenized.lowered.contains {
          Qualifiers.value(of: $0).map { $0.group == limit.group } ?? false
        }
        if isKnown { continue }
        let said = text(mine, limit.span.union(token(mine, limit.head)))
        let unsaid = text(other, token(other, bare))
        return SlotConflict(
          question: "how far (\(word(mine, limit.head)))",
          answers: isFirst ? (said, unsaid) : (unsaid, said),
          spans: isFirst
            ? (limit.span, token(other, bare)) : (token(other, bare), limit.span),
          confidence: .medium, isTelling: true, weight: 1.5)
      }
    }
    return nil
  }

  /// The token of a topic in a statement.
  private func bare(_ topic: Int32, in statement: Statement) -> TokenIndex? {
    index.story.readings[statement.article].tokenized.tokens(in: statement.span).first {
      index.topics[statement.article][$0] == topic
    }
  }

  private struct Limit {
    let topic: Int32
    let head: TokenIndex
    let group: Qualifiers.Group
    let value: Int
    let span: Span
  }

  /// The limiting words of a statement, each with the word that it limits.
  private func limits(_ statement: Statement) -> [Limit] {
    let reading = index.story.readings[statement.article]
    var tokens = Array(reading.tokenized.tokens(in: statement.span))
    // An adverb before the clause's first word belongs to it: "temporarily ban".
    tokens += statement.modifiers.filter { !tokens.contains($0) }
    return tokens.compactMap { token in
      let head = Int(reading.syntax.heads[token])
      guard head >= 0, let (value, start) = limit(at: token, in: reading) else { return nil }
      let topic = index.topics[statement.article][head]
      guard topic >= index.firstWordFeature else { return nil }
      return Limit(
        topic: topic, head: head, group: value.group, value: value.value,
        span: reading.tokenized.span(of: start..<(token + 1)))
    }
  }

  /// What a word limits to, and where its phrase starts; nil for words that limit nothing.
  private func limit(
    at token: TokenIndex, in reading: Reading
  ) -> (value: (group: Qualifiers.Group, value: Int), start: TokenIndex)? {
    let words = reading.tokenized.lowered
    switch reading.syntax.tags[token] {
    case .adverb, .adjective:
      // "Nearly all" is said of a share, below.
      if token + 1 < words.count, Qualifiers.share(words[token + 1], after: nil) != nil {
        return nil
      }
      if let share = Qualifiers.share(words[token], after: nil) { return (share, token) }
      return Qualifiers.value(of: words[token]).map { ($0, token) }
    case .determiner:
      let before = token > 0 ? words[token - 1] : nil
      return Qualifiers.share(words[token], after: before).map {
        ($0, $0.value == 1 ? token - 1 : token)
      }
    default: return nil
    }
  }

  // MARK: - What was done

  /// Two verbs that tell one event in contrary ways: "stepped down" / "was fired".
  private func predicate(_ pair: Pair) -> SlotConflict? {
    let (a, b) = (pair.a, pair.b)
    let isOpposite = pair.relation == .opposite
    guard !isLight(a), !isLight(b),
      isOpposite || pair.relation > .same && Contrasts.areContrary(a.lemma, b.lemma),
      a.isNegated == b.isNegated, a.certainty == b.certainty, a.modality == b.modality,
      a.modality == .asserted || a.modality == .expected,
      pair.overlap.ratio >= 0.3, pair.ties >= 1, hasSharedParticipant(pair)
    else { return nil }
    guard !knows(a.article, b, as: a), !knows(b.article, a, as: b) else { return nil }
    return SlotConflict(
      question: question(pair), answers: (predicateWords(a), predicateWords(b)),
      spans: (a.predicate, b.predicate), confidence: .medium, isTelling: true,
      weight: 2 + pair.overlap.ratio, asksPredicate: true)
  }

  /// Whether an article has the predicate of another's statement, of an actor that both
  /// statements are about.
  private func knows(_ article: Int, _ other: Statement, as mine: Statement) -> Bool {
    let actors = Set(other.roles.compactMap(\.actor))
      .intersection(mine.features.keys.filter { $0 < index.firstWordFeature }.map { Int($0) })
    return statements[article].contains { known in
      known.lemma == other.lemma
        && (actors.isEmpty || known.roles.contains { $0.actor.map(actors.contains) ?? false })
    }
  }

  /// Whether one participant stands on both sides, in whatever slot, also inside a longer phrase.
  private func hasSharedParticipant(_ pair: Pair) -> Bool {
    if pair.sameCore > 0 { return true }
    var isShared = false
    pair.a.features.forEachShared(with: pair.b.features) { key, _, _ in
      if key < index.firstWordFeature { isShared = true }
    }
    return isShared
  }

  private func isLight(_ statement: Statement) -> Bool {
    LightVerbs.general.contains(statement.lemma)
  }

  /// The predicate with a short object: "heaped scorn".
  private func predicateWords(_ statement: Statement) -> String {
    let words = text(statement, statement.predicate)
    guard let object = statement.roles.first(where: { $0.slot == .whom && !statement.isPassive }),
      object.span.start >= statement.predicate.end, object.span.count < 30,
      object.span.start.rawValue - statement.predicate.end.rawValue < 8
    else { return words }
    return text(statement, statement.predicate.union(object.span))
  }

  // MARK: - What it seemed

  /// What two articles say that one and the same looked like.
  private func impression(_ pair: Pair) -> SlotConflict? {
    guard pair.relation == .none, let x = seeming(pair.a), let y = seeming(pair.b),
      let who = pair.a.roles(in: .who).first?.actor ?? pair.a.roles(in: .whom).first?.actor,
      pair.b.roles.contains(where: { $0.actor == who }), pair.a.isNegated == pair.b.isNegated,
      !isKnown(to: pair.a, of: pair.b, { _ in true }),
      !isKnown(to: pair.b, of: pair.a, { _ in true })
    else { return nil }
    return SlotConflict(
      question: "how \(index.actors[who].name) \(x.verb)",
      answers: (text(pair.a, x.span), text(pair.b, y.span)), spans: (x.span, y.span),
      confidence: .medium, isTelling: true, weight: 2)
  }

  /// "appears ready to block", "appeared closely divided": the verb and what follows it.
  private func seeming(_ statement: Statement) -> (verb: String, span: Span)? {
    let reading = index.story.readings[statement.article]
    let tokenized = reading.tokenized
    let predicate = tokenized.tokens(in: statement.predicate)
    guard let last = predicate.last else { return nil }
    let first = max(predicate.lowerBound, last - 6)
    for token in first...last {
      let word = tokenized.lowered[token]
      guard ["appear", "seem"].contains(where: { word.hasPrefix($0) && word.utf8.count <= 8 }),
        reading.syntax.tags[token] == .verb
      else { continue }
      if token < last { return (word, tokenized.span(of: token..<(last + 1))) }
      // Without an infinitive: what the verb itself is followed by.
      guard let what = statement.roles.first(where: { $0.slot == .what }) else { return nil }
      return (word, tokenized.tokens[token].span.union(what.span))
    }
    return nil
  }

  // MARK: - What it was done with or said of

  private func complement(_ pair: Pair) -> SlotConflict? {
    let (a, b) = (pair.a, pair.b)
    guard pair.relation == .same, !isLight(a), pair.isSameSubject, a.isNegated == b.isNegated,
      a.modality == b.modality, a.certainty == b.certainty
    else { return nil }
    guard
      statements[a.article].filter({ isRelated($0, b) }).count == 1,
      statements[b.article].filter({ isRelated($0, a) }).count == 1
    else { return nil }
    for slot in [Clause.Slot.whom, .what] {
      guard let x = a.roles(in: slot).first, let y = b.roles(in: slot).first,
        !x.isOpen || x.head >= 0,
        !y.isOpen || y.head >= 0, x.actor == nil, y.actor == nil, x.head >= 0, y.head >= 0,
        isUnlike(x, in: a, y, in: b), pair.ties >= 1
      else { continue }
      return SlotConflict(
        question: "what \(subject(pair) ?? text(a, a.roles(in: .who)[0].span)) \(word(a, a.head))",
        answers: (text(a, x.span), text(b, y.span)), spans: (x.span, y.span), confidence: .medium,
        isTelling: true, weight: 1 + pair.overlap.ratio)
    }
    return nil
  }

  /// Whether two phrases have nothing in common.
  private func isUnlike(
    _ x: Statement.Role, in a: Statement, _ y: Statement.Role, in b: Statement
  ) -> Bool {
    guard
      lexicon.relation(
        index.entries[a.article][x.token], index.entries[b.article][y.token]) == .none
    else { return false }
    return index.topics(article: a.article, in: x.span)
      .isDisjoint(with: index.topics(article: b.article, in: y.span))
  }
}
