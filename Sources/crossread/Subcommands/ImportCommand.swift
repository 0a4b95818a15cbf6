import ArgumentParser
import CrossreadCompare
import CrossreadCore
import CrossreadFetch
import CrossreadIngest
import CrossreadLibrary
import CrossreadTUI

/// Takes an export, or a file of verdicts, into the library.
struct ImportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Take folders with their verdicts and feeds into the library.",
    discussion: """
      As crossread add, and beside the articles of a folder what its crossread.verdicts says of findings, and the \
      feeds of its feeds.tsv. A file of verdicts may be named alone.

        crossread import ~/articles
        crossread import stories/crossread.verdicts
      """)

  @OptionGroup var place: LibraryOptions
  @OptionGroup var reading: FormatOptions
  @OptionGroup var work: JobOptions
  @Argument(
    help: ArgumentHelp("Folders, files of articles, files of verdicts.", valueName: "path"),
    completion: .file())
  var paths: [String]

  func run() async throws {
    let library = try await place.writing("Adding to a library")
    try await LibraryOptions.saying {
      let adding = LibraryAdding(library, told: AdditionLines.told)
      let articles = paths.filter { !Self.isOfVerdicts($0) }
      var hasLoss = false
      func report(_ notice: IngestNotice) {
        if notice.severity == .loss { hasLoss = true }
        StandardError.report(notice)
      }
      if !articles.isEmpty {
        _ = try await adding.add(
          Pipeline(jobs: work.jobs, stated: reading.stated), paths: articles, report: report)
      }
      let judgements = LibraryJudgements(library)
      var said = 0
      for path in paths {
        if InputPath.isFolder(path) {
          let list = ArticleLibrary(folder: path)
          list.notices.forEach(report)
          for feed in list.feeds { _ = try library.subscribe(to: Library.Feed(feed)) }
          try library.noteSeen(list.seenIDs)
        }
        let files = JudgementFiles(
          beside: InputPath.isFolder(path) ? [path] : [], articles: [],
          named: Self.isOfVerdicts(path) ? path : nil)
        files.notices.forEach(report)
        said += try judgements.take(files)
      }
      StandardOutput.write("\(adding.counts.words), \(counted(said, "verdict"))\n")
      let isEmpty = adding.counts == LibraryAdding.Counts() && said == 0
      if let code = ExitStatus(hasLoss: hasLoss, foundNothing: isEmpty).exitCode { throw code }
    }
  }

  private static func isOfVerdicts(_ path: String) -> Bool { path.hasSuffix(".verdicts") }
}
