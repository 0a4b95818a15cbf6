/// Short forms of English given names, each with the names it may stand for.
///
/// The common hypocorisms that dictionaries of first names list.
enum Nicknames {
  /// Whether two given names, lower-case, may be one person's.
  static func match(_ a: String, _ b: String) -> Bool {
    a == b || full[a]?.contains(b) == true || full[b]?.contains(a) == true
      || full[a].map { names in full[b].map { !names.isDisjoint(with: $0) } ?? false } == true
  }

  private static let full: [String: Set<String>] = [
    "abe": ["abraham"], "al": ["albert", "alan", "alexander", "alfred"],
    "alex": ["alexander", "alexandra", "alexis"], "andy": ["andrew"], "art": ["arthur"],
    "barb": ["barbara"], "ben": ["benjamin"], "bernie": ["bernard"], "beth": ["elizabeth"],
    "betsy": ["elizabeth"], "bill": ["william"], "billy": ["william"], "bob": ["robert"],
    "bobby": ["robert"], "brad": ["bradley"], "cathy": ["catherine"], "charlie": ["charles"],
    "chip": ["charles"], "chris": ["christopher", "christine", "christina"], "chuck": ["charles"],
    "cindy": ["cynthia"], "dan": ["daniel"], "danny": ["daniel"], "dave": ["david"],
    "deb": ["deborah"], "debbie": ["deborah"], "dick": ["richard"], "don": ["donald"],
    "doug": ["douglas"], "ed": ["edward", "edwin", "edmund"], "eddie": ["edward"],
    "fran": ["frances"], "frank": ["francis"], "fred": ["frederick", "alfred"],
    "gabe": ["gabriel"], "gene": ["eugene"], "geoff": ["geoffrey"], "greg": ["gregory"],
    "hank": ["henry"], "harry": ["harold", "henry"], "jack": ["john"], "jake": ["jacob"],
    "jeff": ["jeffrey", "jefferson"], "jen": ["jennifer"], "jenny": ["jennifer"],
    "jerry": ["gerald", "jerome"], "jim": ["james"], "jimmy": ["james"], "joe": ["joseph"],
    "joey": ["joseph"], "johnny": ["john"], "jon": ["jonathan"], "josh": ["joshua"],
    "judy": ["judith"], "kate": ["katherine", "catherine"], "kathy": ["katherine"],
    "katie": ["katherine"], "ken": ["kenneth"], "kim": ["kimberly"], "larry": ["lawrence"],
    "len": ["leonard"], "leo": ["leonard"], "les": ["leslie"], "liz": ["elizabeth"],
    "lou": ["louis", "louise"], "maggie": ["margaret"], "marty": ["martin"], "matt": ["matthew"],
    "max": ["maxwell", "maximilian"], "meg": ["margaret"], "mel": ["melvin"], "mick": ["michael"],
    "mickey": ["michael"], "mike": ["michael"], "mitch": ["mitchell"], "nancy": ["ann"],
    "nate": ["nathan", "nathaniel"], "ned": ["edward"], "nick": ["nicholas"], "pam": ["pamela"],
    "pat": ["patrick", "patricia"], "patty": ["patricia"], "peggy": ["margaret"],
    "pete": ["peter"], "phil": ["philip", "phillip"], "ray": ["raymond"],
    "rich": ["richard"], "rick": ["richard"], "rob": ["robert"], "ron": ["ronald"],
    "russ": ["russell"], "sam": ["samuel", "samantha"], "sandy": ["sandra", "alexander"],
    "steve": ["steven", "stephen"], "stephen": ["steven"], "stu": ["stuart"], "sue": ["susan"],
    "ted": ["theodore", "edward"], "terry": ["terrence", "theresa"], "tim": ["timothy"],
    "tom": ["thomas"], "tommy": ["thomas"], "tony": ["anthony"], "vic": ["victor"],
    "vince": ["vincent"], "walt": ["walter"], "wes": ["wesley"], "will": ["william"],
    "zach": ["zachary"], "zack": ["zachary"],
  ]
}
