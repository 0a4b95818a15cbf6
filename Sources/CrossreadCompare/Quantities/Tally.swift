import CrossreadCore

/// The question about a story that a figure answers, whatever words it stands among: how many died, how a
/// vote went, how long a term is.
///
/// "Killing at least 19", "19 people died", "the death toll rose to 19" and "19 dead" answer one.
enum Tally: Hashable {
  /// How many people a thing befell; of whom, by the stem of a noun, where not of people at large.
  case people(Fate, of: String?)
  /// For and against.
  case votes
  /// By how many votes or seats somebody is ahead.
  case margin
  /// How long somebody is sent to prison for.
  case term
  /// How many homes, by the stem of another noun for what is built or who lives there, are lost or cut off.
  case homes(Loss, of: String?)
  /// How much land has burned.
  case land
  /// How many of a thing, by the stem of its noun: coins, canisters, villages.
  case things(String)

  /// What befalls people, or what many do together.
  enum Fate: String, CaseIterable {
    case dead = "died"
    case hurt = "were hurt"
    case hospital = "were taken to hospital"
    case ill = "fell ill"
    case missing = "are missing"
    case arrested = "were arrested"
    case rescued = "were saved"
    case displaced = "had to leave"
    case present = "took part"
    case dismissed = "lose their jobs"
  }

  /// What befalls homes.
  enum Loss: String, CaseIterable {
    case destroyed = "were destroyed"
    case powerless = "are without power"
  }

  /// The answer as a row is called: "nine people were arrested". `number` is in words of the text.
  func answer(_ figure: Figure, _ number: String) -> String {
    switch self {
    case .people, .homes: "\(number) \(counted(figure))"
    case .votes: "a vote of \(number)"
    case .margin: "a lead of \(number)"
    case .term: "a prison term of \(number)"
    case .land: "\(number) have burned"
    case .things: "\(number) \(things(figure))"
    }
  }

  /// What is counted, and what befell it: "people were arrested"; empty where nothing is.
  private func counted(_ figure: Figure) -> String {
    switch self {
    case .people(let fate, let whom):
      "\(whom == nil ? "people" : figure.unit ?? "people") \(fate.rawValue)"
    case .homes(let loss, let kind):
      "\(kind == nil ? "homes" : figure.unit ?? "homes") \(loss.rawValue)"
    case .votes, .margin, .term, .land, .things: ""
    }
  }

  /// What is counted, in the plural: "48-page" has pages.
  private func things(_ figure: Figure) -> String {
    guard let unit = figure.unit else { return "things" }
    let isHyphenated = figure.span.end.rawValue > figure.number.end.rawValue + unit.utf8.count + 1
    guard isHyphenated else { return unit }
    let ending = ["s", "x", "z", "ch", "sh"].contains(where: unit.hasSuffix) ? "es" : "s"
    return unit + ending
  }

  /// Whether those counted are told beside the dead, as others.
  var isBesideTheDead: Bool {
    switch self {
    case .people(.hurt, _), .people(.hospital, _), .people(.missing, _), .people(.ill, _): true
    default: false
    }
  }

  /// Whether it may be told before it is so: "will shed 300 jobs".
  var isDecided: Bool {
    if case .people(.dismissed, _) = self { true } else { false }
  }

  /// Whether it is asked of the story's own event, where nobody else is named.
  var isOfStory: Bool {
    switch self {
    case .votes, .margin, .homes, .land, .things: true
    case .people, .term: false
    }
  }

  /// Whether it takes more than the noun for two figures to be of one thing: sentences that tell of one.
  var isOfMeetingSentences: Bool {
    if case .things = self { true } else { false }
  }

  /// Whether two figures cannot both answer it.
  func excludes(_ a: Figure, _ b: Figure) -> Bool {
    self == .votes
      ? a.low != b.low || a.high != b.high : a.excludes(b) && !FigureComparer.agree(a, b)
  }

  /// Whether one value can be what both say.
  func agree(_ a: Figure, _ b: Figure) -> Bool {
    self == .votes ? !excludes(a, b) : FigureComparer.agree(a, b)
  }

