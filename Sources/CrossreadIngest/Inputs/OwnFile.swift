import CrossreadCore
import Glibc

/// A file that the program writes: verdicts, sessions, subscriptions, articles, exports. The one place
/// where any is written.
///
/// It is a regular file or none: neither a symbolic link is followed, nor a pipe or a device opened. What
/// is read-only, the file or its folder, stays as it is, whoever asks. A file is replaced as a whole, by
/// a hidden one beside it that takes its name, and is on disk when a call returns. `change` and `append`
/// hold a lock of the folder meanwhile, so that of many programs none loses what another writes.
public struct OwnFile: Sendable {
  public let path: String
  private let folder: String
  private let name: String

  public init(_ path: String) {
    self.path = path
    folder = InputPath.folder(of: path) ?? "."
    name =
      path.utf8.lastIndex(of: UInt8(ascii: "/")).map {
        String(path[path.utf8.index(after: $0)...])
      } ?? path
  }

  /// The bytes; `.missing` where there is no such file.
  public func read(limit: Int) -> Result<[UInt8], FileBytes.Failure> {
    let descriptor = open(FileName.bytes(path), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard descriptor >= 0 else {
      if errno == ELOOP { return .failure(Self.unreadable(Self.isLink)) }
      return .failure(FileBytes.Failure(problem: InputWalker.problem(ofErrno: errno)))
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      return .failure(Self.unreadable(Self.isNoFile))
    }
    return FileBytes.read(descriptor: descriptor, limit: limit)
  }

  /// Puts bytes in the place of the file's; a new file gets `mode`, as far as the person's mask lets it.
  public func replace(with bytes: [UInt8], mode: mode_t = 0o666) -> Result<Void, FileBytes.Failure>
  {
    withFolder { folder in try put(bytes, in: folder, mode: mode) }
  }

  /// Changes what the file holds; `change` gets its bytes, none where there is no file, and gives the
  /// new ones, or nil to leave it. A file of more than `limit` bytes is not changed.
  public func change(
    limit: Int, _ change: ([UInt8]) -> [UInt8]?
  ) -> Result<Void, FileBytes.Failure> {
    withFolder { folder in
      try lock(folder)
      var old: [UInt8] = []
      switch read(limit: limit) {
      case .success(let bytes): old = bytes
      case .failure(let failure): if failure.problem != .missing { throw failure }
      }
      if let new = change(old), new != old { try put(new, in: folder, mode: 0o666) }
    }
  }

  /// Adds a line at the end, without its line feed.
  public func append(line: String) -> Result<Void, FileBytes.Failure> {
    withFolder { folder in
      try lock(folder)
      try checkWritable(in: folder)
      let flags = O_RDWR | O_APPEND | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC
      let descriptor = openat(folder, FileName.bytes(name), flags, 0o666)
      guard descriptor >= 0 else { throw Self.unwritable(errno) }
      defer { close(descriptor) }
      var status = stat()
      guard fstat(descriptor, &status) == 0 else { throw Self.unwritable(errno) }
      // What was broken off in the middle of a line is a line of its own.
      var last = UInt8(ascii: "\n")
      if status.st_size > 0 { pread(descriptor, &last, 1, status.st_size - 1) }
      let start = last == UInt8(ascii: "\n") ? "" : "\n"
      guard FileBytes.write(Array((start + line + "\n").utf8), to: descriptor),
        fsync(descriptor) == 0
      else {
        let code = errno
        ftruncate(descriptor, status.st_size)
        throw Self.unwritable(code)
      }
      fsync(folder)
    }
  }

  // MARK: - Folder

  /// Calls `body` with the open folder.
  private func withFolder(_ body: (Int32) throws -> Void) -> Result<Void, FileBytes.Failure> {
    let descriptor = open(FileName.bytes(folder), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return .failure(Self.unwritable(errno)) }
    defer { close(descriptor) }
    do {
      try body(descriptor)
      return .success(())
    } catch let failure as FileBytes.Failure {
      return .failure(failure)
    } catch {
      return .failure(Self.unwritable(EIO))
    }
  }

  /// How long another program may keep the folder locked, in milliseconds.
  private static let patience = 10_000
  private static let pause = 5

  /// Locks the folder until it is closed. Where the file system knows no locks, there is none.
  private func lock(_ folder: Int32) throws {
    for _ in 0..<(Self.patience / Self.pause) {
      if flock(folder, LOCK_EX | LOCK_NB) == 0 { return }
      guard errno == EWOULDBLOCK || errno == EINTR else { return }
      usleep(UInt32(Self.pause) * 1000)
    }
    throw Self.unwritable("another program keeps its folder locked")
  }

  /// Throws where there is something that is no file of one's own to write; the status of the file,
  /// nil where there is none.
  @discardableResult
  private func checkWritable(in folder: Int32) throws -> stat? {
    var status = stat()
    guard fstat(folder, &status) == 0 else { throw Self.unwritable(errno) }
    // Those to whom nothing is forbidden are asked to respect it all the same.
    if status.st_mode & 0o222 == 0 { throw Self.unwritable("its folder is read-only") }
    guard fstatat(folder, FileName.bytes(name), &status, AT_SYMLINK_NOFOLLOW) == 0 else {
      if errno == ENOENT { return nil }
      throw Self.unwritable(errno)
    }
    if status.st_mode & S_IFMT == S_IFLNK { throw Self.unwritable(Self.isLink) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw Self.unwritable(Self.isNoFile) }
    guard status.st_mode & 0o222 != 0,
      faccessat(folder, FileName.bytes(name), W_OK, AT_EACCESS) == 0
    else {
      throw Self.unwritable("it is read-only")
    }
    return status
  }

  // MARK: - Writing

  private func put(_ bytes: [UInt8], in folder: Int32, mode: mode_t) throws {
    let old = try checkWritable(in: folder)
    let (descriptor, temporary) = try create(in: folder, mode: old == nil ? mode : 0o600)
    var isDone = true
    if let old {
      // The owner only where the system lets us; the file is written all the same.
      _ = fchown(descriptor, old.st_uid, old.st_gid)
      isDone = fchmod(descriptor, old.st_mode & 0o7777) == 0
    }
    isDone = isDone && FileBytes.write(bytes, to: descriptor) && fsync(descriptor) == 0
    var code = errno
    isDone = close(descriptor) == 0 && isDone
    if isDone, renameat(folder, temporary, folder, FileName.bytes(name)) == 0 {
      fsync(folder)
      return
    }
    if isDone { code = errno }
    unlinkat(folder, temporary, 0)
    throw Self.unwritable(code)
  }

  /// How the names of files start that are being written.
  package static let temporaryPrefix = ".crossread-"

  /// Creates a file of a hidden name, which nobody takes for an article.
  private func create(in folder: Int32, mode: mode_t) throws -> (descriptor: Int32, name: String) {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    for _ in 0..<100 {
      let temporary = Self.temporaryPrefix + String(UInt64.random(in: .min ... .max), radix: 36)
      let descriptor = openat(folder, temporary, flags, mode)
      if descriptor >= 0 { return (descriptor, temporary) }
      guard errno == EEXIST else { break }
    }
    throw Self.unwritable(errno)
  }

  // MARK: - Failures

  private static let isLink = "it is a symbolic link"
  private static let isNoFile = "it is no regular file"

  private static func unreadable(_ reason: String) -> FileBytes.Failure {
    FileBytes.Failure(problem: .unreadable(reason))
  }

  private static func unwritable(_ reason: String) -> FileBytes.Failure {
    FileBytes.Failure(problem: .unwritable(reason))
  }

  private static func unwritable(_ code: Int32) -> FileBytes.Failure {
    unwritable(String(cString: strerror(code)))
  }
}
