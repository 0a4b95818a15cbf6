import ArgumentParser
import CrossreadFetch
import CrossreadIngest
import CrossreadTUI
import Glibc

/// One run of fetching, with what a person sees of it: a bar on a terminal, lines elsewhere.
final class FetchSession {
  private let options: FetchOptions
  private let isTerminal = isatty(STDERR_FILENO) == 1
  private var hasLoss = false
  private var isBarShown = false

  init(_ options: FetchOptions) { self.options = options }

  func library() throws -> ArticleLibrary {
    let library = try options.place.library()
    library.notices.forEach(report)
    // Writing over what could not be read would lose it.
    if !library.notices.isEmpty { throw ExitCode(ExitStatus.someInputFailed.rawValue) }
    return library
  }

  func report(_ notice: IngestNotice) {
    hideBar()
    if notice.severity == .loss { hasLoss = true }
    StandardError.report(notice)
  }

  /// Does the work and ends with the status that says how it went. What a line says is on disk.
  func run(_ library: ArticleLibrary, _ work: (inout NewsUpdate) -> Void) throws {
    var stored = 0
    var ended = 0
    var update = NewsUpdate(
      library: library, fetcher: Fetcher(version: Crossread.version, limits: options.limits),
      clock: { time(nil) }
    ) { [self] event, progress in
      (stored, ended) = (progress.stored, progress.ended)
      show(event, progress)
    }
    work(&update)
    hideBar()
    StandardOutput.write("\(counted(stored, "article")) added\n")
    let status = ExitStatus(hasLoss: hasLoss, foundNothing: ended == 0)
    if let code = status.exitCode { throw code }
  }

  private func show(_ event: NewsUpdate.Event, _ progress: NewsUpdate.Progress) {
    switch event {
    case .subscribed(let address, let title):
      say("\(address): subscribed" + (title.map { " to \($0)" } ?? ""))
    case .feed(let address, let title, let new, let isUnchanged):
      if !isTerminal || new > 0 {
        say("\(title ?? address): \(isUnchanged ? "unchanged" : "\(new) new")")
      }
    case .stored(let path): if !isTerminal { say(path) }
    case .failed(let address, let failure):
      hideBar()
      hasLoss = true
      StandardError.say("\(address): \(failure.words)")
    case .notice(let notice): report(notice)
    }
    if isTerminal { showBar(progress) }
  }

  /// A line of standard output.
  private func say(_ line: String) {
    hideBar()
    StandardOutput.write(SafeText.line(line) + "\n")
  }

  private func showBar(_ progress: NewsUpdate.Progress) {
    let width = 30
    let done = progress.all == 0 ? width : width * progress.ended / progress.all
    let bar = String(repeating: "#", count: done) + String(repeating: "-", count: width - done)
    let line = "\r[\(bar)] \(progress.ended)/\(progress.all)\u{1B}[K"
    _ = FileBytes.write(Array(line.utf8), to: STDERR_FILENO)
    isBarShown = true
  }

  private func hideBar() {
    guard isBarShown else { return }
    _ = FileBytes.write(Array("\r\u{1B}[K".utf8), to: STDERR_FILENO)
    isBarShown = false
  }
}
