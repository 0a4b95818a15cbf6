/// Words that say little of what a sentence is about: function words, light verbs and the words
/// of reporting. Closed classes of English grammar, not chosen by any text.
enum StopWords {
  static func contains(_ word: String) -> Bool { set.contains(word) }

  private static let set: Set<String> = [
    "a", "an", "the", "this", "that", "these", "those", "i", "me", "my", "mine", "we", "us",
    "our", "ours", "you", "your", "yours", "he", "him", "his", "she", "her", "hers", "it", "its",
    "they", "them", "their", "theirs", "who", "whom", "whose", "which", "what", "myself",
    "himself", "herself", "itself", "themselves", "ourselves", "yourself", "one", "ones", "be",
    "am", "is", "are", "was", "were", "been", "being", "'s", "'re", "'m", "'ve", "'ll", "'d",
    "have", "has", "had", "having", "do", "does", "did", "doing", "done", "will", "would", "shall",
    "should", "can", "ca", "wo", "could", "may", "might", "must", "and", "or", "but", "nor", "so",
    "yet", "if", "because", "as", "until", "while", "of", "at", "by", "for", "with", "about",
    "against", "between", "into", "through", "during", "before", "after", "above", "below", "to",
    "from", "up", "down", "in", "out", "on", "off", "over", "under", "again", "further", "then",
    "once", "here", "there", "when", "where", "why", "how", "all", "any", "both", "each", "few",
    "more", "most", "other", "some", "such", "no", "not", "n't", "only", "own", "same", "than",
    "too", "very", "just", "also", "now", "well", "even", "still", "much", "many", "upon",
    "among", "per", "via", "within", "without", "toward", "towards", "since", "though", "although",
    "whether", "said", "say", "says", "saying", "told", "tell", "tells", "according", "added",
    "get", "got", "getting", "go", "going", "went", "make", "made", "making", "take", "took",
    "mr.", "mrs.", "ms.", "dr.", "like", "ever", "never", "n’t", "let", "'", "etc.",
  ]
}
