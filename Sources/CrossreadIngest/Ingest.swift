import CrossreadCore
import Glibc

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

/// Reads articles from files, directories and standard input.
///
/// An input that cannot be read becomes a notice and never stops the others. The work falls in
/// three steps, so that a caller can do the second on many threads:
///
///     let ingest = Ingest()
///     let (inputs, notices) = ingest.inputs(at: ["seeds"])
///     let read = inputs.map(ingest.read)             // any order, any thread
///     let all = Ingest.joined([Ingested(notices: notices)] + read)  // duplicates left out
public struct Ingest: Sendable {
  /// Sizes beyond which an input is refused or cut, so that no input takes unbounded time.
  public struct Limits: Sendable {
    /// The bytes of a file.
    public var file: Int
    /// The bytes of one file in an archive; several of them are in memory at a time.
    public var member: Int
    /// The UTF-8 bytes of one article's text. Some 80,000 words: no news story comes near, and
    /// comparing grows with the square of what repeats itself in a text.
    public var text: Int

    /// The bytes of a web page; what comes after them is not read.
    public var page: Int

    public init(
      file: Int = 256_000_000, member: Int = 64_000_000, text: Int = 500_000,
      page: Int = 16_000_000
    ) {
      self.file = file
      self.member = member
      self.page = page
      self.text = text
    }
  }

  /// More articles than this are not read of one feed or file of records.
  static let recordLimit = 250_000

  let limits: Limits
  /// The format that a person stated.
  let stated: StatedFormat?
  /// No page can have been published after it.
  let today: CivilDay

  /// With `stated`, every input is read in that format, whatever it looks like; what is packed is
  /// unpacked first. `today` is the last day on which an article can have been published: that of
  /// the clock, if none is given.
  public init(
    limits: Limits = Limits(), stated: StatedFormat? = nil, today: CivilDay? = nil
  ) {
    self.limits = limits
    self.stated = stated
    self.today = today ?? CivilDay(daysSinceEpoch: time(nil) / 86_400)
  }

  /// The inputs that the paths of a command line stand for.
  ///
  /// A directory stands for every file below it in name order, hidden ones left out; "-" is
  /// standard input.
  public func inputs(at paths: [String]) -> (inputs: [Input], notices: [IngestNotice]) {
    InputWalker().inputs(at: paths)
  }

  /// Reads one input.
  public func read(_ input: Input) -> Ingested {
    switch FileBytes.read(input.path, limit: limits.file) {
    case .success(let bytes): read(bytes, of: input)
    case .failure(let failure):
      Ingested(notices: [IngestNotice(file: input.path, problem: failure.problem)])
    }
  }

  /// Reads the bytes of an input: the same bytes always give the same result.
  public func read(_ bytes: [UInt8], of input: Input) -> Ingested {
    read(bytes, of: input, InputContext())
  }

  /// Reads bytes that came in something else.
  public func read(_ bytes: [UInt8], of input: Input, _ context: InputContext) -> Ingested {
    func refused(_ problem: IngestNotice.Problem) -> Ingested {
      Ingested(notices: [IngestNotice(file: input.path, place: context.place, problem: problem)])
    }
    if bytes.isEmpty { return refused(.empty) }
    // A message in a mailbox is no mailbox, even if it looks like one.
    if context.mediaType != "message/rfc822", let container = container(of: bytes.prefix(4096)) {
      return members(of: bytes, container: container, input: input, context: context)
    }
    if let format = stated?.format { return read(bytes, as: format, of: input, context) }
    if XMLEncoding.isWide(bytes) { return xml(bytes, of: input, context) }
    if case .binary(let kind) = InputFormat.binary(bytes) {
      return refused(input.origin == .walked ? .skipped(kind) : .binary(kind))
    }
    if context.mediaType == "message/rfc822" { return mail(bytes, of: input, context) }
    // The beginning tells the format, so that a huge file of plain text is cut before any more
    // work is done on it.
    let head = TextDecoder().decode(Array(bytes.prefix(16_384)))
    var format = InputFormat.format(of: head.utf8, path: context.name ?? input.path)
    // A page may begin with anything.
    if format == .plainText, ["text/html", "application/xhtml+xml"].contains(context.mediaType) {
      format = .html
    }
    return read(bytes, as: format, of: input, context)
  }

