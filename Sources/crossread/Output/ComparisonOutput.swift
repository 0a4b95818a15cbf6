import ArgumentParser
import CrossreadCompare

/// Prints comparisons on standard output and tells how the run went.
struct ComparisonOutput {
  let includesDoubtful: Bool

  /// - Throws: the exit code, where it is not 0.
  func print(
    _ comparisons: [Comparison], _ outcome: Pipeline.Outcome, as format: OutputFormat
  ) throws {
    switch format {
    case .json:
      StandardOutput.write(
        ComparisonJSON.document(comparisons, includesDoubtful: includesDoubtful))
    case .text:
      StandardOutput.write(
        ComparisonText(comparisons, includesDoubtful: includesDoubtful).description)
    }
    let isShown: (Finding) -> Bool = { includesDoubtful || $0.confidence > .low }
    let found = comparisons.contains { $0.findings.contains(where: isShown) }
    let status = ExitStatus(hasLoss: outcome.hasLoss, foundNothing: !found)
    if let code = status.exitCode { throw code }
  }
}
