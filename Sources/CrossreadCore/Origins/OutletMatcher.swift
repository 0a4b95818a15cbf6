/// Finds names of outlets in tokens: those of the list, those told by their last word, those told
/// by the noun before them ("the German daily Bild"), call signs of stations and names of sites.
struct OutletMatcher: Sendable {
  struct Match: Hashable, Sendable {
    let tokens: TokenRange
    /// Whether the name alone tells an outlet; a social network or a guess by context does not.
    let kind: Kind
  }

  enum Kind: Sendable { case listed, network, programme, headed, described }

  /// The listed names' tokens by the first of them, longest first.
  private static let listed: [String: [[String]]] = {
    var listed: [String: [[String]]] = [:]
    for name in NewsOutlets.names + NewsOutlets.networks.sorted() + NewsOutlets.programmes.sorted()
    {
      let tokenized = Tokenizer().tokenize(ArticleText(name))
      guard let first = tokenized.lowered.first else { continue }
      listed[first, default: []].append(tokenized.lowered)
    }
    return listed.mapValues { $0.sorted { $0.count > $1.count } }
  }()

  let context: QuoteContext

  /// Matches, sorted and never overlapping.
  func matches() -> [Match] { all().sorted { $0.tokens.lowerBound < $1.tokens.lowerBound } }

  private func all() -> [Match] {
    var found: [Match] = []
    var token = 0
    while token < context.tokens.count {
      guard
        context.tokens[token].isCapitalized || context.tokens[token].kind == .number
          || isSite(token),
        let match = match(at: token)
      else {
        token += 1
        continue
      }
      found.append(match)
      token = max(token + 1, match.tokens.upperBound)
    }
    return found + again(found)
  }

  /// The other places of names that a noun has told to be outlets': "Canal Sur said" after "the
  /// television channel Canal Sur".
  private func again(_ found: [Match]) -> [Match] {
    let names = found.filter { $0.kind == .described && $0.tokens.count > 1 }
      .map { Array(context.lowered[$0.tokens]) }
    guard !names.isEmpty else { return [] }
    let taken = Set(found.flatMap { Array($0.tokens) })
    var more: [Match] = []
    for token in context.tokens.indices where context.tokens[token].isCapitalized {
      guard !taken.contains(token),
        let name = names.first(where: { $0[0] == context.lowered[token] && matches($0, at: token) })
      else { continue }
      more.append(Match(tokens: token..<(token + name.count), kind: .described))
    }
    return more
  }

  private func match(at token: TokenIndex) -> Match? {
    if let names = Self.listed[context.lowered[token]] {
      for name in names where matches(name, at: token) {
        let range = token..<(token + name.count)
        // "Sun Microsystems", "New York Times Square": a longer name that only starts alike.
        if name.count == 1, continuesName(after: range.upperBound) || isAmbiguous(range) { break }
        let key = name.joined(separator: " ")
        let kind: Kind =
          NewsOutlets.networks.contains(key)
          ? .network : NewsOutlets.programmes.contains(key) ? .programme : .listed
        return Match(tokens: range, kind: kind)
      }
    }
    if isSite(token) { return Match(tokens: token..<(token + 1), kind: .headed) }
    return station(at: token) ?? headed(at: token) ?? described(at: token)
  }

  /// "riverwatch.org": a name of the web's, told by its ending.
  private func isSite(_ token: TokenIndex) -> Bool {
    let word = context.lowered[token]
    let bytes = word.utf8
    guard let stop = bytes.lastIndex(of: UInt8(ascii: ".")), stop > bytes.startIndex else {
      return false
    }
    return context.tokens[token].kind == .word && !bytes.contains(UInt8(ascii: "@"))
      && Self.siteEndings.contains(String(word[bytes.index(after: stop)...]))
  }

  private static let siteEndings: WordSet = [
    "com", "org", "net", "info", "news", "tv", "uk", "ca", "au", "de", "fr",
  ]

  /// "KXYZ", "WXYZ-TV": the call sign of an American station (47 CFR § 2.302), which goes without
  /// "the".
  private func station(at token: TokenIndex) -> Match? {
    let item = context.tokens[token]
    guard item.isAllCaps, item.kind == .word, item.span.count == 4,
      token == 0 || context.lowered[token - 1] != "the",
      ["k", "w"].contains(context.lowered[token].prefix(1))
    else { return nil }
    let end = token + 3
    if end <= context.tokens.count, context.lowered[token + 1] == "-",
      !context.tokens[token + 1].isSpaced,
      ["tv", "am", "fm", "dt", "cd", "lp"].contains(context.lowered[token + 2])
    {
      return Match(tokens: token..<end, kind: .headed)
    }
    return Match(tokens: token..<(token + 1), kind: .headed)
  }

