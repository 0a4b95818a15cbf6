import CrossreadCore

/// Joins the entities of a story's articles into actors.
///
/// The fullest names come first and found an actor each; a shorter name joins the one actor that
/// it fits. Two entities of one article join only under the same name: the article itself has
/// told them apart.
struct ActorMerger {
  private final class Candidate {
    let article: Int
    let entity: Entity
    let keys: [NameKey]
    let main: NameKey
    /// The main name as that of a body; nil for people and where it has but one word.
    let body: BodyName?
    /// What its names say: "Mr", "Mrs", or both.
    let genders: Genders

    /// Nil where no name is left without its titles.
    init?(_ entity: Entity, article: Int) {
      let all = entity.names.map(NameKey.init)
      keys = all.filter { !$0.isEmpty }
      main =
        entity.kind == .place
        ? NameKey(PlaceSpelling.inFull(entity.name))
        : entity.names.firstIndex(of: entity.name).map { all[$0] } ?? NameKey(entity.name)
      guard !keys.isEmpty, !main.isEmpty else { return nil }
      body = entity.kind == .organization ? BodyName(main) : nil
      self.article = article
      self.entity = entity
      genders = Genders(keys)
    }

    /// What it has in common with every entity that it may fit, each kind of word with a sign of its own:
    /// a name, a body, a first or last word, initials, and the last word with a letter less.
    var handles: Set<String> {
      var found = Set((keys + [main]).map { "=" + $0.joined })
      if let body { found.insert("#" + body.words) }
      for word in [main.words.first, main.words.last] {
        if let word { found.insert(" " + word) }
      }
      found.formUnion((main.words.count == 1 ? [main.last] : main.initials).map { "." + $0 })
      let last = Array(main.last.utf8)
      if last.count >= NameKey.leastMisspelled {
        found.insert("~" + main.last)
        for letter in last.indices {
          let rest = last[..<letter] + last[(letter + 1)...]
          found.insert("~" + String(decoding: rest, as: UTF8.self))
        }
      }
      return found
    }
  }

  private struct Genders: OptionSet {
    let rawValue: UInt8
    static let female = Genders(rawValue: 1)
    static let male = Genders(rawValue: 2)

    init(rawValue: UInt8) { self.rawValue = rawValue }

    init(_ keys: [NameKey]) {
      self = []
      for key in keys {
        if let isFemale = key.isFemale { insert(isFemale ? .female : .male) }
      }
    }

    func fit(_ other: Genders) -> Bool { isEmpty || other.isEmpty || !isDisjoint(with: other) }
  }

  private final class Cluster {
    /// Its place among all.
    let number: Int
    private(set) var members: [Candidate] = []
    private(set) var keys: Set<String> = []
    private(set) var mains: [NameKey] = []
    private(set) var bodies: [BodyName] = []
    private(set) var mentionCount = 0
    private(set) var articles: Set<Int> = []
    private(set) var genders: Genders = []
    /// The kind that most of its mentions have.
    private(set) var kind = EntityKind.other
    private var kinds: [EntityKind: Int] = [:]

    init(number: Int) { self.number = number }

    func add(_ candidate: Candidate) {
      let entity = candidate.entity
      members.append(candidate)
      for key in candidate.keys { keys.insert(key.joined) }
      if !mains.contains(candidate.main) { mains.append(candidate.main) }
      if let body = candidate.body, !bodies.contains(body) { bodies.append(body) }
      mentionCount += entity.mentions.count
      articles.insert(candidate.article)
      genders.formUnion(candidate.genders)
      kinds[entity.kind, default: 0] += max(1, entity.mentions.count)
      kind =
        EntityKind.allCases.max { (kinds[$0] ?? 0, rank($1)) < (kinds[$1] ?? 0, rank($0)) }
        ?? .other
    }

    private func rank(_ kind: EntityKind) -> Int { EntityKind.allCases.firstIndex(of: kind) ?? 0 }
  }

