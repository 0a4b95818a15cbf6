import CrossreadCore
import CrossreadWording

/// Which stories of paths are listed, as it is typed: `outlet:herald day:2013-10 flood`.
struct StoryFilter: Sendable, Hashable {
  private enum Part: Sendable, Hashable {
    case outlet(String), actor(String), day(String), after(String), before(String), word(String)
  }

  /// As it was typed.
  let text: String
  private let parts: [Part]

  /// - Throws: `TypedFilter.Problem` where it asks for what no story can be asked for.
  init(_ text: String) throws(TypedFilter.Problem) {
    self.text = text
    var parts: [Part] = []
    for word in TypedFilter.words(text) { parts.append(try Self.part(word.lowercased())) }
    self.parts = parts
  }

  private static func part(_ word: String) throws(TypedFilter.Problem) -> Part {
    let halves = word.split(separator: ":", maxSplits: 1).map(String.init)
    guard halves.count == 2 else { return .word(word) }
    let value = halves[1]
    switch halves[0] {
    case "outlet", "source": return .outlet(value)
    case "actor": return .actor(value)
    case "day": return .day(value)
    case "after": return .after(value)
    case "before": return .before(value)
    default:
      throw TypedFilter.Problem(
        words:
          "stories are not asked for \(halves[0]); there are outlet, actor, day, after, before and words"
      )
    }
  }

  /// Whether a story has all of it.
  func passes(_ story: StoryModel) -> Bool { parts.allSatisfy { Self.passes(story, $0) } }

  private static func passes(_ story: StoryModel, _ part: Part) -> Bool {
    // Days are told as far as they are given: "2013-10" is a month, and nothing in it is before or after it.
    func isAny(_ test: (String) -> Bool) -> Bool {
      story.readings.contains { $0.article.published.map { test($0.description) } ?? false }
    }
    switch part {
    case .outlet(let name):
      return story.readings.contains {
        Wording.source(of: $0.article).lowercased().contains(name)
      }
    case .actor(let name):
      return story.actors.contains { actor in
        actor.name.lowercased().contains(name)
          || actor.names.values.joined().contains { $0.lowercased().contains(name) }
      }
    case .day(let day): return isAny { $0.hasPrefix(day) }
    case .after(let day): return isAny { $0.prefix(day.utf8.count) > day }
    case .before(let day): return isAny { $0.prefix(day.utf8.count) < day }
    case .word(let word):
      // Case does not count: it was typed in lower case by then.
      guard let query = SearchQuery(word) else { return true }
      var effort = SearchEffort.ofOneKey
      if query.isFound(in: story.searchText, &effort) { return true }
      for reading in story.readings
      where query.first(in: reading.text.utf8, from: 0, &effort) != nil { return true }
      return false
    }
  }
}
