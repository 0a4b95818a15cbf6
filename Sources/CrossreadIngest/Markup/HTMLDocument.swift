import CModest
import Glibc

/// A web page's tree as flat arrays in document order; an element stands before what it holds.
///
/// The tree is what the HTML standard makes of the page, without scripts, styles, drawings, the
/// parts of forms and what is struck out. Node 0 is the document itself.
struct HTMLDocument {
  /// An attribute that is asked for; all others are left out.
  enum Name: UInt8 {
    case charset, content, datetime, href, httpEquiv, itemprop, itemtype, lang, name, property
    case rel, role, type
  }

  struct Attribute {
    let name: Name
    /// In `bytes`.
    let value: Range<Int32>
  }

  /// What an element's attributes say, apart from its class and id.
  struct Flags: OptionSet {
    let rawValue: UInt16
    static let hidden = Flags(rawValue: 1)
    /// A link to a place in the same page.
    static let innerLink = Flags(rawValue: 2)
    static let linkedData = Flags(rawValue: 4)
    /// Named as the text of an article by microdata.
    static let articleBody = Flags(rawValue: 8)
    /// Of a role that is no content (WAI-ARIA landmarks, menus, dialogues).
    static let asideRole = Flags(rawValue: 16)
    static let dialog = Flags(rawValue: 32)
    /// Its line breaks are shown as such, or are spaces after all.
    static let keepsBreaks = Flags(rawValue: 64)
    static let foldsBreaks = Flags(rawValue: 128)
    /// Struck through: not read.
    static let struck = Flags(rawValue: 256)
    /// Said to be the time of publication (HTML5's drafts).
    static let publication = Flags(rawValue: 512)
  }

  private(set) var tags: [UInt16] = []
  private(set) var parents: [Int32] = []
  /// One past the last node inside.
  private(set) var ends: [Int32] = []
  private(set) var words: [ClassWords] = []
  private(set) var flags: [Flags] = []
  /// For text: where it starts and stops in `bytes`; for elements: in `attributes`.
  private(set) var starts: [Int32] = []
  private(set) var stops: [Int32] = []
  private(set) var attributes: [Attribute] = []
  private(set) var bytes: [UInt8] = []
  /// Where in the input the parse was ended by a limit; nil where all was read.
  private(set) var stoppedAt: Int?

  var count: Int { tags.count }

  /// What parsing a page may cost; the nesting is that of Blink, beyond that of any page that people
  /// wrote.
  static let limits = CModestLimits(
    nesting: 512, depth: 1000, tokens: 1_000_000, nodes: 1_000_000, steps: 200_000_000)

  /// Parses UTF-8.
  init(_ utf8: [UInt8]) {
    var page = CModestPage()
    defer { cmodest_free(&page) }
    let isParsed = utf8.withUnsafeBytes {
      cmodest_parse(
        &page, $0.baseAddress?.assumingMemoryBound(to: CChar.self), $0.count, Self.limits)
    }
    // Rather too much than grown again and again: news pages have a node for every 40 bytes.
    let expected = min(utf8.count / 32 + 16, 1_000_000)
    tags.reserveCapacity(expected)
    parents.reserveCapacity(expected)
    ends.reserveCapacity(expected)
    words.reserveCapacity(expected)
    flags.reserveCapacity(expected)
    starts.reserveCapacity(expected)
    stops.reserveCapacity(expected)
    append(tag: HTMLTag.unknown, parent: -1)
    if isParsed {
      if page.was_stopped { stoppedAt = page.stopped_at }
      bytes.reserveCapacity(utf8.count / 2)
      if let root = cmodest_root(&page) { flatten(root) }
    }
    ends[0] = Int32(tags.count)
  }

  private mutating func append(tag: UInt16, parent: Int32) {
    tags.append(tag)
    parents.append(parent)
    ends.append(0)
    // Not "[]", which is a list that is gone through.
    words.append(ClassWords(rawValue: 0))
    flags.append(Flags(rawValue: 0))
    starts.append(0)
    stops.append(0)
  }

