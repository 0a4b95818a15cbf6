import CrossreadCompare
import CrossreadCore

extension Brief {
  /// Answers the questions from what is to be shown of a comparison; some of them in full, whatever room that takes.
  public init(_ comparison: Comparison, inFull: Set<Question> = []) {
    let choice = BriefChoice(comparison, inFull: inFull)
    title = choice.title
    sources = choice.sources
    remark = choice.remark
    // The longest quotations with which what parts the articles has room; else the shortest.
    sections =
      BriefChoice.quotationLimits.lazy.compactMap { choice.sections(quoting: $0) }.first
      ?? choice.sections(quoting: BriefChoice.shortestQuotation, whateverFits: true) ?? []
  }
}

/// Which findings the page has, and in how many words.
private struct BriefChoice {
  private let comparison: Comparison
  private let room: BriefMeasure
  private let candidates: [Brief.Question: [Finding]]
  private let inFull: Set<Brief.Question>

  /// In bytes of a wording.
  static let quotationLimits = [240, 150, shortestQuotation]
  static let shortestQuotation = 68
  /// In characters of what a finding is about, and of what is said.
  private static let longestMatter = 150
  private static let longestStatement = 300
  /// The rows that each article beyond three adds, and the most that there are.
  private static let rowsOfAnArticle = 6
  private static let mostRows = 200
  /// As many articles are named.
  private static let mostSources = 12
  /// On so long a page with their headlines, each in a line.
  private static let fewestRowsWithHeadlines = 24
  /// Fewer rows than these would answer nothing, however short the articles are.
  private static let fewestRows = 12

  init(_ comparison: Comparison, inFull: Set<Brief.Question>) {
    self.comparison = comparison
    self.inFull = inFull
    candidates = BriefCandidates(comparison).byQuestion
    let articles = comparison.story.readings
    let longest = articles.map { BriefMeasure($0.text) }
    let most = min(
      Self.mostRows, Brief.rows + max(0, articles.count - 3) * Self.rowsOfAnArticle)
    room = BriefMeasure(
      rows: max(Self.fewestRows, min(most, longest.map(\.rows).max() ?? 0)),
      bytes: max(Self.fewestRows * Brief.columns, longest.map(\.bytes).max() ?? 0))
  }

  // MARK: Above the answers

  var title: String { Self.cut(comparison.story.title, to: Brief.columns) }

  var sources: [String] {
    let readings = comparison.story.readings
    guard readings.count <= Self.mostSources else {
      return [counted(readings.count, "article")]
    }
    let hasHeadlines = room.rows >= Self.fewestRowsWithHeadlines
    let named = readings.enumerated().map { number, reading in
      let article = reading.article
      let day = article.published.map { ", \($0)" } ?? ""
      let name = "\(Comparison.letter(ofArticle: number)) \(Wording.source(of: article))\(day)"
      guard hasHeadlines, let headline = article.title else { return name }
      return "\(name): \(Self.cut(headline, to: Self.longestMatter))"
    }
    return hasHeadlines ? named : [named.joined(separator: "; ")]
  }

  var remark: String {
    guard comparison.story.readings.count > 1 else {
      return "There is one source: nothing to compare."
    }
    let parts = [Brief.Question.parting, .quoted].contains { question in
      (candidates[question] ?? []).contains { $0.verdict != .agree }
    }
    guard !parts else { return "" }
    return Wording.peace(unclear: comparison.unclearCount)
  }

  private func heading(of question: Brief.Question) -> String {
    let count = comparison.story.readings.count
    return switch question {
    case .parting: "Where they part"
    case .shared: count > 2 ? "What all or most tell" : "What both tell"
    case .quoted: "Who is quoted in differing words"
    case .alone: "What only one has"
    case .unclear: "What may be the same and may not"
    }
  }

  // MARK: The answers

  /// The part in a hundred of what is left that an answer may take before the others have had theirs.
  private static let shares: [(Brief.Question, Int)] = [
    (.parting, 50), (.shared, 40), (.quoted, 60), (.alone, 100),
  ]

