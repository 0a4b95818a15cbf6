import CReadingModel
import Testing

@testable import CrossreadCore

@Suite struct RowNetworkTests {
  /// Calls `body` with a section that starts where models do, on a 64-byte boundary.
  private func withSection(
    keys: [UInt64], rows: [Int8], outputs: [Int16], biases: [Int32], groupBits: Int,
    _ body: (UnsafeRawBufferPointer) -> Void
  ) {
    let packed = RowNetwork.pack(
      keys: keys, rows: rows, outputs: outputs, biases: biases, groupBits: groupBits)
    #expect(packed.dropped == 0)
    let memory = UnsafeMutableRawBufferPointer.allocate(
      byteCount: packed.bytes.count, alignment: 64)
    defer { memory.deallocate() }
    memory.copyBytes(from: packed.bytes)
    body(UnsafeRawBufferPointer(memory))
  }

  @Test func addsTheRowsOfKnownFeatures() {
    let width = RowNetwork.width
    let keys: [UInt64] = [0x1234_5678_9ABC_DEF0, 0xFEDC_BA98_7654_3210]
    // The bias row is 1 everywhere, the first feature's 2, the second's -5.
    let rows = [1, 2, -5].flatMap { [Int8](repeating: $0, count: width) }
    let outputs = [3, -1].flatMap { [Int16](repeating: $0, count: width) }
    withSection(keys: keys, rows: rows, outputs: outputs, biases: [10, 20], groupBits: 4) {
      let network = RowNetwork($0, runs: [0..<2, 1..<2])
      var hidden = [Int16](repeating: 0, count: width)
      var values = [Int32](repeating: 0, count: OutputRun.step)
      network.hide([42, keys[0]], 2, into: &hidden)
      #expect(hidden.allSatisfy { $0 == 3 })
      network.weigh(run: 0, hidden, into: &values)
      #expect(values[..<2] == [10 + 9 * Int32(width), 20 - 3 * Int32(width)])
      network.hide([keys[1]], 1, into: &hidden)
      #expect(hidden.allSatisfy { $0 == 0 })
      network.weigh(run: 1, hidden, into: &values)
      #expect(values[0] == 20)
    }
  }

  /// Each kind of processor has its own version of the sums.
  @Test(arguments: [3, 16, 50, 71, 150])
  func givesTheSameNumbersOnEveryProcessor(outputCount: Int) {
    var generator = SeededGenerator(seed: UInt64(outputCount))
    let width = RowNetwork.width
    let keys = (0..<300).map { _ in generator.next() }
    let rows = (0..<(301 * width)).map { _ in Int8.random(in: -127...127, using: &generator) }
    let outputs = (0..<(outputCount * width)).map { _ in
      Int16.random(in: -2047...2047, using: &generator)
    }
    let biases = (0..<outputCount).map { _ in Int32.random(in: -9999...9999, using: &generator) }
    withSection(keys: keys, rows: rows, outputs: outputs, biases: biases, groupBits: 12) {
      section in
      let features = keys[10..<210] + [1, 2, 3]
      var results: [[Int32]] = []
      for level in 0..<CROSSREAD_KERNEL_LEVELS {
        guard let kernels = crossread_kernels_for(level) else { continue }
        let network = RowNetwork(section, kernels: kernels)
        var hidden = [Int16](repeating: 0, count: width)
        var values = [Int32](repeating: 0, count: outputCount + OutputRun.step)
        // Some features as a sum of their own, the rest one by one.
        var part = [Int16](repeating: 0, count: width)
        network.sum(Array(features), 50, into: &part)
        part.withUnsafeBufferPointer { part in
          withUnsafePointer(to: part.baseAddress) {
            network.hide(
              Array(features.dropFirst(50)), features.count - 50,
              parts: UnsafeBufferPointer(start: $0, count: 1), into: &hidden)
          }
        }
        network.weigh(run: 0, hidden, into: &values)
        results.append(hidden.map { Int32($0) } + values[..<outputCount])
      }
      #expect(results.allSatisfy { $0 == results[0] })
      // And they are the sums by definition.
      let sums = (0..<width).map { place in
        ([0] + (11..<211)).reduce(0) { $0 + Int32(rows[$1 * width + place]) }
      }
      let hidden = sums.map { max($0, 0) }
      let values = (0..<outputCount).map { output in
        hidden.indices.reduce(biases[output]) {
          $0 + hidden[$1] * Int32(outputs[output * width + $1])
        }
      }
      #expect(results[0] == hidden + values)
    }
  }
}
