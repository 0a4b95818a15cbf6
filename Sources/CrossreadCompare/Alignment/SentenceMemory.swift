import CrossreadMeaning

/// Sentences that a model has read before.
///
/// What it gives must be what the model would make of the words: comparing is the same with it and
/// without, only quicker. It is asked from several threads.
public protocol SentenceMemory: Sendable {
  /// What the model made of these words of an article, by its id; nil where that is not known.
  func sentence(_ utf8: [UInt8], ofArticle id: String) -> EncodedSentence?

  /// Takes what the model has made of these words.
  func keep(_ sentence: EncodedSentence, of utf8: [UInt8], article id: String)
}