  /// The part in a hundred of the page that long wordings may take.
  private static let mostOfParting = 55

  /// The sections with wordings of some length; nil where what cannot all be right has no room so, unless
  /// the page is to have whatever fits.
  func sections(quoting limit: Int, whateverFits: Bool = false) -> [Brief.Section]? {
    var left = room.minus(BriefMeasure(Brief.heading(title, sources, remark)))
    var taken: [Brief.Question: [Brief.Entry]] = [:]
    /// Takes findings as long as there is room for them.
    func take(_ question: Brief.Question, within share: BriefMeasure, _ isMeant: (Finding) -> Bool)
    {
      var share = share
      let all = candidates[question] ?? []
      while let next = all.dropFirst(taken[question]?.count ?? 0).first, isMeant(next) {
        let entry = entry(next, of: question, quoting: limit)
        var cost = BriefMeasure(entry.lines)
        if taken[question] == nil { cost = cost + opening(question) }
        guard cost.fits(in: share), cost.fits(in: left) else { return }
        share = share.minus(cost)
        left = left.minus(cost)
        taken[question, default: []].append(entry)
      }
    }
    take(.parting, within: left) { $0.verdict == .diverge }
    for (question, share) in Self.shares { take(question, within: left.share(share)) { _ in true } }
    let hasAll = [Brief.Question.parting, .quoted].allSatisfy { question in
      (candidates[question] ?? []).dropFirst(taken[question]?.count ?? 0).allSatisfy {
        $0.verdict == .agree
      }
    }
    // The other questions want answers, too.
    let parting = [Brief.Question.parting, .quoted].flatMap { taken[$0] ?? [] }.flatMap(\.lines)
    let isBrief = BriefMeasure(parting).fits(in: room.share(Self.mostOfParting))
    guard hasAll && isBrief || whateverFits else { return nil }
    for (question, _) in Self.shares { take(question, within: left) { _ in true } }
    for question in inFull {
      taken[question] = (candidates[question] ?? []).map { entry($0, of: question, quoting: limit) }
    }
    return Brief.Question.allCases.compactMap { question in
      guard let entries = taken[question], !entries.isEmpty else { return nil }
      return Brief.Section(
        question: question, title: heading(of: question),
        entries: question == .alone ? Self.byArticle(entries) : entries,
        omitted: (candidates[question]?.count ?? 0) - entries.count)
    }
  }

  /// The gap and the heading before an answer, and what is said of the rest of it.
  private func opening(_ question: Brief.Question) -> BriefMeasure {
    BriefMeasure([
      Brief.Line(.gap, ""), Brief.Line(.heading, heading(of: question)),
      Brief.omission(999, question),
    ])
  }

  private static func byArticle(_ entries: [Brief.Entry]) -> [Brief.Entry] {
    entries.enumerated().sorted { a, b in
      let (x, y) = (a.element.finding.articles, b.element.finding.articles)
      return x == y ? a.offset < b.offset : x.lexicographicallyPrecedes(y)
    }.map(\.element)
  }

  private func entry(
    _ finding: Finding, of question: Brief.Question, quoting limit: Int
  ) -> Brief.Entry {
    let isTold = [.parting, .quoted, .unclear].contains(question)
    return Brief.Entry(
      finding: finding,
      matter: isTold ? matter(of: finding) : question == .alone ? told(finding) : said(finding),
      basis: isTold ? "" : basis(of: finding),
      accounts: isTold ? accounts(of: finding, limit) : [])
  }

  /// What it is about, and in what they part: "the sinking (not as sure)".
  private func matter(of finding: Finding) -> String {
    let manner = Wording.manner(of: finding, in: comparison)
    var matter = finding.what
    if finding.kind == .quote {
      matter = comparison.speaker(of: finding) ?? "speaker unknown"
      guard finding.verdict == .diverge, !manner.isEmpty else { return matter }
    }
    matter = Self.cut(matter, to: Self.longestMatter)
    if manner.isEmpty { return matter.isEmpty ? finding.kind.rawValue : matter }
    return matter.isEmpty ? manner : "\(matter) (\(manner))"
  }