  /// Whether what is counted gets less with time: who is missing is found, who is without power has it again.
  var ebbs: Bool {
    switch self {
    case .people(.missing, _), .people(.hospital, _), .people(.displaced, _), .homes(.powerless, _):
      true
    default: false
    }
  }

  /// Whether what is counted is still being counted when an article appears: two counts of a crowd, or of the
  /// jobs that go, are two accounts.
  var grows: Bool {
    switch self {
    case .people(.present, _), .people(.dismissed, _), .votes, .margin, .term, .things: false
    case .people, .homes, .land: true
    }
  }
}

/// Tells which question each figure of an article answers.
struct TallyReader {
  let index: StoryIndex
  let article: Int
  private let reading: Reading
  private let operators: OperatorReader

  private var tree: SyntaxTree { operators.tree }

  init(_ index: StoryIndex, article: Int) {
    self.index = index
    self.article = article
    reading = index.story.readings[article]
    operators = index.operators[article]
  }

  /// The question that a figure answers, and the figure, with the votes against beside those for; nil for
  /// none, and for a part of what is counted elsewhere.
  func tally(of figure: Figure) -> (tally: Tally, figure: Figure)? {
    let tokens = reading.tokenized.tokens(in: figure.span)
    guard !tokens.isEmpty, let status = status(tokens) else { return nil }
    let isSo = status == .asserted
    switch figure.measure {
    // "1,200 hectares of pine" are no part of anything.
    case .physical("m²"):
      return isSo && !reading.isAdded(figure) && isBurned(top(tokens)) ? (.land, figure) : nil
    case _ where reading.isPart(figure) || reading.isWhole(figure): return nil
    case .count, .bare:
      if isSo, let division = division(figure, tokens) { return (.votes, division) }
      if isSo, isLead(top(tokens)) { return (.margin, figure) }
      guard figure.bound != .exact || figure.low == figure.high,
        let tally = people(figure, tokens) ?? homes(figure, tokens)
          ?? things(counted(figure, tokens)),
        isSo || tally.isDecided && status == .expected,
        // "Killed two and hurt nine others": others than the dead.
        !reading.isAdded(figure, isBeside: tally.isBesideTheDead)
      else { return nil }
      return (tally, tally.isOfMeetingSentences ? counted(figure, tokens) : figure)
    case .duration:
      // "Faces up to five years" is a limit, and no term.
      return isSo && figure.bound != .under && !reading.isAdded(figure) && isTerm(top(tokens))
        ? (.term, figure) : nil
    default: return nil
    }
  }

  // MARK: - People

  private func people(_ figure: Figure, _ tokens: TokenRange) -> Tally? {
    let number = reading.tokenized.tokens(in: figure.number)
    let counted = tokens.filter { $0 >= number.upperBound }
    // "16 dead", "nine arrests", "twelve lives"; "forty dead trout" are no people.
    for token in counted.reversed() {
      guard let fate = fate(ofNoun: token),
        token == counted.last || figure.head.map({ Self.people.contains($0) }) ?? true,
        counted.count == 1 || !Self.vague.contains(lemma(token)),
        fate != .present || figure.low >= Self.crowd
      else { continue }
      return .people(isSaved(token) ? .rescued : fate, of: nil)
    }
    let head = counted.last
    if let head, Self.jobs.contains(lemma(head)) {
      return isGone(head) ? .people(.dismissed, of: nil) : nil
    }
    let isOfPeople = figure.head.map { Self.people.contains($0) } ?? true
    let whom = isOfPeople ? nil : figure.head.map(Stem.of)
    if let head, !isOfPeople, !isPerson(head) { return nil }
    let fate =
      fate(of: top(tokens)) ?? (figure.measure == .bare ? tollBefore(number.lowerBound) : nil)
    return fate.map { .people($0, of: whom) }
  }

