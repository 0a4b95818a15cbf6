/// The lists of the first screen, in the order of their numbers.
enum Pane: Int, Sendable, Hashable, CaseIterable {
  case sources, actors, quotes, facts

  /// What a person types to go there.
  var number: Int { rawValue + 1 }

  var title: String {
    switch self {
    case .sources: "Sources"
    case .actors: "Actors"
    case .quotes: "Quotes"
    case .facts: "Facts, figures, dates"
    }
  }

  /// For tabs and narrow panes.
  var shortTitle: String { self == .facts ? "Facts" : title }

  /// Whether its rows are findings.
  var holdsFindings: Bool { self == .quotes || self == .facts }

  var next: Pane { Pane(rawValue: (rawValue + 1) % Self.allCases.count) ?? .sources }
  var previous: Pane {
    Pane(rawValue: (rawValue + Self.allCases.count - 1) % Self.allCases.count) ?? .sources
  }
}
