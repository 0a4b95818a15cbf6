/// Verbs that report what somebody said, wrote or thinks, by the construction they enter.
///
/// Built from the classes of Levin, *English Verb Classes and Alternations* (1993), 37
/// ("communication") and 29–30 ("predicative complements", "perception"), and the classes of
/// VerbNet that continue them (say-37.7, tell-37.2, inquire-37.1.2, manner_speaking-37.3,
/// conjecture-29.5, consider-29.9, discover-84), with the members that English news style uses.
/// Criterion: the verb has a sense in which its subject utters, writes or holds its complement.
enum SpeechVerb: UInt8, Sendable {
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
  init?(form: String) {
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
}
