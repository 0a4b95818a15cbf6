/// The name of an element or an attribute: the vocabulary it belongs to, and its local name in
/// lower case.
///
/// Feeds in the wild write names in any case and use prefixes that they never declare. Names are
/// therefore compared in lower case, and an undeclared prefix counts as the vocabulary for which
/// it is commonly used.
struct XMLName: Hashable {
  /// The vocabularies that are read here.
  enum Space: Hashable {
    /// No namespace, or that of one of the many RSS versions.
    case plain
    case atom, dublinCore, content, media, xhtml, rdf, xml
    /// NewsML-G2, which the IPTC calls the news architecture.
    case newsML
    case nitf
    case other
  }

  let space: Space
  let local: String

  init(_ space: Space, _ local: String) {
    self.space = space
    self.local = local
  }

  /// The vocabulary of a namespace's address, compared without case, as feeds write it in many.
  static func space(of address: String) -> Space {
    spaces[address.lowercased()] ?? (isRSS(address) ? .plain : .other)
  }

  private static let spaces: [String: Space] = [
    "": .plain,
    "http://www.w3.org/2005/atom": .atom,
    "http://purl.org/atom/ns#": .atom,
    "http://example.com/newformat#": .atom,
    "http://purl.org/dc/elements/1.1/": .dublinCore,
    "http://purl.org/dc/elements/1.0/": .dublinCore,
    "http://purl.org/dc/terms/": .dublinCore,
    "http://purl.org/rss/1.0/modules/content/": .content,
    "http://search.yahoo.com/mrss/": .media,
    "http://search.yahoo.com/mrss": .media,
    "http://www.w3.org/1999/xhtml": .xhtml,
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#": .rdf,
    "http://www.w3.org/xml/1998/namespace": .xml,
    "http://iptc.org/std/nar/2006-10-01/": .newsML,
    "http://iptc.org/std/nitf/2006-10-18/": .nitf,
  ]

  /// RSS 0.90, 1.0 and the addresses that publishers gave to RSS 2.0, which has none.
  private static func isRSS(_ address: String) -> Bool {
    let lowered = address.lowercased()
    return [
      "http://purl.org/rss/", "http://my.netscape.com/", "http://channel.netscape.com/",
      "http://my.userland.com/", "http://backend.userland.com/", "http://blogs.law.harvard.edu/",
      "http://www.rssboard.org/",
    ].contains { lowered.hasPrefix($0) } && !lowered.contains("/modules/")
  }

  /// The vocabulary that an undeclared prefix stands for.
  static func usualSpace(of prefix: String) -> Space {
    switch prefix {
    case "": .plain
    case "atom", "a10": .atom
    case "dc", "dcterms": .dublinCore
    case "content": .content
    case "media": .media
    case "xhtml", "html": .xhtml
    case "rdf": .rdf
    case "rss": .plain
    case "xml": .xml
    default: .other
    }
  }
}