  private mutating func flatten(_ root: UnsafeRawPointer) {
    let traits = HTMLTag.traits
    var parent: Int32 = 0
    var next = cmodest_child(root)
    while let node = next {
      let index = Int32(tags.count)
      let kind = cmodest_node(node)
      var child: UnsafeRawPointer?
      if kind.is_text {
        append(tag: HTMLTag.text, parent: parent)
        var length = 0
        if let text = cmodest_text(node, &length) { appendBytes(text, length) }
        starts[Int(index)] = Int32(bytes.count - length)
        stops[Int(index)] = Int32(bytes.count)
      } else {
        let tag = kind.is_html || kind.tag == HTMLTag.svg ? kind.tag : HTMLTag.unknown
        append(tag: tag, parent: parent)
        readAttributes(of: node, at: Int(index))
        let isRead =
          tag == HTMLTag.script
          ? flags[Int(index)].contains(.linkedData)
          : !traits[Int(tag)].contains(.silent) && !flags[Int(index)].contains(.struck)
        if isRead { child = cmodest_child(node) }
      }
      if let child {
        parent = index
        next = child
        continue
      }
      ends[Int(index)] = index + 1
      var last: UnsafeRawPointer = node
      next = cmodest_next(last)
      while next == nil, parent > 0 {
        ends[Int(parent)] = Int32(tags.count)
        parent = parents[Int(parent)]
        guard let up = cmodest_parent(last) else { return }
        last = up
        next = cmodest_next(last)
      }
    }
  }

  private mutating func appendBytes(_ text: UnsafePointer<CChar>, _ length: Int) {
    bytes.append(
      contentsOf: UnsafeRawBufferPointer(start: text, count: length))
  }

  private mutating func readAttributes(of node: UnsafeRawPointer, at index: Int) {
    starts[index] = Int32(attributes.count)
    let tag = tags[index]
    var next = cmodest_first_attribute(node)
    while let attribute = next {
      next = cmodest_next_attribute(attribute)
      var length = 0
      guard let name = cmodest_attribute_name(attribute, &length), length > 0 else { continue }
      let label = UnsafeRawBufferPointer(start: name, count: length)
      func isNamed(_ string: StaticString) -> Bool {
        string.utf8CodeUnitCount == length && memcmp(name, string.utf8Start, length) == 0
      }
      var valueLength = 0
      let start = cmodest_attribute_value(attribute, &valueLength)
      let value = UnsafeBufferPointer(
        start: UnsafeRawPointer(start)?.assumingMemoryBound(to: UInt8.self),
        count: start == nil ? 0 : valueLength)
      var kept: Name?
      switch label[0] {
      case 0x61:  // a
        if isNamed("aria-hidden") {
          if value.elementsEqual("true".utf8) { flags[index].insert(.hidden) }
        } else if isNamed("aria-modal") {
          if value.elementsEqual("true".utf8) { flags[index].insert(.dialog) }
        }
      case 0x63:  // c
        if isNamed("class") {
          words[index].formUnion(ClassWords.automaton.words(in: value))
        } else if isNamed("content") {
          kept = .content
        } else if isNamed("charset") {
          kept = .charset
        }
      case 0x64: if isNamed("datetime") { kept = .datetime }
      case 0x68:  // h
        if isNamed("href") {
          if tag == HTMLTag.a, value.first == 0x23 { flags[index].insert(.innerLink) }
          kept = .href
        } else if isNamed("hidden") {
          flags[index].insert(.hidden)
        } else if isNamed("http-equiv") {
          kept = .httpEquiv
        }
      case 0x69:  // i
        if isNamed("id") {
          let more = ClassWords.automaton.words(in: value)
          if more.contains(.positive), words[index].contains(.positive) {
            words[index].insert(.twicePositive)
          }
          let negative: ClassWords = [.negative, .doubtful]
          if !more.isDisjoint(with: negative), !words[index].isDisjoint(with: negative) {
            words[index].insert(.twiceNegative)
          }
          words[index].formUnion(more)
        } else if isNamed("itemprop") {
          kept = .itemprop
          if value.elementsEqual("articleBody".utf8) { flags[index].insert(.articleBody) }
        } else if isNamed("itemtype") {
          kept = .itemtype
        }
      case 0x6C: if isNamed("lang") { kept = .lang }
      case 0x6E: if isNamed("name") { kept = .name }
      case 0x70:  // p
        if isNamed("property") { kept = .property }
        if isNamed("pubdate") { flags[index].insert(.publication) }
      case 0x72:  // r
        if isNamed("rel") {
          kept = .rel
        } else if isNamed("role") {
          if Self.asideRoles.contains(where: { value.elementsEqual($0) }) {
            flags[index].insert(.asideRole)
          }
          if value.elementsEqual("dialog".utf8) { flags[index].insert(.dialog) }
        }
      case 0x73:  // s
        if isNamed("style") { flags[index].formUnion(Self.flags(of: InlineStyle(value))) }
      case 0x74:  // t
        if isNamed("type"), tag == HTMLTag.script, Self.isLinkedData(value) {
          flags[index].insert(.linkedData)
        }
      default: break
      }
      if let kept, !value.isEmpty {
        let from = Int32(bytes.count)
        bytes.append(contentsOf: value)
        attributes.append(Attribute(name: kept, value: from..<Int32(bytes.count)))
      }
    }
    stops[index] = Int32(attributes.count)
  }

