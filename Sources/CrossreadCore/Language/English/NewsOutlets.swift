/// News agencies, broadcasters, newspapers, magazines and news sites.
///
/// From general knowledge: the members of the usual public lists (the large news agencies and
/// international broadcasters, each big country's newspapers of record and best-selling dailies,
/// the hundred largest dailies of the United States and of Britain, widely read magazines and
/// news sites, social networks). Many more are known by their last word or by the noun before.
enum NewsOutlets {
  /// Names, lower-cased, without "the", longest first where one starts with another.
  static let names: [String] = table.split(separator: "\n").flatMap { line in
    line.split(separator: ",").map { String($0.drop { $0 == " " }) }
  }

  /// The same, to ask for one.
  static let all = WordSet(names)

  /// Social networks: credited where something was posted on them.
  static let networks: WordSet = [
    "twitter", "facebook", "instagram", "youtube", "snapchat", "reddit", "telegram", "tiktok",
    "weibo", "linkedin", "truth social", "periscope", "medium", "tumblr",
  ]

  /// Programmes that are known without their station's name. Names that are common words ("Today")
  /// are left out: quote marks or a station tell those.
  static let programmes: WordSet = [
    "meet the press", "face the nation", "state of the union", "morning joe",
    "60 minutes", "good morning america", "all things considered", "morning edition",
    "fox & friends", "fox and friends", "the daily show", "the late show", "the tonight show",
    "the colbert report", "the o'reilly factor", "the situation room", "anderson cooper 360",
    "the rachel maddow show", "squawk box", "newsnight", "question time", "the andrew marr show",
    "desert island discs", "piers morgan tonight", "larry king live", "the view", "nightline",
    "this american life", "democracy now", "hard talk", "hardtalk", "reliable sources",
    "saturday night live", "inside politics", "the lead with jake tapper", "the ingraham angle",
  ]

  /// The news agencies among the names, lower-cased, without "the".
  static let agencies: WordSet = [
    "associated press", "reuters", "agence france-presse", "agence france presse", "afp", "ap",
    "upi", "united press international", "bloomberg news", "dow jones newswires", "xinhua",
    "xinhua news agency", "tass", "itar-tass", "interfax", "ria novosti", "kyodo", "kyodo news",
    "yonhap", "yonhap news agency", "anadolu", "anadolu agency", "ansa", "dpa", "efe", "belga",
    "pti", "press trust of india", "press association", "pa media", "canadian press",
    "australian associated press", "irna", "isna", "fars news agency", "tasnim", "sana", "petra",
    "wafa", "mena", "kcna", "antara", "bernama", "interfax-ukraine", "ukrinform", "belta",
    "notimex", "telam", "agencia brasil", "jiji press", "ani", "ians", "apa",
  ]

  /// Short names and hosts' names that no rule makes of the full ones: those whose letters are
  /// not the beginnings of the name's words, and those of two letters.
  static let abbreviations: [String: String] = [
    "ap": "associated press", "apnews": "associated press", "afp": "agence france-presse",
    "agence france presse": "agence france-presse", "upi": "united press international",
    "fox": "fox news", "foxnews": "fox news", "fox news channel": "fox news",
    "ft": "financial times",
    "nyt": "new york times", "wsj": "wall street journal", "scmp": "south china morning post",
    "hpo": "huffington post", "huffpost": "huffington post", "lat": "los angeles times",
    "nbc news": "nbc", "nbcnews": "nbc", "abc news": "abc", "abcnews": "abc", "go": "abc",
    "cbs news": "cbs", "cbsnews": "cbs", "bbc news": "bbc", "sky": "sky news",
    "wapo": "washington post",
    "sueddeutsche": "süddeutsche zeitung", "sueddeutsche zeitung": "süddeutsche zeitung",
    "sz": "süddeutsche zeitung", "faz": "frankfurter allgemeine zeitung",
    "frankfurter allgemeine": "frankfurter allgemeine zeitung", "nzz": "neue zürcher zeitung",
    "spiegel": "der spiegel", "spiegel online": "der spiegel", "zeit": "die zeit",
    "welt": "die welt", "lemonde": "le monde", "lefigaro": "le figaro", "elpais": "el país",
    "national public radio": "npr", "cnn international": "cnn", "itar-tass": "tass",
    "al jazeera english": "al jazeera", "al-jazeera": "al jazeera", "aljazeera": "al jazeera",
    "rte": "rté", "usat": "usa today", "dw": "deutsche welle", "bloomberg news": "bloomberg",
    "xinhua news agency": "xinhua", "anadolu agency": "anadolu", "kyodo news": "kyodo",
    "yonhap news agency": "yonhap", "press trust of india": "pti", "time": "time magazine",
    "rt": "russia today", "smh": "sydney morning herald", "pa media": "press association",
  ]

