import CrossreadCore

/// Reads a web page: the article's text, and what the page says of the article.
struct PageReader {
  /// The last day on which an article can have been published.
  let latest: CivilDay

  /// What came of a page.
  struct Page {
    var record: ArticleRecord
    /// Where in the UTF-8 text the parse was ended by a limit; nil where all was read.
    var stoppedAt: Int?
    /// Why what it says of itself for machines could not be read.
    var failures: [String] = []
  }

  /// Reads a page in UTF-8. `url` is the address that it was fetched from, if that is known.
  func page(of utf8: [UInt8], url: String? = nil) -> Page {
    let document = HTMLDocument(utf8)
    let texts = TextMeasures(document)
    let metadata = PageMetadata(document, texts: texts, address: url, latest: latest)
    var record = ArticleRecord(text: [])
    record.title = metadata.title
    record.byline = metadata.byline
    record.dateline = metadata.dateline
    record.published = metadata.published
    record.source = metadata.source
    record.url = metadata.url
    record.language = metadata.language
    record.provenance = metadata.provenance
    let finder = ContentFinder(document: document, metadata: metadata, texts: texts)
    if let content = finder.content() {
      record.text = PageText(document: document, isDropped: content.isDropped)
        .utf8(of: content.roots)
    }
    // Some pages hold the text only as data, for scripts to show.
    if let body = metadata.statedText {
      let stated = Array(HTMLFragment.text(of: body).utf8)
      if stated.count >= 500, (record.text?.count ?? 0) * 5 < stated.count * 2 {
        record.text = stated
      }
    }
    return Page(
      record: record, stoppedAt: document.stoppedAt, failures: metadata.failures)
  }
}
