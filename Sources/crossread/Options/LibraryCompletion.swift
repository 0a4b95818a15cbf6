import ArgumentParser
import CrossreadLibrary
import CrossreadTUI

/// What a shell offers where something in the library is to be named. Where there is no library, nothing
/// is.
enum LibraryCompletion {
  /// Stories, by number or by the name that somebody gave them.
  static let story = CompletionKind.custom { words, _, _ in
    library(named: words).map(stories) ?? []
  }

  /// What a search may have: its fields, with the outlets and the named stories that there are.
  static let query = CompletionKind.custom { words, _, _ in
    let fields = [
      "actor:", "speaker:", "after:", "before:", "kind:quote", "kind:figure", "kind:date",
      "kind:fact", "verdict:same", "verdict:different", "verdict:irrelevant", "has:note",
      "has:verdict", "has:bookmark",
    ]
    guard let library = library(named: words) else { return fields }
    let outlets = (try? library.outlets(limit: most)) ?? []
    return fields
      + (outlets.map { "source:" + quoted($0) } + stories(of: library).map { "story:" + quoted($0) })
  }

  /// Addresses that are subscribed to.
  static let feed = CompletionKind.custom { words, _, _ in
    ((try? library(named: words)?.feeds()) ?? []).map { SafeText.line($0.address) }
  }

  /// More than these nobody looks through.
  private static let most = 200

  private static func stories(of library: Library) -> [String] {
    let stories = (try? library.stories(limit: most)) ?? []
    return stories.map(\.reference) + stories.compactMap(\.name).map(SafeText.line)
  }

  private static func quoted(_ name: String) -> String {
    let line = SafeText.line(name)
    return line.contains(" ") ? "\"\(line)\"" : line
  }

  /// The library of a command line that is being typed. It is only read, and made nowhere.
  private static func library(named words: [String]) -> Library? {
    let option = words.drop { $0 != "--library" }.prefix(2)
    guard let options = try? LibraryOptions.parse(option.count == 2 ? Array(option) : []),
      let path = options.path(environment: Environment.all)
    else { return nil }
    return try? Library(at: path, access: .read)
  }
}
