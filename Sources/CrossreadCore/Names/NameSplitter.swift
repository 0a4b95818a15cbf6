/// Cuts runs of name words into names: titles off, "US Secretary of State John Kerry" into "US" and
/// "John Kerry", and what is only a title, a day or a nationality away.
struct NameSplitter {
  let words: NameWords

  /// The names in a run, in order; empty where it holds none.
  func names(in run: TokenRange) -> [TokenRange] {
    var names: [TokenRange] = []
    split(trimmed(run), into: &names, depth: 0)
    return names
  }

  private func split(_ run: TokenRange, into names: inout [TokenRange], depth: Int) {
    guard !run.isEmpty, depth < 8 else { return }
    if isKnown(run) {
      names.append(run)
      return
    }
    for cut in titleCuts(in: run) {
      split(trimmed(withoutTitle(run.lowerBound..<cut.title)), into: &names, depth: depth + 1)
      if let place = cut.place { split(trimmed(place), into: &names, depth: depth + 1) }
      let person = trimmed(cut.person)
      if isKept(person) { splitPerson(person, into: &names, depth: depth + 1) }
      return
    }
    let first = words[run.lowerBound]
    let last = words[run.upperBound - 1]
    if first.contains(.doubtfulTitle), run.count > 1, words[run.lowerBound + 1].contains(.place) {
      // "Independent Vermont Sen. …"
      let rest = run.lowerBound + 1..<run.upperBound
      if leadingPlace(rest.lowerBound..<rest.upperBound + 1) == rest {
        split(rest, into: &names, depth: depth + 1)
        return
      }
    }
    if run.count == 2,
      ["gop", "republican", "democratic", "g.o.p."].contains(
        words.tokenized.lowered[run.lowerBound]),
      isKnown(run.lowerBound + 1..<run.upperBound)
    {
      // "Republican Senate": the chamber alone is the name.
      if words.tokenized.lowered[run.lowerBound] == "gop" {
        names.append(run.lowerBound..<run.lowerBound + 1)
      }
      names.append(run.lowerBound + 1..<run.upperBound)
      return
    }
    if first.contains(.demonym), run.count > 1, !last.contains(.calendar) {
      let rest = trimmed(run.lowerBound + 1..<run.upperBound)
      let isWhole = !last.isDisjoint(with: WordFacts.anyHead) || isFollowedByParty(run)
      if !isWhole || isPersonal(rest) {
        split(rest, into: &names, depth: depth + 1)
        return
      }
    }
    if let place = leadingPlace(run), place.upperBound < run.upperBound {
      let rest = trimmed(place.upperBound..<run.upperBound)
      // "Victoria Lang" is a person, "Virginia Ann Lang" is Ann Lang of Virginia.
      let isGivenName = place.count == 1 && first.contains(.given) && rest.count == 1
      if isPersonal(rest), !isGivenName, last.isDisjoint(with: WordFacts.anyHead) {
        names.append(place)
        split(rest, into: &names, depth: depth + 1)
        return
      }
    }
    // "Mo Hall Senate appointment", "Alabama Republican Senate candidate", "Senate GOP".
    if let cut = bodyCut(run) {
      split(trimmed(run.lowerBound..<cut), into: &names, depth: depth + 1)
      split(trimmed(cut..<run.upperBound), into: &names, depth: depth + 1)
      return
    }
    if let person = trailingPerson(run) {
      split(trimmed(run.lowerBound..<person.lowerBound), into: &names, depth: depth + 1)
      names.append(person)
      return
    }
    // "California Republican", "Senate Democratic": what follows is no part of the name.
    // Dara Finn is a person.
    let isPerson = run.count == 2 && first.contains(.given) && last.contains(.surname)
    if run.count > 1, last.contains(.demonym), !first.contains(.demonym), !isPerson {
      split(trimmed(run.lowerBound..<run.upperBound - 1), into: &names, depth: depth + 1)
      return
    }
    if isKept(run) { names.append(run) }
  }

  /// Where a run of a name and a party or chamber of its own is to be cut; nil where it is one name.
  private func bodyCut(_ run: TokenRange) -> TokenIndex? {
    guard run.count >= 2 else { return nil }
    let lowered = words.tokenized.lowered
    for token in run.dropFirst()
    where ["gop", "republican", "democratic", "g.o.p."].contains(lowered[token]) {
      if lowered[run.upperBound - 1] == "party" || lowered[token - 1] == "of" { continue }
      if let place = leadingPlace(run), place.upperBound == token { return token }
      if lowered[token - 1] == "senate" || lowered[token - 1] == "house" { return token }
    }
    let last = run.upperBound - 1
    if run.count >= 3, words[run.lowerBound].contains(.given),
      !words[run.lowerBound].contains(.place),
      ["senate", "house", "congress"].contains(lowered[last])
    {
      return last
    }
    return nil
  }

