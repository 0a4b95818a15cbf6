import ArgumentParser
import CrossreadFetch

/// How to fetch: the same for every subcommand that does.
struct FetchOptions: ParsableArguments {
  @Flag(help: "Fetch from this machine and its network, too.")
  var allowLocal = false
  @Option(help: ArgumentHelp("Wait so many seconds for an answer.", valueName: "seconds"))
  var timeout = 60

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
