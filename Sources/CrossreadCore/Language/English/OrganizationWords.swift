/// Words that tell organisations, places and other named things by their last or first word, and
/// organisations that news names by a name nothing gives away.
///
/// From general knowledge: kinds of bodies, legal forms, kinds of places and works; the largest
/// news agencies, broadcasters and papers of the world; parties, alliances and firms known in
/// most countries.
package enum OrganizationWords {
  /// Last words of organisations' names: "National Security Agency".
  static let heads: WordSet = [
    "agency", "academy", "administration", "airlines", "airways", "alliance", "archives", "army",
    "assembly", "association", "associates", "athletics", "authority", "bank", "bar", "band",
    "battalion", "board", "books", "brigade", "broadcasting", "brotherhood", "brothers", "bureau",
    "cabinet", "caucus", "center", "centers", "centre", "centres", "chamber", "charity", "choir",
    "church", "clinic",
    "club", "coalition", "college", "command", "commission", "committee", "commons",
    "communications",
    "community", "company", "confederation", "conference", "congregation", "congress",
    "consortium", "constabulary", "consulate", "cooperative", "corp.", "corps", "corporation",
    "council", "court", "courts", "department", "dept.", "diocese", "division", "electric",
    "embassy", "emirate", "energy", "enterprises", "exchange", "faculty", "federation",
    "firm", "fleet", "force", "forces", "forum", "foundation", "front", "fund", "gallery", "games",
    "gazette", "group", "guard", "guild", "hezbollah", "herald", "holdings", "hospital",
    "industries",
    "initiative", "inn", "institute", "institution", "insurance", "intelligence", "international",
    "journal", "laboratories", "laboratory", "labs", "league", "legion", "legislature", "library",
    "lobby", "lords", "magazine", "mail", "media", "militia", "ministry", "mission", "mosque",
    "motors", "movement", "museum", "navy", "network", "networks", "news", "observatory", "office",
    "orchestra", "organisation", "organization", "pac", "panel", "parish", "parliament", "partners",
    "partnership", "party", "patrol", "pharmaceuticals", "police", "post", "press", "productions",
    "project", "prosecutors", "publishing", "radio", "railway", "records", "reserve", "review",
    "school", "schools", "seminary", "senate", "service", "services", "society", "solutions",
    "squad", "staff", "standard", "stores", "studios", "subcommittee", "synagogue", "syndicate",
    "systems", "team", "technologies", "telegraph", "television", "theater", "theatre", "times",
    "treasury", "tribune", "tribunal", "trust", "tv", "union", "united", "university", "utilities",
    "ventures", "watch", "workers", "works", "u.", "democrats", "republicans", "pictures", "foods",
    "chronicle", "courier", "dispatch", "inquirer", "examiner", "observer", "bulletin",
    "broadcaster",
    "marines", "rangers", "taliban", "brewery", "petroleum", "capital", "securities", "healthcare",
    "college", "sciences", "unit", "directorate", "secretariat", "parliament", "knesset", "duma",
    "bundestag", "politburo", "conservancy", "collective", "campaign", "fraternity", "sorority",
  ]

  /// Words that, before "of", open a name: "Department of Justice".
  static let beforeOf: WordSet = [
    "academy", "archdiocese", "army", "association", "bank", "battle", "bay", "board", "boards",
    "brotherhood", "bureau", "center", "centre", "chamber", "chiefs", "church", "citizens", "city",
    "club", "coalition", "college", "commission", "committee", "community", "conference",
    "congress",
    "council", "court", "daughters", "declaration", "defense", "department", "dept.", "diocese",
    "directorate", "district", "duchy", "embassy", "emirate", "federation", "foundation", "friends",
    "guild", "gulf", "house", "houses", "institute", "institutes", "institution", "island", "isle",
    "journal", "kingdom", "league", "library", "masters", "ministry", "museum", "office",
    "organisation", "organization", "palace", "parliament", "party", "people", "port", "province",
    "republic", "school", "sea", "society", "sons", "state", "states", "statue", "strait", "tower",
    "town", "treaty", "tribunal", "union", "university", "village", "voice", "war", "cape", "mount",
    "bill", "hall", "museums", "day", "division", "national", "medal", "order", "u.",
  ]

  /// Legal forms that end a firm's name.
  static let companyForms: WordSet = [
    "inc.", "inc", "ltd.", "ltd", "corp.", "corp", "co.", "llc", "llp", "l.l.c.", "plc", "ag",
    "gmbh",
    "s.a.", "sa", "s.p.a.", "spa", "nv", "n.v.", "ab", "asa", "oyj", "kg", "pty", "pac", "lp",
  ]

  /// Whether a lower-cased word, with or without its stop, is a legal form: "llc".
  package static func isCompanyForm(_ word: String) -> Bool {
    companyForms.contains(word) || companyForms.contains(word + ".")
  }

  /// Last words of places' names: "Orange County".
  static let placeHeads: WordSet = [
    "airport", "alley", "archipelago", "arena", "avenue", "ave.", "base", "basin", "bay", "beach",
    "blvd.", "boulevard", "bridge", "building", "canal", "canyon", "cape", "castle", "cathedral",
    "cemetery", "channel", "city", "coast", "county", "creek", "delta", "desert", "district",
    "drive", "falls", "forest", "fort", "gardens", "garden", "gulf", "harbor", "harbour", "heights",
    "highway", "hill", "hills", "hotel", "house", "island", "islands", "isles", "jail", "kingdom",
    "lake", "lakes", "lane", "mall", "memorial", "monument", "mountain", "mountains", "ocean",
    "palace", "park", "peninsula", "plaza", "port", "prison", "province", "ranch", "range", "reef",
    "region", "republic", "ridge", "river", "road", "rd.", "sea", "shore", "shores", "springs",
    "square", "stadium", "state", "station", "strait", "street", "st.", "strip", "territory",
    "tower", "towers", "town", "township", "valley", "village", "woods", "zone", "states",
    "emirates", "prefecture", "voivodeship", "oblast", "parish", "hall", "junction", "grove",
    "crossing", "capitol", "field",
  ]

  /// First words of places' names: "Lake Erie", "Fort Hood".
  static let placeOpeners: WordSet = [
    "lake", "fort", "mount", "mt.", "cape", "camp", "port", "ft.", "san", "santa", "st.", "saint",
    "new", "north", "south", "east", "west", "northern", "southern", "eastern", "western", "upper",
    "lower", "los", "las", "el", "la", "rio", "isle", "gulf", "strait", "central", "point", "palm",
  ]

  /// Last words of laws, works, events, products and other named things.
  static let otherHeads: WordSet = [
    "accord", "accords", "act", "agenda", "agreement", "amendment", "anthem", "award", "awards",
    "bible", "bill", "bowl", "case", "championship", "championships", "christmas", "clause", "code",
    "constitution", "convention", "crisis", "cup", "day", "deal", "declaration", "decree",
    "doctrine",
    "dossier", "easter", "era", "eve", "festival", "gate", "grammy", "holocaust", "hurricane",
    "index",
    "initiative", "ipad", "iphone", "koran", "quran", "law", "manifesto", "marathon", "massacre",
    "medal", "medicaid", "medicare", "memo", "obamacare", "olympics", "oscar", "oscars", "plan",
    "primaries", "primary", "prize", "proclamation", "program", "programme", "protocol", "ramadan",
    "reform", "report", "resolution", "revolution", "rights", "rule", "scandal", "security",
    "series",
    "show", "spring", "summit", "tax", "test", "thanksgiving", "title", "tonight", "tour",
    "tournament", "treaty", "trophy", "v.", "week", "weekend", "war", "wars", "year",
  ]

  /// Organisations by name, lower-cased.
  static let known: WordSet = [
    // News agencies, broadcasters, papers and sites.
    "associated press", "reuters", "agence france-presse", "agence france presse", "bloomberg",
    "bloomberg news", "dow jones", "xinhua", "tass", "itar-tass", "interfax", "ria novosti",
    "kyodo", "kyodo news", "yonhap", "anadolu", "ansa", "dpa", "efe", "belga", "pti", "upi",
    "united press international", "mcclatchy", "gannett", "bbc", "bbc news", "cnn", "nbc",
    "nbc news", "abc", "abc news", "cbs", "cbs news", "msnbc", "cnbc", "fox", "fox news",
    "fox news channel", "fox business", "pbs", "npr", "c-span", "hbo", "espn", "mtv", "univision",
    "telemundo", "sky news", "itv", "channel 4", "al jazeera", "al arabiya", "rt", "deutsche welle",
    "new york times", "washington post", "wall street journal", "los angeles times",
    "chicago tribune", "usa today", "boston globe", "miami herald", "new york post",
    "new york daily news", "daily news", "financial times", "economist", "guardian", "observer",
    "daily telegraph", "telegraph", "daily mail", "daily mirror", "independent", "times of london",
    "sunday times", "le monde", "le figaro", "libération", "liberation", "der spiegel", "spiegel",
    "die zeit", "die welt", "bild", "süddeutsche zeitung", "frankfurter allgemeine zeitung",
    "el país", "el pais", "el mundo", "la repubblica", "corriere della sera", "la stampa",
    "o globo", "folha de s.paulo", "clarín", "haaretz", "jerusalem post", "asahi shimbun",
    "yomiuri shimbun", "nikkei", "people's daily", "global times", "south china morning post",
    "times of india", "hindu", "hindustan times", "dawn", "globe and mail", "toronto star",
    "sydney morning herald", "the age", "pravda", "izvestia", "kommersant", "novaya gazeta",
    "huffington post", "huffpost", "politico", "axios", "buzzfeed", "buzzfeed news", "vox",
    "daily beast", "daily caller", "breitbart", "breitbart news", "newsmax", "salon", "slate",
    "mother jones", "propublica", "intercept", "the hill", "roll call", "national review",
    "weekly standard", "new republic", "the nation", "new yorker", "atlantic", "time",
    "newsweek", "vanity fair", "rolling stone", "forbes", "fortune", "wired", "drudge report",
    "wikileaks", "wikipedia", "snopes", "politifact", "gallup", "quinnipiac", "pew", "nielsen",
    // Bodies known by one or two words.
    "congress", "senate", "house", "house of representatives", "white house", "pentagon", "kremlin",
    "supreme court",
    "interpol", "europol", "nato", "opec", "unicef", "unesco", "united nations", "u.n.", "un",
    "european union", "eu", "e.u.", "european commission", "european central bank", "world bank",
    "international monetary fund", "imf", "i.m.f.", "federal reserve", "the fed", "red cross",
    "amnesty international", "human rights watch", "greenpeace", "oxfam", "hamas", "hezbollah",
    "hizbollah", "taliban", "al qaeda", "al-qaeda", "al qaida", "al-qaida", "islamic state", "isis",
    "isil", "daesh", "boko haram", "al-shabab", "al shabaab", "muslim brotherhood", "ku klux klan",
    "planned parenthood", "black lives matter", "tea party", "gop", "g.o.p.", "fbi", "f.b.i.",
    "cia", "c.i.a.", "nsa", "n.s.a.", "irs", "i.r.s.", "epa", "e.p.a.", "dhs", "doj", "fda", "nasa",
    "mossad", "mi5", "mi6", "gchq", "fsb", "kgb", "gru", "scotland yard", "capitol police",
    "justice department", "state department", "defense department", "treasury department",
    "politburo", "bundestag", "knesset", "duma", "majlis", "lok sabha", "likud", "labour", "tories",
    "democratic party", "republican party", "congress party", "joint chiefs of staff",
    "joint chiefs",
    "secret service", "coast guard", "national guard", "marine corps", "air force", "peace corps",
    "medicare services", "aclu", "naacp", "nra", "n.r.a.", "aarp", "afl-cio", "ymca", "ywca",
    "fifa",
    "uefa", "nfl", "n.f.l.", "nba", "n.b.a.", "mlb", "nhl", "ncaa", "u.s. congress", "u.s. senate",
    // Firms.
    "google", "apple", "microsoft", "amazon", "facebook", "twitter", "youtube", "instagram",
    "snapchat", "linkedin", "reddit", "netflix", "uber", "lyft", "airbnb", "tesla", "spacex",
    "intel", "ibm", "oracle", "cisco", "dell", "hewlett-packard", "yahoo", "ebay", "paypal",
    "walmart", "wal-mart", "target", "costco", "starbucks", "mcdonald's", "coca-cola", "pepsi",
    "pepsico", "nike", "adidas", "boeing", "airbus", "lockheed martin", "raytheon", "halliburton",
    "exxon", "exxonmobil", "exxon mobil", "chevron", "bp", "shell", "gazprom", "rosneft", "aramco",
    "general electric", "general motors", "ford", "chrysler", "toyota", "honda", "nissan",
    "volkswagen", "bmw", "daimler", "siemens", "samsung", "sony", "nintendo", "huawei", "alibaba",
    "goldman sachs", "morgan stanley", "jpmorgan", "jpmorgan chase", "j.p. morgan", "citigroup",
    "wells fargo", "lehman brothers", "bear stearns", "barclays", "hsbc", "deutsche bank",
    "credit suisse", "ubs", "blackwater", "comcast", "verizon", "at&t", "disney", "viacom",
    "time warner", "pfizer", "merck", "monsanto", "blackrock", "enron", "aig",
  ]

  /// Named buildings and seats of power that count as places unless they act.
  static let knownPlaces: WordSet = [
    "capitol", "u.s. capitol", "oval office", "rose garden", "west wing",
    "camp david", "ground zero", "world trade center", "buckingham palace",
    "downing street", "elysee palace", "élysée palace", "red square", "tiananmen square",
    "times square", "air force one", "the mall", "national mall", "statue of liberty",
    "eiffel tower", "central park", "madison square garden", "auschwitz",
  ]

  /// Laws, programmes, works and events that nothing in their names gives away.
  static let knownOthers: WordSet = [
    "state of the union", "social security", "medicare", "medicaid", "obamacare", "cold war",
    "world war i", "world war ii", "super bowl", "world cup", "olympics", "olympic games", "brexit",
    "bill of rights", "constitution", "magna carta", "first amendment", "second amendment",
    "watergate", "holocaust", "new deal", "patriot act", "civil war", "first lady", "new year",
    "nobel prize", "nobel peace prize", "pulitzer prize", "golden globes", "academy awards",
    "oscars",
    "grammys", "arab spring", "black friday", "earth day", "labor day", "veterans day",
    "memorial day", "independence day", "fourth of july", "super tuesday", "great depression",
    "great recession", "iron curtain", "berlin wall", "silk road", "internet", "iphone", "ipad",
    "android", "windows", "monopoly", "bitcoin", "ebola", "zika", "covid-19", "hiv",
  ]

  /// Nouns beside a firm's name: "the Halvorsen store", "a Halvorsen spokesman".
  static let companyNouns: WordSet = [
    "spokesman", "spokeswoman", "spokesperson", "officials", "executives", "executive", "shares",
    "share", "stock", "employees", "employee", "reporter", "reporters", "members", "restaurant",
    "restaurants", "store", "stores", "outlet", "outlets", "customers", "franchise", "franchises",
    "plant", "plants", "factory", "factories", "headquarters", "products", "ceo", "board",
    "shareholders", "workers", "subsidiary", "anchor", "correspondent", "poll", "host",
  ]

  /// Whether the last word of a body's name may stand for it, alone or with those before it: "the
  /// Judiciary Committee", but not "Public Radio" for "Save Public Radio".
  static func endsBodies(_ word: String) -> Bool {
    heads.contains(word) || paperHeads.contains(word) || companyForms.contains(word)
      || otherHeads.contains(word)
  }

  /// Last words of papers' names that stand for the whole: "the Times", "the Post".
  static let paperHeads: WordSet = [
    "times", "post", "journal", "globe", "herald", "tribune", "guardian", "telegraph", "star",
    "sun",
    "mail", "chronicle", "gazette", "dispatch", "inquirer", "examiner", "observer", "courier",
    "press",
    "beast", "caller", "standard", "review", "record", "mirror", "express",
  ]

  /// Nouns that stand for a body already named: "the agency". Value: the last word of the names
  /// that they fit is the noun itself unless listed in `Coreference`.
  static let nominalHeads: WordSet = [
    "agency", "academy", "administration", "airline", "alliance", "army", "association",
    "authority", "bank", "board", "broadcaster", "bureau", "chain", "church", "club", "coalition",
    "college", "commission", "committee", "company", "conference", "corporation", "council",
    "court", "department", "federation", "firm", "foundation", "government", "group", "institute",
    "league", "magazine", "ministry", "museum", "navy", "network", "newspaper", "office",
    "organisation", "organization", "panel", "party", "publication", "retailer", "school",
    "service",
    "team", "union", "university", "paper", "hospital", "website", "tribunal",
  ]
}