  func actors(of readings: [Reading]) -> [Actor] {
    var candidates: [Candidate] = []
    for (article, reading) in readings.enumerated() {
      candidates += reading.entities.compactMap { Candidate($0, article: article) }
    }
    candidates.sort { a, b in
      let x = (-a.main.words.count, -a.entity.mentions.count, a.main.joined, a.article, a.entity.id)
      let y = (-b.main.words.count, -b.entity.mentions.count, b.main.joined, b.article, b.entity.id)
      return x < y
    }
    let shared = Self.sharedNames(candidates)
    var clusters: [Cluster] = []
    /// The clusters that have a member with each handle.
    var places: [String: [Int]] = [:]
    for candidate in candidates {
      var best: (cluster: Cluster, score: Int)?
      let handles = candidate.handles
      for cluster in Set(handles.flatMap { places[$0] ?? [] }).sorted().map({ clusters[$0] }) {
        if candidate.entity.kind == .person, shared.contains(candidate.main.ends),
          !cluster.mains.contains(where: { $0.generation == candidate.main.generation })
        {
          continue
        }
        let score = self.score(candidate, cluster)
        if score > best?.score ?? 0 { best = (cluster, score) }
      }
      let cluster = best?.cluster ?? Cluster(number: clusters.count)
      if best == nil { clusters.append(cluster) }
      cluster.add(candidate)
      for handle in handles where places[handle]?.last != cluster.number {
        places[handle, default: []].append(cluster.number)
      }
    }
    clusters.sort { a, b in
      let x = (-a.articles.count, -a.mentionCount, a.members[0].main.joined)
      let y = (-b.articles.count, -b.mentionCount, b.members[0].main.joined)
      return x < y
    }
    return clusters.enumerated().map { actor($0.offset, $0.element) }
  }

  /// Names that two people of one article have, told apart by a "Jr.", be one of them only called
  /// by the surname: in every article the word counts then.
  private static func sharedNames(_ candidates: [Candidate]) -> Set<String> {
    struct Bearer: Hashable {
      let article: Int
      let name: String
    }
    let people = candidates.filter { $0.entity.kind == .person }
    let bare = Set(
      people.filter { $0.main.words.count == 1 }
        .map { Bearer(article: $0.article, name: $0.main.last) })
    var generations: [Bearer: Set<String>] = [:]
    for candidate in people where candidate.main.words.count > 1 {
      let bearer = Bearer(article: candidate.article, name: candidate.main.ends)
      generations[bearer, default: []].insert(candidate.main.generation ?? "")
      if bare.contains(Bearer(article: candidate.article, name: candidate.main.last)) {
        generations[bearer, default: []].insert("")
      }
    }
    return Set(generations.filter { $0.value.count > 1 }.keys.map(\.name))
  }

  // MARK: - Fit

  /// How well an entity fits an actor: 0 for not at all.
  private func score(_ candidate: Candidate, _ cluster: Cluster) -> Int {
    let kind = candidate.entity.kind
    let clusterKind = cluster.kind
    let isSameName = cluster.mains.contains { $0.words == candidate.main.words }
    if kind != clusterKind {
      // The same name of another kind is a reader's slip, unless the article itself has both.
      guard isSameName, !cluster.articles.contains(candidate.article) else { return 0 }
      let isOnePerson = kind == .person || clusterKind == .person
      return !isOnePerson || candidate.main.words.count > 1 ? 500 : 0
    }
    if isSameName { return candidate.genders.fit(cluster.genders) ? 1000 : 0 }
    guard !cluster.articles.contains(candidate.article) else { return 0 }
    var score = 0
    if let body = candidate.body, cluster.bodies.contains(where: body.isOne) { score = 700 }
    for main in cluster.mains {
      switch kind {
      case .person: score = max(score, person(candidate, main, cluster))
      default: score = max(score, thing(candidate, main, cluster))
      }
    }
    return score
  }

  private func person(_ candidate: Candidate, _ main: NameKey, _ cluster: Cluster) -> Int {
    let mine = candidate.main
    guard candidate.genders.fit(cluster.genders) else { return 0 }
    // The surname alone fits the most present bearer.
    if mine.words.count == 1 {
      return mine.last == main.last || main.words.count > 1 && main.words[0] == mine.last
        ? 100 + min(90, cluster.mentionCount) + (mine.last == main.last ? 200 : 0) : 0
    }
    guard main.words.count > 1 else { return 0 }
    let sameLast = mine.last == main.last
    let closeLast = sameLast || NameKey.isMisspelling(mine.last, main.last)
    guard closeLast else { return 0 }
    let first = mine.words[0]
    let other = main.words[0]
    if first == other { return sameLast ? 800 : 600 }
    guard sameLast else { return 0 }
    if Nicknames.match(first, other) { return 700 }
    if first.count == 1 || other.count == 1, first.first == other.first { return 650 }
    if NameKey.isMisspelling(first, other) { return 600 }
    // A middle name used as the first: "Willard Mitt Romney", "Mitt Romney"; "J. Robert Hale",
    // "Bob Hale".
    let isMiddle = { (name: String, all: NameKey) in
      all.words.dropFirst().dropLast().contains {
        $0 == name || $0.utf8.count > 1 && Nicknames.match($0, name)
      }
    }
    return isMiddle(first, main) || isMiddle(other, mine) ? 600 : 0
  }

