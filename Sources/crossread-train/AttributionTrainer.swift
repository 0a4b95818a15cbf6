import CrossreadCore

/// Fits the three models of attribution: cues, their parts, and speakers.
struct AttributionTrainer {
  /// One article in so many is not learnt from: it sets the thresholds.
  var heldOut = 10

  struct Pools {
    var cues = DecisionPool()
    var parts = DecisionPool()
    var ends = DecisionPool()
    var speakers = DecisionPool()
  }

  /// The sections of a file of attribution weights.
  func train(
    _ corpus: AttributionCorpus, analyzer: SyntaxAnalyzer, clusters: ClusterTable
  ) -> [(name: String, bytes: [UInt8])] {
    var seen = Pools()
    var unseen = Pools()
    for (number, document) in corpus.documents.enumerated() {
      if number % heldOut == 0 {
        collect(document, analyzer, clusters, into: &unseen)
      } else {
        collect(document, analyzer, clusters, into: &seen)
      }
    }
    let trainer = LinearTrainer()
    // A cue that is missed takes its quote along; one too many is often dropped later, where
    // nothing that it could report is found.
    var cueTrainer = trainer
    cueTrainer.recallWeight = 1.5
    return [
      ("qcue", cueTrainer.fit("cues", seen.cues, unseen: unseen.cues, groupBits: 17)),
      ("qprt", trainer.fit("parts", seen.parts, unseen: unseen.parts, groupBits: 16)),
      ("qend", trainer.fit("ends", seen.ends, unseen: unseen.ends, groupBits: 15)),
      ("qspk", trainer.fit("speakers", seen.speakers, unseen: unseen.speakers, groupBits: 15)),
    ]
  }

  // MARK: Examples

  private func collect(
    _ document: AttributionCorpus.Document, _ analyzer: SyntaxAnalyzer, _ clusters: ClusterTable,
    into pools: inout Pools
  ) {
    let tokenized = Tokenizer().tokenize(document.text)
    let syntax = analyzer.analyze(tokenized)
    let names = NameFinder().names(in: tokenized, syntax: syntax)
    let quotations = Quotations(in: tokenized)
    let mentions = Coreference().resolve(
      names, in: tokenized, syntax: syntax, quotations: quotations
    ).mentions
    let context = QuoteContext(
      tokenized: tokenized, syntax: syntax, mentions: mentions, quotations: quotations)
    let candidates = AttributionCandidates(context: context)
    let features = AttributionFeatures(candidates: candidates, clusters: clusters)
    let proposals = DirectQuoteFinder(context: context).proposals()
    let keys = UnsafeMutablePointer<UInt64>.allocate(capacity: AttributionFeatures.limit)
    defer { keys.deallocate() }

    var isContent = [Bool](repeating: false, count: tokenized.tokens.count)
    var goldOfCue: [TokenIndex: Int] = [:]
    for (number, gold) in document.attributions.enumerated() {
      for token in tokens(gold.content, in: tokenized) { isContent[token] = true }
      if let head = head(of: tokens(gold.cue, in: tokenized), syntax: syntax) {
        goldOfCue[head] = number
      }
    }
    for token in tokenized.tokens.indices where candidates.isCandidate(token) {
      let gold = goldOfCue[token]
      if gold == nil, isContent[token] { continue }
      pools.cues.add(keys, features.cue(token, into: keys), isTrue: gold != nil)
      guard let gold else { continue }
      let attribution = document.attributions[gold]
      let content = Set(tokens(attribution.content, in: tokenized))
      var previous = false
      var hasContent = false
      for node in candidates.nodes(of: token) {
        let breaks = candidates.breaks(in: node, of: token)
        let end = breaks.first { isEnd($0, of: node, content: content) }
        let wasContent = previous
        let reported = node.tokens.lowerBound..<(end ?? node.tokens.upperBound)
        previous = reported.count { content.contains($0) } * 2 > reported.count
        if previous {
          for place in breaks {
            let count = features.end(at: place, of: node, cue: token, into: keys)
            pools.ends.add(keys, count, isTrue: place == end)
            if place == end { break }
          }
        }
        let count = features.node(
          node, of: token, previous: wasContent, hasContent: hasContent, into: keys)
        pools.parts.add(keys, count, isTrue: previous)
        hasContent = hasContent || previous
        if previous, end != nil { break }
      }
      let source = Set(tokens(attribution.source, in: tokenized))
      let ranges = attribution.content.map { tokenized.tokens(in: $0) }
      let choices = SpeakerCandidates(candidates).candidates(
        of: token, content: ranges, proposed: proposals[token])
      let overlaps = choices.map { choice in
        Double(2 * choice.tokens.count { source.contains($0) })
          / Double(choice.tokens.count + source.count)
      }
      let best = overlaps.max() ?? 0
      for (choice, overlap) in zip(choices, overlaps) {
        // Near misses of the best phrase are neither right nor wrong.
        if overlap > 0.5, overlap < best { continue }
        let count = features.speaker(choice, of: token, content: ranges.first, into: keys)
        pools.speakers.add(keys, count, isTrue: overlap == best && best > 0.3)
      }
      pools.speakers.closeGroup()
    }
  }

  /// Whether the annotated content ends right before a break, and little of the part is content
  /// after it.
  private func isEnd(
    _ place: TokenIndex, of node: AttributionCandidates.Node, content: Set<TokenIndex>
  ) -> Bool {
    guard content.contains(place - 1), !content.contains(place + 1) else { return false }
    let rest = place..<node.tokens.upperBound
    return rest.count { content.contains($0) } * 4 < rest.count
  }

  private func tokens(_ spans: [Span], in tokenized: TokenizedText) -> [TokenIndex] {
    spans.flatMap { Array(tokenized.tokens(in: $0)) }
  }

  /// The token of a cue that governs the others: a verb if there is one.
  private func head(of cue: [TokenIndex], syntax: Syntax) -> TokenIndex? {
    let inside = Set(cue)
    let tops = cue.filter { !inside.contains(Int(syntax.heads[$0])) }
    return tops.first { syntax.tags[$0] == .verb } ?? cue.first { syntax.tags[$0] == .verb }
      ?? tops.first { syntax.tags[$0] != .punctuation } ?? tops.first
  }
}
