import CrossreadCompare
import CrossreadCore

/// What a finding says, on one line.
extension Wording {
  /// What all sides of it say, or what each does where they part: "Ada Lind: “We will not gamble”",
  /// "who was summoned: Charles Rivkin / John Kerry".
  public static func statement(of finding: Finding, in comparison: Comparison) -> String {
    if finding.verdict.parts || finding.verdict == .later {
      return line(of: finding, in: comparison)
    }
    guard let passage = finding.passages.first else { return finding.what }
    if finding.kind == .figure || finding.kind == .date {
      return value(passage.label, of: finding.what)
    }
    guard finding.kind == .quote else { return finding.what }
    let speaker = comparison.speaker(of: finding).map { $0 + ": " }
    let readings = comparison.story.readings
    guard readings.indices.contains(passage.article) else { return finding.what }
    return (speaker ?? "") + passage.words(in: readings[passage.article].text)
  }

  /// "people aboard: 48"; what says it already stays as it is.
  static func value(_ value: String, of what: String) -> String {
    what.hasSuffix(value) ? what : "\(what): \(value)"
  }

  /// That nothing was found in which the articles part, and of how many passages it could not be told.
  public static func peace(unclear count: Int) -> String {
    "Nothing was found in which they part"
      + (count == 0
        ? "."
        : "; of \(counted(count, "pair")) of passages it could not be told whether they say the same.")
  }

  /// Whom the sources credit, and how many of them are independent: "1 origin: Le Monde"; empty where
  /// nothing is known of it.
  public static func origins(of finding: Finding) -> String {
    let names = finding.origins.joined(separator: ", ")
    guard finding.passages.count > 1, finding.verdict == .agree else {
      return names.isEmpty ? "" : "credit: \(names)"
    }
    let count =
      finding.independent == 1 ? "1 origin" : "\(finding.independent) independent origins"
    return count + (names.isEmpty ? "" : ": \(names)")
  }

  /// The same where several sources come down to one; else empty.
  public static func loneOrigin(of finding: Finding) -> String {
    guard finding.verdict == .agree, finding.passages.count > 1, finding.independent == 1 else {
      return ""
    }
    return origins(of: finding)
  }
}
