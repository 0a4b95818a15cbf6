/// What tells a page's own article from the others that the page shows: its addresses and
/// headlines, as its head states them.
struct PageIdentity {
  /// Without scheme, "www." and fragment; the page of the site itself is none.
  private let addresses: Set<String>
  private let headlines: [String]
  /// The words of its title element.
  let title: String?
  private let base: WebAddress?

  init(_ document: HTMLDocument, _ meta: MetaTags, address: String?) {
    let base = (address ?? meta.base).map { WebAddress($0) }
    self.base = base
    addresses = Set(
      [address, meta.canonical, meta["og:url"]].compactMap { $0 }
        .compactMap { Self.key(of: $0, base: base) })
    title = (0..<document.count).first { document.tags[$0] == HTMLTag.title }
      .map { document.text(of: $0) }
    headlines = [title, meta["og:title"], meta["twitter:title"]].compactMap { $0?.nilIfEmpty }
  }

  /// Whether an address is the page's own; nil where one of them is not known.
  func isOwn(address: String?) -> Bool? {
    guard let address, !addresses.isEmpty, let key = Self.key(of: address, base: base) else {
      return nil
    }
    return addresses.contains(key)
  }

  /// How far a headline is the page's own, from 0 to 1; nil where one of them is not known.
  func similarity(ofHeadline headline: String?) -> Double? {
    guard let headline, !headlines.isEmpty else { return nil }
    return headlines.map {
      max(
        TitleSimilarity.similarity(of: $0, to: headline),
        TitleSimilarity.similarity(of: headline, to: $0))
    }.max()
  }

  /// Whether a link leads to another page than this.
  func leadsAway(_ link: ArraySlice<UInt8>?) -> Bool {
    guard let link, link.count < 4096, let first = link.first, first != UInt8(ascii: "#") else {
      return false
    }
    let address = HTMLDocument.singleLine(link)
    if ["javascript:", "mailto:", "tel:", "data:"].contains(where: address.lowercased().hasPrefix) {
      return false
    }
    return isOwn(address: address) != true
  }

  private static func key(of address: String, base: WebAddress?) -> String? {
    let parts = base?.resolving(address) ?? WebAddress(address)
    guard let site = parts.site else { return nil }
    let path = parts.path.split(separator: "/").joined(separator: "/")
    // A site's front page is that of no article, however often it is stated.
    guard !path.isEmpty || parts.query != nil else { return nil }
    return "\(site)/\(path)" + (parts.query.map { "?\($0)" } ?? "")
  }
}
