import ArgumentParser
import CrossreadCore
import CrossreadLibrary
import CrossreadTUI

/// Says whether a library is whole.
struct VerifyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Check that the library is whole.",
    discussion: """
      Looks at every page of the file, unpacks every version of every article, and holds the index \
      and the stories against them. Nothing is changed. Exit status 2 says that something is wrong.

        crossread verify
        crossread verify --library ~/backup/library.sqlite
      """)

  @OptionGroup var place: LibraryOptions

  func run() async throws {
    let library = try await place.reading()
    try await LibraryOptions.saying {
      let problems = try library.verify()
      for problem in problems { StandardError.say("\(library.path): \(problem)") }
      if !problems.isEmpty { throw ExitCode(ExitStatus.someInputFailed.rawValue) }
      let articles = counted(try library.articleCount(), "article")
      let stories = counted(try library.storyCount(), "story")
      StandardOutput.write("\(articles) in \(stories): nothing is wrong\n")
    }
  }
}
