import CMeaningModel

/// A sentence as `MeaningModel` looks at it: its word pieces, each with what the model keeps of it
/// (about 520 bytes a piece).
///
/// It is good for the weights that made it only: see `MeaningModel.fingerprint`.
public struct EncodedSentence: Sendable, Equatable {
  /// The UTF-8 bytes of each word piece in the sentence, in order, without overlap; at most
  /// `MeaningModel.mostPieces`.
  public let pieces: [Range<Int>]
  /// Whether the sentence had more pieces. Those after the last are not looked at.
  public let isCutShort: Bool
  /// What the model keeps; in the order of CMeaningModel/sizes.h.
  let vectors: [UInt8]

  /// The pieces that a range of UTF-8 bytes touches, all of them if none is given.
  public func pieces(in clause: Range<Int>?) -> Range<Int> {
    guard let clause else { return pieces.indices }
    let start = pieces.partitioningIndex { $0.upperBound > clause.lowerBound }
    let end = pieces.partitioningIndex { $0.lowerBound >= clause.upperBound }
    return start..<max(start, end)
  }

  // MARK: To keep it elsewhere

  /// How many bytes `bytes` has.
  public var size: Int { 4 + 8 * pieces.count + vectors.count }

  /// The sentence as bytes, for a cache; little-endian.
  public var bytes: [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(size)
    func append(_ value: Int) {
      withUnsafeBytes(of: UInt32(truncatingIfNeeded: value).littleEndian) {
        result.append(contentsOf: $0)
      }
    }
    append(pieces.count << 1 | (isCutShort ? 1 : 0))
    for piece in pieces {
      append(piece.lowerBound)
      append(piece.upperBound)
    }
    return result + vectors
  }

  /// Reads what `bytes` gave; nil where it is something else. Bytes that were changed give other
  /// judgements, never a crash.
  public init?(bytes: [UInt8]) {
    func number(_ index: Int) -> Int {
      (0..<4).reduce(0) { $0 | Int(bytes[4 * index + $1]) << (8 * $1) }
    }
    guard bytes.count >= 4 else { return nil }
    let count = number(0) >> 1
    guard count <= MeaningModel.mostPieces else { return nil }
    let size = count == 0 ? 0 : crossread_meaning_encoded_size(count)
    guard bytes.count == 4 + 8 * count + size else { return nil }
    var pieces: [Range<Int>] = []
    var end = 0
    for index in 0..<count {
      let (lower, upper) = (number(1 + 2 * index), number(2 + 2 * index))
      guard lower >= end, upper >= lower else { return nil }
      pieces.append(lower..<upper)
      end = lower
    }
    self.init(
      pieces: pieces, isCutShort: number(0) & 1 != 0,
      vectors: Array(bytes[(4 + 8 * count)...]))
  }

  init(pieces: [Range<Int>], isCutShort: Bool, vectors: [UInt8]) {
    (self.pieces, self.isCutShort, self.vectors) = (pieces, isCutShort, vectors)
  }
}

extension Array {
  /// The first place whose element fulfils what all after it fulfil too; the end where none does.
  fileprivate func partitioningIndex(_ holds: (Element) -> Bool) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = low + (high - low) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
