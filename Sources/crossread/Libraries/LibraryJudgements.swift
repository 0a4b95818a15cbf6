import CrossreadCompare
import CrossreadCore
import CrossreadLibrary
import CrossreadTUI
import Glibc

/// What people say of findings, kept in a library: it hangs on the passages, so that it stays where a
/// finding has another id because one more source has it, or an article has another version.
struct LibraryJudgements: Sendable {
  private let library: Library

  init(_ library: Library) { self.library = library }

  /// All that is said of the articles of a story, and of findings of these ids without a word of which
  /// articles they are, as files of verdicts have it.
  func all(ofStory number: Int, of comparison: Comparison) throws -> [LibraryJudgement] {
    let said = try library.judgements(ofStory: number)
    let known = Set(said.map(\.finding))
    return said + (try library.judgements(of: comparison.ids.subtracting(known).sorted()))
  }

  /// Takes in what files of verdicts say; how much that was.
  func take(_ files: JudgementFiles) throws -> Int {
    let records = files.records
    for record in records {
      // What is kept with its passages says where it belongs.
      let known = try library.judgements(of: [record.id]).first
      let kind = record.words.prefix { $0 != ":" }
      try library.keep(
        LibraryJudgement(
          finding: record.id, kind: known?.kind ?? String(kind),
          verdict: record.judgement.verdict?.rawValue,
          isBookmarked: record.judgement.isBookmarked, note: record.judgement.note,
          words: record.words, passages: known?.passages ?? [:]), at: time(nil))
    }
    return records.count
  }

  /// The comparison with what people say of its findings.
  func judged(_ comparison: Comparison, _ said: [LibraryJudgement]) -> Comparison {
    comparison.judged(Self.placed(said, in: comparison).mapValues(Judgement.init))
  }

  /// What is said of no finding that is there any more.
  func unplaced(_ said: [LibraryJudgement], in comparison: Comparison) -> [LibraryJudgement] {
    let placed = Set(Self.placed(said, in: comparison).values.map(\.finding))
    return said.filter { !placed.contains($0.finding) }
  }

  // MARK: - Placing

  /// What is said, by the ids that the findings have now.
  static func placed(
    _ said: [LibraryJudgement], in comparison: Comparison
  ) -> [String: LibraryJudgement] {
    guard !said.isEmpty else { return [:] }
    let ids = comparison.ids
    var placed: [String: LibraryJudgement] = [:]
    for judgement in said where ids.contains(judgement.finding) {
      placed[judgement.finding] = judgement
    }
    for judgement in said where !ids.contains(judgement.finding) {
      let candidates = (comparison.findings + comparison.alone).filter { finding in
        finding.kind.rawValue == judgement.kind && placed[finding.id] == nil
      }
      let best = candidates.map { ($0.id, likeness(of: $0, in: comparison, to: judgement)) }
        .max { ($0.1, $1.0) < ($1.1, $0.0) }
      if let best, best.1 > 0 { placed[best.0] = judgement }
    }
    return placed
  }

  /// The least part of the words of any passage that both have; 0 where a passage is missing, or has
  /// less than half of the words.
  private static func likeness(
    of finding: Finding, in comparison: Comparison, to judgement: LibraryJudgement
  ) -> Double {
    let readings = comparison.story.readings
    let passages = Dictionary(
      finding.passages.map { (readings[$0.article].article.id, $0) },
      uniquingKeysWith: { first, _ in first })
    var least = 1.0
    for (article, words) in judgement.passages {
      guard let passage = passages[article] else { return 0 }
      let mine = wordSet(passage.words(in: readings[passage.article].text))
      let theirs = wordSet(words)
      let all = min(mine.count, theirs.count)
      guard all > 0 else { return 0 }
      let share = Double(mine.intersection(theirs).count) / Double(all)
      if share < 0.5 { return 0 }
      least = min(least, share)
    }
    return judgement.passages.isEmpty ? 0 : least
  }

  private static func wordSet(_ text: String) -> Set<String> {
    Set(text.lowercased().split { !$0.isOfWord }.map(String.init))
  }

  // MARK: - Keeping

  /// Keeps what a person says of a finding in the place of what was; words on why not where it cannot.
  func save(_ finding: Finding, in comparison: Comparison) -> String? {
    let report = StoryReport(comparison)
    let record = report.record(of: finding)
    let judgement = finding.judgement ?? Judgement()
    let passages = finding.passages.map {
      (report.readings[$0.article].article.id, report.words($0))
    }
    let said = LibraryJudgement(
      finding: finding.id, kind: finding.kind.rawValue, verdict: judgement.verdict?.rawValue,
      isBookmarked: judgement.isBookmarked, note: judgement.note, words: record.words,
      passages: Dictionary(passages, uniquingKeysWith: { $0 + " " + $1 }))
    do {
      try library.keep(said, at: time(nil))
      return nil
    } catch {
      return (error as? LibraryError)?.description ?? "\(error)"
    }
  }
}

extension Judgement {
  fileprivate init(_ said: LibraryJudgement) {
    self.init(
      verdict: said.verdict.flatMap(Verdict.init), note: said.note,
      isBookmarked: said.isBookmarked)
  }
}
