import CrossreadCore
import Foundation

/// A document with its names labelled, for the name tagger.
struct NamedDocument {
  var atoms: [WordAtoms] = []
  var tags: [UInt8] = []
  var sentences: [Range<Int>] = []
  /// As `NameLabel` has them.
  var labels: [UInt8] = []
}

/// Reads sets of labelled names in IOB lines (with or without B-) or GUM's treebank.
struct NamedTextReader {
  let clusters: ClusterTable
  let tagger: Tagger

  /// What each set calls the kinds; other kinds are read as no name.
  private static let kinds: [String: Int] = [
    "PER": 0, "person": 0, "ORG": 1, "corporation": 1, "group": 1, "organization": 1,
    "LOC": 2, "location": 2, "place": 2,
  ]
  /// Sentences per document where a set does not tell documents apart.
  private static let blockSize = 20

  /// Reads lines of a word and, in column `column` (from the end when negative), its label.
  func documents(_ text: String, wordColumn: Int, labelColumn: Int?) -> [NamedDocument] {
    var documents: [NamedDocument] = []
    var document = NamedDocument()
    var words: [String] = []
    var labels: [Substring] = []
    func closeSentence() {
      if !words.isEmpty { append(words, Self.places(labels), to: &document) }
      words = []
      labels = []
    }
    func closeDocument() {
      closeSentence()
      if !document.sentences.isEmpty { documents.append(document) }
      document = NamedDocument()
    }
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("-DOCSTART-") || line.hasPrefix("# newdoc") {
        closeDocument()
      } else if line.hasPrefix("#"), line.contains("=") {
        continue
      } else if line.isEmpty {
        closeSentence()
        if document.sentences.count >= Self.blockSize { closeDocument() }
      } else {
        let columns = line.split { $0 == "\t" || $0 == " " }
        guard columns.count > wordColumn, let last = columns.last else { continue }
        words.append(String(columns[wordColumn]))
        labels.append(labelColumn.map { columns.indices.contains($0) ? columns[$0] : "O" } ?? last)
      }
    }
    closeDocument()
    return documents
  }

  /// Reads IOB labels, with "B-" only where two names touch or at every start, as spans.
  private static func places(_ labels: [Substring]) -> [UInt8] {
    var places = [UInt8](repeating: NameLabel.outside, count: labels.count)
    var start = 0
    while start < labels.count {
      guard let kind = kinds[String(labels[start].dropFirst(2))] else {
        start += 1
        continue
      }
      var end = start + 1
      while end < labels.count, labels[end].hasPrefix("I-"),
        labels[end].dropFirst(2) == labels[start].dropFirst(2)
      {
        end += 1
      }
      mark(start..<end, kind, in: &places)
      start = end
    }
    return places
  }

  static func mark(_ span: Range<Int>, _ kind: Int, in places: inout [UInt8]) {
    for index in span { places[index] = NameLabel.label(.inside, kind: kind) }
    places[span.lowerBound] = NameLabel.label(.begin, kind: kind)
    places[span.upperBound - 1] = NameLabel.label(.end, kind: kind)
    if span.count == 1 { places[span.lowerBound] = NameLabel.label(.whole, kind: kind) }
  }

  private func append(_ words: [String], _ labels: [UInt8], to document: inout NamedDocument) {
    let work = SentenceWork(longest: words.count)
    for (index, word) in words.enumerated() {
      work.atoms[index + 2] = Array(word.utf8).withUnsafeBufferPointer {
        WordAtoms($0, clusters: clusters)
      }
    }
    tagger.tag(work, count: words.count)
    let start = document.atoms.count
    for index in words.indices {
      document.atoms.append(work.atoms[index + 2])
      document.tags.append(tagger.universalTag(work.tags[index]).rawValue)
    }
    document.labels += labels
    document.sentences.append(start..<(start + words.count))
  }

  /// Reads the named persons, organisations and places of a GUM file: entities of proper nouns,
  /// the outermost where they nest.
  func document(gum text: String) -> [NamedDocument] {
    var document = NamedDocument()
    var rows: [[Substring]] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.isEmpty {
        if !rows.isEmpty {
          append(rows.map { String($0[1]) }, GumNames.labels(rows), to: &document)
        }
        rows = []
      } else if !line.hasPrefix("#") {
        let columns = line.split(separator: "\t", omittingEmptySubsequences: false)
        if columns.count > 9, columns[0].allSatisfy(\.isNumber) { rows.append(columns) }
      }
    }
    return [document]
  }

  fileprivate static func kind(_ name: String) -> Int? { kinds[name] }
}

/// Names in GUM's entity brackets: "(7-person-giv:act-cf1-1-coref … 7)".
enum GumNames {
  static func labels(_ rows: [[Substring]]) -> [UInt8] {
    var open: [(id: Substring, kind: Int?, start: Int)] = []
    var spans: [(Range<Int>, Int)] = []
    for (index, row) in rows.enumerated() {
      guard let entity = row[9].split(separator: "|").first(where: { $0.hasPrefix("Entity=") })
      else { continue }
      for piece in pieces(entity.dropFirst(7)) {
        let fields = piece.drop { $0 == "(" }.prefix { $0 != ")" }.split(separator: "-")
        guard let id = fields.first else { continue }
        if piece.hasPrefix("(") {
          let kind = fields.count > 1 ? NamedTextReader.kind(String(fields[1])) : nil
          open.append((id, kind, index))
        }
        if piece.hasSuffix(")"), let place = open.lastIndex(where: { $0.id == id }) {
          let entity = open.remove(at: place)
          if let kind = entity.kind, let span = name(entity.start..<(index + 1), rows) {
            spans.append((span, kind))
          }
        }
      }
    }
    var labels = [UInt8](repeating: NameLabel.outside, count: rows.count)
    for (span, kind) in spans.sorted(by: { $0.0.count > $1.0.count })
    where span.allSatisfy({ labels[$0] == NameLabel.outside }) {
      NamedTextReader.mark(span, kind, in: &labels)
    }
    return labels
  }

  /// Cuts "(1-person(2-place2)1)" into openings and closings.
  private static func pieces(_ brackets: Substring) -> [Substring] {
    var pieces: [Substring] = []
    var start = brackets.startIndex
    var index = start
    while index < brackets.endIndex {
      let character = brackets[index]
      let next = brackets.index(after: index)
      if character == "(", index != start {
        pieces.append(brackets[start..<index])
        start = index
      } else if character == ")" {
        pieces.append(brackets[start..<next])
        start = next
      }
      index = next
    }
    if start < brackets.endIndex { pieces.append(brackets[start...]) }
    return pieces
  }

  /// The name inside an entity: without an article, all proper nouns and what joins them.
  private static func name(_ span: Range<Int>, _ rows: [[Substring]]) -> Range<Int>? {
    var span = span
    if rows[span.lowerBound][3] == "DET" { span = (span.lowerBound + 1)..<span.upperBound }
    if span.count > 1, rows[span.upperBound - 1][4] == "POS" {
      span = span.lowerBound..<(span.upperBound - 1)
    }
    guard let first = span.first, let last = span.last, rows[first][4].hasPrefix("NNP"),
      rows[last][4].hasPrefix("NNP") || rows[last][4] == "CD"
    else { return nil }
    let joins: Set<Substring> = ["IN", "CC", "DT", "HYPH", "POS", "CD", "NNP", "NNPS"]
    return span.allSatisfy { joins.contains(rows[$0][4]) } ? span : nil
  }
}
