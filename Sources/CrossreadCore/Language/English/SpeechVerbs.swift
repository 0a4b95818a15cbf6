/// Verbs that report what somebody said, wrote or thinks, by the construction they enter.
///
/// Built from the classes of Levin, *English Verb Classes and Alternations* (1993), 37
/// ("communication") and 29–30 ("predicative complements", "perception"), and the classes of
/// VerbNet that continue them (say-37.7, tell-37.2, inquire-37.1.2, manner_speaking-37.3,
/// conjecture-29.5, consider-29.9, discover-84), with the members that English news style uses.
/// Criterion: the verb has a sense in which its subject utters, writes or holds its complement.
package enum SpeechVerb: UInt8, Sendable {
  /// "said (that) …": the complement is the message; the addressee needs "to".
  case say
  /// "told reporters (that) …": the object is the addressee.
  case tell
  /// "asked (whether) …": the object may be the addressee.
  case ask
  /// "called it "a disgrace"": the object is what is judged.
  case judge
  /// "believes (that) …": thought, not uttered, though it may stand beside a quotation.
  case think
  /// "smiled", "shrugged": manner that stands beside a quotation only.
  case manner

  /// The class of a lower-cased verb form; nil for words that are no such verb.
  ///
  ///     SpeechVerb(form: "told")  // .tell
  package init?(form: String) {
    guard let verb = Self.byForm[form] else { return nil }
    self = verb
  }

  private static let byForm: WordMap<SpeechVerb> = {
    var byForm: [String: SpeechVerb] = [:]
    for (verb, bases) in bases {
      for base in bases.split(whereSeparator: \.isWhitespace) {
        for form in VerbForms.forms(of: String(base)) where byForm[form] == nil {
          byForm[form] = verb
        }
      }
    }
    return WordMap(byForm)
  }()

  // Earlier rows win where a form is in two.
  private static let bases: [(SpeechVerb, String)] = [
    (
      .say,
      """
      say state declare announce add claim assert argue note observe remark comment mention
      explain report reveal disclose admit acknowledge concede confess confirm affirm aver avow
      maintain insist contend allege charge suggest propose imply indicate hint intimate signal
      stress emphasize emphasise underline underscore reiterate repeat restate recount recall
      relate reply respond retort counter rejoin continue conclude interject interrupt
      exclaim proclaim pronounce profess attest testify swear vow pledge promise predict forecast
      foresee prophesy speculate warn caution threaten complain lament bemoan protest object
      grumble gripe moan whine boast brag gloat joke quip jest crack tease jeer scoff sneer taunt
      write tweet retweet post blog text email e-mail cable wire telegraph scribble
      shout yell scream shriek bellow roar holler thunder cry call chant whisper murmur mutter
      mumble utter stammer stutter snap snarl bark growl hiss grunt groan croak rasp rant rave
      gush enthuse marvel muse ponder opine theorize theorise hypothesize postulate posit reason
      elaborate clarify specify stipulate detail articulate convey deny rebut refute dispute
      recommend advocate demand request urge plead beg implore beseech appeal order command decree
      rule opine agree concur disagree demur venture volunteer offer summarize summarise sum
      preach pontificate reassert reaffirm quote cite read intone deadpan
      """
    ),
    (
      .tell,
      """
      tell inform remind assure reassure notify advise persuade convince brief update instruct
      alert warn lecture
      """
    ),
    (.ask, "ask inquire enquire query question wonder quiz press interrogate"),
    (
      .judge,
      """
      call describe characterize characterise label brand dub denounce condemn decry deride
      dismiss praise hail laud commend applaud criticize criticise slam blast lambast lambaste
      blame accuse excoriate rebuke chide scold mock ridicule portray depict term deem regard
      """
    ),
    (
      .think,
      """
      think believe feel hope fear expect consider suppose suspect doubt know understand realize
      realise recognize recognise reckon guess imagine assume presume anticipate worry want wish
      hold find learn discover conclude determine decide estimate calculate hear see show
      """
    ),
    (
      .manner,
      """
      smile laugh chuckle giggle grin smirk shrug sigh sob weep nod gasp sing begin start go
      interpose offer
      """
    ),
  ]

  // MARK: Nouns alone

  /// Whether the verb reports what its object names, without a clause or quote marks: "denied the
  /// charges", "condemned the attack", but not "posted a loss" or "wrote a book".
  ///
  /// The verbs of the classes above whose object is the message, the fact or what is judged, and not
  /// a thing that is made, sent, handed over or ordered; with them Levin's judgment verbs (33) and
  /// those of her admire verbs (31.2) and of standing for or against that take a position.
  package static func reportsObject(_ form: String) -> Bool { withObject.contains(form) }

  /// Whether the verb reports what a preposition after it names: "complained about the noise",
  /// "referred to the raid" (Levin 37.5 talk, 37.6 chitchat, 37.8 complain, 37.9 advise).
  static func reports(_ form: String, after preposition: String) -> Bool {
    if preposition == "to" { return withTo.contains(form) }
    return topicPrepositions.contains(preposition) && withTopic.contains(form)
  }

  /// Whether the verb says by what name or word something is called: "called it a disgrace".
  static func calls(_ form: String) -> Bool { calling.contains(form) }

  private static let calling = VerbForms.forms(ofAll: "call dub term pronounce")

  /// Whether the verb makes somebody something, or does something to him by deciding it, and so
  /// says nothing: "appointed", "named", "hired", "fined".
  static func makesSomebody(_ form: String) -> Bool { making.contains(form) }

  /// Levin's classes of appointing (29.1, those whose object gets an office), dubbing (29.3), hiring
  /// (13.5.3) and awarding and fining (13.4, 54.5, bill verbs), with the sentences of courts.
  private static let making = VerbForms.forms(
    ofAll:
      """
      appoint elect nominate designate ordain crown select choose assign promote name christen baptize
      anoint nickname title entitle identify rename hire recruit sign employ enlist engage contract
      retain fire sack dismiss award grant fine bill charge tax sentence convict acquit jail imprison
      arrest indict sue punish penalize penalise suspend ban
      """)

  private static let topicPrepositions: WordSet = [
    "about", "against", "at", "of", "on", "over", "regarding", "concerning", "with",
  ]

  private static let withObject = VerbForms.forms(
    ofAll:
      """
      say state declare announce assert claim argue note remark mention explain report reveal disclose
      admit acknowledge concede confess confirm affirm aver avow contend allege suggest propose
      intimate stress emphasize emphasise underline underscore highlight outline reiterate repeat
      restate recount recall exclaim proclaim profess attest swear vow pledge promise predict forecast
      foresee prophesy caution threaten lament bemoan protest opine theorize theorise hypothesize
      postulate posit clarify specify stipulate detail articulate convey voice express deny rebut
      refute dispute recommend advocate demand request urge implore reassert reaffirm quote cite
      discuss debate question query counter contradict echo reject
      describe characterize characterise label brand denounce condemn decry deride dismiss praise hail
      laud commend applaud criticize criticise slam blast lambast lambaste blame accuse excoriate
      rebuke chide scold mock ridicule portray depict deem regard
      acclaim belittle berate castigate censure chastise compliment congratulate defame denigrate
      deplore deprecate disparage eulogize extol fault impugn malign reprimand reproach reprove revile
      salute scorn thank tout upbraid vilify welcome
      support oppose back endorse defend favor favour champion repudiate disavow renounce
      believe hope fear expect suspect doubt want wish anticipate consider estimate
      distrust mistrust regret resent
      """)

  private static let withTopic = VerbForms.forms(
    ofAll:
      """
      talk speak complain boast brag gloat joke jest quip comment remark elaborate expound opine
      speculate theorize theorise muse ponder testify warn caution protest object grumble gripe moan
      whine rail rant rave gush inquire enquire agree disagree concur disapprove approve worry
      apologize apologise accuse inform remind assure tell brief update lecture preach
      """)

  private static let withTo = VerbForms.forms(
    ofAll: "refer allude object admit confess attest testify")
}
