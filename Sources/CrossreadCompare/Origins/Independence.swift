import CrossreadCore

/// Tells which articles' accounts rest on the same origin.
///
/// Two articles are not independent where one credits the other's outlet; where both credit one
/// outlet, agency, programme or document for the passage; where both report one utterance, or give
/// the fact as the word of one and the same speaker; where they, or the passages, share long runs of words; where
/// both have a quotation in the same words that no third article has; or where somebody has said
/// that their outlets have one owner. Each reason says how surely it follows.
struct Independence: Sendable {
  /// How surely a common origin follows from a sign.
  enum Certainty: String {
    /// An article says so itself.
    case certain
    case likely
    case possible
  }

  private let index: StoryIndex
  private let copies: CopiedShares
  private let grounds: Grounds
  /// Who owns each article's outlet; nil where nobody has said so.
  private let owners: [String?]

  /// From this share on, one article is largely a copy of the other.
  static let copyShare: Float = 0.25
  /// From this share on, both may have worked over one text.
  static let reuseShare: Float = 0.028

  init(_ index: StoryIndex, outlets: OutletDirectory = .builtIn) {
    self.index = index
    grounds = Grounds(index, outlets)
    owners = index.story.readings.map { outlets.owner(of: $0.article.source.name) }
    copies = CopiedShares(index.story.readings)
  }

  struct Account {
    /// Names of the origins credited, sorted.
    let origins: [String]
    /// How many origins stand behind the articles, as far as they tell: as many as there are
    /// articles where no common one was found, which does not say that there is none.
    let independent: Int
    /// Why there are fewer than articles, one reason each, with how surely it follows.
    let reasons: [String]

    /// Whether some of the articles were found to rest on one origin.
    var hasSharedOrigin: Bool { !reasons.isEmpty }
  }

  /// Judges the articles behind a finding.
  ///
  /// `isUnusualQuote` says that it is a long quotation in one wording, `isUtterance` that the
  /// passages report one utterance of one speaker, an actor's number where it is known, `isStatement` that
  /// they tell what the speaker stated, in whatever words, and
  /// `isOwnWords` that they are the outlets' own ("Mayor Ann Dow"), whoever is credited around them.
  func account(
    of passages: [Finding.Passage], isUnusualQuote: Bool = false, isUtterance: Bool = false,
    isStatement: Bool = false, speaker: Int? = nil, isOwnWords: Bool = false
  ) -> Account {
    let found = isOwnWords ? passages.map { _ in Grounds.Ground() } : passages.map(grounds.ground)
    var sets = DisjointSets(count: passages.count)
    var reasons: [String] = []
    for i in passages.indices {
      for j in passages.indices where i < j && sets.root(of: i) != sets.root(of: j) {
        let (a, b) = (passages[i].article, passages[j].article)
        guard
          let link = credited(a, found[i], b, found[j])
            ?? (isUtterance ? utterance(a, found[i], b, found[j], of: speaker) : nil)
            ?? told(a, found[i], b, found[j])
            ?? (isStatement ? stated(a, b, by: speaker) : nil)
            ?? written(a, b, isUnusualQuote: isUnusualQuote && passages.count == 2)
            ?? (isOwnWords ? nil : worded(passages[i], passages[j]))
            ?? owned(a, b)
        else { continue }
        sets.join(i, j)
        reasons.append(Self.words(of: link))
      }
    }
    let origins = Set(found.flatMap { $0.credits.map(\.name) }).sorted()
    return Account(origins: origins, independent: sets.sets().count, reasons: reasons)
  }

  private typealias Link = (reason: String, certainty: Certainty)

  private func letters(_ a: Int, _ b: Int) -> (String, String) {
    (Comparison.letter(ofArticle: a), Comparison.letter(ofArticle: b))
  }

  /// Why two articles rest on one origin by what they credit; nil where that does not show it.
  private func credited(_ a: Int, _ groundA: Grounds.Ground, _ b: Int, _ groundB: Grounds.Ground)
    -> Link?
  {
    let (letterA, letterB) = letters(a, b)
    if let own = grounds.outlets[b], groundA.credits.contains(where: { $0.outlet == own }) {
      return ("\(letterA) credits the outlet of \(letterB)", .certain)
    }
    if let own = grounds.outlets[a], groundB.credits.contains(where: { $0.outlet == own }) {
      return ("\(letterB) credits the outlet of \(letterA)", .certain)
    }
    var best: Link?
    for x in groundA.credits {
      for y in groundB.credits {
        guard let certainty = certainty(that: x, is: y) else { continue }
        let link = ("\(letterA) and \(letterB) both \(words(for: x, y))", certainty)
        if certainty == .certain { return link }
        best = best ?? link
      }
    }
    return best
  }

  /// How surely two credits are of one origin; nil where they are not.
  private func certainty(that a: Grounds.Credit, is b: Grounds.Credit) -> Certainty? {
    if let x = a.programme, let y = b.programme { return x == y ? .certain : nil }
    if let x = a.outlet, let y = b.outlet { return x == y ? .certain : nil }
    guard a.kind == b.kind, a.kind.isDocument else { return nil }
    if let x = a.day, let y = b.day, abs(x - y) > 1 { return nil }
    return switch grounds.owners.answer(a.owner, b.owner) {
    case .same: .certain
    case .unknown: .likely
    case .different: nil
    }
  }

