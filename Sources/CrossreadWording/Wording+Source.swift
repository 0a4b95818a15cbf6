import CrossreadCore

/// Where an article is from.
extension Wording {
  /// The outlet, and what the article says it is where the host it came from does not bear that out.
  ///
  ///     "news.example (calls itself The Daily Courier)"
  public static func source(of article: Article) -> String {
    let source = article.source
    if let claimed = source.claimed { return "\(source.name) (calls itself \(claimed))" }
    guard let url = article.claimedURL else { return source.name }
    return "\(source.name) (says it is at \(url.prefix(100)))"
  }
}
