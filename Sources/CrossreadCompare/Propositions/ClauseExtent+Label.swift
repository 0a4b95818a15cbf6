import CrossreadCore

/// The words of a clause as a label.
extension ClauseExtent {
  func label(
    _ tokens: [TokenIndex], _ clause: Clause, _ subject: Proposition.Role?, object: String?,
    before: String?, _ name: (Int) -> String
  ) -> (words: String, isOpen: Bool, pronouns: [Pronoun]) {
    var tokens = tokens
    var pronouns: [Pronoun] = []
    // "The verger who had turned the key": he had turned it.
    let isCleft = operators.focus(ofCleft: clause.head) != nil
    tokens.removeAll { token in
      !isCleft && tree.relations[token].isNominalSubject && tree.head(token) == clause.head
        && (tree.relations[clause.head] == .aclRelcl || subject.map { $0.token != token } ?? false)
        && ["who", "which", "that"].contains(operators.word(token))
    }
    let kept = Set(tokens)
    tokens.removeAll { token in
      token != clause.head && bracket(around: token).map { !kept.contains($0) } ?? false
    }
    tokens = withPartners(withoutLooseMarks(tokens))
    let isInside = Set(tokens)
    var words = before ?? ""
    var isBorrowed = before != nil
    var isOpen = false
    /// The name of whom a pronoun means, where that is plain and not told already.
    func bearer(of token: TokenIndex) -> String? {
      let found =
        subject?.token == token ? subject?.actor.map(name) : self.name(ofPronoun: token)
      guard let found, isPlain(token, found) else { return nil }
      let last = found.split(separator: " ").last ?? ""
      return (words + (object ?? "")).contains(last) ? nil : "[\(found)]"
    }
    if let subject, before == nil, !isInside.contains(subject.token) {
      // "left and *spoke*": the subject stands elsewhere.
      let isPronoun = isPronoun(subject.token) && object == nil
      let bearer = isPronoun ? bearer(of: subject.token) : nil
      isOpen = isPronoun && bearer == nil
      if isOpen { pronouns.append(Pronoun(token: subject.token, place: 0, isPossessive: false)) }
      words = bearer ?? reading.text[subject.span].description
      isBorrowed = true
    }
    if isBorrowed, let shared = sharedAuxiliary(of: operators.carrier(of: clause.head)) {
      words += " " + shared
    }
    var last: TokenIndex?
    for token in tokens {
      if !words.isEmpty { words += last.map { joint($0, token, isInside) } ?? " " }
      if isPronoun(token), tree.relations[token] != .nmodPoss {
        let bearer = bearer(of: token)
        let isFirst = words.isEmpty || subject?.token == token
        if bearer == nil, !isBorrowed, lacksBearer(token, in: tokens) {
          isOpen = true
        }
        if let bearer, isFirst || isObject(token) {
          words += bearer
        } else {
          if !isReported(token, among: isInside) {
            pronouns.append(Pronoun(token: token, place: words.utf8.count, isPossessive: false))
          }
          words += reading.tokenized.string(token)
        }
      } else if Self.possessives.contains(operators.word(token)) {
        if !isBorrowed, lacksBearer(token, in: tokens) { isOpen = true }
        if !isBound(token) {
          pronouns.append(Pronoun(token: token, place: words.utf8.count, isPossessive: true))
        }
        words += reading.tokenized.string(token)
      } else {
        words += reading.tokenized.string(token)
      }
      if token == clause.head, let object { words += " " + object }
      last = token
    }
    return (words, isOpen, pronouns)
  }

  private static let possessives: Set<String> = ["his", "her", "its", "their"]

  /// "A nurse was with *her* two sons": hers.
  private func isBound(_ possessive: TokenIndex) -> Bool {
    guard let noun = tree.head(possessive), let verb = tree.head(noun) else { return false }
    let isCompany = tree.children(noun).contains { operators.word($0) == "with" }
    return isCompany
      && [verb, noun].contains { head in
        tree.children(head).contains {
          tree.relations[$0].isNominalSubject && $0 < possessive
        }
      }
  }

  /// "The mayor said *he* would go": it is plain who.
  private func isReported(_ pronoun: TokenIndex, among kept: Set<TokenIndex>) -> Bool {
    guard let verb = tree.head(pronoun), [.ccomp, .xcomp].contains(tree.relations[verb]),
      let above = tree.head(verb), above < pronoun
    else { return false }
    return tree.children(above).contains {
      tree.relations[$0].isNominalSubject && kept.contains($0)
    }
  }

