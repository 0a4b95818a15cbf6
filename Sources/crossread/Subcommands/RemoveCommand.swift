import ArgumentParser
import CrossreadLibrary

/// Removes articles and stories from the library.
struct RemoveCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove",
    abstract: "Remove articles, or all articles of a story, from the library.",
    discussion: """
      An article goes with all its versions. What was said of its findings stays.

        crossread remove 3fa9c0d1 s12
      """)

  @OptionGroup var place: LibraryOptions
  @Argument(
    help: ArgumentHelp("Articles and stories.", valueName: "story|article"),
    completion: LibraryCompletion.story)
  var references: [String]

  func run() async throws {
    let library = try await place.writing("Removing from a library")
    try await LibraryOptions.saying {
      // All of them are looked up before anything goes.
      let named = try references.map { try LibraryReference($0, in: library) }
      let writer = LibraryWriter(library)
      var lines = PlainLines()
      var gone: Set<String> = []
      for reference in named {
        let articles =
          switch reference {
          case .article(let article): [article]
          case .story(let story): try library.articles(ofStory: story.number)
          }
        for article in articles where gone.insert(article.id).inserted {
          try writer.remove(article)
          lines.add("removed \(LibraryLines.line(of: article))")
          StandardOutput.write(lines.take())
        }
      }
    }
  }
}
