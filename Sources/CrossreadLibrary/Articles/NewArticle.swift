import CrossreadCore
import CrossreadIngest

/// An article made ready to be added: read, its words counted and all of it packed, on any thread.
public struct NewArticle: Sendable {
  /// The bytes that an article alone was read from, and what is known of them.
  public struct Original: Sendable {
    public let bytes: [UInt8]
    public let context: InputContext
    public let stated: StatedFormat?

    public init(_ bytes: [UInt8], _ context: InputContext, stated: StatedFormat? = nil) {
      self.bytes = bytes
      self.context = context
      self.stated = stated
    }
  }

  public let id: String
  /// The path it came from.
  public let file: String
  let key: Int64
  let words: Int64
  let address: String?
  let outlet: String
  let title: String?
  let opening: String
  let published: CivilDay?
  let text: String
  let digest: ReadingDigest
  /// The hash of the file that it shares with others; nil where it is alone.
  let sharedHash: String?
  let packed: PackedRecord

  /// `original` is nil where the bytes hold other articles, too.
  public init(_ reading: Reading, original: Original? = nil) {
    let article = reading.article
    id = article.id
    file = article.file
    key = ArticleKey.number(of: article.id)
    words = ArticleKey.words(of: article)
    address = article.url
    outlet = article.source.name
    title = article.title.flatMap { $0.isEmpty ? nil : $0 }
    published = article.published
    text = article.text.string
    opening = Self.opening(of: reading)
    digest = ReadingDigest(reading)
    var record = StoredRecord(article, actors: digest.actors)
    sharedHash = original == nil ? article.sha256 ?? "" : nil
    if original == nil {
      // What many have alike is kept once.
      record.file = nil
      record.sha256 = nil
    }
    if let original {
      record.address = original.context.address
      record.mediaType = original.context.mediaType
      record.charset = original.context.charset
      record.name = original.context.name
      record.format = original.stated?.rawValue
    }
    packed = PackedRecord(record, original: original?.bytes ?? [])
  }

  /// What a story is called of which no article has a title.
  private static func opening(of reading: Reading) -> String {
    guard let sentence = reading.sentences.first else { return "" }
    let words = reading.tokenized.tokens(in: sentence.span)
    let cut = words.prefix(12)
    let span = reading.tokenized.span(of: cut)
    return reading.text[span] + (cut.count < words.count ? "…" : "")
  }
}

/// What the library keeps of what was read in an article: it can be made again.
public struct ReadingDigest: Sendable {
  /// The names of those named in it, each once.
  let actors: [String]
  let passages: PassageList
  let terms: TermVector

  public init(_ reading: Reading) {
    var seen: Set<String> = []
    actors = reading.entities.map(\.name).filter { seen.insert($0).inserted }
    passages = PassageList(reading)
    terms = TermVector(reading)
  }
}

/// What articles are known again by.
enum ArticleKey {
  /// The 64 bits that the 16 hexadecimal digits of an id stand for.
  static func number(of id: String) -> Int64 {
    Int64(bitPattern: UInt64(id, radix: 16) ?? FNV1a.hash(id.utf8))
  }

  /// The id of 16 hexadecimal digits.
  static func id(of number: Int64) -> String {
    let digits = String(UInt64(bitPattern: number), radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// A hash of what a reader sees: the title and the text, however they are laid out.
  static func words(of article: Article) -> Int64 {
    var hash = FNV1a.start
    for bytes in [Array((article.title ?? "").utf8), article.text.utf8] {
      // White space counts between words only, however much there is.
      var (isInside, isAfterWord) = (false, false)
      for byte in bytes {
        if byte == 0x20 || (0x09...0x0D).contains(byte) {
          isInside = false
          continue
        }
        if !isInside, isAfterWord { hash = FNV1a.step(hash, 0x20) }
        (isInside, isAfterWord) = (true, true)
        hash = FNV1a.step(hash, UInt64(byte))
      }
      hash = FNV1a.step(hash, 0x1F)
    }
    return Int64(bitPattern: hash)
  }

  /// A hash of where an article is: its address without scheme, "www." and fragment; nil for a site's
  /// front page, which is no article's own.
  static func place(of address: String?) -> Int64? {
    guard let address else { return nil }
    let parts = WebAddress(address)
    guard parts.isWeb, let host = parts.site else { return nil }
    var path = parts.path
    while path.hasSuffix("/") { path.removeLast() }
    if path.isEmpty, parts.query == nil { return nil }
    let place = host.lowercased() + path + (parts.query.map { "?" + $0 } ?? "")
    return Int64(bitPattern: FNV1a.hash(place.utf8))
  }
}
