import Foundation

/// Measures what a person waits for: the first screen, a key, comparing ever more articles, and
/// reading a folder of articles on one thread and on all cores, with the memory that it takes; and
/// how well a folder of stories is grouped.
///
///     crossread-benchmark PROGRAM SEEDS [FOLDER]
///
/// `compare-with-spacy` in this package measures spaCy on the same folder.
@main
struct Benchmark {
  static func main() {
    let arguments = CommandLine.arguments.dropFirst().map { String($0) }
    guard arguments.count >= 2 else {
      print("usage: crossread-benchmark PROGRAM SEEDS [FOLDER]")
      exit(64)
    }
    browse(program: arguments[0], seeds: arguments[1])
    archive(program: arguments[0], seeds: arguments[1])
    // Before what needs more memory: a peak is that of all programs started so far.
    for folder in arguments.dropFirst(2) { read(program: arguments[0], folder: folder) }
    compare(program: arguments[0], seeds: arguments[1])
    for folder in arguments.dropFirst(2) { group(program: arguments[0], folder: folder) }
  }

  /// Comparing alone, on one thread, of ever more accounts of the seeds' event.
  private static func compare(program: String, seeds: String) {
    let texts = texts(in: seeds)
    guard !texts.isEmpty else { return report("comparing", nil) }
    let variations = Variations(of: texts)
    let root = NSTemporaryDirectory() + "crossread-benchmark-" + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: root) }
    for (count, budget) in [
      (2, ""), (3, " (budget 5 ms)"), (10, ""), (50, " (budget 500 ms)"),
      (200, ""),
    ] {
      let folder = "\(root)/\(count)"
      let output = (try? variations.write(count, to: folder)).flatMap {
        Grouping.output(of: program, ["measure", "--one-story", "--runs", "5", folder])
      }
      let line = output.flatMap { String(decoding: $0, as: UTF8.self).split(separator: "\n").last }
      let columns = line?.split(separator: "\t") ?? []
      report(
        "comparing \(count) articles of one story\(budget)",
        columns.count == 6
          ? "\(columns[2]) words, median \(columns[4]) ms, worst \(columns[5]) ms of 5" : nil)
    }
  }

  /// Articles of many stories at once, where the folder has one sub-folder for each story.
  private static func group(program: String, folder: String) {
    guard let grouping = Grouping(program: program, folder: folder) else { return }
    func percent(_ value: Double) -> String { "\((value * 1000).rounded() / 10) %" }
    report(
      "grouping \(grouping.articles) articles, B-cubed F1 (budget 93 %)",
      "\(percent(grouping.f1)) (precision \(percent(grouping.precision)), recall "
        + "\(percent(grouping.recall)), \(grouping.stories) stories)")
  }

  /// Reading a web archive of a gigabyte, which must not need memory for more than a few records.
  private static func archive(program: String, seeds: String) {
    let path = NSTemporaryDirectory() + "crossread-benchmark-" + UUID().uuidString + ".warc"
    defer { try? FileManager.default.removeItem(atPath: path) }
    guard let archive = WebArchive(of: texts(in: seeds), size: 1_000_000_000, at: path),
      let time = run([program, "read", "--format", "json", path])
    else { return report("web archive of 1 GB", nil) }
    report(
      "web archive of 1 GB, \(archive.records) pages", Figures([time])?.description)
    report(
      "  peak memory (budget 100 MB)", "\(ResourceUse.ofChildren.peakKilobytes / 1024) MB")
  }

  private static func texts(in folder: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder))?.sorted() ?? []
    return names.compactMap { try? String(contentsOfFile: folder + "/" + $0, encoding: .utf8) }
  }

  private static func browse(program: String, seeds: String) {
    var starts: [Duration] = []
    var weighed: [Duration] = []
    var keys: [Duration] = []
    for _ in 0..<20 {
      let start = ContinuousClock.now
      guard let terminal = Terminal(program: program, arguments: [seeds]) else {
        print("no pseudo-terminal, or the program did not start")
        exit(1)
      }
      if let (last, rest, _) = terminal.drain(quiet: 150) {
        starts.append(rest - start)
        weighed.append(last - start)
      }
      for key in ["j", "j", "\t", "j", "]", "k"] {
        let pressed = ContinuousClock.now
        terminal.send(key)
        if let (last, _, _) = terminal.drain(quiet: 60) { keys.append(last - pressed) }
      }
      terminal.finish()
    }
    report("start to first screen (budget 50 ms)", Figures(starts)?.description)
    report("start to the weighed comparison", Figures(weighed)?.description)
    report("key to redrawn screen (budget 10 ms)", Figures(keys)?.description)
  }

  private static func read(program: String, folder: String) {
    let words = countWords(program: program, folder: folder)
    for (name, launcher, jobs) in [
      ("one thread", ["/usr/bin/taskset", "-c", "0", program], ["--jobs", "1"]),
      ("all cores", [program], []),
    ] {
      let before = ResourceUse.ofChildren
      let times = (0..<5).compactMap { _ in
        run(launcher + ["read", "--format", "json"] + jobs + [folder])
      }
      guard let figures = Figures(times) else {
        report("words a second, \(name)", nil)
        continue
      }
      let rate = Int(Double(words) / (figures.median / .seconds(1)))
      report("words a second, \(name)", "\(rate) (\(words) words; \(figures.description))")
      let after = ResourceUse.ofChildren
      // Time on the processor says the same on a machine that has other work.
      let seconds = (after.processorSeconds - before.processorSeconds) / Double(times.count)
      report("  a second of the processor", "\(Int(Double(words) / seconds))")
      report("  peak memory", "\(after.peakKilobytes / 1024) MB")
    }
  }

  /// The words in the texts that `read` finds below the folder.
  private static func countWords(program: String, folder: String) -> Int {
    struct Line: Decodable { let text: String }
    let arguments = ["read", "--format", "json", "--jobs", "1", folder]
    guard let output = Grouping.output(of: program, arguments) else { return 0 }
    return output.split(separator: 0x0A).reduce(0) { count, line in
      let text = (try? JSONDecoder().decode(Line.self, from: line))?.text ?? ""
      return count + text.split(whereSeparator: \.isWhitespace).count
    }
  }

  /// How long the command took; nil where it did not run or a signal ended it.
  private static func run(_ command: [String]) -> Duration? {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: command[0])
    process.arguments = Array(command.dropFirst())
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    let start = ContinuousClock.now
    guard (try? process.run()) != nil else { return nil }
    process.waitUntilExit()
    return process.terminationReason == .exit ? ContinuousClock.now - start : nil
  }

  private static func report(_ what: String, _ figure: String?) {
    print("\(what): \(figure ?? "could not be measured")")
  }
}
