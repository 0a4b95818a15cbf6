import CrossreadCore

/// Reads a web page: the article's text, and what the page says of the article.
struct PageReader {
  /// What came of a page.
  struct Page {
    var record: ArticleRecord
    /// Where in the UTF-8 text the parse was ended by a limit; nil where all was read.
    var stoppedAt: Int?
  }

  /// Reads a page in UTF-8. `url` is the address that it was fetched from, if that is known.
  func page(of utf8: [UInt8], url: String? = nil) -> Page {
    let document = HTMLDocument(utf8)
    let title = (0..<document.count).first { document.tags[$0] == HTMLTag.title }
      .map { document.text(of: $0) }
    var record = ArticleRecord(text: [])
    record.title = title
    if let content = ContentFinder(document: document, title: title).content() {
      record.text = PageText(document: document, isDropped: content.isDropped)
        .utf8(of: content.roots)
    }
    return Page(record: record, stoppedAt: document.stoppedAt)
  }
}
