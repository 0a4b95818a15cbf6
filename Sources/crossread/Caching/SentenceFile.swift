import CrossreadCore
import CrossreadMeaning

/// What the model made of an article's sentences, as the bytes of a file: by a hash of their words, so
/// that no word of the article stands in it.
struct SentenceFile: Equatable {
  /// What is known of a sentence: its words by their hash, and their number of bytes.
  struct Key: Hashable {
    let hash: UInt64
    let count: Int

    init(_ utf8: [UInt8]) {
      hash = FNV1a.hash(utf8)
      count = utf8.count
    }

    fileprivate init(hash: UInt64, count: Int) {
      self.hash = hash
      self.count = count
    }
  }

  /// Of the weights that made them; others can do nothing with them.
  let fingerprint: UInt32
  var sentences: [Key: EncodedSentence] = [:]

  init(fingerprint: UInt32) { self.fingerprint = fingerprint }

  private static let heading = Array("crossread sentences 1\n".utf8)

  /// The bytes; the same for the same sentences.
  var bytes: [UInt8] {
    var result = Self.heading
    func append(_ value: UInt64, _ count: Int) {
      for place in 0..<count { result.append(UInt8(truncatingIfNeeded: value >> (8 * place))) }
    }
    append(UInt64(fingerprint), 4)
    append(UInt64(sentences.count), 4)
    for (key, sentence) in sentences.sorted(by: {
      ($0.key.hash, $0.key.count) < ($1.key.hash, $1.key.count)
    }) {
      let bytes = sentence.bytes
      append(key.hash, 8)
      append(UInt64(key.count), 4)
      append(UInt64(bytes.count), 4)
      result += bytes
    }
    let check = Self.check(result[...])
    append(check, 8)
    return result
  }

  /// What tells bytes that were changed, eight at a time.
  private static func check(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    bytes.withUnsafeBytes { bytes in
      var hash = FNV1a.start
      var place = 0
      while place + 8 <= bytes.count {
        let word = bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)
        hash = FNV1a.step(hash, UInt64(littleEndian: word))
        place += 8
      }
      for byte in bytes[place...] { hash = FNV1a.step(hash, UInt64(byte)) }
      return hash
    }
  }

  /// Nil for what is of another version or of other weights, is cut short, or was changed.
  init?(_ bytes: [UInt8], fingerprint: UInt32) {
    var place = 0
    func number(_ count: Int) -> UInt64? {
      guard bytes.count - place >= count else { return nil }
      defer { place += count }
      return (0..<count).reduce(0) { $0 | UInt64(bytes[place + $1]) << (8 * $1) }
    }
    guard bytes.starts(with: Self.heading), bytes.count >= Self.heading.count + 16 else {
      return nil
    }
    let end = bytes.count - 8
    place = end
    guard number(8) == Self.check(bytes[..<end]) else { return nil }
    place = Self.heading.count
    guard number(4) == UInt64(fingerprint), let count = number(4) else { return nil }
    self.fingerprint = fingerprint
    for _ in 0..<count {
      guard let hash = number(8), let words = number(4), let size = number(4),
        Int(size) <= end - place,
        let sentence = EncodedSentence(bytes: Array(bytes[place..<(place + Int(size))]))
      else { return nil }
      place += Int(size)
      sentences[Key(hash: hash, count: Int(words))] = sentence
    }
    guard place == end else { return nil }
  }
}
