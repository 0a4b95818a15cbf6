import CrossreadCore
import GRDB

/// Finds the story that an article joins, in time that does not grow with the library.
///
/// An article is held against those that share some of their heaviest words with it and lie near in time
/// (an inverted index; at most so many of each word, the newest), and joins the story to whose articles it is
/// most alike on average, if it is alike enough: `StoryGrouper`'s notion of likeness, applied to one
/// article after the other as they come (single-pass clustering; Miranda et al. 2018). Where either has
/// no day, nothing speaks for one event but the words: they must then say more.
final class StoryFinder {
  /// In how many articles each word is, as far as it was asked for, and what is not yet written of it.
  private var counts: [UInt32: Int] = [:]
  private var added: [UInt32: Int] = [:]
  private var total: Int
  /// The words of articles that are still to come, so that the first of them are held against each other
  /// knowing what all have.
  private var ahead: [UInt32: Int] = [:]
  private var aheadCount = 0
  /// The words of articles that were asked for lately.
  private var vectors: [Int64: TermVector] = [:]
  /// The same with their weights, until the batch is saved.
  private var weighed: [Int64: Member] = [:]

  /// So alike the articles of a story are on average; the second for those without a day.
  private static let threshold: Float = 0.18
  private static let undatedThreshold: Float = 0.2

  /// How much more a name weighs than another word, and how much of their names two articles share that tell of one
  /// event: with less, they are the less alike.
  private static let nameWeight: Float = 1.4
  private static let sharedNames: Float = 0.15

  /// How many words an article is found by, how many articles each word finds, how many of all found are
  /// looked at, and of a story.
  private static let (keys, reach, found, most) = (12, 32, 32, 12)
  /// From this part of the likeness that is needed on, the story of an article is looked at.
  private static let worthALook: Float = 0.6
  /// How many days apart articles of one event may be published.
  private static let window = 21
  /// The day of an article without one.
  static let undated = -1_000_000
  private static let vectorLimit = 20_000

  init(_ database: Database) throws {
    total = try Int.fetchOne(database, sql: "SELECT count(*) FROM article") ?? 0
  }

  /// A story, or the part of it that was a story before a person made one of several.
  struct Home: Hashable {
    var story: Int64
    var part: Int64?
  }

  /// The story that an article joins; nil where it is the first of its own.
  func home(
    for vector: TermVector, day: CivilDay?, in database: Database
  ) throws -> Home? {
    guard !vector.terms.isEmpty else { return nil }
    let weights = try weights(of: vector, in: database)
    let keys = Self.heaviest(vector, weights)
    var found: [Int64: Float] = [:]
    for place in keys {
      for article in try articles(with: vector.terms[place], near: day, in: database) {
        found[article, default: 0] += weights[place] * weights[place]
      }
    }
    guard !found.isEmpty else { return nil }
    let nearest = found.sorted { ($1.value, $1.key) < ($0.value, $0.key) }.prefix(Self.found)
    let new = Member(vector, weights, day: day)
    var near: [(likeness: Float, home: Home, members: [Member])] = []
    var asked: Set<Home> = []
    for (article, _) in nearest {
      let (home, day) = try place(of: article, in: database)
      // What is far from the one that led here is hardly near to all.
      guard !asked.contains(home),
        Self.likeness(new, try member(article, day: day, in: database)) >= Self.worthALook
      else { continue }
      asked.insert(home)
      let members = try members(of: home, in: database)
      let likeness = Self.mean(members.lazy.map { Self.likeness(new, $0) })
      if likeness >= 1 { near.append((likeness, home, members)) }
    }
    near.sort {
      ($1.likeness, $0.home.story, $0.home.part ?? 0)
        < ($0.likeness, $1.home.story, $1.home.part ?? 0)
    }
    guard let best = near.first else { return nil }
    var home = best.home
    // What began as two stories may turn out to be one.
    for other in near.dropFirst() where other.home.story != home.story {
      let likeness = Self.mean(
        best.members.lazy.flatMap { one in other.members.lazy.map { Self.likeness(one, $0) } })
      if likeness >= 1 {
        home.story =
          try StoryTable.join(home.story, other.home.story, in: database) ?? home.story
      }
    }
    return home
  }

  /// An article as it is held against others.
  private struct Member {
    let vector: TermVector
    let weights: [Float]
    let day: CivilDay?
    /// The lengths of all its words and of its names as vectors.
    let length: Float
    let nameLength: Float

    init(_ vector: TermVector, _ weights: [Float], day: CivilDay?) {
      self.vector = vector
      self.weights = weights
      self.day = day
      var (all, names): (Float, Float) = (0, 0)
      for (place, weight) in weights.enumerated() {
        all += weight * weight
        if vector.isName[place] { names += weight * weight }
      }
      (length, nameLength) = (all.squareRoot(), names.squareRoot())
    }
  }

