/// Text of one row in pieces, each with its style.
struct StyledText: Sendable, Hashable {
  struct Run: Sendable, Hashable {
    var text: String
    var style: Style
  }

  private(set) var runs: [Run] = []
  /// The columns that it takes.
  private(set) var width: Column = 0

  init() {}

  init(_ text: String, _ style: Style = .plain) { append(text, style) }

  mutating func append(_ text: String, _ style: Style = .plain) {
    let text = SafeText.line(text)
    guard !text.isEmpty else { return }
    runs.append(Run(text: text, style: style))
    width += GraphemeWidth.columns(of: text)
  }

  mutating func append(_ other: StyledText) {
    runs += other.runs
    width += other.width
  }

  /// Blanks up to a column.
  mutating func pad(to column: Column) {
    if width < column { append(String(repeating: " ", count: column - width)) }
  }

  var text: String { runs.map(\.text).joined() }

  /// Cut to a width, between clusters, with an ellipsis where something was left out.
  ///
  ///     StyledText("Laurent Fabius").cut(to: 8, ellipsis: "…").text  // "Laurent…"
  func cut(to limit: Column, ellipsis: String) -> StyledText {
    guard width > limit else { return self }
    let room = limit - GraphemeWidth.columns(of: ellipsis)
    guard room > 0 else {
      return StyledText(String(String(repeating: ".", count: max(0, limit)).prefix(limit)))
    }
    var result = StyledText()
    for run in runs {
      var kept = ""
      var column = result.width
      var isFull = false
      for character in run.text {
        let next = column + GraphemeWidth.columns(of: character)
        if next > room {
          isFull = true
          break
        }
        kept.append(character)
        column = next
      }
      result.append(kept, run.style)
      if isFull || column >= room {
        result.dropTrailingBlanks()
        result.append(ellipsis, run.style)
        return result
      }
    }
    return result
  }

  private mutating func dropTrailingBlanks() {
    while let last = runs.last, last.text.hasSuffix(" ") {
      runs[runs.count - 1].text.removeLast()
      width -= 1
      if runs[runs.count - 1].text.isEmpty { runs.removeLast() }
    }
  }

  /// The text in rows of at most `limit` columns, broken at blanks.
  func wrapped(to limit: Column) -> [StyledText] {
    guard width > limit, limit > 0 else { return [self] }
    var lines: [StyledText] = []
    var line = StyledText()
    for run in runs {
      for word in run.text.split(separator: " ", omittingEmptySubsequences: false).enumerated() {
        let text = word.offset == 0 ? String(word.element) : " " + word.element
        if line.width > 0, line.width + GraphemeWidth.columns(of: text) > limit {
          lines.append(line)
          line = StyledText(String(word.element), run.style)
        } else {
          line.append(text, run.style)
        }
      }
    }
    lines.append(line)
    return lines
  }

  /// The text in rows of at most `limit` columns, broken at blanks, the first after `first` columns of
  /// blanks and the others after `rest`.
  func hanging(to limit: Column, first: Column, rest: Column) -> [StyledText] {
    var rows: [StyledText] = []
    var row = StyledText(String(repeating: " ", count: first))
    var hasWords = false
    for word in words {
      if hasWords, row.width + 1 + word.width > limit {
        rows.append(row)
        row = StyledText(String(repeating: " ", count: min(rest, max(0, limit - 8))))
        hasWords = false
      }
      if hasWords {
        let before = row.runs.last?.style
        row.append(" ", before == word.runs.first?.style ? before ?? .plain : .plain)
      }
      row.append(word)
      hasWords = true
    }
    return rows + [row]
  }

  /// What stands between blanks, whatever its styles.
  private var words: [StyledText] {
    var words: [StyledText] = []
    var word = StyledText()
    for run in runs {
      for (number, part) in run.text.split(separator: " ", omittingEmptySubsequences: false)
        .enumerated()
      {
        if number > 0, word.width > 0 {
          words.append(word)
          word = StyledText()
        }
        word.append(String(part), run.style)
      }
    }
    return word.width > 0 ? words + [word] : words
  }

  /// As many rows as there is room for; of more, the last one ends in `ellipsis`.
  func wrapped(to limit: Column, rows: Int, ellipsis: String) -> [StyledText] {
    var lines = wrapped(to: limit)
    guard lines.count > rows, rows > 0 else { return Array(lines.prefix(rows)) }
    lines = Array(lines.prefix(rows))
    lines[rows - 1].append(" \(ellipsis)")
    lines[rows - 1] = lines[rows - 1].cut(to: limit, ellipsis: ellipsis)
    return lines
  }

  /// Lays a style over every place where `words` stand.
  func marking(_ query: SearchQuery?, with style: Style) -> StyledText {
    guard let query else { return self }
    let bytes = Array(text.utf8)
    let matches = query.matches(in: bytes)
    guard !matches.isEmpty else { return self }
    var result = StyledText()
    var offset = 0
    for run in runs {
      let end = offset + run.text.utf8.count
      var position = offset
      for match in matches where match.lowerBound < end && match.upperBound > offset {
        let low = max(position, match.lowerBound)
        let high = min(end, match.upperBound)
        guard low < high else { continue }
        result.append(String(decoding: bytes[position..<low], as: UTF8.self), run.style)
        result.append(
          String(decoding: bytes[low..<high], as: UTF8.self), run.style.under(style))
        position = high
      }
      result.append(String(decoding: bytes[position..<end], as: UTF8.self), run.style)
      offset = end
    }
    return result
  }
}

extension Screen {
  /// Writes a row of text, cut at `limit`.
  @discardableResult
  mutating func put(_ text: StyledText, row: Int, column: Column, limit: Column) -> Column {
    var column = column
    for run in text.runs {
      column = put(run.text, row: row, column: column, limit: limit, style: run.style)
    }
    return column
  }
}
