/// The features from which the name tagger's network chooses a label.
package enum NameFeatures {
  /// Words on either side that the features reach for.
  package static let reach = 3

  /// `word`, `tag` and `habits` point at the word's own, with `reach` more on either side.
  @inline(__always)
  package static func extract(
    _ word: UnsafePointer<WordAtoms>, tags: UnsafePointer<UInt8>,
    habits: UnsafePointer<UInt8>, last: UInt8, beforeLast: UInt8,
    into keys: UnsafeMutablePointer<UInt64>
  ) -> Int {
    var sink = FeatureSink(keys)
    let l1 = UInt64(last)
    let l2 = UInt64(beforeLast)
    let own = word.pointee
    let shape = UInt64(own.shape)
    let fine = UInt64(own.fine)
    let previous = word[-1]
    let next = word[1]
    sink.add(own.form)
    sink.add(own.lower)
    sink.add(UInt64(own.suffix & 0xFFFF))
    sink.add(UInt64(own.suffix & 0xFF_FFFF))
    sink.add(UInt64(own.suffix))
    sink.add(UInt64(own.prefix & 0xFFFF))
    sink.add(UInt64(own.prefix & 0xFF_FFFF))
    sink.add(UInt64(own.prefix))
    sink.add(shape)
    sink.add(fine)
    sink.add(UInt64(own.coarse))
    sink.add(UInt64(tags[0]))
    sink.add(UInt64(habits[0]))
    sink.add(UInt64(habits[0]), UInt64(tags[0]), fine)
    sink.add(fine, shape)
    sink.add(UInt64(tags[0]), UInt64(tags[1]), UInt64(tags[-1]))
    for offset in [-1, 1] {
      let near = word[offset]
      sink.add(near.lower)
      sink.add(UInt64(near.suffix & 0xFF_FFFF))
      sink.add(UInt64(near.shape))
      sink.add(UInt64(near.fine))
      sink.add(UInt64(near.coarse))
      sink.add(UInt64(tags[offset]))
      sink.add(UInt64(habits[offset]))
    }
    for offset in [-2, 2] {
      let near = word[offset]
      sink.add(near.lower)
      sink.add(UInt64(near.shape))
      sink.add(UInt64(near.fine))
      sink.add(UInt64(tags[offset]))
    }
    for offset in [-3, 3] {
      sink.add(word[offset].lower)
      sink.add(UInt64(word[offset].fine))
    }
    sink.add(l1)
    sink.add(l1, l2)
    sink.add(l1, own.lower)
    sink.add(l1, fine)
    sink.add(l1, shape)
    sink.add(l1, UInt64(previous.shape))
    sink.add(l1, previous.lower)
    sink.add(l1, UInt64(previous.fine), UInt64(own.coarse))
    sink.add(previous.lower, own.lower)
    sink.add(own.lower, next.lower)
    sink.add(UInt64(previous.fine), fine)
    sink.add(fine, UInt64(next.fine))
    sink.add(UInt64(next.shape), shape, UInt64(previous.shape))
    sink.add(shape, UInt64(next.coarse), l1)
    return sink.count
  }

  /// How an article writes a word elsewhere: 1 in small letters, 2 with a capital inside a
  /// sentence; 4 where it stands first in its sentence here.
  package struct Habits {
    private var keys: [UInt64]
    private var flags: [UInt8]
    private let mask: Int

    /// Makes room for `count` words.
    package init(count: Int) {
      var size = 16
      while size < count * 2 { size *= 2 }
      keys = Array(repeating: 0, count: size)
      flags = Array(repeating: 0, count: size)
      mask = size - 1
    }

    @inline(__always)
    package mutating func note(_ word: WordAtoms, isFirst: Bool) {
      let flag: UInt8 = !word.isCapitalized ? 1 : isFirst ? 0 : 2
      if flag == 0 { return }
      let place = place(of: word.lowerForm | 1)
      keys[place] = word.lowerForm | 1
      flags[place] |= flag
    }

    @inline(__always)
    package func flags(of word: WordAtoms, isFirst: Bool) -> UInt8 {
      flags[place(of: word.lowerForm | 1)] | (isFirst ? 4 : 0)
    }

    @inline(__always)
    private func place(of key: UInt64) -> Int {
      var place = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 24) & mask
      while keys[place] != 0, keys[place] != key { place = (place &+ 1) & mask }
      return place
    }
  }
}
