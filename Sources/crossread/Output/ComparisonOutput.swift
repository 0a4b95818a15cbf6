import ArgumentParser
import CrossreadCompare

/// Prints comparisons on standard output and tells how the run went.
struct ComparisonOutput {
  /// - Throws: the exit code, where it is not 0.
  func print(
    _ comparisons: some Collection<Comparison>, _ outcome: Pipeline.Outcome,
    as format: ComparisonFormat, whole isWhole: Bool = false
  ) throws {
    format.write(comparisons, whole: isWhole) { StandardOutput.write($0) }
    try finish(comparisons, outcome)
  }

  /// - Throws: the exit code, where it is not 0.
  func finish(_ comparisons: some Collection<Comparison>, _ outcome: Pipeline.Outcome) throws {
    let status = ExitStatus(
      hasLoss: outcome.hasLoss, foundNothing: comparisons.allSatisfy(\.findings.isEmpty))
    if let code = status.exitCode { throw code }
  }
}
