import CrossreadCore
import Foundation
import Testing

@testable import crossread_train

/// The same data gives the same bytes, for every part of the weights.
@Suite struct ReproducibilityTests {
  private func twice(_ fit: () throws -> [UInt8]) rethrows -> (first: [UInt8], second: [UInt8]) {
    (try fit(), try fit())
  }

  private func clusters() throws -> [UInt8] { try WordClusters.pack(SmallCorpus.clusters) }

  private func treebank() throws -> (TagSet, [AnnotatedSentence]) {
    let reader = TreebankReader(clusters: ClusterTable(immortal(try clusters())))
    var sentences = reader.sentences(SmallCorpus.trees)
    #expect(sentences.count == 24)
    let tagSet = TagSet(sentences, minimum: 2)
    tagSet.label(&sentences)
    return (tagSet, sentences)
  }

  @Test func packsClustersAndLemmasAlike() throws {
    let clusters = try twice(clusters)
    #expect(clusters.first == clusters.second)
    let lemmas = try twice { LemmaTable.pack(try treebank().1) }
    #expect(lemmas.first == lemmas.second)
    #expect(!lemmas.first.isEmpty)
  }

  @Test func fitsTheTaggerAlike() throws {
    let weights = try twice {
      let (tagSet, sentences) = try treebank()
      return TaggerTrainer(tagSet: tagSet).train(sentences, on: Array(sentences.indices), seed: 1)
    }
    #expect(weights.first == weights.second)
    #expect(!RowNetwork(immortal(weights.first)).isEmpty)
  }

  @Test func fitsTheParserAlike() throws {
    let weights = try twice {
      let (tagSet, sentences) = try treebank()
      let tags = TaggerTrainer(tagSet: tagSet).jackknife(sentences, folds: 3, seed: 1)
      return ParserTrainer(seed: 1).train(sentences, tags: tags)
    }
    #expect(weights.first == weights.second)
    #expect(!RowNetwork(immortal(weights.first)).isEmpty)
  }

  @Test func fitsTheNameJudgeAlike() throws {
    let weights = twice {
      let file = ModelFile.embedded
      let reader = NamedTextReader(analyzer: SyntaxAnalyzer(file), finder: NameFinder(file))
      var sets = NameTrainer.Sets()
      sets.add("names", reader.documents(SmallCorpus.names, wordColumn: 0, labelColumn: 1))
      return NameTrainer().train(
        sets, clusters: ClusterTable(file.section("clus")), seed: 1
      ).flatMap { $0 }
    }
    #expect(weights.first == weights.second)
    #expect(!weights.first.isEmpty)
  }

  @Test func fitsAttributionAlike() throws {
    let folder = NSTemporaryDirectory() + "crossread-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    for (number, article) in SmallCorpus.articles.enumerated() {
      try Data(article.text.utf8).write(to: URL(fileURLWithPath: "\(folder)/\(number).txt"))
      try Data(article.notes.utf8).write(to: URL(fileURLWithPath: "\(folder)/\(number).ann"))
    }
    let weights = try twice {
      ModelFile.assemble(
        AttributionTrainer().train(
          try AttributionCorpus(folder: folder), analyzer: SyntaxAnalyzer(),
          clusters: ClusterTable(ModelFile.embedded.section("clus"))))
    }
    #expect(weights.first == weights.second)
    let clusters = ClusterTable(ModelFile.embedded.section("clus"))
    #expect(
      !AttributionModel(ModelFile(bytes: immortal(weights.first)), clusters: clusters).isEmpty)
  }
}
