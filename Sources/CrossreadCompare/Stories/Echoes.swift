import CrossreadCore

/// The sentences that copies of one text repeat, so that they are compared once.
///
/// Of the articles that are copies of one text, the first two that have a sentence tell it; what
/// further ones repeat of it is left out while a story is compared, and put back into what was found
/// (`restored`). So the work grows with what is told, and with the copies only as much as putting
/// back does.
struct Echoes: Sendable {
  /// By article: the number of the text that it is a copy of, its rank among the copies, and what is
  /// known of its sentences; nil where it is no copy.
  private var copies: [Copy?]
  /// The articles that repeat each sentence, sorted.
  private var repeaters: [[Int]] = []

  private struct Copy {
    let text: Int
    let rank: Int
    /// The number of each sentence, the same for the same words; -1 where no other copy has it.
    var numbers: [Int32]
    /// Where a repeated sentence stands, by its number.
    var places: [Int32: Int] = [:]
  }

  /// Nothing is repeated.
  init(none count: Int) { copies = Array(repeating: nil, count: count) }

  init(in readings: [Reading]) {
    self.init(none: readings.count)
    guard readings.count >= Self.fewest else { return }
    var finder = CopyFinder()
    for reading in readings { finder.add(WordRuns(of: reading)) }
    for (text, articles) in Dictionary(grouping: readings.indices, by: { finder.originals[$0] })
      .sorted(by: { $0.key < $1.key }) where articles.count >= Self.fewest
    {
      add(articles, of: text, in: readings)
    }
  }

  /// Fewer copies repeat nothing that two of them do not tell.
  private static let fewest = 3
  private static let tellers = 2

  /// Takes in the copies of one text.
  private mutating func add(_ articles: [Int], of text: Int, in readings: [Reading]) {
    /// Where copies tell a sentence, how many do, and its number where others repeat it.
    var known: [UInt64: (tellers: [(article: Int, sentence: Int)], copies: Int, number: Int32)] =
      [:]
    for (rank, article) in articles.enumerated() {
      let reading = readings[article]
      var copy = Copy(
        text: text, rank: rank,
        numbers: [Int32](repeating: -1, count: reading.sentences.count))
      for (place, sentence) in reading.sentences.enumerated() {
        let key = Self.key(of: sentence, in: reading)
        var told = known.removeValue(forKey: key) ?? ([], 0, -1)
        // Copies come one after another: what this one told already stands last.
        let isTeller = told.tellers.last?.article == article
        if told.copies - (isTeller ? 1 : 0) < Self.tellers {
          told.tellers.append((article, place))
          told.copies += isTeller ? 0 : 1
          copy.numbers[place] = told.number
        } else {
          if told.number < 0 {
            told.number = Int32(repeaters.count)
            repeaters.append([])
            for teller in told.tellers {
              copies[teller.article]?.numbers[teller.sentence] = told.number
            }
          }
          copy.numbers[place] = told.number
          if copy.places.updateValue(place, forKey: told.number) == nil {
            repeaters[Int(told.number)].append(article)
          }
        }
        known[key] = told
      }
      copies[article] = copy
    }
  }

  private static func key(of sentence: Sentence, in reading: Reading) -> UInt64 {
    sentence.tokens.reduce(FNV1a.start) { hash, token in
      FNV1a.step(FNV1a.hash(reading.tokenized.lowered[token], from: hash), 0x1F)
    }
  }

  // MARK: - What is compared

  /// Whether a sentence only repeats what two other copies of its text tell.
  func repeats(_ article: Int, sentence: Int) -> Bool {
    guard let copy = copies[article] else { return false }
    let number = copy.numbers[sentence]
    return number >= 0 && copy.places[number] != nil
  }

  /// Whether every sentence that has a part of the words repeats what others tell.
  func repeats(_ article: Int, _ spans: [Span], in reading: Reading) -> Bool {
    guard copies[article] != nil else { return false }
    return spans.allSatisfy { span in
      reading.tokenized.tokens(in: span).allSatisfy {
        repeats(article, sentence: Int(reading.tokenized.sentenceOfToken[$0]))
      }
    }
  }