  /// "The *number of dead* from the storm (its name: Lunari) *at* 27": whose number it is by the words before it alone,
  /// where no other number stands between.
  private func tollBefore(_ number: TokenIndex) -> Tally.Fate? {
    let start = reading.tokenized.sentence(of: number).tokens.lowerBound
    guard number > start, ["at", "to"].contains(word(number - 1)) else { return nil }
    for token in (max(start, number - Self.farthestToll)..<(number - 1)).reversed() {
      if tree.tags[token] == .numeral || tree.tags[token] == .verb { return nil }
      guard ["number", "toll", "count", "total"].contains(lemma(token)) else { continue }
      let behind = token + 1..<min(token + 4, number)
      return behind.lazy.compactMap { fate(ofNoun: $0) ?? Self.states[word($0)] }.first
        ?? (lemma(token) == "toll" ? .dead : nil)
    }
    return nil
  }

  /// In tokens.
  private static let farthestToll = 18

  /// What befalls those that `token` stands for.
  private func fate(of token: TokenIndex) -> Tally.Fate? {
    for child in tree.children(token)
    where [.acl, .amod].contains(tree.relations[child]) && child > token {
      // "Nine people killed in the crash", "two people dead".
      if let fate = Self.states[word(child)] { return fate }
    }
    guard let above = tree.head(token) else { return nil }
    let verb = lemma(above)
    switch tree.relations[token] {
    case .nsubjPass:
      return Self.done[verb] ?? Self.states[word(above)] ?? treated(above) ?? admitted(above)
    case .nsubj:
      if tree.child(of: above, .auxPass) != nil { return Self.done[verb] ?? admitted(above) }
      if tree.child(of: above, .cop) != nil || tree.tags[above] == .adjective {
        return Self.states[word(above)]
      }
      // "Fell ill", "went missing".
      let behind = tree.children(above).filter { $0 > above }
      if let fate = behind.lazy.compactMap({ Self.states[word($0)] }).first { return fate }
      if verb == "take", tree.child(of: above, .obj).map(word) == "part" { return .present }
      return Self.undergone[verb]
    case .obj:
      // "Left nine people dead".
      for child in tree.children(above) where child > token {
        if let fate = Self.states[word(child)] { return fate }
      }
      return Self.done[verb] ?? admitted(above)
    case .obl, .nmod, .xcomp:
      // "The death toll rose to 31", "put the number of dead at 31".
      let around =
        tree.children(above).filter { $0 != token }
        + (tree.relations[token] == .nmod ? [above] : [])
      for noun in around where [.nsubj, .nsubjPass, .obj, .nmod].contains(tree.relations[noun]) {
        if let fate = toll(noun) { return fate }
      }
      return nil
    default: return nil
    }
  }

  /// "Shed 300 jobs", "300 jobs will go".
  private func isGone(_ job: TokenIndex) -> Bool {
    guard let above = tree.head(job) else { return false }
    switch tree.relations[job] {
    case .obj, .nsubjPass: return Self.shedding.contains(lemma(above))
    case .nsubj: return ["go", "disappear", "vanish"].contains(lemma(above))
    default: return false
    }
  }

  /// "Were treated for burns".
  private func treated(_ verb: TokenIndex) -> Tally.Fate? {
    guard lemma(verb) == "treat" else { return nil }
    return tree.children(verb).contains { $0 > verb && Self.harms.contains(lemma($0)) }
      ? .hurt : nil
  }

  /// "Were rushed to hospital".
  private func admitted(_ verb: TokenIndex) -> Tally.Fate? {
    guard Self.bringing.contains(lemma(verb)) else { return nil }
    return tree.children(verb).contains { $0 > verb && lemma($0) == "hospital" } ? .hospital : nil
  }

  /// "A lead of 212 votes", "ahead by 212".
  private func isLead(_ votes: TokenIndex) -> Bool {
    guard let above = tree.head(votes) else { return false }
    let prepositions = tree.children(votes).filter { tree.relations[$0] == .caseMark }.map(word)
    return prepositions.contains("of") && Self.leads.contains(lemma(above))
      || prepositions.contains("by") && ["lead", "ahead"].contains(lemma(above))
  }

  /// Whose number a toll is.
  private func toll(_ noun: TokenIndex) -> Tally.Fate? {
    let words = tree.subtree(noun)
    switch lemma(noun) {
    case "toll":
      return words.lazy.compactMap(fate(ofNoun:)).first ?? .dead
    case "crowd", "attendance", "turnout": return .present
    case "number", "count", "total":
      return words.lazy.compactMap { fate(ofNoun: $0) ?? Self.states[word($0)] }.first
    default: return nil
    }
  }

