import CrossreadCore

/// Words, or a pattern, to look for.
///
/// Case counts only where the query has a capital ("smart case").
///
///     SearchQuery("nsa")?.matches(in: Array("the NSA".utf8))  // [4..<7]
///     try SearchQuery(pattern: "n.a").matches(in: Array("the NSA".utf8))  // [4..<7]
struct SearchQuery: Sendable, Hashable {
  let text: String
  /// The bytes of each code point in the cases that count as equal; none for a pattern.
  private let alternatives: [[[UInt8]]]
  private let pattern: SearchPattern?

  var isPattern: Bool { pattern != nil }

  /// Words as they stand; nil for an empty query.
  init?(_ text: String) {
    guard !text.isEmpty else { return nil }
    self.text = text
    pattern = nil
    let minds = text.contains { $0.isUppercase }
    alternatives = text.unicodeScalars.map { scalar in
      let itself = Array(String(scalar).utf8)
      if minds { return [itself] }
      let upper = Array(scalar.properties.uppercaseMapping.utf8)
      return upper == itself ? [itself] : [itself, upper]
    }
  }

  /// An extended regular expression. A capital after a backslash is not one that minds case.
  init(pattern text: String) throws(SearchPattern.Invalid) {
    var isEscaped = false
    let minds = text.contains { character in
      defer { isEscaped = character == "\\" && !isEscaped }
      return character.isUppercase && !isEscaped
    }
    pattern = try SearchPattern(text, mindsCase: minds)
    self.text = text
    alternatives = []
  }

  /// Whether it has what words seldom have and patterns mostly do.
  static func looksLikePattern(_ text: String) -> Bool {
    text.contains { "*+?|[({^$\\".contains($0) }
  }

  /// The text, with what it is.
  var name: String { isPattern ? "\(text) (a pattern)" : text }

  static func == (a: SearchQuery, b: SearchQuery) -> Bool {
    a.text == b.text && a.isPattern == b.isPattern
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(text)
    hasher.combine(isPattern)
  }

  /// How far apart the ends of a match may be, in bytes; of a pattern's, as far as is marked.
  var reach: Int { isPattern ? 500 : text.utf8.count }

  /// Where it stands in UTF-8 text, as byte ranges in order; matches do not overlap.
  func matches(in bytes: [UInt8]) -> [Range<Int>] {
    var effort = SearchEffort.ofOneMarking
    return matches(in: bytes, before: bytes.count, &effort)
  }

  private func matches(
    in bytes: [UInt8], before end: Int, _ effort: inout SearchEffort
  ) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var position = 0
    while let match = first(in: bytes, from: position, &effort), match.lowerBound < end {
      result.append(match)
      position = match.upperBound
    }
    return result
  }

  /// The first match that starts at `start` or after; nil also where `effort` is spent.
  func first(in bytes: [UInt8], from start: Int, _ effort: inout SearchEffort) -> Range<Int>? {
    if let pattern {
      return bytes.withUnsafeBufferPointer { pattern.first(in: $0, from: start, &effort) }
    }
    let opening = Set(alternatives[0].compactMap(\.first))
    var position = max(0, start)
    return bytes.withUnsafeBufferPointer { bytes in
      while position < bytes.count {
        if opening.contains(bytes[position]), let end = end(ofMatchAt: position, in: bytes) {
          return position..<end
        }
        position += 1
      }
      return nil
    }
  }

  /// The last match that starts before `end`; nil also where `effort` is spent.
  func last(in bytes: [UInt8], before end: Int, _ effort: inout SearchEffort) -> Range<Int>? {
    if isPattern {
      let last = matches(in: bytes, before: end, &effort).last
      return effort.isSpent ? nil : last
    }
    return bytes.withUnsafeBufferPointer { bytes in
      var position = min(end, bytes.count) - 1
      while position >= 0 {
        if let end = self.end(ofMatchAt: position, in: bytes) { return position..<end }
        position -= 1
      }
      return nil
    }
  }

  func isFound(in text: String, _ effort: inout SearchEffort) -> Bool {
    first(in: Array(text.utf8), from: 0, &effort) != nil
  }

  private func end(ofMatchAt start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var position = start
    next: for variants in alternatives {
      for variant in variants where position + variant.count <= bytes.count {
        var isEqual = true
        for offset in 0..<variant.count where bytes[position + offset] != variant[offset] {
          isEqual = false
          break
        }
        if isEqual {
          position += variant.count
          continue next
        }
      }
      return nil
    }
    return position
  }
}
