/// Verbs that tell one kind of event in ways that cannot all be right, or that do not weigh the
/// same: who left of his own will and who was made to, who died and who was killed.
///
/// From general knowledge of English. Each set is one kind of event, each of its groups one way to
/// tell it. Steps that follow one another (arrested, charged, convicted) are no contrast.
enum Contrasts {
  /// Whether two verbs, by base form, stand in different groups of one set.
  static func areContrary(_ a: String, _ b: String) -> Bool {
    areContrary(places(of: a), places(of: b))
  }

  /// Where a verb stands, by base form; nowhere, mostly.
  static func places(of lemma: String) -> [Place] { table[lemma] ?? [] }

  /// Whether two that stand at these places do.
  static func areContrary(_ x: [Place], _ y: [Place]) -> Bool {
    if x.isEmpty || y.isEmpty { return false }
    return x.contains { left in y.contains { $0.set == left.set && $0.group != left.group } }
      && !x.contains { left in y.contains { $0.set == left.set && $0.group == left.group } }
  }

  /// Whether two verbs, by base form, are of unlike force: who asks and who orders.
  static func areOfUnlikeForce(_ a: String, _ b: String) -> Bool {
    asking.contains(a) && ordering.contains(b) || asking.contains(b) && ordering.contains(a)
  }

  private static let asking: Set<String> = [
    "ask", "request", "urge", "encourage", "invite", "advise", "suggest", "recommend",
  ]
  private static let ordering: Set<String> = [
    "order", "demand", "force", "compel", "command", "require", "instruct",
  ]

  /// Whether two families of words, by the lexicon, stand so: "praise" and "criticism".
  static func areContrary(family a: Int, _ b: Int) -> Bool {
    a != b && areContrary(families[a] ?? [], families[b] ?? [])
  }

  private static let families: [Int: [Place]] = {
    var families: [Int: [Place]] = [:]
    for word in table.keys.sorted() {
      guard let entry = Lexicon.embedded.entry(word, .verb) else { continue }
      families[Lexicon.embedded.family(entry), default: []] += table[word] ?? []
    }
    return families
  }()

  /// A set, and a group in it.
  struct Place: Sendable {
    fileprivate let set: Int
    fileprivate let group: Int
  }

  private static let sets: [[String]] = [
    // Leaving a post.
    [
      "resign|step down|quit|step aside|bow out|retire",
      "fire|dismiss|oust|sack|remove|expel|force out|push out|topple|depose|kick out|let go",
    ],
    // Harm.
    ["die|perish|collapse", "murder|execute|assassinate|slay|gun down|massacre"],
    ["wound|injure|hurt", "kill|murder|slay"],
    // Coming into custody.
    ["surrender|turn in|give up", "arrest|capture|seize|apprehend|nab|catch"],
    // Stance.
    [
      "support|back|endorse|defend|praise|applaud|welcome|hail|commend|champion|favor|advocate",
      "oppose|criticize|condemn|denounce|blast|scorn|attack|deride|decry|ridicule|fault|rebuke|slam",
    ],
    [
      "approve|accept|agree|pass|adopt|ratify|back|endorse",
      "reject|refuse|veto|block|oppose|rebuff|spurn|defeat|vote down|turn down|throw out|kill",
    ],
    ["admit|acknowledge|confirm|concede|confess", "deny|dispute|reject|refute|rebut"],
    // Change of amount or place.
    [
      "rise|increase|grow|climb|jump|soar|gain|raise|boost|expand|surge|swell|leap|rocket|balloon",
      "fall|drop|decline|decrease|shrink|sink|plunge|cut|reduce|lower|slump|slash|dwindle|tumble|"
        + "plummet|dip|diminish",
    ],
    ["win|defeat|beat|prevail|triumph", "lose"],
    ["begin|start|launch|open|reopen", "end|stop|finish|halt|cease|conclude|close|shut"],
    ["delay|postpone|suspend|put off|defer", "cancel|scrap|abandon|drop"],
    // Order in the street.
    ["protest|demonstrate|rally|march|gather", "riot|loot|rampage|clash|storm"],
    ["leave|depart|walk out", "flee|escape", "deport|evict"],
    ["ignore|overlook|miss", "conceal|hide|cover up|suppress|withhold"],
    ["succeed|manage", "fail"],
    ["tighten|toughen|stiffen|strengthen", "ease|relax|loosen|soften|weaken"],
    ["detain|jail|imprison|hold|remand", "release|free|bail"],
    ["vanish|disappear|go missing", "find|reappear|locate|turn up"],
    ["impose|introduce|enforce", "lift|revoke|rescind|repeal|scrap"],
    ["acquit|clear|exonerate", "convict|condemn|find guilty"],
    // Having.
    ["have|hold|possess|own|carry", "lack|miss"],
    ["accept|take|agree", "decline|refuse|reject|turn down"],
    [
      "allow|permit|let|enable|authorize",
      "ban|bar|forbid|prohibit|prevent|block|outlaw|refuse|deny",
    ],
    ["keep|retain|hold on", "return|hand over|give back|surrender"],
    ["err|mistake|misspeak|misstate", "lie|mislead|deceive"],
    ["meet|talk|negotiate", "clash|quarrel|argue|spar"],
    // One or the other.
    ["survive|live|recover|pull through", "die|perish|succumb"],
    ["pass", "fail|flunk"],
    ["stay|remain", "leave|depart|withdraw|pull out"],
    ["include", "exclude|omit|leave out"],
    [
      "uphold|maintain|confirm|keep|preserve",
      "overturn|lift|quash|reverse|annul|abolish|scrap|strike down|throw out|void|overrule",
    ],
    ["advance|progress|push forward", "retreat|recede|withdraw|fall back"],
    ["comply|obey|heed|honor|observe", "defy|flout|violate|breach|break|ignore"],
    ["build|erect|construct", "demolish|raze|pull down|tear down|dismantle"],
    ["worsen|deteriorate", "improve|ease"],
    ["renew|extend|prolong", "end|cancel|terminate|expire|run out"],
    ["lengthen|extend|prolong", "shorten|curtail|cut short"],
  ]

  private static let table: [String: [Place]] = {
    var table: [String: [Place]] = [:]
    for (set, groups) in sets.enumerated() {
      for (group, words) in groups.enumerated() {
        for word in words.split(separator: "|") {
          table[String(word), default: []].append(Place(set: set, group: group))
        }
      }
    }
    return table
  }()
}
