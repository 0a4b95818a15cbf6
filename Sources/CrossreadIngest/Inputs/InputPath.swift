import Glibc

/// What a path says of the place of a file.
public enum InputPath {
  /// The folder that a file lies in; nil for standard input.
  ///
  ///     InputPath.folder(of: "a/b.txt")  // "a"
  ///     InputPath.folder(of: "b.txt")    // "."
  public static func folder(of path: String) -> String? {
    if path == Input.standardInputPath { return nil }
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == path.utf8.startIndex ? "/" : String(path[..<slash])
  }

  /// Whether the path leads to a folder.
  public static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return path != Input.standardInputPath && stat(path, &status) == 0
      && status.st_mode & S_IFMT == S_IFDIR
  }

  /// The path of a file in a folder.
  public static func joined(_ folder: String, _ name: String) -> String {
    if folder == "." { return name }
    return folder.hasSuffix("/") ? folder + name : folder + "/" + name
  }
}
