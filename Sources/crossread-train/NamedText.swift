import CrossreadCore

/// A document with labelled names: what the program takes for possible names in it, and which of
/// them are.
struct NamedDocument {
  struct Candidate {
    let features: [UInt64]
    /// An index into `NameJudge.kinds`; nil where the labels have part of it or more, so that it
    /// is neither right nor wrong.
    let label: Int?
    let rulesLabel: Int
    /// In how many places it is labelled as a name of each kind, from its first word to its last.
    let right: [Int]
    let placeCount: Int
  }

  var candidates: [Candidate] = []
  /// How many names of each kind are labelled.
  var labelCounts = [0, 0, 0]
}

/// Reads sets of labelled names in IOB lines (with or without B-) or GUM's treebank.
///
/// The words are written out as a text, which is then read as any article is: the network learns
/// from what it will see.
struct NamedTextReader {
  let analyzer: SyntaxAnalyzer
  let finder: NameFinder
  /// Whether every second sentence is put in small letters, as people write who are in a hurry.
  var lowersSentences = false

  /// What each set calls the kinds; other kinds are read as no name.
  private static let kinds: [String: Int] = [
    "PER": 0, "person": 0, "ORG": 1, "corporation": 1, "group": 1, "organization": 1,
    "LOC": 2, "location": 2, "place": 2,
  ]
  /// Sentences per document where a set does not tell documents apart.
  private static let blockSize = 20

