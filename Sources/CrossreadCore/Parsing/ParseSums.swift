/// What the features of each word of a sentence add up to in each role, kept from move to move.
///
/// Two moves in a row see mostly the same words; with the sums kept, a move looks up about a third
/// of its features.
struct ParseSums {
  typealias Role = ParseFeatures.Role

  private let sums: UnsafeMutablePointer<Int16>
  /// The roles whose sums are known, a bit for each, by word.
  private let known: UnsafeMutablePointer<UInt8>
  private let parts: UnsafeMutablePointer<UnsafePointer<Int16>?>
  private static let roles = Role.allCases.count
  private static let children: UInt8 =
    1 << Role.topChildren.rawValue | 1 << Role.belowChildren.rawValue
    | 1 << Role.nextChildren.rawValue

  /// Makes room for sentences of at most `longest` words. The owner calls `deallocate`.
  init(longest: Int) {
    let room = longest + 2
    sums = .allocate(capacity: room * Self.roles * RowNetwork.width)
    known = .allocate(capacity: room)
    parts = .allocate(capacity: Self.roles)
  }

  func deallocate() {
    sums.deallocate()
    known.deallocate()
    parts.deallocate()
  }

  /// Starts a sentence of `count` words.
  func start(count: Int) { known.update(repeating: 0, count: count + 2) }

  /// Forgets what the children of a word add up to: it has a new one.
  @inline(__always)
  func forgetChildren(of word: Int) { known[word] &= ~Self.children }

  /// The sums of the words that have a role now, computed where they are not known; `keys` is
  /// room for features.
  @inline(__always)
  func parts(
    of state: ParserState, _ network: RowNetwork, keys: UnsafeMutablePointer<UInt64>
  ) -> UnsafeBufferPointer<UnsafePointer<Int16>?> {
    add(.top, state, network, keys)
    add(.topChildren, state, network, keys)
    add(.below, state, network, keys)
    add(.belowChildren, state, network, keys)
    add(.third, state, network, keys)
    add(.next, state, network, keys)
    add(.nextChildren, state, network, keys)
    return UnsafeBufferPointer(start: parts, count: Self.roles)
  }

  @inline(__always)
  private func add(
    _ role: Role, _ state: ParserState, _ network: RowNetwork, _ keys: UnsafeMutablePointer<UInt64>
  ) {
    let word = state.word(in: role)
    let place = sums + (word &* Self.roles &+ role.rawValue) &* RowNetwork.width
    if known[word] & 1 << role.rawValue == 0 {
      known[word] |= 1 << role.rawValue
      var sink = FeatureSink(keys)
      ParseFeatures.add(role, word, state, to: &sink)
      network.sum(keys, sink.count, into: place)
    }
    parts[role.rawValue] = UnsafePointer(place)
  }
}