  /// The bracket that opens before a token and is not closed yet: nothing inside it stands in a label without it.
  private func bracket(around token: TokenIndex) -> TokenIndex? {
    let start = max(
      reading.tokenized.sentence(of: token).tokens.lowerBound, token - Self.longestBracket)
    for other in (start..<token).reversed() {
      if operators.word(other) == ")" { return nil }
      if operators.word(other) == "(" { return other }
    }
    return nil
  }

  /// In tokens.
  private static let longestBracket = 12

  /// Whether a pronoun among the words of a sentence means somebody or something named before them.
  func isOpen(_ tokens: TokenRange) -> Bool {
    let words = Array(tokens)
    return words.contains { isPronoun($0) && lacksBearer($0, in: words) }
  }

  /// The name in the article of whom a pronoun means; nil where it has none.
  private func name(ofPronoun token: TokenIndex) -> String? {
    let span = reading.tokens[token].span
    guard let mention = reading.mention(around: span), mention.span == span,
      let entity = mention.entity, reading.entities.indices.contains(entity)
    else { return nil }
    let name = reading.entities[entity].name
    return name.first?.isUppercase == true ? name : nil
  }

  private func isObject(_ token: TokenIndex) -> Bool {
    [.obj, .iobj].contains(tree.relations[token])
  }

  /// Whether nothing before a pronoun, among these words, can be what it means: no noun but a day, nor the
  /// subject of the verb whose object it is ("the police arrested *him*": principle B, Chomsky 1981).
  private func lacksBearer(_ pronoun: TokenIndex, in tokens: [TokenIndex]) -> Bool {
    if ["who", "which", "that"].contains(operators.word(pronoun)) { return false }
    if tree.relations[pronoun] == .expl || isOfCleft(pronoun) { return false }
    let verb = tree.head(pronoun)
    let isPersonal = ["he", "she", "him", "her", "his"].contains(operators.word(pronoun))
    // "Four *miles* of it", "*data* from his phone": what it hangs on is not what it means.
    let above = Set(self.above(pronoun))
    return !tokens.contains { token in
      guard token < pronoun, [.noun, .properNoun].contains(tree.tags[token]),
        !above.contains(token)
      else { return false }
      let span = reading.tokens[token].span
      if reading.dates(near: span).contains(where: { $0.span.contains(span) }) { return false }
      if isPersonal, isPlace(token) { return false }
      guard isObject(pronoun), let verb else { return true }
      return !tree.children(verb).contains {
        tree.relations[$0].isNominalSubject && isPart(token, ofPhrase: $0)
      }
    }
  }

  /// Whether a word belongs to a noun, and is neither whose it is nor of a clause that modifies it: in "Roon's
  /// guards arrested him" Roon may be meant.
  private func isPart(_ token: TokenIndex, ofPhrase noun: TokenIndex) -> Bool {
    operators.subtree(of: noun).contains(token)
      && !tree.children(noun).contains {
        [.acl, .aclRelcl, .nmodPoss].contains(tree.relations[$0])
          && operators.subtree(of: $0).contains(token)
      }
  }

  private func isPlace(_ token: TokenIndex) -> Bool {
    reading.mention(around: reading.tokens[token].span)?.kind == .place
  }

  /// "*It* was on Sunday that", "*it* is the first time that".
  private func isOfCleft(_ pronoun: TokenIndex) -> Bool {
    guard operators.word(pronoun) == "it", let predicate = tree.head(pronoun),
      tree.hasChild(predicate, .cop)
    else { return false }
    return tree.hasChild(predicate, .acl, .aclRelcl, .ccomp, .csubj, .advcl, .xcomp)
  }

  /// What stands in a label between one word and the next.
  private func joint(_ last: TokenIndex, _ next: TokenIndex, _ kept: Set<TokenIndex>) -> String {
    guard next > last + 1 else { return reading.tokens[next].isSpaced ? " " : "" }
    if reading.tokens[next].kind == .quoteMark, !opens(next) { return "" }
    // "Seven died *and 31 were hurt*, the ministry said": what a comma parted from what is left out, it
    // parts from what is left.
    let hasComma = (last + 1..<next).contains { operators.word($0) == "," }
    // "Ann Lee, 29*, a cook,* was shot": what a comma opened is closed.
    let isAge = last > 0 && tree.tags[last] == .numeral && operators.word(last - 1) == ","
    // "By coast guard boats*, fishing craft and a ship,* coast guard spokesman Ann Lee said".
    let areNouns =
      [.noun, .properNoun].contains(tree.tags[last])
      && [.noun, .properNoun, .determiner].contains(tree.tags[next])
    return hasComma && (isAge || areNouns || isAside(next, behind: last, kept)) ? ", " : " "
  }

