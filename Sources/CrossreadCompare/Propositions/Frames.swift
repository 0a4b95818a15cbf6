import CrossreadCore

/// Verbs that tell one event from another side: who sells and who buys, who gives and who gets, who
/// beats and who loses to whom.
///
/// The frames and their parts are those of FrameNet (Fillmore & Baker 2010): Commerce_goods-
/// transfer and Giving, Finish_competition, Take_place_of, and Employment_start. A verb that is in
/// no frame is a frame of its own, whose parts are its slots.
struct Frame {
  /// The same for predicates that tell one kind of event.
  let key: String
  /// Whether a predicate is told from one of several sides.
  let isShared: Bool
  /// The participants by the part that they play.
  let parts: [Part: [Proposition.Role]]

  enum Part: Hashable {
    case slot(Clause.Slot)
    case giver, receiver, thing
    case winner, loser
    case new, old
    case mover, source, goal
  }

  /// Verbs of being somewhere and of going there: with the same place, one stay.
  static let presence: Set<String> = [
    "arrive", "be", "come", "fly", "go", "head", "land", "return", "stay", "stop", "travel",
    "visit", "fly in", "jet",
  ]

  /// Which slots, or which prepositions, stand for which parts.
  private struct Pattern {
    let key: String
    let who: Part
    let whom: Part
    var toWhom: Part?
    var prepositions: [String: Part] = [:]
  }

  /// The frame of a verb, by base form, and of its participants.
  init(_ lemma: String, roles: [Proposition.Role]) {
    guard let pattern = Self.patterns[lemma] else {
      key = lemma
      isShared = Self.keys.contains(lemma)
      parts = Dictionary(grouping: roles) { .slot($0.slot) }
      return
    }
    key = pattern.key
    isShared = true
    parts = Dictionary(grouping: roles) { role in
      if let preposition = role.preposition, let part = pattern.prepositions[preposition] {
        return part
      }
      return switch role.slot {
      case .who: pattern.who
      case .whom: pattern.whom
      case .toWhom: pattern.toWhom ?? .slot(.toWhom)
      default: .slot(role.slot)
      }
    }
  }

  private static let keys: Set<String> = Set(patterns.values.map(\.key))

  private static let patterns: [String: Pattern] = {
    var table: [String: Pattern] = [:]
    func add(_ verbs: String, _ pattern: Pattern) {
      for verb in verbs.split(separator: " ") { table[String(verb)] = pattern }
    }
    add(
      "sell give award present hand grant donate lend lease pay send",
      Pattern(
        key: "transfer", who: .giver, whom: .thing, toWhom: .receiver,
        prepositions: ["to": .receiver, "for": .slot(.cause)]))
    add(
      "buy purchase acquire receive borrow rent inherit obtain get",
      Pattern(
        key: "transfer", who: .receiver, whom: .thing,
        prepositions: ["from": .giver, "by": .giver]))
    add(
      "beat defeat overcome outplay trounce",
      Pattern(key: "contest", who: .winner, whom: .loser, prepositions: ["by": .winner]))
    add(
      "lose",
      Pattern(
        key: "contest", who: .loser, whom: .thing, toWhom: .winner,
        prepositions: ["to": .winner, "against": .winner]))
    add("replace succeed supplant", Pattern(key: "succession", who: .new, whom: .old))
    table["take over"] = Pattern(
      key: "succession", who: .new, whom: .thing, prepositions: ["from": .old])
    add(
      "join", Pattern(key: "employment", who: .mover, whom: .goal, prepositions: ["from": .source]))
    add(
      "hire recruit employ sign",
      Pattern(key: "employment", who: .goal, whom: .mover, prepositions: ["from": .source]))
    return table
  }()
}
