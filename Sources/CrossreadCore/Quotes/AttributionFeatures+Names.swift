/// The attribution models' features in words, for people who ask why.
///
/// Each list names the features of one decision in the order in which `AttributionFeatures` adds
/// them; a feature that joins several facts names them with "+" between. `values` then says what
/// the facts are in the case at hand.
extension AttributionFeatures {
  /// The facts behind one decision, by the names that the lists use.
  typealias Values = [String: String]

  static let cueNames = [
    "always", "base", "base + tag", "word", "kin", "class", "verbs", "tag + relation",
    "base + relation", "above + relation", "governs", "base + governs", "kin + governs",
    "object + mark", "base + object", "base + object + mark", "kin + object + mark",
    "class + object + mark", "subject tag + passive", "base + subject tag + passive", "subject",
    "subject kin", "class + subject kin", "kin + subject tag", "auxiliaries", "auxiliaries + base",
    "passive + base", "next", "base + next", "class + next", "next + second next", "previous",
    "base + previous", "second previous + previous", "next tag + tag", "marks + verbs",
    "marks + class", "first governed + tag", "rest + relation", "previous tag + class",
    "above verbs + relation + tag", "above kin + relation", "above + base",
  ]

  static let nodeNames = [
    "part + mark", "part + mark + base", "part + mark + kin", "part + mark + class", "part + base",
    "part + head tag", "part + head tag + base", "part + length", "part + distance", "part + state",
    "part + state + mark", "part + state + base", "part + marks", "part + passive + tag",
    "part + head", "part + head kin", "part + head class + class", "part + first",
    "part + first + base", "part + before", "part + verbs + state", "part + verbs + before",
    "part + relation + tag", "part + after + length", "part + edges", "part + next + tag",
    "base + next + part",
  ]

  static let endNames = [
    "always", "break", "break + next", "break + next tag", "break + next tag + mark",
    "break + tie", "break + verb tie", "break + verb form + own subject",
    "break + verb's verbs + verb form",
    "break + verb", "break + verb kin", "break + verb's verbs + own subject + verb distance",
    "break + cue form + verb form + own subject", "break + cue form + verb form + verb's verbs",
    "break + verb form + verbs + verb distance", "break + base", "break + verbs + mark",
    "break + length", "break + rest", "break + head relation + next tag",
    "break + head relation + verb form", "break + marks", "after mark + break + next tag",
    "verb + verb form", "verb tie + verb form", "break + before", "tie + next tag",
    "break + next + verbs", "head kin + break + next tag", "part + break + next tag",
  ]

  static let speakerNames = [
    "place", "place + rank", "place + head tag", "place + cue tag", "place + base", "place + verbs",
    "place + head", "place + head kin", "place + head class", "place + side of cue + distance",
    "place + mention", "place + head relation", "place + cue relation", "place + side of content",
    "place + beside", "place + side of content + beside", "place + rank + cue relation",
    "place + rank + cue tag", "head + beside", "head kin + beside", "head class + class",
    "mention + beside + side of content", "head relation + cue relation + cue tag", "place + after",
    "place + before", "place + only + rank", "place + proposed", "proposed + verbs", "place + own",
    "place + own + cue relation", "place + tie", "place + tie + own", "head relation + tie + own",
    "place + commas + verbs between", "place + subjects + commas", "place + preposition",
    "preposition + beside + own", "place + edge + own", "place + mention + own",
    "place + mention + cue tag + cue relation", "head + place + own",
    "place + side of content + own + rank", "cue tag + cue relation + own + place",
  ]

  /// A feature's name with its facts: "base “told” + next “reporters”".
  static func label(_ name: String, _ values: Values) -> String {
    name.split(separator: "+").map { part in
      let fact = part.drop { $0 == " " }
      let key = String(fact.last == " " ? fact.dropLast() : fact)
      return values[key] ?? key
    }.joined(separator: " + ")
  }

  // MARK: Facts

  private func word(_ token: TokenIndex) -> String { "“\(context.tokenized.string(token))”" }

  private func word(_ token: TokenIndex, in sentence: TokenRange) -> String {
    sentence.contains(token) ? word(token) : "the sentence's edge"
  }

  private func tagName(_ token: TokenIndex) -> String { syntax.tags[token].gloss }

  /// What holds of the cue itself in each decision.
  private func cueFacts(_ cue: TokenIndex) -> Values {
    let verb = SpeechVerb(form: context.lowered[cue])
    return [
      "always": "every case",
      "base": "base form of \(word(cue))",
      "word": "the word \(word(cue))",
      "kin": "words much like \(word(cue))",
      "class": "words roughly like \(word(cue))",
      "verbs": verb.map { "listed speech verb of the class “\($0)”" }
        ?? "not on the list of speech verbs",
      "tag": "cue is a \(tagName(cue))",
      "cue tag": "cue is a \(tagName(cue))",
      "relation": "cue is \(syntax.relations[cue].rawValue)",
      "cue relation": "cue is \(syntax.relations[cue].rawValue)",
      "next": "then \(word(cue + 1, in: context.sentence(of: cue).tokens))",
    ]
  }

