import CrossreadWording

/// Lines of a brief for those who have no screen.
package enum BriefRows {
  /// A line broken to a width: what differs stands between asterisks, behind a finding its number.
  package static func rows(
    of line: Brief.Line, columns: Int, _ signs: Signs, number: Int? = nil
  ) -> [String] {
    var text = line.pieces.map { $0.role == .differing ? "*\($0.text)*" : $0.text }.joined()
    if line.role == .entry, let finding = line.finding {
      text = "\(signs.verdict(of: finding)) \(text)" + (number.map { " [\($0)]" } ?? "")
    }
    return StyledText(text).hanging(to: columns, first: line.indent.first, rest: line.indent.rest)
      .map(\.text)
  }
}

/// The rows of the brief on the screen.
struct BriefLayout {
  /// More columns than these are not easy to read.
  private static let widest: Column = 100

  let size: ScreenSize
  let signs: Signs
  let theme: Theme

  /// The rows of some lines, each with the place of its line.
  func rows(of lines: [Brief.Line]) -> [(line: Int, text: StyledText)] {
    let columns = max(8, min(Self.widest, size.columns - 2))
    return lines.enumerated().flatMap { place, line in
      text(of: line).hanging(to: columns, first: line.indent.first, rest: line.indent.rest)
        .map { (place, $0) }
    }
  }

  private func text(of line: Brief.Line) -> StyledText {
    var text = StyledText()
    if line.role == .entry, let finding = line.finding {
      text.append(signs.verdict(of: finding), theme.style(Role(of: finding)))
      let judgement = signs.judgement(of: finding)
      text.append(judgement == " " ? " " : "\(judgement) ", theme.style(.mine))
    }
    for (number, piece) in line.pieces.enumerated() {
      let role: Role? =
        switch line.role {
        case .heading, .title: nil
        case .sources, .remark: .faint
        case .account where number == 0: .name
        case .entry, .account, .gap: piece.role == .differing ? .differing : .text
        }
      // What differs is bracketed where no colour can mark it, as in the passages.
      let isBracketed = piece.role == .differing && theme.isMonochrome
      text.append(
        isBracketed ? "[\(piece.text)]" : piece.text,
        role.map(theme.style) ?? Style(attributes: .bold))
    }
    return text
  }
}