  private func words(for a: Grounds.Credit, _ b: Grounds.Credit) -> String {
    guard a.kind.isDocument else {
      let isProgramme = a.programme != nil && b.programme != nil && a.outlet != b.outlet
      return "credit \(isProgramme && b.kind == .programme ? b.name : a.name)"
    }
    let whose = [a, b].lazy.compactMap { grounds.name(of: $0.owner) }.first
    return whose.map { "rest on \($0)’s \(a.kind.noun)" } ?? "rest on one \(a.kind.noun)"
  }

  /// One utterance is one origin, unless each has it from an interview of its own.
  private func utterance(
    _ a: Int, _ groundA: Grounds.Ground, _ b: Int, _ groundB: Grounds.Ground, of speaker: Int?
  ) -> Link? {
    if groundA.isOwnInterview, groundB.isOwnInterview { return nil }
    let (letterA, letterB) = letters(a, b)
    guard let speaker else {
      return ("\(letterA) and \(letterB) report the same words", .likely)
    }
    let name = index.actors[speaker].name
    return ("\(letterA) and \(letterB) report the same words of \(name)", .certain)
  }

  /// What somebody states is of one origin, however it is told.
  private func stated(_ a: Int, _ b: Int, by speaker: Int?) -> Link? {
    let (letterA, letterB) = letters(a, b)
    return speaker.map {
      ("\(letterA) and \(letterB) both tell what \(index.actors[$0].name) stated", .likely)
    }
  }

  /// Whether both give it as the word of one speaker, who did not tell each of them apart.
  private func told(_ a: Int, _ groundA: Grounds.Ground, _ b: Int, _ groundB: Grounds.Ground)
    -> Link?
  {
    if groundA.isOwnInterview || groundB.isOwnInterview { return nil }
    func interviewers(_ ground: Grounds.Ground) -> Set<Int> {
      Set(ground.credits.filter { $0.signal == .interview }.compactMap(\.outlet))
    }
    let (x, y) = (interviewers(groundA), interviewers(groundB))
    if !x.isEmpty, !y.isEmpty, x.isDisjoint(with: y) { return nil }
    for voice in groundA.voices {
      for other in groundB.voices where grounds.owners.answer(voice, other) == .same {
        let (letterA, letterB) = letters(a, b)
        guard let name = grounds.name(of: voice) else { continue }
        return ("\(letterA) and \(letterB) both have it from \(name)", .likely)
      }
    }
    return nil
  }

  /// Whether the articles' own words show a common text.
  private func written(_ a: Int, _ b: Int, isUnusualQuote: Bool) -> Link? {
    let (letterA, letterB) = letters(a, b)
    let share = copies.share(a, b)
    if share >= Self.copyShare { return Self.copied(a, b) }
    if share >= Self.reuseShare {
      return ("\(letterA) and \(letterB) share many phrases word for word", .possible)
    }
    if isUnusualQuote, share > 0 {
      return (
        "only \(letterA) and \(letterB) have this quotation, beside other words in common",
        .possible
      )
    }
    return nil
  }

  /// Whether two passages have so many words in a row in common that they were hardly written apart.
  private func worded(_ a: Finding.Passage, _ b: Finding.Passage) -> Link? {
    let (x, y) = (words(of: a), words(of: b))
    guard min(x.count, y.count) >= Self.sharedRun else { return nil }
    // How long a run of common words ends at each word of the second.
    var ends = [Int](repeating: 0, count: y.count + 1)
    for word in x {
      for place in y.indices.reversed() {
        ends[place + 1] = y[place] == word ? ends[place] + 1 : 0
        guard ends[place + 1] >= Self.sharedRun else { continue }
        let (letterA, letterB) = letters(a.article, b.article)
        return ("\(letterA) and \(letterB) have the same words", .likely)
      }
    }
    return nil
  }

  /// In words.
  private static let sharedRun = 10

  private func words(of passage: Finding.Passage) -> [String] {
    let reading = index.story.readings[passage.article]
    return passage.spans.flatMap { reading.tokenized.tokens(in: $0) }
      .filter { [.word, .number].contains(reading.tokens[$0].kind) }
      .map { reading.tokenized.lowered[$0] }
  }

  private static func copied(_ a: Int, _ b: Int) -> Link {
    let (letterA, letterB) = (
      Comparison.letter(ofArticle: min(a, b)), Comparison.letter(ofArticle: max(a, b))
    )
    return ("\(letterA) and \(letterB) share long passages word for word", .likely)
  }

  /// Why two articles that are copies of one text are of one origin.
  static func copyReason(_ a: Int, _ b: Int) -> String { words(of: copied(a, b)) }

  private static func words(of link: Link) -> String {
    "\(link.reason) (\(link.certainty.rawValue))"
  }

  private func owned(_ a: Int, _ b: Int) -> Link? {
    guard let owner = owners[a], owner == owners[b] else { return nil }
    let (letterA, letterB) = letters(a, b)
    return ("\(letterA) and \(letterB) are of one owner, \(owner)", .possible)
  }
}
