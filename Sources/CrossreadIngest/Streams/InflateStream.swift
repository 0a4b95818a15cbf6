import CZip

/// Unpacks what deflate has packed (RFC 1951): all members of a gzip file, one after the other
/// (RFC 1952), or one stream in zlib's wrapping (RFC 1950) or in none.
///
/// Where a member of a gzip file is damaged, its rest is left out and reading goes on at the next
/// one, so that a web archive, which has a member for each record, loses one record.
final class InflateStream: ByteStream {
  /// What is around the packed bytes.
  enum Wrapping {
    case gzip, zlib, none

    /// As zlib wants to be told: the size of the window, and what is around it.
    fileprivate var windowBits: Int32 {
      switch self {
      case .gzip: 15 + 16
      case .zlib: 15
      case .none: -15
      }
    }

    fileprivate var name: String { self == .gzip ? "gzip" : "deflate" }
  }

  static let gzipMagic: [UInt8] = [0x1F, 0x8B, 0x08]

  /// Whether bytes begin as zlib's wrapping does: its method, and a check of two bytes.
  static func beginsAsZlib(_ bytes: [UInt8]) -> Bool {
    bytes.count > 2 && bytes[0] & 0x0F == 8 && (Int(bytes[0]) << 8 | Int(bytes[1])) % 31 == 0
  }

  private let source: BufferedStream
  private let wrapping: Wrapping
  private let meter: UnpackingMeter
  private var zlib = z_stream()
  private var input: [UInt8] = []
  private var inputStart = 0
  private var isOpen: Bool
  private var isDone = false
  private var isInsideMember = true
  private var consumed = 0
  private var ownFaults: [StreamFault] = []
  private static let faultLimit = 20

  init(_ source: BufferedStream, _ wrapping: Wrapping, meter: UnpackingMeter) {
    self.source = source
    self.wrapping = wrapping
    self.meter = meter
    isOpen = crossread_inflate_init(&zlib, wrapping.windowBits) == Z_OK
    isDone = !isOpen
  }

  deinit { if isOpen { inflateEnd(&zlib) } }

  var faults: [StreamFault] { source.faults + ownFaults }

  func read(upTo count: Int) -> [UInt8] {
    while !isDone {
      if inputStart == input.count {
        input = source.read(upTo: 65_536)
        inputStart = 0
        if input.isEmpty {
          if isInsideMember { add("the \(wrapping.name) data end in the middle") }
          isDone = true
          return []
        }
      }
      if !isInsideMember, !beginMember() { continue }
      var status = Z_OK
      let output = [UInt8](unsafeUninitializedCapacity: count) { output, initialized in
        input.withUnsafeMutableBufferPointer { input in
          guard let first = input.baseAddress else { return }
          zlib.next_in = first + inputStart
          zlib.avail_in = UInt32(input.count - inputStart)
          zlib.next_out = output.baseAddress
          zlib.avail_out = UInt32(clamping: output.count)
          let available = Int(zlib.avail_out)
          status = inflate(&zlib, Z_NO_FLUSH)
          let used = input.count - inputStart - Int(zlib.avail_in)
          inputStart += used
          consumed += used
          initialized = available - Int(zlib.avail_out)
        }
      }
      if status == Z_STREAM_END {
        endMember()
      } else if status != Z_OK && status != Z_BUF_ERROR {
        add("damaged \(wrapping.name) data")
        endMember()
        if !isDone { resynchronize() }
      }
      if !meter.add(output.count) {
        add(UnpackingMeter.exceeded)
        isDone = true
        return []
      }
      if !output.isEmpty { return output }
    }
    return []
  }

  /// Only gzip files have more than one.
  private func endMember() {
    isInsideMember = false
    if wrapping != .gzip { isDone = true }
  }

  /// Starts the next member at the next byte; false where none stands there, but padding.
  private func beginMember() -> Bool {
    if input[inputStart] != Self.gzipMagic[0] {
      // Zeros fill a file up to a block's end; anything else is no gzip data.
      if input[inputStart] != 0 {
        add("bytes between gzip members")
        resynchronize()
        return false
      }
      inputStart += 1
      consumed += 1
      return false
    }
    isInsideMember = true
    return inflateReset(&zlib) == Z_OK
  }

  /// Moves on to where the next member begins.
  private func resynchronize() {
    while true {
      var rest = input[inputStart...]
      while let first = rest.firstIndex(of: Self.gzipMagic[0]) {
        if rest.endIndex - first < 3 {
          // The magic may go on in the next piece.
          let more = source.read(upTo: 65_536)
          consumed += first - inputStart
          input = Array(rest[first...]) + more
          inputStart = 0
          rest = input[...]
          if rest.count < 3 { break }
          continue
        }
        if rest[first...].starts(with: Self.gzipMagic) {
          consumed += first - inputStart
          inputStart = first
          return
        }
        rest = rest[(first + 1)...]
      }
      consumed += input.count - inputStart
      input = source.read(upTo: 65_536)
      inputStart = 0
      if input.isEmpty {
        isDone = true
        return
      }
    }
  }

  private func add(_ detail: String) {
    if ownFaults.count < Self.faultLimit {
      ownFaults.append(StreamFault(offset: consumed, detail: detail))
    }
  }
}
