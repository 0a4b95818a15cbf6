import CrossreadCore

/// How two versions of an utterance differ, word by word.
struct QuoteDifferences {
  let relation: Finding.Relation
  /// Which words of each version the other lacks.
  let lackingA: [Bool]
  let lackingB: [Bool]
  /// Whether both have three words of meaning, or two in three of all words: other words of one
  /// sentence, and not two sentences.
  let areOfOneSentence: Bool
  /// What was dropped, added or changed inside what both have, in words, the weightiest first.
  let reasons: [String]
  /// Where the two cannot both be the words: another number, or a "not" that one lacks; places in
  /// `words` of each. Nil where there is no such place.
  let contradiction: (a: Range<Int>, b: Range<Int>)?
  /// Where one has another word than the other, or lacks one whose loss changes what was said; places
  /// as above. Nil where there is no such place.
  let substitution: (a: Range<Int>, b: Range<Int>)?

  init(_ a: QuotedSegment, _ b: QuotedSegment, _ index: StoryIndex) {
    let alignment = WordAlignment(a.words, b.words)
    relation = Self.relation(a, b, alignment)
    areOfOneSentence =
      alignment.matches.count { a.words[$0.0].isContent } >= 3
      || alignment.matches.count * 3 >= min(a.words.count, b.words.count) * 2
    var lackingA = [Bool](repeating: true, count: a.words.count)
    var lackingB = [Bool](repeating: true, count: b.words.count)
    for (i, j) in alignment.matches {
      lackingA[i] = false
      lackingB[j] = false
    }
    for (i, j) in Self.moved(a, b, lackingA, lackingB) {
      lackingA[i] = false
      lackingB[j] = false
    }
    if let first = alignment.matches.first {
      if Self.isJoined(a, before: first.0), first.1 == 0 { lackingA[0] = false }
      if Self.isJoined(b, before: first.1), first.0 == 0 { lackingB[0] = false }
    }
    self.lackingA = lackingA
    self.lackingB = lackingB
    let gaps = Self.gaps(a, b, alignment, lackingA, lackingB)
    contradiction = Self.contradiction(a, b, alignment, gaps)
    substitution = relation == .reworded ? Self.substitution(a, b, gaps, index) : nil
    let isReordered =
      relation == .reworded && !lackingA.contains(true) && !lackingB.contains(true)
    reasons =
      isReordered ? [Self.otherOrder] : Self.reasons(a, b, gaps, index)
  }

  static let otherOrder = "the same words in another order"

  /// Words that one has in one place and the other in another, near enough to be a matter of order.
  private static func moved(
    _ a: QuotedSegment, _ b: QuotedSegment, _ lackingA: [Bool], _ lackingB: [Bool]
  ) -> [(Int, Int)] {
    var free: [UInt64: [Int]] = [:]
    for (j, lacks) in lackingB.enumerated() where lacks {
      free[b.words[j].key, default: []].append(j)
    }
    var pairs: [(Int, Int)] = []
    for (i, lacks) in lackingA.enumerated() where lacks {
      guard let places = free[a.words[i].key],
        let place = places.firstIndex(where: { j in
          abs(i - j) <= (negations.contains(a.words[i].stem) ? nearNegation : nearWord)
        })
      else { continue }
      pairs.append((i, places[place]))
      free[a.words[i].key]?.remove(at: place)
    }
    return pairs
  }

  /// In words. "Never will" is "will never"; "did not say he could" is not "did say he could not".
  private static let nearNegation = 2
  private static let nearWord = 8

  /// What stands between two words that both have, before the first or behind the last.
  private struct Gap {
    /// Places in `words` of each.
    let a: Range<Int>
    let b: Range<Int>
    /// Those that the other has nowhere near.
    let lackingA: [Int]
    let lackingB: [Int]
    /// Whether one of the versions says itself that something is cut here.
    let isMarked: Bool
    let isEnd: Bool

    /// Where each has what the other lacks; empty, and in its place, where it has nothing.
    var lacking: (a: Range<Int>, b: Range<Int>) {
      (Self.extent(lackingA, in: a), Self.extent(lackingB, in: b))
    }

    private static func extent(_ places: [Int], in gap: Range<Int>) -> Range<Int> {
      guard let first = places.first, let last = places.last else {
        return gap.lowerBound..<gap.lowerBound
      }
      return first..<(last + 1)
    }
  }

  private static func gaps(
    _ a: QuotedSegment, _ b: QuotedSegment, _ alignment: WordAlignment, _ lackingA: [Bool],
    _ lackingB: [Bool]
  ) -> [Gap] {
    let ends = [(-1, -1)] + alignment.matches + [(a.words.count, b.words.count)]
    return zip(ends, ends.dropFirst()).map { x, y in
      let (left, right) = (x.0 + 1..<y.0, x.1 + 1..<y.1)
      return Gap(
        a: left, b: right, lackingA: left.filter { lackingA[$0] },
        lackingB: right.filter { lackingB[$0] },
        isMarked: x.0 >= 0 && (a.isCutAfter[x.0] || b.isCutAfter[x.1]),
        isEnd: x.0 < 0 || y.0 == a.words.count)
    }
  }

