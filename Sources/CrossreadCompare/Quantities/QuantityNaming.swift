import CrossreadCore

/// Says in a few words what the figures or dates of one finding are of, where no clause says it: "Friday:
/// accusing officers".
struct QuantityNaming {
  let index: StoryIndex

  /// What the `surest` are, with the weightiest words that the contexts share. A clause that all state,
  /// where there is one, says it better (`FactComparer.Found.named`).
  func label(of surest: [Quantity]) -> String {
    let shared = sharedWords(of: surest)
    let words =
      surest.map { index.story.readings[$0.article].text[$0.span] }
      .min { ($0.utf8.count, $0) < ($1.utf8.count, $1) } ?? ""
    return shared == words ? words : "\(words): \(shared)"
  }

  /// "age of Ann Lee": the person whom every one of the items stands nearest to; else "age (girl)"
  /// or only "age".
  func age(of items: [Quantity], unit: String?) -> String {
    var distances: [Int: Int]?
    for item in items {
      var here: [Int: Int] = [:]
      for token in item.context {
        let feature = index.features[item.article][token]
        guard feature >= 0, feature < index.firstWordFeature,
          index.actors[Int(feature)].kind == .person
        else { continue }
        let distance = abs(token - item.tokens.lowerBound)
        here[Int(feature)] = min(here[Int(feature)] ?? .max, distance)
      }
      // Only who is near to all of them.
      distances =
        distances?.reduce(into: [:]) { sums, known in
          if let distance = here[known.key] { sums[known.key] = known.value + distance }
        } ?? here
    }
    let nearest = distances?.min { ($0.value, $0.key) < ($1.value, $1.key) }
    if let nearest { return "age of \(index.actors[nearest.key].name)" }
    return unit.map { "age (\($0))" } ?? "age"
  }

  // MARK: - Shared words

  private func sharedWords(of items: [Quantity]) -> String {
    let first = items[0]
    let reading = index.story.readings[first.article]
    var candidates: [(token: Int, weight: Float)] = []
    var seen: Set<Int32> = []
    for token in first.context where !first.tokens.contains(token) {
      let feature = index.features[first.article][token]
      guard feature >= 0, let weight = first.features[feature],
        items.dropFirst().allSatisfy({ $0.features.contains(feature) }),
        seen.insert(feature).inserted
      else { continue }
      candidates.append((token, weight))
    }
    let chosen = candidates.sorted { $0.weight > $1.weight }.prefix(3).map(\.token).sorted()
    var words: [String] = []
    for token in chosen {
      let feature = index.features[first.article][token]
      let word =
        feature < index.firstWordFeature
        ? index.actors[Int(feature)].name : reading.tokenized.string(token)
      if !words.contains(word) { words.append(word) }
    }
    return words.isEmpty ? reading.text[first.span] : words.joined(separator: " ")
  }
}
