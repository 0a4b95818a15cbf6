import CrossreadCompare

/// What a piece of the screen means; the theme says how that looks.
enum Role: Sendable, Hashable, CaseIterable {
  case text, border, faint
  case storyTitle, paneTitle, focusedPaneTitle
  case selection, otherSelection
  case agree, diverge, reworded, alone
  case name, quote, figure, date
  /// The words a finding rests on, and those of them that the other side does not have.
  case evidence, differing
  /// The evidence within the full article, where everything else is marked too.
  case subject
  case match
  case key, message, warning, filter
  /// What the person has said.
  case mine
}

extension Role {
  /// The role of a finding's sign.
  init(of finding: Finding) {
    if finding.judgement?.verdict == .irrelevant {
      self = .faint
      return
    }
    self =
      switch finding.verdict {
      case .agree: finding.relation == .reworded ? .reworded : .agree
      case .diverge: .diverge
      case .alone: .alone
      }
  }
}

/// Styles by role. Only the first eight colours, and none where bold, underlined and reverse must
/// do; no meaning rests on colour alone.
struct Theme: Sendable, Hashable {
  /// Whether there are colours at all. Where not, differing words stand in brackets.
  let isMonochrome: Bool

  /// Yellow, white and blue text are left out: each is hard to read on some common background.
  func style(_ role: Role) -> Style {
    isMonochrome ? monochrome(role) : colored(role)
  }

  private func colored(_ role: Role) -> Style {
    switch role {
    case .text, .border, .alone: .plain
    case .faint: Style(attributes: .dim)
    case .storyTitle, .paneTitle, .name, .key: Style(attributes: .bold)
    case .focusedPaneTitle: Style(attributes: [.bold, .reverse])
    case .selection: Style(attributes: .reverse)
    case .otherSelection: Style(attributes: .bold)
    case .agree: Style(foreground: .green)
    case .diverge: Style(foreground: .red, attributes: .bold)
    case .reworded: Style(foreground: .magenta)
    case .quote: Style(foreground: .green)
    case .figure: Style(foreground: .magenta)
    case .date: Style(foreground: .cyan)
    case .evidence: Style(attributes: .bold)
    case .subject: Style(attributes: [.bold, .underline])
    case .differing: Style(foreground: .black, background: .yellow)
    case .match: Style(foreground: .black, background: .cyan)
    case .message: .plain
    case .warning: Style(foreground: .red, attributes: .bold)
    case .filter: Style(foreground: .magenta, attributes: .bold)
    case .mine: Style(foreground: .cyan, attributes: .bold)
    }
  }

  private func monochrome(_ role: Role) -> Style {
    switch role {
    case .text, .border, .faint, .agree, .reworded, .alone, .quote, .message: .plain
    case .storyTitle, .paneTitle, .name, .key, .diverge, .evidence, .otherSelection:
      Style(attributes: .bold)
    case .focusedPaneTitle: Style(attributes: [.bold, .reverse])
    case .selection, .match: Style(attributes: .reverse)
    case .figure, .date, .subject: Style(attributes: .underline)
    case .differing: Style(attributes: [.bold, .underline])
    case .warning, .filter, .mine: Style(attributes: .bold)
    }
  }
}
