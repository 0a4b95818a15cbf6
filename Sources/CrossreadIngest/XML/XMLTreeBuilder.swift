/// Builds elements from the events of a parser.
///
/// Elements that are `taken` leave the tree as soon as they end, so that a document of many
/// records never stands in memory as a whole.
final class XMLTreeBuilder {
  /// Deeper elements are dropped and their text is kept: no vocabulary of news goes this deep.
  static let maximumDepth = 200
  /// More elements are dropped, too, so that a document of nothing but tags stays in bounds.
  static let elementLimit = 4_000_000

  /// The elements that are open, the root first.
  private(set) var open: [XMLElement] = []
  /// How many open elements were too deep to be kept.
  private var dropped = 0
  private(set) var root: XMLElement?
  /// The elements that were taken.
  private(set) var taken: [XMLElement] = []
  /// The declared prefixes, the innermost last; more than any document declares are passed over.
  private var scopes: [(depth: Int, prefix: String, space: XMLName.Space)] = []
  private static let scopeLimit = 64
  private let isTaken: (XMLElement, _ parents: ArraySlice<XMLElement>) -> Bool
  private var pendingText: [UInt8] = []
  private var count = 0
  /// Whether there were more elements or records than are kept.
  private(set) var isCut = false

  /// `isTaken` is asked when an element starts.
  init(taking isTaken: @escaping (XMLElement, ArraySlice<XMLElement>) -> Bool) {
    self.isTaken = isTaken
  }

  /// The index in `open` of the outermost element to be taken; nil where none is open.
  private(set) var openTaken: Int?

  func start(
    _ name: String, _ attributes: [(name: String, value: String)], line: Int, offset: Int
  ) {
    count += 1
    if count > Self.elementLimit { isCut = true }
    // The text of what is dropped goes on that of the element around it.
    guard open.count < Self.maximumDepth, dropped == 0, count <= Self.elementLimit else {
      dropped += 1
      return
    }
    flushText()
    let depth = open.count
    for (name, value) in attributes
    where name.hasPrefix("xmlns") && scopes.count < Self.scopeLimit {
      if name.utf8.count == 5 {
        scopes.append((depth, "", XMLName.space(of: value)))
      } else if name.dropFirst(5).first == ":" {
        scopes.append((depth, String(name.dropFirst(6)), XMLName.space(of: value)))
      }
    }
    var element = XMLElement(name: resolved(name, isAttribute: false))
    element.line = line
    element.range = offset..<offset
    element.attributes = attributes.compactMap { name, value in
      if name.hasPrefix("xmlns") { return nil }
      return XMLElement.Attribute(name: resolved(name, isAttribute: true), value: value)
    }
    if openTaken == nil, isTaken(element, open[...]) { openTaken = depth }
    open.append(element)
  }

  func end(offset: Int) {
    if dropped > 0 {
      dropped -= 1
      return
    }
    flushText()
    guard var element = open.popLast() else { return }
    element.range = element.range.lowerBound..<max(offset, element.range.lowerBound)
    closeScopes()
    if openTaken == open.count {
      openTaken = nil
      if taken.count < IngestLimits.articles {
        taken.append(element)
      } else {
        isCut = true
      }
    } else if open.isEmpty {
      if root == nil { root = element }
    } else {
      open[open.count - 1].children.append(.element(element))
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if !open.isEmpty { pendingText.append(contentsOf: bytes) }
  }

  /// Closes what is open, except for elements to be taken, which are given up.
  func finish() {
    flushText()
    abandonTaken()
    dropped = 0
    while !open.isEmpty { end(offset: 0) }
  }

  /// Gives up the element to be taken that is open.
  func abandonTaken() {
    pendingText = []
    dropped = 0
    guard let first = openTaken else { return }
    open.removeSubrange(first...)
    closeScopes()
    openTaken = nil
  }

  /// Forgets what the elements declared that are no longer open.
  private func closeScopes() {
    while let last = scopes.last, last.depth >= open.count { scopes.removeLast() }
  }

  private func flushText() {
    guard !pendingText.isEmpty else { return }
    if !open.isEmpty {
      open[open.count - 1].children.append(.text(String(decoding: pendingText, as: UTF8.self)))
    }
    pendingText.removeAll(keepingCapacity: true)
  }

  private func resolved(_ name: String, isAttribute: Bool) -> XMLName {
    let colon = name.utf8.firstIndex(of: UInt8(ascii: ":"))
    let prefix = colon.map { String(name[..<$0]) } ?? ""
    let local = colon.map { String(name[name.utf8.index(after: $0)...]) } ?? name
    // An attribute without prefix is in no vocabulary but its element's.
    if isAttribute, prefix.isEmpty { return XMLName(.plain, local.lowercased()) }
    let space =
      scopes.last { $0.prefix == prefix }?.space ?? XMLName.usualSpace(of: prefix.lowercased())
    return XMLName(space, local.lowercased())
  }
}
