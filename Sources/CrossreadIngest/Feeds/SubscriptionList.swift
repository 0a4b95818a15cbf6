/// A list of feeds: OPML, or the file `urls` of newsboat.
public struct SubscriptionList: Sendable, Equatable {
  public struct Feed: Sendable, Hashable {
    public var address: String
    public var title: String?

    public init(address: String, title: String? = nil) {
      self.address = address
      self.title = title
    }
  }

  public var feeds: [Feed] = []
  public var notices: [IngestNotice] = []

  public init(feeds: [Feed]) { self.feeds = feeds }

  /// Reads a list; nil where the bytes are none.
  public init?(_ bytes: [UInt8], file: String) {
    let opml = XMLEncoding.decode(bytes).utf8
    if XMLRoot.name(in: opml) == "opml" {
      let document = XMLReader().read(opml)
      notices = document.notices(of: file)
      document.root.map { collect($0) }
    } else if InputFormat.binary(bytes) == nil, opml.first != UInt8(ascii: "<") {
      readURLs(String(decoding: TextDecoder().decode(bytes).utf8, as: UTF8.self), file: file)
      if feeds.isEmpty { return nil }
    } else {
      return nil
    }
    var seen: Set<String> = []
    feeds = feeds.filter { seen.insert($0.address).inserted }
  }

  private mutating func collect(_ element: XMLElement) {
    for outline in element.elements {
      if let address = outline[attribute: "xmlurl"]?.trimmed.nilIfEmpty {
        let title = outline[attribute: "title"] ?? outline[attribute: "text"]
        feeds.append(Feed(address: address, title: title?.singleLine.nilIfEmpty))
      }
      collect(outline)
    }
  }

  /// Newsboat's file: an address a line, then tags, of which "~Name" is the feed's name.
  private mutating func readURLs(_ text: String, file: String) {
    for (number, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .enumerated()
    {
      let line = String(line).trimmed
      if line.isEmpty || line.hasPrefix("#") { continue }
      let address = line.prefix { !$0.isWhitespace }
      guard WebAddress(String(address)).isWeb else {
        // Queries, filters and programs are newsboat's own.
        notices.append(
          IngestNotice(file: file, place: .line(number + 1), problem: .notAnAddress))
        continue
      }
      let title = line.firstRange(of: "\"~").map { mark in
        line[mark.upperBound...].prefix { $0 != "\"" }
      }
      feeds.append(
        Feed(address: String(address), title: title.flatMap { String($0).singleLine.nilIfEmpty }))
    }
  }

  /// The list as OPML 2.0, for other programs.
  public var opml: String {
    var text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <opml version="2.0">
        <head><title>Crossread</title></head>
        <body>

      """
    for feed in feeds {
      let address = Self.escaped(feed.address)
      let title = Self.escaped(feed.title ?? feed.address)
      text +=
        "    <outline type=\"rss\" text=\"\(title)\" title=\"\(title)\" xmlUrl=\"\(address)\"/>\n"
    }
    return text + "  </body>\n</opml>\n"
  }

  private static func movesTerminals(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned: true
    default: false
    }
  }

  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case _ where scalar.value < 0x20: result += " "
      // XML has no such characters.
      case "\u{FFFE}", "\u{FFFF}": break
      // What a terminal would obey, or what turns text round, is there all the same, and harmless.
      case _ where movesTerminals(scalar): result += "&#\(scalar.value);"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
