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
