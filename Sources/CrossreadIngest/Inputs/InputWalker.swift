import CrossreadCore
import Glibc

/// Turns the paths of a command line into the inputs to read.
///
/// A directory stands for every file below it, sub-directories included, in the order of their
/// names (byte order). Hidden files, links to directories, files of judgements and lists of
/// subscriptions are left out.
/// "-" is standard input.
struct InputWalker {
  /// Whether links that lead out of the folders given are left out.
  var isConfined = false

  /// The inputs in the order of `paths`; a path that leads nowhere becomes a notice.
  func inputs(at paths: [String]) -> (inputs: [Input], notices: [IngestNotice]) {
    var inputs: [Input] = []
    var notices: [IngestNotice] = []
    for path in paths {
      if path == Input.standardInputPath {
        inputs.append(Input(path: path))
        continue
      }
      var status = stat()
      guard stat(FileName.bytes(path), &status) == 0 else {
        notices.append(IngestNotice(file: path, problem: Self.problem(ofErrno: errno)))
        continue
      }
      guard status.st_mode & S_IFMT == S_IFDIR else {
        // `folder/*` names it, too.
        let name = Input.judgementFileName
        if path == name || path.hasSuffix("/" + name) {
          continue
        }
        inputs.append(Input(path: path))
        continue
      }
      let before = (inputs.count, notices.count)
      walk(path, &inputs, &notices)
      if before == (inputs.count, notices.count) {
        notices.append(IngestNotice(file: path, problem: .nothingInDirectory))
      }
    }
    return (inputs, notices)
  }

  private func walk(_ root: String, _ inputs: inout [Input], _ notices: inout [IngestNotice]) {
    // Directories still to open, the next one last, so that depth costs no stack.
    var pending = [root]
    while let path = pending.popLast() {
      var status = stat()
      let isRoot = path == root
      let name = FileName.bytes(path)
      guard (isRoot ? stat(name, &status) : lstat(name, &status)) == 0 else {
        notices.append(IngestNotice(file: path, problem: Self.problem(ofErrno: errno)))
        continue
      }
      switch status.st_mode & S_IFMT {
      case S_IFDIR:
        guard let names = entries(of: path) else {
          notices.append(IngestNotice(file: path, problem: Self.problem(ofErrno: errno)))
          continue
        }
        let prefix = path.hasSuffix("/") ? path : path + "/"
        pending += names.reversed().map { prefix + $0 }
      case S_IFREG:
        inputs.append(Input(path: path, origin: .walked))
      case S_IFLNK:
        // A link to a file is that file; a link to a directory could lead round in a circle.
        if isConfined, !InputPath.isInside(path, of: root) {
          notices.append(
            IngestNotice(file: path, problem: .skipped("a link that leads out of the folder")))
        } else if stat(name, &status) == 0, status.st_mode & S_IFMT == S_IFREG {
          inputs.append(Input(path: path, origin: .walked))
        }
      default:
        break
      }
    }
  }

  /// The names in a directory that are not hidden, sorted by their bytes; nil on failure.
  private func entries(of path: String) -> [String]? {
    guard let directory = opendir(FileName.bytes(path)) else { return nil }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { FileName.text($0) }
      }
      if !name.hasPrefix("."), name != Input.judgementFileName { names.append(name) }
    }
    // The folder of what is subscribed to has lists beside its articles.
    if names.contains(Input.subscriptionFileName) {
      names.removeAll { $0 == Input.subscriptionFileName || $0 == Input.seenFileName }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  static func problem(ofErrno code: Int32) -> IngestNotice.Problem {
    code == ENOENT || code == ENOTDIR ? .missing : .unreadable(String(cString: strerror(code)))
  }
}