  /// "Saved twelve lives".
  private func isSaved(_ noun: TokenIndex) -> Bool {
    guard ["life", "lives"].contains(word(noun)), let above = tree.head(noun) else { return false }
    return Self.done[lemma(above)] == .rescued
  }

  private func isPerson(_ token: TokenIndex) -> Bool {
    tree.tags[token] == .noun
      && index.entries[article][token].map(Lexicon.embedded.isPerson) ?? false
  }

  // MARK: - Homes and land

  private func homes(_ figure: Figure, _ tokens: TokenRange) -> Tally? {
    let number = reading.tokenized.tokens(in: figure.number)
    // "12 wooden homes" are some of them.
    guard let head = tokens.last, number.upperBound == head else { return nil }
    let noun = lemma(head)
    guard Self.homes.contains(noun) || Self.buildings.contains(noun) else { return nil }
    let token = top(tokens)
    let kind = Self.homes.contains(noun) ? nil : Stem.of(noun)
    if isDestroyed(token) { return .homes(.destroyed, of: kind) }
    return isWithoutPower(token) ? .homes(.powerless, of: nil) : nil
  }

  /// "16 cottages were destroyed", "burned to the ground"; "the number of homes destroyed at 16".
  private func isDestroyed(_ home: TokenIndex) -> Bool {
    func isDone(_ verb: TokenIndex) -> Bool {
      Self.destroying.contains(lemma(verb))
        || lemma(verb) == "burn"
          && tree.children(verb).contains { ["ground", "down"].contains(word($0)) }
    }
    if tree.children(home).contains(where: {
      [.acl, .amod].contains(tree.relations[$0]) && isDone($0)
    }) {
      return true
    }
    guard let above = tree.head(home) else { return false }
    switch tree.relations[home] {
    case .nsubj: return lemma(above) == "burn" && isDone(above)
    case .nsubjPass, .obj: return isDone(above)
    default: return false
    }
  }

  /// "Are without power", "have no electricity", "lost power".
  private func isWithoutPower(_ home: TokenIndex) -> Bool {
    guard
      tree.relations[home] == .nsubj || tree.relations[home] == .nsubjPass
        || tree.relations[home] == .obj, let above = tree.head(home)
    else { return false }
    let around = [above] + tree.children(above)
    return around.contains { token in
      guard token > home, ["power", "electricity"].contains(word(token)) else { return false }
      return lemma(above) == "lose"
        || tree.children(token).contains { ["without", "no"].contains(word($0)) }
    }
  }

  /// "Has burned 1,200 hectares", "1,200 hectares were scorched".
  private func isBurned(_ land: TokenIndex) -> Bool {
    guard let above = tree.head(land), Self.burning.contains(lemma(above)) else { return false }
    return [.obj, .nsubjPass].contains(tree.relations[land])
      || tree.relations[land] == .nsubj && lemma(above) == "burn"
      || tree.relations[land] == .obl && tree.children(land).contains { word($0) == "over" }
  }

  /// What a number of some size counts, people apart: of them it must be said what befell them.
  private func things(_ figure: Figure) -> Tally? {
    guard figure.measure == .count, figure.low == figure.high, figure.low >= Self.countable,
      let head = figure.head, !Self.people.contains(head), !Self.units.contains(head)
    else { return nil }
    return .things(Stem.of(head))
  }

  /// A bare number with what it is the number of: "the number of oiled *birds* has reached 620".
  private func counted(_ figure: Figure, _ tokens: TokenRange) -> Figure {
    guard figure.measure == .bare, let above = tree.head(top(tokens)),
      let noun = tree.children(above).lazy.filter({ child in
        [.nsubj, .nsubjPass].contains(tree.relations[child]) && Self.counts.contains(lemma(child))
      }).compactMap({ tree.child(of: $0, .nmod) }).first,
      !isPerson(noun)
    else { return figure }
    return Figure(
      span: figure.span, number: figure.number, low: figure.low, high: figure.high,
      measure: .count, unit: word(noun), head: lemma(noun))
  }