  /// Last words of outlets' names: "Springfield Gazette", "Radio Free Asia".
  static let heads: WordSet = [
    "times", "post", "news", "journal", "herald", "tribune", "gazette", "chronicle", "globe",
    "mail", "telegraph", "press", "magazine", "radio", "tv", "television", "daily", "weekly",
    "observer", "examiner", "inquirer", "dispatch", "courier", "register", "review", "sentinel",
    "bee", "ledger", "bulletin", "newspaper", "newspapers", "broadcasting", "standard", "star",
    "sun", "mirror", "express", "monitor", "shimbun", "zeitung", "republic", "democrat-gazette",
    "post-dispatch", "journal-constitution", "sun-times", "post-gazette", "star-tribune",
    "union-tribune", "times-picayune", "free", "beacon", "reporter", "advertiser", "advocate",
    "citizen", "nation", "wire", "podcast", "blog",
  ]

  /// Last two words of agencies' names.
  static let agencyEnds: WordSet = [
    "news agency", "press agency", "press service", "news service", "press association",
  ]

  /// Common nouns that say that the name after them, or before, is an outlet: "the daily Bild".
  static let nouns: WordSet = [
    "newspaper", "daily", "weekly", "magazine", "tabloid", "broadsheet", "broadcaster", "agency",
    "website", "site", "network", "channel", "station", "outlet", "paper", "journal", "blog",
    "newswire", "publication", "newsletter", "periodical", "monthly", "service", "program",
    "programme", "show", "podcast", "affiliate",
  ]