  /// The story and the day of an article.
  private func place(of article: Int64, in database: Database) throws -> (
    home: Home, day: CivilDay?
  ) {
    let statement = try database.cachedStatement(
      sql: "SELECT story, part, published FROM article WHERE id = ?")
    let row = try Row.fetchOne(statement, arguments: [article])
    return (
      Home(story: row?[0] ?? 0, part: row?[1]),
      (row?[2] as Int?).map(CivilDay.init(daysSinceEpoch:))
    )
  }

  /// The newest articles of a story, or of a part of it.
  private func members(of home: Home, in database: Database) throws -> [Member] {
    let statement = try database.cachedStatement(
      sql: """
        SELECT id, published FROM article INDEXED BY article_story WHERE story = ? AND part IS ?
        ORDER BY id DESC LIMIT \(Self.most)
        """)
    return try Row.fetchAll(statement, arguments: [home.story, home.part]).map { row in
      try member(
        row[0], day: (row[1] as Int?).map(CivilDay.init(daysSinceEpoch:)), in: database)
    }
  }

  /// An article with its words as they weigh in this batch.
  private func member(_ article: Int64, day: CivilDay?, in database: Database) throws -> Member {
    if let known = weighed[article] { return known }
    let vector = try vector(of: article, in: database)
    let member = Member(vector, try weights(of: vector, in: database), day: day)
    weighed[article] = member
    return member
  }

  /// How alike two articles are, as a part of how alike those of one story must be.
  private static func likeness(_ a: Member, _ b: Member) -> Float {
    let shared = product(a, b)
    guard a.length > 0, b.length > 0 else { return 0 }
    var likeness = shared.all / (a.length * b.length)
    // Two accounts of one kind of event may have all in common but whom it befell.
    if a.nameLength > 0, b.nameLength > 0 {
      likeness *= min(1, shared.names / (a.nameLength * b.nameLength) / sharedNames)
    }
    guard let day = a.day, let other = b.day else { return likeness / undatedThreshold }
    return likeness * closeness(day - other) / threshold
  }

  private static func mean(_ values: some Sequence<Float>) -> Float {
    var (sum, count): (Float, Float) = (0, 0)
    for value in values { (sum, count) = (sum + value, count + 1) }
    return count > 0 ? sum / count : 0
  }

  /// What is left of a likeness between articles published so many days apart: all of it for two days,
  /// half for a fortnight, as `StoryGrouper` has it.
  private static func closeness(_ days: Int) -> Float {
    1 / (1 + max(0, Float(abs(days)) - 2) / 12)
  }

  // MARK: - Keeping

  /// Takes note of articles that will be grouped next.
  func expect(_ vectors: some Sequence<TermVector>) {
    for vector in vectors {
      aheadCount += 1
      for term in vector.terms { ahead[term, default: 0] += 1 }
    }
  }

  /// One of those is to be grouped now, or is not to be grouped at all.
  func meet(_ vector: TermVector) {
    guard aheadCount > 0 else { return }
    aheadCount -= 1
    for term in vector.terms { ahead[term, default: 0] -= 1 }
  }

  /// Takes in the words of an article that has joined a story.
  func add(_ vector: TermVector, of article: Int64, day: CivilDay?, in database: Database) throws {
    let weights = try weights(of: vector, in: database)
    total += 1
    for term in vector.terms { added[term, default: 0] += 1 }
    let keep = try database.cachedStatement(
      sql: "INSERT INTO article_terms (article, terms) VALUES (?, ?)")
    try keep.execute(arguments: [article, vector.bytes.data])
    let post = try database.cachedStatement(
      sql: "INSERT OR IGNORE INTO posting (term, day, article) VALUES (?, ?, ?)")
    for place in Self.heaviest(vector, weights) {
      try post.execute(
        arguments: [
          Int64(vector.terms[place]), day?.daysSinceEpoch ?? Self.undated, article,
        ])
    }
    if vectors.count >= Self.vectorLimit { vectors.removeAll(keepingCapacity: true) }
    vectors[article] = vector
  }

  /// Lets the words of an article go that is no longer there, or has others now.
  func remove(_ article: Int64, day: CivilDay?, in database: Database) throws {
    let vector = try vector(of: article, in: database)
    total -= 1
    for term in vector.terms { added[term, default: 0] -= 1 }
    let drop = try database.cachedStatement(
      sql: "DELETE FROM posting WHERE term = ? AND day = ? AND article = ?")
    for term in vector.terms {
      try drop.execute(
        arguments: [Int64(term), day?.daysSinceEpoch ?? Self.undated, article])
    }
    try database.execute(sql: "DELETE FROM article_terms WHERE article = ?", arguments: [article])
    vectors[article] = nil
    weighed[article] = nil
  }

