import CZip

/// Reads the files of a zip archive in memory or in a file, one at a time, by minizip.
///
/// Names are only names here: nothing is ever written, so "../" leads nowhere; it is cut off in
/// what people see. Encrypted files, and what expands beyond bounds, are passed over and said.
final class ZipReader {
  struct Entry {
    var name = ""
    /// Nil where it could not be read; then `fault` says why.
    var bytes: [UInt8]?
    var fault: String?
  }

  /// More files in one archive are not read.
  static let entryLimit = 100_000

  private let limit: Int
  private let meter: UnpackingMeter
  private let memory: UnsafeMutablePointer<crossread_memory>
  private let storage: UnsafeMutablePointer<UInt8>?
  private let file: FileStream?
  private var archive: unzFile?
  private var hasStarted = false
  private var isDone = false
  private var count = 0

  /// `limit` bounds the bytes of one file. Nil where the bytes are no archive.
  init?(_ bytes: [UInt8], limit: Int, meter: UnpackingMeter) {
    self.limit = limit
    self.meter = meter
    file = nil
    let storage = UnsafeMutablePointer<UInt8>.allocate(capacity: max(1, bytes.count))
    storage.initialize(from: bytes, count: bytes.count)
    self.storage = storage
    memory = .allocate(capacity: 1)
    memory.initialize(
      to: crossread_memory(
        bytes: storage, descriptor: -1, count: ZPOS64_T(bytes.count), offset: 0))
    archive = crossread_unzip_open(memory)
    if archive == nil { return nil }
  }

  /// The same of an open file, of which no more is held in memory than one file in it.
  init?(_ file: FileStream, limit: Int, meter: UnpackingMeter) {
    self.limit = limit
    self.meter = meter
    self.file = file
    storage = nil
    memory = .allocate(capacity: 1)
    memory.initialize(
      to: crossread_memory(
        bytes: nil, descriptor: file.descriptor, count: ZPOS64_T(file.size), offset: 0))
    archive = crossread_unzip_open(memory)
    if archive == nil { return nil }
  }

  deinit {
    if let archive { unzClose(archive) }
    memory.deallocate()
    storage?.deallocate()
  }

  /// The next file, folders left out; nil at the end.
  func next() -> Entry? {
    guard let archive else { return nil }
    while !isDone {
      let status = hasStarted ? unzGoToNextFile(archive) : unzGoToFirstFile(archive)
      hasStarted = true
      if status == UNZ_END_OF_LIST_OF_FILE {
        isDone = true
        return nil
      }
      guard status == UNZ_OK else { return last("the list of its files is damaged") }
      count += 1
      guard count <= Self.entryLimit else {
        return last("it holds more than \(Self.entryLimit) files; the rest was not read")
      }
      var info = unz_file_info64()
      var name = [CChar](repeating: 0, count: 4096)
      guard
        unzGetCurrentFileInfo64(
          archive, &info, &name, UInt(name.count - 1), nil, 0, nil, 0) == UNZ_OK
      else { return last("the list of its files is damaged") }
      let length = min(Int(info.size_filename), name.count - 1)
      let raw = name[..<length].map { UInt8(bitPattern: $0) }
      let shown = Self.shown(raw, isUTF8: info.flag & 0x800 != 0)
      if shown.isEmpty || shown.hasSuffix("/") { continue }
      var entry = Entry(name: shown)
      if info.flag & 1 != 0 {
        entry.fault = "it is encrypted"
        return entry
      }
      if info.uncompressed_size > UInt64(limit) {
        entry.fault = "it has more than \(limit / 1_000_000) MB"
        return entry
      }
      if !extract(into: &entry) {
        isDone = true
        entry.bytes = nil
        entry.fault = UnpackingMeter.exceeded
      }
      return entry
    }
    return nil
  }

  private func last(_ fault: String) -> Entry {
    isDone = true
    return Entry(fault: fault)
  }

  /// Unpacks a file; false where the archive has expanded too much.
  private func extract(into entry: inout Entry) -> Bool {
    guard unzOpenCurrentFile(archive) == UNZ_OK else {
      entry.fault = "it is damaged, or packed in a way that is not read"
      return true
    }
    var bytes: [UInt8] = []
    var status: Int32 = 0
    var isAllowed = true
    repeat {
      let piece = [UInt8](unsafeUninitializedCapacity: 65_536) { buffer, initialized in
        status = unzReadCurrentFile(archive, buffer.baseAddress, UInt32(buffer.count))
        initialized = max(0, Int(status))
      }
      bytes += piece
      isAllowed = meter.add(piece.count)
    } while status > 0 && bytes.count <= limit && isAllowed
    let closed = unzCloseCurrentFile(archive)
    if bytes.count > limit {
      entry.fault = "it has more than \(limit / 1_000_000) MB"
    } else if status < 0 || closed == UNZ_CRCERROR {
      entry.fault = "it is damaged"
    } else {
      entry.bytes = bytes
    }
    return isAllowed
  }

  /// A name for people: relative, with "/" and without "..".
  static func shown(_ raw: [UInt8], isUTF8: Bool) -> String {
    let utf8 = isUTF8 || UTF8Scan(raw).firstInvalid == nil ? raw : Windows1252.utf8(from: raw)
    let text = String(decoding: utf8, as: UTF8.self).replacing("\\", with: "/")
    let isFolder = text.hasSuffix("/")
    let parts = text.split(separator: "/").filter { $0 != ".." && $0 != "." }
    return parts.joined(separator: "/") + (isFolder ? "/" : "")
  }
}
