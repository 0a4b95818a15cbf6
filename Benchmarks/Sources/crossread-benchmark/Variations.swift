import Foundation

/// Makes many accounts of one event out of a few, for measuring how comparing grows.
///
/// A variation is one of the given texts with a quarter of its paragraphs and every seventh of
/// its other sentences left out, every seventh paragraph of the next text put in, neighbouring
/// paragraphs swapped, and every fifth small number changed by up to two. That is harder than
/// life: nearly everything in one article has a counterpart in every other.
struct Variations {
  /// Sentences in paragraphs.
  private let sources: [[[String]]]

  init(of texts: [String]) {
    sources = texts.map { text in
      text.components(separatedBy: "\n\n").filter { !$0.isEmpty }.map(Self.sentences)
    }
  }

  /// Writes the first `count` accounts into a new folder: the given ones, then variations.
  func write(_ count: Int, to folder: String) throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for number in 0..<count {
      let text = number < sources.count ? sources[number] : variation(number)
      let name = "outlet" + String(repeating: "0", count: 4 - "\(number)".count) + "\(number).txt"
      let words = text.map { $0.joined(separator: " ") } + ["Reporting by desk \(number)."]
      try words.joined(separator: "\n\n").write(
        toFile: folder + "/" + name, atomically: true, encoding: .utf8)
    }
  }

  private func variation(_ number: Int) -> [[String]] {
    var random = SplitMix(seed: UInt64(number))
    var paragraphs: [[String]] = []
    for paragraph in sources[number % sources.count] where !random.happens(0.25) {
      let kept = paragraph.filter { _ in !random.happens(0.15) }
      if !kept.isEmpty { paragraphs.append(kept) }
    }
    for paragraph in sources[(number + 1) % sources.count] where random.happens(0.15) {
      paragraphs.insert(paragraph, at: random.below(paragraphs.count + 1))
    }
    for place in paragraphs.indices.dropLast() where random.happens(0.15) {
      paragraphs.swapAt(place, place + 1)
    }
    return paragraphs.map { sentences in
      sentences.map { sentence in
        sentence.split(separator: " ").map { word -> String in
          guard let value = Int(word), value < 1900, random.happens(0.2) else {
            return String(word)
          }
          return String(max(1, value + random.below(5) - 2))
        }.joined(separator: " ")
      }
    }
  }

  /// Cuts after a full stop that a space and a capital or a quote mark follow.
  private static func sentences(_ paragraph: String) -> [String] {
    var sentences: [String] = []
    var current = ""
    for word in paragraph.split(whereSeparator: \.isWhitespace) {
      let opens = word.first.map { $0.isUppercase || "\"“".contains($0) } ?? false
      if opens, let last = current.last, ".!?\"”".contains(last) {
        sentences.append(current)
        current = ""
      }
      current += (current.isEmpty ? "" : " ") + word
    }
    return current.isEmpty ? sentences : sentences + [current]
  }
}

/// A small generator that gives the same numbers everywhere (Steele, Lea & Flood 2014).
struct SplitMix {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  private mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(max(1, limit))) }
  mutating func happens(_ chance: Double) -> Bool { Double(next() >> 11) / 9.007_199e15 < chance }
}
