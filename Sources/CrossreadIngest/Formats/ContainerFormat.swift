/// A file that holds other files, found by its first bytes.
enum ContainerFormat: Equatable {
  case gzip, zip, warc, mailbox
  /// Records of JSON, one a line, that come as a stream: no first bytes tell it.
  case lines

  init?(_ head: ArraySlice<UInt8>) {
    if head.starts(with: InflateStream.gzipMagic) {
      self = .gzip
    } else if head.starts(with: [0x50, 0x4B, 0x03, 0x04]), !Self.isDocument(head) {
      self = .zip
    } else if head.starts(with: [0x50, 0x4B, 0x05, 0x06]) {
      self = .zip
    } else if head.starts(with: "WARC/".utf8) {
      self = .warc
    } else if MailFormat.isMailbox(Array(head)) {
      self = .mailbox
    } else {
      return nil
    }
  }

  /// Whether it is one of the documents that are zip archives inside: office documents and books
  /// say so by the name of their first file.
  private static func isDocument(_ head: ArraySlice<UInt8>) -> Bool {
    let name = head.dropFirst(30).prefix(19)
    return name.starts(with: "[Content_Types].xml".utf8) || name.starts(with: "mimetype".utf8)
  }
}
