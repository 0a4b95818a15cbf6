import Testing

@testable import CrossreadCore

/// Every feature of the attribution models has a name, and every name its facts.
@Suite struct AttributionFeatureNamesTests {
  private let features: AttributionFeatures
  private let candidates: AttributionCandidates

  init() {
    let text = "On Monday the old mayor told reporters that the bridge, built in 1920, was closed."
    let tokenized = Tokenizer().tokenize(ArticleText(text))
    let context = QuoteContext(
      tokenized: tokenized, syntax: SyntaxAnalyzer().analyze(tokenized), mentions: [])
    candidates = AttributionCandidates(context: context)
    features = AttributionFeatures(
      candidates: candidates, clusters: ClusterTable(ModelFile.embedded.section("clus")))
  }

  private func counts(_ body: (UnsafeMutablePointer<UInt64>) -> Int) -> Int {
    let keys = UnsafeMutablePointer<UInt64>.allocate(capacity: AttributionFeatures.limit)
    defer { keys.deallocate() }
    return body(keys)
  }

  /// The facts that the names use and that are not among `values`.
  private func missing(_ names: [String], _ values: AttributionFeatures.Values) -> Set<String> {
    let facts = names.flatMap { $0.split(separator: "+") }.map { part in
      String(part.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
    return Set(facts).subtracting(values.keys)
  }

  @Test func namesEveryFeatureOfCues() throws {
    let cue = try #require(candidates.context.lowered.firstIndex(of: "closed"))
    // A cue with a head has the most features.
    let all = candidates.context.tokens.indices.map { token in
      counts { features.cue(token, into: $0) }
    }
    #expect(all.max() == AttributionFeatures.cueNames.count)
    #expect(missing(AttributionFeatures.cueNames, features.cueValues(cue)) == [])
  }

  @Test func namesEveryFeatureOfPartsAndEnds() throws {
    let cue = try #require(candidates.context.lowered.firstIndex(of: "told"))
    for node in candidates.nodes(of: cue) {
      let count = counts {
        features.node(node, of: cue, previous: false, hasContent: false, into: $0)
      }
      #expect(count == AttributionFeatures.nodeNames.count)
      let values = features.nodeValues(node, of: cue, previous: false, hasContent: false)
      #expect(missing(AttributionFeatures.nodeNames, values) == [])
      let place = node.tokens.upperBound - 1
      guard place > 0 else { continue }
      #expect(
        counts { features.end(at: place, of: node, cue: cue, into: $0) }
          == AttributionFeatures.endNames.count)
      #expect(
        missing(AttributionFeatures.endNames, features.endValues(at: place, of: node, cue: cue))
          == [])
    }
  }

  @Test func namesEveryFeatureOfSpeakers() throws {
    let cue = try #require(candidates.context.lowered.firstIndex(of: "told"))
    let speakers = SpeakerCandidates(candidates).candidates(of: cue, content: [], proposed: nil)
    #expect(!speakers.isEmpty)
    for speaker in speakers {
      let count = counts { features.speaker(speaker, of: cue, content: nil, into: $0) }
      #expect(count == AttributionFeatures.speakerNames.count)
      let values = features.speakerValues(speaker, of: cue, content: nil)
      #expect(missing(AttributionFeatures.speakerNames, values) == [])
    }
  }
}
