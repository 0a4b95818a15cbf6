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
    var seen: [String: Int] = [:]
    return findings.map { finding in
      let hash = hash(of: finding)
      let earlier = seen[Hex.digits(of: hash), default: 0]
      seen[Hex.digits(of: hash)] = earlier + 1
      // Two findings may rest on the same words: the second of them is told by its place.
      let id = earlier == 0 ? hash : FNV1a.hash("\(earlier)".utf8, from: hash)
      return finding.named(Hex.digits(of: id))
    }
  }

  private func hash(of finding: Finding) -> UInt64 {
    let passages = finding.passages.map { passage -> String in
      let reading = story.readings[passage.article]
      let words = passage.spans.map { reading.text[$0] }.joined(separator: " ")
      return reading.article.id + "\u{1F}" + Self.squeezed(words)
    }
    let whole = finding.kind.rawValue + "\u{1E}" + passages.sorted().joined(separator: "\u{1E}")
    return FNV1a.hash(whole.utf8)
  }

  /// The words with single spaces between them.
  private static func squeezed(_ words: String) -> String {
    words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

/// FNV-1a, 64 bits: the same on every machine and in every run, as Swift's own hashing is not
/// (draft-eastlake-fnv).
enum FNV1a {
  static let start: UInt64 = 14_695_981_039_346_656_037

  static func hash(_ bytes: some Sequence<UInt8>, from start: UInt64 = start) -> UInt64 {
    bytes.reduce(start) { ($0 ^ UInt64($1)) &* 1_099_511_628_211 }
  }
}

enum Hex {
  /// Sixteen hexadecimal digits.
  static func digits(of value: UInt64) -> String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
