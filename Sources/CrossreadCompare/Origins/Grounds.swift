import CrossreadCore

/// What the articles of a story rest on, ready to be compared across them.
struct Grounds: Sendable {
  /// An origin of an article, in terms that all articles share.
  struct Credit: Sendable {
    let name: String
    let kind: Origin.Kind
    let signal: Origin.Signal
    /// The same for every name of one outlet or body; of a document, nil.
    let outlet: Int?
    let programme: String?
    let owner: OwnerMatcher.Owner
    let day: CivilDay?
  }

  /// What one article has for a passage.
  struct Ground {
    var credits: [Credit] = []
    /// Whose word the passage gives, and the name of whoever it is.
    var voices: [OwnerMatcher.Owner] = []
    /// Whether somebody said it to the article's own reporters.
    var isOwnInterview = false
  }

  private let index: StoryIndex
  /// Whom each article credits, in the order of its origins; nil for its own outlet.
  private let credits: [[Credit?]]
  /// Where the origins of each article count.
  private let scopes: [OriginScopes]
  /// Whose words each article's quotes are.
  private let speakers: [[OwnerMatcher.Owner]]
  /// Whether each article's quotes were said to its own reporters.
  private let saidToOwn: [[Bool]]
  /// The number of each article's own outlet, comparable with `Credit.outlet`.
  let outlets: [Int?]
  let owners: OwnerMatcher

  init(_ index: StoryIndex, _ directory: OutletDirectory) {
    self.index = index
    owners = OwnerMatcher(actors: index.actors)
    let readings = index.story.readings
    let sources = readings.map(\.article.source.name)
    var names = OutletNumbers(directory)
    outlets = sources.map { names.number(of: $0) }
    var credits: [[Credit?]] = []
    for (article, reading) in readings.enumerated() {
      credits.append(
        reading.origins.map { origin in
          let isDocument = origin.kind.isDocument
          if !isDocument, directory.isOwn(origin.name, of: sources[article]) { return nil }
          let actor = index.actor(article: article, entity: origin.entity)
          return Credit(
            name: index.actors.name(of: origin, inArticle: article), kind: origin.kind,
            signal: origin.signal,
            outlet: isDocument ? nil : names.number(of: origin.name, actor: actor),
            programme: (origin.kind == .programme ? origin.name : origin.programme)?.lowercased(),
            owner: Self.owner(origin.owner, article, index), day: origin.day)
        })
    }
    self.credits = credits
    scopes = readings.map { OriginScopes($0.origins) }
    speakers = readings.enumerated().map { article, reading in
      reading.quotes.map { Self.owner(reading.owner(of: $0), article, index) }
    }
    saidToOwn = readings.map { reading in
      let own = OwnReporters(of: reading, directory)
      return reading.quotes.map(own.heard)
    }
  }

  private static func owner(
    _ owner: Origin.Owner, _ article: Int, _ index: StoryIndex
  ) -> OwnerMatcher.Owner {
    switch owner {
    case .unknown: .unknown
    case .entity(let entity):
      index.actor(article: article, entity: entity).map { .actor($0) } ?? .unknown
    case .words(let words): .words(words)
    }
  }

  // MARK: - Of a passage

  func ground(of passage: Finding.Passage) -> Ground {
    var ground = Ground()
    let reading = index.story.readings[passage.article]
    for place in scopes[passage.article].places(near: passage.spans) {
      let origin = reading.origins[place]
      guard origin.signal == .creditLine || passage.spans.contains(where: origin.scope.overlaps)
      else { continue }
      guard let credit = credits[passage.article][place] else {
        if origin.signal == .interview { ground.isOwnInterview = true }
        continue
      }
      ground.credits.append(credit)
      if credit.owner != .unknown { ground.voices.append(credit.owner) }
      if credit.kind == .body,
        let actor = index.actor(article: passage.article, entity: origin.entity)
      {
        ground.voices.append(.actor(actor))
      }
    }
    let size = passage.spans.reduce(0) { $0 + $1.count }
    let quotes = reading.quotes(near: passage.extent)
    for (number, quote) in zip(quotes.indices, quotes)
    where quote.extent.overlaps(passage.extent) {
      let shared = quote.content.reduce(0) { sum, content in
        passage.spans.reduce(sum) { $0 + (content.intersection($1)?.count ?? 0) }
      }
      // Who says it, and that they do, is no part of what is said.
      let report = [quote.cue, quote.speaker, quote.addressee].compactMap { $0 }.reduce(0) {
        sum, part in passage.spans.reduce(sum) { $0 + (part.intersection($1)?.count ?? 0) }
      }
      guard shared * 2 >= size - report, shared > 0 else { continue }
      if saidToOwn[passage.article][number] { ground.isOwnInterview = true }
      let owner = speakers[passage.article][number]
      if isSomebody(owner) { ground.voices.append(owner) }
    }
    return ground
  }

