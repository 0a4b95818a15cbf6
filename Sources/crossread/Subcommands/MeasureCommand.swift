import ArgumentParser
import CrossreadCompare
import CrossreadCore

/// Measures grouping and comparing alone, after everything was read: for `make bench`.
///
/// Prints one line for grouping and one for each story: what, articles, words, findings, the
/// median and the longest of the runs in milliseconds of this thread's processor time, so that
/// other programs on the machine do not count.
struct MeasureCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "measure", abstract: "Measure grouping and comparing, without reading.",
    shouldDisplay: false)

  @Option(help: "How often each is done.")
  var runs = 5
  @Flag(help: "Take all articles for one story.")
  var oneStory = false
  @Flag(help: "Compare by shared words alone.")
  var noModel = false
  @OptionGroup var input: InputOptions

  func run() async throws {
    let readings = await Pipeline().readings(at: input.paths, report: StandardError.report).readings
    var stories: [Story] = []
    let grouping = times { stories = StoryGrouper().stories(of: readings) }
    report("group", readings, stories.count, grouping)
    if oneStory { stories = [Story(id: "1", title: "", readings: readings)] }
    let comparer = noModel ? Comparer().byWordsAlone : Comparer()
    for story in stories {
      var found = 0
      let comparing = times { found = comparer.compare(story).findings.count }
      report("compare", story.readings, found, comparing)
    }
  }

  private func report(
    _ what: String, _ readings: [Reading], _ found: Int, _ times: [Double]
  ) {
    let words = readings.reduce(0) { $0 + $1.tokens.count { $0.kind == .word } }
    let columns = [
      what, "\(readings.count)", "\(words)", "\(found)", tenths(times[times.count / 2]),
      tenths(times[times.count - 1]),
    ]
    StandardOutput.write(columns.joined(separator: "\t") + "\n")
  }

  private func tenths(_ milliseconds: Double) -> String {
    let rounded = Int((milliseconds * 10).rounded())
    return "\(rounded / 10).\(rounded % 10)"
  }

  /// Sorted milliseconds of this thread's processor time.
  private func times(_ body: () -> Void) -> [Double] {
    (0..<max(1, runs)).map { _ in ProcessorTime.milliseconds(body) }.sorted()
  }
}
