/// The past forms of English verbs that no spelling rule gives, and those of verbs made of them with a
/// prefix: "held", "upheld", "withheld" (but not with "re-": "resent", "relent").
///
/// The forms are those of any grammar (Quirk et al. 1985, §3.11–20); verbs whose forms are all alike and forms that
/// are also other verbs' base forms ("found", "wound") are left to what is counted.
enum IrregularVerbs {
  /// The base form of a past form; nil where it is none of these.
  static func lemma(of form: String) -> String? {
    if let base = bases[form] { return base }
    for prefix in prefixes where form.hasPrefix(prefix) {
      if let base = bases[String(form.dropFirst(prefix.count))] { return prefix + base }
    }
    return nil
  }

  private static let prefixes = [
    "with", "under", "over", "fore", "out", "mis", "up", "un",
  ]

  private static let bases: [String: String] = {
    var bases: [String: String] = [:]
    for verb in verbs.split(whereSeparator: \.isWhitespace) {
      let forms = verb.split(separator: "/").map(String.init)
      for form in forms.dropFirst() { bases[form] = forms[0] }
    }
    return bases
  }()

  private static let verbs = """
    abide/abode arise/arose/arisen awake/awoke/awoken bear/bore/borne become/became befall/befell/befallen
    begin/began/begun behold/beheld bend/bent beseech/besought bespeak/bespoke/bespoken bestride/bestrode
    bid/bade/bidden bind/bound bite/bit/bitten bleed/bled blow/blew/blown break/broke/broken breed/bred
    bring/brought build/built burn/burnt buy/bought catch/caught choose/chose/chosen cling/clung come/came
    creep/crept deal/dealt dig/dug do/did/done draw/drew/drawn dream/dreamt drink/drank/drunk
    drive/drove/driven dwell/dwelt eat/ate/eaten feed/fed feel/felt fight/fought flee/fled fling/flung
    fly/flew/flown forbear/forbore/forborne forbid/forbade/forbidden forego/forewent/foregone
    forget/forgot/forgotten forgive/forgave/forgiven forgo/forwent/forgone forsake/forsook/forsaken
    forswear/forswore/forsworn freeze/froze/frozen get/got/gotten give/gave/given go/went/gone grow/grew/grown
    hang/hung have/had hear/heard hide/hid/hidden hold/held keep/kept kneel/knelt know/knew/known lead/led
    leap/leapt leave/left lend/lent light/lit lose/lost make/made mean/meant meet/met overhang/overhung
    partake/partook/partaken pay/paid plead/pled rebuild/rebuilt remake/remade repay/repaid resell/resold
    retake/retook/retaken retell/retold rethink/rethought rewrite/rewrote/rewritten ride/rode/ridden ring/rang/rung rise/rose/risen
    run/ran say/said see/saw/seen seek/sought sell/sold send/sent shake/shook/shaken shine/shone shoot/shot
    show/shown shrink/shrank/shrunk sing/sang/sung sink/sank/sunk sit/sat slay/slew/slain sleep/slept slide/slid
    sling/slung slink/slunk smite/smote/smitten sow/sown speak/spoke/spoken speed/sped spend/spent spin/spun
    spit/spat spring/sprang/sprung stand/stood steal/stole/stolen stick/stuck sting/stung stink/stank/stunk
    stride/strode/stridden strike/struck/stricken string/strung strive/strove/striven swear/swore/sworn
    sweep/swept swell/swollen swim/swam/swum swing/swung take/took/taken teach/taught tear/tore/torn
    tell/told think/thought throw/threw/thrown tread/trod/trodden wake/woke/woken wear/wore/worn
    weave/wove/woven weep/wept win/won wring/wrung write/wrote/written
    """
}