  /// Whether a voice is one person or body: not "officials", not "who".
  private func isSomebody(_ owner: OwnerMatcher.Owner) -> Bool {
    switch owner {
    case .unknown: return false
    case .actor: return true
    case .words(let word):
      if word.first?.isUppercase == true { return true }
      if Self.crowds.contains(word) { return false }
      return !word.hasSuffix("s") || word.hasSuffix("ss") || Self.bodies.contains(word)
    }
  }

  private static let crowds: Set<String> = [
    "people", "who", "one", "i", "we", "he", "she", "they", "it", "some", "many", "others", "you",
    "man", "woman", "official", "source", "witness", "resident", "which", "that", "all", "both",
    "several", "most", "person",
  ]
  private static let bodies: Set<String> = [
    "prosecutors", "authorities", "organisers", "organizers",
  ]

  // MARK: - Names

  func name(of owner: OwnerMatcher.Owner) -> String? {
    switch owner {
    case .unknown: nil
    case .actor(let actor): index.actors[actor].name
    case .words(let words): words.first?.isUppercase == true ? words : "the \(words)"
    }
  }
}

/// The origins of an article by where they count.
private struct OriginScopes {
  /// Those that count everywhere.
  private let everywhere: [Int]
  private let index: SpanIndex

  init(_ origins: [Origin]) {
    everywhere = origins.indices.filter { origins[$0].signal == .creditLine }
    index = SpanIndex(origins.map(\.scope))
  }

  /// The places of those that count everywhere or for any of the spans, in their order; others may be
  /// among them.
  func places(near spans: [Span]) -> [Int] {
    Set(spans.flatMap { index.places(near: $0) }).union(everywhere).sorted()
  }
}

/// Numbers for outlets by any of their names: one outlet, one number.
private struct OutletNumbers {
  private let directory: OutletDirectory
  private var names: [(name: OutletDirectory.Name, number: Int)] = []
  /// The places of those in `names` that another may stand for.
  private var longNames: [Int] = []
  private var byIdentity: [String: Int] = [:]
  private var byName: [String: Int] = [:]
  private var byActor: [Int: Int] = [:]

  init(_ directory: OutletDirectory) { self.directory = directory }

  mutating func number(of words: String, actor: Int? = nil) -> Int? {
    let known = byName[words]
    let name = known == nil ? directory.name(words) : nil
    if name?.identity.isEmpty == true { return nil }
    if let actor, let number = byActor[actor] { return number }
    let number = known ?? name.map { add($0, as: words) }
    if let actor, let number { byActor[actor] = number }
    return number
  }

  /// The number of a name that is met for the first time.
  private mutating func add(_ name: OutletDirectory.Name, as words: String) -> Int {
    let equal = byIdentity[name.identity]
    // A name of one word is short for a longer one, or the same.
    let before =
      name.canBeShortened
      ? names.indices.first { isSame($0, name) } : longNames.first { isSame($0, name) }
    let place = [equal, before].compactMap { $0 }.min()
    let number = place.map { names[$0].number } ?? names.count
    if equal == nil { byIdentity[name.identity] = names.count }
    if name.canBeShortened { longNames.append(names.count) }
    byName[words] = number
    names.append((name, number))
    return number
  }

  private func isSame(_ place: Int, _ name: OutletDirectory.Name) -> Bool {
    directory.isSame(names[place].name, name)
  }
}

/// Tells what was said to an article's own reporters: "told the Star" in the Star, "said in an
/// interview" without an outlet.
private struct OwnReporters {
  private let reading: Reading
  private let directory: OutletDirectory
  private let own: String
  /// The last word of the outlet's name, by which it goes for short.
  private let last: String

  init(of reading: Reading, _ directory: OutletDirectory) {
    self.reading = reading
    self.directory = directory
    own = reading.article.source.name
    last = NameKey(own).last
  }

  func heard(_ quote: Quote) -> Bool {
    guard let cue = quote.cue, let first = reading.tokenized.tokens(in: cue).first else {
      return false
    }
    let sentence = reading.tokenized.sentence(of: first)
    let lowered = reading.tokenized.lowered
    for token in sentence.tokens {
      switch lowered[token] {
      case "interview":
        guard token > 0, Self.plain.contains(lowered[token - 1]) else { continue }
        let isOthers = reading.origins.contains { origin in
          origin.scope.overlaps(sentence.span)
            && (!origin.kind.isDocument && origin.kind != .body || origin.kind == .interview)
        }
        if !isOthers { return true }
      case "told", "with", "to":
        if isOwn(after: token, in: sentence.tokens) { return true }
      default: break
      }
    }
    return false
  }

  private static let plain: Set<String> = ["a", "an", "telephone", "phone", "the"]

  private func isOwn(after token: TokenIndex, in sentence: TokenRange) -> Bool {
    var name = token + 1
    if name < sentence.upperBound, reading.tokenized.lowered[name] == "the" { name += 1 }
    var end = name
    while end < sentence.upperBound, end < name + 5, reading.tokens[end].isCapitalized { end += 1 }
    guard end > name, NameKey(reading.tokenized.string(end - 1)).last == last else { return false }
    return directory.isOwn(reading.tokenized.string(name..<end), of: own)
  }
}
