import CrossreadCore

/// Finds articles that are nearly one text, in time that grows with their number and not its square.
///
/// Two are copies where of the runs of words that either has they share a good part. That part is
/// told from the least hashes of each (a sketch; Broder 1997), and an article is held only against
/// those that stand for the copies found so far.
struct CopyFinder {
  /// For each article the first one that it is a copy of: itself where there is none.
  private(set) var originals: [Int] = []
  private var sketches: [Int: ArraySlice<UInt64>] = [:]
  /// The originals that have a hash in their sketches.
  private var postings: [UInt64: [Int]] = [:]

  /// From this share of common runs on, a third, two articles are copies of one text: half of either
  /// is the other's, word for word.
  private static let least = 1.0 / 3
  /// Hashes of a sketch: the share told from them is right to a twentieth or so.
  private static let sketchSize = 64
  /// Of more originals with one hash, what all have of some other text, the later are not looked at.
  private static let mostOriginals = 16

  init() {}

  /// Takes in the next article.
  mutating func add(_ runs: WordRuns) {
    let number = originals.count
    let sketch = runs.hashes.prefix(Self.sketchSize)
    var met: [Int: Int] = [:]
    for hash in sketch { for original in postings[hash] ?? [] { met[original, default: 0] += 1 } }
    var best: (share: Double, original: Int)?
    for original in met.keys.sorted() {
      guard let known = sketches[original] else { continue }
      let share = Self.share(sketch, known)
      if share >= Self.least, share > best?.share ?? 0 { best = (share, original) }
    }
    originals.append(best?.original ?? number)
    guard best == nil, !sketch.isEmpty else { return }
    // A copy of the few hashes, so that those of the whole article are let go.
    sketches[number] = ArraySlice(Array(sketch))
    for hash in sketch where postings[hash, default: []].count < Self.mostOriginals {
      postings[hash, default: []].append(number)
    }
  }

  /// The share of the least hashes of two sketches together that both have.
  private static func share(_ a: ArraySlice<UInt64>, _ b: ArraySlice<UInt64>) -> Double {
    var (i, j, shared, all) = (a.startIndex, b.startIndex, 0, 0)
    while all < sketchSize, i < a.endIndex || j < b.endIndex {
      all += 1
      guard i < a.endIndex else {
        j += 1
        continue
      }
      guard j < b.endIndex else {
        i += 1
        continue
      }
      let (x, y) = (a[i], b[j])
      shared += x == y ? 1 : 0
      i += x <= y ? 1 : 0
      j += y <= x ? 1 : 0
    }
    return all > 0 ? Double(shared) / Double(all) : 0
  }
}
