/// Words that may report something, and the parts of their sentence that may be what is reported
/// or who reports it.
///
/// A cue's parts are the subtrees of its dependents, the noun that a relative clause belongs to,
/// and what a comma sets off before or after "X said".
package final class AttributionCandidates {
  /// What a part is to its cue.
  package enum Part: UInt8, Sendable {
    case dependent
    /// The noun phrase that the cue's clause modifies: "questions ⟨he raised⟩".
    case antecedent
    /// The sentence up to the comma before "X said".
    case remainderBefore
    /// The sentence after "X said,".
    case remainderAfter
  }

  package struct Node: Sendable {
    package let part: Part
    package let head: TokenIndex
    package let tokens: TokenRange
  }

  package let context: QuoteContext
  let tree: SyntaxTree
  /// The reports of the sentence that was asked about last.
  private var lastReports: SentenceReports?
  var syntax: Syntax { context.syntax }
  var lowered: [String] { context.lowered }

  package init(context: QuoteContext) {
    self.context = context
    tree = SyntaxTree(context.syntax)
  }

  /// Whether a word may be a cue's head: a verb outside quotations, or a noun or an adjective with
  /// something after it to govern.
  package func isCandidate(_ token: TokenIndex) -> Bool {
    guard !context.isQuoted(token) else { return false }
    switch syntax.tags[token] {
    case .verb: return true
    case .noun, .adjective, .other:
      return tree.rightEdges[token] > token || syntax.relations[token] == .root
        || syntax.relations[token] == .parataxis
        || SpeechVerb(form: lowered[token]) == .say
    case .auxiliary, .adposition, .properNoun:
      return SpeechVerb(form: lowered[token]) == .say
    default: return false
    }
  }

  /// The parts around a cue, left to right, the remainders last.
  package func nodes(of cue: TokenIndex) -> [Node] {
    var nodes: [Node] = []
    for child in tree.children(cue) {
      if Self.isFunctional(syntax.relations[child]) { continue }
      let range = trimmed(ownWords(of: cue, in: tree.subtree(child)))
      if range.isEmpty || range.contains(cue) { continue }
      nodes.append(Node(part: .dependent, head: child, tokens: range))
    }
    switch syntax.relations[cue] {
    case .acl, .aclRelcl:
      let head = Int(syntax.heads[cue])
      let range = trimmed(
        Int(tree.leftEdges[head])..<max(Int(tree.leftEdges[head]), Int(tree.leftEdges[cue])))
      if !range.isEmpty { nodes.append(Node(part: .antecedent, head: head, tokens: range)) }
    default: break
    }
    let sentence = context.sentence(of: cue).tokens
    if let comma = commaBefore(cue, in: sentence) {
      let before = trimmed(statementStart(comma, in: sentence)..<comma)
      if !before.isEmpty {
        nodes.append(Node(part: .remainderBefore, head: cue, tokens: before))
      }
    }
    if let comma = commaAfter(cue, in: sentence) {
      let after = trimmed(ownWords(of: cue, in: (comma + 1)..<sentence.upperBound))
      if !after.isEmpty { nodes.append(Node(part: .remainderAfter, head: cue, tokens: after)) }
    }
    return nodes
  }

  /// Places inside a part, after its cue, where what is reported may end: marks that break a
  /// sentence, conjunctions, and words that open an adverbial clause.
  package func breaks(in node: Node, of cue: TokenIndex) -> [TokenIndex] {
    guard node.tokens.lowerBound > cue, node.tokens.count > 2 else { return [] }
    return ((node.tokens.lowerBound + 1)..<(node.tokens.upperBound - 1)).filter { token in
      if context.isQuoted(token) { return false }
      switch syntax.tags[token] {
      case .coordinator, .subordinator: return lowered[token] != "that"
      case .punctuation: return isBreak(token) || [":", ";"].contains(lowered[token])
      case .adposition:
        return ["with", "after", "before", "during", "despite", "in", "on", "at"].contains(
          lowered[token])
      default: return false
      }
    }
  }

  /// The comma before the cue and its subject: that of "…, the mayor said".
  func commaBefore(_ cue: TokenIndex, in sentence: TokenRange) -> TokenIndex? {
    var end = cue
    while end > sentence.lowerBound,
      syntax.tags[end - 1] == .auxiliary || syntax.tags[end - 1] == .adverb
    { end -= 1 }
    if end - 1 > sentence.lowerBound, isBreak(end - 1), end < cue || !hasSubjectAfter(cue),
      context.tokens[end - 1].kind != .quoteMark, let head = describedStart(end - 1, in: sentence)
    {
      return head == sentence.lowerBound ? nil : head - 1
    }
    var start = cue
    for child in tree.children(cue) where child < cue {
      switch syntax.relations[child] {
      case .nsubj, .nsubjPass, .aux, .auxPass, .advmod, .expl:
        // A subject that swallowed the statement is no subject.
        let edge = Int(tree.leftEdges[child])
        if edge > sentence.lowerBound, !swallows(edge..<cue) {
          start = min(start, Int(tree.leftEdges[child]))
        }
      default: break
      }
    }
    if start > sentence.lowerBound, isBreak(start - 1) { return start - 1 }
    let low = max(sentence.lowerBound + 1, cue - 25)
    guard low < cue else { return nil }
    for token in (low..<cue).reversed() {
      if isBreak(token) { return token }
      if syntax.tags[token] == .verb { return nil }
    }
    return nil
  }

  /// Whether what the parse takes for a subject has a statement before its last mark.
  private func swallows(_ subject: TokenRange) -> Bool {
    subject.last { isBreak($0) }.map { isStatement(subject.lowerBound..<$0) } ?? false
  }

  /// Where a subject starts that ends in a description, closed by the mark at `close` right before
  /// its verb: "one of the passengers, Ana Lopez, 54,". It reaches back over all that has no verb
  /// of its own but in a clause about a noun; nil where nothing before the mark describes anything.
  func describedStart(_ close: TokenIndex, in sentence: TokenRange) -> TokenIndex? {
    var start = close
    let low = max(sentence.lowerBound, close - Self.longestDescription)
    while start > low {
      let mark = (low..<start).last { isBreak($0) }
      let piece = (mark.map { $0 + 1 } ?? low)..<start
      if isStatement(piece) { return start < close ? start + 1 : nil }
      guard let mark else { return low == sentence.lowerBound ? low : nil }
      start = mark
    }
    return nil
  }

  /// The most tokens of a subject with what describes it.
  private static let longestDescription = 60

  /// Whether words between two marks have a verb that is not in a clause about a noun.
  func isStatement(_ piece: TokenRange) -> Bool {
    guard
      let verb = piece.first(where: { syntax.tags[$0] == .verb || syntax.tags[$0] == .auxiliary })
    else { return piece.contains { context.isQuoted($0) } }
    switch syntax.relations[verb] {
    case .acl, .aclRelcl: return false
    default: break
    }
    return !(piece.lowerBound..<verb).contains { Self.relatives.contains(lowered[$0]) }
  }

  private static let relatives: WordSet = ["who", "whom", "whose", "which", "where", "that"]

  private func hasSubjectAfter(_ cue: TokenIndex) -> Bool {
    tree.children(cue).contains { $0 > cue && syntax.relations[$0].isNominalSubject }
  }

  /// The comma, or the end of a few words of time or place and then a comma, after the cue.
  private func commaAfter(_ cue: TokenIndex, in sentence: TokenRange) -> TokenIndex? {
    for token in (cue + 1)..<max(cue + 1, min(sentence.upperBound, cue + 12)) {
      if isBreak(token) { return token }
      if syntax.tags[token] == .verb || lowered[token] == "that" { return nil }
    }
    return nil
  }

  func isBreak(_ token: TokenIndex) -> Bool {
    guard context.tokens[token].kind != .word else { return false }
    return switch lowered[token] {
    case ",", "—", "–", "--", "-":
      !context.isQuoted(token) && (lowered[token] != "-" || context.tokens[token].isSpaced)
    default: context.tokens[token].kind == .quoteMark
    }
  }

  /// What stands before `end`, from the sentence's start or its last semicolon.
  func statement(before end: TokenIndex, in sentence: TokenRange) -> TokenRange {
    trimmed(statementStart(end, in: sentence)..<end)
  }

  /// What a comma sets off before "the mayor said", where it has a verb of its own.
  func statementBefore(_ cue: TokenIndex) -> TokenRange? {
    nodes(of: cue).first { $0.part == .remainderBefore }.flatMap { node in
      node.tokens.contains { syntax.tags[$0] == .verb || syntax.tags[$0] == .auxiliary }
        ? node.tokens : nil
    }
  }

  /// Whether the parse takes the cue for a passive.
  func isPassive(_ cue: TokenIndex) -> Bool {
    tree.children(cue).contains {
      switch syntax.relations[$0] {
      case .auxPass, .nsubjPass: true
      default: false
      }
    }
  }

  /// Whether "called" says what something is: "called it a disgrace", but not "called the police"
  /// or "also called the Fox".
  func callsSomething(_ cue: TokenIndex, _ content: TokenRange) -> Bool {
    guard SpeechVerb.calls(lowered[cue]), hasSubject(cue), !isPassive(cue) else { return false }
    let things = tree.children(cue).filter {
      switch syntax.relations[$0] {
      case .obj, .iobj, .xcomp: $0 > cue
      default: false
      }
    }
    // The parse may take what it is called for a part of what is called so: "the charge ⟨a lie⟩".
    let isSplit = content.dropFirst().contains {
      syntax.tags[$0] == .determiner && context.isNominal($0 - 1)
        || syntax.tags[$0] == .adjective && context.isNominal($0 - 1)
          && $0 + 1 == content.upperBound
    }
    return things.count > 1 || isSplit
  }

  /// Whether the parse gives the cue a subject.
  func hasSubject(_ cue: TokenIndex) -> Bool {
    tree.children(cue).contains { syntax.relations[$0].isNominalSubject }
  }

  /// The number of steps to the root, 20 at most.
  func depth(of token: TokenIndex) -> Int {
    var depth = 0
    var at = Int(syntax.heads[token])
    while at >= 0, depth < 20 {
      depth += 1
      at = Int(syntax.heads[at])
    }
    return depth
  }

  /// Behind the last semicolon, or the last words that say who said what stands before them.
  private func statementStart(_ end: TokenIndex, in sentence: TokenRange) -> TokenIndex {
    let semicolon = (sentence.lowerBound..<end).last { lowered[$0] == ";" }
    let start = semicolon.map { $0 + 1 } ?? sentence.lowerBound
    let inquit = reports(of: sentence).inquits.last { $0.tokens.upperBound < end }
    guard let inquit, inquit.tokens.upperBound >= start else { return start }
    let next = inquit.tokens.upperBound + 1
    return next < end && syntax.tags[next] == .coordinator ? next + 1 : next
  }

  /// What stands behind an inquit, up to the next speaker's; nil where nothing does.
  func rest(behind inquit: SentenceReports.Inquit) -> TokenRange? {
    let end = context.sentence(of: inquit.cue).tokens.upperBound
    guard inquit.tokens.upperBound < end else { return nil }
    let rest = trimmed(ownWords(of: inquit.cue, in: (inquit.tokens.upperBound + 1)..<end))
    return rest.isEmpty ? nil : rest
  }

  /// The range up to where somebody else's report starts.
  private func ownWords(of cue: TokenIndex, in range: TokenRange) -> TokenRange {
    let reports = reports(of: context.sentence(of: cue).tokens)
    let own = reports.inquits.first { $0.cue == cue }
    if let own, range.lowerBound < own.tokens.lowerBound {
      // The parse may take the subject of "…, the mayor said" for a part of what is said.
      return range
        .lowerBound..<max(range.lowerBound, min(range.upperBound, own.tokens.lowerBound - 1))
    }
    guard range.upperBound > cue + 1 else { return range }
    var end = range.upperBound
    if let other = reports.others.first(where: { $0.link > cue && $0.verb != cue }) {
      end = min(end, max(other.link, range.lowerBound))
    }
    if own != nil, let next = reports.inquits.first(where: { $0.cue > cue }),
      next.cue < range.upperBound
    {
      // "A, Holm said, and B, Dahl said": what stands between is Dahl's.
      end = range.lowerBound
    }
    return range.lowerBound..<end
  }

  /// The reports of a sentence, found once.
  func reports(of sentence: TokenRange) -> SentenceReports {
    if let lastReports, lastReports.sentence == sentence { return lastReports }
    let found = SentenceReportFinder(sentence: sentence, candidates: self).reports()
    lastReports = found
    return found
  }

  /// Without commas, dashes and stops at either end.
  package func trimmed(_ range: TokenRange) -> TokenRange {
    var low = range.lowerBound
    var high = range.upperBound
    while low < high, isTrimmable(low) { low += 1 }
    while high > low, isTrimmable(high - 1) { high -= 1 }
    return low..<high
  }

  private func isTrimmable(_ token: TokenIndex) -> Bool {
    guard context.tokens[token].kind == .punctuation else { return false }
    return switch lowered[token] {
    case ",", ";", ":", ".", "—", "–", "--", "-": true
    default: false
    }
  }

  static func isFunctional(_ relation: DependencyRelation) -> Bool {
    switch relation {
    case .punct, .aux, .auxPass, .mark, .cc, .ccPreconj, .compoundPrt, .cop, .caseMark, .det,
      .discourse, .expl, .fixed, .goeswith, .detPredet:
      true
    default: false
    }
  }
}
