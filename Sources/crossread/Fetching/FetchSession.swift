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
  /// Whether there was nothing to read, and no server gave an answer.
  private var foundNothing = true

  init(_ options: FetchOptions) { self.options = options }

  func report(_ notice: IngestNotice) {
    hideBar()
    if notice.severity == .loss { hasLoss = true }
    StandardError.report(notice)
  }

  /// Takes in how reading files went.
  func count(_ outcome: Pipeline.Outcome) {
    if outcome.hasLoss { hasLoss = true }
    if outcome.articleCount > 0 { foundNothing = false }
  }

  /// Fetches. What a line says is on disk.
  func fetch(into store: any NewsStore, _ work: (inout NewsUpdate) -> Void) {
    var update = NewsUpdate(
      library: store, fetcher: Fetcher(version: ProgramVersion.number, limits: options.limits),
      clock: { time(nil) }
    ) { [self] event, progress in
      if progress.ended > 0 { foundNothing = false }
      show(event, progress)
    }
    work(&update)
    hideBar()
  }

  /// Says what came of it all, and ends with the status that says how it went.
  func end(_ counts: LibraryAdding.Counts) throws {
    StandardOutput.write("\(counts.words)\n")
    let status = ExitStatus(hasLoss: hasLoss, foundNothing: foundNothing)
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
    // The library tells it itself.
    case .stored: break
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
