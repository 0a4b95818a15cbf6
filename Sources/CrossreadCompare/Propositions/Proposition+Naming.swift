import CrossreadCore

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
    if isOpen || Self.open.contains(first) || isOfRest { return Self.ofOpen }
    if isHeadline { return 0.8 }
    return Self.possessives.contains(first) ? 0.85 : 1
  }

  /// "The others left", "the remainder was melted down": of whom or what, somebody else has said.
  private var isOfRest: Bool {
    let words = label.lowercased().split(separator: " ", maxSplits: 3)
    return words.count > 2 && words[0] == "the" && Self.rests.contains(String(words[1]))
      && words[2] != "of"
  }

  private static let rests: Set = [
    "others", "other", "rest", "remainder", "remaining", "latter", "former",
  ]

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

  /// How well a row is called by it.
  var worth: Float { readability * brevity }

  /// From 0.8 to 1: of two that say it as surely the shorter one is better.
  var brevity: Float { 1 - Float(min(label.utf8.count, 400)) / 2000 }

  /// In UTF-8 bytes: two lines.
  private static let long = 160

  /// The first words of a piece of another clause, or of a question: "what exactly moved them".
  private static let pieces: Set = [
    "what", "who", "whom", "which", "how", "why", "where", "whose", "whether", "when", "than", "if",
    "of", "until",
    "after", "before", "because", "since", "while", "although", "though", "even", "once", "unless",
    "saying", "like", "with", "asked", "did", "do", "does", "is", "are", "was", "were", "has",
    "have", "had", "will",
    "would", "can", "could", "should", "may", "might", "must",
  ]

  /// Pronouns of which it is not known whom they mean.
  private static let open: Set = [
    "this", "that", "these", "those", "we", "i", "you",
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
      if known.count == 1, let actor = known.first, isConfirmed, index.mayBe(actor, words) {
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
  /// It has nothing of the parts in `loose` that stand in it once.
  func title(
    _ index: StoryIndex, among members: [Proposition] = [], without loose: [String] = []
  ) -> String {
    var text = loose.reduce(resolved(index, among: members), Self.without)
    // A whole sentence is named like a clause.
    text = String(Self.withoutMarks(text[...]))
    text = Self.balanced(named(text, index, among: members))
    for mark in ["”", "\""] where text.hasSuffix("," + mark) {
      text = text.dropLast(2) + mark
    }
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
    // "Its director said".
    if LightVerbs.reporting.contains(lemma), let subject, subject.actor == nil,
      subject.isOpen || Self.isOfUnknown(text)
    {
      let words = index.story.readings[article].text[subject.span]
      if text.hasPrefix(words) { return "[\(name)]" + text.dropFirst(words.count) }
    }
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

  /// The label with the name of whom a pronoun means in its place, where another member has the same one in its
  /// sentence; of what "it" means, where another tells of the same.
  private func resolved(_ index: StoryIndex, among members: [Proposition]) -> String {
    let others = members.filter { $0.article != article }
    var told: Set<Int> = []
    let known = references.filter { reference in
      let actor = index.actors[reference.actor]
      let last = actor.name.split(separator: " ").last ?? ""
      let words = Substring(label.utf8.dropFirst(reference.place).prefix(reference.length))
      let isPersonal = Self.personal.contains(words.lowercased())
      guard (actor.kind == .person) == isPersonal, !label.contains(last),
        index.mayBe(reference.actor, words.lowercased())
      else { return false }
      let key = Int32(reference.actor)
      let isConfirmed = others.contains { other in
        if isPersonal { return other.features.contains(key) || other.surroundings.contains(key) }
        return reference.isPossessive
          ? other.features.contains(key)
          : other.lemma == lemma && other.subject?.actor == reference.actor
      }
      return isConfirmed && told.insert(reference.actor).inserted
    }
    return known.map(first).reversed().reduce(label) { text, reference in
      let utf8 = text.utf8
      let start = utf8.index(utf8.startIndex, offsetBy: reference.place)
      let end = utf8.index(start, offsetBy: reference.length)
      let name = "[\(index.actors[reference.actor].name)]" + (reference.isPossessive ? "’s" : "")
      return text[..<start] + name + text[end...]
    }
  }

  /// The "he" before a "his", which means the same man: it is he who is to be named.
  private func first(_ reference: Reference) -> Reference {
    let before = label.utf8.prefix(reference.place)
    let own = Substring(label.utf8.dropFirst(reference.place).prefix(reference.length)).lowercased()
    guard let subject = ["his": "he", "him": "he", "her": "she"][own] else { return reference }
    let words = Substring(before).split(separator: " ", omittingEmptySubsequences: false)
    guard let place = words.firstIndex(where: { $0.lowercased() == subject }) else {
      return reference
    }
    return Reference(
      place: words[..<place].reduce(0) { $0 + $1.utf8.count + 1 }, length: subject.utf8.count,
      actor: reference.actor, isPossessive: false)
  }

  private static let personal: Set = ["he", "she", "him", "her", "his", "who"]

  /// A text without a part that stands in it once, an article before it as the next word asks for it.
  static func without(_ text: String, _ part: String) -> String {
    let places = text.ranges(of: part)
    guard places.count == 1, let place = places.first, !isInsideWord(place, of: text) else {
      return text
    }
    var before = text[..<place.lowerBound]
    var after = text[place.upperBound...]
    while before.last == " " { before.removeLast() }
    while after.first == " " { after.removeFirst() }
    if before.isEmpty {
      guard after.split(separator: " ").count > 2 else { return text }
      return after.prefix(1).uppercased() + after.dropFirst()
    }
    let isAtEnd = after.isEmpty
    if isAtEnd, before.last == "," { before.removeLast() }
    if isAtEnd { return before.split(separator: " ").count > 2 ? String(before) : text }
    guard let next = after.first, next.isLetter || next.isNumber || ",[(".contains(next) else {
      return text
    }
    if before.hasSuffix(" a") || before.hasSuffix(" an") || before == "A" || before == "An" {
      if before.last == "n" { before.removeLast() }
      if "aeiou".contains(next.lowercased()) { before += "n" }
    }
    return before + (next == "," ? "" : " ") + after
  }

  private static func isInsideWord(_ place: Range<String.Index>, of text: String) -> Bool {
    func isWord(_ one: Character?, beside other: Character?) -> Bool {
      guard let one, let other else { return false }
      return (one.isLetter || one.isNumber || one == "-") && (other.isLetter || other.isNumber)
    }
    return isWord(text[..<place.lowerBound].last, beside: text[place].first)
      || isWord(text[place.upperBound...].first, beside: text[place].last)
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
    return withoutMarks(inside[..<close])
  }

  /// Words without the marks behind them; "at 5 p.m." keeps its own.
  private static func withoutMarks(_ text: Substring) -> Substring {
    var text = text
    while let last = text.last, ".,;: ".contains(last) {
      let word = text.split(separator: " ").last ?? ""
      if last == ".", word.dropLast().contains("."), !word.hasSuffix("..") { break }
      text.removeLast()
    }
    return text
  }

  /// "He told reporters on Monday", in words with the mark.
  private static let longestReport = 8
}
