import CrossreadCompare
import CrossreadCore
import CrossreadWording

/// The days and periods that the articles of a story tell of, by whose account.
struct Timeline {
  let model: StoryModel

  /// A row of the timeline before it is put in order.
  private struct Dated {
    var period: ToldPeriod?
    /// Whether it had not come when it was written of.
    var isToCome = false
    var entry: StoryTable.Entry
  }

  /// Days are told by the dates that the findings rest on; the days of publication stand among them. What
  /// was still to come stands apart, and what no day could be worked out for comes last.
  func entries(_ filter: Filter, marks: (Finding) -> [StoryTable.Mark]) -> [StoryTable.Entry] {
    let dated = rows(filter, marks: marks) + (filter.isEmpty ? publications : [])
    let sorted = dated.enumerated().sorted { a, b in
      switch (a.element.period, b.element.period) {
      case (let x?, let y?):
        (a.element.isToCome ? 1 : 0, x.order.0, x.order.1, a.offset)
          < (b.element.isToCome ? 1 : 0, y.order.0, y.order.1, b.offset)
      case (nil, nil): a.offset < b.offset
      case (let x, _): x != nil
      }
    }.map(\.element)
    let toCome = sorted.filter(\.isToCome)
    guard !toCome.isEmpty else { return sorted.map(\.entry) }
    let heading = StoryTable.Entry(
      heading: "to come then", marks: silence, what: "what was dated after it was published")
    return sorted.filter { !$0.isToCome && $0.period != nil }.map(\.entry) + [heading]
      + toCome.map(\.entry) + sorted.filter { $0.period == nil }.map(\.entry)
  }

  private var silence: [StoryTable.Mark] {
    [StoryTable.Mark](repeating: .silent, count: model.readings.count)
  }

  private func rows(_ filter: Filter, marks: (Finding) -> [StoryTable.Mark]) -> [Dated] {
    var dated: [Dated] = []
    for place in model.facts {
      let finding = model.findings[place]
      guard finding.kind == .date, filter.passes(finding), isOfTheText(finding) else { continue }
      let marks = marks(finding)
      // One row for each day that is told; sources that tell the same one share it.
      var rows: [(period: ToldPeriod?, label: String, passages: [Finding.Passage])] = []
      for passage in finding.passages {
        let period = model.period(of: passage)
        let isTold = rows.firstIndex {
          finding.verdict == .agree || ($0.period == period && period != nil)
            || $0.label == passage.label
        }
        if let isTold {
          rows[isTold].passages.append(passage)
          if rows[isTold].period == nil { rows[isTold].period = period }
        } else {
          rows.append((period, passage.label, [passage]))
        }
      }
      for row in rows {
        var entry = StoryTable.Entry(
          heading: row.period.map(\.text) ?? row.label, marks: silence, what: name(of: finding),
          finding: place)
        for passage in row.passages { entry.marks[passage.article] = marks[passage.article] }
        let isToCome = row.passages.allSatisfy { passage in
          let published = model.readings[passage.article].article.published
          guard let day = row.period?.order.0, let published else { return false }
          return day > published
        }
        dated.append(Dated(period: row.period, isToCome: isToCome, entry: entry))
      }
    }
    return dated
  }

  private var publications: [Dated] {
    let published = Dictionary(
      grouping: model.readings.indices.filter { model.readings[$0].article.published != nil }
    ) { model.readings[$0].article.published }
    return published.compactMap { day, articles in
      guard let day, let first = articles.first else { return nil }
      let period = ToldPeriod(from: day, to: day)
      var entry = StoryTable.Entry(
        heading: period?.text ?? "", marks: silence, what: "published",
        place: CellSource(article: first, span: Span(0, 0)))
      for article in articles { entry.marks[article] = .credits }
      return Dated(period: period, entry: entry)
    }
  }

  /// Whether a day that only one article has stands in what it tells: under a picture or beside the text there
  /// is no clause that it belongs to.
  private func isOfTheText(_ finding: Finding) -> Bool {
    guard finding.verdict == .alone, let passage = finding.passages.first else { return true }
    let reading = model.readings[passage.article]
    // Of what a library kept there are none.
    guard !reading.clauses.isEmpty else { return true }
    return passage.spans.contains { span in
      reading.clauses.contains {
        $0.span.overlaps(span) || sentence(of: $0, in: reading).overlaps(span)
      }
    }
  }

  private func sentence(of clause: Clause, in reading: Reading) -> Span {
    reading.tokenized.sentence(at: clause.span.start)?.span ?? clause.span
  }

  /// What happened: of what only one has, the clause with the day in it.
  private func name(of finding: Finding) -> String {
    guard finding.verdict == .alone, let passage = finding.passages.first,
      let span = passage.spans.first
    else { return finding.what }
    let reading = model.readings[passage.article]
    let clause = reading.clauses.filter { $0.span.contains(span) && $0.span.count > span.count * 2 }
      .min { $0.span.count < $1.span.count }
    if let clause { return reading.text[clause.span].singleLine }
    let words = Excerpt(passage, in: reading, limit: Self.longestName).text.singleLine
    return words == passage.label ? finding.what : words
  }

  /// In bytes.
  private static let longestName = 160
}

/// A day or a period that an article tells of; one that is open has only one end.
struct ToldPeriod: Sendable, Hashable {
  let from: CivilDay?
  let to: CivilDay?
  var isOpen = false

  init?(from: CivilDay?, to: CivilDay?, isOpen: Bool = false) {
    guard from != nil || to != nil else { return nil }
    if let from, let to, from > to { return nil }
    (self.from, self.to, self.isOpen) = (from, to, isOpen)
  }

  /// By what it is put in order: its start, then its end.
  var order: (CivilDay, CivilDay) {
    let first = from ?? to ?? CivilDay(daysSinceEpoch: 0)
    return (first, to ?? first)
  }

  /// "2013-10-21 Mon", "since 1980", "until 2013-10".
  var text: String {
    switch (from, to) {
    case (let from?, let to?): DayText.text(from...to)
    case (let from?, nil): isOpen ? "since \(DayText.start(from))" : DayText.text(from...from)
    case (nil, let to?): isOpen ? "until \(DayText.end(to))" : DayText.text(to...to)
    case (nil, nil): ""
    }
  }
}

/// A day or a period in few columns: "2013-10-21 Mon", "2012-12-10 to 2013-01-08", "2013-10",
/// "2013".
enum DayText {
  private static let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]

  static func text(_ period: ClosedRange<CivilDay>) -> String {
    let (from, to) = (period.lowerBound, period.upperBound)
    if from == to { return "\(from) \(weekdays[from.weekday.rawValue])" }
    let (first, last) = (from.civil, to.civil)
    if first.year == last.year, first.day == 1,
      last.day == CivilDay.daysInMonth(year: last.year, month: last.month)
    {
      if first.month == 1, last.month == 12 { return String(from.description.prefix(4)) }
      if first.month == last.month { return String(from.description.prefix(7)) }
    }
    return "\(from) to \(to)"
  }

  /// The start of a period that is open: a year where it starts with one.
  static func start(_ day: CivilDay) -> String {
    let civil = day.civil
    guard civil.day == 1 else { return day.description }
    return String(day.description.prefix(civil.month == 1 ? 4 : 7))
  }

  /// The end of such a period.
  static func end(_ day: CivilDay) -> String {
    let civil = day.civil
    guard civil.day == CivilDay.daysInMonth(year: civil.year, month: civil.month) else {
      return day.description
    }
    return String(day.description.prefix(civil.month == 12 ? 4 : 7))
  }
}
