/// A word of up to 16 bytes as two numbers, so that words are compared and hashed like numbers.
///
/// Equal keys mean equal bytes: a word holds no zero byte, and two spellings of one character in
/// Unicode are two words here.
struct WordKey: Hashable, Sendable {
  let low: UInt64
  let high: UInt64

  static let longest = 16

  /// Reads a word of 1 to `longest` bytes.
  @inline(__always)
  private init(_ bytes: UnsafeRawPointer, _ count: Int) {
    if count >= 8 {
      low = bytes.loadUnaligned(as: UInt64.self)
      let end = (bytes + count - 8).loadUnaligned(as: UInt64.self)
      // The last eight bytes without those that are in `low`.
      high = end >> UInt64(8 * (16 - count))
    } else if count >= 4 {
      let start = UInt64(bytes.loadUnaligned(as: UInt32.self))
      let end = UInt64((bytes + count - 4).loadUnaligned(as: UInt32.self))
      low = start | end << UInt64(8 * (count - 4))
      high = 0
    } else {
      let first = UInt64(bytes.load(as: UInt8.self))
      let middle = UInt64((bytes + count / 2).load(as: UInt8.self))
      let last = UInt64((bytes + count - 1).load(as: UInt8.self))
      low = first | middle << UInt64(8 * (count / 2)) | last << UInt64(8 * (count - 1))
      high = 0
    }
  }

  /// The key of a word; nil for an empty one and for one that is too long.
  @inline(__always)
  init?(_ word: String) {
    let key = word.utf8.withContiguousStorageIfAvailable { bytes -> WordKey? in
      guard let start = bytes.baseAddress, bytes.count > 0, bytes.count <= Self.longest else {
        return nil
      }
      return WordKey(UnsafeRawPointer(start), bytes.count)
    }
    // Strings that are not stored as UTF-8 come from elsewhere than an article.
    guard
      let key = key
        ?? ContiguousArray(word.utf8).withUnsafeBufferPointer({ bytes in
          bytes.baseAddress.flatMap {
            bytes.count <= Self.longest ? WordKey(UnsafeRawPointer($0), bytes.count) : nil
          }
        })
    else { return nil }
    self = key
  }

  @inline(__always)
  var hash: UInt64 { FeatureHash.mix(low, high) }
}
