import CrossreadCore

/// Fits the tagger's network.
struct TaggerTrainer {
  let tagSet: TagSet
  var epochs = 8
  var rowLimit = 20_000

  /// Trains on the sentences with these numbers and packs the weights.
  func train(_ sentences: [AnnotatedSentence], on selection: [Int], seed: UInt64) -> [UInt8] {
    let tagCount = tagSet.names.count
    let keys = UnsafeMutablePointer<UInt64>.allocate(capacity: SentenceWork.keyLimit)
    defer { keys.deallocate() }
    var vocabulary = FeatureVocabulary()
    for number in selection {
      forEachWord(of: sentences[number], keys) { index, count in
        vocabulary.count(keys, count)
        return sentences[number].fineTags[index]
      }
    }
    let trainer = NetworkTrainer(
      keys: vocabulary.commonest(minimum: 3, limit: rowLimit), outputCount: tagCount, seed: seed)
    var generator = SeededGenerator(seed: seed)
    var order = selection
    for epoch in 0..<epochs {
      trainer.startEpoch(epoch, of: epochs)
      order.shuffle(using: &generator)
      for number in order {
        forEachWord(of: sentences[number], keys) { index, count in
          trainer.forward(keys, count, learns: true)
          trainer.compute(0..<tagCount)
          let guess = trainer.best(0..<tagCount)
          let truth = Int(sentences[number].fineTags[index])
          trainer.learn(0..<tagCount) { $0 == truth }
          trainer.finish()
          return UInt8(guess)
        }
      }
      if epoch >= epochs - 3 { trainer.snapshot() }
    }
    return trainer.pack(groupBits: 14)
  }

  private func forEachWord(
    of sentence: AnnotatedSentence, _ keys: UnsafeMutablePointer<UInt64>,
    _ choose: (_ index: Int, _ count: Int) -> UInt8
  ) {
    sentence.atoms.withUnsafeBufferPointer { atoms in
      guard let base = atoms.baseAddress else { return }
      var last = Tagger.boundary
      var beforeLast = Tagger.boundary
      for index in 0..<sentence.count {
        let count = TagFeatures.extract(
          base + index + 2, last: last, beforeLast: beforeLast, into: keys)
        let tag = choose(index, count)
        beforeLast = last
        last = tag
      }
    }
  }

  /// Tags of every sentence by taggers that did not see it in training: what the parser will
  /// meet when it reads.
  func jackknife(_ sentences: [AnnotatedSentence], folds: Int, seed: UInt64) -> [[UInt8]] {
    var tags = [[UInt8]](repeating: [], count: sentences.count)
    for fold in 0..<folds {
      let seen = sentences.indices.filter { $0 % folds != fold }
      var quick = self
      quick.epochs = 5
      let tagger = Tagger(
        network: RowNetwork(immortal(quick.train(sentences, on: Array(seen), seed: seed))),
        tags: tagSet.universal)
      for number in sentences.indices where number % folds == fold {
        tags[number] = tagger.tags(of: sentences[number])
      }
    }
    return tags
  }
}

extension Tagger {
  /// The fine tags of an annotated sentence's words.
  func tags(of sentence: AnnotatedSentence) -> [UInt8] {
    let work = SentenceWork(longest: max(sentence.count, 1))
    for (index, atoms) in sentence.atoms.enumerated() { work.atoms[index] = atoms }
    tag(work, count: sentence.count)
    return (0..<sentence.count).map { work.tags[$0] }
  }
}
