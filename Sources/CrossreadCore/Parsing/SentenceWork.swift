/// The memory in which sentences are tagged and parsed, one after another.
package final class SentenceWork {
  /// Two boundary words, the sentence, two boundary words.
  package let atoms: UnsafeMutablePointer<WordAtoms>
  package let tags: UnsafeMutablePointer<UInt8>
  /// The features of one decision.
  package let keys: UnsafeMutablePointer<UInt64>
  /// The hidden layer of one decision.
  package let hidden: UnsafeMutablePointer<Int16>
  /// The outputs of one decision.
  package let values: UnsafeMutablePointer<Int32>
  package let state: ParserState
  let sums: ParseSums
  /// What the features of each word alone add up to for the tagger.
  let wordSums: UnsafeMutablePointer<Int16>
  /// Room for a pointer to one of them.
  let part: UnsafeMutablePointer<UnsafePointer<Int16>?>

  /// Room for the keys of one decision of any model.
  package static let keyLimit = 128
  /// Room for the outputs of one decision of any model.
  package static let valueLimit = 128

  /// Makes room for sentences of at most `longest` words.
  package init(longest: Int) {
    atoms = .allocate(capacity: longest + 4)
    atoms.initialize(repeating: WordAtoms(), count: longest + 4)
    tags = .allocate(capacity: longest)
    keys = .allocate(capacity: Self.keyLimit)
    hidden = .allocate(capacity: RowNetwork.width)
    values = .allocate(capacity: Self.valueLimit)
    state = ParserState(capacity: longest)
    sums = ParseSums(longest: longest)
    wordSums = .allocate(capacity: longest * RowNetwork.width)
    part = .allocate(capacity: 1)
  }

  deinit {
    atoms.deallocate()
    tags.deallocate()
    keys.deallocate()
    hidden.deallocate()
    values.deallocate()
    state.deallocate()
    sums.deallocate()
    wordSums.deallocate()
    part.deallocate()
  }
}
