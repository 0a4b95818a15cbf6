import CrossreadCompare
import CrossreadCore

/// What was compared, in the sentences that people read: the one place for text, reports, JSON and
/// the browser.
///
/// Words of articles stand in them as they are; whoever shows them to a person cleans them.
public enum Wording {
  /// Why a finding is what it is: "who was summoned: Ann Lee / Tom Hall"; "may have caused /
  /// caused: not as sure". It holds the words of all sides in every difference. Empty where there
  /// is nothing to say.
  public static func reason(of finding: Finding, in comparison: Comparison) -> String {
    var reasons: [String] = []
    for difference in finding.differences {
      let question = reasons.isEmpty ? question(in: finding, for: difference.kind) : nil
      var reason = sentence(of: difference, asking: question, in: comparison)
      if difference.weight == .later { reason += " (\(laterAccount(finding, comparison)))" }
      if !reasons.contains(reason) { reasons.append(reason) }
    }
    if reasons.isEmpty, !finding.why.isEmpty { reasons = [finding.why] }
    let reason = reasons.joined(separator: "; ")
    guard finding.verdict == .later, !saysWhichIsLater(reason) else { return reason }
    let later = laterAccount(finding, comparison)
    return reason.isEmpty ? later : "\(reason) (\(later))"
  }

  /// A finding in which the articles part, on one line with what it is about: "boats: twelve /
  /// ten".
  public static func line(of finding: Finding, in comparison: Comparison) -> String {
    guard let difference = finding.differences.first else {
      let reason = reason(of: finding, in: comparison)
      return reason.isEmpty ? finding.what : reason
    }
    let words = difference.words.map { Self.words(of: $0, in: difference.kind, comparison) }
    // "39 / 41 voted against" says it.
    if finding.what.contains(" / "), words.contains(where: finding.what.contains) {
      return finding.what
    }
    let sides = sides(of: difference, in: comparison).joined(separator: " / ")
    return finding.what.isEmpty ? sides : "\(finding.what): \(sides)"
  }

  /// What each side has of a difference, each thing once: "twelve"; of three or more articles with
  /// their letters, "twelve (A, C)".
  public static func sides(of difference: Difference, in comparison: Comparison) -> [String] {
    var sides: [(words: String, articles: [Int])] = []
    for side in difference.words {
      let words = words(of: side, in: difference.kind, comparison)
      if let place = sides.firstIndex(where: { $0.words == words }) {
        sides[place].articles.append(side.article)
      } else {
        sides.append((words, [side.article]))
      }
    }
    guard difference.words.count > 2 else { return sides.map(\.words) }
    return sides.map { "\($0.words) (\(letters($0.articles)))" }
  }

  /// The verdict in words.
  public static func name(of verdict: Finding.Verdict) -> String {
    verdict == .toldDifferently ? "told differently" : verdict.rawValue
  }

  /// How sure it is: "medium confidence".
  public static func sureness(of finding: Finding) -> String {
    "\(finding.confidence.rawValue) confidence"
  }

  /// The articles that were published after others that have it; empty where their days are not
  /// known or the same.
  public static func laterArticles(of finding: Finding, in comparison: Comparison) -> [Int] {
    let readings = comparison.story.readings
    let articles = finding.articles.filter(readings.indices.contains)
    let days = articles.compactMap { readings[$0].article.published }
    guard days.count == articles.count, let last = days.max(), days.min() != last else { return [] }
    return articles.filter { readings[$0].article.published == last }
  }

  // MARK: -

  private static func laterAccount(_ finding: Finding, _ comparison: Comparison) -> String {
    let later = laterArticles(of: finding, in: comparison)
    if later.isEmpty { return "a later account" }
    return "\(letters(later)) \(later.count == 1 ? "is" : "are") later"
  }

  private static func saysWhichIsLater(_ reason: String) -> Bool {
    let words = reason.lowercased().split { !$0.isLetter }
    return words.contains { ["later", "newer"].contains($0) }
  }

  private static func letters(_ articles: [Int]) -> String {
    articles.map(Comparison.letter(ofArticle:)).joined(separator: ", ")
  }
}
