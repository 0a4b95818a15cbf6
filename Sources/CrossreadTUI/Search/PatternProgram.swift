/// A pattern as a machine of states without memory (K. Thompson, "Regular Expression Search
/// Algorithm", 1968): what is read of the text is read once, whatever the pattern.
struct PatternProgram {
  enum Instruction {
    /// Reads a character of the set of that number and goes on to the next instruction.
    case one(Int)
    case assertion(PatternAssertion)
    case jump(Int)
    /// Goes on at both places.
    case split(Int, Int)
    case match
  }

  /// The most instructions: each may be looked at for every character.
  private static let limit = 2_000
  /// The most parts that are looked at to make them: counts of nothing multiply, too.
  private static let partLimit = 50_000

  private(set) var instructions: [Instruction] = []
  private(set) var sets: [CharacterSet] = []
  private var partCount = 0
  /// The first bytes that a match may have.
  private(set) var firstBytes = [Bool](repeating: false, count: 256)

  /// - Throws: `SearchPattern.Invalid` for what would take too many instructions.
  init(_ syntax: PatternSyntax) throws(SearchPattern.Invalid) {
    try add(syntax)
    instructions.append(.match)
    findFirstBytes()
  }

  private mutating func add(_ syntax: PatternSyntax) throws(SearchPattern.Invalid) {
    partCount += 1
    guard instructions.count < Self.limit, partCount < Self.partLimit else {
      throw SearchPattern.Invalid(reason: "it takes too many steps")
    }
    switch syntax {
    case .empty: break
    case .one(let set):
      instructions.append(.one(sets.count))
      sets.append(set)
    case .assertion(let assertion): instructions.append(.assertion(assertion))
    case .sequence(let parts): for part in parts { try add(part) }
    case .choice(let branches): try addChoice(branches)
    case .repetition(let part, let least, let most):
      for _ in 0..<least { try add(part) }
      if let most {
        try addOptional(part, times: most - least)
      } else {
        let start = reserve()
        try add(part)
        instructions.append(.jump(start))
        instructions[start] = .split(start + 1, instructions.count)
      }
    }
  }

  private mutating func reserve() -> Int {
    instructions.append(.jump(0))
    return instructions.count - 1
  }

  private mutating func addOptional(
    _ part: PatternSyntax, times: Int
  ) throws(SearchPattern.Invalid) {
    var splits: [Int] = []
    for _ in 0..<times {
      splits.append(reserve())
      try add(part)
    }
    for split in splits { instructions[split] = .split(split + 1, instructions.count) }
  }

  private mutating func addChoice(_ branches: [PatternSyntax]) throws(SearchPattern.Invalid) {
    var ends: [Int] = []
    for branch in branches.dropLast() {
      let split = reserve()
      try add(branch)
      ends.append(reserve())
      instructions[split] = .split(split + 1, instructions.count)
    }
    if let last = branches.last { try add(last) }
    for end in ends { instructions[end] = .jump(instructions.count) }
  }

  /// Follows all ways from the start, as if every assertion held.
  private mutating func findFirstBytes() {
    var seen = [Bool](repeating: false, count: instructions.count)
    var waiting = [0]
    while let place = waiting.popLast() {
      if seen[place] { continue }
      seen[place] = true
      switch instructions[place] {
      case .one(let set):
        for byte in 0...255 where byte >= 0x80 || sets[set].hasASCII(UInt32(byte)) {
          firstBytes[byte] = true
        }
      case .assertion: waiting.append(place + 1)
      case .jump(let other): waiting.append(other)
      case .split(let a, let b): waiting += [a, b]
      // What is empty shows nowhere.
      case .match: break
      }
    }
  }
}
