/// Says why words were taken for a name, a description or a pronoun, of which kind, and why they
/// belong to their actor.
struct MentionExplainer {
  private let reading: Reading
  private var tokenized: TokenizedText { reading.tokenized }

  init(_ reading: Reading) { self.reading = reading }

  func explanations(where isWanted: (Span) -> Bool) -> [Explanation] {
    let wanted = reading.mentions.indices.filter { isWanted(reading.mentions[$0].span) }
    guard !wanted.isEmpty else { return [] }
    let finder = NameFinder()
    let (names, features) = finder.candidates(in: tokenized, syntax: reading.syntax)
    return explanations(wanted, names, features, finder.judge)
  }

  private func explanations(
    _ wanted: [Int], _ names: [ArticleName], _ features: NameFeatures, _ judge: NameJudge
  ) -> [Explanation] {
    // Made once, and only where there is a pronoun.
    lazy var resolver = ReferenceResolver.rereading(reading)
    return wanted.map { number in
      let mention = reading.mentions[number]
      let reasons =
        switch mention.form {
        case .name: name(mention, names, features, judge)
        case .nominal: nominal(mention)
        case .pronoun: pronoun(mention, resolver)
        }
      let actor = mention.entity.map { reading.entities[$0].name }
      return Explanation(
        subject: .mention, span: mention.span,
        reading: "\(mention.form.gloss) of \(mention.kind.gloss), \(actor ?? "of whom is unknown")",
        reasons: reasons)
    }
  }

  // MARK: Names

  private func name(
    _ mention: Mention, _ names: [ArticleName], _ features: NameFeatures, _ judge: NameJudge
  ) -> [Reason] {
    let tokens = tokenized.tokens(in: mention.span)
    var reasons = [isName(tokens, features.words)]
    if let name = names.first(where: { $0.places.contains(tokens) }) {
      reasons.append(kind(of: mention, name, features, judge))
    }
    if let actor = actor(of: mention) { reasons.append(actor) }
    return reasons
  }

  private func isName(_ tokens: TokenRange, _ words: NameWords) -> Reason {
    let isTelling = tokens.contains { words[$0].contains(.telling) }
    return Reason(
      "name", "yes", .rule,
      because: isTelling
        ? "it has a capital inside a sentence, where only names have one"
        : "it has a capital at the start of a sentence, and by the lists of words, by its tag or by "
          + "the rest of the article it is a name")
  }

  private func kind(
    of mention: Mention, _ name: ArticleName, _ features: NameFeatures, _ judge: NameJudge
  ) -> Reason {
    guard let score = judge.score(name, features) else {
      let sign =
        switch mention.kind {
        case .person: "an honorific opens the name"
        case .place: "a state's abbreviation after a town or a party"
        case .organization, .other: "a noun for such a body stands right before the name"
        }
      return Reason("kind", mention.kind.rawValue, .rule, because: sign)
    }
    guard score.kind == mention.kind else {
      return Reason(
        "kind", mention.kind.rawValue, .rule,
        because: mention.kind == .person
          ? "the article names a person in full who has this last name"
          : "it is a name, but hardly of a person, an organisation or a place")
    }
    let known = facts(of: name.places[0], features.words)
    let groups = [
      "its own words", "what rules and lists say of them\(known)",
      "how the article writes it", "the words around it, wherever the article has this name",
    ]
    return Reason(
      "kind", mention.kind.rawValue, .model,
      because: "the likeliest kind; scores are hundredths of the logarithm of odds, against the"
        + " next best kind",
      score: score.parts.reduce(0, +),
      evidence: zip(groups, score.parts).filter { $1 != 0 }.map { .init($0, $1) },
      rivals: score.rivals.map { Reason.Rival($0.kind?.rawValue ?? "no name", score: $0.score) })
  }

  /// What the lists know of the words: " (“Ann” a given name; “Lee” a last name)".
  private func facts(of tokens: TokenRange, _ words: NameWords) -> String {
    let known = tokens.compactMap { token -> String? in
      let facts = Self.glosses.filter { words[token].contains($0.fact) }.map(\.gloss)
      return facts.isEmpty
        ? nil : "\(reading.shown(token)) \(facts.joined(separator: " and "))"
    }
    return known.isEmpty ? "" : " (\(known.joined(separator: "; ")))"
  }

  private static let glosses: [(fact: WordFacts, gloss: String)] = [
    (.honorific, "an honorific"), (.given, "a given name"), (.surname, "a last name"),
    (.initial, "an initial"), (.suffix, "a suffix of persons' names"),
    (.place, "a place"), (.placeHead, "a word that names of places end with"),
    (.organizationHead, "a word that names of organisations end with"),
    (.companyForm, "a company's legal form"),
    (.otherHead, "a word that names of events, works or things end with"),
    (.demonym, "a word for people of a place"), (.common, "a common word"),
  ]

  // MARK: Actors

