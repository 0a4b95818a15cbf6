/// A parse seen from above: the children of each token, and how far its subtree reaches.
///
/// Built in time linear in the number of tokens, whatever the shape of the parse.
struct PhraseTree {
  private let childStarts: [Int32]
  private let childList: [Int32]
  /// The first and the last token of each subtree.
  let leftEdges: [Int32]
  let rightEdges: [Int32]

  init(_ syntax: Syntax) {
    let count = syntax.heads.count
    var starts = [Int32](repeating: 0, count: count + 1)
    for head in syntax.heads where head >= 0 { starts[Int(head) + 1] += 1 }
    for index in 0..<count { starts[index + 1] += starts[index] }
    var next = starts
    var list = [Int32](repeating: 0, count: Int(starts[count]))
    var waiting = [Int32](repeating: 0, count: count)
    for index in 0..<count where syntax.heads[index] >= 0 {
      let head = Int(syntax.heads[index])
      list[Int(next[head])] = Int32(index)
      next[head] += 1
      waiting[head] += 1
    }
    var left = (0..<count).map(Int32.init)
    var right = left
    // Leaves first: a token is done once all its children are.
    var ready = (0..<count).filter { waiting[$0] == 0 }
    while let index = ready.popLast() {
      let head = Int(syntax.heads[index])
      if head < 0 { continue }
      left[head] = min(left[head], left[index])
      right[head] = max(right[head], right[index])
      waiting[head] -= 1
      if waiting[head] == 0 { ready.append(head) }
    }
    childStarts = starts
    childList = list
    leftEdges = left
    rightEdges = right
  }

  /// The children of a token, in order.
  func children(of token: TokenIndex) -> ArraySlice<Int32> {
    childList[Int(childStarts[token])..<Int(childStarts[token + 1])]
  }

  /// The tokens from the first to the last of a subtree.
  func subtree(_ token: TokenIndex) -> TokenRange {
    Int(leftEdges[token])..<(Int(rightEdges[token]) + 1)
  }
}