  func cueValues(_ cue: TokenIndex) -> Values {
    var values = cueFacts(cue)
    let sentence = context.sentence(of: cue).tokens
    let around = surroundings(of: cue)
    let head = Int(syntax.heads[cue])
    values["above"] = head < 0 ? "nothing above" : "hangs on \(word(head))"
    values["above kin"] = values["above"]
    values["above verbs"] = values["above"]
    let governed = tree.children(cue).filter {
      $0 > cue && !AttributionCandidates.isFunctional(syntax.relations[$0])
    }
    values["governs"] =
      governed.isEmpty
      ? "governs nothing after it"
      : "governs " + governed.map { syntax.relations[$0].rawValue }.joined(separator: ", ")
    values["object"] =
      around.complement.map { "\(syntax.relations[$0].rawValue) \(word($0))" } ?? "nothing reported"
    values["mark"] =
      around.complement.flatMap { markerToken(of: $0) }.map { "after \(word($0))" }
      ?? "without “that” or “to”"
    values["subject"] = around.subject.map { "subject \(word($0))" } ?? "no subject"
    values["subject kin"] = around.subject.map { "subject like \(word($0))" } ?? "no subject"
    values["subject tag"] =
      around.subject.map { around.subjectTag == 40 ? "an owner" : "subject is a \(tagName($0))" }
      ?? "no subject"
    values["passive"] = around.isPassive ? "passive" : "not passive"
    let auxiliaries = tree.children(cue).filter { syntax.relations[$0] == .aux }
    values["auxiliaries"] =
      auxiliaries.isEmpty
      ? "no auxiliary" : "auxiliary " + auxiliaries.map { word($0) }.joined(separator: " ")
    values["second next"] = word(cue + 2, in: sentence)
    values["previous"] = "after \(word(cue - 1, in: sentence))"
    values["second previous"] = word(cue - 2, in: sentence)
    values["next tag"] = sentence.contains(cue + 1) ? "then a \(tagName(cue + 1))" : "at the end"
    values["previous tag"] =
      sentence.contains(cue - 1) ? "after a \(tagName(cue - 1))" : "at the start"
    values["marks"] = around.hasMarks ? "with quote marks" : "without quote marks"
    values["first governed"] =
      around.firstRight.map { "first \(syntax.relations[$0].rawValue)" }
      ?? "governs nothing after it"
    values["rest"] = "\(sentence.upperBound - cue) words to the end"
    return values
  }

  func nodeValues(
    _ node: AttributionCandidates.Node, of cue: TokenIndex, previous: Bool, hasContent: Bool
  ) -> Values {
    var values = cueFacts(cue)
    let sentence = context.sentence(of: cue).tokens
    let first = node.tokens.lowerBound
    let last = node.tokens.upperBound - 1
    let side = first > cue ? "after the cue" : "before the cue"
    values["part"] =
      switch node.part {
      case .dependent: "\(syntax.relations[node.head].rawValue) \(side)"
      case .antecedent: "the noun that the cue's clause describes"
      case .remainderBefore: "what a comma sets off before the cue"
      case .remainderAfter: "what a comma sets off after the cue"
      }
    let mark = node.part == .dependent ? markerToken(of: node.head) : nil
    values["mark"] = mark.map { "opened by \(word($0))" } ?? "without “that” or “to”"
    values["head"] = "head \(word(node.head))"
    values["head kin"] = "head like \(word(node.head))"
    values["head class"] = "head roughly like \(word(node.head))"
    values["head tag"] = "head is a \(tagName(node.head))"
    values["length"] = "\(node.tokens.count) words long"
    values["distance"] = "\(first > cue ? first - cue - 1 : cue - last - 1) words from the cue"
    values["state"] =
      previous ? "the part before is reported" : hasContent ? "an earlier part is" : "the first"
    values["marks"] =
      node.tokens.contains { context.tokens[$0].kind == .quoteMark }
      ? "with quote marks" : "without quote marks"
    values["passive"] = candidates.isPassive(cue) ? "passive" : "not passive"
    values["first"] = "starts with \(word(first))"
    values["before"] = "after \(word(first - 1, in: sentence))"
    values["after"] = "before \(word(last + 1, in: sentence))"
    values["edges"] =
      first == sentence.lowerBound
      ? "starts the sentence" : last + 2 >= sentence.upperBound ? "ends the sentence" : "amid"
    return values
  }

