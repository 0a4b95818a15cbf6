import CrossreadIngest
import Glibc

/// The files that the program keeps in a folder of its own, each under a hexadecimal name.
struct KeptFiles: Sendable {
  struct File: Sendable {
    let path: String
    let size: Int
    /// In seconds.
    let written: Int
  }

  let folder: String

  /// The path of a file; nil for a name that is none of ours.
  func path(_ name: String) -> String? {
    Self.isName(name) ? InputPath.joined(folder, name) : nil
  }

  /// Whether the folder and that in which it lies are folders, and no links to others.
  var isOwn: Bool {
    [folder, InputPath.folder(of: folder)].compactMap(\.self).allSatisfy { folder in
      var status = stat()
      return lstat(folder, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }
  }

  /// The bytes of a file, which is then the one that was used last; nil where there is none.
  func read(_ name: String, limit: Int) -> [UInt8]? {
    guard isOwn, let path = path(name),
      case .success(let bytes) = OwnFile(path).read(limit: limit)
    else { return nil }
    utimensat(AT_FDCWD, path, nil, AT_SYMLINK_NOFOLLOW)
    return bytes
  }

  /// Writes files, for the person alone, and takes away those that were used longest ago where all come to
  /// more bytes than `limit`. That something cannot be written is no reason to say anything.
  func write(_ files: [(name: String, bytes: [UInt8])], limit: Int) {
    guard !files.isEmpty else { return }
    _ = FileBytes.makeFolder(folder, mode: 0o700)
    guard isOwn else { return }
    for (name, bytes) in files {
      if let path = path(name) { _ = OwnFile(path).replace(with: bytes, mode: 0o600) }
    }
    removeOldest(bytes: limit)
  }

  private static func isName(_ name: String) -> Bool {
    (1...16).contains(name.utf8.count) && UInt64(name, radix: 16) != nil
  }

  /// All of them, the newest first. Whatever else lies there is not ours; what was broken off while it was
  /// written is taken away.
  func all() -> [File] {
    guard let opened = opendir(folder) else { return [] }
    defer { closedir(opened) }
    var files: [File] = []
    while let entry = readdir(opened) {
      let name = withUnsafePointer(to: entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      let isBroken = name.hasPrefix(OwnFile.temporaryPrefix)
      guard isBroken || Self.isName(name) else { continue }
      let path = InputPath.joined(folder, name)
      var status = stat()
      guard lstat(path, &status) == 0 else { continue }
      if isBroken {
        if time(nil) - status.st_mtim.tv_sec > Self.longestWriting { unlink(path) }
        continue
      }
      files.append(
        File(path: path, size: Int(status.st_size), written: status.st_mtim.tv_sec))
    }
    return files.sorted { $0.written > $1.written }
  }

  /// In seconds; who has not done writing by then will not.
  private static let longestWriting = 3_600

  /// Removes the files that were written longest ago, until there are at most so many, and so many bytes;
  /// never the one just written.
  func removeOldest(count: Int = .max, bytes: Int = .max, sparing path: String? = nil) {
    var (left, total) = (0, 0)
    for file in all() {
      left += 1
      total += file.size
      if left > count || total > bytes, file.path != path { unlink(file.path) }
    }
  }
}
