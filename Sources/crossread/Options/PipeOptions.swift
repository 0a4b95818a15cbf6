import ArgumentParser
import CrossreadIngest

/// Records in on standard input, a line out for each: the same for every subcommand that is a stage of a
/// pipe.
struct PipeOptions: ParsableArguments {
  @Flag(help: "Answer each line of standard input with a line of JSON.")
  var pipe = false

  /// Whether the paths go with it: none, or standard input.
  func validate(_ paths: [String]) throws {
    if pipe, !paths.isEmpty, paths != [Input.standardInputPath] {
      throw ValidationError("'--pipe' reads standard input: leave the paths out.")
    }
  }

  /// What does not go with it was asked for, too.
  func refuse(_ option: String) throws {
    if pipe {
      throw ValidationError("'\(option)' does not go with '--pipe': leave one of them out.")
    }
  }

  /// Without it there must be something to read.
  func demand(_ paths: [String]) throws {
    if !pipe, paths.isEmpty { throw ValidationError("Missing expected argument '<path> ...'") }
  }

  /// Prints what a record came to.
  static func write(_ outcome: RecordOutcome<[UInt8]>) {
    switch outcome {
    case .done(let line): StandardOutput.write(line)
    case .failed(let notice): StandardOutput.write(RecordErrorJSON.line(notice))
    }
  }

  /// Tells a fault of the input from records that are wrong, which are no fault.
  ///
  /// - Throws: the exit code, where it is not 0.
  static func finish(_ isWhole: Bool) throws {
    if !isWhole { throw ExitCode(ExitStatus.someInputFailed.rawValue) }
  }
}
