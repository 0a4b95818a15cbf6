import CrossreadCore

/// Fits the parser's network.
///
/// From the second epoch on the parser mostly follows its own moves, so that it learns to go on
/// well after a mistake; the dynamic oracle says which moves are still right.
final class ParserTrainer {
  private let keys = UnsafeMutablePointer<UInt64>.allocate(capacity: SentenceWork.keyLimit)
  private var generator: SeededGenerator
  private let seed: UInt64
  var epochs = 14
  var rowLimit = 40_000

  init(seed: UInt64) {
    self.seed = seed
    generator = SeededGenerator(seed: seed)
  }

  deinit { keys.deallocate() }

  /// Trains on projective sentences with predicted tags and packs the weights.
  func train(_ sentences: [AnnotatedSentence], tags: [[UInt8]]) -> [UInt8] {
    let work = SentenceWork(longest: sentences.map(\.count).max() ?? 1)
    let trainer = NetworkTrainer(
      keys: vocabulary(sentences, tags, work).commonest(minimum: 4, limit: rowLimit),
      outputCount: Parser.outputCount, seed: seed)
    trainer.featureDropout = 0.2
    var order = Array(sentences.indices)
    for epoch in 0..<epochs {
      trainer.startEpoch(epoch, of: epochs)
      order.shuffle(using: &generator)
      for number in order {
        forEachState(of: sentences[number], tags[number], work) { state, costs in
          let step = learn(trainer, sentences[number], state, costs)
          trainer.finish()
          let follows = epoch > 0 && generator.next() % 10 != 0
          return follows ? step.guess : step.truth
        }
      }
      report("parser: epoch \(epoch + 1)")
      if epoch >= epochs - 3 { trainer.snapshot() }
    }
    return trainer.pack(groupBits: 14)
  }

  private typealias Step = (move: Parser.Move, label: UInt8)

  /// Learns the best of the right moves and its label; gives what was guessed, and what is right.
  private func learn(
    _ trainer: NetworkTrainer, _ sentence: AnnotatedSentence, _ state: ParserState,
    _ costs: [Int?]
  ) -> (guess: Step, truth: Step) {
    let count = ParseFeatures.extract(state, into: keys)
    trainer.forward(keys, count, learns: true)
    let least = costs.compactMap { $0 }.min() ?? 0
    let moves = 0..<Parser.moveCount
    trainer.compute(moves)
    let guess = Parser.Move(rawValue: trainer.best(moves) { costs[$0] != nil }) ?? .shift
    let truth = Parser.Move(rawValue: trainer.best(moves) { costs[$0] == least }) ?? .shift
    if costs.count(where: { $0 != nil }) > 1 {
      trainer.learn(moves, right: { costs[$0] == least }, where: { costs[$0] != nil })
    }
    let guessed = label(of: guess, trainer, sentence, state)
    let right = guess == truth ? guessed : label(of: truth, trainer, sentence, state)
    return ((guess, guessed), (truth, right))
  }

  /// The label that the network gives the arc of a move; learned where the arc is right.
  private func label(
    of move: Parser.Move, _ trainer: NetworkTrainer, _ sentence: AnnotatedSentence,
    _ state: ParserState
  ) -> UInt8 {
    if move == .shift { return 0 }
    let child = state.onStack(0)
    let head = move == .left ? state.next : state.onStack(1)
    if head == state.root { return UInt8(Parser.rootLabel) }
    let range = Parser.labels(of: move)
    let root = range.lowerBound + Parser.rootLabel
    trainer.compute(range)
    let best = trainer.best(range) { $0 != root } - range.lowerBound
    let right = Int(sentence.labels[child])
    if sentence.heads[child] == head, right != Parser.rootLabel {
      trainer.learn(range, right: { $0 == range.lowerBound + right }, where: { $0 != root })
    }
    return UInt8(best)
  }

  /// Counts the features of the states on the way to the right trees.
  private func vocabulary(
    _ sentences: [AnnotatedSentence], _ tags: [[UInt8]], _ work: SentenceWork
  ) -> FeatureVocabulary {
    var vocabulary = FeatureVocabulary()
    for (number, sentence) in sentences.enumerated() {
      forEachState(of: sentence, tags[number], work) { state, costs in
        vocabulary.count(keys, ParseFeatures.extract(state, into: keys))
        let least = costs.compactMap { $0 }.min() ?? 0
        let move = Parser.Move(rawValue: costs.firstIndex { $0 == least } ?? 0) ?? .shift
        return (move, sentence.labels[state.onStack(0)])
      }
    }
    return vocabulary
  }

  /// Walks through a parse: `choose` gets each state with a choice or an arc, and its costs.
  private func forEachState(
    of sentence: AnnotatedSentence, _ tags: [UInt8], _ work: SentenceWork,
    _ choose: (ParserState, [Int?]) -> Step
  ) {
    var state = work.state
    state.start(sentence, tags: tags)
    var oracle = ArcHybridOracle(heads: sentence.heads)
    while !state.isDone {
      let hasChoice = state.canReduceLeft || state.canReduceRight
      let step = hasChoice ? choose(state, oracle.costs(state)) : (.shift, 0)
      switch step.move {
      case .shift:
        oracle.shifted(state.next)
        state.shift()
      case .left:
        oracle.reduced(state.onStack(0))
        state.reduceLeft(step.label)
      case .right:
        oracle.reduced(state.onStack(0))
        state.reduceRight(step.label)
      }
    }
  }
}

extension ParserState {
  /// Starts an annotated sentence with the tags given.
  mutating func start(_ sentence: AnnotatedSentence, tags: [UInt8]) {
    sentence.atoms.withUnsafeBufferPointer { atoms in
      guard let base = atoms.baseAddress else { return }
      start(base + 2, tags: tags, count: sentence.count)
    }
  }
}
