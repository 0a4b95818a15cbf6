/// A hash of a word's base, the same for its inflected forms: "says", "said" and "saying".
///
/// Made for features, not for people: irregular forms go by the table, the rest loses its ending
/// and its last "e".
enum WordStem {
  static func hash(_ lowered: String, isVerb: Bool) -> UInt64 {
    var word = isVerb ? VerbForms.irregularBases[lowered] ?? lowered : lowered
    return word.withUTF8(hash)
  }

  private static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var count = bytes.count
    var isInY = false
    func ends(_ ending: StaticString) -> Bool {
      let length = ending.utf8CodeUnitCount
      guard count >= length + 3 else { return false }
      for place in 0..<length where bytes[count - length + place] != ending.utf8Start[place] {
        return false
      }
      return true
    }
    func undouble() {
      guard count > 3 else { return }
      let last = bytes[count - 1]
      if bytes[count - 2] == last, last != UInt8(ascii: "s"), last != UInt8(ascii: "l") {
        count -= 1
      }
    }
    if ends("ies") || ends("ied") {
      count -= 3
      isInY = true
    } else if ends("ing") {
      count -= 3
      undouble()
    } else if ends("ed") {
      count -= 2
      undouble()
    } else if ends("sses") || ends("shes") || ends("ches") || ends("xes") {
      count -= 2
    } else if ends("s"), !ends("ss"), !ends("us") {
      count -= 1
    }
    if !isInY, count > 2, bytes[count - 1] == UInt8(ascii: "e") { count -= 1 }
    let hash = FNV1a.hash(bytes[..<count])
    return isInY ? FNV1a.step(hash, UInt64(UInt8(ascii: "y"))) : hash
  }
}
