import CrossreadCore

/// The dynamic oracle of the arc-hybrid system: what each move costs in arcs of the gold tree
/// that can no longer be built (Goldberg & Nivre 2013, section 4.2).
struct ArcHybridOracle {
  private let heads: [Int]
  private let children: [[Int]]
  private var isOnStack: [Bool]

  init(heads: [Int]) {
    self.heads = heads
    var children = [[Int]](repeating: [], count: heads.count + 1)
    for (child, head) in heads.enumerated() { children[head].append(child) }
    self.children = children
    isOnStack = Array(repeating: false, count: heads.count + 1)
  }

  mutating func shifted(_ word: Int) { isOnStack[word] = true }
  mutating func reduced(_ word: Int) { isOnStack[word] = false }

  func isGold(head: Int, child: Int) -> Bool { heads[child] == head }

  /// The costs of shift, left and right; nil for a move that is not allowed.
  func costs(_ state: ParserState) -> [Int?] {
    [shift(state), left(state), right(state)]
  }

  private func shift(_ state: ParserState) -> Int? {
    guard state.canShift else { return nil }
    let word = state.next
    let lost = children[word].count { $0 < word && isOnStack[$0] }
    let head = heads[word]
    let headIsBuried = head < word && isOnStack[head] && head != state.onStack(0)
    return lost + (headIsBuried ? 1 : 0)
  }

  private func left(_ state: ParserState) -> Int? {
    guard state.canReduceLeft else { return nil }
    let word = state.onStack(0)
    let head = heads[word]
    let other = head > state.next || (state.stackCount > 1 && head == state.onStack(1))
    return childrenAhead(of: word, state) + (other ? 1 : 0)
  }

  private func right(_ state: ParserState) -> Int? {
    guard state.canReduceRight else { return nil }
    let word = state.onStack(0)
    return childrenAhead(of: word, state) + (heads[word] >= state.next ? 1 : 0)
  }

  private func childrenAhead(of word: Int, _ state: ParserState) -> Int {
    children[word].count { $0 >= state.next }
  }
}