  private static let table = """
    associated press, reuters, agence france-presse, agence france presse, afp, ap, upi
    united press international, bloomberg news, bloomberg, dow jones newswires, dow jones
    xinhua news agency, xinhua, tass, itar-tass, interfax, ria novosti, sputnik, kyodo news, kyodo
    yonhap news agency, yonhap, anadolu agency, anadolu, ansa, dpa, efe, belga, press trust of india
    pti, press association, pa media, canadian press, australian associated press, irna, isna, fars
    fars news agency, tasnim, sana, petra, wafa, mena, kcna, antara, bernama, interfax-ukraine
    ukrinform, belta, notimex, telam, agencia brasil, swissinfo, jiji press, ani, ians
    bbc news, bbc, sky news, itv news, itv, channel 4 news, channel 4, cnn international, cnn
    nbc news, nbc, abc news, abc, cbs news, cbs, pbs newshour, pbs, npr, national public radio
    fox news channel, fox news, fox business network, fox business, msnbc, cnbc
    c-span, univision, telemundo, newsmax tv, newsmax, one america news network, newsnation
    al jazeera english, al jazeera america, al jazeera, al arabiya, al-arabiya, al-jazeera
    press tv, rt, russia today, france 24, france 2, tf1, bfmtv, bfm tv, rtl, europe 1, france info
    deutsche welle, ard, zdf, rai, rtve, tve, cadena ser, globo, tv globo, televisa, nhk, cctv, cgtn
    cbc news, cbc, ctv news, ctv, global news, rte, rté, voice of america, radio free europe
    radio free asia, radio liberty, vatican radio, ndtv, times now, geo news, dawn news, channel 2
    channel 10, euronews, dozhd, tv rain, ntv, hromadske, espn, mtv, hbo, comedy central, wnyc, kqed
    wsj, nyt, faz, nzz, scmp, new york times, washington post, wall street journal, los angeles times, usa today
    new york post, new york daily news, daily news, newsday, chicago tribune, chicago sun-times
    boston globe, boston herald, philadelphia inquirer, miami herald, tampa bay times
    orlando sentinel, sun sentinel, sun-sentinel, atlanta journal-constitution, dallas morning news
    houston chronicle, san antonio express-news, austin american-statesman, denver post
    arizona republic, salt lake tribune, deseret news, las vegas review-journal, las vegas sun
    san francisco chronicle, san jose mercury news, mercury news, sacramento bee, fresno bee
    san diego union-tribune, orange county register, oregonian, seattle times, star tribune
    minneapolis star tribune, pioneer press, milwaukee journal sentinel, detroit free press
    detroit news, cleveland plain dealer, plain dealer, columbus dispatch, cincinnati enquirer
    indianapolis star, courier-journal, louisville courier-journal, tennessean
    commercial appeal, kansas city star, st. louis post-dispatch, des moines register
    omaha world-herald, oklahoman, tulsa world, arkansas democrat-gazette, times-picayune
    charlotte observer, news & observer, richmond times-dispatch, virginian-pilot, baltimore sun
    washington times, washington examiner, washington free beacon, hartford courant
    providence journal, concord monitor, union leader, new hampshire union leader, portland press herald
    buffalo news, albany times union, times union, pittsburgh post-gazette, pittsburgh tribune-review
    star-ledger, asbury park press, honolulu star-advertiser, anchorage daily news, stars and stripes
    christian science monitor, investor's business daily, barron's, international herald tribune
    politico, the hill, roll call, axios, national journal, congressional quarterly, cq roll call
    huffington post, huffpost, buzzfeed news, buzzfeed, vox, daily beast, daily caller, breitbart news
    breitbart, talking points memo, thinkprogress, salon, slate, mother jones, propublica, intercept
    national review, weekly standard, new republic, new yorker, new york magazine, atlantic
    time magazine, newsweek, u.s. news & world report, vanity fair, rolling stone, forbes, fortune
    wired, esquire, the nation, harper's, foreign policy, foreign affairs, people magazine, variety
    hollywood reporter, business insider, quartz, gawker, vice news, mashable, techcrunch, the verge
    recode, ars technica, gizmodo, drudge report, daily signal, townhall, blaze, theblaze, daily wire
    washington monthly, world net daily, worldnetdaily, the root, jezebel, deadspin, tmz, e! news
    entertainment weekly, us weekly, national enquirer, inside edition, lawfare, just security
    factcheck.org, politifact, snopes, wikileaks, bellingcat, mcclatchy, gannett, scripps
    guardian, observer, daily telegraph, sunday telegraph, telegraph, times of london, sunday times
    daily mail, mail on sunday, daily mirror, daily express, daily star, sun, evening standard
    london evening standard, metro, financial times, economist, independent, i newspaper
    scotsman, herald scotland, irish times, irish independent, belfast telegraph, spectator
    new statesman, private eye, the times, le monde, le figaro, libération, liberation, le parisien
    l'express, le point, l'obs, le nouvel observateur, la croix, les echos, l'équipe, mediapart
    charlie hebdo, ouest-france, paris match, der spiegel, spiegel online, spiegel, die zeit, die welt
    bild, bild am sonntag, stern, focus, süddeutsche zeitung, sueddeutsche zeitung, handelsblatt
    frankfurter allgemeine zeitung, frankfurter allgemeine, tagesspiegel, taz, der standard, kurier
    die presse, neue zürcher zeitung, tages-anzeiger, el país, el pais, el mundo, la vanguardia, abc
    la repubblica, corriere della sera, la stampa, il sole 24 ore, il messaggero, il giornale
    de volkskrant, nrc handelsblad, de telegraaf, le soir, de standaard, la libre belgique
    aftonbladet, dagens nyheter, expressen, svenska dagbladet, aftenposten, verdens gang, politiken
    jyllands-posten, berlingske, helsingin sanomat, gazeta wyborcza, rzeczpospolita, kathimerini
    público, publico, diário de notícias, hürriyet, hurriyet, cumhuriyet, milliyet, zaman, sabah
    pravda, izvestia, kommersant, novaya gazeta, vedomosti, moscow times, kyiv post, kyiv independent
    haaretz, jerusalem post, times of israel, yedioth ahronoth, yediot aharonot, maariv, ynet
    al-ahram, al ahram, asharq al-awsat, al-hayat, an-nahar, daily star, gulf news, khaleej times
    the national, arab news, tehran times, kayhan, dawn, express tribune, the news international
    times of india, hindu, hindustan times, indian express, telegraph india, economic times, mint
    straits times, south china morning post, ming pao, apple daily, global times, people's daily
    china daily, caixin, asahi shimbun, yomiuri shimbun, mainichi shimbun, nikkei, nikkei asia
    japan times, sankei shimbun, chosun ilbo, joongang ilbo, dong-a ilbo, korea times, korea herald
    jakarta post, kompas, tempo, bangkok post, manila times, philippine daily inquirer, rappler
    the age, sydney morning herald, the australian, daily telegraph, herald sun, new zealand herald
    globe and mail, toronto star, national post, toronto sun, montreal gazette, la presse, le devoir
    vancouver sun, ottawa citizen, maclean's, folha de s.paulo, folha de s. paulo, o globo
    o estado de s. paulo, estado de s. paulo, veja, clarín, clarin, la nación, la nacion, página 12
    el universal, reforma, excélsior, excelsior, milenio, proceso, la jornada, el tiempo, semana
    el espectador, el comercio, el nacional, el mercurio, granma, mail & guardian, business day
    daily nation, the standard, daily monitor, punch, vanguard, premium times, al-masry al-youm
    the lancet, lancet, nature, science magazine, new england journal of medicine, scientific american
    new scientist, national geographic, the conversation
    """
}
