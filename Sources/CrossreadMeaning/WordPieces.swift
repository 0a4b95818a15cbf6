import CMeaningModel

/// Cuts text into the word pieces of BERT's uncased vocabulary.
///
/// Words end at white space and at punctuation, which is a word of its own, as is each ideograph;
/// they are brought to small letters without accents; each is then cut into the longest pieces that
/// the vocabulary has, or is one unknown piece. Latin, Greek and Cyrillic letters are folded as
/// BERT's own tokenizer does; other scripts keep their accents. Bytes that are no UTF-8 are passed
/// over.
struct WordPieces {
  /// A word longer than this many characters is one unknown piece.
  static let longestWord = 100
  static let unknown: Int32 = 100

  let model: UnsafePointer<crossread_meaning_model>

  /// Pieces and where they stand.
  struct Cut {
    /// Numbers in the vocabulary.
    var pieces: [Int32] = []
    /// The UTF-8 bytes of each piece in the text, in order, without overlap.
    var ranges: [Range<Int>] = []
    /// Whether there were more than were asked for.
    var isCutShort = false
  }

  /// A word as it is read: its folded letters, and the bytes of the text that each of them is of.
  private struct Word {
    var letters: [UInt8] = []
    var places: [Range<Int>] = []
    var characterCount = 0

    mutating func append(_ scalar: Unicode.Scalar, at place: Range<Int>) {
      characterCount += 1
      guard characterCount <= WordPieces.longestWord else {
        // Unknown in any case: only its end moves.
        if let last = places.indices.last {
          places[last] = places[last].lowerBound..<place.upperBound
        }
        return
      }
      for byte in UTF8.encode(scalar).unsafelyUnwrapped {
        letters.append(byte)
        places.append(place)
      }
    }

    mutating func removeAll() {
      letters.removeAll(keepingCapacity: true)
      places.removeAll(keepingCapacity: true)
      characterCount = 0
    }
  }

  /// The first `most` pieces of the text, in time that grows with the text up to there.
  func cut(_ utf8: UnsafeBufferPointer<UInt8>, most: Int) -> Cut {
    var cut = Cut()
    var word = Word()
    var position = 0
    while position < utf8.count {
      if cut.pieces.count > most { break }
      let start = position
      guard let scalar = Self.nextScalar(utf8, &position) else { continue }
      let place = start..<position
      switch Self.kind(scalar) {
      case .dropped: continue
      case .space: finish(&word, &cut)
      case .alone:
        finish(&word, &cut)
        word.append(scalar, at: place)
        finish(&word, &cut)
      case .letter: fold(scalar) { word.append($0, at: place) }
      }
    }
    finish(&word, &cut)
    if cut.pieces.count > most {
      cut.isCutShort = true
      cut.pieces.removeLast(cut.pieces.count - most)
      cut.ranges.removeLast(cut.ranges.count - most)
    }
    return cut
  }

  private func finish(_ word: inout Word, _ cut: inout Cut) {
    guard let first = word.places.first, let last = word.places.last else { return }
    defer { word.removeAll() }
    let before = cut.pieces.count
    var start = 0
    if word.characterCount <= Self.longestWord {
      word.letters.withUnsafeBufferPointer { letters in
        while start < letters.count, let base = letters.baseAddress {
          var taken = 0
          let piece = crossread_meaning_longest_piece(
            model, base + start, letters.count - start, start > 0 ? 1 : 0, &taken)
          guard piece >= 0 else { break }
          cut.pieces.append(piece)
          cut.ranges.append(
            word.places[start].lowerBound..<word.places[start + taken - 1].upperBound)
          start += taken
        }
      }
    }
    guard start < word.letters.count else { return }
    cut.pieces.removeLast(cut.pieces.count - before)
    cut.ranges.removeLast(cut.ranges.count - before)
    cut.pieces.append(Self.unknown)
    cut.ranges.append(first.lowerBound..<last.upperBound)
  }

  // MARK: Characters

  private enum Kind {
    case dropped, space, alone, letter
  }

  private static func kind(_ scalar: Unicode.Scalar) -> Kind {
    let value = scalar.value
    if value < 0x80 {
      switch UInt8(value) {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        return .letter
      case 0x09, 0x0A, 0x0D, 0x20: return .space
      case 0..<0x20, 0x7F: return .dropped
      default: return .alone
      }
    }
    if value == 0xFFFD { return .dropped }
    switch value {
    case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0x20000...0x2A6DF, 0x2A700...0x2CEAF, 0xF900...0xFAFF,
      0x2F800...0x2FA1F:
      return .alone
    default: break
    }
    switch scalar.properties.generalCategory {
    case .spaceSeparator: return .space
    case .control, .format, .surrogate, .privateUse, .unassigned: return .dropped
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation:
      return .alone
    default: return .letter
    }
  }

  /// The small letter without accents; a mark gives nothing.
  private func fold(_ scalar: Unicode.Scalar, _ take: (Unicode.Scalar) -> Void) {
    let value = Int(scalar.value)
    if value < 0x80 {
      let isCapital = value >= 0x41 && value <= 0x5A
      take(isCapital ? Unicode.Scalar(UInt8(value + 32)) : scalar)
      return
    }
    let first = Int(CROSSREAD_MEANING_FOLDED_FIRST)
    let second = Int(CROSSREAD_MEANING_FOLDED_START)..<Int(CROSSREAD_MEANING_FOLDED_END)
    if value < first || second.contains(value), let folded = model.pointee.folded {
      let index = value < first ? value : first + value - second.lowerBound
      let found = folded[index]
      if found != 0, let small = Unicode.Scalar(found) { take(small) }
      return
    }
    if scalar.properties.generalCategory == .nonspacingMark { return }
    for small in scalar.properties.lowercaseMapping.unicodeScalars { take(small) }
  }

  /// The character at a position, which moves behind it; nil, one byte further, where there is none.
  private static func nextScalar(
    _ utf8: UnsafeBufferPointer<UInt8>, _ position: inout Int
  ) -> Unicode.Scalar? {
    let first = utf8[position]
    position += 1
    if first < 0x80 { return Unicode.Scalar(first) }
    // How many bytes follow, the bits of this one, and the least character that needs so many.
    let (more, bits, least): (Int, UInt8, UInt32)
    switch first {
    case 0xC2...0xDF: (more, bits, least) = (1, first & 0x1F, 0x80)
    case 0xE0...0xEF: (more, bits, least) = (2, first & 0x0F, 0x800)
    case 0xF0...0xF4: (more, bits, least) = (3, first & 0x07, 0x10000)
    default: return nil
    }
    var value = UInt32(bits)
    guard position + more <= utf8.count else { return nil }
    for offset in 0..<more {
      let byte = utf8[position + offset]
      guard byte & 0xC0 == 0x80 else { return nil }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    guard value >= least, let scalar = Unicode.Scalar(value) else { return nil }
    position += more
    return scalar
  }
}
