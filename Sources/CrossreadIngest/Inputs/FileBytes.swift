import Glibc

/// The bytes of a file, a pipe or standard input.
enum FileBytes {
  /// The bytes, or why they could not be had; at most `limit` of them.
  static func read(_ path: String, limit: Int) -> Result<[UInt8], Failure> {
    if path == Input.standardInputPath { return read(descriptor: STDIN_FILENO, limit: limit) }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      return .failure(Failure(problem: InputWalker.problem(ofErrno: errno)))
    }
    defer { close(descriptor) }
    return read(descriptor: descriptor, limit: limit)
  }

  struct Failure: Error {
    let problem: IngestNotice.Problem
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
  private static func readChunk(_ descriptor: Int32, _ count: Int) -> ([UInt8]?, Int32) {
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
