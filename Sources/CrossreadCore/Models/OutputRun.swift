import CReadingModel

/// Outputs of a network that are computed together, laid out for that: for each pair of hidden
/// numbers the two weights of every output, so that one instruction serves many outputs.
final class OutputRun: @unchecked Sendable {
  /// The number of outputs is rounded up to a multiple of this.
  static let step = Int(CROSSREAD_OUTPUT_STEP)

  /// Written once, before anybody else sees it, hence `Sendable`.
  let weights: UnsafePointer<Int16>
  let biases: UnsafePointer<Int32>
  let paddedCount: Int

  /// Lays out the weights and biases of `count` outputs, each with a row of `RowNetwork.width`
  /// weights.
  init(_ rows: UnsafePointer<Int16>, _ biases: UnsafePointer<Int32>, _ count: Int) {
    let padded = (count + Self.step - 1) / Self.step * Self.step
    let weights = UnsafeMutablePointer<Int16>.allocate(capacity: padded * RowNetwork.width)
    weights.initialize(repeating: 0, count: padded * RowNetwork.width)
    let paddedBiases = UnsafeMutablePointer<Int32>.allocate(capacity: padded)
    paddedBiases.initialize(repeating: 0, count: padded)
    for output in 0..<count {
      paddedBiases[output] = biases[output]
      for place in 0..<RowNetwork.width {
        weights[(place / 2 * padded + output) * 2 + place % 2] =
          rows[output * RowNetwork.width + place]
      }
    }
    self.weights = UnsafePointer(weights)
    self.biases = UnsafePointer(paddedBiases)
    paddedCount = padded
  }

  deinit {
    weights.deallocate()
    biases.deallocate()
  }
}