  func endValues(
    at place: TokenIndex, of node: AttributionCandidates.Node, cue: TokenIndex
  ) -> Values {
    var values = cueFacts(cue)
    let sentence = context.sentence(of: cue).tokens
    let high = min(node.tokens.upperBound, sentence.upperBound)
    let verb = (place..<min(high, place + 7)).first { syntax.tags[$0] == .verb }
    values["break"] = "at \(word(place))"
    values["next"] = "then \(word(place + 1, in: sentence))"
    values["next tag"] =
      sentence.contains(place + 1) ? "then a \(tagName(place + 1))" : "at the end"
    values["before"] = "after \(word(place - 1, in: sentence))"
    values["mark"] = markerToken(of: node.head).map { "opened by \(word($0))" } ?? "without “that”"
    values["tie"] = "\(word(place)) is \(syntax.relations[place].rawValue)"
    values["verb"] = verb.map { "soon \(word($0))" } ?? "no verb soon"
    values["verb kin"] = verb.map { "soon a verb like \(word($0))" } ?? "no verb soon"
    values["verb tie"] =
      verb.map { "\(word($0)) is \(syntax.relations[$0].rawValue)" } ?? "no verb soon"
    values["verb form"] = verb.map { "form of \(word($0))" } ?? "no verb soon"
    values["cue form"] = "form of \(word(cue))"
    values["verb distance"] = verb.map { "\($0 - place) words on" } ?? "no verb soon"
    values["verb's verbs"] =
      verb.flatMap { SpeechVerb(form: context.lowered[$0]) }.map { "a speech verb, “\($0)”" }
      ?? "no speech verb"
    values["own subject"] = "whether it has a subject"
    values["length"] = "after \(place - node.tokens.lowerBound) words"
    values["rest"] = "\(high - place) words to the end"
    values["head relation"] = "the part is \(syntax.relations[node.head].rawValue)"
    values["head kin"] = "the part's head like \(word(node.head))"
    values["marks"] = "quote marks before or after"
    values["after mark"] =
      context.tokens[place - 1].kind == .quoteMark ? "after a quote mark" : "not after a quote mark"
    values["part"] = "the part's place"
    return values
  }

  func speakerValues(
    _ speaker: SpeakerCandidates.Candidate, of cue: TokenIndex, content: TokenRange?
  ) -> Values {
    var values = cueFacts(cue)
    let sentence = context.sentence(of: cue).tokens
    values["place"] = speaker.path.gloss
    values["rank"] = "\(speaker.rank) up or away"
    values["head"] = "the word \(word(speaker.head))"
    values["head kin"] = "words much like \(word(speaker.head))"
    values["head class"] = "words roughly like \(word(speaker.head))"
    values["head tag"] = "a \(tagName(speaker.head))"
    values["head relation"] = "\(syntax.relations[speaker.head].rawValue)"
    values["side of cue"] = speaker.head < cue ? "before the cue" : "after the cue"
    values["distance"] = "\(abs(speaker.head - cue)) words away"
    values["mention"] =
      context.mention(at: speaker.head).map { "\($0.form.rawValue) of a \($0.kind.rawValue)" }
      ?? "no known mention"
    values["side of content"] =
      content.map {
        speaker.tokens.lowerBound < $0.lowerBound
          ? "before what is reported"
          : speaker.tokens.lowerBound >= $0.upperBound ? "after what is reported" : "inside it"
      } ?? "nothing reported"
    values["beside"] =
      speaker.tokens.upperBound == cue
      ? "right before the cue"
      : speaker.tokens.lowerBound == cue + 1 ? "right after the cue" : "not beside the cue"
    values["after"] = "before \(word(speaker.tokens.upperBound, in: sentence))"
    values["before"] = "after \(word(speaker.tokens.lowerBound - 1, in: sentence))"
    values["only"] = speaker.isOnly ? "found in one way" : "found in several ways"
    values["own"] =
      candidates.hasSubject(cue) ? "cue with a subject" : "cue without a subject"
    let governor = Int(syntax.heads[speaker.head])
    values["tie"] =
      governor < 0
      ? "hangs on nothing" : governor == cue ? "hangs on the cue" : "hangs on \(word(governor))"
    values["commas"] = "commas between"
    values["verbs between"] = "verbs between"
    values["subjects"] = "other subjects between"
    values["preposition"] =
      markerToken(of: speaker.head).map { "after \(word($0))" } ?? "no preposition"
    values["edge"] =
      speaker.tokens.lowerBound <= sentence.lowerBound + 1
      ? "opens the sentence" : "within the sentence"
    values["proposed"] =
      speaker.isProposed ? "named beside the quotation" : "not named beside a quotation"
    return values
  }
}

extension SpeakerCandidates.Path {
  /// How the phrase stands to the cue, in words.
  var gloss: String {
    switch self {
    case .subject: "subject of the cue"
    case .invertedSubject: "subject after the cue"
    case .agent: "who does it in the passive"
    case .possessor: "owner of the cue"
    case .prepositional: "after a preposition of the cue"
    case .subjectOverConjunction: "subject of the verb that the cue is joined to"
    case .subjectOverComplement: "subject of the verb above the cue"
    case .subjectOverAdverbial: "subject of the clause that the cue's clause adds to"
    case .subjectOverParataxis: "subject of the clause beside the cue's"
    case .subjectOverNoun: "subject above the noun that the cue belongs to"
    case .objectAbove: "object of the verb above the cue"
    case .modified: "noun that the cue's clause describes"
    case .adjacentBefore: "right before the cue"
    case .adjacentAfter: "right after the cue"
    case .nearestBefore: "nearest subject before the cue"
    case .nearestAfter: "nearest subject after the cue"
    case .describedBefore: "before a description that ends at the cue"
    case .opening: "first noun phrase of the sentence"
    case .proposed: "named beside the quotation, on no other way"
    }
  }
}
