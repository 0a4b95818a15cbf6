import CrossreadCore

/// Scores on development data, printed.
enum Scores {
  static func tagging(_ sentences: [AnnotatedSentence], _ tags: [[UInt8]], _ tagger: Tagger) {
    var total = 0
    var right = 0
    var confusions: [String: Int] = [:]
    for (sentence, guessed) in zip(sentences, tags) {
      for index in 0..<sentence.count {
        let gold = PartOfSpeech(conllu: sentence.tagNames[index].prefix { $0 != "/" })
        let guess = tagger.universalTag(guessed[index])
        total += 1
        right += gold == guess ? 1 : 0
        if gold != guess { confusions["\(gold?.conllu ?? "?")→\(guess.conllu)", default: 0] += 1 }
      }
    }
    print("tagging: UPOS \(percent(right, total)) (\(total) words)")
    list(confusions)
  }

  static func parsing(_ sentences: [AnnotatedSentence], _ tags: [[UInt8]], _ parser: Parser) {
    let work = SentenceWork(longest: sentences.map(\.count).max() ?? 1)
    var total = 0
    var attached = 0
    var labelled = 0
    var universal = 0
    var confusions: [String: Int] = [:]
    var missed: [String: Int] = [:]
    let relations = DependencyRelation.allCases
    for (sentence, guessed) in zip(sentences, tags) {
      var state = work.state
      state.start(sentence, tags: guessed)
      parser.parse(&state, work)
      for index in 0..<sentence.count {
        total += 1
        let gold = relations[Int(sentence.labels[index])].rawValue
        guard Int(state.heads[index]) == sentence.heads[index] else {
          missed[gold, default: 0] += 1
          continue
        }
        let guess = relations[Int(state.labels[index])].rawValue
        attached += 1
        labelled += gold == guess ? 1 : 0
        universal += gold.prefix { $0 != ":" } == guess.prefix { $0 != ":" } ? 1 : 0
        if gold != guess { confusions["\(gold)→\(guess)", default: 0] += 1 }
      }
    }
    print(
      "parsing: UAS \(percent(attached, total)) LAS \(percent(labelled, total))"
        + " LAS without subtypes \(percent(universal, total))")
    list(missed)
    list(confusions)
  }

  private static func list(_ counts: [String: Int]) {
    let top = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(14)
    print("  " + top.map { "\($0.key) \($0.value)" }.joined(separator: ", "))
  }

  /// "precision 0.7191 recall 0.7101 F1 0.7146".
  static func balance(right: Int, found: Int, gold: Int) -> String {
    "precision \(percent(right, found)) recall \(percent(right, gold))"
      + " F1 \(percent(2 * right, found + gold))"
  }

  static func percent(_ part: Int, _ whole: Int) -> String {
    let tenThousandths = whole == 0 ? 0 : (part * 10000 + whole / 2) / whole
    let digits = String(tenThousandths % 10000)
    return "\(tenThousandths / 10000)." + String(repeating: "0", count: 4 - digits.count) + digits
  }
}
