/// What the attribution model looks at, as feature keys.
package struct AttributionFeatures {
  package static let limit = 96

  package let candidates: AttributionCandidates
  let words: [Word]

  /// The hashes and clusters of one token.
  struct Word {
    var lower: UInt64 = 0
    var stem: UInt64 = 0
    var fine: UInt64 = 0
    var coarse: UInt64 = 0
    /// The speech verb's class, counted from one; zero for other words.
    var speech: UInt64 = 0
    var relation: UInt64 = 0
  }

  var context: QuoteContext { candidates.context }
  var syntax: Syntax { candidates.syntax }
  var tree: SyntaxTree { candidates.tree }

  package init(candidates: AttributionCandidates, clusters: ClusterTable) {
    self.candidates = candidates
    let context = candidates.context
    let tags = candidates.syntax.tags
    words = context.tokenized.text.utf8.withUnsafeBufferPointer { bytes in
      context.tokens.indices.map { token in
        let atoms = WordAtoms(
          UnsafeBufferPointer(rebasing: bytes[context.tokens[token].span.range]),
          clusters: clusters)
        let isContent =
          tags[token] == .verb || tags[token] == .noun || tags[token] == .adjective
          || tags[token] == .other
        return Word(
          lower: atoms.lower,
          stem: isContent
            ? WordStem.hash(context.lowered[token], isVerb: tags[token] == .verb) : atoms.lower,
          fine: UInt64(atoms.fine), coarse: UInt64(atoms.coarse),
          speech: isContent || tags[token] == .auxiliary
            ? SpeechVerb(form: context.lowered[token]).map { UInt64($0.rawValue) + 1 } ?? 0 : 0,
          // An enumeration without payload is its place among its cases.
          relation: UInt64(unsafeBitCast(candidates.syntax.relations[token], to: UInt8.self)))
      }
    }
  }

  func tag(_ token: TokenIndex) -> UInt64 { UInt64(syntax.tags[token].rawValue) }

  func relation(_ token: TokenIndex) -> UInt64 {
    UInt64(words[token].relation)
  }

  private func lower(_ token: TokenIndex, in sentence: TokenRange) -> UInt64 {
    sentence.contains(token) ? words[token].lower : 1
  }

  private func speechClass(_ token: TokenIndex) -> UInt64 {
    words[token].speech
  }

  // MARK: Cues

  /// What stands around a word that may be a cue's head.
  struct CueSurroundings {
    var subject: TokenIndex?
    /// The subject's tag; 40 for an owner in its place ("his claim"), 0 for none.
    var subjectTag: UInt64 = 0
    var auxiliaries: UInt64 = 0
    var isPassive = false
    /// The relations of what it governs to its right, one bit each.
    var signature: UInt64 = 0
    /// What it governs that is likeliest to be what is reported.
    var complement: TokenIndex?
    /// The first thing it governs to its right.
    var firstRight: TokenIndex?
    /// Whether there are quote marks in what it governs to its right.
    var hasMarks = false
  }

  func surroundings(of cue: TokenIndex) -> CueSurroundings {
    var found = CueSurroundings()
    var rank: UInt64 = .max
    for child in tree.children(cue) {
      switch syntax.relations[child] {
      case .nsubj, .nsubjPass, .csubj:
        found.subject = child
        found.subjectTag = tag(child)
        if syntax.relations[child] == .nsubjPass { found.isPassive = true }
      case .aux:
        found.auxiliaries = found.auxiliaries &* 31 &+ words[child].lower
      case .auxPass:
        found.isPassive = true
      case .advmod where child < cue && context.lowered[child] == "not":
        found.auxiliaries = found.auxiliaries &* 31 &+ 7
      case .nmodPoss where found.subjectTag == 0:
        found.subject = child
        found.subjectTag = 40
      default: break
      }
      guard child > cue, !AttributionCandidates.isFunctional(syntax.relations[child]) else {
        continue
      }
      found.signature |= 1 << (relation(child) & 63)
      if found.firstRight == nil { found.firstRight = child }
      switch syntax.relations[child] {
      case .ccomp, .xcomp, .acl, .advcl, .parataxis, .obj, .obl, .nmod, .csubj:
        let childRank = Self.complementRank(syntax.relations[child])
        if childRank < rank {
          rank = childRank
          found.complement = child
        }
      default: break
      }
      if !found.hasMarks {
        found.hasMarks = tree.subtree(child).contains { context.tokens[$0].kind == .quoteMark }
      }
    }
    return found
  }

  /// Features of a word as a cue's head.
  package func cue(_ cue: TokenIndex, into keys: UnsafeMutablePointer<UInt64>) -> Int {
    var sink = FeatureSink(keys)
    let sentence = context.sentence(of: cue).tokens
    let word = words[cue]
    let head = Int(syntax.heads[cue])
    let headStem = head >= 0 ? words[head].stem : 0
    let around = surroundings(of: cue)
    let subject = around.subjectTag
    // An owner lends its class but not its word.
    let subjectWord = subject == 40 ? 0 : around.subject.map { words[$0].lower } ?? 0
    let subjectFine = around.subject.map { words[$0].fine } ?? 0
    let auxiliary = around.auxiliaries
    let isPassive: UInt64 = around.isPassive ? 1 : 0
    let signature = around.signature
    let complement =
      around.complement.map { Self.complementRank(syntax.relations[$0]) << 8 | relation($0) } ?? 0
    let complementMark = around.complement.map { marker(of: $0) } ?? 0
    let firstRight = around.firstRight.map { relation($0) + 1 } ?? 0
    let hasMarks: UInt64 = around.hasMarks ? 1 : 0
    sink.add(0)
    sink.add(word.stem)
    sink.add(word.stem, tag(cue))
    sink.add(word.lower)
    sink.add(word.fine)
    sink.add(word.coarse)
    sink.add(speechClass(cue))
    sink.add(tag(cue), relation(cue))
    sink.add(word.stem, relation(cue))
    sink.add(headStem, relation(cue))
    sink.add(signature)
    sink.add(word.stem, signature)
    sink.add(word.fine, signature)
    sink.add(complement, complementMark)
    sink.add(word.stem, complement)
    sink.add(word.stem, complement, complementMark)
    sink.add(word.fine, complement, complementMark)
    sink.add(word.coarse, complement, complementMark)
    sink.add(subject, isPassive)
    sink.add(word.stem, subject, isPassive)
    sink.add(subjectWord)
    sink.add(subjectFine)
    sink.add(word.coarse, subjectFine)
    sink.add(word.fine, subject)
    sink.add(auxiliary)
    sink.add(auxiliary, word.stem)
    sink.add(isPassive, word.stem)
    sink.add(lower(cue + 1, in: sentence))
    sink.add(word.stem, lower(cue + 1, in: sentence))
    sink.add(word.coarse, lower(cue + 1, in: sentence))
    sink.add(lower(cue + 1, in: sentence), lower(cue + 2, in: sentence))
    sink.add(lower(cue - 1, in: sentence))
    sink.add(word.stem, lower(cue - 1, in: sentence))
    sink.add(lower(cue - 2, in: sentence), lower(cue - 1, in: sentence))
    sink.add(sentence.contains(cue + 1) ? tag(cue + 1) : 99, tag(cue))
    sink.add(hasMarks, speechClass(cue))
    sink.add(hasMarks, word.coarse)
    sink.add(firstRight, tag(cue))
    sink.add(Self.bucket(sentence.upperBound - cue), relation(cue))
    sink.add(sentence.contains(cue - 1) ? tag(cue - 1) : 99, word.coarse)
    if head >= 0 {
      sink.add(speechClass(head), relation(cue), tag(cue))
      sink.add(words[head].fine, relation(cue))
      sink.add(headStem, word.stem)
    }
    return sink.count
  }

  /// Clauses before noun phrases before the rest.
  private static func complementRank(_ relation: DependencyRelation) -> UInt64 {
    switch relation {
    case .ccomp: 1
    case .xcomp: 2
    case .csubj: 3
    case .parataxis: 4
    case .obj: 5
    case .acl: 6
    case .advcl: 7
    case .obl: 8
    default: 9
    }
  }

  /// The word that introduces a phrase: its mark ("that", "to") or its preposition.
  private func marker(of token: TokenIndex) -> UInt64 {
    markerToken(of: token).map { words[$0].lower } ?? 0
  }

  func markerToken(of token: TokenIndex) -> TokenIndex? {
    for child in tree.children(token) where child < token {
      switch syntax.relations[child] {
      case .mark, .caseMark: return child
      default: break
      }
    }
    return nil
  }

  private static func bucket(_ count: Int) -> UInt64 {
    switch count {
    case ..<0: 0
    case 0...3: UInt64(count)
    case ..<6: 4
    case ..<10: 5
    case ..<20: 6
    default: 7
    }
  }

  // MARK: Parts

  /// Features of one part of a cue; `previous` is what the part before it was taken for.
  package func node(
    _ node: AttributionCandidates.Node, of cue: TokenIndex, previous: Bool, hasContent: Bool,
    into keys: UnsafeMutablePointer<UInt64>
  ) -> Int {
    var sink = FeatureSink(keys)
    let sentence = context.sentence(of: cue).tokens
    let word = words[cue]
    let part = UInt64(node.part.rawValue)
    let first = node.tokens.lowerBound
    let last = node.tokens.upperBound - 1
    let isRight: UInt64 = first > cue ? 1 : 0
    let relation: UInt64
    let mark: UInt64
    switch node.part {
    case .dependent:
      relation = self.relation(node.head) << 3 | isRight
      mark = marker(of: node.head)
    case .antecedent:
      relation = 1 << 20 | self.relation(cue)
      mark = 0
    case .remainderBefore, .remainderAfter:
      relation = 1 << 21 | part
      mark = 0
    }
    let marks: UInt64 = node.tokens.contains { context.tokens[$0].kind == .quoteMark } ? 1 : 0
    let length = Self.bucket(node.tokens.count)
    let headTag = tag(node.head)
    let distance = Self.bucket(first > cue ? first - cue - 1 : cue - last - 1)
    let state: UInt64 = (previous ? 2 : 0) | (hasContent ? 1 : 0)
    let passive: UInt64 = candidates.isPassive(cue) ? 1 : 0
    sink.add(relation, mark)
    sink.add(relation, mark, word.stem)
    sink.add(relation, mark, word.fine)
    sink.add(relation, mark, word.coarse)
    sink.add(relation, word.stem)
    sink.add(relation, headTag)
    sink.add(relation, headTag, word.stem)
    sink.add(relation, length)
    sink.add(relation, distance)
    sink.add(relation, state)
    sink.add(relation, state, mark)
    sink.add(relation, state, word.stem)
    sink.add(relation, marks)
    sink.add(relation, passive, tag(cue))
    sink.add(relation, words[node.head].lower)
    sink.add(relation, words[node.head].fine)
    sink.add(relation, words[node.head].coarse, word.coarse)
    sink.add(relation, lower(first, in: sentence))
    sink.add(relation, lower(first, in: sentence), word.stem)
    sink.add(relation, lower(first - 1, in: sentence))
    sink.add(relation, speechClass(cue), state)
    sink.add(relation, speechClass(cue), lower(first - 1, in: sentence))
    sink.add(relation, self.relation(cue), tag(cue))
    sink.add(relation, lower(last + 1, in: sentence), length)
    sink.add(
      relation, first == sentence.lowerBound ? 1 : 0, last + 2 >= sentence.upperBound ? 1 : 0)
    sink.add(relation, lower(cue + 1, in: sentence), tag(cue))
    sink.add(word.stem, lower(cue + 1, in: sentence), part)
    return sink.count
  }

  // MARK: Ends

  /// Features of a break inside a part as the end of what the cue reports.
  package func end(
    at place: TokenIndex, of node: AttributionCandidates.Node, cue: TokenIndex,
    into keys: UnsafeMutablePointer<UInt64>
  ) -> Int {
    var sink = FeatureSink(keys)
    let sentence = context.sentence(of: cue).tokens
    let word = words[cue]
    let high = min(node.tokens.upperBound, sentence.upperBound)
    // The first verb soon after the break: what goes on after it.
    let verb = (place..<min(high, place + 7)).first { syntax.tags[$0] == .verb }
    let mark = marker(of: node.head)
    let here = words[place].lower
    let next = lower(place + 1, in: sentence)
    let nextTag = sentence.contains(place + 1) ? tag(place + 1) : 99
    var verbTie: UInt64 = 0
    var verbForm: UInt64 = 0
    var verbStem: UInt64 = 0
    var verbFine: UInt64 = 0
    var verbClass: UInt64 = 0
    var hasSubject: UInt64 = 0
    var verbDistance: UInt64 = 9
    if let verb {
      let head = Int(syntax.heads[verb])
      verbTie = head == cue ? 1 : head == node.head ? 2 : head < place ? 3 : 4
      verbTie = verbTie << 8 | relation(verb)
      verbForm = ending(of: verb)
      verbStem = words[verb].stem
      verbFine = words[verb].fine
      verbClass = words[verb].speech
      verbDistance = UInt64(verb - place)
      hasSubject =
        tree.children(verb).contains {
          $0 > place && $0 < verb
            && (syntax.relations[$0] == .nsubj || syntax.relations[$0] == .nsubjPass)
        } ? 1 : 0
    }
    // The phrase that the break belongs to.
    let above = Int(syntax.heads[place])
    var tie: UInt64 = relation(place)
    if above >= 0 {
      tie = tie << 8 | relation(above)
      tie = tie << 2 | (above == cue ? 1 : above == node.head ? 2 : above > place ? 3 : 0)
    }
    let length = Self.bucket(place - node.tokens.lowerBound)
    let rest = Self.bucket(high - place)
    let marksAfter: UInt64 = (place..<high).contains { context.isQuoted($0) } ? 1 : 0
    let marksBefore: UInt64 =
      (node.tokens.lowerBound..<place).contains { context.isQuoted($0) } ? 1 : 0
    let isAfterMark: UInt64 = context.tokens[place - 1].kind == .quoteMark ? 1 : 0
    let verbKind = verbForm << 2 | hasSubject << 1
    sink.add(0)
    sink.add(here)
    sink.add(here, next)
    sink.add(here, nextTag)
    sink.add(here, nextTag, mark)
    sink.add(here, tie)
    sink.add(here, verbTie)
    sink.add(here, verbForm, hasSubject)
    sink.add(here, verbClass, verbForm)
    sink.add(here, verbStem)
    sink.add(here, verbFine)
    sink.add(here, verbClass, hasSubject, verbDistance)
    sink.add(here, ending(of: cue), verbForm, hasSubject)
    sink.add(here, ending(of: cue), verbForm, verbClass)
    sink.add(here, verbKind, word.speech, verbDistance)
    sink.add(here, word.stem)
    sink.add(here, word.speech, mark)
    sink.add(here, length)
    sink.add(here, rest)
    sink.add(here, relation(node.head), nextTag)
    sink.add(here, relation(node.head), verbKind)
    sink.add(here, marksAfter, marksBefore, isAfterMark)
    sink.add(isAfterMark, here, nextTag)
    sink.add(verbStem, verbForm)
    sink.add(verbTie, verbKind)
    sink.add(here, lower(place - 1, in: sentence))
    sink.add(tie, nextTag)
    sink.add(here, next, word.speech)
    sink.add(words[node.head].fine, here, nextTag)
    sink.add(UInt64(node.part.rawValue), here, nextTag)
    return sink.count
  }

  /// How a verb ends: tells participles and tenses apart, roughly.
  private func ending(of token: TokenIndex) -> UInt64 {
    let word = context.lowered[token]
    if word.hasSuffix("ing") { return 1 }
    if word.hasSuffix("ed") || word == "said" || word == "told" { return 2 }
    if word.hasSuffix("s") { return 3 }
    return VerbForms.irregularBases[word] == nil ? 4 : 5
  }

  // MARK: Speakers

  /// Features of a noun phrase as the one who reports by a cue.
  package func speaker(
    _ speaker: SpeakerCandidates.Candidate, of cue: TokenIndex, content: TokenRange?,
    into keys: UnsafeMutablePointer<UInt64>
  ) -> Int {
    var sink = FeatureSink(keys)
    let sentence = context.sentence(of: cue).tokens
    let word = words[cue]
    let head = words[speaker.head]
    let path = UInt64(speaker.path.rawValue)
    let rank = UInt64(speaker.rank)
    let mention = context.mention(at: speaker.head)
    let kind: UInt64 = mention.map { Self.code($0) } ?? 0
    let isLeft: UInt64 = speaker.head < cue ? 1 : 0
    let between = Self.bucket(abs(speaker.head - cue))
    var side: UInt64 = 0
    if let content {
      side =
        speaker.tokens.lowerBound < content.lowerBound
        ? 1 : speaker.tokens.lowerBound >= content.upperBound ? 2 : 3
    }
    let next = lower(speaker.tokens.upperBound, in: sentence)
    let isNext: UInt64 =
      speaker.tokens.upperBound == cue ? 1 : speaker.tokens.lowerBound == cue + 1 ? 2 : 0
    sink.add(path)
    sink.add(path, rank)
    sink.add(path, tag(speaker.head))
    sink.add(path, tag(cue))
    sink.add(path, word.stem)
    sink.add(path, speechClass(cue))
    sink.add(path, head.lower)
    sink.add(path, head.fine)
    sink.add(path, head.coarse)
    sink.add(path, isLeft, between)
    sink.add(path, kind)
    sink.add(path, relation(speaker.head))
    sink.add(path, relation(cue))
    sink.add(path, side)
    sink.add(path, isNext)
    sink.add(path, side, isNext)
    sink.add(path, rank, relation(cue))
    sink.add(path, rank, tag(cue))
    sink.add(head.lower, isNext)
    sink.add(head.fine, isNext)
    sink.add(head.coarse, word.coarse)
    sink.add(kind, isNext, side)
    sink.add(relation(speaker.head), relation(cue), tag(cue))
    sink.add(path, next)
    sink.add(path, lower(speaker.tokens.lowerBound - 1, in: sentence))
    sink.add(path, speaker.isOnly ? 1 : 0, rank)
    sink.add(path, speaker.isProposed ? 1 : 0)
    sink.add(speaker.isProposed ? 1 : 0, speechClass(cue))
    let own: UInt64 = candidates.hasSubject(cue) ? 1 : 0
    let governor = Int(syntax.heads[speaker.head])
    let tie: UInt64 =
      governor < 0
      ? 0
      : governor == cue
        ? 1
        : governor == Int(syntax.heads[cue])
          ? 2
          : syntax.tags[governor] == .verb ? 3 : 4
    let gap =
      speaker.tokens.upperBound <= cue
      ? speaker.tokens.upperBound..<cue
      : min(cue + 1, speaker.tokens.lowerBound)..<speaker.tokens.lowerBound
    var commas: UInt64 = 0
    var verbs: UInt64 = 0
    var subjects: UInt64 = 0
    for token in gap.prefix(40) {
      if context.lowered[token] == "," { commas = min(commas + 1, 3) }
      if syntax.tags[token] == .verb { verbs = min(verbs + 1, 2) }
      if syntax.relations[token] == .nsubj || syntax.relations[token] == .nsubjPass {
        subjects = min(subjects + 1, 2)
      }
    }
    let preposition = marker(of: speaker.head)
    let isFirst: UInt64 = speaker.tokens.lowerBound <= sentence.lowerBound + 1 ? 1 : 0
    sink.add(path, own)
    sink.add(path, own, relation(cue))
    sink.add(path, tie)
    sink.add(path, tie, own)
    sink.add(relation(speaker.head), tie, own)
    sink.add(path, commas, verbs)
    sink.add(path, subjects, commas)
    sink.add(path, preposition)
    sink.add(preposition, isNext, own)
    sink.add(path, isFirst, own)
    sink.add(path, kind, own)
    sink.add(path, kind, tag(cue), relation(cue))
    sink.add(head.lower, path, own)
    sink.add(path, side, own, rank)
    sink.add(tag(cue), relation(cue), own, path)
    return sink.count
  }

  private static func code(_ mention: Mention) -> UInt64 {
    let form: UInt64 =
      switch mention.form {
      case .name: 1
      case .nominal: 2
      case .pronoun: 3
      }
    let kind: UInt64 =
      switch mention.kind {
      case .person: 1
      case .organization: 2
      case .place: 3
      case .other: 4
      }
    return form << 4 | kind
  }
}
