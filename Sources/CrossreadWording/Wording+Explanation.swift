import CrossreadCompare
import CrossreadCore

extension Wording {
  /// A line of an explanation.
  public struct ExplanationLine: Sendable, Hashable {
    public let text: String
    /// How many steps it stands to the right of those that it belongs to.
    public let indent: Int

    package init(_ text: String, _ indent: Int = 0) {
      self.text = text
      self.indent = indent
    }
  }

  /// Why a finding is what it is: its passages, the clauses in them that answer each other best, what spoke
  /// for it and against it that these tell of one thing, and what came next.
  public static func lines(
    of explanation: MatchExplanation, of finding: Finding, in comparison: Comparison
  ) -> [ExplanationLine] {
    var lines = [ExplanationLine("The passages:")]
    lines += finding.passages.map { passage in
      let text = comparison.story.readings[passage.article].text
      return ExplanationLine("\(letter(passage.article)): \(passage.words(in: text))", 1)
    }
    let reason = reason(of: finding, in: comparison)
    if !reason.isEmpty { lines.append(ExplanationLine("Found: \(reason)")) }
    lines.append(ExplanationLine(how(finding, isMatched: !explanation.pairs.isEmpty)))
    for pair in explanation.pairs { lines += PairWording(pair, comparison).lines }
    return lines
  }

  /// How findings of its kind are found.
  private static func how(_ finding: Finding, isMatched: Bool) -> String {
    if finding.kind == .quote {
      return "Quotations are paired by their words, sentence by sentence, without the model."
    }
    if finding.verdict == .alone {
      return isMatched
        ? "Only one source has it. What comes nearest to it elsewhere:"
        : "Only one source has it, and nothing elsewhere has anything in common with it."
    }
    guard isMatched else {
      return "Who somebody is, is compared by the words that the articles use, without the model."
    }
    func percent(_ chance: Float) -> String { PairWording.percent(chance) }
    return
      "A row of sources that agree needs passages that each state its name, with \(percent(MatchExplanation.leastAgreeing)) "
      + "(\(percent(MatchExplanation.leastSurelyAgreeing)) for high confidence); one of sources that part needs one thing that both tell, with "
      + "\(percent(MatchExplanation.leastParting)), or \(percent(MatchExplanation.leastGravelyParting)) where they part in who, where or whether, "
      + "contrary words for what one person did apart."
  }

  fileprivate static func letter(_ article: Int) -> String { Comparison.letter(ofArticle: article) }
}

/// What there is to say of two clauses.
private struct PairWording {
  private let pair: MatchExplanation.Pair
  private let comparison: Comparison
  private let a: String
  private let b: String

  init(_ pair: MatchExplanation.Pair, _ comparison: Comparison) {
    self.pair = pair
    self.comparison = comparison
    a = Wording.letter(pair.a.article)
    b = Wording.letter(pair.b.article)
  }

  var lines: [Wording.ExplanationLine] {
    let chance = Self.percent(pair.probability)
    var lines = [
      Wording.ExplanationLine(
        "\(a) and \(b): one thing, with \(chance). These clauses answer each other:"),
      Wording.ExplanationLine("\(a): \(words(pair.a))", 1),
      Wording.ExplanationLine("\(b): \(words(pair.b))", 1),
    ]
    if pair.isStructural {
      lines.append(
        Wording.ExplanationLine(
          "Who does what to whom shows that it is one event, whatever the chance.", 1))
    }
    if let judgement = pair.judgement {
      lines.append(Wording.ExplanationLine("The model of these two: \(Self.words(judgement))", 1))
    }
    if !pair.links.isEmpty {
      lines.append(Wording.ExplanationLine("Word by word: \(links)", 1))
    }
    lines += effects("What spoke for it:") { $0 > 0 } + effects("What spoke against it:") { $0 < 0 }
    if pair.effects.isEmpty {
      lines.append(
        Wording.ExplanationLine(
          "No clause of one answers a clause of the other; the sentences do.", 1))
    } else {
      lines.append(
        Wording.ExplanationLine(
          "\(b) states all that this clause of \(a) says, with \(Self.percent(pair.statedByB)); "
            + "\(a) all that this one of \(b) says, with \(Self.percent(pair.statedByA)).", 1))
    }
    if let rival = pair.rival {
      lines.append(
        Wording.ExplanationLine(
          "What else comes nearest in \(b), with \(Self.percent(rival.probability)): \(words(rival.clause))",
          1))
    } else if !pair.effects.isEmpty {
      lines.append(Wording.ExplanationLine("Nothing else in \(b) comes near.", 1))
    }
    return lines
  }