  /// The first place where the versions have other words of meaning, or one lacks a weighty one.
  private static func substitution(
    _ a: QuotedSegment, _ b: QuotedSegment, _ gaps: [Gap], _ index: StoryIndex
  ) -> (a: Range<Int>, b: Range<Int>)? {
    gaps.first { gap in
      if gap.isEnd || gap.isMarked { return false }
      let (mine, theirs) = (words(a, gap.lackingA, index), words(b, gap.lackingB, index))
      let (left, right) = (weight(of: mine), weight(of: theirs))
      // Two spellings of one name are two ways to write it.
      if left == 1, right == 1,
        (mine + theirs).allSatisfy({ $0.first?.isUppercase ?? false })
      {
        return false
      }
      return left >= 1 && right >= 1
        || max(left, right) == 2 && (gap.lackingA.isEmpty || gap.lackingB.isEmpty)
    }?.lacking
  }

  // MARK: - Contradiction

  /// The first place between words that both have where the versions say contrary things.
  ///
  /// Most of the two must be the same: two translations differ in every other word.
  private static func contradiction(
    _ a: QuotedSegment, _ b: QuotedSegment, _ alignment: WordAlignment, _ gaps: [Gap]
  ) -> (a: Range<Int>, b: Range<Int>)? {
    let shorter = min(a.words.count, b.words.count)
    guard shorter >= 4, alignment.matches.count * 5 >= shorter * 3 else { return nil }
    let contrary = gaps.first { gap in
      guard gap.a.count <= 3, gap.b.count <= 3,
        !gap.isEnd || !gap.a.isEmpty && !gap.b.isEmpty,
        !gap.isMarked, !gap.a.contains(where: { a.isEditorial[$0] }),
        !gap.b.contains(where: { b.isEditorial[$0] })
      else { return false }
      return areContrary(gap.lackingA.map { a.words[$0] }, gap.lackingB.map { b.words[$0] })
    }
    return contrary.map { ($0.a, $0.b) }
  }

  private static func areContrary(_ a: [WordAlignment.Word], _ b: [WordAlignment.Word]) -> Bool {
    let isNegated = a.contains { negations.contains($0.stem) }
    if isNegated != b.contains(where: { negations.contains($0.stem) }) {
      // "Are not putting" and "really will help put" are two sentences.
      return !(isNegated ? b : a).contains(where: \.isContent)
    }
    let x = a.compactMap { Double($0.stem) }
    let y = b.compactMap { Double($0.stem) }
    return x.count == 1 && y.count == 1 && x != y
  }

  static let negations: Set<String> = [
    "not", "n't", "n’t", "never", "no", "none", "noth", "nothing", "nobody", "neither", "nor",
    "without", "cannot", "nobodi",
  ]

  // MARK: - Relation

  static func looser(_ a: Finding.Relation, _ b: Finding.Relation) -> Finding.Relation {
    if a == .reworded || b == .reworded { return .reworded }
    return a == .trimmed || b == .trimmed ? .trimmed : .same
  }

  /// "same", "trimmed" (one has more before, behind or at a marked cut) or "reworded".
  static func relation(
    _ a: QuotedSegment, _ b: QuotedSegment, _ alignment: WordAlignment
  ) -> Finding.Relation {
    guard let first = alignment.matches.first, let last = alignment.matches.last else {
      return .reworded
    }
    let isTrimmedStart =
      first.0 > 0 && first.1 == 0 && !isJoined(a, before: first.0)
      || first.1 > 0 && first.0 == 0 && !isJoined(b, before: first.1)
    let isTrimmedEnd =
      last.0 + 1 < a.words.count && last.1 + 1 == b.words.count
      || last.1 + 1 < b.words.count && last.0 + 1 == a.words.count
    // Both have other words before the first common one: reworded, unless they are the
    // reporter's own in brackets, or enough is common to speak of two overlapping cuts.
    if first.0 > 0, first.1 > 0 {
      let own =
        (0..<first.0).allSatisfy { a.isEditorial[$0] }
        || (0..<first.1).allSatisfy { b.isEditorial[$0] }
      if !own { return .reworded }
    }
    if last.0 + 1 < a.words.count, last.1 + 1 < b.words.count {
      let own =
        (last.0 + 1..<a.words.count).allSatisfy { a.isEditorial[$0] }
        || (last.1 + 1..<b.words.count).allSatisfy { b.isEditorial[$0] }
      if !own { return .reworded }
    }
    var isTrimmed =
      isTrimmedStart || isTrimmedEnd || first.0 > 0 && first.1 > 0
      || last.0 + 1 < a.words.count || last.1 + 1 < b.words.count
    for (x, y) in zip(alignment.matches, alignment.matches.dropFirst()) {
      let gapA = y.0 - x.0 - 1
      let gapB = y.1 - x.1 - 1
      if gapA == 0, gapB == 0 { continue }
      let ownA = (x.0 + 1..<y.0).allSatisfy { a.isEditorial[$0] }
      let ownB = (x.1 + 1..<y.1).allSatisfy { b.isEditorial[$0] }
      if gapA > 0, gapB > 0 {
        if ownA || ownB {
          isTrimmed = true
          continue
        }
        return .reworded
      }
      // Words missing on one side: a marked cut, or the reporter's own words.
      let isMarked = gapA > 0 ? b.isCutAfter[x.1] || ownA : a.isCutAfter[x.0] || ownB
      if !isMarked { return .reworded }
      isTrimmed = true
    }
    return isTrimmed ? .trimmed : .same
  }

