/// The reports that the words and marks of one sentence set apart, where it has several speakers.
///
///     "Prices will rise, ⟨Berg said⟩, and wages will fall, ⟨Lund said⟩."   // two inquits
///     "Berg said prices would rise, ⟨but⟩ Lund denied that."               // another's report
struct SentenceReports {
  /// Words that do nothing but say who said what stands before or around them.
  struct Inquit {
    let cue: TokenIndex
    /// Between the mark before it and the mark after it.
    let tokens: TokenRange
  }

  /// A clause in which somebody else reports, joined to the one before.
  struct Other {
    /// The conjunction or mark that joins it.
    let link: TokenIndex
    let verb: TokenIndex
  }

  let sentence: TokenRange
  fileprivate(set) var inquits: [Inquit] = []
  fileprivate(set) var others: [Other] = []
}

/// Finds the reports of one sentence.
struct SentenceReportFinder {
  let sentence: TokenRange
  let candidates: AttributionCandidates

  private var context: QuoteContext { candidates.context }
  private var syntax: Syntax { candidates.syntax }
  private var lowered: [String] { candidates.lowered }

  /// The most tokens from a conjunction to the verb of its clause, and from an inquit's verb to its
  /// end: no news sentence has more, and looking stays linear.
  private static let reach = 20

  func reports() -> SentenceReports {
    var reports = SentenceReports(sentence: sentence)
    for token in sentence where !context.isQuoted(token) {
      if let inquit = inquit(at: token) { reports.inquits.append(inquit) }
      if let other = other(after: token) { reports.others.append(other) }
    }
    return reports
  }

  // MARK: Inquits

  private func inquit(at cue: TokenIndex) -> SentenceReports.Inquit? {
    guard let verb = SpeechVerb(form: lowered[cue]), verb == .say || verb == .tell,
      syntax.tags[cue] == .verb || WordFacts(of: lowered[cue]).contains(.plainReport),
      !lowered[cue].hasSuffix("ing"), let comma = candidates.commaBefore(cue, in: sentence),
      !EnglishClauses.relativePronouns.contains(lowered[comma + 1]), let end = end(after: cue)
    else { return nil }
    let subject = comma + 1 == cue ? (verb == .say ? cue + 1..<end : cue..<cue) : comma + 1..<cue
    guard !subject.isEmpty, subject.contains(where: names),
      verb == .tell || subject.lowerBound > cue || !hasObject(cue)
    else { return nil }
    return SentenceReports.Inquit(cue: cue, tokens: comma + 1..<end)
  }

  /// The mark that ends an inquit, or the sentence's end; nil where the verb governs more than whom
  /// it is said to, when and where.
  private func end(after cue: TokenIndex) -> TokenIndex? {
    for token in cue + 1..<min(sentence.upperBound, cue + Self.reach) {
      if candidates.isBreak(token) || context.isTerminal(token) || lowered[token] == ";" {
        return context.tokens[token].kind == .quoteMark ? nil : token
      }
      switch syntax.tags[token] {
      case .verb where syntax.relations[token] != .acl, .auxiliary, .subordinator: return nil
      default: break
      }
      if EnglishClauses.relativePronouns.contains(lowered[token]) { return nil }
    }
    return sentence.upperBound - cue <= Self.reach ? sentence.upperBound : nil
  }

  /// Whether a verb says something behind it already: "the board denied it".
  private func hasObject(_ verb: TokenIndex) -> Bool {
    candidates.tree.children(verb).contains {
      guard $0 > verb else { return false }
      switch syntax.relations[$0] {
      case .obj: return WordFacts(of: lowered[$0]).isDisjoint(with: [.weekday, .calendar])
      case .ccomp, .xcomp: return true
      default: return false
      }
    }
  }

  private func names(_ token: TokenIndex) -> Bool {
    context.isNominal(token) || context.mention(at: token) != nil
  }

  // MARK: Other reports

  /// Conjunctions that set one clause against another.
  private static let links: WordSet = [
    "and", "but", "while", "whereas", "though", "although", "yet",
  ]

  /// The report that a conjunction or a semicolon joins: "⟨but⟩ the mayor, Ana Ruiz, said that …".
  private func other(after link: TokenIndex) -> SentenceReports.Other? {
    guard Self.links.contains(lowered[link]) || lowered[link] == ";" else { return nil }
    var subject: TokenIndex?
    for token in link + 1..<max(link + 1, min(sentence.upperBound, link + Self.reach)) {
      if context.isQuoted(token) { return nil }
      switch syntax.tags[token] {
      case .subordinator: return nil
      case .punctuation where lowered[token] != "," && lowered[token] != "-": return nil
      case .verb:
        guard let subject, isReport(token), isOther(subject, behind: link) else { return nil }
        return SentenceReports.Other(link: link, verb: token)
      default:
        if lowered[token] == "that", token == link + 1 { return nil }
        if subject == nil, names(token) { subject = token }
      }
    }
    return nil
  }

  /// A pronoun may be the one who speaks already, unless a mark sets the clauses apart.
  private func isOther(_ subject: TokenIndex, behind link: TokenIndex) -> Bool {
    !WordFacts(of: lowered[subject]).contains(.speaker) || lowered[link] == ";"
      || link > sentence.lowerBound && lowered[link - 1] == ","
  }

  /// Whether a verb reports: it governs a clause or words in quote marks, or says that what was
  /// said before is not so.
  private func isReport(_ verb: TokenIndex) -> Bool {
    guard SpeechVerb(form: lowered[verb]) != nil, !lowered[verb].hasSuffix("ing") else {
      return false
    }
    if EnglishClauses.denying.contains(Lemmatizer().lemma(of: lowered[verb], tag: .verb)) {
      return true
    }
    return candidates.tree.children(verb).contains { child in
      guard child > verb else { return false }
      return syntax.relations[child] == .ccomp || context.isQuoted(child)
    }
  }
}
