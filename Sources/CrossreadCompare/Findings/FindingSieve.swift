import CrossreadCore

/// Leaves out findings that say again, of the same words, what one before them says.
struct FindingSieve {
  private let readings: [Reading]

  init(readings: [Reading]) { self.readings = readings }

  /// The findings that say something of their own; contradictions go first, those that more
  /// articles have a part in before others.
  ///
  /// Each is compared only with those that touch its first passage's sentences.
  func distinct(_ findings: [Finding]) -> [Finding] {
    var kept: [Finding] = []
    var places: [Int: [Int]] = [:]
    let diverging = findings.filter { $0.verdict == .diverge }
    let most = diverging.map(\.passages.count).max() ?? 0
    let ordered =
      (0...most).reversed().flatMap { count in diverging.filter { $0.passages.count == count } }
      + findings.filter { $0.verdict != .diverge }
    for finding in ordered {
      guard let first = finding.passages.first else { continue }
      let isKnown = sentences(of: first).contains { place in
        (places[place] ?? []).contains { Self.repeats(finding, kept[$0]) }
      }
      if isKnown { continue }
      for passage in finding.passages {
        for place in sentences(of: passage) { places[place, default: []].append(kept.count) }
      }
      kept.append(finding)
    }
    return kept
  }

  /// The findings, with those that answer one question of the same articles, or begin with the same
  /// words, joined: an article may tell one thing in several places.
  func joined(_ findings: [Finding]) -> [Finding] {
    var kept: [Finding] = []
    var places: [Key: Int] = [:]
    for finding in findings {
      let name = finding.verdict == .diverge ? finding.what : finding.opening
      let key = Key(verdict: finding.verdict, name: name, articles: finding.articles)
      if let earlier = places[key] {
        kept[earlier] = kept[earlier].adding(finding.passages)
      } else {
        places[key] = kept.count
        kept.append(finding)
      }
    }
    return kept
  }

  private struct Key: Hashable {
    let verdict: Finding.Verdict
    let name: String
    let articles: [Int]
  }

  /// The sentences that a passage touches, each as one number across the articles.
  private func sentences(of passage: Finding.Passage) -> Range<Int> {
    let tokenized = readings[passage.article].tokenized
    let tokens = tokenized.tokens(in: passage.extent)
    guard let first = tokens.first, let last = tokens.last else { return 0..<0 }
    let base = passage.article << 32
    return base + Int(tokenized.sentenceOfToken[first])..<base
      + Int(tokenized.sentenceOfToken[last]) + 1
  }

  private static func repeats(_ finding: Finding, _ known: Finding) -> Bool {
    finding.passages.allSatisfy { passage in
      known.passages.contains { other in
        guard other.article == passage.article,
          let shared = passage.extent.intersection(other.extent)
        else { return false }
        return shared.count * 2 > min(passage.extent.count, other.extent.count)
      }
    }
  }
}

extension Finding {
  /// What its name begins with, whatever the inflections.
  var opening: String { Self.opening(of: what) }

  /// The stems of the first six words: two findings that begin alike look alike in a list.
  static func opening(of name: String) -> String {
    var opening = ""
    var word: [UInt8] = []
    var count = 0
    func take() {
      guard !word.isEmpty else { return }
      let lowered = String(decoding: word, as: UTF8.self)
      opening += Stem.of(word.contains { $0 >= 0x80 } ? lowered.lowercased() : lowered)
      opening += " "
      word.removeAll(keepingCapacity: true)
      count += 1
    }
    for scalar in name.unicodeScalars where count < 6 {
      switch scalar.value {
      case 0x30...0x39, 0x61...0x7A: word.append(UInt8(scalar.value))
      case 0x41...0x5A: word.append(UInt8(scalar.value | 0x20))
      // Latin-1 signs and General Punctuation, in which curly quotes and dashes are.
      case 0..<0xC0, 0x2000...0x206F: take()
      default: word += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
      }
    }
    if count < 6 { take() }
    return opening
  }
}
