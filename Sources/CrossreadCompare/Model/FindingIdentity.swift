import CrossreadCore

/// Gives findings ids that survive a new comparison.
///
/// An id is made of the kind of finding, the ids of its articles and the words it rests on, and
/// of nothing else: neither the order of the articles, nor the verdict, nor the reason changes it.
/// An article whose bytes change is another article, and so is what was found in it.
struct FindingIdentity: Sendable {
  let story: Story

  /// The findings with their ids: 16 hexadecimal digits, different within a list.
  func named(_ findings: [Finding]) -> [Finding] {
    var seen: [UInt64: Int] = [:]
    return findings.map { finding in
      let hash = hash(of: finding)
      let earlier = seen[hash, default: 0]
      seen[hash] = earlier + 1
      // Two findings may rest on the same words: the second of them is told by its place.
      let id = earlier == 0 ? hash : FNV1a.hash("\(earlier)".utf8, from: hash)
      return finding.named(Hex.digits(of: id))
    }
  }

  private func hash(of finding: Finding) -> UInt64 {
    let passages = finding.passages.map { passage -> UInt64 in
      let reading = story.readings[passage.article]
      var hash = FNV1a.hash(reading.article.id)
      for span in passage.spans {
        hash = FNV1a.step(hash, 0x1F)
        let words = reading.text.span.intersection(span) ?? Span(0, 0)
        hash = Self.hash(ofWords: reading.text.utf8[words.range], from: hash)
      }
      return hash
    }
    return passages.sorted().reduce(FNV1a.hash(finding.kind.rawValue)) { hash, passage in
      (0..<8).reduce(hash) { FNV1a.step($0, passage >> ($1 * 8) & 0xFF) }
    }
  }

  /// Hashes words, any white space between them counting as one space.
  private static func hash(ofWords utf8: ArraySlice<UInt8>, from start: UInt64) -> UInt64 {
    var hash = start
    var isBlank = false
    for byte in utf8 {
      if byte == 0x20 || byte == 0x0A {
        isBlank = true
        continue
      }
      if isBlank { hash = FNV1a.step(hash, 0x20) }
      isBlank = false
      hash = FNV1a.step(hash, UInt64(byte))
    }
    return hash
  }
}

enum Hex {
  /// Sixteen hexadecimal digits.
  static func digits(of value: UInt64) -> String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
