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
    abstract: "Fits the reading models from annotated data and prints their scores.",
    discussion: """
      The same data gives the same bytes. docs/model-card.md says which data sets are used and \
      where they must lie.
      """)

  enum Part: String, ExpressibleByArgument, CaseIterable { case all, names, quotes, scores }

  @Option(help: "The folder of data sets.")
  var data: String

  @Option(help: "The file of weights to write.")
  var output: String

  @Option(
    help: """
      What to fit: all; names, keeping the rest of the file; quotes, on top of the embedded \
      weights; scores, to fit nothing.
      """)
  var part = Part.all

  func run() throws {
    switch part {
    case .all:
      var sections = try syntaxSections()
      try write(sections)
      try scoreSyntax(ModelFile(bytes: immortal(ModelFile.assemble(sections))))
      sections.append(("name", try nameSection(immortal(ModelFile.assemble(sections)))))
      try write(sections)
    case .names:
      let old = immortal([UInt8](try Data(contentsOf: URL(fileURLWithPath: output))))
      var sections = ["clus", "tags", "tagn", "pars", "lemm"].map {
        (name: $0, bytes: [UInt8](ModelFile(bytes: old).section($0)))
      }
      sections.append(("name", try nameSection(old)))
      try write(sections)
    case .quotes:
      try write(
        AttributionTrainer().train(
          try AttributionCorpus(folder: data + "/attribution/train"), analyzer: SyntaxAnalyzer(),
          clusters: ClusterTable(ModelFile.embedded.section("clus"))))
    case .scores:
      let old = immortal([UInt8](try Data(contentsOf: URL(fileURLWithPath: output))))
      try scoreSyntax(ModelFile(bytes: old))
      try scoreNames(ModelFile(bytes: old))
    }
  }

  private func write(_ sections: [(name: String, bytes: [UInt8])]) throws {
    let file = ModelFile.assemble(sections)
    try Data(file).write(to: URL(fileURLWithPath: output))
    print("\(file.count) bytes written to \(output)")
  }

  private func contents(_ path: String) throws -> String {
    let url = URL(fileURLWithPath: data + "/" + path)
    let bytes =
      path.hasSuffix(".gz") ? try WordClusters.gunzip(url.path) : try Data(contentsOf: url)
    return String(decoding: bytes, as: UTF8.self)
  }

  private func files(_ folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: data + "/" + folder).sorted()
      .map { folder + "/" + $0 }
  }

  // MARK: Tags and trees

  /// Clusters, lemmas, tagger and parser.
  private func syntaxSections() throws -> [(name: String, bytes: [UInt8])] {
    let clusters = try WordClusters.pack(try contents("wordclusters.tsv.gz"))
    let reader = TreebankReader(clusters: ClusterTable(immortal(clusters)))
    var train = reader.sentences(try contents("ud/en_ewt-train.conllu"))
    for file in try files("gum/train") { train += reader.sentences(try contents(file)) }
    let lemmas = LemmaTable.pack(train)
    let tagSet = TagSet(train)
    tagSet.label(&train)
    let taggerTrainer = TaggerTrainer(tagSet: tagSet)
    let tagger = taggerTrainer.train(train, on: Array(train.indices), seed: 1)
    let tags = taggerTrainer.jackknife(train, folds: 3, seed: 1)
    for index in train.indices { train[index].projectivize() }
    let parser = ParserTrainer(seed: 1).train(train, tags: tags)
    return [
      ("clus", clusters), ("tags", tagSet.universal), ("tagn", tagger), ("pars", parser),
      ("lemm", lemmas),
    ]
  }

  private func scoreSyntax(_ file: ModelFile) throws {
    let reader = TreebankReader(clusters: ClusterTable(file.section("clus")))
    let tagger = Tagger(file)
    var sets = [("UD EWT dev", reader.sentences(try contents("ud/en_ewt-dev.conllu")))]
    sets.append(("GUM dev", try files("gum/dev").flatMap { reader.sentences(try contents($0)) }))
    for (name, dev) in sets {
      print("\(name): lemmas of nouns and verbs \(LemmaTable.score(dev, Lemmatizer(file)))")
      let tags = dev.map { tagger.tags(of: $0) }
      Scores.tagging(dev, tags, tagger)
      Scores.parsing(dev, tags, Parser(file))
    }
  }

  // MARK: Names

  private func nameReader(_ file: ModelFile) -> NamedTextReader {
    NamedTextReader(clusters: ClusterTable(file.section("clus")), tagger: Tagger(file))
  }

  private func nameSection(_ syntax: UnsafeRawBufferPointer) throws -> [UInt8] {
    let file = ModelFile(bytes: syntax)
    let reader = nameReader(file)
    var documents = reader.documents(
      try contents("ner/silver-polnear-train.iob2.gz"), wordColumn: 1, labelColumn: 2)
    // The hand-labelled sets are small: each is given twice.
    var byHand = reader.documents(
      try contents("ner/wikigold.conll"), wordColumn: 0, labelColumn: nil)
    byHand += reader.documents(
      try contents("ner/wnut17-train.conll"), wordColumn: 0, labelColumn: nil)
    for path in try files("gum/train") { byHand += reader.document(gum: try contents(path)) }
    documents += byHand + byHand
    let weights = NameTrainer().train(documents, seed: 1)
    Scores.names(try nameDev(reader), RowNetwork(immortal(weights)))
    return weights
  }

  private func nameDev(_ reader: NamedTextReader) throws -> [NamedDocument] {
    reader.documents(try contents("ner/uner-ewt-dev.iob2"), wordColumn: 1, labelColumn: 2)
  }

  private func scoreNames(_ file: ModelFile) throws {
    Scores.names(try nameDev(nameReader(file)), RowNetwork(file.section("name")))
  }
}
