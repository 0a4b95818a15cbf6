/// Joins the mentions of one thing within an article into entities.
public struct Coreference: Sendable {
  public init() {}

  /// Adds nominal and pronoun mentions to `names` and groups them all.
  ///
  /// A mention whose entity is not known keeps a nil `entity`; unknown is never a guess.
  public func resolve(
    _ names: [Mention], in tokenized: TokenizedText, syntax: Syntax
  ) -> (mentions: [Mention], entities: [Entity]) {
    resolve(names, in: tokenized, syntax: syntax, quotations: Quotations(in: tokenized))
  }

  /// The same with the text's quotations, where they are found already.
  package func resolve(
    _ names: [Mention], in tokenized: TokenizedText, syntax: Syntax, quotations: Quotations
  ) -> (mentions: [Mention], entities: [Entity]) {
    let merger = NameMerger(names, in: tokenized)
    var mentions = names.enumerated().map { index, name in
      let group = merger.groupOfName[index]
      return Mention(
        span: name.span, kind: name.kind, form: .name, entity: group >= 0 ? group : nil)
    }
    let roleFinder = RoleFinder(tokenized: tokenized, syntax: syntax, names: names)
    let roles = merger.groups.map { group in roleFinder.roles(of: group.mentions, kind: group.kind)
    }
    let references = ReferenceResolver(
      tokenized: tokenized, syntax: syntax, names: mentions, groups: merger.groups, roles: roles,
      quotations: quotations
    ).references()
    mentions = (mentions + references).sorted { $0.span < $1.span }
    var places = Array(repeating: [Int](), count: merger.groups.count)
    for (place, mention) in mentions.enumerated() {
      if let entity = mention.entity { places[entity].append(place) }
    }
    let entities = merger.groups.enumerated().map { id, group in
      let forms = distinct(group.mentions.map { tokenized.text[names[$0].span] })
      return Entity(
        id: id, name: fullest(group, names, tokenized), kind: group.kind, names: forms,
        roles: roles[id], mentions: places[id])
    }
    return (mentions, entities)
  }

  private func distinct(_ forms: [String]) -> [String] {
    var seen: Set<String> = []
    return forms.filter { seen.insert($0).inserted }
  }

  /// The form with the most words, the longer of equals, without an honorific where one can do.
  private func fullest(
    _ group: NameMerger.Group, _ names: [Mention], _ tokenized: TokenizedText
  ) -> String {
    var best = ""
    var bestRank = (-1, -1)
    for name in group.mentions {
      let form = NameForm(names[name], in: tokenized)
      let rank = (
        2 * form.parts.count + (form.hasHonorific ? 0 : 1), names[name].span.count
      )
      if rank > bestRank {
        bestRank = rank
        best = tokenized.text[names[name].span]
      }
    }
    return best
  }
}
