/// Parts of speech and dependencies of an article's tokens, index for index.
///
/// Labels are those of Universal Dependencies (https://universaldependencies.org/u/dep),
/// subtypes included ("nsubj:pass").
public struct Syntax: Sendable {
  public let tags: [PartOfSpeech]
  /// The head of each token; -1 for the root of a sentence. Heads never leave the sentence.
  public let heads: [Int32]
  public let relations: [DependencyRelation]

  public init(tags: [PartOfSpeech], heads: [Int32], relations: [DependencyRelation]) {
    self.tags = tags
    self.heads = heads
    self.relations = relations
  }
}

/// A dependency label, subtype included.
public enum DependencyRelation: String, Sendable, Hashable, CaseIterable {
  case acl, aclRelcl = "acl:relcl", advcl, advclRelcl = "advcl:relcl", advmod, amod, appos, aux
  case auxPass = "aux:pass", caseMark = "case", cc, ccPreconj = "cc:preconj", ccomp, compound
  case compoundPrt = "compound:prt", conj, cop, csubj, csubjPass = "csubj:pass", dep, det
  case detPredet = "det:predet", discourse, dislocated, expl, fixed, flat, goeswith, iobj, list
  case mark, nmod, nmodPoss = "nmod:poss", nmodDesc = "nmod:desc", nmodUnmarked = "nmod:unmarked"
  case nsubj, nsubjPass = "nsubj:pass", nsubjOuter = "nsubj:outer", nummod, obj, obl
  case oblAgent = "obl:agent", oblUnmarked = "obl:unmarked", orphan, parataxis, punct, reparandum
  case root, vocative, xcomp
}

extension DependencyRelation {
  /// Whether it ties a noun to a predicate as its subject, of whatever kind.
  package var isNominalSubject: Bool {
    switch self {
    case .nsubj, .nsubjPass, .nsubjOuter: true
    default: false
    }
  }
}
