/// Where the elements of an array of JSON stand, so that each can be read as if it had come alone.
enum JSONElements {
  /// Nil where the bytes are no array, or one without elements. What is broken inside an element stays inside it, as long as its
  /// quotation marks and brackets are whole.
  ///
  ///     ranges(in: Array(#"[{"a": "],"}, 2]"#.utf8))  // of {"a": "],"} and of 2
  static func ranges(in bytes: [UInt8]) -> [Range<Int>]? {
    guard let first = bytes.firstIndex(where: { !isBlank($0) }), bytes[first] == UInt8(ascii: "[")
    else { return nil }
    var ranges: [Range<Int>] = []
    var depth = 0
    var isString = false
    var isEscaped = false
    var start = first + 1
    func add(upTo end: Int) {
      var range = start..<end
      while let byte = range.first.map({ bytes[$0] }), isBlank(byte) { range.removeFirst() }
      while let byte = range.last.map({ bytes[$0] }), isBlank(byte) { range.removeLast() }
      if !range.isEmpty { ranges.append(range) }
    }
    for place in first..<bytes.count {
      let byte = bytes[place]
      if isString {
        if isEscaped {
          isEscaped = false
        } else if byte == UInt8(ascii: "\\") {
          isEscaped = true
        } else if byte == UInt8(ascii: "\"") {
          isString = false
        }
        continue
      }
      switch byte {
      case UInt8(ascii: "\""): isString = true
      case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"):
        depth -= 1
        if depth == 0 {
          add(upTo: place)
          let isWhole = byte == UInt8(ascii: "]") && bytes[(place + 1)...].allSatisfy(isBlank)
          return isWhole && !ranges.isEmpty ? ranges : nil
        }
      case UInt8(ascii: ",") where depth == 1:
        add(upTo: place)
        start = place + 1
      default: break
      }
    }
    return nil
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }
}