  /// Writes down in how many articles the words now are.
  func save(in database: Database) throws {
    let statement = try database.cachedStatement(
      sql: """
        INSERT INTO term (id, articles) VALUES (?, ?)
        ON CONFLICT (id) DO UPDATE SET articles = max(0, articles + excluded.articles)
        """)
    for (term, count) in added.sorted(by: { $0.key < $1.key }) where count != 0 {
      try statement.execute(arguments: [Int64(term), count])
      if let known = counts[term] { counts[term] = max(0, known + count) }
    }
    added.removeAll(keepingCapacity: true)
    weighed.removeAll(keepingCapacity: true)
  }

  // MARK: - Looking up

  /// The newest articles that have a word among their heaviest and lie near a day.
  private func articles(
    with term: UInt32, near day: CivilDay?, in database: Database
  ) throws -> [Int64] {
    let statement = try database.cachedStatement(
      sql: """
        SELECT article FROM posting WHERE term = ? AND day BETWEEN ? AND ?
        ORDER BY day DESC, article DESC LIMIT \(Self.reach)
        """)
    func range(_ first: Int, _ last: Int) throws -> [Int64] {
      try Int64.fetchAll(statement, arguments: [Int64(term), first, last])
    }
    let undated = try range(Self.undated, Self.undated)
    guard let day = day?.daysSinceEpoch else {
      return undated + (try range(Self.undated + 1, Int(Int32.max)))
    }
    return undated + (try range(day - Self.window, day + Self.window))
  }

  private func vector(of article: Int64, in database: Database) throws -> TermVector {
    if let known = vectors[article] { return known }
    let statement = try database.cachedStatement(
      sql: "SELECT terms FROM article_terms WHERE article = ?")
    let bytes = try Row.fetchOne(statement, arguments: [article]).map { Array($0[0] as DataBytes) }
    let vector = TermVector(bytes ?? [])
    if vectors.count >= Self.vectorLimit { vectors.removeAll(keepingCapacity: true) }
    vectors[article] = vector
    return vector
  }

  /// The weights of the words of an article, each the more the fewer articles have it; names weigh more.
  private func weights(of vector: TermVector, in database: Database) throws -> [Float] {
    // With few articles every word is in a good part of them: a background of as many that lack the word
    // is assumed. With many, what a good part of them has tells nothing of an event, however often it is
    // there: the manner of a wire, of accounts of dividends.
    let known = total + aheadCount
    let all = Float(known + Self.background)
    let common = max(0, min(Self.common, TermVector.log2(Float(max(1, known)) / 64)))
    var weights: [Float] = []
    weights.reserveCapacity(vector.terms.count)
    for (place, term) in vector.terms.enumerated() {
      let count =
        try count(of: term, in: database) + added[term, default: 0] + ahead[term, default: 0]
      let rarity = max(0, TermVector.log2(all / Float(max(1, count))) - common)
      weights.append(vector.weights[place] * rarity * (vector.isName[place] ? Self.nameWeight : 1))
    }
    return weights
  }

  private static let background = 8
  /// What is taken off: words that one in four articles has weigh nothing.
  private static let common: Float = 2

  private func count(of term: UInt32, in database: Database) throws -> Int {
    if let known = counts[term] { return known }
    let statement = try database.cachedStatement(sql: "SELECT articles FROM term WHERE id = ?")
    let count = try Int.fetchOne(statement, arguments: [Int64(term)]) ?? 0
    counts[term] = count
    return count
  }

  /// The places of the heaviest words.
  private static func heaviest(_ vector: TermVector, _ weights: [Float]) -> [Int] {
    let places = vector.terms.indices.sorted {
      (weights[$1], vector.terms[$0]) < (weights[$0], vector.terms[$1])
    }
    return Array(places.prefix(keys))
  }

  /// The products of two articles as vectors, of all that both have and of the names.
  private static func product(_ a: Member, _ b: Member) -> (all: Float, names: Float) {
    var (i, j) = (0, 0)
    var (all, names): (Float, Float) = (0, 0)
    let (mine, theirs) = (a.vector.terms, b.vector.terms)
    while i < mine.count, j < theirs.count {
      if mine[i] < theirs[j] {
        i += 1
      } else if mine[i] > theirs[j] {
        j += 1
      } else {
        let product = a.weights[i] * b.weights[j]
        all += product
        if a.vector.isName[i], b.vector.isName[j] { names += product }
        i += 1
        j += 1
      }
    }
    return (all, names)
  }

  /// How alike the words of an article are to those of one that is kept, from 0 to 1, whatever their days.
  func likeness(of new: TermVector, to article: Int64, in database: Database) throws -> Float {
    let other = try vector(of: article, in: database)
    let a = Member(new, try weights(of: new, in: database), day: nil)
    let b = Member(other, try weights(of: other, in: database), day: nil)
    return a.length > 0 && b.length > 0 ? Self.product(a, b).all / (a.length * b.length) : 0
  }
}
