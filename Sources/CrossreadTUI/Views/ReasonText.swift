import CrossreadCompare
import CrossreadCore
import CrossreadWording

/// What can be said in words of the selected row.
struct ReasonText {
  let state: BrowserState

  var text: StyledText {
    guard let model = state.model, let row = state.panes.list(state.panes.focus).selectedRow else {
      return StyledText()
    }
    let parts: [(String, Role)]
    switch state.panes.focus {
    case .sources: parts = source(row, model)
    case .actors: parts = actor(row, model)
    case .quotes, .facts: parts = finding(model.findings[row], model)
    }
    return joined(parts)
  }

  func text(ofFinding place: Int, in model: StoryModel) -> StyledText {
    joined(finding(model.findings[place], model))
  }

  private func joined(_ parts: [(String, Role)]) -> StyledText {
    var text = StyledText()
    for (part, role) in parts where !part.isEmpty {
      if text.width > 0 { text.append(" \(state.signs.dot) ") }
      text.append(part, state.theme.style(role))
    }
    return text
  }

  private func finding(_ finding: Finding, _ model: StoryModel) -> [(String, Role)] {
    var parts: [(String, Role)] = [(JudgementText.words(finding) ?? "", .mine)]
    let why = model.reason(finding)
    switch finding.verdict {
    case .diverge, .toldDifferently, .later:
      let name = Wording.name(of: finding.verdict)
      parts.append((why.isEmpty ? "\(name): \(finding.what)" : why, Role(finding.verdict)))
    case .unclear:
      parts.append(("perhaps the same" + (why.isEmpty ? "" : ": \(why)"), .text))
    case .agree:
      if let relation = finding.relation {
        let reason = why.isEmpty ? words(for: relation) : why
        parts.append(
          ("\(relation.rawValue): \(reason)", relation == .reworded ? .reworded : .agree))
      } else {
        let verdict = finding.isInOtherWords ? "probably agree" : "agree"
        parts.append((why.isEmpty ? verdict : "\(verdict): \(why)", .agree))
      }
    case .alone:
      let who = finding.articles.map { model.letters[$0] }.joined(separator: ", ")
      parts.append(("only \(who) has this", .text))
    }
    if finding.confidence < .high { parts.append((Wording.sureness(of: finding), .text)) }
    parts.append((Wording.origins(of: finding), .text))
    let silent = model.silent(in: finding)
    if !silent.isEmpty { parts.append(("silent: \(model.letters(of: silent))", .text)) }
    for reason in finding.dependence { parts.append((reason, .text)) }
    return parts
  }

  private func words(for relation: Finding.Relation) -> String {
    switch relation {
    case .same: "word for word"
    case .trimmed: "one version leaves words out"
    case .reworded: "the same statement in two wordings"
    }
  }

  private func actor(_ row: Int, _ model: StoryModel) -> [(String, Role)] {
    let actor = model.actors[row]
    var parts: [(String, Role)] = [(actor.kind.rawValue, .text)]
    for role in actor.roles {
      parts.append(("\(role.text) (\(model.letters(of: role.articles)))", .text))
    }
    let several = actor.names.values.contains { $0 != [actor.name] }
    if several {
      for (article, names) in actor.names.sorted(by: { $0.key < $1.key })
      where model.letters.indices.contains(article) {
        parts.append(("\(model.letters[article]): \(names.joined(separator: ", "))", .text))
      }
    }
    parts.append((counted(actor.mentionCount, "mention"), .text))
    return parts
  }

  private func source(_ row: Int, _ model: StoryModel) -> [(String, Role)] {
    let reading = model.readings[row]
    let article = reading.article
    var parts: [(String, Role)] = [(article.title ?? article.file, .name)]
    if let byline = article.byline { parts.append((byline, .text)) }
    parts.append((article.published?.description ?? "", .text))
    let origins = reading.originNames
    if !origins.isEmpty { parts.append(("credits \(origins.joined(separator: ", "))", .text)) }
    return parts
  }
}
