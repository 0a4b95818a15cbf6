import CrossreadCore

/// Fits the networks that judge names.
struct NameTrainer {
  var epochs = 6
  var rowLimit = 12_000
  var minimum = 8

  /// Documents to learn from, and documents kept aside for scores.
  struct Sets {
    var seen: [NamedDocument] = []
    var unseen: [(name: String, documents: [NamedDocument])] = []

    /// Adds a set: one document in ten is kept aside, the others are given `copies` times, and
    /// once as they are in `lowered`.
    mutating func add(
      _ name: String, copies: Int = 1, _ documents: [NamedDocument], lowered: [NamedDocument] = []
    ) {
      report("names: \(name), \(documents.count) documents")
      var aside: [NamedDocument] = []
      for (number, document) in documents.enumerated() {
        if number % 10 == 9 {
          aside.append(document)
        } else {
          seen += Array(repeating: document, count: copies)
          if lowered.indices.contains(number) { seen.append(lowered[number]) }
        }
      }
      unseen.append((name, aside))
    }
  }

  /// The weights of one network for each of `NameJudge.sections`.
  func train(_ sets: Sets, clusters: ClusterTable, seed: UInt64) -> [[UInt8]] {
    let weights = NameJudge.sections.indices.map { train(sets, seed: seed + UInt64($0)) }
    let judge = NameJudge(clusters: clusters, weights.map { RowNetwork(immortal($0)) })
    for set in sets.unseen { Scores.names(set.name, set.documents, judge) }
    return weights
  }

  private func train(_ sets: Sets, seed: UInt64) -> [UInt8] {
    var vocabulary = FeatureVocabulary()
    var order: [NamedDocument.Candidate] = []
    for document in sets.seen {
      for candidate in document.candidates where candidate.label != nil {
        candidate.features.withUnsafeBufferPointer { features in
          if let base = features.baseAddress { vocabulary.count(base, features.count) }
        }
        order.append(candidate)
      }
    }
    report("names: \(order.count) candidates")
    let trainer = NetworkTrainer(
      keys: vocabulary.commonest(minimum: minimum, limit: rowLimit),
      outputCount: NameJudge.kinds.count, seed: seed)
    trainer.dropout = 0.5
    trainer.featureDropout = 0.3
    var generator = SeededGenerator(seed: seed)
    let labels = NameJudge.kinds.indices
    for epoch in 0..<epochs {
      trainer.startEpoch(epoch, of: epochs)
      order.shuffle(using: &generator)
      for candidate in order {
        candidate.features.withUnsafeBufferPointer { features in
          guard let base = features.baseAddress else { return }
          trainer.forward(base, features.count, learns: true)
          trainer.compute(labels)
          trainer.learn(labels) { $0 == candidate.label }
          trainer.finish()
        }
      }
      report("names: epoch \(epoch + 1)")
      if epoch >= epochs - 3 { trainer.snapshot() }
    }
    return trainer.pack(groupBits: 13)
  }
}

extension Scores {
  /// Exact spans and kinds of names, by the rules alone and by the networks.
  static func names(_ title: String, _ documents: [NamedDocument], _ judge: NameJudge) {
    let work = NameJudge.Work()
    let none = NameJudge.kinds.count - 1
    var byRules = NameTally()
    var judged = NameTally()
    for document in documents {
      for kind in 0..<none {
        byRules.gold[kind] += document.labelCounts[kind]
        judged.gold[kind] += document.labelCounts[kind]
      }
      for candidate in document.candidates {
        for (place, key) in candidate.features.enumerated() { work.keys[place] = key }
        byRules.add(candidate, as: candidate.rulesLabel)
        judged.add(
          candidate, as: NameJudge.best(judge.values(candidate.features.count, work)))
      }
    }
    print("names: \(title), rules alone: \(byRules.summary)")
    print("names: \(title), judged: \(judged.summary)")
  }
}

/// How many names of persons, organisations and places are there, found, and rightly found.
private struct NameTally {
  var gold = [0, 0, 0]
  private var found = [0, 0, 0]
  private var right = [0, 0, 0]

  mutating func add(_ candidate: NamedDocument.Candidate, as label: Int) {
    guard label < found.count else { return }
    found[label] += candidate.placeCount
    right[label] += candidate.right[label]
  }

  var summary: String {
    func line(_ name: String, _ right: Int, _ found: Int, _ gold: Int) -> String {
      "\(name) P \(Scores.percent(right, found)) R \(Scores.percent(right, gold))"
        + " F1 \(Scores.percent(2 * right, found + gold))"
    }
    func all(_ counts: [Int]) -> Int { counts.reduce(0, +) }
    return
      (zip(["person", "organization", "place"], 0..<3).map {
        line($0, right[$1], found[$1], gold[$1])
      } + [line("all", all(right), all(found), all(gold))]).joined(separator: "; ")
  }
}
