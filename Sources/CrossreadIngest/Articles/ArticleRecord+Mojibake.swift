extension ArticleRecord {
  /// How many characters of a record were torn apart by a wrong encoding.
  struct Mended {
    var repaired = 0
    /// Those that look so and were left alone.
    var suspected = 0

    func notices(of input: Input, at place: IngestNotice.Place?) -> [IngestNotice] {
      var problems: [IngestNotice.Problem] = []
      if repaired > 0 { problems.append(.mendedCharacters(repaired)) }
      if suspected > 0 { problems.append(.tornCharacters(suspected)) }
      return problems.map { IngestNotice(file: input.path, place: place, problem: $0) }
    }
  }

  /// Mends what a wrong encoding had torn apart in text and fields.
  mutating func mendCharacters() -> Mended {
    var mended = Mended()
    func mend(_ bytes: [UInt8]) -> [UInt8] {
      let mojibake = Mojibake(bytes)
      mended.repaired += mojibake.repaired
      mended.suspected += mojibake.suspected
      return mojibake.utf8
    }
    func mend(_ words: String?) -> String? {
      guard let words, words.utf8.contains(0xC3) else { return words }
      return String(decoding: mend(Array(words.utf8)), as: UTF8.self)
    }
    text = text.map { mend($0) }
    title = mend(title)
    byline = mend(byline)
    source = mend(source)
    return mended
  }
}
