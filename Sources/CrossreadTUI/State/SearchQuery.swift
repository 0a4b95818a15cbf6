import CrossreadCore

/// A word or words to look for.
///
/// Case counts only where the query has a capital ("smart case").
///
///     SearchQuery("nsa")?.matches(in: Array("the NSA".utf8))  // [4..<7]
struct SearchQuery: Sendable, Hashable {
  let text: String
  /// The bytes of each code point in the cases that count as equal.
  private let alternatives: [[[UInt8]]]

  /// Nil for an empty query.
  init?(_ text: String) {
    guard !text.isEmpty else { return nil }
    self.text = text
    let minds = text.contains { $0.isUppercase }
    alternatives = text.unicodeScalars.map { scalar in
      let itself = Array(String(scalar).utf8)
      if minds { return [itself] }
      let upper = Array(scalar.properties.uppercaseMapping.utf8)
      return upper == itself ? [itself] : [itself, upper]
    }
  }

  /// Where it stands in UTF-8 text, as byte ranges in order; matches do not overlap.
  func matches(in bytes: [UInt8]) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var position = 0
    while let match = first(in: bytes, from: position) {
      result.append(match)
      position = match.upperBound
    }
    return result
  }

  /// The first match that starts at `start` or after.
  func first(in bytes: [UInt8], from start: Int) -> Range<Int>? {
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

  /// The last match that starts before `end`.
  func last(in bytes: [UInt8], before end: Int) -> Range<Int>? {
    bytes.withUnsafeBufferPointer { bytes in
      var position = min(end, bytes.count) - 1
      while position >= 0 {
        if let end = self.end(ofMatchAt: position, in: bytes) { return position..<end }
        position -= 1
      }
      return nil
    }
  }

  func isFound(in text: String) -> Bool { first(in: Array(text.utf8), from: 0) != nil }

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
