/// An extended regular expression, as less takes it (`PatternSyntax` says which).
///
/// The longest match at the leftmost place counts. A search takes at most as many steps as the text
/// has characters, times the instructions of the pattern, and never more than it is given.
struct SearchPattern: Sendable {
  /// Why a text is no pattern.
  struct Invalid: Error, Equatable {
    /// In words: "a ( has no )".
    let reason: String
  }

  private static let lengthLimit = 300

  private let program: PatternProgram

  init(_ text: String, mindsCase: Bool) throws(Invalid) {
    guard text.utf8.count <= Self.lengthLimit else { throw Invalid(reason: "it is too long") }
    program = try PatternProgram(try PatternSyntax(text, mindsCase: mindsCase))
  }

  /// The first match that is not empty and starts at `start` or after; nil also where `effort` is
  /// spent.
  func first(
    in bytes: UnsafeBufferPointer<UInt8>, from start: Int, _ effort: inout SearchEffort
  ) -> Range<Int>? {
    var matcher = PatternMatcher(program, bytes)
    return matcher.first(from: start, &effort)
  }
}

/// How many steps a search may still take.
struct SearchEffort {
  private(set) var steps: Int

  /// What one key may ask for: less than a second.
  static let ofOneKey = SearchEffort(steps: 40_000_000)
  /// What marking the matches on one line or page may cost.
  static let ofOneMarking = SearchEffort(steps: 400_000)

  var isSpent: Bool { steps <= 0 }

  mutating func spend(_ count: Int) { steps -= count }
}

/// The ways that a program can take through a text, all at once.
private struct PatternMatcher {
  /// A way: the next instruction, and where the match starts that it may come to.
  private typealias Thread = (place: Int, start: Int)

  private let program: PatternProgram
  private let bytes: UnsafeBufferPointer<UInt8>
  /// Those that wait for the character at this position; those that start further left come first.
  private var threads: [Thread] = []
  /// In which round each instruction was last reached.
  private var reached: [Int]
  private var round = 0
  private var waiting: [Int] = []
  private var found: Range<Int>?
  /// What a character beyond ASCII costs, whose properties are looked up.
  private static let lookUp = 20

  init(_ program: PatternProgram, _ bytes: UnsafeBufferPointer<UInt8>) {
    self.program = program
    self.bytes = bytes
    reached = [Int](repeating: 0, count: program.instructions.count)
  }

  mutating func first(from start: Int, _ effort: inout SearchEffort) -> Range<Int>? {
    var position = max(0, start)
    while position < bytes.count, bytes[position] & 0xC0 == 0x80 { position += 1 }
    var arriving: [Thread] = []
    while true {
      if arriving.isEmpty {
        if found != nil { return found }
        while position < bytes.count, !program.firstBytes[Int(bytes[position])] { position += 1 }
      }
      gather(arriving, at: position, &effort)
      guard position < bytes.count, !effort.isSpent else { return found }
      let (value, length) = character(at: position)
      arriving.removeAll(keepingCapacity: true)
      for thread in threads where reads(value, thread.place, &effort) {
        arriving.append((thread.place + 1, thread.start))
      }
      position += length
    }
  }

  /// Follows the ways that have come to a position, and one that starts there, to the instructions
  /// that read a character.
  private mutating func gather(
    _ arriving: [Thread], at position: Int, _ effort: inout SearchEffort
  ) {
    round += 1
    threads.removeAll(keepingCapacity: true)
    for thread in arriving { follow(thread, to: position, &effort) }
    if found == nil { follow((0, position), to: position, &effort) }
    // Of two matches the one further left counts, of two at one place the longer.
    if let found { threads.removeAll { $0.start > found.lowerBound } }
  }

  private mutating func follow(
    _ thread: Thread, to position: Int, _ effort: inout SearchEffort
  ) {
    waiting.append(thread.place)
    while let place = waiting.popLast() {
      effort.spend(1)
      if reached[place] == round { continue }
      reached[place] = round
      switch program.instructions[place] {
      case .one: threads.append((place, thread.start))
      case .assertion(let assertion):
        if holds(assertion, at: position) { waiting.append(place + 1) }
      case .jump(let other): waiting.append(other)
      case .split(let a, let b):
        waiting.append(b)
        waiting.append(a)
      case .match:
        // An empty match shows nowhere.
        if thread.start < position, thread.start <= found?.lowerBound ?? thread.start {
          found = thread.start..<position
        }
      }
    }
  }

  private func reads(_ value: UInt32, _ place: Int, _ effort: inout SearchEffort) -> Bool {
    guard case .one(let set) = program.instructions[place] else { return false }
    if value < 0x80 { return program.sets[set].hasASCII(value) }
    effort.spend(Self.lookUp)
    return program.sets[set].contains(value)
  }

  // MARK: Characters

  /// The character at a position and how many bytes it has.
  private func character(at position: Int) -> (value: UInt32, length: Int) {
    let first = UInt32(bytes[position])
    if first < 0x80 { return (first, 1) }
    let length = min(first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4, bytes.count - position)
    var value = first & (0xFF >> UInt32(length + 1))
    for offset in 1..<max(1, length) {
      value = value << 6 | UInt32(bytes[position + offset] & 0x3F)
    }
    return (value, length)
  }

  private func isWord(at position: Int) -> Bool {
    position < bytes.count && CharacterSet.word.contains(character(at: position).value)
  }

  private func isWord(before position: Int) -> Bool {
    var place = position - 1
    while place > 0, place > position - 4, bytes[place] & 0xC0 == 0x80 { place -= 1 }
    return place >= 0 && isWord(at: place)
  }

  private func holds(_ assertion: PatternAssertion, at position: Int) -> Bool {
    switch assertion {
    case .lineStart: position == 0 || bytes[position - 1] == 0x0A
    case .lineEnd: position == bytes.count || bytes[position] == 0x0A
    case .wordStart: !isWord(before: position) && isWord(at: position)
    case .wordEnd: isWord(before: position) && !isWord(at: position)
    case .wordEdge: isWord(before: position) != isWord(at: position)
    case .noWordEdge: isWord(before: position) == isWord(at: position)
    }
  }
}
