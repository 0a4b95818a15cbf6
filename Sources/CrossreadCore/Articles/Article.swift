/// One article as it came in: its text and what is known of its making. Never changed later.
public struct Article: Sendable, Hashable {
  /// The first 16 hexadecimal digits of the SHA-256 of the bytes it was read from: the same
  /// bytes give the same id.
  public let id: String
  /// The path it was read from, as it was given ("-" for standard input).
  public let file: String
  /// The SHA-256 of that file's bytes, 64 hexadecimal digits, as sha256sum prints it; nil where
  /// it was not worked out.
  public let sha256: String?
  /// The outlet.
  public let source: Source
  public let title: String?
  public let byline: String?
  /// The day of publication; dates in the text are resolved against it.
  public let published: CivilDay?
  public let url: String?
  /// The address that it states for itself where it came from another host than that.
  public let claimedURL: String?
  /// A BCP 47 tag, as the input states it.
  public let language: String?
  public let text: ArticleText
  /// How much of the article the text is.
  public let extent: Extent

  /// How much of an article was there to be read.
  public enum Extent: String, Sendable, Hashable {
    case full
    /// A summary, the beginning, or nothing: what a feed says of an article that lies elsewhere.
    case summary
  }

  /// Where the article was published from, as the page or the text's first line states it.
  public let dateline: String?
  /// For web pages: where each field was stated. Fields that are not in it were not found.
  public let provenance: [Field: Provenance]

  /// A field that a web page states.
  public enum Field: String, Sendable, Hashable, CaseIterable {
    case title, byline, dateline, published, source, url, language
  }

  /// Where a web page states something, from the most to the least trustworthy.
  public enum Provenance: String, Sendable, Hashable {
    /// JSON-LD in schema.org's words.
    case linkedData = "json-ld"
    /// Meta tags and links.
    case meta
    /// An element whose name, attributes or class say what it holds.
    case element
    /// The words of the page.
    case text
    /// What brought the page: its address.
    case carrier
  }

  public init(
    id: String, file: String, sha256: String? = nil, source: Source, title: String? = nil,
    byline: String? = nil, published: CivilDay? = nil, url: String? = nil,
    claimedURL: String? = nil, language: String? = nil, text: ArticleText, extent: Extent = .full,
    dateline: String? = nil,
    provenance: [Field: Provenance] = [:]
  ) {
    self.id = id
    self.file = file
    self.sha256 = sha256
    self.source = source
    self.title = title
    self.byline = byline
    self.published = published
    self.url = url
    self.claimedURL = claimedURL
    self.language = language
    self.text = text
    self.extent = extent
    self.dateline = dateline
    self.provenance = provenance
  }
}

/// An outlet: who published an article.
public struct Source: Sendable, Hashable {
  public let name: String
  public let country: String?
  /// The outlet that an article says it is of, where the host that it came from, which is then the
  /// name, does not bear that out.
  public let claimed: String?

  public init(name: String, country: String? = nil, claimed: String? = nil) {
    self.name = name
    self.country = country
    self.claimed = claimed
  }
}
