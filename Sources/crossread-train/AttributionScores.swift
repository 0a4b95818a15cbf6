import CrossreadCore
import CrossreadIngest

/// Scores quotes as the program reads them against annotated articles.
///
/// An annotated attribution is found where the best of the quotes that are left shares at least
/// half of the characters of both contents (a Dice coefficient of 0.5); its speaker is right where
/// at least half of the annotated one is covered, its cue where a character is shared. White space
/// does not count.
struct AttributionScores {
  private struct Tally {
    var gold = 0
    var found = 0
    var named = 0
    var speakers = 0
    var withCue = 0
    var cues = 0
  }

  private struct Attribution {
    var content: Set<Int>
    var speaker: Set<Int>
    var cue: Set<Int>
  }

  private var direct = Tally()
  private var indirect = Tally()
  private var quotes = 0

  /// Reads and scores the articles of a folder.
  init(corpus: AttributionCorpus, folder: String) {
    for document in corpus.documents {
      let read = Ingest().read(Input(path: folder + "/" + document.name))
      guard let article = read.articles.first else { continue }
      add(document, Reader().read(article))
    }
  }

  private mutating func add(_ document: AttributionCorpus.Document, _ reading: Reading) {
    let goldText = InkedText(document.text)
    let text = InkedText(reading.text)
    var left = reading.quotes.map { quote in
      Attribution(
        content: text.characters(quote.content),
        speaker: text.characters(quote.speaker.map { [$0] } ?? []),
        cue: text.characters(quote.cue.map { [$0] } ?? []))
    }.filter { !$0.content.isEmpty }
    quotes += left.count
    for attribution in document.attributions {
      let gold = Attribution(
        content: goldText.characters(attribution.content),
        speaker: goldText.characters(attribution.source), cue: goldText.characters(attribution.cue))
      guard !gold.content.isEmpty else { continue }
      let isDirect = attribution.content.contains { Self.isQuoted($0, in: document.text) }
      var tally = isDirect ? direct : indirect
      tally.gold += 1
      if let best = Self.best(for: gold.content, among: left) {
        let quote = left.remove(at: best)
        tally.found += 1
        if !gold.speaker.isEmpty {
          tally.named += 1
          let shared = gold.speaker.intersection(quote.speaker).count
          tally.speakers += shared * 2 >= gold.speaker.count ? 1 : 0
        }
        if !gold.cue.isEmpty {
          tally.withCue += 1
          tally.cues += gold.cue.isDisjoint(with: quote.cue) ? 0 : 1
        }
      }
      if isDirect { direct = tally } else { indirect = tally }
    }
  }

  private static func best(for content: Set<Int>, among quotes: [Attribution]) -> Int? {
    var best: (number: Int, dice: Double)?
    for (number, quote) in quotes.enumerated() {
      let shared = content.intersection(quote.content).count
      let dice = Double(2 * shared) / Double(content.count + quote.content.count)
      if dice > best?.dice ?? 0 { best = (number, dice) }
    }
    guard let best, best.dice >= 0.5 else { return nil }
    return best.number
  }

  /// Whether the words have a quote mark among them or right before them.
  private static func isQuoted(_ span: Span, in text: ArticleText) -> Bool {
    let marks = ["\"", "“", "”", "«", "»", "„", "''", "``"].map { Array($0.utf8) }
    let words = text.utf8[span.range]
    let before = text.utf8[..<span.start.rawValue]
    return marks.contains { mark in
      before.suffix(mark.count).elementsEqual(mark)
        || words.indices.contains { words[$0...].starts(with: mark) }
    }
  }

  func printed() -> [String] {
    let found = direct.found + indirect.found
    let gold = direct.gold + indirect.gold
    func line(_ name: String, _ tally: Tally) -> String {
      "attribution, \(name): recall \(Scores.percent(tally.found, tally.gold)), of found speaker right"
        + " \(Scores.percent(tally.speakers, tally.named)), cue right"
        + " \(Scores.percent(tally.cues, tally.withCue)) (\(tally.gold) annotated)"
    }
    return [
      "attribution, content: " + Scores.balance(right: found, found: quotes, gold: gold),
      line("direct and mixed", direct), line("indirect", indirect),
    ]
  }
}
