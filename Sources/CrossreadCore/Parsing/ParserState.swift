/// The state of a parse: stack, next word, and the tree so far. Numbers of words count from zero;
/// `root` stands after the last word, and `none` is a word that is not there.
///
/// The memory is allocated once and serves all sentences of a text, so that parsing allocates
/// nothing. Copies share it; the owner calls `deallocate`.
package struct ParserState {
  package let capacity: Int
  // Per word, root and none.
  package let words: UnsafeMutablePointer<UInt64>
  package let tags: UnsafeMutablePointer<UInt64>
  package let wordTags: UnsafeMutablePointer<UInt64>
  package let fine: UnsafeMutablePointer<UInt64>
  package let coarse: UnsafeMutablePointer<UInt64>
  package let heads: UnsafeMutablePointer<Int32>
  package let labels: UnsafeMutablePointer<UInt8>
  /// The two outermost children on each side, outermost first.
  package let left1: UnsafeMutablePointer<Int32>
  package let left2: UnsafeMutablePointer<Int32>
  package let right1: UnsafeMutablePointer<Int32>
  package let right2: UnsafeMutablePointer<Int32>
  package let leftCount: UnsafeMutablePointer<UInt8>
  package let rightCount: UnsafeMutablePointer<UInt8>
  /// The labels of a word's children, one bit each.
  package let childLabels: UnsafeMutablePointer<UInt64>
  package let stack: UnsafeMutablePointer<Int32>
  package private(set) var count = 0
  package private(set) var stackCount = 0
  package private(set) var next = 0

  package var root: Int { count }
  package var none: Int { count + 1 }
  package static let noLabel: UInt8 = 63

  /// Makes room for sentences of at most `capacity` words.
  package init(capacity: Int) {
    self.capacity = capacity
    let room = capacity + 2
    words = .allocate(capacity: room)
    tags = .allocate(capacity: room)
    wordTags = .allocate(capacity: room)
    fine = .allocate(capacity: room)
    coarse = .allocate(capacity: room)
    heads = .allocate(capacity: room)
    labels = .allocate(capacity: room)
    left1 = .allocate(capacity: room)
    left2 = .allocate(capacity: room)
    right1 = .allocate(capacity: room)
    right2 = .allocate(capacity: room)
    leftCount = .allocate(capacity: room)
    rightCount = .allocate(capacity: room)
    childLabels = .allocate(capacity: room)
    stack = .allocate(capacity: room)
  }

  package func deallocate() {
    words.deallocate()
    tags.deallocate()
    wordTags.deallocate()
    fine.deallocate()
    coarse.deallocate()
    heads.deallocate()
    labels.deallocate()
    left1.deallocate()
    left2.deallocate()
    right1.deallocate()
    right2.deallocate()
    leftCount.deallocate()
    rightCount.deallocate()
    childLabels.deallocate()
    stack.deallocate()
  }

  /// Starts a sentence of `count` words, at most `capacity`.
  package mutating func start(
    _ atoms: UnsafePointer<WordAtoms>, tags fineTags: UnsafePointer<UInt8>, count: Int
  ) {
    precondition(count <= capacity)
    self.count = count
    stackCount = 0
    next = 0
    let none = Int32(truncatingIfNeeded: none)
    for index in 0..<(count &+ 2) {
      if index < count {
        words[index] = atoms[index].lower
        tags[index] = UInt64(fineTags[index])
        fine[index] = UInt64(atoms[index].fine)
        coarse[index] = UInt64(atoms[index].coarse)
      } else {
        words[index] = UInt64(index &- count &+ 1)
        tags[index] = UInt64(125 &+ index &- count)
        fine[index] = UInt64(1021 &+ index &- count)
        coarse[index] = UInt64(125 &+ index &- count)
      }
      wordTags[index] = FeatureHash.mix(words[index], tags[index])
      heads[index] = -1
      labels[index] = Self.noLabel
      left1[index] = none
      left2[index] = none
      right1[index] = none
      right2[index] = none
      leftCount[index] = 0
      rightCount[index] = 0
      childLabels[index] = 0
    }
  }

  package var isDone: Bool { next == root && stackCount == 0 }
  package var canShift: Bool { next < root }
  /// Only the last word standing may hang from the root: a sentence has one.
  package var canReduceLeft: Bool { stackCount > 0 && (next < root || stackCount == 1) }
  package var canReduceRight: Bool { stackCount > 1 }

  /// The word `depth` below the top of the stack.
  @inline(__always)
  package func onStack(_ depth: Int) -> Int {
    stackCount > depth ? Int(stack[stackCount &- 1 &- depth]) : none
  }

  /// The word `distance` after the next one.
  @inline(__always)
  package func ahead(_ distance: Int) -> Int {
    next &+ distance <= root ? next &+ distance : none
  }

  /// The word before this one in the text.
  @inline(__always)
  package func before(_ word: Int) -> Int {
    word > 0 && word < root ? word &- 1 : none
  }

  /// The word after this one in the text.
  @inline(__always)
  package func after(_ word: Int) -> Int {
    word &+ 1 < root ? word &+ 1 : none
  }

  package mutating func shift() {
    stack[stackCount] = Int32(truncatingIfNeeded: next)
    stackCount &+= 1
    next &+= 1
  }

  /// Hangs the top of the stack from the next word.
  package mutating func reduceLeft(_ label: UInt8) {
    let child = Int(stack[stackCount &- 1])
    stackCount &-= 1
    attach(child, to: next, label)
    if left1[next] == Int32(truncatingIfNeeded: none) || child < Int(left1[next]) {
      left2[next] = left1[next]
      left1[next] = Int32(truncatingIfNeeded: child)
    }
    leftCount[next] = min(leftCount[next] &+ 1, 7)
  }

  /// Hangs the top of the stack from the word below it.
  package mutating func reduceRight(_ label: UInt8) {
    let child = Int(stack[stackCount &- 1])
    let head = Int(stack[stackCount &- 2])
    stackCount &-= 1
    attach(child, to: head, label)
    right2[head] = right1[head]
    right1[head] = Int32(truncatingIfNeeded: child)
    rightCount[head] = min(rightCount[head] &+ 1, 7)
  }

  private func attach(_ child: Int, to head: Int, _ label: UInt8) {
    heads[child] = Int32(truncatingIfNeeded: head)
    labels[child] = label
    childLabels[head] |= 1 << UInt64(label)
  }
}
