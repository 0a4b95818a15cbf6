import CrossreadCore

/// A sentence of a treebank: its words as the models see them, and what annotators said of them.
struct AnnotatedSentence {
  /// Two boundary words, the sentence, two boundary words.
  var atoms: [WordAtoms]
  var forms: [String]
  var lemmas: [String]
  /// Universal and Penn tag, "VERB/VBD".
  var tagNames: [String]
  var fineTags: [UInt8] = []
  /// Heads count from zero; the root's head is the number of words.
  var heads: [Int]
  var labels: [UInt8]

  var count: Int { forms.count }
}

/// Reads CoNLL-U files (https://universaldependencies.org/format.html).
struct TreebankReader {
  let clusters: ClusterTable

  /// The sentences of one file, in order. Multi-word ranges and empty nodes are left out.
  func sentences(_ text: String) -> [AnnotatedSentence] {
    var sentences: [AnnotatedSentence] = []
    var rows: [[Substring]] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.isEmpty {
        if !rows.isEmpty { sentences.append(sentence(rows)) }
        rows = []
      } else if line.utf8.first != UInt8(ascii: "#") {
        let columns = line.split(separator: "\t", omittingEmptySubsequences: false)
        if columns.count > 7, columns[0].utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
          rows.append(columns)
        }
      }
    }
    if !rows.isEmpty { sentences.append(sentence(rows)) }
    return sentences
  }

  private func sentence(_ rows: [[Substring]]) -> AnnotatedSentence {
    let relations = DependencyRelation.allCases
    return AnnotatedSentence(
      atoms: atoms(rows.map { String($0[1]) }),
      forms: rows.map { String($0[1]) },
      lemmas: rows.map { String($0[2]) },
      tagNames: rows.map { "\($0[3])/\($0[4])" },
      heads: rows.map { row in
        let head = Int(row[6]) ?? 0
        return head == 0 ? rows.count : head - 1
      },
      labels: rows.map { row in
        let label = String(row[7])
        let relation =
          DependencyRelation(rawValue: label)
          ?? DependencyRelation(rawValue: String(label.prefix { $0 != ":" })) ?? .dep
        return UInt8(relations.firstIndex(of: relation) ?? 0)
      })
  }

  private func atoms(_ forms: [String]) -> [WordAtoms] {
    let boundary = [WordAtoms(), WordAtoms()]
    return boundary
      + forms.map { form in
        Array(form.utf8).withUnsafeBufferPointer { WordAtoms($0, clusters: clusters) }
      } + boundary
  }
}

extension AnnotatedSentence {
  /// Lifts arcs to the head's head until none cross, as arc-hybrid moves need (Nivre & Nilsson
  /// 2005, without marking the lifted labels).
  mutating func projectivize() {
    while let child = shortestCrossingArc() {
      heads[child] = heads[heads[child]]
    }
  }

  private func shortestCrossingArc() -> Int? {
    var shortest: (child: Int, length: Int)?
    for child in 0..<count where heads[child] < count {
      let low = min(child, heads[child])
      let high = max(child, heads[child])
      guard high - low < shortest?.length ?? .max else { continue }
      let crosses = (low + 1..<high).contains { inside in
        !(low...high).contains(heads[inside])
      }
      if low + 1 < high, crosses { shortest = (child, high - low) }
    }
    return shortest?.child
  }
}