  private func read(
    _ bytes: [UInt8], as format: InputFormat, of input: Input, _ context: InputContext
  ) -> Ingested {
    switch format {
    case .plainText: plainText(bytes, of: input, context)
    case .json: records(bytes, of: input, context)
    case .feed, .newsML: xml(bytes, of: input, context)
    case .html: page(bytes, of: input, context)
    case .markdown: markdown(bytes, of: input, context)
    case .mail: mail(bytes, of: input, context)
    case .binary(let kind), .unsupported(let kind):
      Ingested(
        notices: [IngestNotice(file: input.path, place: context.place, problem: .unsupported(kind))]
      )
    }
  }

  private func plainText(
    _ bytes: [UInt8], of input: Input, _ context: InputContext
  ) -> Ingested {
    let cut = TextDecoder.cut(bytes, to: limits.text)
    let decoded = TextDecoder().decode(cut, declared: context.charset)
    let digest = ArticleID.sha256(of: bytes)
    var record = ArticleRecord(text: decoded.utf8)
    record.url = context.address
    let mended = record.mendCharacters()
    var result = ArticleBuilder(input: input, limits: limits, sha256: digest).article(
      of: record, id: ArticleID.id(ofDigest: digest), place: context.place)
    result.notices = mended.notices(of: input, at: context.place) + result.notices
    if cut.count < bytes.count {
      result.notices.insert(
        IngestNotice(file: input.path, problem: .cut(read: cut.count, total: bytes.count)), at: 0)
    }
    return result.preceded(by: decoded.notice, of: input)
  }

  private func records(
    _ bytes: [UInt8], of input: Input, _ context: InputContext
  ) -> Ingested {
    let decoded = TextDecoder().decode(bytes)
    let utf8 = decoded.utf8
    let found = RecordReader().records(in: utf8)
    if found.records.count == 1, let value = found.records.first?.value,
      JSONFeedReader.isFeed(value)
    {
      let feed = JSONFeedReader(address: context.address).feed(of: value)
      return items(of: feed, in: utf8, bytes: bytes, input: input, address: context.address)
        .preceded(by: decoded.notice, of: input)
    }
    var result = Ingested()
    result.notices = found.failures.map {
      IngestNotice(file: input.path, place: .line($0.line), problem: .invalidJSON($0.detail))
    }
    if found.failureCount > found.failures.count {
      result.notices.append(
        IngestNotice(
          file: input.path,
          problem: .moreInvalidJSON(found.failureCount - found.failures.count)))
    }
    let digest = ArticleID.sha256(of: bytes)
    let fileID = ArticleID.id(ofDigest: digest)
    let builder = ArticleBuilder(input: input, limits: limits, sha256: digest)
    for (number, record) in found.records.enumerated() {
      let id =
        switch record.identity {
        case .file: fileID
        case .bytes(let range): ArticleID.id(of: Array(utf8[range]))
        case .element(let number): ArticleID.id(of: Array("\(fileID)#\(number)".utf8))
        }
      let fields =
        NinjsRecord.isNewsItem(record.value)
        ? NinjsRecord.record(of: record.value) : ArticleRecord(record.value)
      let read = builder.article(
        of: fields, id: id,
        place: record.identity == .file ? context.place : .record(number + 1))
      result.add(read)
    }
    if found.isCut {
      result.notices.append(
        IngestNotice(file: input.path, problem: .tooMany(limit: Self.recordLimit)))
    }
    if found.records.isEmpty, found.failures.isEmpty {
      result.notices.append(IngestNotice(file: input.path, problem: .recordWithoutText))
    }
    return result.preceded(by: decoded.notice, of: input)
  }

  /// One result of many, in their order; articles of the same bytes are kept once, with a notice
  /// that names both files.
  public static func joined(_ parts: some Sequence<Ingested>) -> Ingested {
    var joined = Ingested()
    var duplicates = DuplicateFilter()
    for part in parts {
      joined.notices += part.notices
      for article in part.articles {
        if let notice = duplicates.notice(ifSeen: article) {
          joined.notices.append(notice)
        } else {
          joined.articles.append(article)
        }
      }
    }
    return joined
  }
}

/// Finds articles whose bytes were already seen.
public struct DuplicateFilter: Sendable {
  private var files: [String: String] = [:]

  public init() {}

  /// Nil for an article not seen before; else a notice that names both files.
  public mutating func notice(ifSeen article: Article) -> IngestNotice? {
    if let first = files[article.id] {
      return IngestNotice(file: article.file, problem: .duplicate(of: first))
    }
    files[article.id] = article.file
    return nil
  }
}
