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
  }

  /// Pairs of positions (in the first, in the second) whose words are equal, ascending in both.
  let matches: [(Int, Int)]

  /// The product of the two lengths is kept below this; longer passages match equal words at
  /// their ends only.
  static let largestTable = 400_000

  init(_ a: [Word], _ b: [Word]) {
    guard !a.isEmpty, !b.isEmpty, a.count * b.count <= Self.largestTable else {
      matches = zip(a.indices, b.indices).prefix { a[$0].stem == b[$1].stem }.map { ($0, $1) }
      return
    }
    let width = b.count + 1
    var score = [Int32](repeating: 0, count: (a.count + 1) * width)
    var move = [UInt8](repeating: 0, count: (a.count + 1) * width)
    for i in 1...a.count {
      for j in 1...b.count {
        let at = i * width + j
        let isEqual = a[i - 1].stem == b[j - 1].stem
        let gain: Int32 = isEqual ? (a[i - 1].isContent ? 12 : 4) : -3
        let diagonal = score[at - width - 1] + gain
        // Overhangs at either end cost nothing.
        let up = score[at - width] - (j == b.count ? 0 : 1)
        let left = score[at - 1] - (i == a.count ? 0 : 1)
        if diagonal >= up, diagonal >= left {
          score[at] = diagonal
          move[at] = isEqual ? 1 : 2
        } else if up >= left {
          score[at] = up
          move[at] = 3
        } else {
          score[at] = left
          move[at] = 4
        }
      }
    }
    var pairs: [(Int, Int)] = []
    var i = a.count
    var j = b.count
    while i > 0, j > 0 {
      switch move[i * width + j] {
      case 1:
        pairs.append((i - 1, j - 1))
        i -= 1
        j -= 1
      case 2:
        i -= 1
        j -= 1
      case 3: i -= 1
      default: j -= 1
      }
    }
    matches = pairs.reversed()
  }
}