  /// Whether all that stands before a place is a word that joins the sentence to the one before it: "*And* we won".
  private static func isJoined(_ segment: QuotedSegment, before place: Int) -> Bool {
    place == 1 && joiners.contains(segment.words[0].stem)
  }

  /// By their stems.
  private static let joiners: Set<String> = ["and", "but", "or", "so", "yet"]

  // MARK: - Reasons

  /// Before and behind what both have, a longer version is just longer; only what differs inside
  /// is told.
  private static func reasons(
    _ a: QuotedSegment, _ b: QuotedSegment, _ gaps: [Gap], _ index: StoryIndex
  ) -> [String] {
    var found: [(weight: Int, words: String)] = []
    let letterA = Comparison.letter(ofArticle: a.article)
    let letterB = Comparison.letter(ofArticle: b.article)
    for gap in gaps where !gap.isEnd {
      let left = words(a, gap.lackingA, index)
      let right = words(b, gap.lackingB, index)
      guard !left.isEmpty || !right.isEmpty else { continue }
      let weight = max(weight(of: left), weight(of: right))
      if left.isEmpty || right.isEmpty {
        // A marked cut of ordinary words says itself that something is left out.
        guard !gap.isMarked || weight > 1 else { continue }
        let (letter, lost) = left.isEmpty ? (letterA, right) : (letterB, left)
        found.append((weight, "\(letter) drops “\(shortened(lost))”"))
      } else {
        found.append(
          (
            weight,
            "\(letterA) has “\(shortened(left))”, \(letterB) “\(shortened(right))”"
          ))
      }
    }
    let ranked = found.enumerated().sorted {
      ($1.element.weight, $0.offset) < ($0.element.weight, $1.offset)
    }
    return ranked.prefix(mostReasons).map(\.element.words)
  }

  /// More would not be read.
  private static let mostReasons = 3

  /// The words as they stand, without those in brackets, which are the reporter's.
  private static func words(
    _ segment: QuotedSegment, _ places: [Int], _ index: StoryIndex
  ) -> [String] {
    let reading = index.story.readings[segment.article]
    var spans: [Span] = []
    for place in places where !segment.isEditorial[place] {
      let span = reading.tokens[segment.tokens[place]].span
      // "h**l" is one word, though two of its parts are compared.
      if let last = spans.last, last.end < span.start,
        !reading.text[Span(start: last.end, end: span.start)].contains(where: \.isWhitespace)
      {
        spans[spans.count - 1] = last.union(span)
      } else {
        spans.append(span)
      }
    }
    return spans.map { reading.text[$0] }
  }

  private static func shortened(_ words: [String]) -> String {
    words.count > 6 ? words.prefix(6).joined(separator: " ") + " …" : words.joined(separator: " ")
  }

  /// 2 for words whose loss changes what was said, 1 for words with a meaning of their own.
  private static func weight(of words: [String]) -> Int {
    words.reduce(0) { found, word in
      let lowered = word.lowercased()
      // "F***ing": what was said is not given.
      if word.contains("**") || word.contains("--") { return found }
      let isNumber = word.utf8.first.map { (0x30...0x39).contains($0) } ?? false
      return max(
        found,
        isNumber || weightyWords.contains(lowered) ? 2 : StopWords.contains(lowered) ? 0 : 1)
    }
  }

  /// Negation, modality and degree, which quoting tends to drop (Lauf et al. 2013).
  private static let weightyWords: Set<String> = [
    "not", "n't", "n’t", "never", "no", "none", "nothing", "nobody", "neither", "nor", "without",
    "may", "might", "could", "would", "should", "must", "can", "cannot", "perhaps", "probably",
    "possibly", "maybe", "allegedly", "almost", "nearly", "only", "hardly", "barely", "likely",
    "unlikely", "all", "every", "some", "most", "if", "unless",
  ]
}
