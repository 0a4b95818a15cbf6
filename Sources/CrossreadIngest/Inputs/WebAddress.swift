/// An address on the web, in its parts (RFC 3986), and what a relative one means beside it.
///
///     WebAddress("https://example.org/a/b").resolving("../c")  // "https://example.org/c"
public struct WebAddress: Sendable, Hashable, CustomStringConvertible {
  /// In lower case; nil for a relative reference.
  public var scheme: String?
  /// What stands between "//" and the path; nil where there is no "//".
  public var authority: String?
  public var path: String
  /// Without "?".
  public var query: String?
  /// Without "#".
  public var fragment: String?

  public init(_ text: String) {
    var rest = Substring(text)
    if let hash = rest.firstIndex(of: "#") {
      fragment = String(rest[rest.index(after: hash)...])
      rest = rest[..<hash]
    }
    if let mark = rest.firstIndex(of: "?") {
      query = String(rest[rest.index(after: mark)...])
      rest = rest[..<mark]
    }
    if let colon = rest.firstIndex(of: ":"), Self.isScheme(rest[..<colon]) {
      scheme = rest[..<colon].lowercased()
      rest = rest[rest.index(after: colon)...]
    }
    if rest.hasPrefix("//") {
      rest = rest.dropFirst(2)
      let end = rest.firstIndex(of: "/") ?? rest.endIndex
      authority = String(rest[..<end])
      rest = rest[end...]
    }
    path = String(rest)
  }

  private static func isScheme(_ text: Substring) -> Bool {
    guard let first = text.utf8.first, isLetter(first) else { return false }
    return text.utf8.allSatisfy {
      isLetter($0) || (0x30...0x39).contains($0) || [0x2B, 0x2D, 0x2E].contains($0)
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  /// The host in lower case, without user, port and brackets; nil where there is none.
  public var host: String? {
    guard var host = authority.map({ Substring($0) }) else { return nil }
    if let at = host.lastIndex(of: "@") { host = host[host.index(after: at)...] }
    if host.hasPrefix("[") {
      host = host.dropFirst().prefix { $0 != "]" }
    } else if let colon = host.lastIndex(of: ":") {
      host = host[..<colon]
    }
    return host.isEmpty ? nil : host.lowercased()
  }

  /// The host without "www.".
  public var site: String? {
    host.map { $0.hasPrefix("www.") ? String($0.dropFirst(4)) : $0 }?.nilIfEmpty
  }

  /// Whether it is one of those that can be fetched.
  public var isWeb: Bool { (scheme == "http" || scheme == "https") && host != nil }

  /// The address that a reference found in this one's document means (RFC 3986, section 5.2).
  public func resolving(_ reference: String) -> WebAddress {
    var target = WebAddress(reference.trimmed)
    if target.scheme != nil { return target }
    target.scheme = scheme
    if target.authority != nil { return target }
    target.authority = authority
    if target.path.isEmpty {
      target.path = path
      if target.query == nil { target.query = query }
      return target
    }
    if !target.path.hasPrefix("/") {
      let folder = path.lastIndex(of: "/").map { path[...$0] } ?? (authority == nil ? "" : "/")
      target.path = folder + target.path
    }
    target.path = Self.withoutDots(target.path)
    return target
  }

  private static func withoutDots(_ path: String) -> String {
    var kept: [Substring] = []
    let segments = path.split(separator: "/", omittingEmptySubsequences: false)
    for (number, segment) in segments.enumerated() {
      let isLast = number == segments.count - 1
      switch segment {
      case ".":
        if isLast { kept.append("") }
      case "..":
        if kept.count > 1 || kept.first.map({ !$0.isEmpty }) == true { kept.removeLast() }
        if isLast { kept.append("") }
      default: kept.append(segment)
      }
    }
    return kept.joined(separator: "/")
  }

  public var description: String {
    var text = scheme.map { $0 + ":" } ?? ""
    if let authority { text += "//" + authority }
    text += path
    if let query { text += "?" + query }
    if let fragment { text += "#" + fragment }
    return text
  }
}
