import CrossreadCore

/// Rows of an article from some place on; rows between paragraphs are blank where asked for.
extension ArticleLayout {
  /// Where a page starts: the first byte of its first row. A blank row between paragraphs starts
  /// where the paragraph before it ends.
  struct Setting: Sendable, Hashable {
    var width: Column
    /// Whether paragraphs are set apart by a blank row, or else by an indent.
    var separatesParagraphs: Bool
    var insertions: [TextInsertion] = []
  }

  /// The rows of a block with what sets it apart from the one before.
  private func rows(ofBlock number: Int, _ setting: Setting) -> [TextLine] {
    guard setting.separatesParagraphs else {
      return lines(ofBlock: number, width: setting.width, insertions: setting.insertions)
    }
    let rows = lines(ofBlock: number, width: setting.width, insertions: setting.insertions)
    guard number > 0, startsParagraph(number) else { return rows }
    let gap = blocks[number - 1].end
    return [TextLine(pieces: [], span: Span(start: gap, end: gap))] + rows
  }

  /// At most `count` rows, the first of which holds `offset`.
  func page(from offset: UTF8Offset, count: Int, _ setting: Setting) -> [TextLine] {
    guard !blocks.isEmpty, count > 0 else { return [] }
    var result: [TextLine] = []
    var number = blockOfRow(at: offset)
    var isFirst = true
    while number < blocks.count, result.count < count {
      var rows = rows(ofBlock: number, setting)
      if isFirst {
        let index = rows.lastIndex { $0.span.start <= offset } ?? 0
        rows.removeFirst(index)
        isFirst = false
      }
      result += rows
      number += 1
    }
    return Array(result.prefix(count))
  }

  /// The block whose rows hold the row that starts at `offset`. A blank row belongs to the block
  /// after it.
  private func blockOfRow(at offset: UTF8Offset) -> Int {
    let number = block(at: offset)
    return number
  }

  /// The start of the row that holds `offset`.
  func rowStart(at offset: UTF8Offset, _ setting: Setting) -> UTF8Offset {
    page(from: offset, count: 1, setting).first?.span.start ?? UTF8Offset(0)
  }

  /// The start of the row `distance` rows further on, or back where it is negative; the first or
  /// the last row where there are not so many.
  func rowStart(
    from offset: UTF8Offset, movedBy distance: Int, _ setting: Setting
  ) -> UTF8Offset {
    if distance >= 0 {
      return page(from: offset, count: distance + 1, setting).last?.span.start ?? offset
    }
    var number = blockOfRow(at: offset)
    guard blocks.indices.contains(number) else { return UTF8Offset(0) }
    var above = rows(ofBlock: number, setting).map(\.span.start).filter { $0 < offset }
    // The row that holds the offset itself may start before it.
    let start = rowStart(at: offset, setting)
    above.removeAll { $0 >= start }
    while above.count < -distance, number > 0 {
      number -= 1
      above = rows(ofBlock: number, setting).map(\.span.start) + above
    }
    guard let first = above.first else { return start }
    return above.count >= -distance ? above[above.count + distance] : first
  }

  /// The start of the last page's first row.
  func lastPageStart(rows count: Int, _ setting: Setting) -> UTF8Offset {
    guard let last = blocks.last else { return UTF8Offset(0) }
    let lastRow = rowStart(at: last.end, setting)
    return rowStart(from: lastRow, movedBy: -(max(1, count) - 1), setting)
  }
}
