import ArgumentParser
import CrossreadCompare
import CrossreadCore
import CrossreadTUI

/// A finding as a command line names it: by its number in the output of `crossread compare`, with `--all` or
/// without, or by the start of its id.
struct FindingName {
  let text: String

  /// The finding, and a report that has it.
  ///
  /// - Throws: `ValidationError` where none is called so, or several are.
  func find(in comparisons: [Comparison]) throws -> (report: StoryReport, finding: Finding) {
    if let number = Int(text), text.utf8.count < 6 {
      let reports = comparisons.map { StoryReport($0) }
      guard reports.count == 1, let report = reports.first else {
        throw ValidationError(
          "There are \(counted(reports.count, "story")); name the finding by its id.")
      }
      let entry = report.findings.first { $0.number == number }
      guard let entry else { throw ValidationError("There is no finding \(number).") }
      return (report, entry.finding)
    }
    let matches = comparisons.flatMap { comparison in
      (comparison.findings + comparison.alone).filter { $0.id.hasPrefix(text.lowercased()) }
        .map { (StoryReport(comparison), $0) }
    }
    guard text.utf8.count >= 4, let match = matches.first else {
      throw ValidationError(
        "No finding has an id that starts with \"\(text)\"; crossread compare prints the ids.")
    }
    guard matches.count == 1 else {
      throw ValidationError("\(matches.count) findings have ids that start with \"\(text)\".")
    }
    return match
  }
}
