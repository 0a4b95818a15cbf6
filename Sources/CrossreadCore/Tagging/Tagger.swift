/// Tags words with fine parts of speech, left to right, by an averaged perceptron.
///
/// Fine tags pair a universal tag with a Penn Treebank one (VERB with VBD or VBN, NOUN with NN or
/// NNS), because the parser is helped by tense and number. Method: Collins 2002, greedy.
package struct Tagger: Sendable {
  package let weights: SparseWeights
  /// The universal tag of each fine tag, as its raw value.
  private let universal: [PartOfSpeech]

  /// Stands before the first word and after the last.
  package static let boundary: UInt8 = 127
  /// Room for the keys of one decision.
  package static let featureLimit = 64

  package init(_ file: ModelFile) {
    self.init(weights: SparseWeights(file.section("tagw")), tags: file.section("tags"))
  }

  package init(weights: SparseWeights, tags: some Sequence<UInt8>) {
    self.weights = weights
    universal = tags.map { PartOfSpeech(rawValue: $0) ?? .other }
  }

  package func universalTag(_ fine: UInt8) -> PartOfSpeech {
    Int(fine) < universal.count ? universal[Int(fine)] : .other
  }

  /// Tags a sentence into `tags`. `words` has two boundary words on either side of the sentence;
  /// `keys` has room for `featureLimit`, `scores` for `weights.classCount`.
  package func tag(
    _ words: UnsafePointer<WordAtoms>, count: Int, into tags: UnsafeMutablePointer<UInt8>,
    keys: UnsafeMutablePointer<UInt64>, scores: UnsafeMutablePointer<Int32>
  ) {
    var last = Self.boundary
    var beforeLast = Self.boundary
    for index in 0..<count {
      let features = Self.features(
        words + index + 2, last: last, beforeLast: beforeLast, into: keys)
      weights.score(keys, features, into: scores)
      var best = 0
      for label in 1..<max(weights.classCount, 1) where scores[label] > scores[best] {
        best = label
      }
      tags[index] = UInt8(truncatingIfNeeded: best)
      beforeLast = last
      last = tags[index]
    }
  }

  /// The features of one word: `word` points at it, with at least two words around it.
  @inline(__always)
  package static func features(
    _ word: UnsafePointer<WordAtoms>, last: UInt8, beforeLast: UInt8,
    into keys: UnsafeMutablePointer<UInt64>
  ) -> Int {
    var sink = FeatureSink(keys)
    let t1 = UInt64(last)
    let t2 = UInt64(beforeLast)
    let w = word.pointee.lower
    let shape = UInt64(word.pointee.shape)
    let suffix = UInt64(word.pointee.suffix)
    let prefix = UInt64(word.pointee.prefix)
    let fine = UInt64(word.pointee.fine)
    let previous = word[-1]
    let next = word[1]
    sink.add(w)
    sink.add(word.pointee.form)
    sink.add(suffix & 0xFF, shape)
    sink.add(suffix & 0xFFFF)
    sink.add(suffix & 0xFF_FFFF)
    sink.add(suffix)
    sink.add(suffix & 0xFF_FFFF, shape)
    sink.add(prefix & 0xFF)
    sink.add(prefix & 0xFFFF)
    sink.add(prefix & 0xFF_FFFF)
    sink.add(shape)
    sink.add(shape, t1)
    sink.add(fine)
    sink.add(fine, shape)
    sink.add(UInt64(word.pointee.coarse), suffix & 0xFFFF)
    sink.add(t1)
    sink.add(t1, t2)
    sink.add(t1, w)
    sink.add(t1, t2, w)
    sink.add(t1, fine)
    sink.add(t1, suffix & 0xFF_FFFF)
    sink.add(t1, fine, UInt64(next.fine))
    sink.add(t1, UInt64(next.coarse), UInt64(word.pointee.coarse))
    sink.add(previous.lower)
    sink.add(previous.lower, w)
    sink.add(previous.lower, fine)
    sink.add(UInt64(previous.fine), w)
    sink.add(UInt64(previous.fine), fine)
    sink.add(UInt64(previous.suffix & 0xFF_FFFF))
    sink.add(word[-2].lower)
    sink.add(UInt64(word[-2].fine))
    sink.add(word[-2].lower, previous.lower)
    sink.add(next.lower)
    sink.add(w, next.lower)
    sink.add(w, UInt64(next.fine))
    sink.add(fine, next.lower)
    sink.add(UInt64(next.fine))
    sink.add(fine, UInt64(next.fine))
    sink.add(t1, next.lower)
    sink.add(UInt64(next.suffix & 0xFF_FFFF))
    sink.add(UInt64(next.suffix & 0xFFFF), suffix & 0xFFFF)
    sink.add(UInt64(next.shape), shape)
    sink.add(UInt64(previous.shape), shape)
    sink.add(word[2].lower)
    sink.add(UInt64(word[2].fine))
    sink.add(next.lower, word[2].lower)
    return sink.count
  }
}