  /// What all of them say.
  private func said(_ finding: Finding) -> String {
    var labels: [String] = []
    for passage in finding.passages where !labels.contains(passage.label) {
      labels.append(passage.label)
    }
    let isSeveral = [.figure, .date].contains(finding.kind) && labels.count > 1
    let words =
      isSeveral
      ? Wording.value(labels.joined(separator: " / "), of: finding.what)
      : Wording.statement(of: finding, in: comparison)
    return Self.cut(words, to: Self.longestStatement)
  }

  /// What one says, a number or a day in its sentence: "A: it had *48 people* aboard".
  private func told(_ finding: Finding) -> String {
    let readings = comparison.story.readings
    guard let passage = finding.passages.first else { return finding.what }
    let words =
      [.figure, .date].contains(finding.kind)
      ? Excerpt(passage, in: readings[passage.article], limit: Self.longestStatement).text
      : Wording.statement(of: finding, in: comparison)
    let letter = Comparison.letter(ofArticle: passage.article)
    return "\(letter): \(Self.cut(words, to: Self.longestStatement))"
  }

  /// "A, B; 2 independent origins": who has it is told where not all do.
  private func basis(of finding: Finding) -> String {
    var parts: [String] = []
    let all = comparison.story.readings.count
    let articles = finding.articles
    if articles.count < all, articles.count > 1 {
      parts.append(
        articles.count <= 8
          ? articles.map(Comparison.letter(ofArticle:)).joined(separator: ", ")
          : "\(articles.count) of \(all)")
    }
    let origins = Self.cut(Wording.origins(of: finding), to: 60)
    if !origins.isEmpty { parts.append(origins) }
    return parts.joined(separator: "; ")
  }

  /// The wordings; those who say a thing alike are told together.
  private func accounts(of finding: Finding, _ limit: Int) -> [Brief.Account] {
    let readings = comparison.story.readings
    var accounts: [(key: [String], articles: [Int], excerpt: Excerpt)] = []
    for passage in finding.passages where readings.indices.contains(passage.article) {
      let excerpt = Excerpt(
        marked(passage, finding), in: readings[passage.article],
        finding.kind == .quote ? .words : .sentence, limit: limit)
      let differing = finding.differences.map {
        $0.words(of: passage.article)?.text.singleLine ?? ""
      }
      let key =
        differing.allSatisfy(\.isEmpty)
        ? [excerpt.text.lowercased().filter(\.isOfWord)] : ["differing"] + differing
      if let place = accounts.firstIndex(where: { $0.key == key }) {
        accounts[place].articles.append(passage.article)
      } else {
        accounts.append((key, [passage.article], excerpt))
      }
    }
    return accounts.map { Brief.Account(articles: $0.articles, excerpt: $0.excerpt) }
  }

  /// The passage with the words that differ, the gravest first.
  private func marked(_ passage: Finding.Passage, _ finding: Finding) -> Finding.Passage {
    let words = finding.differences.lazy.compactMap { $0.words(of: passage.article)?.spans }
      .first { !$0.isEmpty }
    guard let words else { return passage }
    return Finding.Passage(
      article: passage.article, spans: passage.spans, differing: words, label: passage.label)
  }

  /// What is longer ends with the last whole sentence that fits, or with a word.
  private static func cut(_ text: String, to limit: Int) -> String {
    let text = text.singleLine
    guard text.count > limit else { return text }
    let start = text.prefix(limit - 1)
    // A stop behind a capital may be an abbreviation's: "U.S. troops".
    if let stop = start.ranges(of: /[^A-Z\s][.!?][”"’']?(?= [“"‘'A-Z])/).last?.upperBound,
      start[..<stop].count * 2 > limit
    {
      return start[..<stop] + " …"
    }
    return (start.lastIndex(of: " ").map { start[..<$0] } ?? start) + "…"
  }
}
