import CrossreadCore

/// A word-by-word alignment of two versions of a passage.
///
/// Global alignment with free ends (Needleman & Wunsch 1970 with unpenalised overhangs): equal
/// stems match, unequal words may stand against each other, words may be missing.
struct WordAlignment: Sendable {
  struct Word: Sendable {
    /// What is compared.
    let stem: String
    /// Whether it carries meaning of its own.
    let isContent: Bool
    /// Stands for the stem: two words with one key are one word.
    let key: UInt64

    init(stem: String, isContent: Bool) {
      self.stem = stem
      self.isContent = isContent
      key = FNV1a.hash(stem)
    }
  }

  /// Pairs of positions (in the first, in the second) whose words are equal, ascending in both.
  let matches: [(Int, Int)]

  /// The product of the two lengths is kept below this; longer passages match equal words at
  /// their ends only.
  static let largestTable = 400_000

  init(_ a: [Word], _ b: [Word]) {
    guard !a.isEmpty, !b.isEmpty, a.count * b.count <= Self.largestTable else {
      matches = zip(a.indices, b.indices).prefix { a[$0].key == b[$1].key }.map { ($0, $1) }
      return
    }
    // Most versions of a quotation are word for word the same.
    if a.count == b.count, zip(a, b).allSatisfy({ $0.key == $1.key }) {
      matches = a.indices.map { ($0, $0) }
      return
    }
    let width = b.count + 1
    matches = withUnsafeTemporaryAllocation(of: UInt8.self, capacity: (a.count + 1) * width) {
      moves in
      Self.fill(moves, a, b)
      return Self.trace(moves, a.count, b.count)
    }
  }

  private static let match: UInt8 = 1
  private static let mismatch: UInt8 = 2
  private static let up: UInt8 = 3
  private static let left: UInt8 = 4

  /// The best move into each cell of the table.
  private static func fill(_ moves: UnsafeMutableBufferPointer<UInt8>, _ a: [Word], _ b: [Word]) {
    let width = b.count + 1
    // One row of scores at a time: the row above is overwritten from left to right.
    var row = [Int32](repeating: 0, count: width)
    row.withUnsafeMutableBufferPointer { row in
      b.withUnsafeBufferPointer { b in
        for i in 1...a.count {
          let word = a[i - 1].key
          let gain: Int32 = a[i - 1].isContent ? 12 : 4
          // Overhangs at either end cost nothing.
          let leftCost: Int32 = i == a.count ? 0 : 1
          var diagonal: Int32 = 0
          var before: Int32 = 0
          for j in 1..<width {
            let isEqual = word == b[j - 1].key
            let across = diagonal + (isEqual ? gain : -3)
            let down = row[j] - (j == b.count ? 0 : 1)
            let along = before - leftCost
            diagonal = row[j]
            if across >= down, across >= along {
              before = across
              moves[i * width + j] = isEqual ? match : mismatch
            } else if down >= along {
              before = down
              moves[i * width + j] = up
            } else {
              before = along
              moves[i * width + j] = left
            }
            row[j] = before
          }
        }
      }
    }
  }

  /// Follows the moves back from the end.
  private static func trace(
    _ moves: UnsafeMutableBufferPointer<UInt8>, _ countA: Int, _ countB: Int
  ) -> [(Int, Int)] {
    var pairs: [(Int, Int)] = []
    var i = countA
    var j = countB
    while i > 0, j > 0 {
      switch moves[i * (countB + 1) + j] {
      case match:
        pairs.append((i - 1, j - 1))
        i -= 1
        j -= 1
      case mismatch:
        i -= 1
        j -= 1
      case up: i -= 1
      default: j -= 1
      }
    }
    return pairs.reversed()
  }
}
