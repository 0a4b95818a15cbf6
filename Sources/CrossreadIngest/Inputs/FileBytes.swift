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

  static func read(descriptor: Int32, limit: Int) -> Result<[UInt8], Failure> {
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
