/// The features from which the tagger's network chooses a tag.
package enum TagFeatures {
  /// `word` points at the word, with at least two words on either side.
  @inline(__always)
  package static func extract(
    _ word: UnsafePointer<WordAtoms>, last: UInt8, beforeLast: UInt8,
    into keys: UnsafeMutablePointer<UInt64>
  ) -> Int {
    var sink = FeatureSink(keys)
    let t1 = UInt64(last)
    let t2 = UInt64(beforeLast)
    let suffix = UInt64(word.pointee.suffix)
    let prefix = UInt64(word.pointee.prefix)
    let shape = UInt64(word.pointee.shape)
    sink.add(word.pointee.lower)
    sink.add(word.pointee.form)
    sink.add(suffix & 0xFF)
    sink.add(suffix & 0xFFFF)
    sink.add(suffix & 0xFF_FFFF)
    sink.add(suffix)
    sink.add(prefix & 0xFF)
    sink.add(prefix & 0xFFFF)
    sink.add(prefix & 0xFF_FFFF)
    sink.add(shape)
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
    sink.add(t1)
    sink.add(t2)
    sink.add(t1, t2)
    sink.add(t1, word.pointee.lower)
    sink.add(word[-1].lower, word.pointee.lower)
    sink.add(word.pointee.lower, word[1].lower)
    sink.add(shape, t1)
    return sink.count
  }
}