  /// Whether somebody's word for what stands before begins with a token.
  private func isAside(
    _ token: TokenIndex, behind last: TokenIndex, _ kept: Set<TokenIndex>
  ) -> Bool {
    var top = token
    while let above = tree.head(top), above > last, kept.contains(above) { top = above }
    if operators.word(token) == "according" { return true }
    let hasSubjectBefore = tree.children(top).contains {
      $0 < token && kept.contains($0) && tree.relations[$0].isNominalSubject
    }
    if hasSubjectBefore { return false }
    if tree.relations[top] == .parataxis { return true }
    return LightVerbs.reporting.contains(operators.lemma(top))
      && tree.children(top).contains {
        $0 < token && kept.contains($0) && [.ccomp, .parataxis].contains(tree.relations[$0])
      }
  }

  /// The tokens without marks beside a gap, which part nothing any more.
  private func withoutLooseMarks(_ tokens: [TokenIndex]) -> [TokenIndex] {
    tokens.enumerated().filter { place, token in
      guard reading.tokens[token].kind == .punctuation, operators.word(token) != "-" else {
        return true
      }
      if closesWhatIsGone(token, behind: tokens[..<place]) { return false }
      return (place == 0 || tokens[place - 1] == token - 1)
        && (place + 1 == tokens.count || tokens[place + 1] == token + 1)
    }.map(\.element)
  }

  /// "As the official, Ann Lee, *left*": whether a comma stands between a subject and its verb, and what it
  /// closed is left out.
  private func closesWhatIsGone(_ comma: TokenIndex, behind before: ArraySlice<TokenIndex>) -> Bool
  {
    let next = comma + 1
    guard operators.word(comma) == ",", next < tree.tags.count,
      !before.contains(where: { operators.word($0) == "," }),
      [.verb, .auxiliary].contains(tree.tags[next])
    else { return false }
    let verb = [.aux, .auxPass, .cop].contains(tree.relations[next]) ? tree.head(next) : next
    return verb.map { verb in
      tree.children(verb).contains { tree.relations[$0].isNominalSubject && $0 < comma }
    } ?? false
  }

  /// The tokens without quote marks whose other half is left out.
  private func withPartners(_ tokens: [TokenIndex]) -> [TokenIndex] {
    let kept = Set(tokens)
    return tokens.filter { token in
      reading.tokens[token].kind != .quoteMark || partner(of: token).map(kept.contains) ?? false
    }
  }

  /// The other half of a pair of quote marks in one sentence.
  private func partner(of mark: TokenIndex) -> TokenIndex? {
    let sentence = reading.tokenized.sentence(of: mark).tokens
    let isOpening = opens(mark)
    let others =
      isOpening
      ? Array(mark + 1..<sentence.upperBound) : (sentence.lowerBound..<mark).reversed()
    let next = others.first { reading.tokens[$0].kind == .quoteMark }
    return next.flatMap { opens($0) != isOpening ? $0 : nil }
  }

  /// Whether words in quote marks begin with a mark.
  private func opens(_ mark: TokenIndex) -> Bool {
    switch operators.word(mark) {
    case "“", "‘", "«": true
    case "”", "’", "»": false
    default:
      mark + 1 < reading.tokens.count && !reading.tokens[mark + 1].isSpaced
        && (reading.tokens[mark].isSpaced || mark == 0)
    }
  }

  /// Whether it is plain whom a pronoun means: nobody else, and no other body, is named in its sentence before
  /// it, or in the sentence before that.
  private func isPlain(_ pronoun: TokenIndex, _ name: String) -> Bool {
    let sentence = Int(reading.tokenized.sentenceOfToken[pronoun])
    let first = reading.sentences[max(0, sentence - 1)].tokens.lowerBound
    let span = reading.tokenized.span(of: first..<(pronoun + 1))
    let isThing = ["it", "they", "them"].contains(operators.word(pronoun))
    let named = reading.mentions(near: span).filter {
      $0.form == .name && (isThing ? $0.kind != .place : $0.kind == .person)
        && span.contains($0.span)
    }
    let last = name.split(separator: " ").last ?? ""
    return !named.isEmpty && named.allSatisfy { reading.text[$0.span].contains(last) }
  }

  private func isPronoun(_ token: TokenIndex) -> Bool {
    [
      "he", "she", "they", "it", "who", "which", "that", "him", "her", "them",
    ].contains(operators.word(token))
  }
}
