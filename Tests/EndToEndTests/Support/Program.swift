import Foundation

/// The built program, run as a person or a script runs it.
enum Program {
  /// What a run came to.
  struct Outcome {
    let status: Int32
    let output: Data
    let errors: String

    var text: String { String(decoding: output, as: UTF8.self) }
    /// The lines of standard output, each as a JSON object.
    var objects: [JSON] {
      output.split(separator: 0x0A).map { JSON(Data($0)) }
    }
  }

  /// The program that was built with these tests: `CROSSREAD_PROGRAM`, or the one beside the test
  /// bundle, or the debug build of this checkout.
  static let path: String = {
    if let path = ProcessInfo.processInfo.environment["CROSSREAD_PROGRAM"] { return path }
    let bundle = CommandLine.arguments.first { $0.contains(".xctest") }
    let beside = bundle.map { path -> String in
      let end = path.range(of: ".xctest").map { path[..<$0.lowerBound] } ?? path[...]
      return String(end[..<(end.lastIndex(of: "/") ?? end.startIndex)]) + "/crossread"
    }
    if let beside, FileManager.default.isExecutableFile(atPath: beside) { return beside }
    return root + "/.build/debug/crossread"
  }()

  /// The checkout.
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path

  static let seeds = root + "/seeds"

  /// Runs the program to its end, without a terminal.
  static func run(
    _ arguments: String..., input: Data = Data(), environment: [String: String] = [:]
  ) throws -> Outcome {
    try run(arguments, input: input, environment: environment)
  }

  static func run(
    _ arguments: [String], input: Data = Data(), environment: [String: String] = [:]
  ) throws -> Outcome {
    let outcome = try Spawn.run(
      path, arguments, input: input,
      environment: ProcessInfo.processInfo.environment
        .merging(["XDG_CACHE_HOME": "/dev/null/none"]) { $1 }.merging(environment) { $1 })
    return Outcome(
      status: outcome.status, output: outcome.output,
      errors: String(decoding: outcome.errors, as: UTF8.self))
  }
}

/// A directory for one test, removed with it.
final class ScratchDirectory {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "crossread-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// A copy of the seeds that may be written to.
  static func ofSeeds() throws -> ScratchDirectory {
    let scratch = try ScratchDirectory()
    for name in try FileManager.default.contentsOfDirectory(atPath: Program.seeds) {
      try scratch.write(
        name, try Data(contentsOf: URL(fileURLWithPath: Program.seeds + "/" + name)))
    }
    return scratch
  }

  /// Writes a file and returns its path.
  @discardableResult
  func write(_ name: String, _ text: String) throws -> String {
    try write(name, Data(text.utf8))
  }

  @discardableResult
  func write(_ name: String, _ bytes: Data) throws -> String {
    let file = path + "/" + name
    try bytes.write(to: URL(fileURLWithPath: file))
    return file
  }
}

/// A JSON value, read the way a script would.
struct JSON {
  let value: Any?

  init(_ data: Data) {
    value = try? JSONSerialization.jsonObject(with: data, options: .fragmentsAllowed)
  }
  private init(value: Any?) { self.value = value }

  subscript(key: String) -> JSON { JSON(value: (value as? [String: Any])?[key]) }
  subscript(index: Int) -> JSON {
    JSON(value: list.indices.contains(index) ? list[index].value : nil)
  }
  var list: [JSON] { (value as? [Any])?.map { JSON(value: $0) } ?? [] }
  var keys: Set<String> { Set((value as? [String: Any])?.keys.map { $0 } ?? []) }
  var string: String? { value as? String }
  var int: Int? { value as? Int }
  var isNull: Bool { value == nil || value is NSNull }
  /// A span as `[start, end]`.
  var span: Range<Int>? {
    guard let start = self[0].int, let end = self[1].int, start <= end else { return nil }
    return start..<end
  }
}

extension String {
  /// The characters of a span in code points, as Python and jq count.
  func codePoints(_ span: Range<Int>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: unicodeScalars.dropFirst(span.lowerBound).prefix(span.count))
    return String(view)
  }
}
