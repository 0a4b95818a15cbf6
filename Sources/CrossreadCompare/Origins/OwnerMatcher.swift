import CrossreadCore

/// Tells whether what two articles say of whose something is may mean one owner.
struct OwnerMatcher: Sendable {
  enum Answer {
    case same
    /// One article does not say, or says it by a word that may mean anybody.
    case unknown
    case different
  }

  let actors: [Actor]

  /// An owner across the articles of a story.
  enum Owner: Hashable, Sendable {
    case unknown
    case actor(Int)
    case words(String)
  }

  func answer(_ a: Owner, _ b: Owner) -> Answer {
    switch (a, b) {
    case (.unknown, _), (_, .unknown): return .unknown
    case (.actor(let x), .actor(let y)):
      if x == y { return .same }
      return isAffiliated(x, with: y) || isAffiliated(y, with: x) ? .unknown : .different
    case (.actor(let actor), .words(let word)), (.words(let word), .actor(let actor)):
      return answer(actor, word)
    case (.words(let x), .words(let y)):
      let (x, y) = (x.lowercased(), y.lowercased())
      if x == y || x.hasSuffix(y) && y.utf8.count > 3 || y.hasSuffix(x) && x.utf8.count > 3 {
        return .same
      }
      return Self.companies.contains(x) && Self.companies.contains(y) ? .same : .different
    }
  }

  private func answer(_ actor: Int, _ name: String) -> Answer {
    let actor = actors[actor]
    let word = name.lowercased()
    if Self.others.contains(word) {
      return Self.words(of: actor.roles.map(\.text)).contains(word) ? .same : .different
    }
    let own = Self.words(of: [actor.name] + actor.roles.map(\.text))
    if own.contains(where: { $0 == word || word.utf8.count > 3 && $0.hasSuffix(word) }) {
      return .same
    }
    // A name that the actor does not have.
    if name != word { return .different }
    let isCompany = Self.companies.contains(word)
    return isCompany && actor.kind == .person ? .different : .unknown
  }

  /// Whether one is a person whose roles name the other, a body.
  private func isAffiliated(_ person: Int, with body: Int) -> Bool {
    guard actors[person].kind == .person, actors[body].kind != .person else { return false }
    let name = NameKey(actors[body].name).words
    let roles = Self.words(of: actors[person].roles.map(\.text))
    return !name.isEmpty && name.allSatisfy(roles.contains)
  }

  private static func words(of texts: [String]) -> Set<String> {
    Set(texts.flatMap { NameKey($0).words })
  }

  /// Words for one and the same company.
  private static let companies: Set<String> = [
    "company", "firm", "group", "business", "corporation", "manufacturer", "maker", "carrier",
    "airline", "bank", "retailer", "operator",
  ]

  /// Words for somebody who stands beside a person or a body, and speaks for themselves.
  private static let others: Set<String> = [
    "lawyer", "lawyers", "attorney", "attorneys", "family", "wife", "husband", "mother", "father",
    "parents", "son", "daughter", "brother", "sister", "widow", "partner", "doctor", "doctors",
    "agent", "union", "unions", "opponents", "critics", "rival", "rivals", "neighbour", "neighbor",
    "friend", "friends", "colleague", "colleagues", "coach", "victim", "victims",
  ]
}

extension [Actor] {
  /// The name of what an article credits: of an outlet the one that the articles have for it in
  /// common, of a document whose it is.
  public func name(of origin: Origin, inArticle article: Int) -> String {
    func actor(_ entity: Int) -> Actor? {
      let reference = Actor.EntityReference(article: article, entity: entity)
      return first { $0.entities.contains(reference) }
    }
    if origin.kind.isDocument {
      guard case .entity(let entity) = origin.owner, let owner = actor(entity) else {
        return origin.name
      }
      return "\(owner.name)’s \(origin.kind.noun)"
    }
    return origin.entity.flatMap { actor($0)?.name } ?? origin.name
  }
}

extension Origin.Kind {
  /// The kind as a noun after whose it is.
  var noun: String {
    switch self {
    case .newsConference: "news conference"
    case .data: "figures"
    case .email: "e-mail"
    default: rawValue
    }
  }
}
