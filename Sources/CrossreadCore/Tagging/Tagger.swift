/// Tags words with fine parts of speech, left to right, by a network over the words around and
/// the tags before.
///
/// Fine tags pair a universal tag with a Penn Treebank one (VERB with VBD or VBN, NOUN with NN or
/// NNS), because the parser is helped by tense and number.
package struct Tagger: Sendable {
  package let network: RowNetwork
  /// The universal tag of each fine tag.
  private let universal: [PartOfSpeech]

  /// Stands before the first word.
  package static let boundary: UInt8 = 127

  package init(_ file: ModelFile) {
    self.init(network: RowNetwork(file.section("tagn")), tags: file.section("tags"))
  }

  /// `tags` are the raw values of each fine tag's universal tag.
  package init(network: RowNetwork, tags: some Sequence<UInt8>) {
    self.network = network
    universal = tags.map { PartOfSpeech(rawValue: $0) ?? .other }
  }

  package func universalTag(_ fine: UInt8) -> PartOfSpeech {
    Int(fine) < universal.count ? universal[Int(fine)] : .other
  }

  /// Tags a sentence into `work.tags`. Its words stand in `work.atoms` from place 2 on, with two
  /// boundary words on either side.
  package func tag(_ work: SentenceWork, count: Int) {
    // What the words tell does not wait for the tags, so that the look-ups of many words overlap.
    for index in 0..<count {
      var sink = FeatureSink(work.keys)
      TagFeatures.addWords(work.atoms + index + 2, to: &sink)
      network.sum(work.keys, sink.count, into: work.wordSums + index * RowNetwork.width)
    }
    var last = Self.boundary
    var beforeLast = Self.boundary
    for index in 0..<count {
      var sink = FeatureSink(work.keys)
      TagFeatures.addTags(
        work.atoms + index + 2, last: last, beforeLast: beforeLast, to: &sink)
      work.part.pointee = UnsafePointer(work.wordSums + index * RowNetwork.width)
      network.hide(
        work.keys, sink.count, parts: UnsafeBufferPointer(start: work.part, count: 1),
        into: work.hidden)
      network.weigh(run: 0, work.hidden, into: work.values)
      var best = 0
      for tag in 1..<network.outputCount where work.values[tag] > work.values[best] { best = tag }
      work.tags[index] = UInt8(truncatingIfNeeded: best)
      beforeLast = last
      last = work.tags[index]
    }
  }
}
