import CrossreadCore

/// Joins related propositions to rows: one row a fact, one passage of each article, called by a clause
/// that every one of the passages states.
struct FactRows {
  struct Row {
    var members: [Proposition]
    /// What it may be called by, and is.
    fileprivate var names: [Name]
    var label: Proposition
    var differences: [Difference] = []
    var question: String?
    /// That it is one thing and, where nothing differs, that every passage states the label.
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
      question: relation.question, probability: label.probability, isUnclear: false)
    switch relation.kind {
    case .otherEvent, .notComparable: break
    case .same: row.isUnclear = !isStated(label, probability: match.probability)
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
    case .unclear: row.isUnclear = true
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
    if new.isUnclear, !near.isEmpty { return }
    places[a.place, default: []].append(all.count)
    places[b.place, default: []].append(all.count)
    all.append(new)
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

extension Proposition {
  /// The share of its weight that stands in another's sentence, from 0 to 1.
  func support(by other: Proposition) -> Float {
    guard weight > 0 else { return 0 }
    let shared = features.filter {
      other.features.contains($0) || other.surroundings.contains($0)
    }
    return shared.total / weight
  }

  /// How well it can be read by itself, from 0 to 1: a whole clause with a subject that is known.
  var readability: Float {
    let first = Self.firstWord(of: label)
    let isParticiple = first.hasSuffix("ing") && label.hasPrefix(first)
    if Self.pieces.contains(first) || isParticiple || !isFinite || isPiece || leadsBack {
      return 0.3
    }
    if !hasSubject { return 0.5 }
    if label.utf8.count > Self.long { return 0.7 }
    // "He decried it", whoever he is.
    if isOpen || Self.open.contains(first) { return Self.ofOpen }
    return Self.possessives.contains(first) ? 0.85 : 1
  }

  /// "Then there are the life jackets": it turns to a subject and says nothing of it.
  var isTurn: Bool {
    guard label.utf8.count <= Self.longestTurn else { return false }
    var words = label.lowercased().split(separator: " ")[...]
    if let first = words.first, Self.turns.contains(String(first)) { words.removeFirst() }
    guard words.count > 2, words.count < 8, words.removeFirst() == "there" else { return false }
    return ["is", "are", "was", "were"].contains(words.removeFirst())
      && words.first.map { Self.known.contains(String($0)) } ?? false
  }

  /// In UTF-8 bytes.
  private static let longestTurn = 80

  private static let turns: Set = ["then", "and", "but", "now", "so"]
  /// The words before a noun that is known already.
  private static let known: Set = [
    "the", "this", "that", "these", "those", "his", "her", "its", "their",
  ]

  /// Whether a name starts with somebody of whom it is not known who that is: "They left".
  static func isOpen(_ name: String) -> Bool {
    let first = firstWord(of: name)
    return pronouns.contains(first) || open.contains(first)
  }

  /// Whether it starts with whose it is, which is not known: "Their contract ended".
  static func isOfUnknown(_ name: String) -> Bool {
    possessives.contains(firstWord(of: name))
  }

  private static func firstWord(of text: String) -> String {
    text.prefix { $0.isLetter }.lowercased()
  }

  /// Whether it is a whole clause in which everybody is named.
  var isSelfContained: Bool { readability > Self.ofOpen }

  private static let ofOpen: Float = 0.62

  /// "In a statement in which he denied it": it is said of what it hangs on.
  private var leadsBack: Bool {
    let words = label.lowercased().split(separator: " ", maxSplits: 6)
    guard let first = words.first, ["in", "at", "on", "by", "from", "for", "of"].contains(first)
    else { return false }
    return words.prefix(6).contains("which")
  }

  /// From 0.8 to 1: of two that say it as surely the shorter one is better.
  var brevity: Float { 1 - Float(min(label.utf8.count, 400)) / 2000 }

  /// In UTF-8 bytes: two lines.
  private static let long = 160

  /// The first words of a piece of another clause, or of a question: "what exactly moved them".
  private static let pieces: Set = [
    "what", "who", "how", "why", "where", "whose", "whether", "when", "than", "if", "of", "until",
    "after", "before", "because", "since", "while", "although", "though", "even", "once", "unless",
    "saying", "like", "with", "asked", "did", "do", "does", "is", "are", "was", "were", "has",
    "have", "had", "will",
    "would", "can", "could", "should", "may", "might", "must",
  ]

  /// Pronouns of which it is not known whom they mean.
  private static let open: Set = [
    "this", "that", "these", "those", "we", "i", "you", "which",
  ]

  /// Whose, it is not known.
  private static let possessives: Set = ["his", "her", "its", "their", "our", "my", "your"]

  /// "He has sent investigators" with the name of who it is: where every passage that names anybody, or
  /// whose pronoun means somebody, has the same one; else in the words of another passage for who does it.
  private func named(_ text: String, _ index: StoryIndex, among members: [Proposition]) -> String {
    guard isOpen, !isQuoted, let subject else { return text }
    let words = index.story.readings[article].text[subject.span].lowercased()
    var parts = text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    guard Self.pronouns.contains(words),
      let place = parts.firstIndex(where: { $0.lowercased() == words })
    else { return text }
    let known = Set(([self] + members).compactMap { $0.subject?.actor })
    let isConfirmed = members.contains { $0.article != article && $0.subject?.actor != nil }
    let bearer: String? =
      if known.count == 1, let actor = known.first, isConfirmed {
        index.actors[actor].name
      } else if known.isEmpty {
        members.filter { [article, lemma] other in
          other.article != article && other.lemma == lemma && !other.isOpen
        }
        .compactMap { other in
          other.subject.map { index.story.readings[other.article].phrase($0.span) }
        }
        .first {
          $0.utf8.count <= Self.longestBearer && !Self.pronouns.contains($0.lowercased())
        }
      } else {
        nil
      }
    // "Near *it lay* a jar", which is the jar.
    guard let bearer, let noun = bearer.split(separator: " ").last, !text.contains(noun) else {
      return text
    }
    parts[place] = "[\(bearer)]"
    return parts.joined(separator: " ")
  }

  private static let pronouns: Set = ["he", "she", "it", "they"]
  /// In UTF-8 bytes.
  private static let longestBearer = 60

  /// Without quotation marks that have lost their partner.
  private static func balanced(_ words: String) -> String {
    var text = words[...]
    while let first = text.first {
      let isOdd = first == "\"" && !text.count(where: { $0 == "\"" }).isMultiple(of: 2)
      let isLoose = first == "\"" && text.dropFirst().first == " "
      guard isOdd || isLoose || "”’,.;: ".contains(first) else { break }
      text.removeFirst()
    }
    if text.count(where: { $0 == "\"" }) % 2 == 1 { text.replace("\"", with: "") }
    // "There is time.’": of a quotation inside a quotation.
    if !text.contains("‘") {
      while text.last == "’", let before = text.dropLast().last, !before.isLetter {
        text.removeLast(2)
      }
    }
    let (open, closed) = (text.count { $0 == "“" }, text.count { $0 == "”" })
    if closed > open { text.replace("”", with: "") }
    return open > closed ? text + "”" : String(text)
  }

  /// The words that a row is called by: what somebody says with the name of who it is, by the account
  /// of any of its passages, before it.
  /// It has nothing of the adjectives in `loose` that stand in it once.
  func title(
    _ index: StoryIndex, among members: [Proposition] = [], without loose: [String] = []
  ) -> String {
    var text = loose.reduce(label, Self.without)
    // A whole sentence is named like a clause.
    while let last = text.last, ".,;:".contains(last) { text.removeLast() }
    text = Self.balanced(named(text, index, among: members))
    // What every account has from somebody is his word, and nobody else's.
    let isSaid = members.count > 1 && members.allSatisfy { $0.speaker != nil }
    // Nor do two tell one thing in one's words by chance.
    let isRepeated = members.contains {
      $0.isQuoted && min(support(by: $0), $0.support(by: self)) >= Self.ofOneWording
    }
    guard isQuoted || isSaid || isRepeated else { return text }
    let speaker = speaker ?? members.lazy.compactMap(\.speaker).first
    guard let speaker else {
      return isQuoted && !text.contains(where: { "\"“”".contains($0) }) ? "“\(text)”" : text
    }
    let name = index.actors[speaker].name
    // "He said that they left".
    let start = text.split(separator: " ", maxSplits: 2)
    if start.count == 3, Self.pronouns.contains(start[0].lowercased()),
      SpeechVerb(form: start[1].lowercased()) != nil
    {
      return "[\(name)] \(start[1]) \(start[2])"
    }
    if let words = Self.withoutCue(text) { return "\(name): \(words)" }
    if isQuoted, let words = Self.quotation(text) { return "\(name): “\(words)”" }
    // "President Trump said": by his last name, too.
    let last = name.split(separator: " ").last ?? name[...]
    let isNamed = roles.contains { $0.actor == speaker } || text.contains(last)
    return isNamed ? text : "\(name): \(text)"
  }

  /// "The doors were shut, he said" without who says it; nil where it does not end so.
  private static func withoutCue(_ text: String) -> String? {
    let words = text.split(separator: " ")
    guard words.count > 4, pronouns.contains(words[words.count - 2].lowercased()),
      SpeechVerb(form: words[words.count - 1].lowercased()) != nil
    else { return nil }
    let said = words.dropLast(2).joined(separator: " ")
    return said.last == "," ? String(said.dropLast()) : said
  }

  /// A text without the one adjective, an article before it as the next word asks for it.
  private static func without(_ text: String, _ adjective: String) -> String {
    var words = text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    let places = words.indices.filter { words[$0] == adjective }
    guard places.count == 1, let place = places.first, place > 0, place + 1 < words.count,
      let next = words[place + 1].first, next.isLetter
    else { return text }
    words.remove(at: place)
    let article = words[place - 1]
    if ["a", "an", "A", "An"].contains(article) {
      words[place - 1] =
        "aeiou".contains(next.lowercased()) ? "\(article.prefix(1))n" : String(article.prefix(1))
    }
    return words.joined(separator: " ")
  }

  private static let ofOneWording: Float = 0.8

  /// The words between the quote marks of a text that is a quotation but for who says it: "“It is over,” he
  /// said".
  private static func quotation(_ text: String) -> Substring? {
    guard let first = text.first, "\"“".contains(first) else { return nil }
    let inside = text.dropFirst()
    guard let close = inside.firstIndex(where: { "\"”".contains($0) }),
      !inside[inside.index(after: close)...].contains(where: { "\"“”".contains($0) }),
      inside[close...].split(separator: " ").count <= longestReport
    else { return nil }
    var words = inside[..<close]
    while let last = words.last, ",.; ".contains(last) { words.removeLast() }
    return words
  }

  /// "He told reporters on Monday", in words with the mark.
  private static let longestReport = 8
}
