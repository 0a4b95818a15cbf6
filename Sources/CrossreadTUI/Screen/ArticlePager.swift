import CrossreadCore

/// How an article is set in rows.
struct ArticleSetting: Sendable, Hashable {
  var width: Column
  /// Whether paragraphs are set apart by a blank row.
  var separatesParagraphs: Bool
  var insertions: [TextInsertion] = []
}

/// Finds rows of an article that is set in some way, and remembers those it has set: make one for
/// a frame or a step.
///
/// A row is known by where it starts: the first of its bytes. A blank row between paragraphs starts
/// where the paragraph before it ends.
struct ArticlePager {
  let layout: ArticleLayout
  let setting: ArticleSetting
  private var rowsOfBlock: [Int: [TextLine]] = [:]

  init(_ layout: ArticleLayout, _ setting: ArticleSetting) {
    self.layout = layout
    self.setting = setting
  }

  /// The rows of a block with what sets it apart from the one before.
  private mutating func rows(ofBlock number: Int) -> [TextLine] {
    if let rows = rowsOfBlock[number] { return rows }
    var rows = layout.lines(
      ofBlock: number, width: setting.width, insertions: setting.insertions)
    if setting.separatesParagraphs, number > 0, layout.startsParagraph(number) {
      let gap = layout.blocks[number - 1].end
      rows.insert(TextLine(pieces: [], span: Span(start: gap, end: gap)), at: 0)
    }
    rowsOfBlock[number] = rows
    return rows
  }

  /// At most `count` rows, the first of which holds `offset`.
  mutating func page(from offset: UTF8Offset, count: Int) -> [TextLine] {
    guard !layout.blocks.isEmpty, count > 0 else { return [] }
    var result: [TextLine] = []
    var number = layout.block(at: offset)
    var skipped = rows(ofBlock: number).lastIndex { $0.span.start <= offset } ?? 0
    while number < layout.blocks.count, result.count < count {
      result += rows(ofBlock: number).dropFirst(skipped).prefix(count - result.count)
      skipped = 0
      number += 1
    }
    return result
  }

  /// The start of the row that holds `offset`.
  mutating func rowStart(at offset: UTF8Offset) -> UTF8Offset {
    page(from: offset, count: 1).first?.span.start ?? UTF8Offset(0)
  }

  /// The start of the row `distance` rows further on, or back where it is negative; the first or
  /// the last row where there are not so many.
  mutating func rowStart(from offset: UTF8Offset, movedBy distance: Int) -> UTF8Offset {
    if distance >= 0 {
      return page(from: offset, count: distance + 1).last?.span.start ?? offset
    }
    let start = rowStart(at: offset)
    var number = layout.block(at: offset)
    guard layout.blocks.indices.contains(number) else { return UTF8Offset(0) }
    var above = rows(ofBlock: number).map(\.span.start).filter { $0 < start }
    while above.count < -distance, number > 0 {
      number -= 1
      above = rows(ofBlock: number).map(\.span.start) + above
    }
    guard let first = above.first else { return start }
    return above.count >= -distance ? above[above.count + distance] : first
  }

  /// The start of the last page's first row.
  mutating func lastPageStart(rows count: Int) -> UTF8Offset {
    guard let last = layout.blocks.last else { return UTF8Offset(0) }
    return rowStart(from: rowStart(at: last.end), movedBy: -(max(1, count) - 1))
  }
}
