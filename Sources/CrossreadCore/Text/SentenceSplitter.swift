/// Finds where sentences end.
///
/// A full stop ends a sentence unless it belongs to an abbreviation or a lower-case word follows.
/// Quote marks and brackets that close behind the stop belong to the sentence that they close.
struct SentenceSplitter {
  let text: ArticleText
  let tokens: [Token]
  let lowered: [String]

  /// A run of tokens with no stop is cut here, so that later stages stay linear on any input.
  static let longestSentence = 300

  func sentences(in paragraphs: [TokenRange]) -> [Sentence] {
    var sentences: [Sentence] = []
    for (number, paragraph) in paragraphs.enumerated() {
      var start = paragraph.lowerBound
      var index = start
      while index < paragraph.upperBound {
        var end = index + 1
        if endsSentence(index, in: paragraph) {
          while end < paragraph.upperBound, isCloser(end, after: start) { end += 1 }
          if end < paragraph.upperBound, !starts(end, after: index, in: paragraph) {
            index = end
            continue
          }
        } else if end < paragraph.upperBound, end - start < Self.longestSentence {
          index = end
          continue
        }
        sentences.append(sentence(start..<end, paragraph: number))
        start = end
        index = end
      }
      if start < paragraph.upperBound {
        sentences.append(sentence(start..<paragraph.upperBound, paragraph: number))
      }
    }
    return sentences
  }

  private func sentence(_ range: TokenRange, paragraph: Int) -> Sentence {
    Sentence(
      span: Span(
        start: tokens[range.lowerBound].span.start, end: tokens[range.upperBound - 1].span.end),
      tokens: range, paragraph: paragraph)
  }

  /// Whether the token may be the last word or mark of a sentence.
  private func endsSentence(_ index: Int, in paragraph: TokenRange) -> Bool {
    let word = lowered[index]
    switch tokens[index].kind {
    case .punctuation:
      guard let first = word.utf8.first else { return false }
      return first == 0x2E || first == 0x21 || first == 0x3F || word == "…"
    case .word:
      guard word.utf8.last == UInt8(ascii: "."), index + 1 < paragraph.upperBound else {
        return false
      }
      return !Abbreviations.beforeNames.contains(String(word.dropLast()))
    default:
      return false
    }
  }

  /// Whether the token is a mark that closes something opened in the sentence.
  private func isCloser(_ index: Int, after start: Int) -> Bool {
    guard !tokens[index].isSpaced else { return false }
    switch tokens[index].kind {
    case .quoteMark:
      return lowered[index] != "“" && lowered[index] != "«" && lowered[index] != "``"
    case .punctuation:
      return [")", "]", "'", "’", ".", "!", "?", "…"].contains(lowered[index])
    default:
      return false
    }
  }

  /// Whether a new sentence starts at `next`, where the token at `last` is the stop before it.
  private func starts(_ next: Int, after last: Int, in paragraph: TokenRange) -> Bool {
    var first = next
    while first < paragraph.upperBound, isOpener(first) { first += 1 }
    guard first < paragraph.upperBound else { return tokens[next].isSpaced }
    let token = tokens[first]
    let word = lowered[first]
    let stop = lowered[last]
    if tokens[last].kind == .word {
      // An abbreviation: only a word that names do not begin with starts a new sentence.
      guard token.isCapitalized, token.isSpaced || first > next else { return false }
      // An initial never ends a sentence.
      if stop.utf8.count == 2 { return false }
      // "SPRINGFIELD, Ill. — The governor": what a dash joins on goes on.
      if ["—", "–", "-", "--"].contains(lowered[next]) { return false }
      return first > next || Abbreviations.sentenceOpeners.contains(word)
        || isAfterClockTime(last, first)
    }
    if isListNumber(last, in: paragraph) { return false }
    if token.kind == .word, !token.isCapitalized { return startsLowercase(first) }
    // "…" and "..." inside a sentence go on with a capital only for names; keep it simple.
    if !tokens[next].isSpaced, first == next {
      // "end.Start": a missing space, but not "Yahoo!News" or "v2.0".
      return token.isCapitalized && stop == "." && last > 0 && tokens[last - 1].kind == .word
        && !tokens[last - 1].isCapitalized
    }
    let closesQuote = next > last + 1 && tokens[next - 1].kind == .quoteMark
    if closesQuote, stop == "?" || stop == "!" || stop == "…" || stop == "..." {
      // “Who knew?” Mr. Trump asked.
      return !attributes(first, in: paragraph)
    }
    return true
  }

  /// Whether a capital after "9 p.m." starts a sentence: days, months and time zones may follow a
  /// time inside one.
  private func isAfterClockTime(_ last: Int, _ first: Int) -> Bool {
    guard lowered[last] == "a.m." || lowered[last] == "p.m.", last > 0,
      tokens[last - 1].kind == .number, !tokens[first].isAllCaps, tokens[first].kind == .word
    else { return false }
    return EnglishCalendar.words[lowered[first]] == nil
      && !Abbreviations.timeZones.contains(lowered[first])
  }

  /// Whether the stop belongs to the number of an item in a list: "1. The council meets."
  private func isListNumber(_ stop: Int, in paragraph: TokenRange) -> Bool {
    stop == paragraph.lowerBound + 1 && tokens[stop - 1].kind == .number && lowered[stop] == "."
      && tokens[stop - 1].span.count <= 2 && !tokens[stop].isSpaced
  }

  /// Lower-case brand names ("iPhone") start sentences; other lower-case words do not.
  private func startsLowercase(_ index: Int) -> Bool {
    let bytes = text.utf8[tokens[index].span.range]
    guard let first = bytes.first, bytes.count > 2 else { return false }
    let second = bytes[bytes.startIndex + 1]
    return first >= 0x61 && first <= 0x7A && second >= 0x41 && second <= 0x5A
  }

  private func isOpener(_ index: Int) -> Bool {
    switch tokens[index].kind {
    case .quoteMark: true
    case .punctuation:
      ["(", "[", "'", "‘", "—", "–", "-", "--", "•", "·", "¿", "¡"].contains(lowered[index])
    case .symbol: ["*", "$", "£", "€", "#", "@"].contains(lowered[index])
    default: false
    }
  }

  /// Whether a few words from `first` attribute what stands before: "Mr. Trump asked".
  private func attributes(_ first: Int, in paragraph: TokenRange) -> Bool {
    for index in first..<min(first + 6, paragraph.upperBound) {
      if tokens[index].kind != .word { return false }
      if ReportingVerbs.plainPast.contains(lowered[index]) { return true }
    }
    return false
  }
}

/// Verbs that attribute speech right behind a quotation.
enum ReportingVerbs {
  static let plainPast: WordSet = [
    "said", "says", "asked", "asks", "wrote", "writes", "added", "adds", "tweeted", "told",
    "replied", "exclaimed", "shouted", "wondered", "demanded", "declared", "continued", "cried",
    "yelled", "joked", "quipped", "responded", "answered", "explained", "argued", "insisted",
  ]
}
