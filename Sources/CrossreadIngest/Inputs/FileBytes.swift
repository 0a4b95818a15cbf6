import CrossreadCore
import Glibc

/// The bytes of a file, a pipe or standard input.
public enum FileBytes {
  /// The bytes, or why they could not be had; at most `limit` of them.
  public static func read(_ path: String, limit: Int) -> Result<[UInt8], Failure> {
    if path == Input.standardInputPath { return read(descriptor: STDIN_FILENO, limit: limit) }
    let descriptor = open(FileName.bytes(path), O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      return .failure(Failure(problem: InputWalker.problem(ofErrno: errno)))
    }
    defer { close(descriptor) }
    return read(descriptor: descriptor, limit: limit)
  }

  /// Why a file could not be read or written.
  public struct Failure: Error, Sendable {
    public let problem: IngestNotice.Problem

    public init(problem: IngestNotice.Problem) { self.problem = problem }
  }

  /// Puts bytes in the place of a file's, all or none: they are written to a new file beside it,
  /// which then takes its name. Permissions stay, and a link stays a link.
  public static func replace(_ path: String, with bytes: [UInt8]) -> Result<Void, Failure> {
    func failure(_ code: Int32) -> Result<Void, Failure> {
      .failure(Failure(problem: .unwritable(String(cString: strerror(code)))))
    }
    var target = path
    if let resolved = realpath(FileName.bytes(path), nil) {
      target = FileName.text(resolved)
      free(resolved)
    }
    var status = stat()
    let exists = stat(FileName.bytes(target), &status) == 0
    if exists, status.st_mode & S_IFMT != S_IFREG { return failure(EINVAL) }
    var name = FileName.bytes(target + ".XXXXXX")
    let descriptor = mkstemp(&name)
    guard descriptor >= 0 else { return failure(errno) }
    let mask = umask(0)
    umask(mask)
    let mode = exists ? status.st_mode & 0o7777 : 0o666 & ~mask
    // The owner only where the system lets us; the file is written all the same.
    if exists { _ = fchown(descriptor, status.st_uid, status.st_gid) }
    var isDone = fchmod(descriptor, mode) == 0 && write(bytes, to: descriptor)
    isDone = isDone && fsync(descriptor) == 0
    var code = errno
    isDone = close(descriptor) == 0 && isDone
    if isDone, rename(name, FileName.bytes(target)) == 0 { return .success(()) }
    if isDone { code = errno }
    unlink(name)
    return failure(code)
  }

  /// Makes a folder and those it lies in; nil where they are there, else which cannot be made.
  package static func makeFolder(_ path: String, mode: mode_t = 0o777) -> IngestNotice? {
    var end = path.utf8.dropFirst().firstIndex(of: UInt8(ascii: "/"))
    while true {
      let folder = end.map { String(path[..<$0]) } ?? path
      if mkdir(FileName.bytes(folder), mode) != 0, errno != EEXIST {
        return IngestNotice(
          file: folder, problem: .unwritable(String(cString: strerror(errno))))
      }
      guard let slash = end else { return nil }
      end = path.utf8[path.utf8.index(after: slash)...].firstIndex(of: UInt8(ascii: "/"))
    }
  }

  /// Writes all of the bytes, however many calls it takes; false where that failed (`errno`).
  public static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    bytes.withUnsafeBytes { buffer in
      var rest = buffer[...]
      while !rest.isEmpty {
        let count = Glibc.write(
          descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        if count >= 0 {
          rest = rest.dropFirst(count)
        } else if errno == EAGAIN {
          // Somebody has made it so that a write does not wait.
          var target = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
          poll(&target, 1, -1)
        } else if errno != EINTR {
          return false
        }
      }
      return true
    }
  }

  private static func read(descriptor: Int32, limit: Int) -> Result<[UInt8], Failure> {
    var status = stat()
    let isRegular = fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    if isRegular, status.st_size > limit {
      return .failure(Failure(problem: .tooLarge(limit: limit)))
    }
    // One byte more than the file has shows its end without a second look.
    var chunk = isRegular ? Int(status.st_size) + 1 : 65_536
    var bytes: [UInt8] = []
    while true {
      let (more, code) = readChunk(descriptor, chunk)
      guard let more else {
        return .failure(Failure(problem: InputWalker.problem(ofErrno: code)))
      }
      if more.isEmpty { return .success(bytes) }
      if bytes.isEmpty { bytes = more } else { bytes += more }
      if bytes.count > limit { return .failure(Failure(problem: .tooLarge(limit: limit))) }
      chunk = 65_536
    }
  }

  /// Up to `count` bytes, none at the end of the file, or nil with the error's number.
  static func readChunk(_ descriptor: Int32, _ count: Int) -> ([UInt8]?, Int32) {
    var failure: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
      while true {
        let got = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
        if got >= 0 {
          initialized = got
          return
        }
        if errno != EINTR {
          failure = errno
          return
        }
      }
    }
    return failure == 0 ? (bytes, 0) : (nil, failure)
  }
}
