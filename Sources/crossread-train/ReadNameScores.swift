import CrossreadCore
import CrossreadIngest

/// Scores names as the program reads them in running text against a set in IOB lines, by exact
/// span and kind.
struct ReadNameScores {
  private struct Name: Hashable {
    let range: Range<Int>
    let kind: EntityKind
  }

  private struct Tally {
    var right = 0
    var found = 0
    var gold = 0
  }

  private static let kinds: [Substring: EntityKind] = [
    "PER": .person, "ORG": .organization, "LOC": .place,
  ]

  private var tallies: [EntityKind: Tally] = [:]

  /// Reads and scores the documents of a set whose comments hold the text ("# text = ").
  init(iob: String) {
    for (number, sentences) in Self.documents(iob).enumerated() {
      // A sentence is a paragraph: the set does not say more.
      let text = sentences.map(\.text).joined(separator: "\n\n")
      let ingested = Ingest().read(Array((text + "\n").utf8), of: Input(path: "\(number).txt"))
      guard let article = ingested.articles.first else { continue }
      add(text, sentences, Reader().read(article))
    }
  }

  private typealias Sentence = (text: String, names: [(span: Span, kind: EntityKind)])

  private mutating func add(_ text: String, _ sentences: [Sentence], _ reading: Reading) {
    let goldText = InkedText(ArticleText(text))
    let readText = InkedText(reading.text)
    var gold: Set<Name> = []
    var start = 0
    for sentence in sentences {
      for name in sentence.names {
        let span = Span(start + name.span.start.rawValue, start + name.span.end.rawValue)
        gold.insert(Name(range: goldText.range(span), kind: name.kind))
      }
      start += sentence.text.utf8.count + 2
    }
    let found = Set(
      reading.mentions.filter { $0.form == .name && $0.kind != .other }
        .map { Name(range: readText.range($0.span), kind: $0.kind) })
    for kind in Self.kinds.values {
      tallies[kind, default: Tally()].gold += gold.count { $0.kind == kind }
      tallies[kind, default: Tally()].found += found.count { $0.kind == kind }
      tallies[kind, default: Tally()].right += found.count { $0.kind == kind && gold.contains($0) }
    }
  }

  private static func documents(_ iob: String) -> [[Sentence]] {
    var documents: [[Sentence]] = []
    var text: String?
    var bytes: [UInt8] = []
    var names: [(span: Span, kind: EntityKind)] = []
    var cursor = 0
    var isOpen = false
    func closeSentence() {
      guard let sentence = text else { return }
      if documents.isEmpty { documents.append([]) }
      documents[documents.count - 1].append((sentence, names))
      text = nil
    }
    for line in iob.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("# newdoc id") {
        closeSentence()
        documents.append([])
      } else if line.hasPrefix("# text = ") {
        let words = String(line.dropFirst("# text = ".count))
        text = words
        bytes = Array(words.utf8)
        names = []
        cursor = 0
        isOpen = false
      } else if line.isEmpty {
        closeSentence()
      } else if !line.hasPrefix("#") {
        let columns = line.split(separator: "\t", omittingEmptySubsequences: false)
        guard columns.count > 2, text != nil,
          let form = range(of: columns[1], in: bytes, from: cursor)
        else { continue }
        cursor = form.upperBound
        let kind = kinds[columns[2].dropFirst(2)]
        if columns[2].hasPrefix("I-"), isOpen, let kind, names.last?.kind == kind {
          names[names.count - 1].span.end = UTF8Offset(form.upperBound)
        } else if let kind {
          names.append((Span(form.lowerBound, form.upperBound), kind))
        }
        isOpen = kind != nil
      }
    }
    closeSentence()
    return documents.filter { !$0.isEmpty }
  }

  private static func range(
    of form: Substring, in text: [UInt8], from start: Int
  ) -> Range<Int>? {
    let form = Array(form.utf8)
    guard !form.isEmpty, start + form.count <= text.count else { return nil }
    let place = (start...(text.count - form.count)).first { text[$0...].starts(with: form) }
    return place.map { $0..<($0 + form.count) }
  }

  func printed() -> [String] {
    var all = Tally()
    for tally in tallies.values {
      all.right += tally.right
      all.found += tally.found
      all.gold += tally.gold
    }
    let kinds: [EntityKind] = [.person, .organization, .place]
    let lines = kinds.map { ($0.rawValue, tallies[$0] ?? Tally()) } + [("all", all)]
    return lines.map { name, tally in
      "names, \(name): "
        + Scores.balance(right: tally.right, found: tally.found, gold: tally.gold)
        + " (\(tally.gold) annotated)"
    }
  }
}
