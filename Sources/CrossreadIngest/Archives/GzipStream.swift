import CZip

/// What a gzip file holds: all of its members, one after the other (RFC 1952).
///
/// Where a member is damaged, its rest is left out and reading goes on at the next one, so that a
/// web archive, which has a member for each record, loses one record.
final class GzipStream: ByteStream {
  /// More output for the input than this is a bomb; deflate cannot exceed 1032, text stays below 20.
  static let ratioLimit = 100
  private static let ratioFloor = 64_000_000

  static let magic: [UInt8] = [0x1F, 0x8B, 0x08]

  private let source: BufferedStream
  private var zlib = z_stream()
  private var input: [UInt8] = []
  private var inputStart = 0
  private var isOpen: Bool
  private var isDone = false
  private var isInsideMember = true
  private var consumed = 0
  private var produced = 0
  private var ownFaults: [StreamFault] = []
  private(set) var faultCount = 0
  private static let faultLimit = 20

  init(_ source: BufferedStream) {
    self.source = source
    // 15 bits of window, and 16 for the gzip header and its checksum.
    isOpen = crossread_inflate_init(&zlib, 15 + 16) == Z_OK
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
          if isInsideMember { add("the gzip data end in the middle") }
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
      produced += output.count
      if status == Z_STREAM_END {
        isInsideMember = false
      } else if status != Z_OK && status != Z_BUF_ERROR {
        add("damaged gzip data")
        isInsideMember = false
        resynchronize()
      }
      if produced > Self.ratioFloor, produced / max(1, consumed) > Self.ratioLimit {
        add("it expands to more than \(Self.ratioLimit) times its size; the rest was not read")
        isDone = true
        return []
      }
      if !output.isEmpty { return output }
    }
    return []
  }

  /// Starts the next member at the next byte; false where none stands there, but padding.
  private func beginMember() -> Bool {
    if input[inputStart] != Self.magic[0] {
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
      while let first = rest.firstIndex(of: Self.magic[0]) {
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
        if rest[first...].starts(with: Self.magic) {
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
    faultCount += 1
    if ownFaults.count < Self.faultLimit {
      ownFaults.append(StreamFault(offset: consumed, detail: detail))
    }
  }
}