  private func actor(of mention: Mention) -> Reason? {
    guard let number = mention.entity else { return nil }
    let entity = reading.entities[number]
    let form = NameForm(mention, in: tokenized)
    let names = entity.mentions.map { reading.mentions[$0] }.filter { $0.form == .name }
    let others = names.filter { $0.span != mention.span }
    guard !others.isEmpty else {
      return Reason("actor", entity.name, .rule, because: "the article has this name once")
    }
    let forms = others.map { NameForm($0, in: tokenized) }
    let because: String
    if forms.contains(where: { $0.parts == form.parts })
      || reading.text[mention.span] == entity.name
    {
      because = "the same name stands elsewhere in the article"
    } else if let full = forms.first(where: { $0.parts.count > 1 && $0.surname == form.surname }),
      form.kind == .person
    {
      because =
        form.parts.count == 1
        ? "it is the last name of “\(full.written)”"
        : "it has the last name of “\(full.written)”, and the given names agree"
    } else if let full = forms.first(where: { $0.given != nil && $0.given == form.parts.first }),
      form.kind == .person
    {
      because = "it is the given name of “\(full.written)”, and of nobody else here"
    } else if forms.contains(where: { $0.key == form.key }) {
      because = "it is another spelling of “\(entity.name)”"
    } else if let long = forms.first(where: { $0.hasInitials(form) }) {
      because = "its letters are the initials of “\(long.written)”"
    } else if let long = forms.first(where: { form.hasInitials($0) }) {
      because = "its initials are “\(long.written)”"
    } else {
      let isLonger = forms.allSatisfy { $0.parts.count <= form.parts.count }
      because =
        isLonger
        ? "the article's shorter names for it are parts of this one"
        : "it is a part of “\(entity.name)”"
    }
    return Reason("actor", entity.name, .rule, because: because)
  }

  // MARK: References

  private func nominal(_ mention: Mention) -> [Reason] {
    let tokens = tokenized.tokens(in: mention.span)
    let head = tokens.last.map { reading.shown($0) } ?? ""
    let list =
      mention.kind == .person
      ? "the list of roles that persons have" : "the list of kinds of bodies"
    var reasons = [
      Reason(
        "description", "yes", .list,
        because: "a determiner, and the noun \(head), which is on \(list)")
    ]
    if let entity = mention.entity {
      reasons.append(
        Reason(
          "actor", reading.entities[entity].name, .rule,
          because: mention.kind == .person
            ? "\(head) last stood for this person, as a title, a description or a reference"
            : "the nearest body that the article names or describes as \(head)"))
    } else {
      let isIndefinite =
        tokens.first.map { ["a", "an"].contains(tokenized.lowered[$0]) } ?? false
      reasons.append(
        Reason(
          "actor", "unknown", .rule,
          because: isIndefinite
            ? "it brings in somebody new, without a name"
            : "nobody whom the article names was called \(head) before"))
    }
    return reasons
  }

  private func pronoun(_ mention: Mention, _ resolver: ReferenceResolver) -> [Reason] {
    let tokens = tokenized.tokens(in: mention.span)
    guard let token = tokens.first else { return [] }
    let word = tokenized.lowered[token]
    var reasons = [
      Reason("pronoun", "yes", .list, because: "\(reading.shown(token)) is on the list of pronouns")
    ]
    let name = mention.entity.map { reading.entities[$0].name } ?? "unknown"
    if word == "who" {
      reasons.append(
        Reason(
          "actor", name, .rule, because: "the name straight before it is what “who” stands for"))
      return reasons
    }
    let scores = resolver.antecedents(of: token)
    let ranked = scores.sorted { ($0.value, -$0.key) > ($1.value, -$1.key) }
    func label(_ entity: Int) -> String {
      entity >= 0 ? reading.entities[entity].name : "somebody without a name"
    }
    let chosen = mention.entity.flatMap { scores[$0] }
    reasons.append(
      Reason(
        "actor", name, ranked.isEmpty ? .rule : .votes,
        because: ranked.isEmpty
          ? mention.entity == nil
            ? "nobody near is sure to be meant"
            : "the one body or place that is the subject just before"
          : "votes for each person near: how near, whether a subject, gender, how often named",
        score: chosen ?? ranked.first?.value,
        rivals: ranked.filter { $0.key != mention.entity }.prefix(3).map {
          Reason.Rival(label($0.key), score: $0.value)
        }))
    return reasons
  }
}

extension ReferenceResolver {
  /// The resolver as it was when the reading was made.
  static func rereading(_ reading: Reading) -> ReferenceResolver {
    let names = reading.mentions.filter { $0.form == .name }
    let merger = NameMerger(names, in: reading.tokenized)
    return ReferenceResolver(
      tokenized: reading.tokenized, syntax: reading.syntax, names: names, groups: merger.groups,
      roles: reading.entities.map(\.roles), quotations: Quotations(in: reading.tokenized))
  }
}

extension NameForm {
  /// The parts as words: "laurent fabius".
  fileprivate var written: String { parts.joined(separator: " ") }

  /// Whether the other form is made of this one's initials.
  fileprivate func hasInitials(_ short: NameForm) -> Bool {
    guard short.isAcronym, parts.count > 1 else { return false }
    var letters = Substring(short.key)
    for part in parts where part.first == letters.first { letters = letters.dropFirst() }
    return letters.isEmpty
  }
}

extension Mention.Form {
  fileprivate var gloss: String {
    switch self {
    case .name: "name"
    case .nominal: "description"
    case .pronoun: "pronoun"
    }
  }
}

extension EntityKind {
  fileprivate var gloss: String {
    switch self {
    case .person: "a person"
    case .organization: "an organisation"
    case .place: "a place"
    case .other: "another thing"
    }
  }
}
