import CrossreadCore
import Glibc

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
  /// Sizes beyond which an input is refused or cut.
  public typealias Limits = IngestLimits

  let limits: Limits
  /// The format that a person stated.
  let stated: StatedFormat?
  /// No page can have been published after it.
  let today: CivilDay
  /// Whether each line of a stream is a record, whatever it looks like.
  let takesLines: Bool
  private let isConfined: Bool

  /// With `stated`, every input is read in that format, whatever it looks like; what is packed is
  /// unpacked first. `today` is the last day on which an article can have been published: that of
  /// the clock, if none is given.
  ///
  /// Where it `isConfined`, links that lead out of the folders given are left out. Where it `takesLines`,
  /// each line of a stream is a record of JSON; archives are what they are.
  public init(
    limits: Limits = Limits(), stated: StatedFormat? = nil, today: CivilDay? = nil,
    isConfined: Bool = false, takesLines: Bool = false
  ) {
    self.limits = limits
    self.takesLines = takesLines
    self.isConfined = isConfined
    self.stated = stated
    self.today = today ?? CivilDay(daysSinceEpoch: time(nil) / 86_400)
  }

  /// The inputs that the paths of a command line stand for.
  ///
  /// A directory stands for every file below it in name order, hidden ones left out; "-" is
  /// standard input.
  public func inputs(at paths: [String]) -> (inputs: [Input], notices: [IngestNotice]) {
    InputWalker(isConfined: isConfined).inputs(at: paths)
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
    if bytes.isEmpty { return refused(context.isRecord ? .recordWithoutText : .empty) }
    // What came out of an archive was taken apart there.
    if context.depth == 0, let container = container(of: bytes.prefix(4096), in: context) {
      return members(of: bytes, container: container, input: input, context: context)
    }
    if context.isRecord { return records(bytes, of: input, context) }
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
    let mended = record.mendCharacters()
    var result = ArticleBuilder(
      input: input, limits: limits, sha256: digest, address: context.address
    ).article(of: record, id: ArticleID.id(ofDigest: digest), place: context.place)
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
    if !context.isRecord, found.records.count == 1, let value = found.records.first?.value,
      JSONFeedReader.isFeed(value)
    {
      let feed = JSONFeedReader(address: context.address).feed(of: value)
      return items(of: feed, in: utf8, bytes: bytes, input: input, address: context.address)
        .preceded(by: decoded.notice, of: input)
    }
    var result = Ingested()
    result.notices = found.failures.map {
      IngestNotice(
        file: input.path, place: context.place ?? .line($0.line), problem: .invalidJSON($0.detail))
    }
    if found.failureCount > found.failures.count {
      result.notices.append(
        IngestNotice(
          file: input.path,
          problem: .moreInvalidJSON(found.failureCount - found.failures.count)))
    }
    let digest = ArticleID.sha256(of: bytes)
    let fileID = ArticleID.id(ofDigest: digest)
    let builder = ArticleBuilder(
      input: input, limits: limits, sha256: digest, address: context.address)
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
        place: record.identity == .file || context.isRecord
          ? context.place : .record(number + 1))
      result.add(read)
    }
    if found.isCut {
      result.notices.append(
        IngestNotice(file: input.path, problem: .tooMany(limit: Limits.articles)))
    }
    if found.records.isEmpty, found.failures.isEmpty {
      result.notices.append(
        IngestNotice(file: input.path, place: context.place, problem: .recordWithoutText))
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
