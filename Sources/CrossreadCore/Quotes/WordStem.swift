/// A hash of a word's base, the same for its inflected forms: "says", "said" and "saying".
///
/// Made for features, not for people: irregular forms go by the table, the rest loses its ending
/// and its last "e".
enum WordStem {
  static func hash(_ lowered: String, isVerb: Bool) -> UInt64 {
    if isVerb, let base = VerbForms.irregularBases[lowered] { return hash(stripped(base)) }
    return hash(stripped(lowered))
  }

  private static func stripped(_ word: String) -> ArraySlice<UInt8> {
    var bytes = Array(word.utf8)[...]
    func ends(_ suffix: StaticString) -> Bool {
      bytes.count >= suffix.utf8CodeUnitCount + 3
        && suffix.withUTF8Buffer { bytes.suffix($0.count).elementsEqual($0) }
    }
    func undouble() {
      if bytes.count > 3, let last = bytes.last, bytes[bytes.endIndex - 2] == last,
        last != UInt8(ascii: "s"), last != UInt8(ascii: "l")
      {
        bytes.removeLast()
      }
    }
    if ends("ies") || ends("ied") {
      bytes.removeLast(3)
      bytes.append(UInt8(ascii: "y"))
    } else if ends("ing") {
      bytes.removeLast(3)
      undouble()
    } else if ends("ed") {
      bytes.removeLast(2)
      undouble()
    } else if ends("sses") || ends("shes") || ends("ches") || ends("xes") {
      bytes.removeLast(2)
    } else if ends("s"), !ends("ss"), !ends("us") {
      bytes.removeLast()
    }
    if bytes.count > 2, bytes.last == UInt8(ascii: "e") { bytes.removeLast() }
    return bytes
  }

  private static func hash(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }
}
