import CrossreadCompare
import CrossreadCore
import CrossreadWording

/// A page that sets the whole story out as rows of things and columns of sources.
struct StoryTable: Sendable, Hashable {
  enum Kind: Sendable, Hashable {
    /// Findings: who has each, who departs, who is silent.
    case matrix
    /// What happened when, by whose account.
    case timeline
    /// Who credits whom.
    case origins

    var title: String {
      switch self {
      case .matrix: "Matrix"
      case .timeline: "Timeline"
      case .origins: "Origins"
      }
    }

    /// What to say where there is no row.
    var emptyText: String {
      switch self {
      case .matrix: "no findings"
      case .timeline: "no dates were found"
      case .origins: "no source credits another"
      }
    }
  }

  /// How a source stands to the thing of a row.
  enum Mark: Sendable, Hashable {
    case silent, agrees, rewords, departs, tellsDifferently, later, unclear, alone, credits

    /// Whether the source parts from others.
    var parts: Bool { self == .departs || self == .tellsDifferently }
  }

  struct Entry: Sendable, Hashable {
    /// What stands at the left: a day, a name. Empty in the matrix.
    var heading = ""
    /// One for each article.
    var marks: [Mark]
    var what: String
    /// The finding behind it, a place in `StoryModel.findings`.
    var finding: Int?
    /// Where to read on when there is no finding behind it.
    var place: CellSource?
  }

  let kind: Kind
  private(set) var entries: [Entry]
  var list: SelectableList
  /// The columns of the widest heading.
  let widestHeading: Column
  /// The first source whose column is seen, where there are more than fit.
  var firstSource = 0

  /// `kept` are findings that stay in it whatever the filter says.
  init(_ kind: Kind, of model: StoryModel, filter: Filter, keeping kept: Set<Int> = []) {
    self.kind = kind
    entries =
      switch kind {
      case .matrix: Self.matrix(model) { kept.contains($0) || filter.passes(model.findings[$0]) }
      case .timeline: Timeline(model: model).entries(filter) { Self.marks(of: $0, model) }
      case .origins: Self.origins(model)
      }
    list = SelectableList(rows: Array(entries.indices))
    widestHeading =
      entries.map { GraphemeWidth.columns(of: SafeText.line($0.heading)) }.max() ?? 0
  }

  /// Whether the filter of the lists holds here.
  var isFiltered: Bool { kind != .origins }

  var selectedEntry: Entry? { list.selectedRow.map { entries[$0] } }

  func isDivergence(_ row: Int) -> Bool { entries[row].marks.contains(where: \.parts) }

  /// Marks for a thing of which no source has spoken yet.
  private static func silence(_ model: StoryModel) -> [Mark] {
    [Mark](repeating: .silent, count: model.readings.count)
  }

  // MARK: Matrix

  private static func matrix(_ model: StoryModel, _ isIn: (Int) -> Bool) -> [Entry] {
    let places = (model.quotes + model.facts).filter(isIn)
    return Finding.Verdict.inReadingOrder.flatMap { verdict in
      places.filter { model.findings[$0].verdict == verdict }
    }.map { matrixEntry($0, model) }
  }

  private static func matrixEntry(_ place: Int, _ model: StoryModel) -> Entry {
    let finding = model.findings[place]
    return Entry(
      marks: marks(of: finding, model),
      what: Wording.statement(of: finding, in: model.comparison), finding: place)
  }

  /// The same page after a person said something of a finding. The matrix keeps its order, so that
  /// no row moves away from under the person.
  func refreshed(from model: StoryModel, filter: Filter) -> StoryTable {
    guard kind == .matrix else {
      var table = StoryTable(kind, of: model, filter: filter)
      table.list.selected = list.selected
      table.list.top = list.top
      table.firstSource = firstSource
      return table
    }
    var table = self
    table.entries = entries.map { entry in
      entry.finding.map { Self.matrixEntry($0, model) } ?? entry
    }
    return table
  }

