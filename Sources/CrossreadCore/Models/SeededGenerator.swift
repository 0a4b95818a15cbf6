/// A small random number generator that gives the same numbers on every machine and in every run,
/// for training and for tests (SplitMix64: Steele, Lea & Flood, "Fast splittable pseudorandom
/// number generators", OOPSLA 2014).
@frozen package struct SeededGenerator: RandomNumberGenerator {
  @usableFromInline var state: UInt64

  @inlinable
  package init(seed: UInt64) { state = seed }

  @inlinable
  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
