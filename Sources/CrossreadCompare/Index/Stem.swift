/// Cuts the endings of English inflection, so that forms of one word compare equal.
///
/// A light stemmer: steps 1a–1c and 5a of M. F. Porter, "An algorithm for suffix stripping"
/// (Program 14/3, 1980), on lower-case ASCII; other words come back as they are.
///
///     Stem.of("practices")  // "practic"
///     Stem.of("invades")    // "invad"
enum Stem {
  static func of(_ word: String) -> String {
    guard word.utf8.count > 3, word.utf8.allSatisfy({ $0 >= 0x61 && $0 <= 0x7A }) else {
      return word
    }
    var bytes = Array(word.utf8)
    cutPlural(&bytes)
    cutPast(&bytes)
    if bytes.count > 3, bytes.last == UInt8(ascii: "y"), !isVowel(bytes, bytes.count - 2) {
      bytes[bytes.count - 1] = UInt8(ascii: "i")
    }
    if bytes.count > 3, bytes.last == UInt8(ascii: "e") { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func cutPlural(_ bytes: inout [UInt8]) {
    guard bytes.last == UInt8(ascii: "s") else { return }
    if ends(bytes, "sses") {
      bytes.removeLast(2)
    } else if ends(bytes, "ies"), bytes.count > 4 {
      bytes.removeLast(2)
    } else if !ends(bytes, "ss"), !ends(bytes, "us"), !ends(bytes, "is") {
      bytes.removeLast()
    }
  }

  private static func cutPast(_ bytes: inout [UInt8]) {
    let length = ends(bytes, "ing") ? 3 : ends(bytes, "ed") && !ends(bytes, "eed") ? 2 : 0
    guard length > 0, bytes.count > length + 2,
      (0..<(bytes.count - length)).contains(where: { isVowel(bytes, $0) })
    else { return }
    bytes.removeLast(length)
    guard let last = bytes.last, bytes.count > 2 else { return }
    if last == bytes[bytes.count - 2], ![0x6C, 0x73, 0x7A].contains(last),
      !isVowel(bytes, bytes.count - 1)
    {
      bytes.removeLast()
    }
  }

  private static func ends(_ bytes: [UInt8], _ suffix: StaticString) -> Bool {
    let count = suffix.utf8CodeUnitCount
    guard bytes.count > count else { return false }
    for index in 0..<count where bytes[bytes.count - count + index] != suffix.utf8Start[index] {
      return false
    }
    return true
  }

  private static func isVowel(_ bytes: [UInt8], _ index: Int) -> Bool {
    guard bytes.indices.contains(index) else { return false }
    switch bytes[index] {
    case 0x61, 0x65, 0x69, 0x6F, 0x75: return true
    case 0x79: return index > 0 && !isVowel(bytes, index - 1)
    default: return false
    }
  }
}
