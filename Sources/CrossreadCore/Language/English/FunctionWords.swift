/// Closed-class words that bound or fill an attribution: a grammar's lists, complete for English
/// news style.
enum FunctionWords {
  /// Third-person pronouns and others that may speak: "he", "they", "who".
  static let speakingPronouns: WordSet = [
    "i", "we", "you", "he", "she", "it", "they", "who", "one", "another", "others", "some",
    "many", "several", "most", "both", "all", "neither", "either", "none", "few",
  ]

  static let auxiliaries: WordSet = [
    "has", "have", "had", "is", "are", "was", "were", "be", "been", "being", "am", "do", "does",
    "did", "will", "would", "shall", "should", "can", "could", "may", "might", "must", "'s", "'ve",
    "'d", "'ll", "'re", "'m", "n't", "not", "to", "never",
  ]

  /// Words that begin a clause or join two: a speaker never reaches over them to the left.
  static let clauseLinks: WordSet = [
    "and", "but", "or", "nor", "yet", "so", "that", "which", "because", "as", "when", "while",
    "if", "after", "before", "since", "although", "though", "where", "whether", "until", "unless",
    "than", "then", "what", "why", "how", "whereas",
  ]

  static let prepositions: WordSet = [
    "in", "on", "at", "by", "for", "with", "from", "to", "of", "about", "during", "after",
    "before", "under", "over", "through", "into", "against", "among", "between", "despite", "amid",
    "since", "within", "without", "via", "per", "near", "outside", "inside", "like", "unlike",
  ]

  static let determiners: WordSet = [
    "the", "a", "an", "this", "these", "those", "his", "her", "its", "their", "our", "my", "your",
    "some", "many", "several", "one", "two", "three", "another", "other", "each", "every", "any",
    "no", "both", "most", "few", "all",
  ]

  static let weekdays: WordSet = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "today",
    "yesterday", "tomorrow",
  ]

  /// Participles and nouns after which quote marks hold a name.
  static let namingWords: WordSet = [
    "named", "nicknamed", "codenamed", "titled", "entitled", "subtitled", "christened", "renamed",
    "alias", "aka", "a.k.a.", "nickname", "codename", "moniker", "pseudonym", "headlined",
    "captioned",
  ]

  /// Forms of the verbs that do nothing but report.
  static let plainReports: WordSet = [
    "said", "says", "added", "adds", "told", "tells", "stated", "explained", "replied", "continued",
  ]

  /// Words that the title of a work or a programme follows.
  static let beforeTitles: WordSet = [
    "on", "of", "'s", "program", "programme", "show", "film", "movie", "book", "novel", "memoir",
    "song", "album", "series", "sitcom", "drama", "comedy", "play", "musical", "opera", "poem",
    "documentary", "podcast", "broadcast", "episode", "magazine", "newspaper", "column", "blog",
    "game", "painting", "exhibition", "ballad", "anthem", "hit", "single", "video", "host",
  ]
}
