/// The features from which the parser chooses the label of a new arc.
package enum LabelFeatures {
  @inline(__always)
  package static func extract(
    _ state: ParserState, head: Int, child: Int, into keys: UnsafeMutablePointer<UInt64>
  ) -> Int {
    var sink = FeatureSink(keys)
    let word = state.words
    let tag = state.tags
    let both = state.wordTags
    let fine = state.fine
    let coarse = state.coarse
    let label = state.labels
    let side: UInt64 = head < child ? 1 : 0
    let far = MoveFeatures.distance(head, child) << 1 | side
    let th = tag[head] << 1 | side
    let td = tag[child]
    let l1 = Int(state.left1[child])
    let l2 = Int(state.left2[child])
    let r1 = Int(state.right1[child])
    let hl1 = Int(state.left1[head])
    let hr1 = Int(state.right1[head])
    let headLabels = state.childLabels[head]
    let childLabels = state.childLabels[child]
    let before = child > 0 ? child &- 1 : state.none
    let after = child &+ 1 < state.root ? child &+ 1 : state.none

    sink.add(both[child])
    sink.add(both[child], side)
    sink.add(td, far)
    sink.add(both[head], side)
    sink.add(th, td)
    sink.add(th, td, far)
    sink.add(th, both[child])
    sink.add(both[head], td, side)
    sink.add(both[head], both[child], side)
    sink.add(word[head], word[child], side)
    sink.add(fine[child], th)
    sink.add(fine[head], td, side)
    sink.add(fine[head], fine[child], side)
    sink.add(coarse[head], coarse[child], th, td)
    sink.add(coarse[child], td, th)
    sink.add(fine[child], side)

    // The child's own children: a preposition, a conjunction, a subject.
    sink.add(word[l1], td, th)
    sink.add(tag[l1], td, th)
    sink.add(UInt64(label[l1]), td, th)
    sink.add(word[l1], word[head], td, side)
    sink.add(fine[child], word[l1], th)
    sink.add(word[l1], both[child])
    sink.add(word[l2], td, th)
    sink.add(UInt64(label[l2]), UInt64(label[l1]), td, th)
    sink.add(tag[r1], td, th)
    sink.add(UInt64(label[r1]), td, th)
    sink.add(childLabels, td, th)
    sink.add(childLabels, word[head], side)
    sink.add(childLabels, word[l1], th, td)
    sink.add(fine[head], word[l1], td, side)

    // What the head has already.
    sink.add(headLabels, td, th)
    sink.add(headLabels, td, childLabels, th)
    sink.add(headLabels, word[head], td, side)
    sink.add(UInt64(label[hl1]), td, th)
    sink.add(UInt64(label[hr1]), td, th)
    sink.add(tag[hl1], td, th)
    sink.add(word[hl1], td, th)
    sink.add(both[child], UInt64(label[hr1]), side)
    sink.add(fine[child], headLabels, th)

    // Around the child.
    sink.add(tag[before], td, th)
    sink.add(word[before], td, th)
    sink.add(tag[after], td, th)
    sink.add(word[after], td, th)
    sink.add(tag[before], td, tag[after], th)
    return sink.count
  }
}