  private func thing(_ candidate: Candidate, _ main: NameKey, _ cluster: Cluster) -> Int {
    for key in candidate.keys where cluster.keys.contains(key.joined) { return 900 }
    let mine = candidate.main
    // "FBI" and "Federal Bureau of Investigation".
    if mine.words.count == 1, main.words.count > 1, main.hasInitials(mine.last) { return 800 }
    // "US National Security Agency" and "National Security Agency"; "House of Representatives"
    // and "House": the longer ends or starts with the shorter, which has two words.
    if mine.words.count > 1, main.words.count > mine.words.count {
      if main.words.suffix(mine.words.count).elementsEqual(mine.words) { return 500 }
      // "Office of Ships" for "Office of Ships and Harbors".
      if mine.words.count > 2, main.words.starts(with: mine.words),
        main.words[mine.words.count] == "and"
      {
        return 500
      }
    }
    let isOneWordOff =
      mine.words.count == main.words.count
      && zip(mine.words, main.words).filter { $0 != $1 }.count == 1
      && zip(mine.words, main.words).allSatisfy { $0 == $1 || NameKey.isMisspelling($0, $1) }
    return isOneWordOff ? 400 : 0
  }

  // MARK: - Actor

  private func actor(_ id: Int, _ cluster: Cluster) -> Actor {
    var names: [Int: [String]] = [:]
    var roles: [(text: String, key: String, articles: Set<Int>)] = []
    for member in cluster.members.sorted(by: {
      ($0.article, $0.entity.id) < ($1.article, $1.entity.id)
    }) {
      for name in member.entity.names where names[member.article]?.contains(name) != true {
        names[member.article, default: []].append(name)
      }
      for role in member.entity.roles {
        let key = NameKey(role.text).joined
        if let known = roles.firstIndex(where: { $0.key == key }) {
          roles[known].articles.insert(member.article)
        } else if !key.isEmpty {
          roles.append((role.text, key, [member.article]))
        }
      }
    }
    return Actor(
      id: id, name: displayName(of: cluster), kind: cluster.kind,
      entities: cluster.members.map { .init(article: $0.article, entity: $0.entity.id) }
        .sorted { ($0.article, $0.entity) < ($1.article, $1.entity) },
      names: names, roles: roles.map { .init(text: $0.text, articles: $0.articles.sorted()) },
      mentionCount: cluster.mentionCount)
  }

  /// The name that most articles use of those with the most words, without honorifics; of a place
  /// the name in full and not in the capitals of a dateline.
  private func displayName(of cluster: Cluster) -> String {
    let isPlace = cluster.kind == .place
    var counts: [String: (words: Int, articles: Set<Int>)] = [:]
    for member in cluster.members {
      let words = member.main.words.count
      for name in isPlace ? member.entity.names : [member.entity.name] {
        // A long name that only one article uses yields to a full name of two or three words.
        counts[name, default: (words, [])].articles.insert(member.article)
      }
    }
    let ranks = counts.map { name, count in
      let isInFull = !isPlace || !Self.isShort(name)
      let rank = (isInFull ? 1 : 0, min(count.words, 2), count.articles.count, -count.words)
      return (name: name, rank: rank)
    }
    let best = ranks.max { $0.rank == $1.rank ? $1.name < $0.name : $0.rank < $1.rank }
    guard let name = best?.name else { return "" }
    return isPlace && Self.isInCapitals(name) ? name.capitalizedWords : name
  }

  /// "Calif.", "BOSTON": a place as datelines have it.
  private static func isShort(_ name: String) -> Bool {
    name.hasSuffix(".") && !name.dropLast().contains(".") || isInCapitals(name)
  }

  /// Whether it is a word of more than four letters, or several, in capitals alone.
  private static func isInCapitals(_ name: String) -> Bool {
    name.utf8.count > 4 && !name.contains(".") && !name.contains(where: \.isLowercase)
      && name.contains(where: \.isUppercase)
  }
}

extension String {
  /// Every word with one capital: "New York" for "NEW YORK".
  fileprivate var capitalizedWords: String {
    var previous: Character = " "
    return String(
      lowercased().flatMap { character -> String in
        defer { previous = character }
        return previous.isLetter ? String(character) : character.uppercased()
      })
  }
}
