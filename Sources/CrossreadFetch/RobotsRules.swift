import CrossreadIngest

/// What a site's robots.txt allows (RFC 9309).
struct RobotsRules: Sendable, Equatable {
  private struct Rule: Equatable {
    let pattern: [UInt8]
    let allows: Bool
  }

  private var rules: [Rule] = []
  private var allowsNothing = false

  /// Everything, as where there is no file.
  static let allowingAll = RobotsRules()
  /// Nothing, as where the server fails (section 2.3.1.4).
  static var allowingNothing: RobotsRules {
    var rules = RobotsRules()
    rules.allowsNothing = true
    return rules
  }

  /// More of a file is not read (section 2.5 asks for 500 KiB at least): the whole lines before it
  /// count.
  static let sizeLimit = 512_000
  private static let ruleLimit = 5000

  private init() {}

  /// The rules for a program of this name: those of its own group, else those for all.
  init(_ text: [UInt8], agent: String) {
    let agent = agent.lowercased()
    var own: [Rule]?
    var general: [Rule] = []
    var isForMe = false
    var isForAll = false
    var isInAgents = false
    for line in String(decoding: Self.wholeLines(of: text), as: UTF8.self)
      .split(whereSeparator: \.isNewline)
    {
      let words = line.prefix { $0 != "#" }
      guard let colon = words.firstIndex(of: ":") else { continue }
      let key = words[..<colon].trimmed.lowercased()
      let value = words[words.index(after: colon)...].trimmed
      switch key {
      case "user-agent":
        // Several lines in a row begin one group.
        if !isInAgents { (isForMe, isForAll) = (false, false) }
        isInAgents = true
        if value == "*" { isForAll = true }
        if value.lowercased() == agent {
          isForMe = true
          own = own ?? []
        }
      case "allow", "disallow":
        isInAgents = false
        guard !value.isEmpty else { continue }
        let rule = Rule(pattern: Array(value.utf8), allows: key == "allow")
        if isForMe, (own?.count ?? 0) < Self.ruleLimit { own?.append(rule) }
        if isForAll, general.count < Self.ruleLimit { general.append(rule) }
      default: break
      }
    }
    rules = own ?? general
  }

  /// The lines within the limit; one that is cut may forbid more than was meant.
  private static func wholeLines(of text: [UInt8]) -> ArraySlice<UInt8> {
    guard text.count >= sizeLimit else { return text[...] }
    let read = text.prefix(sizeLimit)
    return read[..<(read.lastIndex { $0 == 0x0A || $0 == 0x0D } ?? read.startIndex)]
  }

  /// Whether a path with its query may be fetched: the longest rule that fits decides, and of two
  /// as long the one that allows.
  func allows(_ path: String) -> Bool {
    if path == "/robots.txt" { return true }
    if allowsNothing { return false }
    let bytes = Array((path.isEmpty ? "/" : path).utf8)
    var best = (length: -1, allows: true)
    for rule in rules where rule.pattern.count >= best.length {
      guard Self.matches(rule.pattern, bytes) else { continue }
      if rule.pattern.count > best.length || rule.allows {
        best = (rule.pattern.count, rule.allows)
      }
    }
    return best.allows
  }

  /// Whether a pattern fits the beginning; "*" stands for anything, "$" at its end for the end.
  static func matches(_ pattern: [UInt8], _ path: [UInt8]) -> Bool {
    let isWhole = pattern.last == UInt8(ascii: "$")
    let pattern = isWhole ? pattern.dropLast() : pattern[...]
    var (p, t) = (0, 0)
    var star: (pattern: Int, text: Int)?
    while true {
      if p == pattern.count, !isWhole || t == path.count { return true }
      if p < pattern.count, pattern[p] == UInt8(ascii: "*") {
        star = (p + 1, t)
        p += 1
      } else if p < pattern.count, t < path.count, pattern[p] == path[t] {
        p += 1
        t += 1
      } else if let back = star, back.text < path.count {
        star = (back.pattern, back.text + 1)
        (p, t) = (back.pattern, back.text + 1)
      } else {
        return false
      }
    }
  }
}
