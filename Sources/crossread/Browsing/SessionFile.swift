import CrossreadCore
import CrossreadIngest

/// The file in which the browser keeps where a person was, one for each set of inputs.
struct SessionFile: Sendable {
  let path: String

  /// Nil where there is no folder for it, or where the input comes from standard input.
  init?(inputs: [String], environment: [String: String]) {
    guard !inputs.contains(Input.standardInputPath) else { return nil }
    var hash = FNV1a.start
    for input in inputs {
      hash = FNV1a.step(FNV1a.hash(InputPath.resolved(input) ?? input, from: hash), 0)
    }
    let name = "crossread/sessions/\(String(hash, radix: 16))"
    guard let path = UserFolder.state.path(name, environment: environment) else { return nil }
    self.path = path
  }

  /// A file of more bytes is not one of ours.
  private static let limit = 100_000

  var text: String? {
    guard case .success(let bytes) = OwnFile(path).read(limit: Self.limit) else { return nil }
    return String(validating: bytes, as: UTF8.self)
  }

  /// Keeps it for the person alone. That it cannot be kept is no reason to say anything.
  func keep(_ text: String) {
    if let folder = InputPath.folder(of: path) { _ = FileBytes.makeFolder(folder, mode: 0o700) }
    _ = OwnFile(path).replace(with: Array(text.utf8), mode: 0o600)
    if let folder = InputPath.folder(of: path) {
      KeptFiles(folder: folder).removeOldest(count: Self.memory, sparing: path)
    }
  }

  /// How many are kept: each set of inputs has one, and most are never opened again.
  static let memory = 200
}
