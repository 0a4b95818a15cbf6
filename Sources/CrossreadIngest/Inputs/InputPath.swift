import CrossreadCore
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
    return path != Input.standardInputPath && stat(FileName.bytes(path), &status) == 0
      && status.st_mode & S_IFMT == S_IFDIR
  }

  /// The path from the root, links as they are; nil where the folder of the process is gone.
  public static func absolute(_ path: String) -> String? {
    if path.hasPrefix("/") { return path }
    guard let here = getcwd(nil, 0) else { return nil }
    defer { free(here) }
    let folder = FileName.text(here)
    return folder == "/" ? folder + path : folder + "/" + path
  }

  /// Whether a path leads to something inside a folder, or nowhere, whatever links there are.
  public static func isInside(_ path: String, of folder: String) -> Bool {
    guard let real = resolved(path) else { return true }
    guard let root = resolved(folder) else { return false }
    return real.starts(with: root == "/" ? root : root + "/")
  }

  /// The path from the root without links; nil where it leads nowhere.
  public static func resolved(_ path: String) -> String? {
    guard let real = realpath(FileName.bytes(path), nil) else { return nil }
    defer { free(real) }
    return FileName.text(real)
  }

  /// The path of a file in a folder.
  public static func joined(_ folder: String, _ name: String) -> String {
    if folder == "." { return name }
    return folder.hasSuffix("/") ? folder + name : folder + "/" + name
  }
}
