/// The features from which the parser's network chooses moves and labels: the words on top of the
/// stack and next in line, their children so far, and pairs of them.
package enum ParseFeatures {
  @inline(__always)
  package static func extract(
    _ state: ParserState, into keys: UnsafeMutablePointer<UInt64>
  ) -> Int {
    var sink = FeatureSink(keys)
    let word = state.words
    let tag = state.tags
    let both = state.wordTags
    let fine = state.fine
    let label = state.labels
    let s0 = state.onStack(0)
    let s1 = state.onStack(1)
    let s2 = state.onStack(2)
    let b0 = state.ahead(0)
    let b1 = state.ahead(1)
    let b2 = state.ahead(2)
    let b3 = state.ahead(3)
    let t0 = tag[s0]
    let t1 = tag[s1]
    let tb = tag[b0]

    // The main words.
    sink.add(word[s0])
    sink.add(t0)
    sink.add(fine[s0])
    sink.add(both[s0])
    sink.add(word[s1])
    sink.add(t1)
    sink.add(fine[s1])
    sink.add(both[s1])
    sink.add(word[s2])
    sink.add(tag[s2])
    sink.add(fine[s2])
    sink.add(word[b0])
    sink.add(tb)
    sink.add(fine[b0])
    sink.add(both[b0])
    sink.add(word[b1])
    sink.add(tag[b1])
    sink.add(fine[b1])
    sink.add(word[b2])
    sink.add(tag[b2])
    sink.add(fine[b2])
    sink.add(tag[b3])
    sink.add(tag[state.onStack(3)])

    // Their neighbours in the text.
    sink.add(tag[state.before(s0)])
    sink.add(tag[state.after(s0)])
    sink.add(word[state.after(s0)])
    sink.add(tag[state.before(s1)])
    sink.add(tag[state.after(s1)])
    sink.add(word[state.after(s1)])
    sink.add(tag[state.before(b0)])

    // Their children.
    let s0l1 = Int(state.left1[s0])
    let s0l2 = Int(state.left2[s0])
    let s0r1 = Int(state.right1[s0])
    let s0r2 = Int(state.right2[s0])
    let s1l1 = Int(state.left1[s1])
    let s1l2 = Int(state.left2[s1])
    let s1r1 = Int(state.right1[s1])
    let s1r2 = Int(state.right2[s1])
    let b0l1 = Int(state.left1[b0])
    let b0l2 = Int(state.left2[b0])
    sink.add(word[s0l1])
    sink.add(tag[s0l1])
    sink.add(fine[s0l1])
    sink.add(UInt64(label[s0l1]))
    sink.add(word[s0l2])
    sink.add(tag[s0l2])
    sink.add(UInt64(label[s0l2]))
    sink.add(word[s0r1])
    sink.add(tag[s0r1])
    sink.add(fine[s0r1])
    sink.add(UInt64(label[s0r1]))
    sink.add(tag[s0r2])
    sink.add(UInt64(label[s0r2]))
    sink.add(word[s1l1])
    sink.add(tag[s1l1])
    sink.add(UInt64(label[s1l1]))
    sink.add(UInt64(label[s1l2]))
    sink.add(word[s1r1])
    sink.add(tag[s1r1])
    sink.add(fine[s1r1])
    sink.add(UInt64(label[s1r1]))
    sink.add(UInt64(label[s1r2]))
    sink.add(word[b0l1])
    sink.add(tag[b0l1])
    sink.add(fine[b0l1])
    sink.add(UInt64(label[b0l1]))
    sink.add(tag[b0l2])
    sink.add(UInt64(label[b0l2]))

    // How far apart they stand and how many children they have.
    let gap = distance(s0, b0)
    let below = distance(s1, s0)
    sink.add(gap)
    sink.add(below)
    sink.add(t0, gap, tb)
    sink.add(t1, below, t0)
    sink.add(t0, UInt64(state.leftCount[s0]), UInt64(state.rightCount[s0]))
    sink.add(t1, UInt64(state.leftCount[s1]), UInt64(state.rightCount[s1]))
    sink.add(tb, UInt64(state.leftCount[b0]))
    sink.add(state.childLabels[s0])
    sink.add(state.childLabels[s1])
    sink.add(state.childLabels[b0])

    // Pairs and triples.
    sink.add(t0, tb)
    sink.add(t1, t0)
    sink.add(t1, tb)
    sink.add(t1, t0, tb)
    sink.add(t0, tb, tag[b1])
    sink.add(tb, tag[b1], tag[b2])
    sink.add(tag[s2], t1, t0)
    sink.add(both[s0], tb)
    sink.add(t0, both[b0])
    sink.add(both[s1], t0)
    sink.add(t1, both[s0])
    sink.add(word[s0], word[b0])
    sink.add(word[s1], word[s0])
    sink.add(t1, word[s0l1], t0)
    sink.add(word[s1], word[s0l1])
    return sink.count
  }

  /// How far apart two words stand: 1 to 5, then 6 for up to 10 and 7 beyond.
  @inline(__always)
  private static func distance(_ a: Int, _ b: Int) -> UInt64 {
    let gap = a < b ? b &- a : a &- b
    return gap <= 5 ? UInt64(gap) : gap <= 10 ? 6 : 7
  }
}