  private static let counts: Set<String> = ["number", "count", "total", "tally"]

  /// Whether a sentence says of a number that it is one of a count that goes on: "so far 140", "has risen to
  /// 620", "still 900".
  func isRunning(in sentence: TokenRange) -> Bool {
    sentence.contains { token in
      switch word(token) {
      case "still": true
      case "far": token > sentence.lowerBound && word(token - 1) == "so"
      default:
        (Self.counts.contains(lemma(token)) || lemma(token) == "toll")
          && tree.relations[token] == .nsubj
          && tree.head(token).map { Self.growing.contains(lemma($0)) } ?? false
      }
    }
  }

  /// Whether a sentence puts an earlier number right: "has been *revised* to 5.7".
  func isRevised(in sentence: TokenRange) -> Bool {
    sentence.contains { token in
      tree.tags[token] == .verb && Self.revising.contains(lemma(token))
        && tree.hasChild(token, .auxPass, .obj)
    }
  }

  private static let revising: Set<String> = [
    "correct", "revise", "update", "amend", "adjust", "upgrade", "downgrade", "restate",
  ]

  private static let growing: Set<String> = [
    "rise", "climb", "grow", "reach", "increase", "mount", "go", "jump", "stand", "fall", "drop",
    "sink", "decline",
  ]

  /// Nouns that measure something else.
  private static let units: Set<String> = [
    "point", "time", "occasion", "degree", "part", "percent", "place", "seat", "vote",
  ]
  /// Things fewer than these are counted by chance alike.
  private static let countable: Double = 5

  // MARK: - Votes and terms

  /// The votes for and against: "voted 5-4", "by 6 votes to 3", "6 in favour and 3 against".
  private func division(_ figure: Figure, _ tokens: TokenRange) -> Figure? {
    let sentence = reading.tokenized.sentence(of: tokens.lowerBound).tokens
    guard figure.bound == .exact,
      sentence.contains(where: { ["vote", "ballot", "tally"].contains(lemma($0)) })
    else { return nil }
    if figure.low != figure.high { return figure.head == "vote" ? figure : nil }
    let own = reading.tokenized.tokens(in: figure.number)
    let near = reading.tokenized.span(
      of: own.upperBound..<min(own.upperBound + Self.widest, sentence.upperBound))
    guard let other = reading.figures(near: near).first(where: { near.contains($0.number) }),
      other.low == other.high, [.count, .bare].contains(other.measure)
    else { return nil }
    let theirs = reading.tokenized.tokens(in: other.number)
    let between = (own.upperBound..<theirs.lowerBound).map(word)
    let behind = (theirs.upperBound..<min(theirs.upperBound + 2, sentence.upperBound)).map(word)
    let isTo = figure.head == "vote" && between.last == "to"
    let isFor =
      between.contains(where: Self.ayes.contains) && behind.contains(where: Self.noes.contains)
    guard isTo || isFor else { return nil }
    let span = Span(start: figure.number.start, end: other.number.end)
    return Figure(
      span: span, number: span, low: min(figure.low, other.low), high: max(figure.low, other.low),
      measure: .bare, unit: figure.unit, head: "vote")
  }

  /// In tokens, from one number to the other.
  private static let widest = 8
  private static let ayes: Set<String> = ["favor", "favour", "for", "yes", "ayes"]
  private static let noes: Set<String> = ["against", "opposed", "no", "noes", "nays"]

  /// "Jailed for eight years", "a sentence of eight years", "eight years in prison".
  private func isTerm(_ token: TokenIndex) -> Bool {
    if tree.children(token).contains(where: { Self.prisons.contains(word($0)) }) { return true }
    guard let above = tree.head(token) else { return false }
    return Self.terms.contains(lemma(above)) || Self.prisons.contains(word(above))
      || tree.children(above).contains {
        $0 > token && Self.prisons.contains(word($0)) && tree.relations[$0] == .obl
      }
  }

  // MARK: - Words

