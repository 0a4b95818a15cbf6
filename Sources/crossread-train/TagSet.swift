import CrossreadCore

/// The fine tags: pairs of universal and Penn tag, "VERB/VBD", the commonest first.
struct TagSet {
  let names: [String]
  /// The raw value of each fine tag's universal tag.
  let universal: [UInt8]

  /// Takes the pairs that a treebank has at least `minimum` times.
  init(_ sentences: [AnnotatedSentence], minimum: Int = 20) {
    var counts: [String: Int] = [:]
    for sentence in sentences {
      for name in sentence.tagNames { counts[name, default: 0] += 1 }
    }
    names = counts.filter { $0.value >= minimum }
      .sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
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
}
