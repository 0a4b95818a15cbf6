import Testing

@testable import CrossreadCore

@Suite struct ModelFileTests {
  @Test func findsSectionsByName() {
    let bytes = ModelFile.assemble([("one", [1, 2, 3]), ("four", [4])])
    bytes.withUnsafeBytes { buffer in
      let file = ModelFile(bytes: buffer)
      #expect(Array(file.section("one")) == [1, 2, 3])
      #expect(Array(file.section("four")) == [4])
      #expect(file.section("none").isEmpty)
    }
  }

  @Test(arguments: [[], [1, 2, 3], Array("CRM1".utf8) + [9, 0, 0, 0]] as [[UInt8]])
  func holdsNothingWhenDamaged(bytes: [UInt8]) {
    bytes.withUnsafeBytes { #expect(ModelFile(bytes: $0).section("tagw").isEmpty) }
  }

  @Test func leavesTextUntaggedWithoutWeights() {
    let text = Tokenizer().tokenize(ArticleText("Nobody came."))
    let empty = ModelFile(bytes: UnsafeRawBufferPointer(start: nil, count: 0))
    let syntax = SyntaxAnalyzer(empty).analyze(text)
    #expect(syntax.tags.allSatisfy { $0 == .other })
    #expect(syntax.heads.allSatisfy { $0 == -1 })
  }
}

@Suite struct RowNetworkTests {
  @Test func addsTheRowsOfKnownFeatures() {
    let width = RowNetwork.width
    let keys: [UInt64] = [0x1234_5678_9ABC_DEF0, 0xFEDC_BA98_7654_3210]
    // The bias row is 1 everywhere, the first feature's 2, the second's -5.
    let rows = [1, 2, -5].flatMap { [Int8](repeating: $0, count: width) }
    let outputs = [3, -1].flatMap { [Int16](repeating: $0, count: width) }
    let packed = RowNetwork.pack(
      keys: keys, rows: rows, outputs: outputs, biases: [10, 20], groupBits: 4)
    #expect(packed.dropped == 0)
    // Models start on a 64-byte boundary; SIMD loads rely on 16.
    let memory = UnsafeMutableRawBufferPointer.allocate(
      byteCount: packed.bytes.count, alignment: 64)
    defer { memory.deallocate() }
    memory.copyBytes(from: packed.bytes)
    let network = RowNetwork(UnsafeRawBufferPointer(memory))
    var hidden = [Int16](repeating: 0, count: width)
    var values: [Int32] = [0, 0]
    var features = [42, keys[0]]
    network.hide(&features, 2, into: &hidden)
    #expect(hidden.allSatisfy { $0 == 3 })
    network.weigh(0..<2, hidden, into: &values)
    #expect(values == [10 + 9 * Int32(width), 20 - 3 * Int32(width)])
    features = [keys[1]]
    network.hide(&features, 1, into: &hidden)
    #expect(hidden.allSatisfy { $0 == 0 })
    network.weigh(1..<2, hidden, into: &values)
    #expect(values[0] == 20)
  }
}

@Suite struct WordAtomsTests {
  private func atoms(_ word: String) -> WordAtoms {
    let none = ClusterTable(UnsafeRawBufferPointer(start: nil, count: 0))
    return Array(word.utf8).withUnsafeBufferPointer { WordAtoms($0, clusters: none) }
  }

  @Test(arguments: [("It’s", "It's"), ("“", "\""), ("—", "--"), ("–", "-")])
  func readsTypographicMarksAsPlainOnes(curly: String, plain: String) {
    #expect(atoms(curly).form == atoms(plain).form)
  }

  @Test func readsDigitsAlike() {
    #expect(atoms("2013").lower == atoms("1998").lower)
    #expect(atoms("2013").form != atoms("1998").form)
  }

  @Test(arguments: ["Élysée", "Paris"])
  func seesCapital(word: String) {
    #expect(atoms(word).isCapitalized)
    #expect(!atoms(word.lowercased()).isCapitalized)
  }
}
