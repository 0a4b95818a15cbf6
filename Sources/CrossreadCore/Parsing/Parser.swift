/// A greedy transition-based dependency parser: arc-hybrid moves (Kuhlmann, Gómez-Rodríguez &
/// Satta 2011), trained with a dynamic oracle (Goldberg & Nivre 2013), features after Zhang &
/// Nivre 2011 with word clusters. One linear model chooses the move, a second one the label.
package struct Parser: Sendable {
  package let moves: PairWeights
  package let labels: SparseWeights

  package enum Move: Int { case shift, left, right }

  /// Room for the keys of one decision.
  package static let featureLimit = 128

  package init(_ file: ModelFile) {
    self.init(
      moves: PairWeights(file.section("move")), labels: SparseWeights(file.section("labl")))
  }

  package init(moves: PairWeights, labels: SparseWeights) {
    self.moves = moves
    self.labels = labels
  }

  /// The number of the root label.
  package static let rootLabel = UInt8(
    DependencyRelation.allCases.firstIndex(of: .root) ?? 0)

  /// Parses the sentence that `state` was started with; the tree is then in its heads and labels.
  package func parse(
    _ state: inout ParserState, keys: UnsafeMutablePointer<UInt64>,
    scores: UnsafeMutablePointer<Int32>
  ) {
    while !state.isDone {
      switch bestMove(state, keys: keys) {
      case .shift: state.shift()
      case .left:
        state.reduceLeft(
          bestLabel(
            state, head: state.next, child: state.onStack(0), keys: keys, scores: scores))
      case .right:
        state.reduceRight(
          bestLabel(
            state, head: state.onStack(1), child: state.onStack(0), keys: keys, scores: scores))
      }
    }
  }

  @inline(__always)
  private func bestMove(_ state: ParserState, keys: UnsafeMutablePointer<UInt64>) -> Move {
    guard state.canShift else { return state.canReduceRight ? .right : .left }
    guard state.canReduceLeft else { return .shift }
    let count = MoveFeatures.extract(state, into: keys)
    let (left, right) = moves.score(keys, count)
    if state.canReduceRight, right > left, right > 0 { return .right }
    return left > 0 ? .left : .shift
  }

  @inline(__always)
  private func bestLabel(
    _ state: ParserState, head: Int, child: Int, keys: UnsafeMutablePointer<UInt64>,
    scores: UnsafeMutablePointer<Int32>
  ) -> UInt8 {
    if head == state.root { return Self.rootLabel }
    let count = LabelFeatures.extract(state, head: head, child: child, into: keys)
    labels.score(keys, count, into: scores)
    var best = -1
    for label in 0..<labels.classCount where label != Int(Self.rootLabel) {
      if best < 0 || scores[label] > scores[best] { best = label }
    }
    return UInt8(truncatingIfNeeded: max(best, 0))
  }
}