  /// "Ann Lee" at the end of a run of common words: "Diplomatic Security Ann Lee".
  private func trailingPerson(_ run: TokenRange) -> TokenRange? {
    guard run.count >= 3, words[run.upperBound - 1].isDisjoint(with: WordFacts.anyHead) else {
      return nil
    }
    for start in run.lowerBound + 1..<run.upperBound - 1 where run.upperBound - start <= 3 {
      let word = words[start]
      guard word.contains(.given), word.isDisjoint(with: [.common, .place]),
        words.tokenized.tokens[start].isSpaced
      else { continue }
      let before = words[start - 1]
      guard
        before.isDisjoint(with: [.given, .surname, .initial]) || before.contains(.titleModifier)
          || isKnown(start - 1..<start),
        before.contains(.capital), !words[run.lowerBound].contains(.given)
      else { return nil }
      return start..<run.upperBound
    }
    return nil
  }

  private func splitPerson(_ run: TokenRange, into names: inout [TokenRange], depth: Int) {
    names.append(run)
  }

  // MARK: Titles

  private struct TitleCut {
    /// The title's head word.
    let title: TokenIndex
    /// What "of" binds to the title, if it is a name of its own: "President of France".
    let place: TokenRange?
    let person: TokenRange
  }

  /// The last title in the run that has a person's name after it, at most one.
  private func titleCuts(in run: TokenRange) -> [TitleCut] {
    let tokenized = words.tokenized
    for token in run.reversed() {
      let word = words[token]
      guard !word.isDisjoint(with: WordFacts.anyTitle) else { continue }
      guard token + 1 < run.upperBound else {
        // A title alone at the end: "House Speaker", "White House Press Secretary".
        if run.count > 1, word.contains(.title), !word.contains(.surname) || word.contains(.common),
          words[token - 1].isDisjoint(with: [.given, .initial, .honorific]),
          !run.contains(where: { tokenized.lowered[$0] == "of" })
        {
          return [TitleCut(title: token, place: nil, person: run.upperBound..<run.upperBound)]
        }
        continue
      }
      if tokenized.lowered[token + 1] == "of" {
        guard word.contains(.title) || word.contains(.doubtfulTitle) else { continue }
        var start = token + 2
        while start < run.upperBound, isOffice(start) { start += 1 }
        return [
          TitleCut(title: token, place: token + 2..<start, person: start..<run.upperBound)
        ]
      }
      let rest = token + 1..<run.upperBound
      guard tokenized.tokens[token + 1].isSpaced else { continue }
      if word.contains(.honorific) {
        return [TitleCut(title: token, place: nil, person: token..<run.upperBound)]
      }
      let last = words[run.upperBound - 1]
      let next = words[token + 1]
      if next.contains(.suffix) { continue }
      // A surname after a given name: "Martin Luther King".
      if token > run.lowerBound, words[token - 1].contains(.given), word.contains(.surname),
        !word.contains(.title)
      {
        continue
      }
      let endsAsBody =
        rest.count > 1 && !last.isDisjoint(with: [.organizationHead, .companyForm, .otherHead])
        || rest.count == 1 && !next.isDisjoint(with: WordFacts.anyHead) && !next.contains(.surname)
      if endsAsBody, !next.contains(.given) { continue }
      if word.contains(.title) || isPersonal(rest) || isLoneSurname(rest) {
        return [TitleCut(title: token, place: nil, person: rest)]
      }
    }
    return []
  }

  /// Whether the word names an office or a field, not a person: "Secretary of *State* John Kerry".
  private func isOffice(_ token: TokenIndex) -> Bool {
    let word = words[token]
    let lowered = words.tokenized.lowered[token]
    if ["the", "and", "of", "for", "&", "-"].contains(lowered) { return true }
    if word.contains(.given), !word.contains(.common) { return false }
    return !word.isDisjoint(with: [.common, .place, .demonym, .allCaps, .titleModifier])
      && !word.contains(.initial)
  }

