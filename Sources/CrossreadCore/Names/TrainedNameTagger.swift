/// Proposes names by a trained network: each word is labelled, left to right, as outside a name or
/// as its begin, inside, end or whole.
///
/// Names of persons, organisations and places. A word in small letters never starts a name.
public struct TrainedNameTagger: NameProposer {
  private let clusters: ClusterTable
  package let network: RowNetwork

  /// Uses the weights embedded in the program.
  public init() { self.init(.embedded) }

  package init(_ file: ModelFile) {
    self.init(clusters: ClusterTable(file.section("clus")), RowNetwork(file.section("name")))
  }

  package init(clusters: ClusterTable, _ network: RowNetwork) {
    self.clusters = clusters
    self.network = network
  }

  /// Whether there are weights to go by.
  public var isTrained: Bool { !network.isEmpty }

  public func candidates(in tokenized: TokenizedText, syntax: Syntax) -> [NameCandidate] {
    guard isTrained else { return [] }
    let words = NameWindow(tokenized, syntax.tags, clusters)
    var found: [NameCandidate] = []
    let work = SentenceWork(longest: 0)
    for sentence in tokenized.sentences {
      var start = sentence.tokens.lowerBound
      words.label(sentence.tokens, keys: work.keys) { token, count, allowed in
        let best = network.bestName(work, count, where: allowed)
        switch NameLabel.place(best) {
        case .begin: start = token
        case .end: found.append(candidate(start..<(token + 1), best))
        case .whole: found.append(candidate(token..<(token + 1), best))
        case .inside, nil: break
        }
        return best
      }
    }
    return found
  }

  private func candidate(_ tokens: TokenRange, _ label: UInt8) -> NameCandidate {
    NameCandidate(tokens: tokens, kind: NameLabel.kinds[NameLabel.kind(label)], weight: 10)
  }
}

extension RowNetwork {
  /// The best of the name labels allowed, by the features in `work.keys`.
  package func bestName(
    _ work: SentenceWork, _ count: Int, where allowed: (UInt8) -> Bool
  ) -> UInt8 {
    hide(work.keys, count, into: work.hidden)
    weigh(0..<NameLabel.count, work.hidden, into: work.values)
    var best = NameLabel.outside
    var highest = Int32.min
    for label in 0..<UInt8(NameLabel.count)
    where work.values[Int(label)] > highest && allowed(label) {
      highest = work.values[Int(label)]
      best = label
    }
    return best
  }
}

/// A text as the name tagger sees it: sentences with room on either side.
package struct NameWindow {
  private let atoms: [WordAtoms]
  private let tags: [UInt8]
  private let habits: [UInt8]
  /// Where each sentence's words stand, by its first token.
  private var offset: Int { NameFeatures.reach }

  package init(_ tokenized: TokenizedText, _ tags: [PartOfSpeech], _ clusters: ClusterTable) {
    let atoms = tokenized.text.utf8.withUnsafeBufferPointer { bytes in
      tokenized.tokens.map {
        WordAtoms(UnsafeBufferPointer(rebasing: bytes[$0.span.range]), clusters: clusters)
      }
    }
    self.init(atoms, tags.map(\.rawValue), tokenized.sentences.map(\.tokens))
  }

  /// `sentences` cover `atoms` in order.
  package init(_ atoms: [WordAtoms], _ tags: [UInt8], _ sentences: [TokenRange]) {
    let reach = NameFeatures.reach
    var noted = NameFeatures.Habits(count: atoms.count)
    for sentence in sentences {
      for token in sentence { noted.note(atoms[token], isFirst: token == sentence.lowerBound) }
    }
    var habits = [UInt8](repeating: 0, count: atoms.count + 2 * reach)
    for sentence in sentences {
      for token in sentence {
        habits[token + reach] = noted.flags(
          of: atoms[token], isFirst: token == sentence.lowerBound)
      }
    }
    let edge = [WordAtoms](repeating: WordAtoms(), count: reach)
    self.atoms = edge + atoms + edge
    self.tags = [UInt8](repeating: 0, count: reach) + tags + [UInt8](repeating: 0, count: reach)
    self.habits = habits
  }

  /// Calls `choose` for each word of the sentence that may be part of a name, with the number of
  /// its features in `keys` and a test for the labels allowed there.
  package func label(
    _ sentence: TokenRange, keys: UnsafeMutablePointer<UInt64>,
    _ choose: (TokenIndex, Int, (UInt8) -> Bool) -> UInt8
  ) {
    atoms.withUnsafeBufferPointer { atoms in
      tags.withUnsafeBufferPointer { tags in
        habits.withUnsafeBufferPointer { habits in
          guard let atoms = atoms.baseAddress, let tags = tags.baseAddress,
            let habits = habits.baseAddress
          else { return }
          var last = NameLabel.outside
          var beforeLast = NameLabel.outside
          for token in sentence {
            var label = NameLabel.outside
            let place = token + offset
            if NameLabel.isOpen(last) || atoms[place].isCapitalized || atoms[place].hasDigit {
              let count = NameFeatures.extract(
                atoms + place, tags: tags + place, habits: habits + place, last: last,
                beforeLast: beforeLast, into: keys)
              let isLast = token == sentence.upperBound - 1
              let before = last
              label = choose(token, count) {
                NameLabel.canFollow(before, $0, isLast: isLast)
              }
            }
            beforeLast = last
            last = label
          }
        }
      }
    }
  }
}
