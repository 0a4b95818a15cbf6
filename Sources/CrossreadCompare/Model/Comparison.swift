import CrossreadCore

/// A story compared: who is in it, what its articles share, and what each has alone.
public struct Comparison: Sendable {
  public let story: Story
  /// Sorted by weight, the most present first.
  public let actors: [Actor]
  /// What two or more articles report: what differs first, then what most independent origins
  /// share; doubtful ones (`Finding.Verdict.unclear`) only where they were asked for.
  public let findings: [Finding]
  /// What only one article has, by weight.
  public let alone: [Finding]

  public init(story: Story, actors: [Actor], findings: [Finding], alone: [Finding]) {
    self.story = story
    self.actors = actors
    self.findings = findings
    self.alone = alone
  }

  /// What was found, in its order, where some of it is left out or a person says otherwise of it.
  private var found: (findings: [Finding], alone: [Finding])?

  /// All that was found, in the order in which it was found: whatever a person says since, and whatever is
  /// left out, a finding keeps its place.
  public var everything: [Finding] { everyFinding + everyLone }
  private var everyFinding: [Finding] { found?.findings ?? findings }
  private var everyLone: [Finding] { found?.alone ?? alone }

  /// How many findings are left out because a person calls them irrelevant.
  public private(set) var irrelevantCount = 0
  /// How many rows are left out because it cannot be told whether they are of one thing.
  public private(set) var unclearCount = 0

  /// The comparison with the findings that a person wants to see: doubtful and irrelevant ones
  /// only if `all`.
  public func shown(all: Bool) -> Comparison {
    if all { return self }
    var shown = filtered(\.isShownByDefault)
    shown.irrelevantCount =
      irrelevantCount
      + (findings + alone).count { $0.judgement?.verdict == .irrelevant }
    shown.unclearCount =
      unclearCount
      + findings.count { $0.verdict == .unclear && $0.partOf == nil && $0.judgement == nil }
    return shown
  }

  /// The comparison with fewer findings.
  public func filtered(_ isIn: (Finding) -> Bool) -> Comparison {
    var comparison = Comparison(
      story: story, actors: actors, findings: findings.filter(isIn), alone: alone.filter(isIn))
    comparison.found = (everyFinding, everyLone)
    return comparison
  }

  /// The comparison without what its findings were weighed by, which nobody reads.
  var withoutSigns: Comparison {
    Comparison(
      story: story, actors: actors, findings: findings.map(\.withoutSigns), alone: alone)
  }

  /// The comparison with its findings in another order, or changed, as a person sees them.
  func seen(_ findings: [Finding], _ change: ([Finding]) -> [Finding]) -> Comparison {
    var comparison = Comparison(
      story: story, actors: actors, findings: findings, alone: change(alone))
    comparison.found = (change(everyFinding), change(everyLone))
    return comparison
  }

  /// The findings that are rows of their own: not those that say a part of what another says.
  public var rows: [Finding] { findings.filter { $0.partOf == nil } }

  /// The comparison with another version of one finding, which is known by its id and its passages.
  public func replacing(_ finding: Finding) -> Comparison {
    func replaced(_ list: [Finding]) -> [Finding] {
      list.map { $0.id == finding.id && $0.passages == finding.passages ? finding : $0 }
    }
    var comparison = seen(replaced(findings), replaced)
    comparison.irrelevantCount = irrelevantCount
    comparison.unclearCount = unclearCount
    return comparison
  }

  /// The comparison with further findings, behind those that it has.
  public func adding(_ others: [Finding]) -> Comparison {
    let (shared, lone) = (
      others.filter { $0.verdict != .alone }, others.filter { $0.verdict == .alone }
    )
    var comparison = Comparison(
      story: story, actors: actors, findings: findings + shared, alone: alone + lone)
    comparison.found = found.map { ($0.findings + shared, $0.alone + lone) }
    comparison.irrelevantCount = irrelevantCount
    comparison.unclearCount = unclearCount
    return comparison
  }

  /// The name of whoever said it; where none of the articles names anybody, the words of one of them for
  /// who it was ("the indictment"); nil where that is not known, or where they do not agree on it.
  public func speaker(of finding: Finding) -> String? {
    if let speaker = finding.speaker {
      return actors.indices.contains(speaker) ? actors[speaker].name : nil
    }
    return finding.describedSpeaker
  }

  /// The letter that stands for an article on the screen: A … Z, then AA, AB, …
  public static func letter(ofArticle number: Int) -> String {
    var number = number
    var letters = ""
    repeat {
      letters = String(UnicodeScalar(UInt8(65 + number % 26))) + letters
      number = number / 26 - 1
    } while number >= 0
    return letters
  }
}
