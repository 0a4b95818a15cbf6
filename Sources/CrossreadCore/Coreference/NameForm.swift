/// A name as the joining of names sees it: its words without honorifics, dots and "the".
struct NameForm: Sendable {
  let kind: EntityKind
  /// The words lower-cased: ["laurent", "fabius"]; hyphenated words are one.
  let parts: [String]
  /// For persons, the gender that an honorific or a given name states.
  let gender: Gender
  let hasHonorific: Bool
  /// "jr", "iii": what tells a person from others of the same name; nil where nothing does.
  let generation: String?
  /// Whether it is written as initials: "NSA", "F.B.I.".
  let isAcronym: Bool
  /// The parts joined, under one spelling for places that have several ("u.s." → "united states").
  let key: String

  init(_ mention: Mention, in tokenized: TokenizedText) {
    let tokens = tokenized.tokens(in: mention.span)
    var parts: [String] = []
    var gender = Gender.unknown
    var hasHonorific = false
    var generation: String?
    for token in tokens {
      let word = tokenized.lowered[token]
      let facts = WordFacts(of: word)
      if token == tokens.lowerBound, facts.contains(.honorific), tokens.count > 1,
        mention.kind == .person
      {
        gender = Gender(facts, male: .honorificMale, female: .honorificFemale)
        hasHonorific = true
        continue
      }
      if mention.kind == .person, facts.contains(.suffix) || word == "," {
        let bare = word.hasSuffix(".") ? String(word.dropLast()) : word
        if Titles.isGeneration(bare) { generation = bare }
        continue
      }
      if tokenized.tokens[token].isSpaced || parts.isEmpty {
        parts.append(word)
      } else {
        parts[parts.count - 1] += word
      }
    }
    kind = mention.kind
    if mention.kind == .person, gender == .unknown, parts.count > 1, let given = parts.first {
      gender = Gender(ofGivenName: given)
    }
    self.gender = gender
    self.hasHonorific = hasHonorific
    self.generation = generation
    isAcronym =
      tokens.count == 1 && tokenized.tokens[tokens.lowerBound].isAllCaps
      && (parts.first?.utf8.count ?? 0) <= 8
    self.parts = parts
    // The sentence may have taken the dot of "Ark.".
    let next = tokens.upperBound
    let hasDot = next < tokenized.tokens.count && tokenized.lowered[next] == "."
    key = Self.key(
      of: parts, kind: mention.kind, isAcronym: isAcronym, hasDot: hasDot && tokens.count == 1)
  }

  /// The last word, which bare mentions of a person use.
  var surname: String { parts.last ?? "" }
  /// The first word of a person's full name; nil for a bare surname.
  var given: String? { parts.count > 1 ? parts.first : nil }

  private static func key(of parts: [String], kind: EntityKind, isAcronym: Bool, hasDot: Bool)
    -> String
  {
    var parts = parts
    if kind != .person, parts.first == "the", parts.count > 1 { parts.removeFirst() }
    let joined = parts.joined(separator: " ")
    if kind == .place, let full = PlaceSpelling.known(joined) { return full }
    if kind == .place, hasDot, let main = WordList.english.mainName(of: joined + ".") {
      return main
    }
    if let name = sameName[joined] { return name }
    if isAcronym || joined.utf8.count <= 8 { return joined.filter { $0 != "." } }
    return joined
  }

  /// Bodies that English calls by two names that share no word or initials.
  private static let sameName = [
    "gop": "republican party", "g.o.p.": "republican party", "grand old party": "republican party",
    "house": "house of representatives", "u.s. house": "house of representatives",
    "isis": "islamic state", "isil": "islamic state", "daesh": "islamic state",
    "islamic state group": "islamic state", "islamic state of iraq and syria": "islamic state",
    "islamic state of iraq and the levant": "islamic state", "ap": "associated press",
    "department of state": "state department", "department of defense": "defense department",
    "department of justice": "justice department", "doj": "justice department",
    "department of the treasury": "treasury department", "treasury": "treasury department",
    "department of labor": "labor department", "department of commerce": "commerce department",
    "department of energy": "energy department", "department of education": "education department",
    "department of agriculture": "agriculture department", "fed": "federal reserve",
    "department of the interior": "interior department",
    "department of transportation": "transportation department",
    "huffington post": "huffpost", "al-qaida": "al qaeda", "al qaida": "al qaeda",
    "al-qaeda": "al qaeda",
    "hizbollah": "hezbollah", "bbc news": "bbc", "capitol building": "capitol",
    "u.s. capitol": "capitol",
  ]
}
