import Glibc

/// An extended regular expression (POSIX, with the C library's `\w`, `\s`, `\b`, `\<` and `\>`, and
/// `\d`), as less takes it.
///
/// Those that can take the matcher forever, or more memory than there is, are refused: references
/// back to a group, deep nesting, high counts.
final class SearchPattern: @unchecked Sendable {
  /// Why a text is no pattern.
  struct Invalid: Error, Equatable {
    /// In words: "Unmatched ( or \\(".
    let reason: String
  }

  /// Not changed after it was compiled; the C library's matcher only reads it.
  private let compiled: UnsafeMutablePointer<regex_t>

  /// UTF-8 whatever the person's locale is, since that is what articles are in; nil where the C
  /// library does not have it, which then matches bytes.
  private nonisolated(unsafe) static let locale = newlocale(
    Int32(1 << LC_CTYPE), "C.UTF-8", nil)

  convenience init(_ text: String, mindsCase: Bool) throws(Invalid) {
    self.init(compiled: try Self.compile(try Self.checked(text), mindsCase: mindsCase))
  }

  private init(compiled: UnsafeMutablePointer<regex_t>) { self.compiled = compiled }

  private static func compile(
    _ text: String, mindsCase: Bool
  ) throws(Invalid) -> UnsafeMutablePointer<regex_t> {
    let compiled = UnsafeMutablePointer<regex_t>.allocate(capacity: 1)
    let flags = REG_EXTENDED | REG_NEWLINE | (mindsCase ? 0 : REG_ICASE)
    let code = withLocale { regcomp(compiled, text, flags) }
    if code == 0 { return compiled }
    defer { compiled.deallocate() }
    var words = [CChar](repeating: 0, count: 200)
    regerror(code, compiled, &words, words.count)
    let bytes = words.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
    throw Invalid(reason: String(decoding: bytes, as: UTF8.self))
  }

  deinit {
    regfree(compiled)
    compiled.deallocate()
  }

  /// The first match that is not empty and starts at `start` or after.
  func first(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Range<Int>? {
    guard let base = bytes.baseAddress else { return nil }
    return base.withMemoryRebound(to: CChar.self, capacity: bytes.count) { text in
      Self.withLocale {
        var position = max(0, start)
        while position < bytes.count {
          var match = regmatch_t(rm_so: regoff_t(position), rm_eo: regoff_t(bytes.count))
          let isAtLineStart = position == 0 || bytes[position - 1] == UInt8(ascii: "\n")
          let flags = REG_STARTEND | (isAtLineStart ? 0 : REG_NOTBOL)
          guard regexec(compiled, text, 1, &match, flags) == 0 else { return nil }
          if match.rm_eo > match.rm_so { return Int(match.rm_so)..<Int(match.rm_eo) }
          // An empty match shows nowhere.
          position = Int(match.rm_eo) + 1
          while position < bytes.count, bytes[position] & 0xC0 == 0x80 { position += 1 }
        }
        return nil
      }
    }
  }

  private static func withLocale<Result>(_ body: () -> Result) -> Result {
    guard let locale else { return body() }
    let before = uselocale(locale)
    defer { _ = uselocale(before) }
    return body()
  }

  // MARK: What is refused

  private static let lengthLimit = 300
  private static let depthLimit = 12
  private static let countLimit = 50

  /// The pattern with `\d` as POSIX has it.
  private static func checked(_ text: String) throws(Invalid) -> String {
    guard text.utf8.count <= lengthLimit else { throw Invalid(reason: "it is too long") }
    var result = ""
    var depth = 0
    var counts = 0
    var isEscaped = false
    for character in text {
      if isEscaped {
        isEscaped = false
        if character.isASCII, character.isNumber {
          throw Invalid(reason: "it refers back to a group")
        }
        result += character == "d" ? "[[:digit:]]" : "\\" + String(character)
        continue
      }
      switch character {
      case "\\":
        isEscaped = true
        continue
      case "(":
        depth += 1
        if depth > depthLimit { throw Invalid(reason: "it is nested too deep") }
      case ")": depth -= 1
      case "{": counts += 1
      default: break
      }
      result.append(character)
    }
    if isEscaped { throw Invalid(reason: "it ends in a backslash") }
    // Nested counts multiply: one is enough for what people look for.
    let numbers = text.split { !($0.isASCII && $0.isNumber) }.compactMap { Int($0) }
    if counts > 0, counts > 2 || numbers.contains(where: { $0 > countLimit }) {
      throw Invalid(reason: "it counts too far")
    }
    return result
  }
}