  private func words(_ clause: MatchExplanation.Clause) -> String {
    comparison.story.readings[clause.article].text[clause.span]
  }

  static func percent(_ chance: Float) -> String {
    "\(min(99, max(1, Int((chance * 100).rounded())))) %"
  }

  private static func words(_ judgement: MatchExplanation.Judgement) -> String {
    let parts: [(Float, String)] = [
      (judgement.same, "one fact told alike"), (judgement.hard, "one fact, not both right"),
      (judgement.soft, "one fact told differently"), (judgement.part, "more in one of them"),
      (judgement.none, "nothing in common"),
    ]
    return parts.map { "\($0.1) \(percent($0.0))" }.joined(separator: ", ")
  }

  /// "summoned = summoned, ambassador ~ Secretary; in A only: Monday".
  private var links: String {
    let (left, right) = (
      comparison.story.readings[pair.a.article].text, comparison.story.readings[pair.b.article].text
    )
    var linked: [String] = []
    var only: [String] = []
    for link in pair.links {
      let word = left[link.from]
      guard let to = link.to else {
        only.append(word)
        continue
      }
      let other = right[to]
      linked.append(word == other ? word : "\(word) ~ \(other)")
    }
    var parts: [String] = []
    if !linked.isEmpty { parts.append(linked.joined(separator: ", ")) }
    if !only.isEmpty { parts.append("in \(a) only: \(only.joined(separator: ", "))") }
    return parts.joined(separator: "; ")
  }

  private func effects(
    _ heading: String, _ counts: (Float) -> Bool
  ) -> [Wording.ExplanationLine] {
    let effects = pair.effects.filter { counts($0.effect) }
    guard !effects.isEmpty else { return [] }
    return [Wording.ExplanationLine(heading, 1)]
      + effects.map {
        Wording.ExplanationLine("\(Self.signed($0.effect))  \(Self.words($0))", 2)
      }
  }

  /// "+1.2".
  private static func signed(_ effect: Float) -> String {
    let tenths = Int((abs(effect) * 10).rounded())
    return "\(effect < 0 ? "-" : "+")\(tenths / 10).\(tenths % 10)"
  }

  /// The sign in words, as it is found here: what speaks against it is said as such.
  private static func words(_ effect: MatchExplanation.Effect) -> String {
    let isMuch = effect.value > 0
    return switch effect.sign {
    case .clauseMeaning:
      isMuch
        ? "the model finds one fact in the clauses"
        : "the model finds no fact that both clauses tell"
    case .sentenceMeaning:
      isMuch
        ? "the model finds one fact in the sentences"
        : "the model finds no fact that both sentences tell"
    case .clauseAlike:
      isMuch ? "the model finds them told alike" : "the model does not find them told alike"
    case .share: "the clauses share \(percent(effect.value)) of what they say"
    case .weight: "what they share says much"
    case .around: "they share something with what stands around the other"
    case .sentenceShare: "the sentences share \(percent(effect.value)) of what they say"
    case .sameSubject: "the same does it"
    case .matched:
      effect.value < 1.5 ? "one who takes part is the same" : "two who take part are the same"
    case .clashes: "persons, places or days are not the same"
    case .samePredicate: "the verb is the same, or one of its kin"
    case .otherStanding: "the one says that it is so, the other does not"
    case .otherSpeaker: "somebody else says it"
    case .distance: "they stand at different places in their articles"
    case .opening: "both open their articles"
    case .unlike: "some who take part have nothing in common"
    case .isOnce: "each article has the verb once"
    case .contrary: "the verbs say the contrary"
    case .evenness: "the one says as much as the other"
    case .behind: "other clauses of these sentences answer each other better"
    case .lead: "both stand in the leads of their articles"
    case .shortness: "the articles are short: little else could answer"
    }
  }
}