  /// The token of the figure that the others hang on.
  private func top(_ tokens: TokenRange) -> TokenIndex {
    tokens.first { token in tree.head(token).map { !tokens.contains($0) } ?? true }
      ?? tokens.lowerBound
  }

  private func word(_ token: TokenIndex) -> String { operators.word(token) }
  private func lemma(_ token: TokenIndex) -> String { operators.lemma(token) }

  /// What befell those whom a noun counts, in its own form or in the singular.
  private func fate(ofNoun token: TokenIndex) -> Tally.Fate? {
    Self.nouns[word(token)] ?? Self.nouns[lemma(token)]
  }

  /// How the clause around puts it forward; nil where it denies it or says it under a condition.
  private func status(_ tokens: TokenRange) -> Standing.Status? {
    var token = top(tokens)
    while let above = tree.head(token), tree.tags[token] != .verb { token = above }
    guard tree.tags[token] == .verb else { return .asserted }
    let standing = operators.standing(of: token)
    return standing.isNegated || !standing.condition.isEmpty ? nil : standing.status
  }

  private static let people: Set<String> = [
    "people", "person", "individual", "victim", "human", "soul", "civilian", "other",
  ]
  /// Words that mean people only where nothing narrows them: "three bodies", "three public bodies".
  private static let vague: Set<String> = ["body", "life"]
  /// Fewer that are called marchers or spectators are some of them.
  private static let crowd: Double = 20
  private static let jobs: Set<String> = ["job", "post", "position", "role"]
  private static let shedding: Set<String> = [
    "cut", "eliminate", "shed", "lose", "axe", "slash", "scrap", "abolish",
  ]
  private static let bringing: Set<String> = [
    "take", "rush", "fly", "airlift", "bring", "carry", "admit", "transfer", "transport", "send",
  ]
  private static let leads: Set<String> = ["lead", "margin", "advantage", "advance", "majority"]
  private static let harms: Set<String> = ["injury", "wound", "burn", "cut", "fracture", "bruise"]
  private static let prisons: Set<String> = [
    "prison", "jail", "custody", "imprisonment", "detention", "confinement", "bars",
  ]
  private static let terms: Set<String> = [
    "jail", "imprison", "sentence", "incarcerate", "term", "imprisonment",
  ]
  private static let homes: Set<String> = [
    "home", "house", "household", "residence", "dwelling", "customer", "property", "cottage",
  ]
  private static let buildings: Set<String> = ["building", "structure", "apartment", "shop", "car"]
  private static let destroying: Set<String> = [
    "destroy", "gut", "raze", "flatten", "level", "incinerate", "obliterate",
  ]
  private static let burning: Set<String> = [
    "burn", "consume", "scorch", "char", "blacken", "devour", "ravage", "engulf", "destroy",
  ]
  /// From general knowledge of English, by what they say happened.
  private static let nouns = table([
    .dead: "dead|death|fatality|life|lives|body|corpse|killing|murder",
    .hurt: "injured|wounded|hurt|injury",
    .ill: "infection",
    .missing: "missing|disappearance",
    .arrested: "arrest|arrested|detained|detainee|detention",
    .rescued: "survivor|rescued",
    .displaced: "evacuee|refugee|displaced|homeless|evacuated",
    .present: "marcher|protester|demonstrator|participant|attendee|spectator|onlooker",
  ])
  private static let states = table([
    .dead: "dead|killed|slain|murdered", .hurt: "injured|wounded|hurt",
    .ill: "infected|ill|sick|sickened", .missing: "missing|unaccounted",
    .arrested: "arrested|detained",
    .rescued: "rescued|alive|saved", .displaced: "displaced|homeless|evacuated",
  ])
  /// What somebody or something does to them.
  private static let done = table([
    .dead: "kill|slay|murder|massacre", .hurt: "injure|wound|hurt",
    .hospital: "hospitalize|hospitalise",
    .ill: "sicken|infect", .arrested: "arrest|detain|apprehend", .rescued: "rescue|save",
    .displaced: "displace|evacuate|uproot", .dismissed: "sack|dismiss|axe|lay",
  ])
  /// What they do themselves.
  private static let undergone = table([
    .dead: "die|perish|drown|suffocate", .missing: "vanish|disappear", .rescued: "survive",
    .displaced: "flee|evacuate",
    .present: "march|attend|demonstrate|protest|gather|rally|participate",
  ])

