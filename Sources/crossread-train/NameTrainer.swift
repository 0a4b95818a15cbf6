import CrossreadCore

/// Fits the name tagger's network.
struct NameTrainer {
  var epochs = 6
  var rowLimit = 24_000

  func train(_ documents: [NamedDocument], seed: UInt64) -> [UInt8] {
    let keys = UnsafeMutablePointer<UInt64>.allocate(capacity: SentenceWork.keyLimit)
    defer { keys.deallocate() }
    let windows = documents.map { NameWindow($0.atoms, $0.tags, $0.sentences) }
    var vocabulary = FeatureVocabulary()
    for (document, window) in zip(documents, windows) {
      for sentence in document.sentences {
        window.label(sentence, keys: keys) { token, count, _ in
          vocabulary.count(keys, count)
          return document.labels[token]
        }
      }
    }
    let trainer = NetworkTrainer(
      keys: vocabulary.commonest(minimum: 4, limit: rowLimit), outputCount: NameLabel.count,
      seed: seed)
    var generator = SeededGenerator(seed: seed)
    var order = documents.indices.flatMap { number in
      documents[number].sentences.map { (number, $0) }
    }
    let labels = 0..<NameLabel.count
    for epoch in 0..<epochs {
      trainer.startEpoch(epoch, of: epochs)
      order.shuffle(using: &generator)
      for (number, sentence) in order {
        windows[number].label(sentence, keys: keys) { token, count, allowed in
          trainer.forward(keys, count, learns: true)
          trainer.compute(labels)
          let guess = trainer.best(labels) { allowed(UInt8($0)) }
          let truth = Int(documents[number].labels[token])
          trainer.learn(labels) { $0 == truth }
          trainer.finish()
          return UInt8(guess)
        }
      }
      report("names: epoch \(epoch + 1)")
      if epoch >= epochs - 3 { trainer.snapshot() }
    }
    return trainer.pack(groupBits: 14)
  }
}

extension Scores {
  /// Exact spans and kinds of names, gold tokens.
  static func names(_ documents: [NamedDocument], _ network: RowNetwork) {
    let work = SentenceWork(longest: 0)
    var tally = [(right: Int, gold: Int, found: Int)](repeating: (0, 0, 0), count: 4)
    for document in documents {
      let window = NameWindow(document.atoms, document.tags, document.sentences)
      for sentence in document.sentences {
        var guessed = [UInt8](repeating: NameLabel.outside, count: sentence.count)
        window.label(sentence, keys: work.keys) { token, count, allowed in
          let best = network.bestName(work, count, where: allowed)
          guessed[token - sentence.lowerBound] = best
          return best
        }
        let gold = spans(Array(document.labels[sentence]))
        let found = spans(guessed)
        for place in [0, 1, 2] {
          tally[place].gold += gold.count { $0.kind == place }
          tally[place].found += found.count { $0.kind == place }
          tally[place].right += found.count { $0.kind == place && gold.contains($0) }
        }
      }
    }
    for place in [0, 1, 2] {
      tally[3].gold += tally[place].gold
      tally[3].found += tally[place].found
      tally[3].right += tally[place].right
    }
    for (name, score) in zip(["person", "organization", "place", "all"], tally) {
      print(
        "names: \(name) precision \(percent(score.right, score.found))"
          + " recall \(percent(score.right, score.gold))"
          + " F1 \(percent(2 * score.right, score.gold + score.found))")
    }
  }

  private struct Name: Hashable {
    let span: Range<Int>
    let kind: Int
  }

  private static func spans(_ labels: [UInt8]) -> Set<Name> {
    var spans: Set<Name> = []
    var start = 0
    for (index, label) in labels.enumerated() {
      switch NameLabel.place(label) {
      case .begin: start = index
      case .end: spans.insert(Name(span: start..<(index + 1), kind: NameLabel.kind(label)))
      case .whole: spans.insert(Name(span: index..<(index + 1), kind: NameLabel.kind(label)))
      case .inside, nil: break
      }
    }
    return spans
  }
}
