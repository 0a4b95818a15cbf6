import ArgumentParser
import CrossreadCore
import Foundation

/// Writes a line of progress to standard error.
func report(_ line: String) {
  FileHandle.standardError.write(Data((line + "\n").utf8))
}

@main
struct Train: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "crossread-train",
    abstract: "Fits the reading models from annotated data and prints their scores.")

  @Option(help: "The folder of data sets; docs/model-card.md says what lies where.")
  var data: String

  @Option(help: "The file of weights to write.")
  var output: String

  @Flag(help: "Fit the models of quotes instead, on top of the embedded ones for the rest.")
  var quotes = false

  func run() throws {
    if quotes { return try fitQuotes() }
    let clusterSection = try WordClusters.pack(path: data + "/wordclusters.tsv.gz")
    let clusters = ClusterTable(immortal(clusterSection))
    let reader = TreebankReader(clusters: clusters)
    var train = try reader.sentences(at: data + "/ud/en_ewt-train.conllu")
    for file in try FileManager.default.contentsOfDirectory(atPath: data + "/gum/train").sorted() {
      train += try reader.sentences(at: data + "/gum/train/" + file)
    }
    var dev = try reader.sentences(at: data + "/ud/en_ewt-dev.conllu")
    let lemmas = LemmaTable.pack(train)
    let lemmaFile = immortal(ModelFile.assemble([("lemm", lemmas)]))
    print(
      "lemmas: \(LemmaTable.score(dev, Lemmatizer(ModelFile(bytes: lemmaFile)))) of nouns and verbs"
    )
    let taggerTrainer = TaggerTrainer(train)
    taggerTrainer.label(&train)
    taggerTrainer.label(&dev)

    let tagWeights = taggerTrainer.train(train, on: Array(train.indices), seed: 1)
    let tagger = Tagger(
      weights: SparseWeights(immortal(tagWeights)), tags: taggerTrainer.universal)
    let devTags = dev.map { tagger.tags(of: $0) }
    Scores.tagging(dev, devTags, tagger)

    let tags = taggerTrainer.jackknife(train, folds: 5, seed: 1)
    for index in train.indices { train[index].projectivize() }
    let parsed = ParserTrainer().train(train, tags: tags, seed: 1) { epoch, moves, labels in
      let parser = Parser(
        moves: PairWeights(immortal(moves)), labels: SparseWeights(immortal(labels)))
      Scores.parsing("epoch \(epoch)", dev, devTags, parser)
    }
    let parser = Parser(
      moves: PairWeights(immortal(parsed.moves)), labels: SparseWeights(immortal(parsed.labels)))
    Scores.parsing("final", dev, devTags, parser)

    let file = ModelFile.assemble([
      ("clus", clusterSection), ("tags", taggerTrainer.universal), ("tagw", tagWeights),
      ("move", parsed.moves), ("labl", parsed.labels), ("lemm", lemmas),
    ])
    try Data(file).write(to: URL(fileURLWithPath: output))
    print("\(file.count) bytes written to \(output)")
  }

  private func fitQuotes() throws {
    let file = ModelFile.assemble(
      AttributionTrainer().train(
        try AttributionCorpus(folder: data + "/attribution/train"), analyzer: SyntaxAnalyzer(),
        clusters: ClusterTable(ModelFile.embedded.section("clus"))))
    try Data(file).write(to: URL(fileURLWithPath: output))
    print("\(file.count) bytes written to \(output)")
  }
}
