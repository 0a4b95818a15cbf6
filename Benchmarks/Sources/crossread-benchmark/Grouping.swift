import Foundation

/// How well articles given all at once fall into their stories.
///
/// B-cubed (Bagga & Baldwin 1998): for each article, the share of its story's articles that belong
/// with it, and the share of those that belong with it that are in its story.
struct Grouping {
  let articles: Int
  let stories: Int
  let precision: Double
  let recall: Double

  var f1: Double {
    precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0
  }

  /// Compares a folder in which every sub-folder holds the articles of one story; nil where it
  /// has none, or the program fails.
  init?(program: String, folder: String) {
    struct Document: Decodable {
      struct Story: Decodable {
        struct Article: Decodable { let file: String }
        let articles: [Article]
      }
      let stories: [Story]
    }
    guard
      let output = Self.output(of: program, ["compare", "--format", "json", folder]),
      let document = try? JSONDecoder().decode(Document.self, from: output)
    else { return nil }
    let stories = document.stories.map { $0.articles.map(\.file) }
    let parents = Dictionary(
      stories.joined().map { ($0, URL(fileURLWithPath: $0).deletingLastPathComponent().path) },
      uniquingKeysWith: { first, _ in first })
    let sizes = Dictionary(grouping: parents.values, by: { $0 }).mapValues(\.count)
    guard sizes.count > 1 else { return nil }
    var precision = 0.0
    var recall = 0.0
    for story in stories {
      for file in story {
        let fitting = Double(story.count { parents[$0] == parents[file] })
        precision += fitting / Double(story.count)
        recall += fitting / Double(parents[file].flatMap { sizes[$0] } ?? 1)
      }
    }
    articles = parents.count
    self.stories = stories.count
    self.precision = precision / Double(articles)
    self.recall = recall / Double(articles)
  }

  /// What a command prints; nil where it cannot be started.
  static func output(of program: String, _ arguments: [String]) -> Data? {
    let pipe = Pipe()
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.standardOutput = pipe
    guard (try? process.run()) != nil else { return nil }
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return output
  }
}