  private static func table(_ words: [Tally.Fate: String]) -> [String: Tally.Fate] {
    var table: [String: Tally.Fate] = [:]
    for fate in Tally.Fate.allCases {
      for word in words[fate]?.split(separator: "|") ?? [] { table[String(word)] = fate }
    }
    return table
  }
}

extension Reading {
  /// Whether a figure is a part of what is known or counted elsewhere: "three of the dead", "268 of 382
  /// flights"; "212,000 canisters of cereal" are all there are.
  func isPart(_ figure: Figure) -> Bool {
    [figure.number, figure.span].contains { span in
      let end = tokenized.tokens(in: span).upperBound
      guard tokens.indices.contains(end + 1), tokenized.lowered[end] == "of" else { return false }
      let next = tokens[end + 1].span
      return [.determiner, .pronoun, .numeral, .properNoun].contains(syntax.tags[end + 1])
        || figures(near: next).contains { $0.number.overlaps(next) }
    }
  }

  /// Whether it is all that there are, of which another number is told: "19 of the island's *37* towns".
  func isWhole(_ figure: Figure) -> Bool {
    guard let first = tokenized.tokens(in: figure.number).first else { return false }
    let before = (max(1, first - Self.farthestPart)..<max(1, first)).reversed()
    guard let of = before.first(where: { tokenized.lowered[$0] == "of" }) else { return false }
    let part = tokens[of - 1].span
    return tokenized.sentenceOfToken[of - 1] == tokenized.sentenceOfToken[first]
      && figures(near: part).contains { $0.number.overlaps(part) }
  }

  /// Whether it tells the figure before it in another unit: "3,000 Canadian dollars *(about $2,200)*".
  func isConversion(_ figure: Figure) -> Bool {
    guard let first = tokenized.tokens(in: figure.span).first else { return false }
    let open = (max(0, first - 3)..<first).last { tokenized.lowered[$0] == "(" }
    guard let open, open > 0 else { return false }
    let before = tokens[open - 1].span
    return figures(near: before).contains { $0.span.overlaps(before) && $0.measure != .age }
  }

  /// Whether it and another figure of its sentence make up a number, "198 passengers and 13 crew" are 211 people, or
  /// it and the number another figure of its sentence: of "nine months, five of them suspended" four are served.
  func makesUp(_ figure: Figure, _ number: Double) -> Bool {
    guard let token = tokenized.tokens(in: figure.span).first else { return false }
    let sentence = tokenized.sentence(of: token).span
    return figures(near: sentence).contains { other in
      sentence.contains(other.span) && other.span != figure.span && other.low == other.high
        && FigureComparer.areComparable(other.measure, figure.measure)
        && (Self.areEqual(other.low + figure.low, number)
          || Self.areEqual(figure.low + number, other.low))
    }
  }

  private static func areEqual(_ sum: Double, _ number: Double) -> Bool {
    abs(sum - number) < abs(number) / 1e6
  }

  /// In tokens: "of the island's other 37".
  private static let farthestPart = 5

  /// Whether a figure comes on top of others, or is said of each: "two more people", "the other nine".
  /// With `isBeside`, "nine others" are others than somebody else.
  func isAdded(_ figure: Figure, isBeside: Bool = false) -> Bool {
    let words = tokenized.tokens(in: figure.span)
    let adding = isBeside ? Self.adding.subtracting(["other", "others"]) : Self.adding
    return ((words.lowerBound - 1)..<(words.upperBound + 1)).contains { token in
      tokens.indices.contains(token) && adding.contains(tokenized.lowered[token])
        // "More than nine" adds nothing.
        && !(tokens.indices.contains(token + 1) && tokenized.lowered[token + 1] == "than")
    }
  }

  private static let adding: Set<String> = [
    "more", "other", "others", "another", "additional", "further", "extra", "remaining", "first",
    "second", "third", "last", "every", "each", "per", "including",
  ]
}