  /// Where sources part, those who say what most say agree and the others depart from them; where
  /// no account has more behind it than every other, all depart. Of a later account those have the
  /// mark who give it, or all where that is not known.
  private static func marks(of finding: Finding, _ model: StoryModel) -> [Mark] {
    var marks = silence(model)
    func account(_ passage: Finding.Passage) -> String {
      finding.differences.first?.words(of: passage.article)?.text ?? passage.label
    }
    var counts: [String: Int] = [:]
    for passage in finding.passages { counts[account(passage), default: 0] += 1 }
    let most = counts.values.max() ?? 0
    let leading = counts.filter { $0.value == most }.keys
    let later = Wording.laterArticles(of: finding, in: model.comparison)
    for passage in finding.passages {
      let isLeading = most > 1 && leading.count == 1 && leading.contains(account(passage))
      marks[passage.article] =
        switch finding.verdict {
        case .alone: .alone
        case .unclear: .unclear
        case .agree: finding.isInOtherWords ? .rewords : .agrees
        case .later: later.isEmpty || later.contains(passage.article) ? .later : .agrees
        case .diverge: isLeading ? .agrees : .departs
        case .toldDifferently: isLeading ? .agrees : .tellsDifferently
        }
    }
    return marks
  }

  // MARK: Origins

  private static func origins(_ model: StoryModel) -> [Entry] {
    var entries: [Entry] = []
    var places: [String: Int] = [:]
    for (article, reading) in model.readings.enumerated() {
      for origin in reading.origins {
        let name = model.name(of: origin, inArticle: article)
        if let place = places[name] {
          entries[place].marks[article] = .credits
          continue
        }
        var entry = Entry(
          heading: name, marks: silence(model), what: "",
          place: CellSource(article: article, span: origin.span))
        entry.marks[article] = .credits
        places[name] = entries.count
        entries.append(entry)
      }
    }
    for place in entries.indices {
      let resting = model.findings.filter {
        $0.partOf == nil && ![.alone, .unclear].contains($0.verdict)
          && $0.origins.contains(entries[place].heading)
      }
      entries[place].what =
        resting.isEmpty ? "" : "\(counted(resting.count, "finding")) on its word"
    }
    entries = entries.enumerated().sorted { a, b in
      let counts = (a.element.marks, b.element.marks)
      let (x, y) = (
        counts.0.count { $0 == .credits }, counts.1.count { $0 == .credits }
      )
      return (y, a.offset) < (x, b.offset)
    }.map(\.element)
    return entries + dependence(model)
  }

  /// Why fewer origins than sources are behind what is agreed, each reason once.
  private static func dependence(_ model: StoryModel) -> [Entry] {
    var order: [String] = []
    var first: [String: (finding: Int, count: Int)] = [:]
    for place in model.findings.indices
    where model.findings[place].partOf == nil && model.findings[place].verdict != .unclear {
      for reason in model.findings[place].dependence {
        if first[reason] == nil { order.append(reason) }
        first[reason, default: (place, 0)].count += 1
      }
    }
    return order.map { reason in
      let (finding, count) = first[reason] ?? (0, 0)
      return Entry(
        heading: "not independent",
        marks: silence(model),
        what: "\(reason) (\(counted(count, "finding")))", finding: finding)
    }
  }
}

extension StoryModel {
  /// The days that the dates of a passage stand for; nil where they could not be worked out.
  func period(of passage: Finding.Passage) -> ToldPeriod? {
    for date in readings[passage.article].dates
    where passage.spans.contains(where: date.span.overlaps) {
      if let period = ToldPeriod(from: date.from, to: date.to, isOpen: date.isOpen) {
        return period
      }
    }
    return nil
  }

  /// The name under which an origin goes in the story.
  func name(of origin: Origin, inArticle article: Int) -> String {
    actors.name(of: origin, inArticle: article)
  }
}
