import CrossreadCompare
import CrossreadCore
import CrossreadLibrary

/// What an outlet altered in an article at its address, when that was seen, and whether it then stood
/// nearer to the other articles of its story.
struct Alteration {
  let before: Article
  let after: Article
  /// In seconds since 1970.
  let seen: Int
  /// From one; the first version has none.
  let number: Int
  /// In how many findings the article parts from others of its story, with its words before and after;
  /// nil where it has no others.
  private(set) var partings: (before: Int, after: Int)?

  /// All that is known of an article, the oldest first.
  static func all(_ versions: [LibraryVersion]) -> [Alteration] {
    zip(versions, versions.dropFirst()).enumerated().map { number, pair in
      Alteration(
        before: pair.0.article, after: pair.1.article, seen: pair.1.added, number: number + 2)
    }
  }

  /// All alterations of the articles of a story, or of one of them by its id, each held against the other
  /// articles as they are now.
  static func all(
    ofStory number: Int, article id: String? = nil, in library: Library, _ comparer: Comparer
  ) throws -> [Alteration] {
    let articles = try library.articles(ofStory: number)
    let altered = articles.filter { $0.versionCount > 1 && (id == nil || $0.id == id) }
    guard !altered.isEmpty else { return [] }
    let readings = try library.texts(of: articles).map { Reader().read($0) }
    return try altered.flatMap { article in
      let others = readings.filter { $0.article.id != article.id }
      return try all(library.versions(of: article)).map { $0.held(against: others, comparer) }
    }
  }

  private init(before: Article, after: Article, seen: Int, number: Int) {
    self.before = before
    self.after = after
    self.seen = seen
    self.number = number
  }

  private func held(against others: [Reading], _ comparer: Comparer) -> Alteration {
    guard !others.isEmpty else { return self }
    func partings(of article: Article) -> Int {
      let story = Story(id: "", title: "", readings: others + [Reader().read(article)])
      let comparison = comparer.compare(story).shown(all: false)
      let place = comparison.story.readings.firstIndex { $0.article.id == article.id }
      return comparison.rows.count { row in
        row.verdict.parts && place.map(row.articles.contains) == true
      }
    }
    var held = self
    held.partings = (partings(of: before), partings(of: after))
    return held
  }

  // MARK: - In words

  /// "Herald: version 2 of “Ferry sinks”, seen 2026-11-30 10:05".
  var title: String {
    let name = after.title.map { " of “\($0)”" } ?? ""
    return "\(after.source.name): version \(number)\(name), seen \(Moment.words(seen))"
  }

  /// What went and what came, each line with its sign, and where that led.
  var lines: [String] {
    var lines: [String] = []
    if before.title != after.title {
      lines.append("- \(before.title ?? "(no title)")")
      lines.append("+ \(after.title ?? "(no title)")")
    }
    for change in SentenceChange.changes(from: before.text, to: after.text) {
      lines.append("\(change.isNew ? "+" : "-") \(change.sentence)")
    }
    if let direction { lines.append(direction) }
    return lines
  }

  /// "It moved towards the others: it parted from them in 3 findings, now in 1."; nil where there are no
  /// others.
  private var direction: String? {
    guard let (before, after) = partings else { return nil }
    if before == after {
      return "It is as near to the others as it was: it parts from them in \(before)."
    }
    return
      "It moved \(after < before ? "towards" : "away from") the others: it parted from them in "
      + "\(before), now in \(after)."
  }
}
