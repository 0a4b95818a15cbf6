import ArgumentParser
import CrossreadFetch

/// Where fetched articles lie.
struct LibraryOptions: ParsableArguments {
  @Option(
    name: .customLong("library"),
    help: ArgumentHelp(
      "Keep feeds and articles in this folder.",
      discussion: "If left out, crossread in $XDG_DATA_HOME, or in ~/.local/share.",
      valueName: "folder"),
    completion: .directory)
  var folder: String?

  func library() throws -> ArticleLibrary {
    let environment = Environment.all
    if SecureMode.isAskedFor(by: environment) {
      throw ValidationError("Fetching is \(SecureMode.reason).")
    }
    guard let folder = folder ?? UserFolder.data.path("crossread", environment: environment) else {
      throw ValidationError("Neither XDG_DATA_HOME nor HOME is set: name a folder with --library.")
    }
    return ArticleLibrary(folder: folder)
  }
}

/// How to fetch: the same for every subcommand that does.
struct FetchOptions: ParsableArguments {
  @Flag(help: "Fetch from this machine and its network, too.")
  var allowLocal = false
  @Option(help: ArgumentHelp("Wait so many seconds for an answer.", valueName: "seconds"))
  var timeout = 60
  @OptionGroup var place: LibraryOptions

  func validate() throws {
    if timeout < 1 { throw ValidationError("'--timeout' needs a number from 1 on") }
  }

  var limits: FetchLimits {
    var limits = FetchLimits()
    limits.allowsLocal = allowLocal
    limits.totalSeconds = timeout
    limits.connectSeconds = min(timeout, limits.connectSeconds)
    return limits
  }
}
