import CrossreadCore

/// Finds the one number in which two statements of the same fact differ.
///
/// `FigureConflicts` asks that the words around two figures be alike; here the statements around
/// them tell of the same by all that is known of them, and each has but one number of the kind.
struct AmountComparer {
  let index: StoryIndex

  /// What differs; nil where no number does, or where one article has both.
  func conflict(_ a: Statement, _ b: Statement) -> SlotConflict? {
    for x in figures(in: a) {
      guard let y = only(x, in: b), only(y, in: a) == x,
        FigureConflicts.areOfOneScale(x, y), FigureConflicts.areExclusive(x, y),
        !isKnown(x, to: b.article), !isKnown(y, to: a.article)
      else { continue }
      return SlotConflict(
        question: question(x, y), answers: (text(a, x.span), text(b, y.span)),
        spans: (x.number, y.number), confidence: .medium, weight: 3, isOfTwo: true)
    }
    return nil
  }

  private func figures(in statement: Statement) -> [Figure] {
    index.story.readings[statement.article].figures.filter {
      statement.span.contains($0.span) && FigureConflicts.isCounted($0.measure) && $0.low > 0
        && !$0.isVague
    }
  }

  /// The one figure of a statement that measures what `figure` does; nil for none and for several.
  private func only(_ figure: Figure, in statement: Statement) -> Figure? {
    let same = figures(in: statement).filter { isOfOneThing($0, figure) }
    return same.count == 1 ? same[0] : nil
  }

  /// Whether both count one thing, or are sums in one currency that neither says to be of a thing.
  private func isOfOneThing(_ a: Figure, _ b: Figure) -> Bool {
    guard a.measure == b.measure else { return false }
    if let x = a.head, let y = b.head { return Stem.of(x) == Stem.of(y) }
    guard case .money = a.measure else { return false }
    return a.head == nil && b.head == nil
  }

  /// Whether an article gives the value somewhere, whatever of.
  private func isKnown(_ figure: Figure, to article: Int) -> Bool {
    index.story.readings[article].figures.contains {
      $0.measure == figure.measure && !$0.isVague && FigureComparer.agree($0, figure)
    }
  }

  private func question(_ x: Figure, _ y: Figure) -> String {
    if let unit = [x.unit, y.unit].compactMap({ $0 }).min(by: { $0.utf8.count < $1.utf8.count }) {
      return "how many (\(unit))"
    }
    return "how much"
  }

  private func text(_ statement: Statement, _ span: Span) -> String {
    index.story.readings[statement.article].text[span]
  }
}
