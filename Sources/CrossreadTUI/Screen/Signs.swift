import CrossreadCompare

/// The signs and lines of one repertoire: Unicode, or ASCII where the terminal has no more.
package struct Signs: Sendable, Hashable {
  let isASCII: Bool

  package static let unicode = Signs(isASCII: false)
  package static let ascii = Signs(isASCII: true)

  var agree: String { "=" }
  var diverge: String { isASCII ? "!" : "≠" }
  var toldDifferently: String { isASCII ? "?" : "≉" }
  var later: String { isASCII ? ">" : "»" }
  /// What may be the same and may not: nothing is claimed.
  var unclear: String { isASCII ? "-" : "–" }
  var reworded: String { isASCII ? "~" : "≈" }
  var alone: String { isASCII ? "." : "·" }
  var ellipsis: String { isASCII ? "..." : "…" }
  var dot: String { isASCII ? "-" : "·" }
  var bar: String { isASCII ? "|" : "│" }
  var quotes: String { isASCII ? "\"" : "❝" }
  var chosen: String { isASCII ? "*" : "●" }
  /// Before a story that has changed since somebody last opened it.
  var unread: String { isASCII ? "N" : "•" }
  /// What a person has said of a finding: a verdict, a bookmark, a note.
  var mine: String { isASCII ? "m" : "✓" }
  var bookmark: String { isASCII ? "*" : "⚑" }
  var note: String { isASCII ? "\"" : "✎" }
  var irrelevant: String { "x" }
  /// Beside the lines of a passage that hold the evidence. In ASCII no ">", which is `later`.
  var evidence: String { isASCII ? "#" : "▌" }
  /// What a row of horizontal line is made of.
  var horizontal: String { isASCII ? "-" : "─" }

  /// The sign of a finding: what is the same in other words has its own.
  package func verdict(of finding: Finding) -> String {
    if finding.judgement?.verdict == .irrelevant { return irrelevant }
    return finding.verdict == .agree && finding.isInOtherWords
      ? reworded : sign(of: finding.verdict)
  }

  /// The sign of a verdict.
  func sign(of verdict: Finding.Verdict) -> String {
    switch verdict {
    case .agree: agree
    case .diverge: diverge
    case .toldDifferently: toldDifferently
    case .later: later
    case .unclear: unclear
    case .alone: alone
    }
  }

  /// What a person has said of it, in one column: a blank where nobody has said anything.
  func judgement(of finding: Finding) -> String {
    guard let judgement = finding.judgement else { return " " }
    if judgement.verdict != nil { return mine }
    return judgement.isBookmarked ? bookmark : note
  }

  /// The piece of line that joins these neighbours.
  func joint(_ directions: LineDirections) -> String {
    if isASCII {
      let horizontal: LineDirections = [.left, .right]
      if directions.isSubset(of: horizontal) { return "-" }
      return directions.isSubset(of: [.up, .down]) ? "|" : "+"
    }
    return switch directions {
    case [.up, .down], [.up], [.down]: "│"
    case [.left, .right], [.left], [.right]: "─"
    case [.down, .right]: "┌"
    case [.down, .left]: "┐"
    case [.up, .right]: "└"
    case [.up, .left]: "┘"
    case [.up, .down, .right]: "├"
    case [.up, .down, .left]: "┤"
    case [.down, .left, .right]: "┬"
    case [.up, .left, .right]: "┴"
    case [.up, .down, .left, .right]: "┼"
    default: " "
    }
  }
}

/// Where the pieces of line go that meet in a cell.
struct LineDirections: OptionSet, Sendable, Hashable {
  let rawValue: UInt8
  static let up = LineDirections(rawValue: 1)
  static let down = LineDirections(rawValue: 2)
  static let left = LineDirections(rawValue: 4)
  static let right = LineDirections(rawValue: 8)
}