  /// Reads lines of a word and, in column `column` (from the end when negative), its label.
  ///
  /// `articles`, where given, are the texts whose words the lines have, in order; their labels were
  /// made by another model and are mended (see `mended`).
  func documents(
    _ text: String, wordColumn: Int, labelColumn: Int?, articles: [String] = []
  ) -> [NamedDocument] {
    // A document ends where the lines have as many bytes as its article, white space left out.
    var sizes = articles.map { article in
      article.unicodeScalars.reduce(0) { $0 + ($1.properties.isWhitespace ? 0 : UTF8.width($1)) }
    }.makeIterator()
    var bytesLeft = sizes.next()
    var documents: [LabelledText] = []
    var document = LabelledText()
    var words: [String] = []
    var labels: [Substring] = []
    func closeSentence() {
      if !words.isEmpty { append(words, Self.spans(labels), to: &document) }
      words = []
      labels = []
    }
    func closeDocument() {
      closeSentence()
      if document.sentences > 0 { documents.append(document) }
      document = LabelledText()
    }
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("-DOCSTART-") || line.hasPrefix("# newdoc") {
        closeDocument()
      } else if line.hasPrefix("#"), line.contains("=") {
        continue
      } else if line.isEmpty {
        closeSentence()
        if let left = bytesLeft {
          guard left <= 0 else { continue }
          bytesLeft = sizes.next()
          closeDocument()
        } else if document.sentences >= Self.blockSize {
          closeDocument()
        }
      } else {
        let columns = line.split { $0 == "\t" || $0 == " " }
        guard columns.count > wordColumn, let last = columns.last else { continue }
        words.append(String(columns[wordColumn]))
        if let left = bytesLeft { bytesLeft = left - columns[wordColumn].utf8.count }
        labels.append(labelColumn.map { columns.indices.contains($0) ? columns[$0] : "O" } ?? last)
      }
    }
    closeDocument()
    let surnames = articles.isEmpty ? [] : Self.surnames(documents)
    return documents.map { read($0, surnames: surnames) }
  }

  /// Reads IOB labels, with "B-" only where two names touch or at every start, as spans.
  private static func spans(_ labels: [Substring]) -> [(Range<Int>, Int)] {
    var spans: [(Range<Int>, Int)] = []
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
      spans.append((start..<end, kind))
      start = end
    }
    return spans
  }

  /// Reads a text as an article is read, and compares what may be a name with what is.
  private func read(
    _ labelled: LabelledText, surnames: Set<String> = []
  ) -> NamedDocument {
    let tokenized = Tokenizer().tokenize(ArticleText(labelled.text))
    let syntax = analyzer.analyze(tokenized)
    var document = NamedDocument()
    var kinds: [TokenRange: Int] = [:]
    var isNamed = [Bool](repeating: false, count: tokenized.tokens.count)
    for (span, kind) in labelled.names {
      document.labelCounts[kind] += 1
      var tokens = tokenized.tokens(in: span)
      for token in tokens { isNamed[token] = true }
      if tokens.count > 1, tokenized.lowered[tokens.lowerBound] == "the" {
        tokens = tokens.lowerBound + 1..<tokens.upperBound
      }
      kinds[tokens] = kind
    }
    let keys = UnsafeMutablePointer<UInt64>.allocate(capacity: NameFeatures.limit)
    defer { keys.deallocate() }
    let (names, features) = finder.candidates(in: tokenized, syntax: syntax)
    for name in names {
      // Places that are a name of each kind, no name, and neither.
      var tally = [0, 0, 0, 0]
      for place in name.places {
        let bare = features.withoutHonorific(place)
        if let kind = kinds[place] ?? kinds[bare] {
          tally[kind] += 1
        } else if !place.contains(where: { isNamed[$0] }) {
          tally[3] += 1
        }
      }
      let most = tally.max() ?? 0
      let label = most == 0 ? nil : tally.firstIndex(of: most)
      let count = features.extract(name, into: keys).all
      document.candidates.append(
        .init(
          features: Array(UnsafeBufferPointer(start: keys, count: count)),
          label: Self.mended(label, of: name, surnames),
          rulesLabel: NameJudge.kinds.firstIndex(of: name.rulesKind) ?? 3,
          right: Array(tally.prefix(3)), placeCount: name.places.count))
    }
    return document
  }

  private func append(
    _ words: [String], _ spans: [(Range<Int>, Int)], to document: inout LabelledText
  ) {
    let isLowered = lowersSentences && document.sentences % 2 == 1
    document.append(isLowered ? words.map { $0.lowercased() } : words, spans)
  }

  /// A label by another model, set right where one word has many kinds and none: a last name that
  /// stands in full names of persons all over the set is that person's whom the article names in
  /// full.
  private static func mended(
    _ label: Int?, of name: ArticleName, _ surnames: Set<String>
  ) -> Int? {
    let place = 2
    let isPerson = name.isInFullName && label != place && surnames.contains(name.key)
    return isPerson ? 0 : label
  }

  /// The last words of at least five full names of persons.
  private static func surnames(_ documents: [LabelledText]) -> Set<String> {
    var counts: [String: Int] = [:]
    for document in documents {
      let bytes = Array(document.text.utf8)
      for (span, kind) in document.names where kind == 0 {
        let words = bytes[span.range].split(separator: UInt8(ascii: " "))
        guard words.count > 1, let last = words.last else { continue }
        counts[String(decoding: last, as: UTF8.self).lowercased(), default: 0] += 1
      }
    }
    return Set(counts.filter { $0.value >= 5 }.keys)
  }

  /// Reads the named persons, organisations and places of a GUM file: entities of proper nouns,
  /// the outermost where they nest.
  func document(gum text: String) -> [NamedDocument] {
    var document = LabelledText()
    var rows: [[Substring]] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.isEmpty {
        if !rows.isEmpty {
          append(rows.map { String($0[1]) }, GumNames.spans(rows), to: &document)
        }
        rows = []
      } else if !line.hasPrefix("#") {
        let columns = line.split(separator: "\t", omittingEmptySubsequences: false)
        if columns.count > 9, columns[0].allSatisfy(\.isNumber) { rows.append(columns) }
      }
    }
    return [read(document)]
  }

  fileprivate static func kind(_ name: String) -> Int? { kinds[name] }
}

