import CrossreadCore

/// An extended regular expression (POSIX 1003.1, 9.4) as a tree, with the GNU operators `\w`, `\W`,
/// `\s`, `\S`, `\b`, `\B`, `\<` and `\>`, and with `\d` and `\D`.
indirect enum PatternSyntax {
  case empty
  /// One character of a set.
  case one(CharacterSet)
  case assertion(PatternAssertion)
  case sequence([PatternSyntax])
  case choice([PatternSyntax])
  /// So often; `most` is nil for any number.
  case repetition(PatternSyntax, least: Int, most: Int?)

  /// The tree of a pattern.
  ///
  /// - Throws: `SearchPattern.Invalid` for what is no pattern, refers back to a group, or is nested or
  ///   counts too far.
  init(_ text: String, mindsCase: Bool) throws(SearchPattern.Invalid) {
    var parser = PatternParser(text, mindsCase: mindsCase)
    self = try parser.pattern()
  }
}

/// What must hold between two characters.
enum PatternAssertion {
  case lineStart, lineEnd
  case wordStart, wordEnd, wordEdge, noWordEdge
}

private struct PatternParser {
  typealias Invalid = SearchPattern.Invalid

  private static let depthLimit = 50
  /// RE_DUP_MAX of POSIX.
  private static let countLimit = 255

  private let scalars: [Unicode.Scalar]
  private let mindsCase: Bool
  private var place = 0
  private var depth = 0

  init(_ text: String, mindsCase: Bool) {
    scalars = Array(text.unicodeScalars)
    self.mindsCase = mindsCase
  }

  private var next: Unicode.Scalar? { place < scalars.count ? scalars[place] : nil }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard next == scalar else { return false }
    place += 1
    return true
  }

  mutating func pattern() throws(Invalid) -> PatternSyntax {
    let all = try choice()
    guard next == nil else { throw Invalid(reason: "a ) has no (") }
    return all
  }

  private mutating func choice() throws(Invalid) -> PatternSyntax {
    var branches = [try branch()]
    while take("|") { branches.append(try branch()) }
    return branches.count == 1 ? branches[0] : .choice(branches)
  }

  private mutating func branch() throws(Invalid) -> PatternSyntax {
    var parts: [PatternSyntax] = []
    while let scalar = next, scalar != "|", scalar != ")" {
      parts.append(try repeated(try atom()))
    }
    return parts.count == 1 ? parts[0] : parts.isEmpty ? .empty : .sequence(parts)
  }

  private mutating func repeated(_ part: PatternSyntax) throws(Invalid) -> PatternSyntax {
    var part = part
    while let scalar = next {
      switch scalar {
      case "*": part = .repetition(part, least: 0, most: nil)
      case "+": part = .repetition(part, least: 1, most: nil)
      case "?": part = .repetition(part, least: 0, most: 1)
      case "{":
        place += 1
        part = try counted(part)
        continue
      default: return part
      }
      place += 1
    }
    return part
  }

  /// What stands after a `{`.
  private mutating func counted(_ part: PatternSyntax) throws(Invalid) -> PatternSyntax {
    let least = number()
    var most = least
    if take(",") { most = number() }
    guard take("}"), least != nil || most != nil else {
      throw Invalid(reason: "a { has no count or no }")
    }
    if let most, let least, most < least { throw Invalid(reason: "a count runs backwards") }
    guard max(least ?? 0, most ?? 0) <= Self.countLimit else {
      throw Invalid(reason: "it counts too far")
    }
    return .repetition(part, least: least ?? 0, most: most)
  }

  private mutating func number() -> Int? {
    var value: Int?
    while let scalar = next, ("0"..."9").contains(scalar) {
      value = min((value ?? 0) * 10 + Int(scalar.value - 0x30), 100_000)
      place += 1
    }
    return value
  }

  private mutating func atom() throws(Invalid) -> PatternSyntax {
    guard let scalar = next else { return .empty }
    place += 1
    switch scalar {
    case "(":
      depth += 1
      guard depth <= Self.depthLimit else { throw Invalid(reason: "it is nested too deep") }
      let inner = try choice()
      guard take(")") else { throw Invalid(reason: "a ( has no )") }
      depth -= 1
      return inner
    case "[": return .one(try bracket())
    case ".": return .one(.anyInLine)
    case "^": return .assertion(.lineStart)
    case "$": return .assertion(.lineEnd)
    case "*", "+", "?", "{": throw Invalid(reason: "nothing stands before \(scalar)")
    case "\\": return try escaped()
    default: return literal(scalar)
    }
  }

  private func literal(_ scalar: Unicode.Scalar) -> PatternSyntax {
    .one(CharacterSet(scalar, mindsCase: mindsCase))
  }

  private mutating func escaped() throws(Invalid) -> PatternSyntax {
    guard let scalar = next else { throw Invalid(reason: "it ends in a backslash") }
    place += 1
    switch scalar {
    case "w": return .one(.word)
    case "W": return .one(.word.complement)
    case "s": return .one(.space)
    case "S": return .one(.space.complement)
    case "d": return .one(.digit)
    case "D": return .one(.digit.complement)
    case "b": return .assertion(.wordEdge)
    case "B": return .assertion(.noWordEdge)
    case "<": return .assertion(.wordStart)
    case ">": return .assertion(.wordEnd)
    case "1"..."9": throw Invalid(reason: "it refers back to a group")
    default: return literal(scalar)
    }
  }

  // MARK: Brackets

  /// What stands after a `[`.
  private mutating func bracket() throws(Invalid) -> CharacterSet {
    let isNegated = take("^")
    var set = CharacterSet()
    var isFirst = true
    while let scalar = next {
      place += 1
      if scalar == "]", !isFirst {
        // A line break is in no complement, as with less and grep.
        return isNegated ? set.complement.withoutLineBreak : set
      }
      isFirst = false
      if scalar == "[", take(":") {
        try set.insert(classNamed: try name(before: ":"))
        continue
      }
      let low = try element(scalar)
      guard next == "-", place + 1 < scalars.count, scalars[place + 1] != "]" else {
        set.insert(low...low, mindsCase: mindsCase)
        continue
      }
      place += 2
      let high = try element(scalars[place - 1])
      guard low <= high else { throw Invalid(reason: "a range in [ ] runs backwards") }
      set.insert(low...high, mindsCase: mindsCase)
    }
    throw Invalid(reason: "a [ has no ]")
  }

  /// An element of a bracket: a character, also as `[.a.]` or `[=a=]`.
  private mutating func element(_ scalar: Unicode.Scalar) throws(Invalid) -> Unicode.Scalar {
    guard scalar == "[", let sign = next, sign == "." || sign == "=" else { return scalar }
    place += 1
    let name = Array(try name(before: sign).unicodeScalars)
    guard name.count == 1 else { throw Invalid(reason: "[\(sign) \(sign)] takes one character") }
    return name[0]
  }

  private mutating func name(before sign: Unicode.Scalar) throws(Invalid) -> String {
    var name = String.UnicodeScalarView()
    while let scalar = next, scalar != sign {
      name.append(scalar)
      place += 1
    }
    guard take(sign), take("]") else { throw Invalid(reason: "a [\(sign) has no \(sign)]") }
    return String(name)
  }
}
