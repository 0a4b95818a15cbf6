import ArgumentParser
import CrossreadCore
import CrossreadIngest
import Glibc

/// Measures reading web pages alone: for Benchmarks/compare-with-trafilatura.
///
/// Prints the pages, the milliseconds of processor time that one takes to parse and to read in
/// whole, and, where every page has an `expected.html` beside it, how near the text is to that.
struct MeasurePagesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "measure-pages", abstract: "Measure reading web pages, without what follows.",
    shouldDisplay: false)

  @Option(help: "How often each is done.")
  var runs = 5
  @OptionGroup var input: InputOptions

  func run() throws {
    let inputs = Ingest().inputs(at: input.paths).inputs
    let pages = inputs.filter { $0.path.hasSuffix(".html") && !$0.path.hasSuffix("/expected.html") }
    let today = CivilDay(daysSinceEpoch: time(nil) / 86_400)
    let bytes = pages.compactMap { try? FileBytes.read($0.path, limit: 64_000_000).get() }
    guard !bytes.isEmpty else {
      throw ValidationError(
        "\(input.paths.joined(separator: " ")): no web page in a file of its own (NAME.html)")
    }
    var parse: [Double] = []
    var extract: [Double] = []
    for _ in 0..<max(1, runs) {
      parse.append(ProcessorTime.milliseconds { bytes.forEach { PageMeasurement.parse($0) } })
      extract.append(
        ProcessorTime.milliseconds {
          bytes.forEach { _ = PageMeasurement.extract($0, today: today) }
        })
    }
    let count = Double(bytes.count)
    let (parsing, extracting) = (median(parse) / count, median(extract) / count)
    var lines = [
      "pages\t\(bytes.count)", "parse\t\(thousandths(parsing))",
      "extract\t\(thousandths(extracting))", "ratio\t\(thousandths(extracting / parsing))",
    ]
    var agreements: [Double] = []
    for (page, bytes) in zip(pages, bytes) {
      guard let folder = InputPath.folder(of: page.path),
        let expected = try? FileBytes.read(
          InputPath.joined(folder, "expected.html"), limit: 64_000_000
        ).get()
      else { continue }
      agreements.append(
        PageMeasurement.agreement(
          PageMeasurement.extract(bytes, today: today), PageMeasurement.allText(expected)))
    }
    if !agreements.isEmpty {
      lines.append(
        "agreement\t\(thousandths(agreements.reduce(0, +) / Double(agreements.count)))")
    }
    StandardOutput.write(lines.joined(separator: "\n") + "\n")
  }

  private func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }

  private func thousandths(_ value: Double) -> String {
    let rounded = Int((value * 1000).rounded())
    let digits = String(rounded % 1000)
    return "\(rounded / 1000).\(String(repeating: "0", count: 3 - digits.count))\(digits)"
  }
}
