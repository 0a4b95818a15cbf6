import CrossreadCore

/// What came of reading inputs: the articles, and what a person should know.
public struct Ingested: Sendable, Equatable {
  /// In the order of the inputs.
  public var articles: [Article]
  public var notices: [IngestNotice]

  public init(articles: [Article] = [], notices: [IngestNotice] = []) {
    self.articles = articles
    self.notices = notices
  }

  /// Puts what came of a part of the input behind what came of those before it.
  mutating func add(_ part: Ingested) {
    articles += part.articles
    for notice in part.notices {
      guard notices.count > NoticeLimiter.limit, let last = notices.last, last.file == notice.file
      else {
        notices.append(notice)
        continue
      }
      // Beyond the limit the last one stands for all that follow.
      var count = 2
      if case .more(let before, _) = last.problem { count = before + 1 }
      let isLoss = last.severity == .loss || notice.severity == .loss
      notices[notices.count - 1] = IngestNotice(
        file: notice.file, problem: .more(count, isLoss ? .loss : .note))
    }
  }

  /// Keeps only whole articles, and says how many summaries there were.
  public mutating func leaveOutSummaries(of input: Input) {
    let count = articles.count { $0.extent == .summary }
    guard count > 0 else { return }
    articles.removeAll { $0.extent == .summary }
    notices.append(IngestNotice(file: input.path, problem: .summaries(count)))
  }

  /// The same with what decoding had to say of the file put first.
  func preceded(by notice: TextDecoder.Notice?, of input: Input) -> Ingested {
    guard let notice else { return self }
    let first = IngestNotice(file: input.path, place: notice.place, problem: notice.problem)
    return Ingested(articles: articles, notices: [first] + notices)
  }
}

/// Finds articles whose bytes were already seen.
public struct DuplicateFilter: Sendable {
  /// Which of the names each article had, by its id as a number: there may be very many.
  private var places: [UInt64: UInt32] = [:]
  private var names: [String] = []

  public init() {}

  /// Nil for an article not seen before; else a notice that names both files.
  public mutating func notice(ifSeen article: Article) -> IngestNotice? {
    let key = UInt64(article.id, radix: 16) ?? FNV1a.hash(article.id)
    if let first = places[key] {
      return IngestNotice(file: article.file, problem: .duplicate(of: names[Int(first)]))
    }
    if names.last != article.file { names.append(article.file) }
    places[key] = UInt32(names.count - 1)
    return nil
  }
}
