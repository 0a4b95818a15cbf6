import CZip

/// Packing by zlib (RFC 1950), with words that articles have in common known beforehand, so that short
/// ones are packed well, too.
enum Zlib {
  static func packed(_ bytes: [UInt8]) -> [UInt8] {
    var stream = z_stream()
    guard crossread_deflate_init(&stream, 6) == Z_OK else { return [] }
    defer { deflateEnd(&stream) }
    let dictionary = PackingDictionary.bytes
    guard deflateSetDictionary(&stream, dictionary, uInt(dictionary.count)) == Z_OK else {
      return []
    }
    let bound = Int(deflateBound(&stream, uLong(bytes.count)))
    var input = bytes
    return [UInt8](unsafeUninitializedCapacity: bound) { output, count in
      input.withUnsafeMutableBufferPointer { input in
        stream.next_in = input.baseAddress
        stream.avail_in = UInt32(clamping: input.count)
        stream.next_out = output.baseAddress
        stream.avail_out = UInt32(clamping: bound)
        count = deflate(&stream, Z_FINISH) == Z_STREAM_END ? bound - Int(stream.avail_out) : 0
      }
    }
  }

  /// The first `count` bytes of what was packed; nil where they are damaged.
  static func unpacked(_ packed: [UInt8], first count: Int) -> [UInt8]? {
    var stream = z_stream()
    guard crossread_inflate_init(&stream, 15) == Z_OK else { return nil }
    defer { inflateEnd(&stream) }
    let dictionary = PackingDictionary.bytes
    var input = packed
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { output, initialized in
      input.withUnsafeMutableBufferPointer { input in
        stream.next_in = input.baseAddress
        stream.avail_in = UInt32(clamping: input.count)
        stream.next_out = output.baseAddress
        stream.avail_out = UInt32(clamping: count)
        var status = inflate(&stream, Z_SYNC_FLUSH)
        if status == Z_NEED_DICT {
          status = inflateSetDictionary(&stream, dictionary, uInt(dictionary.count))
          if status == Z_OK { status = inflate(&stream, Z_SYNC_FLUSH) }
        }
        initialized = status == Z_OK || status == Z_STREAM_END ? count - Int(stream.avail_out) : 0
      }
    }
    return bytes.count == count ? bytes : nil
  }
}
