import CrossreadCore

extension StoryIndex {
  /// That which a given name nearly always tells, or else what somebody is called: "spokesman".
  func gender(of actor: Int) -> Gender {
    let actor = actors[actor]
    guard actor.kind == .person else { return .unknown }
    // "Marites Domingo" has no man's name.
    let given = actor.name.split(separator: " ").dropLast().lazy
      .map { Gender(ofGivenName: $0.lowercased()) }.first { $0 != .unknown }
    return given ?? roleGender(actor)
  }

  private func roleGender(_ actor: Actor) -> Gender {
    let words = actor.roles.flatMap { $0.text.lowercased().split(separator: " ") }
    if words.contains(where: { $0.hasSuffix("woman") }) { return .female }
    return words.contains { $0.hasSuffix("man") && $0.utf8.count > 5 } ? .male : .unknown
  }

  /// Whether a pronoun may stand for an actor.
  func mayBe(_ actor: Int, _ pronoun: String) -> Bool {
    switch pronoun {
    case "he", "him", "his": gender(of: actor) != .female
    case "she", "her": gender(of: actor) != .male
    case "they", "them", "their": actors[actor].kind != .person
    default: true
    }
  }
}
