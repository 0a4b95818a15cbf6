/// The parse of an article with the way from each token to its dependents, and how far its subtree
/// reaches. Built in time linear in the number of tokens, whatever the shape of the parse.
package struct SyntaxTree: Sendable {
  package private(set) var tags: [PartOfSpeech]
  package let relations: [DependencyRelation]
  private let heads: [Int32]
  /// Where the children of each token start in `list`; one more than there are tokens.
  private let starts: [Int32]
  private let list: [Int32]
  /// The first and the last token of each subtree.
  package let leftEdges: [Int32]
  package let rightEdges: [Int32]

  package init(_ syntax: Syntax) {
    tags = syntax.tags
    relations = syntax.relations
    heads = syntax.heads
    let count = heads.count
    var starts = [Int32](repeating: 0, count: count + 1)
    for head in heads where head >= 0 && Int(head) < count { starts[Int(head) + 1] += 1 }
    for index in 0..<count { starts[index + 1] += starts[index] }
    var next = starts
    var list = [Int32](repeating: 0, count: Int(starts[count]))
    for (child, head) in heads.enumerated() where head >= 0 && Int(head) < count {
      list[Int(next[Int(head)])] = Int32(child)
      next[Int(head)] += 1
    }
    self.starts = starts
    self.list = list
    (leftEdges, rightEdges) = Self.edges(heads, starts)
  }

  private static func edges(_ heads: [Int32], _ starts: [Int32]) -> ([Int32], [Int32]) {
    var waiting = heads.indices.map { starts[$0 + 1] - starts[$0] }
    var left = heads.indices.map { Int32($0) }
    var right = left
    // Leaves first: a token is done once all its children are.
    var ready = waiting.indices.filter { waiting[$0] == 0 }
    while let index = ready.popLast() {
      let head = Int(heads[index])
      guard heads.indices.contains(head) else { continue }
      left[head] = min(left[head], left[index])
      right[head] = max(right[head], right[index])
      waiting[head] -= 1
      if waiting[head] == 0 { ready.append(head) }
    }
    return (left, right)
  }

  /// The tokens from the first to the last of a subtree.
  package func subtree(_ token: TokenIndex) -> TokenRange {
    Int(leftEdges[token])..<(Int(rightEdges[token]) + 1)
  }

  /// Takes "was fired" for a passive where the tagger takes "fired" for an adjective, unless a
  /// word of degree says that it is one: "very tired".
  package func repairingParticiples(in tokenized: TokenizedText) -> SyntaxTree {
    var repaired = self
    for token in tags.indices where tags[token] == .adjective {
      let word = tokenized.lowered[token]
      guard word.hasSuffix("ed"), word.utf8.count > 4,
        let copula = child(of: token, .cop), copula < token,
        EnglishClauses.passiveAuxiliaries.contains(tokenized.lowered[copula]),
        !children(token).contains(where: {
          relations[$0] == .advmod && EnglishClauses.degrees.contains(tokenized.lowered[$0])
        })
      else { continue }
      repaired.tags[token] = .verb
    }
    return repaired
  }

  /// The dependents of a token, in the order of the text.
  package func children(_ token: TokenIndex) -> some BidirectionalCollection<TokenIndex> {
    list[Int(starts[token])..<Int(starts[token + 1])].lazy.map { Int($0) }
  }

  /// The head of a token; nil for the root of a sentence.
  package func head(_ token: TokenIndex) -> TokenIndex? {
    let head = Int(heads[token])
    return head >= 0 && head < heads.count ? head : nil
  }

  /// The first dependent with one of these relations.
  package func child(of token: TokenIndex, _ wanted: DependencyRelation...) -> TokenIndex? {
    children(token).first { wanted.contains(relations[$0]) }
  }

  package func hasChild(_ token: TokenIndex, _ wanted: DependencyRelation...) -> Bool {
    children(token).contains { wanted.contains(relations[$0]) }
  }
}