/// Names in GUM's entity brackets: "(7-person-giv:act-cf1-1-coref … 7)".
enum GumNames {
  static func spans(_ rows: [[Substring]]) -> [(Range<Int>, Int)] {
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
          if let kind = entity.kind, let span = name(entity.start..<(index + 1), kind, rows) {
            spans.append((span, kind))
          }
        }
      }
    }
    var outermost: [(Range<Int>, Int)] = []
    for span in spans.sorted(by: { $0.0.count > $1.0.count })
    where !outermost.contains(where: { $0.0.overlaps(span.0) }) {
      outermost.append(span)
    }
    return outermost
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

  /// The name inside an entity; nil where it has none ("the artist").
  ///
  /// An organisation or place is the whole entity without its article, if all its words are proper
  /// nouns and what joins them. Otherwise the name is the head with the proper nouns joined flat
  /// to it, which leaves out titles and appositions.
  private static func name(_ span: Range<Int>, _ kind: Int, _ rows: [[Substring]]) -> Range<Int>? {
    func isProper(_ index: Int) -> Bool { rows[index][4].hasPrefix("NNP") }
    if kind != 0 {
      var whole = span
      if rows[whole.lowerBound][3] == "DET" { whole = (whole.lowerBound + 1)..<whole.upperBound }
      if whole.count > 1, rows[whole.upperBound - 1][4] == "POS" {
        whole = whole.lowerBound..<(whole.upperBound - 1)
      }
      let joins: Set<Substring> = ["IN", "CC", "DT", "HYPH", "POS", "CD", "NNP", "NNPS"]
      if let first = whole.first, let last = whole.last, isProper(first),
        isProper(last) || rows[last][4] == "CD",
        whole.allSatisfy({ joins.contains(rows[$0][4]) })
      {
        return whole
      }
    }
    func head(_ index: Int) -> Int { (Int(rows[index][6]) ?? 0) - 1 }
    guard let top = span.first(where: { !span.contains(head($0)) }), isProper(top) else {
      return nil
    }
    var end = top + 1
    while end < span.upperBound, rows[end][7] == "flat" || rows[end][4] == "HYPH",
      span.contains(head(end))
    {
      end += 1
    }
    var start = top
    while kind != 0, start > span.lowerBound, isProper(start - 1), head(start - 1) == top {
      start -= 1
    }
    return start..<end
  }
}

/// Words put together as a text, with the spans of their names.
struct LabelledText {
  private(set) var text = ""
  private(set) var names: [(Span, Int)] = []
  private(set) var sentences = 0

  /// Appends a sentence as a paragraph.
  mutating func append(_ words: [String], _ spans: [(Range<Int>, Int)]) {
    if sentences > 0 { text += "\n\n" }
    sentences += 1
    var starts: [Int] = []
    var ends: [Int] = []
    var isQuoted = false
    for (index, word) in words.enumerated() {
      let isQuote = word == "\""
      if index > 0, isSpaced(words, index, closesQuote: isQuote && isQuoted) {
        if !(isQuoted && words[index - 1] == "\"") || isQuote { text += " " }
      }
      if isQuote { isQuoted.toggle() }
      starts.append(text.utf8.count)
      text += word
      ends.append(text.utf8.count)
    }
    for (span, kind) in spans {
      names.append((Span(starts[span.lowerBound], ends[span.upperBound - 1]), kind))
    }
  }

  /// Whether a space stands before a word, as far as can be told.
  private func isSpaced(_ words: [String], _ index: Int, closesQuote: Bool) -> Bool {
    let word = words[index]
    let before = words[index - 1]
    if closesQuote { return false }
    if [".", ",", ";", ":", "!", "?", ")", "]", "%", "'s", "’s", "n't", "n’t", "'", "’", "”"]
      .contains(word)
    {
      return false
    }
    if ["(", "[", "$", "“", "‘"].contains(before) { return false }
    // A hyphen between two words was cut out of a compound.
    func isHyphen(_ place: Int) -> Bool {
      ["-", "/"].contains(words[place]) && place > 0 && place + 1 < words.count
        && words[place - 1].last?.isLetter == true && words[place + 1].first?.isLetter == true
    }
    return !isHyphen(index) && !isHyphen(index - 1)
  }
}
