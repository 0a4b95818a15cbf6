import CrossreadCompare
import CrossreadCore

/// One difference in a sentence.
extension Wording {
  /// "number: 12 / 20", "may have caused / caused: not as sure".
  static func sentence(
    of difference: Difference, asking question: String?, in comparison: Comparison
  ) -> String {
    let sides = sides(of: difference, in: comparison).joined(separator: " / ")
    if let question { return "\(question): \(sides)" }
    return switch form(of: difference, in: comparison) {
    case .question(let question): "\(question): \(sides)"
    case .remark(let remark): "\(sides): \(remark)"
    }
  }

  /// In what a finding's articles part, where what it is called does not ask for it: "when, not as sure".
  static func manner(of finding: Finding, in comparison: Comparison) -> String {
    var manners: [String] = []
    for difference in finding.differences where question(in: finding, for: difference.kind) == nil {
      let manner =
        switch form(of: difference, in: comparison) {
        case .question(let question): question
        case .remark(let remark): remark
        }
      if !manners.contains(manner) { manners.append(manner) }
    }
    return manners.joined(separator: ", ")
  }

  private enum Form {
    /// Stands before the words: they are its answers.
    case question(String)
    /// Stands behind the words, which say by themselves what they are about.
    case remark(String)
  }

  private static func form(of difference: Difference, in comparison: Comparison) -> Form {
    switch difference.kind {
    case .number: .question("number")
    case .date: .question("when")
    case .time: .question("at what time")
    case .participant: .question(arePeople(difference, in: comparison) ? "who" : "what")
    case .place: .question("where")
    case .polarity: .remark("one says the contrary")
    case .status: .remark("not told as done by all")
    case .certainty: .remark("not as sure")
    case .condition: .question("condition")
    case .degree: .question("how much")
    case .cause: .question("cause")
    case .purpose: .question("purpose")
    case .manner: .question("how")
    case .attribution: .question("by whose account")
    case .wording: .remark("words that weigh differently")
    case .quotation: .question("words")
    case .role: .question("role")
    }
  }

  /// What a finding is about, where it is a question that the sides of a difference answer.
  static func question(in finding: Finding, for kind: Difference.Kind) -> String? {
    let words = finding.what.lowercased().split(separator: " ", maxSplits: 2)
    guard words.count > 1 else { return nil }
    let kinds: [Difference.Kind] =
      switch words[0] {
      case "who", "whom", "whose", "what", "which": [.participant]
      case "when": [.date, .time]
      case "where": [.place]
      case "why": [.cause, .purpose]
      case "how": [.number, .degree, .manner]
      case "role" where words[1] == "of": [.role]
      default: []
      }
    return kinds.contains(kind) ? finding.what : nil
  }

  /// Whether all sides that say something name people or bodies.
  private static func arePeople(_ difference: Difference, in comparison: Comparison) -> Bool {
    let readings = comparison.story.readings
    let sides = difference.words.filter {
      !$0.spans.isEmpty && readings.indices.contains($0.article)
    }
    return !sides.isEmpty
      && sides.allSatisfy { side in
        side.spans.contains { span in
          readings[side.article].mentions(near: span).contains { mention in
            [.person, .organization].contains(mention.kind) && span.overlaps(mention.span)
          }
        }
      }
  }

  /// The words of one side on one line; where it has none, what that means.
  static func words(
    of side: Difference.Words, in kind: Difference.Kind, _ comparison: Comparison
  ) -> String {
    var words = side.text.singleLine
    let readings = comparison.story.readings
    if words.isEmpty, readings.indices.contains(side.article) {
      let text = readings[side.article].text
      words = side.spans.map { text[$0] }.joined(separator: " … ").singleLine
    }
    if words.isEmpty { return absence(of: kind) }
    guard kind == .quotation, let first = words.first, !quotationMarks.contains(first) else {
      return words
    }
    return "“\(words)”"
  }

  private static let quotationMarks: Set<Character> = ["“", "\"", "‘", "'", "«", "„"]

  /// What stands for the words of an article that has none.
  private static func absence(of kind: Difference.Kind) -> String {
    switch kind {
    case .certainty, .polarity, .status: "told as so"
    case .condition: "none"
    case .cause, .purpose, .manner: "none given"
    case .attribution: "its own word"
    case .quotation: "left out"
    case .number, .date, .time, .participant, .place, .degree, .wording, .role: "not said"
    }
  }
}
