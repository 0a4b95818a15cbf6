import CrossreadCore

extension Ingest {
  /// Reads a web page. The context has the encoding that its carrier states (HTTP's Content-Type)
  /// and the address it was fetched from.
  func page(_ bytes: [UInt8], of input: Input, _ context: InputContext) -> Ingested {
    let cut = bytes.count > limits.page ? Array(bytes.prefix(limits.page)) : bytes
    let decoded = TextDecoder().decode(cut)
    let page = PageReader().page(of: decoded.utf8, url: context.address)
    var record = page.record
    record.url = record.url ?? context.address
    let digest = ArticleID.sha256(of: bytes)
    var result = ArticleBuilder(input: input, limits: limits, sha256: digest).article(
      of: record, id: ArticleID.id(ofDigest: digest), place: context.place)
    if cut.count < bytes.count {
      result.notices.insert(
        IngestNotice(file: input.path, problem: .cut(read: cut.count, total: bytes.count)), at: 0)
    }
    if let stoppedAt = page.stoppedAt {
      result.notices.insert(
        IngestNotice(file: input.path, place: .byte(stoppedAt), problem: .tooDeep), at: 0)
    }
    return result.preceded(by: decoded.notice, of: input)
  }
}
