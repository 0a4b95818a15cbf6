import CrossreadCore
import Glibc

/// Bytes that come a piece at a time, so that an input of any size needs little memory.
protocol ByteStream: AnyObject {
  /// The next bytes, at most `count`; none at the end.
  func read(upTo count: Int) -> [UInt8]
  /// What was wrong with the bytes so far; asked at the end.
  var faults: [StreamFault] { get }
}

/// A place where a stream could not be read.
struct StreamFault: Equatable {
  /// In the bytes of the file.
  let offset: Int
  let detail: String
}

/// The bytes of an array.
final class MemoryStream: ByteStream {
  private let bytes: [UInt8]
  private var offset = 0
  let faults: [StreamFault] = []

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  func read(upTo count: Int) -> [UInt8] {
    let end = min(bytes.count, offset + count)
    defer { offset = end }
    return Array(bytes[offset..<end])
  }
}

/// The bytes of an open file, pipe or standard input.
final class FileStream: ByteStream {
  let descriptor: Int32
  private let closes: Bool
  private var offset = 0
  private(set) var faults: [StreamFault] = []

  /// Opens the file of a path; "-" is standard input.
  static func open(_ path: String) -> Result<FileStream, FileBytes.Failure> {
    if path == Input.standardInputPath {
      return .success(FileStream(descriptor: STDIN_FILENO, closes: false))
    }
    let descriptor = Glibc.open(FileName.bytes(path), O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      return .failure(FileBytes.Failure(problem: InputWalker.problem(ofErrno: errno)))
    }
    return .success(FileStream(descriptor: descriptor, closes: true))
  }

  private init(descriptor: Int32, closes: Bool) {
    self.descriptor = descriptor
    self.closes = closes
  }

  deinit { if closes { close(descriptor) } }

  /// Whether it is a file that can be opened again, rather than a pipe.
  var isRegular: Bool {
    var status = stat()
    return closes && fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  /// Its bytes, where it is a file.
  var size: Int {
    var status = stat()
    return fstat(descriptor, &status) == 0 ? Int(status.st_size) : 0
  }

  func read(upTo count: Int) -> [UInt8] {
    let (bytes, code) = FileBytes.readChunk(descriptor, count)
    guard let bytes else {
      if faults.isEmpty {
        faults = [StreamFault(offset: offset, detail: String(cString: strerror(code)))]
      }
      return []
    }
    offset += bytes.count
    return bytes
  }
}