  /// The run without the title words at its end: "White House Press" before "Secretary".
  private func withoutTitle(_ run: TokenRange) -> TokenRange {
    var end = run.upperBound
    while end > run.lowerBound {
      let word = words[end - 1]
      let lowered = words.tokenized.lowered[end - 1]
      // "House" belongs to "White House" and to no title there.
      if (2...4).contains(where: { end - $0 >= run.lowerBound && isKnown(end - $0..<end) }) {
        break
      }
      if lowered == "gop", end - 1 > run.lowerBound { break }
      // "Marsh County Sheriff": the county keeps its name.
      if lowered == "county", end - 1 > run.lowerBound, words[end - 2].contains(.capital) { break }
      guard
        !word.isDisjoint(with: [.titleModifier, .title, .doubtfulTitle, .demonym])
          || ["of", "and", "for", "-", "the"].contains(lowered)
      else { break }
      end -= 1
    }
    return run.lowerBound..<end
  }

  // MARK: Tests

  /// Whether it reads as a person's name: a given name or an initial first, or nothing but words
  /// that are common in no other use.
  private func isPersonal(_ run: TokenRange) -> Bool {
    guard let first = run.first else { return false }
    let word = words[first]
    let lowered = words.tokenized.lowered
    if run.contains(where: { lowered[$0] == "of" || lowered[$0] == "for" }) { return false }
    if !word.isDisjoint(with: WordFacts.anyHead), !word.contains(.given) { return false }
    if word.contains(.initial) { return true }
    if word.contains(.given), !word.contains(.place) || run.count > 1 {
      return !word.contains(.common) || run.count > 1
    }
    if !word.isDisjoint(with: [.common, .place, .demonym, .allCaps]) { return false }
    return word.contains(.surname) || words[run.upperBound - 1].isDisjoint(with: WordFacts.anyHead)
  }

  private func isLoneSurname(_ run: TokenRange) -> Bool {
    run.count == 1 && words[run.lowerBound].contains(.surname)
      && words[run.lowerBound].isDisjoint(with: [.common, .demonym, .placeHead, .organizationHead])
  }

  private func isFollowedByParty(_ run: TokenRange) -> Bool { false }

  /// The longest place, or body of two and more words, from the lists that opens the run.
  private func leadingPlace(_ run: TokenRange) -> TokenRange? {
    for count in stride(from: min(3, run.count - 1), to: 0, by: -1) {
      let place = run.lowerBound..<run.lowerBound + count
      if count > 1, isKnown(place) { return place }
      let listed = WordFacts(of: words.lowered(place))
      if listed.contains(.place), listed.isDisjoint(with: [.town, .doubtfulPlace]) { return place }
    }
    return nil
  }

  private func isKnown(_ run: TokenRange) -> Bool {
    guard run.count <= 4 else { return false }
    let key = words.lowered(run)
    let listed = WordFacts(of: key)
    return !listed.isDisjoint(with: [.knownBody, .knownPlace])
      || run.count > 1 && (listed.contains(.place) || NewsOutlets.all.contains(key))
  }

  /// Without small words, days and openers at either end.
  private func trimmed(_ run: TokenRange) -> TokenRange {
    var start = run.lowerBound
    var end = run.upperBound
    func isLoose(_ token: TokenIndex) -> Bool {
      let word = words[token]
      if token + 1 == end, token > start, !words.tokenized.tokens[token].isSpaced { return false }
      if !word.contains(.capital) { return !word.contains(.particle) || token + 1 == end }
      return word.contains(.calendar) && !word.contains(.nameWord)
        || word.contains(.opener) && !words[token].contains(.nameWord)
    }
    while start < end, isLoose(start) || words.tokenized.lowered[start] == "the" { start += 1 }
    while end > start, isLoose(end - 1), words.tokenized.tokens[end - 1].kind != .number {
      end -= 1
    }
    return start..<end
  }

  /// Whether the run is a name at all and not just a title, a nationality or a lone capital.
  private func isKept(_ run: TokenRange) -> Bool {
    guard !run.isEmpty else { return false }
    if run.count == 1 {
      let word = words[run.lowerBound]
      if isKnown(run) { return true }
      if !word.isDisjoint(with: [.never, .demonym, .honorific, .suffix]) {
        return word.contains(.place) && !word.contains(.demonym) && !word.contains(.never)
      }
      if word.contains(.calendar), !word.contains(.nameWord) { return false }
      if word.contains(.opener), !word.contains(.place) { return false }
      if word.contains(.initial) { return false }
      if word.contains(.title) || word.contains(.doubtfulTitle) {
        return word.contains(.surname) && !word.contains(.common)
      }
      return true
    }
    return !run.allSatisfy {
      !words[$0].isDisjoint(with: [
        .title, .doubtfulTitle, .demonym, .titleModifier, .never, .opener,
      ])
        || !words[$0].contains(.capital)
    } || !words[run.upperBound - 1].isDisjoint(with: [.organizationHead, .placeHead, .otherHead])
  }
}
