import CLexicon
import CrossreadCore

/// Which English words mean the same or the opposite, and which belong to one family.
///
/// Senses, antonyms and derivations are those of WordNet 3.0 (Fellbaum 1998), the commonest of
/// each word; `tools/make-lexicon.py` makes the table. A word that it lacks is related to nothing.
///
///     let lexicon = Lexicon.embedded
///     lexicon.relation(lexicon.entry("resign", .verb), lexicon.entry("step down", .verb))  // .kin
struct Lexicon: @unchecked Sendable {
  enum Kind: UInt8 {
    case noun = 0x6E
    case verb = 0x76
    case adjective = 0x61
    case adverb = 0x72
  }

  /// One word as one part of speech.
  struct Entry: Hashable, Sendable {
    fileprivate let number: Int
    fileprivate let start: Int
  }

  /// How near two words are, the nearest first.
  enum Relation: Int, Comparable {
    /// One word, or two with a sense in common.
    case same
    /// One is a kind of the other, or they are of one family: "kill", "murder"; "decide", "decision".
    case kin
    case opposite
    case none

    static func < (a: Relation, b: Relation) -> Bool { a.rawValue < b.rawValue }
  }

  static let embedded = Lexicon(
    UnsafeRawBufferPointer(start: crossread_lexicon(), count: crossread_lexicon_size()))

  private let slots: UnsafePointer<UInt64>?
  private let starts: UnsafePointer<UInt32>?
  private let above: UnsafePointer<UInt16>?
  private let words: UnsafePointer<UInt16>?
  private let mask: Int

  /// Reads a table as `tools/make-lexicon.py` writes it; any other bytes give an empty lexicon.
  init(_ bytes: UnsafeRawBufferPointer) {
    guard bytes.count > 24, let base = bytes.baseAddress,
      bytes.prefix(4).elementsEqual("CRLX".utf8)
    else {
      (slots, starts, above, words, mask) = (nil, nil, nil, nil, 0)
      return
    }
    func count(_ place: Int) -> Int {
      Int(bytes.load(fromByteOffset: 4 + place * 4, as: UInt32.self))
    }
    var at = base + 24
    slots = at.assumingMemoryBound(to: UInt64.self)
    at += count(0) * 8
    starts = at.assumingMemoryBound(to: UInt32.self)
    at += count(1) * 4
    above = at.assumingMemoryBound(to: UInt16.self)
    at += count(2) * 2
    words = at.assumingMemoryBound(to: UInt16.self)
    mask = count(0) - 1
  }

  /// The entry of a lower-cased base form; phrasal verbs have a blank: "step down".
  func entry(_ lemma: String, _ kind: Kind) -> Entry? {
    guard let slots, let starts else { return nil }
    var hash = FNV1a.step(FNV1a.start, UInt64(kind.rawValue))
    hash = FNV1a.step(hash, UInt64(UInt8(ascii: ":")))
    hash = FNV1a.hash(lemma, from: hash)
    hash ^= hash >> 32
    hash = hash &* 0x9E37_79B9_7F4A_7C15
    var place = Int(truncatingIfNeeded: hash) & mask
    while slots[place] != 0 {
      if slots[place] >> 32 == hash >> 32 {
        let number = Int(slots[place] & 0xFFFF_FFFF) >> 1
        return Entry(number: number, start: Int(starts[number]))
      }
      place = (place + 1) & mask
    }
    return nil
  }

  /// The number of the family of derived words, from 1.
  func family(_ entry: Entry) -> Int { words.map { Int($0[entry.start]) } ?? 0 }

  /// The senses, the commonest first.
  func senses(_ entry: Entry) -> UnsafeBufferPointer<UInt16> {
    guard let words else { return UnsafeBufferPointer(start: nil, count: 0) }
    return UnsafeBufferPointer(start: words + entry.start + 3, count: Int(words[entry.start + 1]))
  }

  private func antonyms(_ entry: Entry) -> UnsafeBufferPointer<UInt16> {
    guard let words else { return UnsafeBufferPointer(start: nil, count: 0) }
    return UnsafeBufferPointer(
      start: words + entry.start + 3 + Int(words[entry.start + 1]),
      count: Int(words[entry.start + 2]))
  }

  /// The sense above: what it is a kind of; 0 for none.
  func parent(_ sense: UInt16) -> UInt16 { above.map { $0[Int(sense)] } ?? 0 }

  /// Whether the commonest sense of a noun is a kind of person.
  func isPerson(_ noun: Entry) -> Bool {
    guard let person = entry("person", .noun).flatMap({ senses($0).first }) else { return false }
    var sense = senses(noun).first ?? 0
    for _ in 0..<Self.depth where sense != 0 {
      if sense == person { return true }
      sense = parent(sense)
    }
    return false
  }

  /// No sense has more above it.
  private static let depth = 20

  func relation(_ a: Entry?, _ b: Entry?) -> Relation {
    guard let a, let b else { return .none }
    if a == b { return .same }
    if antonyms(a).contains(UInt16(truncatingIfNeeded: b.number)) { return .opposite }
    let x = senses(a)
    let y = senses(b)
    if x.contains(where: y.contains) { return .same }
    if family(a) == family(b) { return .kin }
    let isKin = x.contains { left in
      let up = parent(left)
      return y.contains { $0 == up || parent($0) == left || up != 0 && parent($0) == up }
    }
    return isKin ? .kin : .none
  }
}
