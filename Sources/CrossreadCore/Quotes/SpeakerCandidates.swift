/// The noun phrases that may name who reports by a cue.
package struct SpeakerCandidates {
  package struct Candidate: Sendable {
    package let head: TokenIndex
    package var tokens: TokenRange
    /// The first way on which it was found, and how many steps up the tree that was.
    package let path: Path
    package let rank: Int
    /// Whether it was found on one way only.
    package var isOnly: Bool
    /// Whether the words beside a quotation name it.
    package var isProposed = false
  }

  /// How a phrase stands to the cue.
  package enum Path: UInt8, Sendable {
    case subject, invertedSubject, agent, possessor, prepositional
    /// The subject of the clause that the cue's clause hangs on, by the link between the two.
    case subjectOverConjunction, subjectOverComplement, subjectOverAdverbial
    case subjectOverParataxis, subjectOverNoun
    /// The object of the clause above: "forced him to say".
    case objectAbove
    /// The noun that the cue's clause modifies: "officials saying".
    case modified
    /// Right before or right after the cue.
    case adjacentBefore, adjacentAfter
    /// The nearest subject elsewhere in the sentence.
    case nearestBefore, nearestAfter
    /// Named by the words beside a quotation, and found on no other way.
    case proposed
    /// Before a description that a comma closes right before the cue: "Ana Lopez, a doctor, said".
    case describedBefore
    /// The first noun phrase of the sentence.
    case opening
  }

  let candidates: AttributionCandidates

  package init(_ candidates: AttributionCandidates) { self.candidates = candidates }

  private var context: QuoteContext { candidates.context }
  private var syntax: Syntax { candidates.syntax }
  private var tree: SyntaxTree { candidates.tree }

  /// Candidates of a cue, each head once, those inside `content` left out. `proposed` is what the
  /// words beside a quotation name.
  package func candidates(
    of cue: TokenIndex, content: [TokenRange], proposed: TokenRange?
  ) -> [Candidate] {
    var found: [Candidate] = []
    func add(_ head: TokenIndex, _ path: Path, _ rank: Int = 0) {
      guard head != cue, !content.contains(where: { $0.contains(head) }),
        !context.isQuoted(head)
      else { return }
      if let known = found.firstIndex(where: { $0.head == head }) {
        found[known].isOnly = false
        return
      }
      let tokens = phrase(head, path, cue: cue, content: content)
      if tokens.isEmpty { return }
      found.append(Candidate(head: head, tokens: tokens, path: path, rank: rank, isOnly: true))
    }
    for child in tree.children(cue) {
      switch syntax.relations[child] {
      case .nsubj, .nsubjPass, .nsubjOuter: add(child, child < cue ? .subject : .invertedSubject)
      case .oblAgent: add(child, .agent)
      case .nmodPoss: add(child, .possessor)
      case .nmod, .obl, .nmodUnmarked: add(child, .prepositional)
      case .obj, .dislocated, .dep, .appos:
        // A subject after its verb is often read as an object.
        add(child, child < cue ? .nearestBefore : .invertedSubject, 1)
      default: break
      }
    }
    climb(from: cue, add)
    adjacent(to: cue, content: content, add)
    nearest(to: cue, add)
    described(before: cue, add)
    guard let proposed, let head = head(of: proposed) else { return found }
    if let known = found.firstIndex(where: { $0.head == head }) {
      found[known].isProposed = true
      found[known].tokens = proposed
    } else {
      found.append(
        Candidate(
          head: head, tokens: proposed, path: .proposed, rank: 0, isOnly: true, isProposed: true))
    }
    return found
  }

  /// The first token whose head lies outside.
  private func head(of range: TokenRange) -> TokenIndex? {
    range.first { context.isNominal($0) && !range.contains(Int(syntax.heads[$0])) } ?? range.first
  }

  private func climb(from cue: TokenIndex, _ add: (TokenIndex, Path, Int) -> Void) {
    var below = cue
    for rank in 1...4 {
      let head = Int(syntax.heads[below])
      guard head >= 0 else { return }
      let path: Path
      switch syntax.relations[below] {
      case .conj: path = .subjectOverConjunction
      case .ccomp, .xcomp, .csubj: path = .subjectOverComplement
      case .advcl: path = .subjectOverAdverbial
      case .acl, .aclRelcl:
        add(head, .modified, rank)
        path = .subjectOverNoun
      case .parataxis, .dep: path = .subjectOverParataxis
      default: path = .subjectOverNoun
      }
      for child in tree.children(head) {
        switch syntax.relations[child] {
        case .nsubj, .nsubjPass: add(child, path, rank)
        case .obj where path == .subjectOverComplement || path == .subjectOverAdverbial:
          add(child, .objectAbove, rank)
        case .nmodPoss: add(child, .possessor, rank)
        case .oblAgent: add(child, .agent, rank)
        default: break
        }
      }
      below = head
    }
  }

  private func adjacent(
    to cue: TokenIndex, content: [TokenRange], _ add: (TokenIndex, Path, Int) -> Void
  ) {
    let sentence = context.sentence(of: cue).tokens
    var before = cue - 1
    while before >= sentence.lowerBound,
      syntax.tags[before] == .auxiliary || syntax.tags[before] == .adverb
        || context.lowered[before] == ","
    { before -= 1 }
    if before >= sentence.lowerBound, context.isNominal(before) || isNameLike(before) {
      add(phraseHead(before), .adjacentBefore, 0)
    }
    let after = cue + 1
    guard after < sentence.upperBound else { return }
    var last = after
    while last + 1 < sentence.upperBound, !context.isNominal(last),
      syntax.tags[last] == .determiner || syntax.tags[last] == .adjective
    { last += 1 }
    if context.isNominal(last) || isNameLike(last) { add(phraseHead(last), .adjacentAfter, 0) }
  }

  private func nearest(to cue: TokenIndex, _ add: (TokenIndex, Path, Int) -> Void) {
    let sentence = context.sentence(of: cue).tokens
    let low = max(sentence.lowerBound, cue - 40)
    var count = 0
    for token in (low..<cue).reversed() where isSubject(token) {
      add(token, .nearestBefore, 2 + count)
      count += 1
      if count == 3 { break }
    }
    for token in (cue + 1)..<max(cue + 1, min(sentence.upperBound, cue + 20))
    where isSubject(token) {
      add(token, .nearestAfter, 2)
      break
    }
  }

  /// The noun phrases that a description with commas may part from the cue: the one before the
  /// last comma but one, and the first of the sentence.
  private func described(before cue: TokenIndex, _ add: (TokenIndex, Path, Int) -> Void) {
    let sentence = context.sentence(of: cue).tokens
    let end = subjectEnd(before: cue)
    guard end > sentence.lowerBound else { return }
    let opening = Dateline.tokens(atStartOf: sentence, in: context.tokenized)?.upperBound
    let low = min(end, max(opening ?? sentence.lowerBound, end - 60))
    if isClosing(end) {
      var count = 0
      for comma in (low..<end).reversed() where comma > low && isOpening(comma) {
        if context.isNominal(comma - 1) || isNameLike(comma - 1) {
          add(phraseHead(comma - 1, isLocal: true), .describedBefore, count)
          count += 1
        }
        if count == 2 { break }
      }
    }
    if let first = (low..<end).first(where: { context.isNominal($0) }) {
      var last = first
      while last + 1 < end, context.isNominal(last + 1) || isNameLike(last + 1) { last += 1 }
      let head = phraseHead(last, isLocal: true)
      add((low..<end).contains(head) ? head : last, .opening, 0)
    }
  }

  /// Where what may be a subject ends before the cue: at its auxiliaries and adverbs, or at the
  /// comma before them.
  private func subjectEnd(before cue: TokenIndex) -> TokenIndex {
    let low = context.sentence(of: cue).tokens.lowerBound
    var end = cue
    while end > low, syntax.tags[end - 1] == .auxiliary || syntax.tags[end - 1] == .adverb {
      end -= 1
    }
    return end > low && isClosing(end - 1) ? end - 1 : end
  }

  /// A comma, a dash or a bracket that may close a description.
  private func isClosing(_ token: TokenIndex) -> Bool {
    [",", ")", "—", "–", "--"].contains(context.lowered[token]) && !context.isQuoted(token)
  }

  private func isOpening(_ token: TokenIndex) -> Bool {
    [",", "(", "—", "–", "--"].contains(context.lowered[token]) && !context.isQuoted(token)
  }

  private func isSubject(_ token: TokenIndex) -> Bool {
    syntax.relations[token] == .nsubj || syntax.relations[token] == .nsubjPass
  }

  /// A name that the tagger took for something else.
  private func isNameLike(_ token: TokenIndex) -> Bool {
    context.tokens[token].isCapitalized && context.tokens[token].kind == .word
      && WordFacts(of: context.lowered[token]).isDisjoint(with: [.clauseLink, .preposition])
      || syntax.tags[token] == .other || syntax.tags[token] == .numeral
  }

  /// The head of the noun phrase that a token stands in; the nearest one before a mark where
  /// `isLocal`.
  private func phraseHead(_ token: TokenIndex, isLocal: Bool = false) -> TokenIndex {
    var head = token
    for _ in 0..<6 {
      switch syntax.relations[head] {
      case .flat, .compound, .nmod, .appos, .nmodUnmarked, .nmodPoss, .conj, .fixed:
        let above = Int(syntax.heads[head])
        guard above >= 0, context.isNominal(above) else { return head }
        if isLocal, (min(above, head)..<max(above, head)).contains(where: { isOpening($0) }) {
          return head
        }
        head = above
      default: return head
      }
    }
    return head
  }

  /// The whole noun phrase, cut where the cue or the content starts.
  private func phrase(
    _ head: TokenIndex, _ path: Path, cue: TokenIndex, content: [TokenRange]
  ) -> TokenRange {
    var range = tree.subtree(head)
    for other in content + [cue..<(cue + 1)] where range.overlaps(other) {
      if other.lowerBound > head {
        range = range.lowerBound..<other.lowerBound
      } else {
        range = min(other.upperBound, head)..<range.upperBound
      }
    }
    // A preposition or a conjunction before the phrase is no part of it.
    var low = range.lowerBound
    while low < head {
      let relation = syntax.relations[low]
      guard relation == .caseMark || relation == .cc || relation == .punct || relation == .mark
      else { break }
      low += 1
    }
    var high = range.upperBound
    while high > head + 1 {
      let last = high - 1
      let relation = syntax.relations[last]
      let isLoose =
        relation == .punct && context.lowered[last] != ")" || relation == .mark
        || relation == .cc || relation == .aux || relation == .auxPass
        || syntax.relations[last] == .caseMark && context.lowered[last] != "'s"
      guard isLoose else { break }
      high -= 1
    }
    low = min(low, head)
    high = max(high, head + 1)
    // A name that the parse tore is taken whole.
    if let mention = context.mention(at: head), mention.form == .name {
      let name = context.tokenized.tokens(in: mention.span)
      let isFree =
        !name.contains(cue) && !content.contains(where: { $0.overlaps(name) })
      if isFree {
        low = min(low, name.lowerBound)
        high = max(high, name.upperBound)
      }
    }
    let isFree = { (token: TokenIndex) in
      token != cue && !content.contains { $0.contains(token) } && !context.isQuoted(token)
    }
    return described(low..<high, head, path, cue: cue, isFree)
  }

  /// The phrase with the role before a name ("nominee ⟨Donald Trump⟩") and what describes it up to
  /// the cue ("people ⟨briefed on the move⟩ said"), where the parse tore them off.
  private func described(
    _ range: TokenRange, _ head: TokenIndex, _ path: Path, cue: TokenIndex,
    _ isFree: (TokenIndex) -> Bool
  ) -> TokenRange {
    var low = range.lowerBound
    let sentence = context.sentence(of: cue).tokens
    if low > sentence.lowerBound, context.tokens[low].isCapitalized {
      let before = WordFacts(of: context.lowered[low - 1])
      if before.isRole || before.contains(.title) {
        while low > sentence.lowerBound, isFree(low - 1), isModifier(low - 1) { low -= 1 }
      }
    }
    var high = range.upperBound
    // "panel chairman ⟨Ana Lopez⟩": the name of whom a title is of.
    if let name = name(behind: range), name.allSatisfy(isFree) { high = name.upperBound }
    let end = subjectEnd(before: cue)
    if head < end, high < end, end - high <= 40, isDescription(high..<end, path, cue: cue, isFree) {
      high = end
    }
    return low..<high
  }

  /// Whether marks set a gap off at both ends and nothing in it is a statement: "Ana Lopez⟨, the
  /// chief of Ora -- the firm that owns the mill⟩ -- said".
  private func isSetOff(_ gap: TokenRange, before cue: TokenIndex) -> Bool {
    guard let first = gap.first, isOpening(first), gap.upperBound < cue, isClosing(gap.upperBound),
      let start = candidates.describedStart(
        gap.upperBound, in: context.sentence(of: cue).tokens)
    else { return false }
    return start <= first
  }

  /// The person's name right behind a title that the parse took for a phrase of its own.
  private func name(behind title: TokenRange) -> TokenRange? {
    let next = title.upperBound
    guard next < context.tokens.count, context.tokens[next].isSpaced,
      context.sentence(of: next).tokens.contains(title.lowerBound),
      let last = title.last, context.mention(at: last)?.kind != .person,
      WordFacts(of: lowered(last)).isRole
        || !WordFacts(of: lowered(last)).isDisjoint(with: WordFacts.anyTitle),
      let mention = context.mention(at: next), mention.form == .name, mention.kind == .person
    else { return nil }
    let name = context.tokenized.tokens(in: mention.span)
    return name.lowerBound == next ? name : nil
  }

  private func lowered(_ token: TokenIndex) -> String { context.lowered[token] }

  /// Whether what stands between a phrase and the cue still belongs to the phrase: nothing in it
  /// hangs on the cue or has the cue's subject, and a verb comes only in a clause about the phrase.
  private func isDescription(
    _ gap: TokenRange, _ path: Path, cue: TokenIndex, _ isFree: (TokenIndex) -> Bool
  ) -> Bool {
    switch path {
    case .subject, .describedBefore, .opening, .nearestBefore: break
    default: return false
    }
    if isSetOff(gap, before: cue), gap.allSatisfy(isFree) { return true }
    var hasVerb = false
    for token in gap {
      let relation = syntax.relations[token]
      guard isFree(token), context.lowered[token] != ";", context.lowered[token] != ":" else {
        return false
      }
      if Int(syntax.heads[token]) == cue, relation != .punct { return false }
      if syntax.tags[token] == .verb || syntax.tags[token] == .auxiliary { hasVerb = true }
    }
    guard hasVerb, let first = gap.first else { return true }
    if path == .describedBefore { return true }
    // "people briefed on the plan", "Ana Lopez, who lost": no second verb joined to the first.
    let opener = isOpening(first) ? first + 1 : first
    guard gap.contains(opener) else { return false }
    let isClause =
      ["who", "which", "that", "whose"].contains(context.lowered[opener])
      || syntax.tags[opener] == .verb && !isOpening(first)
    return isClause
      && !gap.contains { syntax.tags[$0] == .coordinator || isOpening($0) && $0 != first }
  }

  /// A word that may stand in a description before a name.
  private func isModifier(_ token: TokenIndex) -> Bool {
    switch syntax.tags[token] {
    case .noun, .adjective, .numeral, .determiner: true
    case .properNoun: !WordFacts(of: context.lowered[token]).contains(.weekday)
    case .punctuation: context.lowered[token] == "-" && !context.tokens[token].isSpaced
    case .particle: context.lowered[token] == "'s"
    default: false
    }
  }
}