  /// Whether what one article has is held against what another has: not where both are copies of one
  /// text, and neither is one of the first two, whose words they have.
  func areHeldAgainstEachOther(_ a: Int, _ b: Int) -> Bool {
    guard let one = copies[a], let other = copies[b], one.text == other.text else { return true }
    return min(one.rank, other.rank) < Self.tellers
  }

  // MARK: - What was found

  /// The finding with the words of those articles, too, that repeat what it has.
  func restored(_ finding: Finding, in readings: [Reading]) -> Finding {
    guard !repeaters.isEmpty, finding.verdict != .alone else { return finding }
    var have = Set(finding.articles)
    var passages: [Finding.Passage] = []
    var words: [[Difference.Words]] = finding.differences.map { _ in [] }
    var reasons: [String] = []
    for passage in finding.passages {
      for other in articles(repeating: passage, readings) where have.insert(other).inserted {
        let map = { (span: Span) in self.span(span, of: passage.article, in: other, readings) }
        passages.append(
          Finding.Passage(
            article: other, spans: passage.spans.compactMap(map),
            differing: passage.differing.compactMap(map), label: passage.label))
        for (place, difference) in finding.differences.enumerated() {
          guard let told = difference.words(of: passage.article) else { continue }
          words[place].append(
            Difference.Words(article: other, spans: told.spans.compactMap(map), text: told.text))
        }
        reasons.append(Independence.copyReason(passage.article, other))
      }
    }
    guard !passages.isEmpty else { return finding }
    return finding.repeated(
      by: passages, saying: words, because: reasons,
      leavingOpen: undecided(finding).filter { !have.contains($0) })
  }

  /// The articles that repeat a passage: of a figure or a date at least one mention, of all else the
  /// whole of it.
  private func articles(repeating passage: Finding.Passage, _ readings: [Reading]) -> [Int] {
    guard let copy = copies[passage.article], let first = passage.spans.first else { return [] }
    let tokenized = readings[passage.article].tokenized
    guard let token = tokenized.tokens(in: first).first else { return [] }
    let number = copy.numbers[Int(tokenized.sentenceOfToken[token])]
    guard number >= 0 else { return [] }
    return repeaters[Int(number)].filter { other in
      span(first, of: passage.article, in: other, readings) != nil
    }
  }

  /// Where the words of a span stand in an article that repeats them; nil where it lacks some.
  private func span(
    _ span: Span, of article: Int, in other: Int, _ readings: [Reading]
  ) -> Span? {
    let (from, to) = (readings[article].tokenized, readings[other].tokenized)
    let tokens = from.tokens(in: span)
    guard let first = tokens.first, let last = tokens.last,
      let start = token(first, of: article, in: other, from, to),
      let end = token(last, of: article, in: other, from, to), start <= end,
      end - start == last - first
    else { return nil }
    return to.span(of: start..<(end + 1))
  }

  private func token(
    _ token: TokenIndex, of article: Int, in other: Int, _ from: TokenizedText, _ to: TokenizedText
  ) -> TokenIndex? {
    let sentence = Int(from.sentenceOfToken[token])
    guard let number = copies[article]?.numbers[sentence], number >= 0,
      let place = copies[other]?.places[number]
    else { return nil }
    return to.sentences[place].tokens.lowerBound + token
      - from.sentences[sentence].tokens.lowerBound
  }

  /// The articles of which it is as open whether they have it as of one of the first two copies.
  private func undecided(_ finding: Finding) -> [Int] {
    let texts = Set(finding.undecided.compactMap { copies[$0]?.text })
    let more = copies.indices.filter { copies[$0].map { texts.contains($0.text) } ?? false }
    return Set(finding.undecided).union(more).sorted()
  }
}
