import CrossreadCore
import CrossreadWording

/// Explanations as numbered lines for people: what the words were read as, then each decision with
/// what spoke for it.
struct ExplanationText: CustomStringConvertible {
  private let reading: Reading
  private let places: [Span]?
  private let index: CodePointIndex

  /// `places` are what was asked about; nil for all of the article.
  init(_ reading: Reading, at places: [Span]?) {
    self.reading = reading
    self.places = places
    index = CodePointIndex(reading.normalized)
  }

  var description: String {
    var lines = PlainLines()
    let article = reading.article
    lines.add("Article: \(article.title ?? article.source.name)")
    lines.add("Source: \(Wording.source(of: article)). File: \(article.file)")
    let explainer = Explainer(reading)
    if let places {
      if places.isEmpty { lines.add("It does not have these words.") }
      for span in places {
        lines.addGap()
        lines.add("“\(reading.text[span])” at \(offsets(span)): \(sentence(around: span))")
        add(explainer.explanations(touching: span), to: &lines)
      }
    } else {
      add(explainer.explanations(), to: &lines)
    }
    lines.addGap()
    return lines.text
  }

  private func add(_ explanations: [Explanation], to lines: inout PlainLines) {
    for (number, explanation) in explanations.enumerated() {
      lines.addGap()
      lines.add(
        "\(number + 1). \(shown(explanation.span)) at \(offsets(explanation.span)), "
          + "\(explanation.subject.rawValue): \(explanation.reading)")
      for reason in explanation.reasons { add(reason, to: &lines) }
    }
  }

  private func add(_ reason: Reason, to lines: inout PlainLines) {
    let score = reason.score.map { ", score \($0)" } ?? ""
    lines.add(
      "  \(reason.question): \(reason.answer) (\(reason.basis.rawValue)\(score): \(reason.because))"
    )
    for evidence in reason.evidence {
      lines.add("    \(evidence.weight > 0 ? "+" : "")\(evidence.weight) \(evidence.what)")
    }
    for rival in reason.rivals { lines.add("    not: \(rival.answer), score \(rival.score)") }
  }

  private func offsets(_ span: Span) -> String {
    let range = index.codePoints(of: span)
    return "\(range.lowerBound)-\(range.upperBound)"
  }

  /// The words of a span, cut in the middle where they are many.
  private func shown(_ span: Span) -> String {
    let words = reading.text[span]
    guard words.count > 90 else { return "“\(words)”" }
    return "“\(words.prefix(50)) … \(words.suffix(35))”"
  }

  private func sentence(around span: Span) -> String {
    let words = reading.tokenized.sentence(at: span.start).map { reading.text[$0.span] } ?? ""
    return words.count > 200 ? "\(words.prefix(200)) …" : words
  }
}
