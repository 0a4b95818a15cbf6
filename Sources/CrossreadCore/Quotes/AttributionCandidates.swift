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
  let tree: PhraseTree
  var syntax: Syntax { context.syntax }
  var lowered: [String] { context.lowered }

  package init(context: QuoteContext) {
    self.context = context
    tree = PhraseTree(context.syntax)
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
    for child in tree.children(of: cue) {
      let child = Int(child)
      if Self.isFunctional(syntax.relations[child]) { continue }
      let range = trimmed(tree.subtree(child))
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
      let after = trimmed((comma + 1)..<sentence.upperBound)
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
  private func commaBefore(_ cue: TokenIndex, in sentence: TokenRange) -> TokenIndex? {
    var start = cue
    for child in tree.children(of: cue) where child < cue {
      switch syntax.relations[Int(child)] {
      case .nsubj, .nsubjPass, .aux, .auxPass, .advmod, .expl:
        // A subject that swallowed the statement is no subject.
        if tree.leftEdges[Int(child)] > sentence.lowerBound {
          start = min(start, Int(tree.leftEdges[Int(child)]))
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

  /// The comma, or the end of a few words of time or place and then a comma, after the cue.
  private func commaAfter(_ cue: TokenIndex, in sentence: TokenRange) -> TokenIndex? {
    for token in (cue + 1)..<max(cue + 1, min(sentence.upperBound, cue + 12)) {
      if isBreak(token) { return token }
      if syntax.tags[token] == .verb || lowered[token] == "that" { return nil }
    }
    return nil
  }

  private func isBreak(_ token: TokenIndex) -> Bool {
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
    tree.children(of: cue).contains {
      switch syntax.relations[Int($0)] {
      case .auxPass, .nsubjPass: true
      default: false
      }
    }
  }

  /// Whether the parse gives the cue a subject.
  func hasSubject(_ cue: TokenIndex) -> Bool {
    tree.children(of: cue).contains { syntax.relations[Int($0)].isNominalSubject }
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

  private func statementStart(_ end: TokenIndex, in sentence: TokenRange) -> TokenIndex {
    (sentence.lowerBound..<end).last { lowered[$0] == ";" }.map { $0 + 1 } ?? sentence.lowerBound
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