  private func matches(_ name: [String], at token: TokenIndex) -> Bool {
    guard token + name.count <= context.tokens.count else { return false }
    for offset in name.indices {
      guard context.lowered[token + offset] == name[offset] else { return false }
      // Words of a name are capitalised, small function words aside.
      if name[offset].utf8.count > 3, !context.tokens[token + offset].isCapitalized,
        context.tokens[token + offset].kind == .word
      {
        return false
      }
    }
    return true
  }

  /// A one-word name that is also a common word counts only with "the", in marks, or after a noun
  /// that names outlets.
  private func isAmbiguous(_ range: TokenRange) -> Bool {
    let word = context.lowered[range.lowerBound]
    guard Self.commonWords.contains(word) else { return false }
    let next = range.upperBound + (context.lowered[range.upperBound...].first == "also" ? 1 : 0)
    if next < context.lowered.count, context.lowered[next] == "reported" { return false }
    guard range.lowerBound > 0 else { return true }
    let before = context.lowered[range.lowerBound - 1]
    return before != "the" && !NewsOutlets.nouns.contains(before)
  }

  private static let commonWords: WordSet = [
    "sun", "times", "hill", "nature", "focus", "stern", "star", "independent", "guardian",
    "observer", "telegraph", "economist", "atlantic", "variety", "fortune", "slate", "salon",
    "wired", "metro", "globe", "hindu", "dawn", "mint", "punch", "vanguard", "tempo", "spectator",
    "intercept", "blaze", "quartz", "reforma", "excelsior", "proceso", "semana", "liberation",
    "kurier", "veja", "sana", "petra", "mena", "ani", "fars", "vox", "sputnik", "oregonian",
    "tennessean", "oklahoman", "scotsman", "lancet", "mint", "medium", "telegram", "bloomberg",
    "gannett", "scripps", "forbes", "globo", "sabah", "zaman", "rt", "pa",
    "publico", "townhall", "esquire",
  ]

  private func continuesName(after token: TokenIndex) -> Bool {
    guard token < context.tokens.count, context.tokens[token].isSpaced,
      context.tokens[token].isCapitalized, context.tokens[token].kind == .word
    else { return false }
    // "CNN Tuesday" and "Reuters President" are two things.
    return !WordFacts(of: context.lowered[token]).contains(.weekday)
      && Self.commonWords.contains(context.lowered[token - 1])
  }

  /// A run of capitalised words that ends in a word outlets end with: "Springfield Gazette".
  private func headed(at token: TokenIndex) -> Match? {
    guard context.tokens[token].kind == .word else { return nil }
    if token > 0, isNameWord(token - 1), context.sentence(of: token).tokens.contains(token - 1) {
      return nil
    }
    var end = token + 1
    while end < context.tokens.count, end < token + 6, isNameWord(end) { end += 1 }
    // "As The Washington Post": a name starts behind its article.
    let start = (token..<end).last { context.lowered[$0] == "the" }.map { $0 + 1 } ?? token
    guard end - start >= 2 else { return nil }
    // "Upland TV station": what kind of station it is.
    if ["tv", "radio", "television"].contains(context.lowered[end - 1]), end < context.tokens.count,
      NewsOutlets.nouns.contains(context.lowered[end])
    {
      return nil
    }
    let isAgency =
      end - start > 2
      && NewsOutlets.agencyEnds.contains(
        context.lowered[(end - 2)..<end].joined(separator: " "))
    guard isAgency || NewsOutlets.heads.contains(context.lowered[end - 1]) else { return nil }
    return Match(tokens: start..<end, kind: .headed)
  }

  /// A name right after a noun that says what it is: "the German magazine Kicker".
  private func described(at token: TokenIndex) -> Match? {
    guard token > 0, context.tokens[token].kind == .word,
      NewsOutlets.nouns.contains(context.lowered[token - 1]),
      !context.tokens[token - 1].isCapitalized, isNameWord(token)
    else { return nil }
    var end = token + 1
    while end < context.tokens.count, end < token + 5, isNameWord(end) { end += 1 }
    return Match(tokens: token..<end, kind: .described)
  }

  private func isNameWord(_ token: TokenIndex) -> Bool {
    let item = context.tokens[token]
    return item.isCapitalized && item.kind == .word
      && !WordFacts(of: context.lowered[token]).contains(.weekday)
  }
}
