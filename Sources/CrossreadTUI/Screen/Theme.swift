import CrossreadCompare

/// What a piece of the screen means; the theme says how that looks.
enum Role: String, Sendable, Hashable, CaseIterable {
  case text, border, faint
  case storyTitle = "story-title"
  case paneTitle = "pane-title"
  case focusedPaneTitle = "focused-pane-title"
  case selection
  case otherSelection = "other-selection"
  case agree, diverge
  case toldDifferently = "told-differently"
  case later, reworded, alone
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
      finding.verdict == .agree && finding.isInOtherWords ? .reworded : Role(finding.verdict)
  }

  /// The role of a verdict's sign.
  init(_ verdict: Finding.Verdict) {
    self =
      switch verdict {
      case .agree: .agree
      case .diverge: .diverge
      case .toldDifferently: .toldDifferently
      case .later: .later
      case .unclear: .faint
      case .alone: .alone
      }
  }

  /// The role of the words of a finding in a list: they are set off where the articles part.
  static func words(of finding: Finding) -> Role {
    finding.verdict.parts ? Role(finding.verdict) : .text
  }
}

/// Colours that go together.
enum Palette: String, Sendable, Hashable, CaseIterable {
  /// Dark or light as the terminal says its ground is; standard where it does not.
  case auto
  /// The first eight of the terminal's own colours, and an amber: readable on light and dark
  /// grounds alike.
  case standard
  /// For dark and for light grounds, of 256 colours where the terminal has them.
  case dark, light
  /// Bold, underlined and reverse only.
  case none
}

/// Styles by role. No meaning rests on colour alone.
struct Theme: Sendable, Hashable {
  /// Whether there are colours at all. Where not, differing words stand in brackets.
  let isMonochrome: Bool
  var palette = Palette.auto
  /// What the person has set.
  var styles: [Role: Style] = [:]

  func style(_ role: Role) -> Style {
    if let style = styles[role] {
      return isMonochrome ? Style(attributes: style.attributes) : style
    }
    if isMonochrome { return monochrome(role) }
    return switch palette {
    case .auto, .standard, .none: colored(role)
    case .dark: toned(role, Self.dark)
    case .light: toned(role, Self.light)
    }
  }

  /// The tones of a palette, by number.
  struct Tones {
    let red, green, magenta, cyan, amber, faint, border: Int16
    let differing, match: Int16
  }

  static let dark = Tones(
    red: 210, green: 114, magenta: 183, cyan: 80, amber: 221, faint: 248, border: 245,
    differing: 222, match: 116)
  static let light = Tones(
    red: 124, green: 22, magenta: 90, cyan: 24, amber: 94, faint: 240, border: 243,
    differing: 222, match: 152)

  private func toned(_ role: Role, _ tones: Tones) -> Style {
    var style = colored(role)
    switch role {
    case .border: style.foreground = Color(tones.border)
    case .faint: style = Style(foreground: Color(tones.faint))
    case .differing: style = Style(foreground: Color(16), background: Color(tones.differing))
    case .match: style = Style(foreground: Color(16), background: Color(tones.match))
    default:
      switch style.foreground {
      case .red: style.foreground = Color(tones.red)
      case .green: style.foreground = Color(tones.green)
      case .magenta: style.foreground = Color(tones.magenta)
      case .cyan: style.foreground = Color(tones.cyan)
      case Self.amber: style.foreground = Color(tones.amber)
      default: break
      }
    }
    return style
  }

  /// The yellow that is as dark on white as it is light on black.
  private static let amber = Color(130)

  /// Yellow, white and blue text are left out: each is hard to read on some common background.
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
    case .toldDifferently: Style(foreground: Self.amber, attributes: .bold)
    case .later: Style(foreground: .cyan)
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
    case .text, .border, .faint, .agree, .later, .reworded, .alone, .quote, .message: .plain
    case .storyTitle, .paneTitle, .name, .key, .diverge, .evidence, .otherSelection:
      Style(attributes: .bold)
    case .focusedPaneTitle: Style(attributes: [.bold, .reverse])
    case .selection, .match: Style(attributes: .reverse)
    case .figure, .date, .subject, .toldDifferently: Style(attributes: .underline)
    case .differing: Style(attributes: [.bold, .underline])
    case .warning, .filter, .mine: Style(attributes: .bold)
    }
  }
}
