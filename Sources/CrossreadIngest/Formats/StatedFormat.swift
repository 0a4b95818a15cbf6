/// A format that a person names because the content does not tell it.
public enum StatedFormat: String, Sendable, CaseIterable {
  case text, markdown, html, json, feed, newsml, nitf, mail, mbox, warc

  /// What the bytes are read as; nil for archives.
  var format: InputFormat? {
    switch self {
    case .text: .plainText
    case .markdown: .markdown
    case .html: .html
    case .json: .json
    case .feed: .feed
    case .newsml, .nitf: .newsML
    case .mail: .mail
    case .mbox, .warc: nil
    }
  }

  var container: ContainerFormat? {
    switch self {
    case .mbox: .mailbox
    case .warc: .warc
    default: nil
    }
  }
}
