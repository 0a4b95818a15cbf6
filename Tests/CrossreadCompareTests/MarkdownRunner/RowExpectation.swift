import CrossreadCompare

/// One line of a `rows` block: a row that must be found, or one that must not be.
///
///     ≠ polarity: the plant | denied | confirmed
///     no = the plant
///     known: ≠ number | 12 | 15
struct RowExpectation: Sendable {
  /// Where it stands in its file, from 1.
  let line: Int
  let text: String
  /// Whether it is known to fail.
  let isKnown: Bool
  /// Whether no row may be so.
  let isForbidden: Bool
  /// Whether no row may be left but those that other lines of the block name.
  let isClosing: Bool
  /// Nil for any.
  let verdict: Finding.Verdict?
  let kind: Difference.Kind?
  /// What the row is called has it; empty for anything.
  let label: String
  /// What each report's passage or words of difference hold, in the order of the reports; nil
  /// where the report has no passage, empty for anything.
  let words: [String?]

  private static let signs: [String: Finding.Verdict] = [
    "=": .agree, "≠": .diverge, "≉": .toldDifferently, "»": .later, "·": .alone,
  ]

  static func sign(of verdict: Finding.Verdict) -> String {
    signs.first { $0.value == verdict }?.key ?? "?"
  }

  init?(_ line: Substring, at number: Int) {
    self.line = number
    text = String(line)
    var rest = line
    func take(_ prefix: String) -> Bool {
      guard rest.hasPrefix(prefix) else { return false }
      rest = rest.dropFirst(prefix.count)
      return true
    }
    isKnown = take("known: ")
    isForbidden = take("no ")
    isClosing = rest == "nothing else"
    let fields = rest.split(separator: "|", omittingEmptySubsequences: false)
      .map {
        String($0.trimmingPrefix { $0 == " " }.reversed().trimmingPrefix { $0 == " " }.reversed())
      }
    var head = fields[0].split(separator: " ")[...]
    let sign = head.popFirst().map(String.init) ?? ""
    verdict = Self.signs[sign]
    if verdict == nil, sign != "any", !isClosing { return nil }
    var kind: Difference.Kind?
    if let first = head.first {
      let name = first.hasSuffix(":") ? first.dropLast() : first
      if let found = Difference.Kind(rawValue: String(name)),
        first.hasSuffix(":") || head.count == 1
      {
        kind = found
        head = head.dropFirst()
      }
    }
    self.kind = kind
    label = head.joined(separator: " ")
    words = fields.dropFirst().map { $0 == "-" ? nil : $0 == "…" ? "" : $0 }
  }

  /// Whether a row is as the line says; `reports` gives the place of each report in the
  /// comparison.
  func describes(_ finding: Finding, in comparison: Comparison, reports: [Int]) -> Bool {
    guard verdict == nil || finding.verdict == verdict else { return false }
    guard kind == nil || finding.differences.contains(where: { $0.kind == kind }) else {
      return false
    }
    guard
      label.isEmpty || Self.holds(finding.what, label)
        || words.isEmpty
          && finding.passages.allSatisfy({
            Self.holds($0.words(in: comparison.story.readings[$0.article].text), label)
          })
    else { return false }
    for (report, words) in zip(reports, words) {
      let passage = finding.passages.first { $0.article == report }
      guard let words else {
        if passage != nil { return false }
        continue
      }
      guard let passage else { return false }
      let texts =
        [passage.words(in: comparison.story.readings[report].text), passage.label]
        + finding.differences.compactMap { $0.words(of: report)?.text }
      guard words.isEmpty || texts.contains(where: { Self.holds($0, words) }) else { return false }
    }
    return true
  }

  /// Whether words stand in a text, whatever the line breaks and the capitals.
  private static func holds(_ text: String, _ words: String) -> Bool {
    text.split { $0 == " " || $0 == "\n" }.joined(separator: " ").lowercased()
      .contains(words.lowercased())
  }
}
