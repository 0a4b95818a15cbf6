import CrossreadCore

/// Fits the tagger.
struct TaggerTrainer {
  /// The fine tags: universal and Penn tag pairs seen often enough, "VERB/VBD".
  let names: [String]
  let universal: [UInt8]
  var epochs = 8
  var groupBits = 16

  /// Chooses the fine tags from a treebank: pairs seen at least `minimum` times.
  init(_ sentences: [AnnotatedSentence], minimum: Int = 20) {
    var counts: [String: Int] = [:]
    for sentence in sentences {
      for name in sentence.tagNames { counts[name, default: 0] += 1 }
    }
    names = counts.filter { $0.value >= minimum }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .map(\.key)
    universal = names.map { name in
      PartOfSpeech(conllu: name.prefix { $0 != "/" })?.rawValue ?? PartOfSpeech.other.rawValue
    }
  }

  /// Sets `fineTags`: a rare pair becomes the commonest fine tag of its universal tag.
  func label(_ sentences: inout [AnnotatedSentence]) {
    var numbers: [String: UInt8] = [:]
    for (number, name) in names.enumerated() { numbers[name] = UInt8(number) }
    for index in sentences.indices {
      sentences[index].fineTags = sentences[index].tagNames.map { name in
        if let number = numbers[name] { return number }
        let prefix = name.prefix { $0 != "/" } + "/"
        return UInt8(names.firstIndex { $0.hasPrefix(prefix) } ?? 0)
      }
    }
  }

  /// Trains on the sentences with these numbers and packs the weights.
  func train(_ sentences: [AnnotatedSentence], on selection: [Int], seed: UInt64) -> [UInt8] {
    let table = PerceptronTable(classCount: names.count)
    var generator = SeededGenerator(seed: seed)
    let keys = UnsafeMutablePointer<UInt64>.allocate(capacity: Tagger.featureLimit)
    let scores = UnsafeMutablePointer<Int32>.allocate(capacity: 128)
    defer {
      keys.deallocate()
      scores.deallocate()
    }
    var order = selection
    for _ in 0..<epochs {
      order.shuffle(using: &generator)
      for number in order {
        learn(sentences[number], table, keys, scores)
      }
    }
    let packed = Quantizer.sparse(
      table.averaged(minimum: 3), classCount: names.count, groupBits: groupBits, least: 2)
    report(
      "tagger: \(table.rowCount) features, \(packed.bytes.count) bytes,"
        + " \(packed.dropped) dropped")
    return packed.bytes
  }

  private func learn(
    _ sentence: AnnotatedSentence, _ table: PerceptronTable,
    _ keys: UnsafeMutablePointer<UInt64>, _ scores: UnsafeMutablePointer<Int32>
  ) {
    sentence.atoms.withUnsafeBufferPointer { atoms in
      guard let base = atoms.baseAddress else { return }
      var last = Tagger.boundary
      var beforeLast = Tagger.boundary
      for index in 0..<sentence.count {
        let count = Tagger.features(
          base + index + 2, last: last, beforeLast: beforeLast, into: keys)
        table.score(keys, count, into: scores)
        var best = 0
        for label in 1..<names.count where scores[label] > scores[best] { best = label }
        let truth = Int(sentence.fineTags[index])
        if best != truth { table.update(keys, count, truth: truth, guess: best) }
        table.advance()
        beforeLast = last
        last = UInt8(best)
      }
    }
  }

  /// Tags of every sentence by taggers that did not see it in training: what the parser will
  /// meet when it reads.
  func jackknife(_ sentences: [AnnotatedSentence], folds: Int, seed: UInt64) -> [[UInt8]] {
    var tags = [[UInt8]](repeating: [], count: sentences.count)
    for fold in 0..<folds {
      let seen = sentences.indices.filter { $0 % folds != fold }
      let weights = SparseWeights(immortal(train(sentences, on: Array(seen), seed: seed)))
      let tagger = Tagger(weights: weights, tags: universal)
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
    sentence.atoms.withUnsafeBufferPointer { atoms in
      guard let base = atoms.baseAddress else { return }
      tag(base, count: sentence.count, into: work.tags, keys: work.keys, scores: work.scores)
    }
    return (0..<sentence.count).map { work.tags[$0] }
  }
}
