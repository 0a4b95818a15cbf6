/// The features from which the tagger's network chooses a tag.
package enum TagFeatures {
  /// All features; `word` points at the word, with at least two words on either side.
  @inline(__always)
  package static func extract(
    _ word: UnsafePointer<WordAtoms>, last: UInt8, beforeLast: UInt8,
    into keys: UnsafeMutablePointer<UInt64>
  ) -> Int {
    var sink = FeatureSink(keys)
    addWords(word, to: &sink)
    addTags(word, last: last, beforeLast: beforeLast, to: &sink)
    return sink.count
  }

  /// The features that look at words only.
  @inline(__always)
  static func addWords(_ word: UnsafePointer<WordAtoms>, to sink: inout FeatureSink) {
    let suffix = UInt64(word.pointee.suffix)
    let prefix = UInt64(word.pointee.prefix)
    sink.add(word.pointee.lower)
    sink.add(word.pointee.form)
    sink.add(suffix & 0xFF)
    sink.add(suffix & 0xFFFF)
    sink.add(suffix & 0xFF_FFFF)
    sink.add(suffix)
    sink.add(prefix & 0xFF)
    sink.add(prefix & 0xFFFF)
    sink.add(prefix & 0xFF_FFFF)
    sink.add(UInt64(word.pointee.shape))
    sink.add(UInt64(word.pointee.fine))
    sink.add(UInt64(word.pointee.coarse))
    for offset in [-1, 1] {
      sink.add(word[offset].lower)
      sink.add(UInt64(word[offset].suffix & 0xFFFF))
      sink.add(UInt64(word[offset].suffix & 0xFF_FFFF))
      sink.add(UInt64(word[offset].shape))
      sink.add(UInt64(word[offset].fine))
      sink.add(UInt64(word[offset].coarse))
    }
    for offset in [-2, 2] {
      sink.add(word[offset].lower)
      sink.add(UInt64(word[offset].suffix & 0xFFFF))
      sink.add(UInt64(word[offset].fine))
      sink.add(UInt64(word[offset].shape))
    }
    sink.go(to: 36)
    sink.add(word[-1].lower, word.pointee.lower)
    sink.add(word.pointee.lower, word[1].lower)
  }

  /// The features that look at the tags of the two words before.
  @inline(__always)
  static func addTags(
    _ word: UnsafePointer<WordAtoms>, last: UInt8, beforeLast: UInt8, to sink: inout FeatureSink
  ) {
    let t1 = UInt64(last)
    let t2 = UInt64(beforeLast)
    sink.go(to: 32)
    sink.add(t1)
    sink.add(t2)
    sink.add(t1, t2)
    sink.add(t1, word.pointee.lower)
    sink.go(to: 38)
    sink.add(UInt64(word.pointee.shape), t1)
  }
}
