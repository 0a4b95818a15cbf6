import CrossreadCore

/// Compares to whom and when the versions of one utterance are said to have been made.
///
/// Only what the attribution itself says counts: a named addressee ("told the BBC"), a day that
/// the clause of its verb holds. One speaker may say a short thing to many, so only a sentence of
/// some length can be contested.
struct QuoteSettings {
  let index: StoryIndex

  /// What differs, in words: "said to: BBC / CNN"; empty where nothing does.
  func conflicts(_ versions: [QuotedSegment]) -> [String] {
    guard versions.allSatisfy({ $0.contentCount >= 4 }) else { return [] }
    var found: [String] = []
    let addressees = versions.map(addressee)
    if Self.areContested(addressees) {
      let names = addressees.map { $0.map { index.actors[$0].name } ?? "not said" }
      found.append("said to: " + names.joined(separator: " / "))
    }
    let days = versions.map(day)
    if Self.areContested(days) {
      found.append(
        "said when: " + days.map { $0?.description ?? "not said" }.joined(separator: " / "))
    }
    return found
  }

  private static func areContested<Value: Equatable>(_ values: [Value?]) -> Bool {
    let known = values.compactMap { $0 }
    return known.contains { $0 != known[0] }
  }

  /// The named person or organisation to whom it was said.
  private func addressee(_ version: QuotedSegment) -> Int? {
    let reading = index.story.readings[version.article]
    guard let words = reading.quotes[version.quotes[0]].addressee,
      let mention = reading.mentions(near: words).first(where: {
        $0.form == .name && words.contains($0.span)
      })
    else { return nil }
    return index.actor(article: version.article, entity: mention.entity)
  }

  /// The one day that the attribution's clause names, outside what was said.
  private func day(_ version: QuotedSegment) -> CivilDay? {
    let reading = index.story.readings[version.article]
    let quote = reading.quotes[version.quotes[0]]
    guard let cue = quote.cue,
      let clause = reading.clauses(near: cue).first(where: { $0.predicate.overlaps(cue) })
    else { return nil }
    let times = clause.participants.filter { $0.slot == .time }
    let dates = reading.dates.filter { date in
      times.contains { $0.span.overlaps(date.span) }
        && !quote.content.contains { $0.overlaps(date.span) }
    }
    guard dates.count == 1, dates[0].from == dates[0].to else { return nil }
    return dates[0].from
  }
}
