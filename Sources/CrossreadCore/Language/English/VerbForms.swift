/// Inflected forms of English verbs.
///
/// The irregular verbs are the common ones of any English grammar's table (for instance
/// Quirk et al., *A Comprehensive Grammar of the English Language*, 3.11–3.20); every other verb
/// follows the regular spelling rules given there.
package enum VerbForms {
  /// Base form, then past and past participle; several alternatives are joined by "/".
  static let irregular: [(base: String, past: String, participle: String)] = [
    ("arise", "arose", "arisen"), ("be", "was/were", "been"), ("bear", "bore", "borne"),
    ("beat", "beat", "beaten"), ("become", "became", "become"), ("begin", "began", "begun"),
    ("bend", "bent", "bent"), ("bet", "bet", "bet"), ("bid", "bid", "bid"),
    ("bind", "bound", "bound"), ("bite", "bit", "bitten"), ("bleed", "bled", "bled"),
    ("blow", "blew", "blown"), ("break", "broke", "broken"), ("breed", "bred", "bred"),
    ("bring", "brought", "brought"), ("build", "built", "built"), ("burn", "burnt", "burnt"),
    ("burst", "burst", "burst"), ("buy", "bought", "bought"), ("cast", "cast", "cast"),
    ("catch", "caught", "caught"), ("choose", "chose", "chosen"), ("cling", "clung", "clung"),
    ("come", "came", "come"), ("cost", "cost", "cost"), ("creep", "crept", "crept"),
    ("cut", "cut", "cut"), ("deal", "dealt", "dealt"), ("dig", "dug", "dug"),
    ("do", "did", "done"), ("draw", "drew", "drawn"), ("dream", "dreamt", "dreamt"),
    ("drink", "drank", "drunk"), ("drive", "drove", "driven"), ("eat", "ate", "eaten"),
    ("fall", "fell", "fallen"), ("feed", "fed", "fed"), ("feel", "felt", "felt"),
    ("fight", "fought", "fought"), ("find", "found", "found"), ("flee", "fled", "fled"),
    ("fling", "flung", "flung"), ("fly", "flew", "flown"), ("forbid", "forbade", "forbidden"),
    ("forecast", "forecast", "forecast"), ("foresee", "foresaw", "foreseen"),
    ("foretell", "foretold", "foretold"), ("forget", "forgot", "forgotten"),
    ("forgive", "forgave", "forgiven"), ("forgo", "forwent", "forgone"),
    ("freeze", "froze", "frozen"), ("get", "got", "got/gotten"), ("give", "gave", "given"),
    ("go", "went", "gone"), ("grind", "ground", "ground"), ("grow", "grew", "grown"),
    ("hang", "hung", "hung"), ("have", "had", "had"), ("hear", "heard", "heard"),
    ("hide", "hid", "hidden"), ("hit", "hit", "hit"), ("hold", "held", "held"),
    ("hurt", "hurt", "hurt"), ("keep", "kept", "kept"), ("kneel", "knelt", "knelt"),
    ("know", "knew", "known"), ("lay", "laid", "laid"), ("lead", "led", "led"),
    ("leave", "left", "left"), ("lend", "lent", "lent"), ("let", "let", "let"),
    ("lie", "lay/lied", "lain/lied"), ("light", "lit", "lit"), ("lose", "lost", "lost"),
    ("make", "made", "made"), ("mean", "meant", "meant"), ("meet", "met", "met"),
    ("mislead", "misled", "misled"), ("mistake", "mistook", "mistaken"),
    ("misunderstand", "misunderstood", "misunderstood"), ("offset", "offset", "offset"),
    ("overcome", "overcame", "overcome"), ("overhear", "overheard", "overheard"),
    ("oversee", "oversaw", "overseen"), ("overtake", "overtook", "overtaken"),
    ("overthrow", "overthrew", "overthrown"), ("pay", "paid", "paid"), ("put", "put", "put"),
    ("quit", "quit", "quit"), ("read", "read", "read"), ("rebuild", "rebuilt", "rebuilt"),
    ("retell", "retold", "retold"), ("rid", "rid", "rid"), ("ride", "rode", "ridden"),
    ("ring", "rang", "rung"), ("rise", "rose", "risen"), ("run", "ran", "run"),
    ("say", "said", "said"), ("see", "saw", "seen"), ("seek", "sought", "sought"),
    ("sell", "sold", "sold"), ("send", "sent", "sent"), ("set", "set", "set"),
    ("shake", "shook", "shaken"), ("shed", "shed", "shed"), ("shine", "shone", "shone"),
    ("shoot", "shot", "shot"), ("show", "showed", "shown/showed"), ("shrink", "shrank", "shrunk"),
    ("shut", "shut", "shut"), ("sing", "sang", "sung"), ("sink", "sank", "sunk"),
    ("sit", "sat", "sat"), ("slay", "slew", "slain"), ("sleep", "slept", "slept"),
    ("slide", "slid", "slid"), ("speak", "spoke", "spoken"), ("spend", "spent", "spent"),
    ("spin", "spun", "spun"), ("spit", "spat", "spat"), ("split", "split", "split"),
    ("spread", "spread", "spread"), ("spring", "sprang", "sprung"), ("stand", "stood", "stood"),
    ("steal", "stole", "stolen"), ("stick", "stuck", "stuck"), ("sting", "stung", "stung"),
    ("strike", "struck", "struck/stricken"), ("strive", "strove", "striven"),
    ("swear", "swore", "sworn"), ("sweep", "swept", "swept"), ("swell", "swelled", "swollen"),
    ("swim", "swam", "swum"), ("swing", "swung", "swung"), ("take", "took", "taken"),
    ("teach", "taught", "taught"), ("tear", "tore", "torn"), ("tell", "told", "told"),
    ("think", "thought", "thought"), ("throw", "threw", "thrown"),
    ("thrust", "thrust", "thrust"), ("tread", "trod", "trodden"),
    ("undergo", "underwent", "undergone"), ("understand", "understood", "understood"),
    ("undertake", "undertook", "undertaken"), ("undo", "undid", "undone"),
    ("uphold", "upheld", "upheld"), ("upset", "upset", "upset"), ("wake", "woke", "woken"),
    ("wear", "wore", "worn"), ("weep", "wept", "wept"), ("win", "won", "won"),
    ("wind", "wound", "wound"), ("withdraw", "withdrew", "withdrawn"),
    ("withhold", "withheld", "withheld"), ("withstand", "withstood", "withstood"),
    ("wring", "wrung", "wrung"), ("write", "wrote", "written"),
  ]

  /// Base forms of irregular pasts and participles: "told" is of "tell".
  static let irregularBases: WordMap<String> = {
    var bases: [String: String] = [:]
    for verb in irregular {
      for forms in [verb.past, verb.participle] {
        for form in forms.split(separator: "/") where bases[String(form)] == nil {
          bases[String(form)] = verb.base
        }
      }
    }
    for form in ["is", "are", "am", "being", "'s", "'re", "'m"] { bases[form] = "be" }
    bases["has"] = "have"
    bases["does"] = "do"
    return WordMap(bases)
  }()

  private static let irregularForms: [String: [String]] = {
    var forms: [String: [String]] = [:]
    for verb in irregular {
      forms[verb.base] = [verb.past, verb.participle].flatMap {
        $0.split(separator: "/").map(String.init)
      }
    }
    return forms
  }()

  /// The past participle of a verb given by its base form: "summon" → "summoned".
  package static func participle(of base: String) -> String { forms(of: base).last ?? base }

  /// Every form of verbs given by their base forms, with white space between them.
  static func forms(ofAll bases: String) -> WordSet {
    WordSet(bases.split(whereSeparator: \.isWhitespace).flatMap { forms(of: String($0)) })
  }

  /// Every form of a verb, lower-cased, the base itself among them.
  ///
  ///     VerbForms.forms(of: "deny")  // deny, denies, denying, denied
  static func forms(of base: String) -> [String] {
    let bytes = Array(base.utf8)
    guard let last = bytes.last, bytes.count > 1 else { return [base] }
    let beforeLast = bytes[bytes.count - 2]
    let endsInConsonantY = last == UInt8(ascii: "y") && !isVowel(beforeLast)
    var forms = [base]
    if endsInConsonantY {
      forms.append(base.dropLast() + "ies")
    } else if base.hasSuffix("s") || base.hasSuffix("x") || base.hasSuffix("z")
      || base.hasSuffix("ch") || base.hasSuffix("sh") || base == "go" || base == "do"
    {
      forms.append(base + "es")
    } else {
      forms.append(base + "s")
    }
    let doubled = doublesLastConsonant(bytes) ? base + base.suffix(1) : base
    if base.hasSuffix("ie") {
      forms.append(base.dropLast(2) + "ying")
    } else if last == UInt8(ascii: "e") && !base.hasSuffix("ee") && !base.hasSuffix("oe")
      && base != "be"
    {
      forms.append(base.dropLast() + "ing")
    } else {
      forms.append(doubled + "ing")
    }
    if let pasts = irregularForms[base] {
      forms += pasts
    } else if last == UInt8(ascii: "e") {
      forms.append(base + "d")
    } else if endsInConsonantY {
      forms.append(base.dropLast() + "ied")
    } else {
      forms.append(doubled + "ed")
    }
    return forms
  }

  /// One-syllable words in consonant-vowel-consonant double the last consonant ("beg", "plan"),
  /// and so do longer ones with the stress at the end, of which these few are verbs of speech or
  /// thought.
  private static func doublesLastConsonant(_ bytes: [UInt8]) -> Bool {
    guard bytes.count >= 3 else { return false }
    let tail = bytes.suffix(3).map { $0 }
    guard !isVowel(tail[0]), isVowel(tail[1]), !isVowel(tail[2]) else { return false }
    if [UInt8(ascii: "w"), UInt8(ascii: "x"), UInt8(ascii: "y")].contains(tail[2]) { return false }
    let syllables =
      zip(bytes, bytes.dropFirst()).count { !isVowel($0) && isVowel($1) }
      + (isVowel(bytes[0]) ? 1 : 0)
    if syllables == 1 { return true }
    return stressedAtEnd.contains(String(decoding: bytes, as: UTF8.self))
  }

  private static let stressedAtEnd: Set<String> = [
    "admit", "commit", "compel", "concur", "confer", "defer", "demur", "infer", "inset", "omit",
    "permit", "prefer", "propel", "rebut", "recur", "refer", "regret", "submit", "transmit",
  ]

  private static func isVowel(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"),
      UInt8(ascii: "u"):
      true
    default: false
    }
  }
}
