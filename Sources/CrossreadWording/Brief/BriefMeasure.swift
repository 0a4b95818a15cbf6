import CrossreadCore

/// The room that lines take at the width of a page.
struct BriefMeasure: Hashable {
  var rows = 0
  var bytes = 0

  static func + (a: BriefMeasure, b: BriefMeasure) -> BriefMeasure {
    BriefMeasure(rows: a.rows + b.rows, bytes: a.bytes + b.bytes)
  }

  func fits(in room: BriefMeasure) -> Bool { rows <= room.rows && bytes <= room.bytes }

  func minus(_ taken: BriefMeasure) -> BriefMeasure {
    BriefMeasure(rows: rows - taken.rows, bytes: bytes - taken.bytes)
  }

  func share(_ percent: Int) -> BriefMeasure {
    BriefMeasure(rows: rows * percent / 100, bytes: bytes * percent / 100)
  }

  /// The room of some lines, with the sign and the number that stand beside an entry.
  init(_ lines: [Brief.Line]) {
    for line in lines {
      let text = line.role == .entry ? "= \(line.text) [999]" : line.text
      rows += Self.rows(of: text, line.indent.first, line.indent.rest)
      bytes += text.utf8.count + 1
    }
  }

  /// The room that an article takes.
  init(_ text: ArticleText) {
    let paragraphs = text.utf8.split(separator: 0x0A).filter { !$0.allSatisfy { $0 == 0x20 } }
    rows = paragraphs.reduce(0) { $0 + ($1.count + Brief.columns - 1) / Brief.columns }
    bytes = paragraphs.reduce(0) { $0 + $1.count + 1 }
  }

  init(rows: Int = 0, bytes: Int = 0) {
    self.rows = rows
    self.bytes = bytes
  }

  /// How many rows a text is broken into, at blanks.
  private static func rows(of text: String, _ first: Int, _ rest: Int) -> Int {
    var rows = 1
    var column = first
    for (number, word) in text.split(whereSeparator: \.isWhitespace).enumerated() {
      let width = word.count + (number > 0 ? 1 : 0)
      if number > 0, column + width > Brief.columns {
        rows += 1
        column = rest + word.count
      } else {
        column += width
      }
    }
    return rows
  }
}
