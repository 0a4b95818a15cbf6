/// English abbreviations written with a final full stop, without the stop, lower-cased.
///
/// From the abbreviation sections of general newsroom style guides (titles, military ranks,
/// months, US states, company forms, Latin and common ones).
enum Abbreviations {
  /// Stand before a name or number and so never end a sentence.
  static let beforeNames: WordSet = [
    "mr", "mrs", "ms", "mx", "dr", "prof", "rev", "fr", "sr", "hon", "gen", "lt", "col", "maj",
    "capt", "cmdr", "cpl", "sgt", "pvt", "adm", "brig", "ens", "sen", "sens", "rep", "reps",
    "gov", "govs", "pres", "sec", "supt", "insp", "det", "atty", "amb", "mme", "mlle", "messrs",
    "st", "ste", "mt", "ft", "no", "nos", "vs", "v", "p", "pp", "vol", "fig", "ch", "art", "op",
    "cf", "e.g", "i.e", "viz", "approx", "ca", "spc", "pfc", "cpt", "del", "dist", "ald", "const",
    "cst", "pte", "cdr", "cllr", "asst",
  ]

  /// May stand at the end of a sentence or inside it.
  static let anywhere: WordSet = [
    "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec",
    "inc", "corp", "ltd", "co", "cos", "bros", "llc", "plc", "jr", "esq", "ph.d", "etc", "al",
    "dept", "univ", "assn", "ave", "blvd", "rd", "hwy", "mass", "calif", "conn", "pa", "fla",
    "ga", "ill", "ind", "kan", "ky", "la", "md", "mich", "minn", "miss", "mo", "mont", "neb",
    "nev", "okla", "ore", "tenn", "tex", "va", "vt", "wash", "wis", "wyo", "ala", "ariz", "ark",
    "colo", "ont", "que", "min", "hr", "hrs", "sq", "lb", "lbs", "oz", "ext", "est", "ed", "eds",
    "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "a.m", "p.m",
  ]

  /// Those that are also plain words or surnames: an abbreviation only before a comma, a digit or
  /// a lower-case word.
  static let ambiguous: WordSet = [
    "mar", "jun", "jul", "mass", "miss", "ill", "ind", "pa", "la", "ed", "min", "est", "al",
    "co", "wash", "mo", "ark", "ore", "wed", "mon", "fri", "no", "art", "fig", "del", "st", "fr",
    "v", "p", "ch", "op", "ext", "md", "va", "ga", "ca",
  ]

  /// Words that name a time zone behind a time of day: "9 p.m. Eastern".
  static let timeZones: Set<String> = [
    "eastern", "central", "mountain", "pacific", "atlantic", "alaska", "hawaii", "greenwich",
    "universal", "local", "gmt", "est", "edt", "cst", "cdt", "mst", "mdt", "pst", "pdt", "et", "pt",
    "ct", "utc", "bst", "cet", "zulu", "london", "paris", "berlin", "moscow", "beijing", "tokyo",
  ]

  /// Words that begin a new sentence when they follow, capitalised, an abbreviation that may end
  /// one: determiners, pronouns, prepositions, conjunctions and adverbs, which names do not
  /// start with.
  static let sentenceOpeners: WordSet = [
    "the", "a", "an", "this", "that", "these", "those", "he", "she", "it", "they", "we", "i",
    "you", "his", "her", "its", "their", "our", "my", "your", "in", "on", "at", "by", "for",
    "from", "with", "after", "before", "during", "since", "until", "while", "when", "where",
    "who", "what", "why", "how", "which", "but", "and", "or", "so", "yet", "if", "as", "because",
    "although", "though", "however", "meanwhile", "also", "there", "here", "some", "many", "most",
    "all", "both", "each", "several", "no", "not", "now", "then", "still", "among", "about",
    "according", "under", "over", "despite", "earlier", "later", "such", "one", "two", "another",
    "other", "others", "asked", "last", "nor", "once", "even", "only", "to", "of",
  ]
}
