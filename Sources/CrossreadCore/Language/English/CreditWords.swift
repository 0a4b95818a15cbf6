/// Words that credit an outlet or a document for what an article tells.
///
/// From general knowledge of English news style.
enum CreditWords {
  /// What an outlet does when it is the source: "CNN reported", "the Times has learned".
  static let reporting: WordSet = VerbForms.forms(
    ofAll:
      """
      report say write learn find reveal publish note quote cite tweet obtain confirm claim disclose
      tell estimate uncover describe detail show air broadcast announce add print state explain
      allege suggest indicate warn conclude release call project poll survey interview declare
      """)

  /// Verbs whose "to" or "with" names whom somebody spoke to.
  static let speaking: WordSet = VerbForms.forms(
    ofAll:
      "say speak talk confirm explain admit acknowledge announce reveal disclose comment send email "
      + "provide give issue leak release describe add appear chat")

  /// Verbs before "by", "in", "on" and an outlet: "published in", "obtained by".
  static let publishing: WordSet = VerbForms.forms(
    ofAll:
      "publish report obtain print release reveal leak post air broadcast conduct commission write "
      + "interview quote cite carry disclose record see review view say tell appear announce "
      + "speak argue tweet share file")

  /// Nouns before "with", "to", "on", "from", "by", "in" and an outlet; "op" begins "op-ed".
  static let channels: WordSet = [
    "interview", "interviews", "statement", "statements", "email", "emails", "e-mail", "e-mails",
    "letter", "conversation", "comment", "comments", "remarks", "appearance", "column", "article",
    "articles", "op", "essay", "editorial", "story", "stories", "report", "reports", "piece",
    "post", "posts", "poll", "polls", "survey", "surveys", "investigation", "reporter", "reporters",
    "journalist", "journalists", "correspondent", "columnist", "blogger", "bloggers", "blog",
    "broadcast", "account", "dispatch", "profile", "review",
    "analysis", "photo", "photos", "video", "footage", "data", "tally", "count", "page", "account",
    "feed", "message", "tweet", "tweets", "dispatches", "information", "conversation", "discussion",
  ]

  /// Nouns before "on" and a social network.
  static let posts: WordSet = [
    "post", "posts", "message", "messages", "comment", "comments", "statement", "statements",
    "video",
    "videos", "photo", "photos", "page",
  ]

  /// Kinds of documents that an article may rest on.
  static let documents: WordSet = [
    "report", "reports", "statement", "statements", "memo", "memos", "memorandum", "cable",
    "cables",
    "document", "documents", "affidavit", "affidavits", "complaint", "indictment", "filing",
    "filings", "lawsuit", "study", "survey", "poll", "letter", "letters", "email", "emails",
    "e-mail", "e-mails", "transcript", "transcripts", "records", "record", "testimony", "warrant",
    "release", "analysis", "audit", "data", "dossier", "review", "figures", "account", "census",
    "bulletin", "papers", "diary", "files", "logs",
  ]

  /// The label of a picture's credit that pages set beside the photographer's name with no blank
  /// between: "Ann LeeCredit".
  static let gluedLabel = "Credit"
}
