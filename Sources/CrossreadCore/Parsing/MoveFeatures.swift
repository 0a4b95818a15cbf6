/// The features from which the parser chooses a move.
package enum MoveFeatures {
  @inline(__always)
  package static func extract(
    _ state: ParserState, into keys: UnsafeMutablePointer<UInt64>
  ) -> Int {
    var sink = FeatureSink(keys)
    let word = state.words
    let tag = state.tags
    let both = state.wordTags
    let fine = state.fine
    let coarse = state.coarse
    let s0 = state.onStack(0)
    let s1 = state.onStack(1)
    let s2 = state.onStack(2)
    let b0 = state.ahead(0)
    let b1 = state.ahead(1)
    let b2 = state.ahead(2)
    let s0l1 = Int(state.left1[s0])
    let s0l2 = Int(state.left2[s0])
    let s0r1 = Int(state.right1[s0])
    let s0r2 = Int(state.right2[s0])
    let s1l1 = Int(state.left1[s1])
    let s1r1 = Int(state.right1[s1])
    let b0l1 = Int(state.left1[b0])
    let b0l2 = Int(state.left2[b0])
    let gap = distance(s0, b0)
    let below = distance(s1, s0)
    let t0 = tag[s0]
    let t1 = tag[s1]
    let tb = tag[b0]

    // Single words.
    sink.add(both[s0])
    sink.add(word[s0])
    sink.add(t0)
    sink.add(both[s1])
    sink.add(word[s1])
    sink.add(t1)
    sink.add(both[b0])
    sink.add(word[b0])
    sink.add(tb)
    sink.add(both[b1])
    sink.add(word[b1])
    sink.add(tag[b1])
    sink.add(both[b2])
    sink.add(tag[b2])
    sink.add(tag[s2])
    sink.add(fine[s0], t0)
    sink.add(fine[s1], t1)
    sink.add(fine[b0], tb)
    sink.add(fine[b1], tag[b1])

    // The top of the stack and the next word.
    sink.add(both[s0], both[b0])
    sink.add(both[s0], word[b0])
    sink.add(word[s0], both[b0])
    sink.add(both[s0], tb)
    sink.add(t0, both[b0])
    sink.add(t0, tb)
    sink.add(t0, tb, gap)
    sink.add(both[s0], gap)
    sink.add(both[b0], gap)
    sink.add(fine[s0], fine[b0])
    sink.add(coarse[s0], coarse[b0], t0, tb)
    sink.add(fine[s0], tb, t0)
    sink.add(t0, fine[b0], tb)
    sink.add(coarse[s0], both[b0])
    sink.add(both[s0], coarse[b0])

    // The two on top of the stack.
    sink.add(both[s1], both[s0])
    sink.add(both[s1], t0)
    sink.add(t1, both[s0])
    sink.add(t1, t0)
    sink.add(t1, t0, below)
    sink.add(word[s1], both[s0])
    sink.add(fine[s1], fine[s0])
    sink.add(coarse[s1], coarse[s0], t1, t0)
    sink.add(t1, fine[s0], t0)
    sink.add(fine[s1], t1, t0)

    // Below the top and the next word: the rival for the top's head.
    sink.add(t1, tb)
    sink.add(both[s1], tb)
    sink.add(t1, both[b0])
    sink.add(t1, t0, tb)
    sink.add(both[s1], t0, tb)
    sink.add(t1, both[s0], tb)
    sink.add(t1, t0, both[b0])
    sink.add(coarse[s1], coarse[s0], coarse[b0])
    sink.add(word[s1], word[s0], tb)
    sink.add(t1, word[s0], word[b0])
    sink.add(t1, t0, tb, FeatureHash.mix(below, gap))

    // The words ahead.
    sink.add(tb, tag[b1])
    sink.add(t0, tb, tag[b1])
    sink.add(both[s0], tb, tag[b1])
    sink.add(t0, both[b0], tag[b1])
    sink.add(t0, tb, both[b1])
    sink.add(t0, tb, tag[b1], tag[b2])
    sink.add(t1, t0, tb, tag[b1])
    sink.add(word[b0], word[b1])
    sink.add(tag[s2], t1, t0)
    sink.add(tag[s2], t1, t0, tb)

    // The tree so far.
    let label = state.labels
    sink.add(t0, tag[s0l1], tb)
    sink.add(t0, tag[s0r1], tb)
    sink.add(t0, tb, tag[b0l1])
    sink.add(t1, t0, tag[s0l1])
    sink.add(t1, t0, tag[s0r1])
    sink.add(t1, tag[s1r1], t0)
    sink.add(t1, tag[s1l1], t0)
    sink.add(t1, tag[s1r1], t0, tb)
    sink.add(t0, tag[s0r1], tag[s0r2])
    sink.add(t0, tag[s0l1], tag[s0l2])
    sink.add(tb, tag[b0l1], tag[b0l2])
    sink.add(t0, UInt64(label[s0l1]))
    sink.add(t0, UInt64(label[s0r1]), tb)
    sink.add(t1, UInt64(label[s1r1]), t0)
    sink.add(tb, UInt64(label[b0l1]))
    sink.add(both[s0], UInt64(label[s0l1]))
    sink.add(both[s0], UInt64(label[s0r1]))
    sink.add(both[s0], word[s0l1])
    sink.add(both[s0], word[s0r1])
    sink.add(word[s0l1], tb, t0)
    sink.add(word[s0r1], tb, t0)
    sink.add(word[s0l1], t1, t0)
    sink.add(both[s1], word[s0l1], t0)
    sink.add(t0, state.childLabels[s0])
    sink.add(t1, state.childLabels[s1])
    sink.add(tb, state.childLabels[b0])
    sink.add(t0, state.childLabels[s0], tb)
    sink.add(t1, state.childLabels[s1], t0)
    sink.add(t1, state.childLabels[s0], t0)
    sink.add(
      both[s0], UInt64(state.leftCount[s0]) << 8 | UInt64(state.rightCount[s0]))
    sink.add(
      both[s1], UInt64(state.leftCount[s1]) << 8 | UInt64(state.rightCount[s1]))
    sink.add(both[b0], UInt64(state.leftCount[b0]))
    return sink.count
  }

  /// How far apart two words stand: 1 to 5, then 6 for up to 10 and 7 beyond.
  @inline(__always)
  static func distance(_ a: Int, _ b: Int) -> UInt64 {
    let gap = a < b ? b &- a : a &- b
    return gap <= 5 ? UInt64(gap) : gap <= 10 ? 6 : 7
  }
}
