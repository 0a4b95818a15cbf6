import CWords
import Glibc

/// Words and what is known of them, from lines of a word, its attributes and perhaps another name,
/// with tabs between them.
///
/// The text stays where it is. A hash table of its lines is made when the list is first asked and
/// takes two milliseconds or three; a look-up compares bytes and makes no string.
struct WordList: @unchecked Sendable {
  /// The lists that are part of the program.
  static let english = WordList(
    UnsafeBufferPointer(start: crossread_words(), count: crossread_words_size()))

  /// A line of the text, in a hash table with open addressing; zero is none.
  private struct Slot {
    /// Where the line starts, in the low half; above it the number of what it says, then bits of
    /// the word's hash.
    private let bits: UInt64

    init(line: Int, combination: Int, hash: UInt64) {
      bits = UInt64(line) | UInt64(combination) << 32 | (hash >> 48) << 48
    }

    static let empty = Slot(line: 0, combination: 0, hash: 0)

    var isEmpty: Bool { bits == 0 }
    var line: Int { Int(bits & 0xFFFF_FFFF) }
    var combination: Int { Int(bits >> 32 & 0xFFFF) }

    func fits(_ hash: UInt64) -> Bool { bits >> 48 == hash >> 48 }
  }

  private typealias Bytes = UnsafePointer<UInt8>

  private let text: UnsafeBufferPointer<UInt8>
  private let slots: [Slot]
  /// What lines say, each combination of attributes once, from number 1.
  private let combinations: [WordFacts]

  /// Reads lines that all end in a newline, each word once; lines without attributes are left out.
  /// The bytes must outlive the list.
  init(_ text: UnsafeBufferPointer<UInt8>) {
    self.text = text
    var combinations = Combinations()
    let lines = Self.lineCount(text)
    var size = 1
    while size <= lines * 2 { size *= 2 }
    var slots = [Slot](repeating: .empty, count: size)
    if let start = text.baseAddress {
      let end = start + text.count
      var line = start
      while let lineEnd = Self.find(Self.newline, from: line, to: end) {
        if let wordEnd = Self.find(Self.tab, from: line, to: lineEnd), wordEnd + 1 < lineEnd {
          let hash = Self.hash(line, wordEnd - line)
          var place = Int(truncatingIfNeeded: hash) & (size - 1)
          while !slots[place].isEmpty { place = (place + 1) & (size - 1) }
          slots[place] = Slot(
            line: line - start, combination: combinations.number(wordEnd + 1, lineEnd), hash: hash)
        }
        line = lineEnd + 1
      }
    }
    self.slots = slots
    self.combinations = combinations.facts
  }

  /// What is known of a word; nothing where the list lacks it.
  func facts(of word: String) -> WordFacts {
    slot(of: word).map { combinations[$0.combination] } ?? []
  }

  /// The name after the word's attributes; nil where there is none.
  func mainName(of word: String) -> String? {
    guard let slot = slot(of: word) else { return nil }
    let line = text[slot.line...].prefix { $0 != Self.newline }
    let fields = line.split(separator: Self.tab, omittingEmptySubsequences: false)
    return fields.count > 2 ? String(decoding: fields[2], as: UTF8.self) : nil
  }

  private func slot(of word: String) -> Slot? {
    var word = word
    return word.withUTF8 { key in
      guard let start = key.baseAddress else { return nil }
      let hash = Self.hash(start, key.count)
      var place = Int(truncatingIfNeeded: hash) & (slots.count - 1)
      while !slots[place].isEmpty {
        if slots[place].fits(hash), isWord(key, at: slots[place].line) { return slots[place] }
        place = (place + 1) & (slots.count - 1)
      }
      return nil
    }
  }

  private func isWord(_ key: UnsafeBufferPointer<UInt8>, at line: Int) -> Bool {
    let end = line + key.count
    return end < text.count && text[end] == Self.tab && text[line..<end].elementsEqual(key)
  }

  private static let tab = UInt8(ascii: "\t")
  private static let newline = UInt8(ascii: "\n")

  private static func lineCount(_ text: UnsafeBufferPointer<UInt8>) -> Int {
    guard var line = text.baseAddress else { return 0 }
    let end = line + text.count
    var count = 0
    while let lineEnd = find(newline, from: line, to: end) {
      line = lineEnd + 1
      count += 1
    }
    return count
  }

  private static func find(_ byte: UInt8, from start: Bytes, to end: Bytes) -> Bytes? {
    memchr(start, Int32(byte), end - start).map { Bytes($0.assumingMemoryBound(to: UInt8.self)) }
  }

  /// A hash of some bytes, taken eight at a time, the last ones perhaps twice.
  @inline(__always)
  private static func hash(_ start: Bytes, _ count: Int) -> UInt64 {
    let bytes = UnsafeRawPointer(start)
    guard count < 8 else {
      var hash = UInt64(count)
      for place in stride(from: 0, to: count - 8, by: 8) {
        hash = FeatureHash.mix(hash, bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self))
      }
      return FeatureHash.mix(
        hash, bytes.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self))
    }
    guard count < 4 else {
      let first = UInt64(bytes.loadUnaligned(as: UInt32.self))
      let last = UInt64(bytes.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self))
      return FeatureHash.mix(UInt64(count), first | last << 32)
    }
    var short: UInt64 = 0
    for place in 0..<count { short = short << 8 | UInt64(start[place]) }
    return FeatureHash.mix(UInt64(count), short)
  }

  /// Gives each combination of attributes a number.
  private struct Combinations {
    private(set) var facts: [WordFacts] = [[]]
    private var numbers: [UInt64: Int] = [:]
    /// Those met last, by hash: a dictionary is too slow to be asked for every line.
    private var recent = [(hash: UInt64, number: Int)](repeating: (0, 0), count: 4096)

    /// The number of the attributes up to a tab or the end.
    mutating func number(_ start: Bytes, _ end: Bytes) -> Int {
      let hash = WordList.hash(start, end - start)
      let place = Int(truncatingIfNeeded: hash) & (recent.count - 1)
      if recent[place].number == 0 || recent[place].hash != hash {
        recent[place] = (hash, number(UnsafeBufferPointer(start: start, count: end - start)))
      }
      return recent[place].number
    }

    private mutating func number(_ line: UnsafeBufferPointer<UInt8>) -> Int {
      let attributes = line.prefix { $0 != WordList.tab }
      let hash = FNV1a.hash(attributes)
      if let known = numbers[hash] { return known }
      let names = attributes.split(separator: UInt8(ascii: " "))
      facts.append(
        names.reduce(into: []) {
          $0.formUnion(WordFacts.byName[String(decoding: $1, as: UTF8.self)] ?? [])
        })
      numbers[hash] = facts.count - 1
      return facts.count - 1
    }
  }
}
