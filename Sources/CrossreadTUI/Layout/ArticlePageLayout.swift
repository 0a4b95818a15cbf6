/// How one article in full is set at a size.
struct ArticlePageLayout: Sendable, Hashable {
  /// Columns left of the text, for the signs of findings.
  static let gutter: Column = 3
  /// Columns of the text where notes stand beside it.
  static let measure: Column = 80

  let size: ScreenSize

  /// Whether there is room for notes beside the text.
  var hasMargin: Bool { size.columns >= Self.gutter + Self.measure + 3 + 24 }

  /// Whether a row below the text says what the cursor is on.
  var hasLegend: Bool { size.rows >= 16 }

  /// The rows of text, between the title and what stands below.
  var rows: Int { max(1, size.rows - 2 - (hasLegend ? 1 : 0)) }

  /// The text between the gutter and the margin for notes.
  var setting: ArticleSetting {
    let width = hasMargin ? Self.measure : min(size.columns - Self.gutter - 1, 96)
    return ArticleSetting(width: max(1, width), separatesParagraphs: size.rows >= 12)
  }
}
