/// Capitalised words that are no names by themselves, and words whose capital at the start of a
/// sentence says nothing.
enum NameStopWords {
  /// Days, months, zones and the like: capitals that end a run of name words. From the calendar.
  static let calendar: WordSet = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon.", "tue.",
    "tues.", "wed.", "thu.", "thurs.", "fri.", "sat.", "sun.", "mondays", "tuesdays", "wednesdays",
    "thursdays", "fridays", "saturdays", "sundays", "january", "february", "march", "april",
    "may", "june", "july", "august", "september", "october", "november", "december", "jan.", "feb.",
    "mar.", "apr.", "jun.", "jul.", "aug.", "sep.", "sept.", "oct.", "nov.", "dec.", "a.m.", "p.m.",
    "am", "pm", "gmt", "est", "edt", "utc", "et", "pst", "pdt", "cst", "bst", "bc", "ad",
    "christmas",
    "easter", "ramadan", "thanksgiving", "halloween", "q1", "q2", "q3", "q4", "no.", "nos.", "vs.",
    "v.", "vol.", "fig.", "p.", "pp.", "ed.", "eds.",
  ]

  /// Months that are also common words or given names: names of months only beside a number.
  static let doubtfulMonths: WordSet = [
    "may", "march", "april", "june", "august", "mar.", "sun.",
  ]

  /// Function words: part of a name only between two other words of it.
  static let functionWords: WordSet = [
    "the", "a", "an", "this", "that", "these", "those", "his", "her", "its", "their", "our", "my",
    "your", "i", "you", "he", "she", "it", "we", "they", "who", "what", "which", "whose", "when",
    "where", "why", "how", "if", "in", "on", "at", "by", "for", "from", "to", "of", "with",
    "without", "within", "about", "above", "across", "after", "against", "along", "amid", "among",
    "around", "as", "because", "before", "behind", "below", "beneath", "beside", "besides",
    "between", "beyond", "but", "despite", "down", "during", "except", "inside", "into", "like",
    "near", "off", "onto", "opposite", "out", "outside", "over", "past", "since", "so", "through",
    "throughout", "till", "toward", "towards", "under", "unless", "unlike", "until", "up", "upon",
    "via", "whether", "while", "and", "or", "nor", "yet", "both", "either", "neither", "each",
    "every", "all", "any", "some", "many", "most", "more", "much", "few", "fewer", "several",
    "such", "no", "not", "none", "one", "two", "three", "four", "five", "six", "seven", "eight",
    "nine", "ten", "other", "others", "another", "same", "there", "here", "now", "then", "once",
    "twice", "again", "also", "too", "even", "just", "only", "still", "already", "almost", "never",
    "always", "often", "sometimes", "perhaps", "maybe", "however", "moreover", "meanwhile",
    "instead", "rather", "indeed", "thus", "therefore", "hence", "nevertheless", "nonetheless",
    "although", "though", "whereas", "whenever", "wherever", "whatever", "whoever", "is", "are",
    "was", "were", "be", "been", "being", "am", "do", "does", "did", "has", "have", "had", "having",
    "will", "would", "shall", "should", "can", "could", "may", "might", "must", "let", "something",
    "nothing", "everything", "anything", "someone", "everyone", "anyone", "nobody", "them", "him",
    "us", "me", "mine", "yours", "theirs", "ours", "himself", "herself", "itself", "themselves",
    "myself", "today's", "it's", "he's", "she's", "that's", "there's", "ex", "pro", "anti", "self",
    "re", "non", "less", "else", "than", "per", "plus", "minus", "versus", "amongst", "ever",
  ]

  /// Function words that names of groups, campaigns and works end with: "Reform Now", "Get Out".
  static let endings: WordSet = [
    "now", "all", "out", "again", "more", "always", "here", "there", "everyone", "everything",
    "nothing", "beyond", "above", "within",
  ]

  /// Other words that open sentences and are hardly ever the first word of a name.
  static let plainOpeners: WordSet = [
    "today", "yesterday", "tomorrow", "tonight", "ask", "asked", "former", "senior", "top", "late",
    "recent", "recently", "earlier", "later", "last", "next", "early", "yes", "ok", "okay", "oh",
    "well", "please", "thanks", "thank", "dear", "hello", "hi", "according", "speaking",
    "including", "given", "see", "say", "says", "said", "read", "click", "photo", "image", "video",
    "watch", "update", "updated", "breaking", "opinion", "analysis", "editor", "note", "correction",
    "source", "sources", "officials", "critics", "supporters", "police", "people", "men", "women",
    "voters", "lawmakers", "leaders", "reporters", "experts", "certainly", "clearly", "obviously",
    "apparently", "reportedly", "dozens", "hundreds", "thousands", "millions", "half", "part",
    "abroad", "ahead", "apart", "aside", "away", "back", "gop-led", "long", "soon", "first",
    "second", "third", "finally", "first-time", "embattled", "outgoing", "incoming", "longtime",
    "veteran", "fellow", "nearly", "roughly", "approximately", "members", "residents", "relatives",
    "friends", "investigators", "prosecutors", "authorities", "scientists", "researchers",
    "analysts", "aides", "advisers", "opponents", "democrats", "republicans", "students", "workers",
    "families",
  ]

  /// Both: words whose capital at the start of a sentence says nothing.
  static func opens(_ word: String) -> Bool {
    functionWords.contains(word) || plainOpeners.contains(word)
  }

  /// Capitalised words that are not names by themselves wherever they stand.
  static let never: WordSet = [
    "i", "i.e.", "e.g.", "ok", "tv", "dvd", "cd", "pc", "ceo", "cfo", "cto", "coo", "vp", "phd",
    "ph.d.",
    "mba", "dna", "hiv", "aids", "usd", "faq", "id", "pdf", "html", "url", "www", "lol", "omg",
    "btw",
    "imo", "fyi", "asap", "diy", "suv", "suvs", "atm", "gps", "gdp", "ipo", "pr", "it", "ac",
    "dc-based",
    "god", "lord", "jesus", "x", "a", "b", "c", "d", "e", "q", "a.", "b.", "sir", "madam", "ma'am",
    "mom",
    "dad", "internet", "web", "english", "spanish", "lgbt", "lgbtq", "wmd", "q&a", "op-ed", "rsvp",
    "mp", "mps", "qb", "rbi", "era", "s", "t", "m", "ii", "iii", "iv", "hr", "sos", "s.o.s.",
    "democracy", "state", "nation", "earth", "moon", "president", "states", "islam", "christianity",
    "judaism", "hinduism", "buddhism", "catholicism", "protestantism", "communism", "marxism",
    "zionism", "nazism", "islamism", "socialism", "allah", "christ", "satan", "jihad", "sharia",
    "shariah", "bible", "koran", "quran", "torah", "ceos", "sms", "usb", "r", "i.d.", "n/a",
  ]
}
