/// A greedy transition-based dependency parser: arc-hybrid moves (Kuhlmann, Gómez-Rodríguez &
/// Satta 2011), trained with a dynamic oracle (Goldberg & Nivre 2013).
///
/// A network with one hidden layer (after Chen & Manning 2014) sees the stack, the words ahead and
/// the tree so far; it has an output for each move, and for each label of an arc to the left and
/// to the right.
package struct Parser: Sendable {
  package let network: RowNetwork

  package enum Move: Int { case shift, left, right }

  /// Reads the network of a file.
  package init(_ file: ModelFile) {
    network = RowNetwork(
      file.section("pars"),
      runs: [0..<Self.moveCount, Self.labels(of: .left), Self.labels(of: .right)])
  }

  package static let moveCount = 3
  package static let labelCount = DependencyRelation.allCases.count
  /// The number of outputs: three moves, the labels to the left, the labels to the right.
  package static let outputCount = moveCount + 2 * labelCount
  /// The number of the root label, which only the arc from the root has.
  package static let rootLabel = DependencyRelation.allCases.firstIndex(of: .root) ?? 0

  /// The outputs for the labels of a move.
  @inline(__always)
  package static func labels(of move: Move) -> Range<Int> {
    let first = move == .left ? moveCount : moveCount + labelCount
    return first..<(first + labelCount)
  }

  /// Parses the sentence that `state` was started with; the tree is then in its heads and labels.
  package func parse(_ state: inout ParserState, _ work: SentenceWork) {
    let sums = work.sums
    sums.start(count: state.count)
    while !state.isDone {
      guard state.canReduceLeft || state.canReduceRight else {
        state.shift()
        continue
      }
      let parts = sums.parts(of: state, network, keys: work.keys)
      var sink = FeatureSink(work.keys)
      ParseFeatures.addPairs(state, to: &sink)
      network.hide(work.keys, sink.count, parts: parts, into: work.hidden)
      switch bestMove(state, work) {
      case .shift: state.shift()
      case .left:
        let isRoot = state.next == state.root
        state.reduceLeft(isRoot ? UInt8(Self.rootLabel) : bestLabel(.left, work))
        sums.forgetChildren(of: state.next)
      case .right:
        state.reduceRight(bestLabel(.right, work))
        sums.forgetChildren(of: state.onStack(0))
      }
    }
  }

  @inline(__always)
  private func bestMove(_ state: ParserState, _ work: SentenceWork) -> Move {
    guard state.canShift else { return state.canReduceRight ? .right : .left }
    let values = work.values
    network.weigh(run: Move.shift.rawValue, work.hidden, into: values)
    let (shift, left, right) = (values[0], values[1], values[2])
    if state.canReduceRight, right > left, right > shift { return .right }
    return left > shift ? .left : .shift
  }

  @inline(__always)
  private func bestLabel(_ move: Move, _ work: SentenceWork) -> UInt8 {
    network.weigh(run: move.rawValue, work.hidden, into: work.values)
    work.values[Self.rootLabel] = .min
    var best = 0
    for label in 1..<Self.labelCount where work.values[label] > work.values[best] {
      best = label
    }
    return UInt8(truncatingIfNeeded: best)
  }
}
