import CrossreadCore

/// Fits the parser's two models.
struct ParserTrainer {
  var epochs = 10
  /// From this epoch on the parser mostly follows its own moves, so that it learns to go on well
  /// after a mistake.
  var exploreFrom = 1
  var moveGroupBits = 16
  var labelGroupBits = 15

  /// Trains on sentences with predicted tags and packs the weights of moves and labels.
  func train(
    _ sentences: [AnnotatedSentence], tags: [[UInt8]], seed: UInt64,
    afterEpoch: (Int, _ moves: [UInt8], _ labels: [UInt8]) -> Void
  ) -> (moves: [UInt8], labels: [UInt8]) {
    let longest = sentences.map(\.count).max() ?? 1
    let labelCount = DependencyRelation.allCases.count
    let moves = PerceptronTable(classCount: 3)
    let labels = PerceptronTable(classCount: labelCount)
    let session = Session(
      moves: moves, labels: labels, work: SentenceWork(longest: longest),
      generator: SeededGenerator(seed: seed))
    var order = Array(sentences.indices)
    for epoch in 0..<epochs {
      order.shuffle(using: &session.generator)
      session.explores = epoch >= exploreFrom
      session.mistakes = 0
      for number in order { session.learn(sentences[number], tags: tags[number]) }
      report("parser: epoch \(epoch + 1), \(session.mistakes) wrong moves")
      if epoch % 4 == 3, epoch != epochs - 1 {
        let packed = pack(session)
        afterEpoch(epoch + 1, packed.moves, packed.labels)
      }
    }
    return pack(session)
  }

  private func pack(_ session: Session) -> (moves: [UInt8], labels: [UInt8]) {
    let moves = Quantizer.pairs(session.moves.averaged(minimum: 4), groupBits: moveGroupBits)
    let labels = Quantizer.sparse(
      session.labels.averaged(minimum: 2), classCount: session.labels.classCount,
      groupBits: labelGroupBits, least: 2)
    report(
      "parser: moves \(session.moves.rowCount) features, \(moves.bytes.count) bytes,"
        + " \(moves.dropped) dropped; labels \(session.labels.rowCount) features,"
        + " \(labels.bytes.count) bytes, \(labels.dropped) dropped")
    return (moves.bytes, labels.bytes)
  }

  private final class Session {
    let moves: PerceptronTable
    let labels: PerceptronTable
    let work: SentenceWork
    var generator: SeededGenerator
    var explores = false
    var mistakes = 0

    init(
      moves: PerceptronTable, labels: PerceptronTable, work: SentenceWork,
      generator: SeededGenerator
    ) {
      self.moves = moves
      self.labels = labels
      self.work = work
      self.generator = generator
    }

    func learn(_ sentence: AnnotatedSentence, tags: [UInt8]) {
      var state = work.state
      sentence.atoms.withUnsafeBufferPointer { atoms in
        guard let base = atoms.baseAddress else { return }
        state.start(base + 2, tags: tags, count: sentence.count)
      }
      var oracle = ArcHybridOracle(heads: sentence.heads)
      while !state.isDone {
        let move = chooseMove(state, oracle)
        switch move {
        case .shift:
          oracle.shifted(state.next)
          state.shift()
        case .left:
          let child = state.onStack(0)
          let label = chooseLabel(state, sentence, head: state.next, child: child)
          oracle.reduced(child)
          state.reduceLeft(label)
        case .right:
          let child = state.onStack(0)
          let label = chooseLabel(state, sentence, head: state.onStack(1), child: child)
          oracle.reduced(child)
          state.reduceRight(label)
        }
      }
    }

    private func chooseMove(_ state: ParserState, _ oracle: ArcHybridOracle) -> Parser.Move {
      if !state.canShift { return state.canReduceRight ? .right : .left }
      if !state.canReduceLeft { return .shift }
      let costs = oracle.costs(state)
      let count = MoveFeatures.extract(state, into: work.keys)
      moves.score(work.keys, count, into: work.scores)
      let least = costs.compactMap { $0 }.min() ?? 0
      var guess = -1
      var truth = -1
      for move in 0..<3 {
        guard let cost = costs[move] else { continue }
        if guess < 0 || work.scores[move] > work.scores[guess] { guess = move }
        if cost == least, truth < 0 || work.scores[move] > work.scores[truth] { truth = move }
      }
      if costs[guess] != least {
        moves.update(work.keys, count, truth: truth, guess: guess)
        mistakes += 1
      }
      moves.advance()
      let follows = explores && generator.next() % 10 != 0
      return Parser.Move(rawValue: follows ? guess : truth) ?? .shift
    }

    private func chooseLabel(
      _ state: ParserState, _ sentence: AnnotatedSentence, head: Int, child: Int
    ) -> UInt8 {
      if head == state.root { return Parser.rootLabel }
      let count = LabelFeatures.extract(state, head: head, child: child, into: work.keys)
      labels.score(work.keys, count, into: work.scores)
      var guess = -1
      for label in 0..<labels.classCount where label != Int(Parser.rootLabel) {
        if guess < 0 || work.scores[label] > work.scores[guess] { guess = label }
      }
      let truth = Int(sentence.labels[child])
      if sentence.heads[child] == head, truth != Int(Parser.rootLabel) {
        if guess != truth { labels.update(work.keys, count, truth: truth, guess: guess) }
        labels.advance()
      }
      return UInt8(guess)
    }
  }
}
