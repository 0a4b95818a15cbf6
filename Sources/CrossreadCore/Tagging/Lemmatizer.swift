/// Gives the base form of a word: "summoned" → "summon", "children" → "child".
///
/// A table of exceptions, counted from the lemma column of the training treebanks, comes first;
/// then the spelling rules of `Inflection`.
///
///     Lemmatizer().lemma(of: "went", tag: .verb)  // "go"
public struct Lemmatizer: Sendable {
  private let exceptions: LemmaExceptions

  /// Uses the table embedded in the program.
  public init() { self.init(.embedded) }

  package init(_ file: ModelFile) { exceptions = LemmaExceptions(file.section("lemm")) }

  /// The base form of a lower-cased word; the word itself where it has none.
  public func lemma(of word: String, tag: PartOfSpeech) -> String {
    if let lemma = exceptions.lemma(of: word, tag: tag) { return lemma }
    if tag == .verb, let lemma = IrregularVerbs.lemma(of: word) { return lemma }
    return Inflection.lemma(of: word, tag: tag)
  }
}

/// A hash table of words whose base form the spelling rules would get wrong.
///
/// Entries of 64 bits: 32 check the word and tag, 8 say how many bytes to cut from its end, 16
/// where the ending to put there stands in the list of endings.
package struct LemmaExceptions: @unchecked Sendable {
  private let entries: UnsafePointer<UInt64>?
  private let endings: UnsafePointer<UInt8>?
  private let mask: Int

  package init(_ section: UnsafeRawBufferPointer) {
    guard section.count >= 64, let base = section.baseAddress else {
      entries = nil
      endings = nil
      mask = 0
      return
    }
    let size = Int(section.load(as: UInt32.self))
    entries = (base + 8).assumingMemoryBound(to: UInt64.self)
    endings = (base + 8 + size * 8).assumingMemoryBound(to: UInt8.self)
    mask = size - 1
  }

  package func lemma(of word: String, tag: PartOfSpeech) -> String? {
    guard let entries, let endings else { return nil }
    let key = Self.key(word.utf8, tag)
    var place = Int(truncatingIfNeeded: key) & mask
    while entries[place] != 0 {
      let entry = entries[place]
      if entry >> 32 == key >> 32 {
        let ending = endings + Int(entry & 0xFFFF)
        let kept = word.utf8.dropLast(Int(entry >> 16 & 0xFF))
        let added = UnsafeBufferPointer(start: ending + 1, count: Int(ending.pointee))
        return String(decoding: Array(kept) + added, as: UTF8.self)
      }
      place = (place + 1) & mask
    }
    return nil
  }

  private static func key(_ word: some Sequence<UInt8>, _ tag: PartOfSpeech) -> UInt64 {
    FeatureHash.mix(UInt64(tag.rawValue), FNV1a.hash(word))
  }

  /// Packs exceptions into a section.
  package static func pack(_ words: [(word: String, tag: PartOfSpeech, lemma: String)]) -> [UInt8] {
    var size = 64
    while size < words.count * 2 { size *= 2 }
    var entries = [UInt64](repeating: 0, count: size)
    var endings: [UInt8] = []
    var endingOffsets: [[UInt8]: Int] = [:]
    for (word, tag, lemma) in words {
      let shared = zip(word.utf8, lemma.utf8).prefix { $0 == $1 }.count
      let ending = Array(lemma.utf8.dropFirst(shared))
      let cut = word.utf8.count - shared
      let offset = endingOffsets[ending] ?? endings.count
      guard cut < 256, ending.count < 256, offset < 0xFFFF else { continue }
      if endingOffsets.updateValue(offset, forKey: ending) == nil {
        endings += [UInt8(ending.count)] + ending
      }
      let key = key(word.utf8, tag)
      var place = Int(truncatingIfNeeded: key) & (size - 1)
      while entries[place] != 0 { place = (place + 1) & (size - 1) }
      entries[place] = (key >> 32) << 32 | UInt64(cut) << 16 | UInt64(offset) | 1 << 24
    }
    var bytes = withUnsafeBytes(of: UInt32(size), Array.init) + [0, 0, 0, 0]
    entries.withUnsafeBytes { bytes += $0 }
    return bytes + endings
  }
}
