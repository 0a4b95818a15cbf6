import CrossreadCore

/// The runs of equally many words that a text has, as hashes: what two texts share of them they have
/// word for word (shingles; Broder, "On the resemblance and containment of documents", 1997).
struct WordRuns: Sendable {
  /// Sorted, each once.
  let hashes: [UInt64]

  /// A run of this many equal words is copied, not chance. Churnalism.com takes 15 characters and
  /// METER three words as its unit; runs as long as this hold up without a background corpus.
  static let length = 9

  /// The runs of so many words of a reading; with `outsideQuotations`, those that no direct quotation is part of.
  init(of reading: Reading, length: Int = Self.length, outsideQuotations: Bool = false) {
    let quoted = outsideQuotations ? Self.quoted(in: reading) : []
    var found: [UInt64] = []
    found.reserveCapacity(reading.tokens.count)
    // The last words, the next one's place in it coming round and round.
    var window = [UInt64](repeating: 0, count: length)
    var count = 0
    for (token, word) in reading.tokenized.lowered.enumerated() {
      if outsideQuotations, quoted[token] {
        count = 0
        continue
      }
      guard reading.tokens[token].kind == .word || reading.tokens[token].kind == .number else {
        continue
      }
      window[count % length] = FNV1a.hash(word)
      count += 1
      guard count >= length else { continue }
      var hash = FNV1a.start
      for place in count..<(count + length) {
        hash = FeatureHash.mix(hash, window[place % length])
      }
      found.append(hash)
    }
    self.init(found)
  }

  private init(_ hashes: [UInt64]) {
    var unique: [UInt64] = []
    unique.reserveCapacity(hashes.count)
    for hash in hashes.sorted() where hash != unique.last { unique.append(hash) }
    self.hashes = unique
  }

  private static func quoted(in reading: Reading) -> [Bool] {
    var quoted = [Bool](repeating: false, count: reading.tokens.count)
    for quote in reading.quotes where quote.kind == .direct {
      for span in quote.content {
        for token in reading.tokenized.tokens(in: span) { quoted[token] = true }
      }
    }
    return quoted
  }

  /// How many runs both have.
  func sharedCount(with other: WordRuns) -> Int {
    hashes.withUnsafeBufferPointer { a in
      other.hashes.withUnsafeBufferPointer { b in
        var (i, j, shared) = (0, 0, 0)
        while i < a.count, j < b.count {
          let (x, y) = (a[i], b[j])
          shared += x == y ? 1 : 0
          i += x <= y ? 1 : 0
          j += y <= x ? 1 : 0
        }
        return shared
      }
    }
  }
}