  /// The roles of WAI-ARIA for what stands beside the content (those of Readability.js).
  private static let asideRoles = [
    "menu", "menubar", "complementary", "navigation", "alert", "alertdialog", "dialog", "banner",
    "contentinfo", "search", "toolbar", "tooltip",
  ].map { Array($0.utf8) }

  /// Whether a media type is JSON-LD's, in any case and with any parameters.
  private static func isLinkedData(_ type: UnsafeBufferPointer<UInt8>) -> Bool {
    let name = type.prefix(64).drop { $0 <= 0x20 }.prefix { $0 > 0x20 && $0 != UInt8(ascii: ";") }
    return String(decoding: name, as: UTF8.self).lowercased() == "application/ld+json"
  }

  private static func flags(of style: InlineStyle) -> Flags {
    var flags: Flags = []
    if style.contains(.hidden) { flags.insert(.hidden) }
    if style.contains(.struck) { flags.insert(.struck) }
    if style.contains(.keepsBreaks) { flags.insert(.keepsBreaks) }
    if style.contains(.foldsBreaks) { flags.insert(.foldsBreaks) }
    return flags
  }
}

extension HTMLDocument {
  /// The value of an attribute; nil where the element has none of that name.
  func value(_ name: Name, of node: Int) -> ArraySlice<UInt8>? {
    guard tags[node] != HTMLTag.text else { return nil }
    for index in Int(starts[node])..<Int(stops[node]) where attributes[index].name == name {
      let range = attributes[index].value
      return bytes[Int(range.lowerBound)..<Int(range.upperBound)]
    }
    return nil
  }

  /// The value of an attribute without the white space around it; nil where that is empty.
  func string(_ name: Name, of node: Int) -> String? {
    guard let value = value(name, of: node) else { return nil }
    let words = Self.singleLine(value)
    return words.isEmpty ? nil : words
  }

  /// All text inside, with single spaces; nil where it has more bytes than `limit`.
  func text(of node: Int, limit: Int) -> String? {
    // Elements in elements, each asked for its words, would take forever.
    if Int(ends[node]) - node > 50 * limit { return nil }
    var text: [UInt8] = []
    for index in node..<Int(ends[node]) {
      if tags[index] == HTMLTag.text {
        let range = Int(starts[index])..<Int(stops[index])
        if range.count > limit, let first = bytes[range].first(where: { $0 > 0x20 }), first > 0 {
          return nil
        }
        text += bytes[range]
        if text.count > 2 * limit { return nil }
      } else if tags[index] != HTMLTag.span, tags[index] != HTMLTag.a, text.last ?? 0x20 != 0x20 {
        text.append(0x20)
      }
    }
    let words = Self.singleLine(text)
    return words.utf8.count > limit ? nil : words
  }

  /// The words with one space between them; no-break spaces are spaces, too.
  static func singleLine(_ text: some Collection<UInt8>) -> String {
    var line: [UInt8] = []
    line.reserveCapacity(text.count)
    for byte in text {
      if byte <= 0x20 {
        if line.last ?? 0x20 != 0x20 { line.append(0x20) }
      } else if byte == 0xA0, line.last == 0xC2 {
        line.removeLast()
        if line.last ?? 0x20 != 0x20 { line.append(0x20) }
      } else {
        line.append(byte)
      }
    }
    if line.last == 0x20 { line.removeLast() }
    return String(decoding: line, as: UTF8.self)
  }

  /// All text inside, with single spaces; empty beyond ten kilobytes.
  func text(of node: Int) -> String { text(of: node, limit: 10_000) ?? "" }
}
