import ArgumentParser
import CrossreadCompare
import CrossreadCore
import CrossreadIngest
import CrossreadLibrary
import CrossreadTUI
import Glibc

/// Writes a library out as plain files, or as a copy.
struct ExportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write the library out: as a folder of plain files, or as a copy of it.",
    discussion: """
      Into a folder go the articles as they came, earlier versions too, in a folder for each outlet; \
      crossread.verdicts has what people say of findings, feeds.tsv the feeds. crossread reads such a \
      folder, crossread import takes it into another library. A name that ends in .sqlite gets a copy of the \
      library, made while others may write it.

        crossread export ~/articles
        crossread export backup.sqlite
      """)

  @OptionGroup var place: LibraryOptions
  @Argument(help: ArgumentHelp("The folder, or the file of the copy.", valueName: "folder|file"))
  var target: String

  func run() async throws {
    if SecureMode.isAskedFor(by: Environment.all) {
      throw ValidationError("Exporting is \(SecureMode.reason).")
    }
    let library = try await place.reading()
    try await LibraryOptions.saying {
      if target.hasSuffix(".sqlite") {
        try library.copy(to: target)
        StandardOutput.write("copied\n")
        return
      }
      let export = LibraryExport(library, folder: target)
      let count = try export.write(report: StandardError.report)
      StandardOutput.write("\(counted(count, "file")) written\n")
      if export.hasLoss { throw ExitCode(ExitStatus.someInputFailed.rawValue) }
      if count == 0 { throw ExitCode(ExitStatus.nothingFound.rawValue) }
    }
  }
}
