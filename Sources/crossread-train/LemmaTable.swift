import CrossreadCore

/// Counts lemmas and keeps those that the spelling rules get wrong.
enum LemmaTable {
  private static let tags: [PartOfSpeech] = [
    .noun, .verb, .auxiliary, .adjective, .adverb, .pronoun, .determiner,
  ]

  static func pack(_ sentences: [AnnotatedSentence]) -> [UInt8] {
    var exceptions: [String: (word: String, tag: PartOfSpeech, lemma: String)] = [:]
    var lemmas: [String: [String: Int]] = [:]
    forEachWord(sentences) { word, tag, lemma in
      lemmas["\(tag.rawValue) \(word)", default: [:]][lemma, default: 0] += 1
    }
    // Regular forms of every verb that is known, then what was counted, which is surer.
    for verb in Set(verbs(sentences)).sorted() {
      for form in regularForms(of: verb) where Inflection.lemma(of: form, tag: .verb) != verb {
        exceptions["\(PartOfSpeech.verb.rawValue) \(form)"] = (form, .verb, verb)
      }
    }
    for (key, counts) in lemmas {
      let parts = key.split(separator: " ")
      guard parts.count == 2, let raw = UInt8(parts[0]), let tag = PartOfSpeech(rawValue: raw),
        let best = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) })?.key
      else { continue }
      let word = String(parts[1])
      if Inflection.lemma(of: word, tag: tag) == best {
        exceptions[key] = nil
      } else {
        exceptions[key] = (word, tag, best)
      }
    }
    report("lemmas: \(exceptions.count) exceptions")
    return LemmaExceptions.pack(exceptions.sorted { $0.key < $1.key }.map(\.value))
  }

  /// The share of right lemmas among words that are inflected.
  static func score(_ sentences: [AnnotatedSentence], _ lemmatizer: Lemmatizer) -> String {
    var total = 0
    var right = 0
    forEachWord(sentences) { word, tag, lemma in
      guard tag == .verb || tag == .noun || tag == .auxiliary else { return }
      total += 1
      right += lemmatizer.lemma(of: word, tag: tag) == lemma ? 1 : 0
    }
    return Scores.percent(right, total)
  }

  private static func forEachWord(
    _ sentences: [AnnotatedSentence], _ body: (String, PartOfSpeech, String) -> Void
  ) {
    for sentence in sentences {
      for index in 0..<sentence.count {
        let name = sentence.tagNames[index].prefix { $0 != "/" }
        guard let tag = PartOfSpeech(conllu: name), tags.contains(tag) else { continue }
        let lemma = sentence.lemmas[index].lowercased()
        let word = sentence.forms[index].lowercased()
        guard lemma != "_", word.utf8.allSatisfy({ $0 < 0x80 && $0 > 0x20 }) else { continue }
        body(word, tag, lemma)
      }
    }
  }

  private static func verbs(_ sentences: [AnnotatedSentence]) -> [String] {
    var verbs: [String] = []
    forEachWord(sentences) { word, tag, lemma in
      if tag == .verb, lemma.utf8.count > 2, lemma.utf8.allSatisfy({ (0x61...0x7A).contains($0) }) {
        verbs.append(lemma)
      }
    }
    return verbs
  }

  private static func regularForms(of verb: String) -> [String] {
    if verb.hasSuffix("e"), !verb.hasSuffix("ee") {
      return [verb + "s", verb + "d", verb.dropLast() + "ing"]
    }
    if verb.hasSuffix("y"), let before = verb.dropLast().last, !"aeiou".contains(before) {
      return [verb.dropLast() + "ies", verb.dropLast() + "ied", verb + "ing"]
    }
    return [verb + "s", verb + "ed", verb + "ing"]
  }
}
