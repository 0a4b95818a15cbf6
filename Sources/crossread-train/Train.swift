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

  enum Part: String, ExpressibleByArgument, CaseIterable {
    case all, syntax, names, quotes, sentences, scores
  }

  @Option(help: "The folder of data sets.")
  var data: String

  @Option(help: "The file of weights to write; scores need none.")
  var output = ""

  @Option(
    help: """
      What to fit: all; syntax or names, keeping the rest of the file; quotes, on top of the \
      embedded weights; sentences, to write those of the news articles as CoNLL-U for a stronger \
      parser to annotate; scores, to fit nothing and score the embedded weights on development data.
      """)
  var part = Part.all

  @Option(help: "A CoNLL-U file of trees that a stronger parser made, to learn from as well.")
  var silver: String?

  func run() throws {
    switch part {
    case .all:
      var sections = try syntaxSections()
      try write(sections)
      try scoreSyntax(ModelFile(bytes: immortal(ModelFile.assemble(sections))))
      sections += try nameSections(immortal(ModelFile.assemble(sections)))
      try write(sections)
    case .syntax:
      let kept = sections(NameJudge.sections, of: try oldFile())
      let sections = try syntaxSections() + kept
      try scoreSyntax(ModelFile(bytes: immortal(ModelFile.assemble(sections))))
      try write(sections)
    case .names:
      let old = try oldFile()
      try write(
        sections(["clus", "tags", "tagn", "pars", "lemm"], of: old) + nameSections(old))
    case .quotes:
      try write(
        AttributionTrainer().train(
          try AttributionCorpus(folder: data + "/attribution/train"), analyzer: SyntaxAnalyzer(),
          clusters: ClusterTable(ModelFile.embedded.section("clus"))))
    case .sentences:
      try Data(SilverTreebank.blank(try newsArticles().map { ArticleText($0) }).utf8)
        .write(to: URL(fileURLWithPath: output))
    case .scores:
      try scoreSyntax(.embedded)
      try scoreReading()
    }
  }

  private func oldFile() throws -> UnsafeRawBufferPointer {
    immortal([UInt8](try Data(contentsOf: URL(fileURLWithPath: output))))
  }

  private func sections(
    _ names: [String], of file: UnsafeRawBufferPointer
  ) -> [(name: String, bytes: [UInt8])] {
    names.map { (name: $0, bytes: [UInt8](ModelFile(bytes: file).section($0))) }
  }

  /// The articles of PolNeAR's training part.
  private func newsArticles() throws -> [String] {
    try files("attribution/train").filter { $0.hasSuffix(".txt") }.map { try contents($0) }
  }

  func validate() throws {
    if output.isEmpty, part != .scores {
      throw ValidationError("Missing expected argument '--output <output>'")
    }
  }

  /// Names and quotes as the program reads them, by the embedded weights.
  private func scoreReading() throws {
    print("Universal NER EWT dev, as read:")
    ReadNameScores(iob: try contents("ner/uner-ewt-dev.iob2")).printed().forEach { print($0) }
    print("PolNeAR dev, as read:")
    let folder = data + "/attribution/dev"
    AttributionScores(corpus: try AttributionCorpus(folder: folder), folder: folder).printed()
      .forEach { print($0) }
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
    if let silver {
      let url = URL(fileURLWithPath: silver)
      train += reader.sentences(String(decoding: try Data(contentsOf: url), as: UTF8.self))
    }
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
    NamedTextReader(analyzer: SyntaxAnalyzer(file), finder: NameFinder(file))
  }

  private func nameSections(
    _ syntax: UnsafeRawBufferPointer
  ) throws -> [(name: String, bytes: [UInt8])] {
    let file = ModelFile(bytes: syntax)
    let reader = nameReader(file)
    var lowering = reader
    lowering.lowersSentences = true
    var sets = NameTrainer.Sets()
    let silver = try contents("ner/silver-polnear-train.iob2.gz")
    sets.add(
      "PolNeAR, silver",
      reader.documents(
        silver, wordColumn: 1, labelColumn: 2,
        articles: try newsArticles()))
    for (name, path) in [("WikiGold", "ner/wikigold.conll"), ("WNUT", "ner/wnut17-train.conll")] {
      let text = try contents(path)
      sets.add(
        name, copies: 3, reader.documents(text, wordColumn: 0, labelColumn: nil),
        lowered: lowering.documents(text, wordColumn: 0, labelColumn: nil))
    }
    let gum = try files("gum/train").map { try contents($0) }
    sets.add(
      "GUM", copies: 3, gum.flatMap { reader.document(gum: $0) },
      lowered: gum.flatMap { lowering.document(gum: $0) })
    sets.unseen.append(
      ("GUM dev", try files("gum/dev").flatMap { reader.document(gum: try contents($0)) }))
    sets.unseen.append(("UNER EWT dev", try nameDev(reader)))
    let weights = NameTrainer().train(
      sets, clusters: ClusterTable(file.section("clus")), seed: 1)
    return zip(NameJudge.sections, weights).map { (name: $0, bytes: $1) }
  }

  private func nameDev(_ reader: NamedTextReader) throws -> [NamedDocument] {
    reader.documents(try contents("ner/uner-ewt-dev.iob2"), wordColumn: 1, labelColumn: 2)
  }
}
