/// The features from which the parser's network chooses moves and labels: the words on top of the
/// stack and next in line, their children so far, and pairs of them.
///
/// Most of them look at one word in one role and stay the same from move to move; `ParseSums`
/// keeps what they add up to.
package enum ParseFeatures {
  /// What a word is to the next move, seen by itself or with its children.
  enum Role: Int, CaseIterable {
    case top, topChildren, below, belowChildren, third, next, nextChildren
  }

  /// All features of a state.
  package static func extract(
    _ state: ParserState, into keys: UnsafeMutablePointer<UInt64>
  ) -> Int {
    var sink = FeatureSink(keys)
    for role in Role.allCases { add(role, state.word(in: role), state, to: &sink) }
    addPairs(state, to: &sink)
    return sink.count
  }

  /// The features of one word in one role. Each template keeps its number whatever the order.
  @inline(__always)
  static func add(_ role: Role, _ word: Int, _ state: ParserState, to sink: inout FeatureSink) {
    switch role {
    case .top: addWord(word, 0, state, neighbours: 23, to: &sink)
    case .topChildren: addTopChildren(word, state, to: &sink)
    case .below: addWord(word, 4, state, neighbours: 26, to: &sink)
    case .belowChildren: addChildrenBelow(word, state, to: &sink)
    case .third:
      sink.go(to: 8)
      addPlain(word, state, to: &sink)
    case .next: addNext(word, state, to: &sink)
    case .nextChildren: addChildrenOfNext(word, state, to: &sink)
    }
  }

  @inline(__always)
  private static func addPlain(_ word: Int, _ state: ParserState, to sink: inout FeatureSink) {
    sink.add(state.words[word])
    sink.add(state.tags[word])
    sink.add(state.fine[word])
  }

  /// A word on the stack and its neighbours in the text.
  @inline(__always)
  private static func addWord(
    _ word: Int, _ number: UInt64, _ state: ParserState, neighbours: UInt64,
    to sink: inout FeatureSink
  ) {
    sink.go(to: number)
    addPlain(word, state, to: &sink)
    sink.add(state.wordTags[word])
    sink.go(to: neighbours)
    sink.add(state.tags[state.before(word)])
    sink.add(state.tags[state.after(word)])
    sink.add(state.words[state.after(word)])
  }

  /// The next word and those that follow it.
  @inline(__always)
  private static func addNext(_ word: Int, _ state: ParserState, to sink: inout FeatureSink) {
    let second = state.ahead(1)
    let third = state.ahead(2)
    sink.go(to: 11)
    addPlain(word, state, to: &sink)
    sink.add(state.wordTags[word])
    addPlain(second, state, to: &sink)
    addPlain(third, state, to: &sink)
    sink.add(state.tags[state.ahead(3)])
    sink.go(to: 29)
    sink.add(state.tags[state.before(word)])
    sink.go(to: 73)
    sink.add(state.tags[word], state.tags[second], state.tags[third])
  }

  @inline(__always)
  private static func addTopChildren(
    _ word: Int, _ state: ParserState, to sink: inout FeatureSink
  ) {
    let left1 = Int(state.left1[word])
    let left2 = Int(state.left2[word])
    let right1 = Int(state.right1[word])
    let right2 = Int(state.right2[word])
    sink.go(to: 30)
    addPlain(left1, state, to: &sink)
    sink.add(UInt64(state.labels[left1]))
    sink.add(state.words[left2])
    sink.add(state.tags[left2])
    sink.add(UInt64(state.labels[left2]))
    addPlain(right1, state, to: &sink)
    sink.add(UInt64(state.labels[right1]))
    sink.add(state.tags[right2])
    sink.add(UInt64(state.labels[right2]))
    sink.go(to: 62)
    sink.add(state.tags[word], UInt64(state.leftCount[word]), UInt64(state.rightCount[word]))
    sink.go(to: 65)
    sink.add(state.childLabels[word])
  }

  @inline(__always)
  private static func addChildrenBelow(
    _ word: Int, _ state: ParserState, to sink: inout FeatureSink
  ) {
    let left1 = Int(state.left1[word])
    let right1 = Int(state.right1[word])
    sink.go(to: 43)
    sink.add(state.words[left1])
    sink.add(state.tags[left1])
    sink.add(UInt64(state.labels[left1]))
    sink.add(UInt64(state.labels[Int(state.left2[word])]))
    addPlain(right1, state, to: &sink)
    sink.add(UInt64(state.labels[right1]))
    sink.add(UInt64(state.labels[Int(state.right2[word])]))
    sink.go(to: 63)
    sink.add(state.tags[word], UInt64(state.leftCount[word]), UInt64(state.rightCount[word]))
    sink.go(to: 66)
    sink.add(state.childLabels[word])
  }

  @inline(__always)
  private static func addChildrenOfNext(
    _ word: Int, _ state: ParserState, to sink: inout FeatureSink
  ) {
    let left1 = Int(state.left1[word])
    let left2 = Int(state.left2[word])
    sink.go(to: 52)
    addPlain(left1, state, to: &sink)
    sink.add(UInt64(state.labels[left1]))
    sink.add(state.tags[left2])
    sink.add(UInt64(state.labels[left2]))
    sink.go(to: 64)
    sink.add(state.tags[word], UInt64(state.leftCount[word]))
    sink.go(to: 67)
    sink.add(state.childLabels[word])
  }

  /// How the words stand to one another: distances, pairs and triples.
  @inline(__always)
  static func addPairs(_ state: ParserState, to sink: inout FeatureSink) {
    let word = state.words
    let tag = state.tags
    let both = state.wordTags
    let s0 = state.onStack(0)
    let s1 = state.onStack(1)
    let b0 = state.ahead(0)
    let t0 = tag[s0]
    let t1 = tag[s1]
    let tb = tag[b0]
    let s0l1 = Int(state.left1[s0])
    let gap = distance(s0, b0)
    let below = distance(s1, s0)
    sink.go(to: 22)
    sink.add(tag[state.onStack(3)])
    sink.go(to: 58)
    sink.add(gap)
    sink.add(below)
    sink.add(t0, gap, tb)
    sink.add(t1, below, t0)
    sink.go(to: 68)
    sink.add(t0, tb)
    sink.add(t1, t0)
    sink.add(t1, tb)
    sink.add(t1, t0, tb)
    sink.add(t0, tb, tag[state.ahead(1)])
    sink.go(to: 74)
    sink.add(tag[state.onStack(2)], t1, t0)
    sink.add(both[s0], tb)
    sink.add(t0, both[b0])
    sink.add(both[s1], t0)
    sink.add(t1, both[s0])
    sink.add(word[s0], word[b0])
    sink.add(word[s1], word[s0])
    sink.add(t1, word[s0l1], t0)
    sink.add(word[s1], word[s0l1])
  }

  /// How far apart two words stand: 1 to 5, then 6 for up to 10 and 7 beyond.
  @inline(__always)
  private static func distance(_ a: Int, _ b: Int) -> UInt64 {
    let gap = a < b ? b &- a : a &- b
    return gap <= 5 ? UInt64(gap) : gap <= 10 ? 6 : 7
  }
}

extension ParserState {
  /// The word that has a role now.
  @inline(__always)
  func word(in role: ParseFeatures.Role) -> Int {
    switch role {
    case .top, .topChildren: onStack(0)
    case .below, .belowChildren: onStack(1)
    case .third: onStack(2)
    case .next, .nextChildren: ahead(0)
    }
  }
}
