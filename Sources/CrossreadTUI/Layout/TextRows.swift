import CrossreadWording

/// Pages to read: their lines as the rows of a screen.
struct TextRows: Sendable, Hashable {
  let size: ScreenSize

  /// The rows between the title and the footer.
  var rows: Int { max(1, size.rows - 2) }

  private var columns: Column { max(1, size.columns - 2) }

  func rows(of messages: [String]) -> [StyledText] {
    messages.flatMap { StyledText($0).wrapped(to: columns) }
  }

  /// Why something is so; what gives details stands further to the right.
  func rows(of lines: [Wording.ExplanationLine]) -> [StyledText] {
    lines.flatMap { line -> [StyledText] in
      let indent = String(repeating: " ", count: min(line.indent * 2, size.columns / 4))
      let style = line.indent == 0 ? Style(attributes: .bold) : Style()
      return StyledText(line.text, style).wrapped(to: max(1, columns - indent.count)).map {
        var text = StyledText(indent)
        text.append($0)
        return text
      }
    }
  }
}
