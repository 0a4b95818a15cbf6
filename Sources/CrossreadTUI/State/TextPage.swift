import CrossreadWording

/// A page to read: the keys, what was said, why a finding is what it is.
struct TextPage: Sendable, Hashable {
  enum Content: Sendable, Hashable {
    /// The keys of a place.
    case help(KeyContext, [HelpRows.Section])
    case messages([String])
    case lines(title: String, [Wording.ExplanationLine])
  }

  var content: Content
  /// The first row that is seen.
  private(set) var top = 0
  /// The row on which a search came to rest; nil once the page has been scrolled.
  private(set) var match: Int?

  init(_ content: Content) { self.content = content }

  init(title: String, lines: [Wording.ExplanationLine]) {
    content = .lines(title: title, lines)
  }

  /// The place whose keys it shows; nil where it shows something else.
  var helpContext: KeyContext? {
    if case .help(let context, _) = content { context } else { nil }
  }

  var title: String {
    switch content {
    case .help: "Help"
    case .messages: "Messages"
    case .lines(let title, _): title
    }
  }

  /// All rows of the page.
  func rows(in frame: Frame) -> [StyledText] {
    switch content {
    case .help(_, let sections):
      HelpRows(
        columns: frame.size.columns, signs: frame.setup.signs,
        faint: frame.setup.theme.style(.faint)
      ).rows(of: sections)
    case .messages(let messages): TextRows(size: frame.size).rows(of: messages)
    case .lines(_, let lines): TextRows(size: frame.size).rows(of: lines)
    }
  }

  private mutating func scroll(to row: Int) {
    match = nil
    top = max(0, row)
  }
}

extension TextPage: BrowserPage {
  var context: KeyContext { .page }

  mutating func take(_ command: Command, in frame: Frame) -> [Request]? {
    if let distance = frame.distance(of: command, page: frame.rows) {
      scroll(to: top + distance)
      return []
    }
    switch command {
    case .first: scroll(to: (frame.count ?? 1) - 1)
    case .last: scroll(to: frame.count.map { $0 - 1 } ?? rows(in: frame).count)
    case .open where helpContext != nil: return [.leave, .palette(.commands)]
    case .help where helpContext != nil: return [.leave]
    default: return nil
    }
    return []
  }

  mutating func settle(in frame: Frame) {
    top = max(0, min(top, rows(in: frame).count - frame.rows))
  }

  mutating func step(to search: inout SearchStep, in frame: Frame) -> Message? {
    let rows = rows(in: frame).map(\.text)
    guard let found = search.line(of: rows, from: match ?? top) else { return search.notFound }
    top = found.place
    match = found.place
    return found.message
  }
}
