import CrossreadCore

extension Ingest {
  /// Reads a web page. The context has the encoding that its carrier states (HTTP's Content-Type)
  /// and the address it was fetched from.
  func page(_ bytes: [UInt8], of input: Input, _ context: InputContext) -> Ingested {
    var notices: [IngestNotice] = []
    func note(_ problem: IngestNotice.Problem, at place: IngestNotice.Place? = nil) {
      notices.append(
        IngestNotice(file: input.path, place: context.place ?? place, problem: problem))
    }
    let cut = bytes.count > limits.page ? Array(bytes.prefix(limits.page)) : bytes
    if cut.count < bytes.count { note(.cut(read: cut.count, total: bytes.count)) }
    let decoded = TextDecoder().decode(
      cut, declared: context.charset ?? DeclaredEncoding.label(in: cut))
    if let notice = decoded.notice { note(notice.problem, at: notice.place) }
    var page = PageReader(latest: today).page(of: decoded.utf8, url: context.address)
    if let stoppedAt = page.stoppedAt { note(.tooDeep, at: .byte(stoppedAt)) }
    for failure in page.failures { note(.brokenLinkedData(failure)) }
    notices += page.record.mendCharacters().notices(of: input, at: context.place)
    let digest = ArticleID.sha256(of: bytes)
    var result = ArticleBuilder(
      input: input, limits: limits, sha256: digest, address: context.address
    ).article(of: page.record, id: ArticleID.id(ofDigest: digest), place: context.place)
    result.notices = notices + result.notices
    return result
  }
}
