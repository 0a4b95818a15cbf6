import CrossreadCore

extension Ingest {
  /// The news items of a NewsML-G2 or NITF document.
  func newsItems(in utf8: [UInt8], bytes: [UInt8], input: Input) -> Ingested {
    let document = XMLReader { element, _ in NewsMLRecord.isRecord(element) }.read(utf8)
    var result = Ingested(notices: document.notices(of: input.path))
    let digest = ArticleID.sha256(of: bytes)
    let builder = ArticleBuilder(input: input, limits: limits, sha256: digest)
    for (number, element) in document.records.enumerated() {
      let isOnly = document.records.count == 1
      let read = builder.article(
        of: NewsMLRecord.record(of: element),
        id: isOnly
          ? ArticleID.id(ofDigest: digest)
          : ArticleID.id(
            of: Array(document.bytes[element.range.clamped(to: document.bytes.indices)])),
        place: isOnly ? nil : .record(number + 1))
      result.add(read)
    }
    if document.records.isEmpty, document.problems.isEmpty {
      result.notices.append(IngestNotice(file: input.path, problem: .noItems))
    }
    return result
  }

  func markdown(_ bytes: [UInt8], of input: Input, _ context: InputContext) -> Ingested {
    // Marks take room, too; what is left is cut to the limit with a notice.
    let decoded = TextDecoder().decode(TextDecoder.cut(bytes, to: 2 * limits.text))
    let record = MarkdownText.record(of: decoded.utf8)
    return article(of: record, bytes: bytes, input: input, context)
      .preceded(by: decoded.notice, of: input)
  }

  /// One message of mail.
  func mail(_ bytes: [UInt8], of input: Input, _ context: InputContext) -> Ingested {
    let message = MailMessage(bytes)
    guard let text = message.text else {
      return Ingested(
        notices: [IngestNotice(file: input.path, place: context.place, problem: .mailWithoutText)])
    }
    var record = ArticleRecord(text: [])
    record.text = Array(text.utf8)
    record.title = message.subject
    record.byline = message.from
    record.source = message.host
    record.published = message.published
    record.language = message.language
    if message.hasUnusableDate { record.unusable.append("published") }
    return article(of: record, bytes: bytes, input: input, context)
  }

  private func article(
    of record: ArticleRecord, bytes: [UInt8], input: Input, _ context: InputContext
  ) -> Ingested {
    let digest = ArticleID.sha256(of: bytes)
    return ArticleBuilder(input: input, limits: limits, sha256: digest, address: context.address)
      .article(of: record, id: ArticleID.id(ofDigest: digest), place: context.place)
  }
}
