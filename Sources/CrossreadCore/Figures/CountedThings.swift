/// Finds the noun phrase that a number counts.
struct CountedThings: Sendable {
  let window: TokenWindow
  let syntax: Syntax
  let isDate: @Sendable (TokenIndex) -> Bool

  struct Thing {
    /// Without the determiner: "French call records".
    let tokens: TokenRange
    let head: TokenIndex
  }

  /// The longest noun phrase taken in, in tokens.
  private static let reach = 10

  /// The tag of a word; a mark is no noun, whatever its tag.
  private func tag(_ token: TokenIndex) -> PartOfSpeech {
    guard let kind = window.token(token)?.kind, syntax.tags.indices.contains(token) else {
      return .other
    }
    let tag = syntax.tags[token]
    let isMark = kind == .punctuation || kind == .quoteMark
    return isMark && [.noun, .properNoun, .adjective].contains(tag) ? .punctuation : tag
  }

  func isProperNoun(_ token: TokenIndex) -> Bool { tag(token) == .properNoun }
  func isPreposition(_ token: TokenIndex) -> Bool { tag(token) == .adposition }
  func isVerb(_ token: TokenIndex) -> Bool { tag(token) == .verb }
  func isCommonNoun(_ token: TokenIndex) -> Bool { tag(token) == .noun }

  /// The phrase that starts at `start`; where `isPartitive`, "of the" may stand before it.
  func thing(after start: TokenIndex, isPartitive: Bool) -> Thing? {
    var first = start
    if isPartitive, window.word(first) == "of" || window.word(first) == "the" {
      if window.word(first) == "of" { first += 1 }
      if window.word(first) == "all" { first += 1 }
      if tag(first) == .determiner || Self.possessives.contains(window.word(first)) { first += 1 }
    }
    let isDigits = first == start && window.isNumber(first - 1)
    var index = first
    var head: TokenIndex?
    walk: while window.contains(index), index - first < Self.reach, !isDate(index) {
      switch tag(index) {
      case .noun: head = index
      case .properNoun:
        // After a common noun a name starts another phrase: "12 people Smith knew".
        if let head, tag(head) == .noun { break walk }
        head = index
      case .adjective:
        if index > first, window.isDash(index - 1), window.isJoined(index) {
          // "gold-plated watches": the noun before the hyphen is no head.
          head = nil
        } else if head != nil {
          // "19 state legislative bodies".
          guard syntax.relations[index] == .amod, Int(syntax.heads[index]) > index,
            tag(index + 1) == .noun
          else { break walk }
        }
      case .verb:
        // "registered voters", "missing children", "thought-provoking films".
        let isCompound = index > first && window.isDash(index - 1) && window.isJoined(index)
        let isModifier = head == nil && isParticiple(index) && syntax.relations[index] == .amod
        guard isCompound || isModifier, tag(index + 1) == .noun || tag(index + 1) == .adjective
        else { break walk }
      case .adverb:
        guard head == nil, tag(index + 1) == .adjective || tag(index + 1) == .verb else {
          break walk
        }
      case .particle where window.word(index) == "'s" || window.word(index) == "'":
        guard head != nil, [.noun, .properNoun, .adjective].contains(tag(index + 1)) else {
          break walk
        }
        index += 1
        continue
      case .punctuation:
        guard window.isDash(index), window.isJoined(index), window.isJoined(index + 1),
          index > first
        else { break walk }
      case .coordinator:
        // "Smith and Jones stores", where the parse says that the number counts the stores, or
        // names on both sides leave nothing else to count.
        let isCounted = countedByParse(before: first).map { $0 > index } ?? false
        guard isCounted || isNameOfPlural(after: index) else { break walk }
      default: break walk
      }
      index += 1
    }
    if let head {
      // A name in the singular is no count: "220 South Michigan Avenue".
      let isName = isDigits && tag(head) == .properNoun && !window.word(head).hasSuffix("s")
      return isName ? nil : Thing(tokens: first..<(head + 1), head: head)
    }
    // "left 12 dead", "53 wounded".
    if first == start, tag(first) == .adjective || tag(first) == .verb && isParticiple(first),
      Self.states.contains(window.word(first))
    {
      return Thing(tokens: first..<(first + 1), head: first)
    }
    return nil
  }

  /// Whether a name stands before the token at `index`, and another with a noun in the plural
  /// behind it.
  private func isNameOfPlural(after index: TokenIndex) -> Bool {
    guard tag(index - 1) == .properNoun, tag(index + 1) == .properNoun else { return false }
    var next = index + 2
    while next - index < Self.reach, tag(next) == .properNoun || window.word(next) == "'s" {
      next += 1
    }
    return tag(next) == .noun && window.word(next).hasSuffix("s")
  }

  private static let possessives: WordSet = [
    "my", "your", "his", "her", "its", "our", "their", "these", "those",
  ]

  /// What people are after an attack or an accident, where the noun is left out.
  private static let states: WordSet = [
    "dead", "killed", "wounded", "injured", "hurt", "missing", "arrested", "hospitalized",
    "displaced", "detained", "infected", "homeless", "stranded", "trapped", "charged", "others",
  ]

  private func isParticiple(_ token: TokenIndex) -> Bool {
    let word = window.word(token)
    return word.hasSuffix("ed") || word.hasSuffix("ing") || word.hasSuffix("en")
  }

  /// The noun that the number before `start` modifies in the parse.
  private func countedByParse(before start: TokenIndex) -> TokenIndex? {
    let number = start - 1
    guard window.contains(number), syntax.relations[number] == .nummod else { return nil }
    let head = Int(syntax.heads[number])
    return head > number && head - number <= Self.reach ? head : nil
  }

  /// The token lower-cased and in the singular.
  func singular(_ token: TokenIndex) -> String { EnglishPlurals.singular(window.word(token)) }
}
