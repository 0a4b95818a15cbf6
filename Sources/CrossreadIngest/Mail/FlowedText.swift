/// Puts the lines together that a mail program broke (RFC 3676, format=flowed).
///
/// A line that ends in a space goes on in the next one of the same depth of quotation; the line
/// that separates the signature ("-- ") never does. A space that only protects the beginning of a
/// line is taken away.
enum FlowedText {
  /// `deletesSpace` is the parameter DelSp: the space at the end of a line is then not of the text.
  static func unwrapped(_ text: [UInt8], deletesSpace: Bool) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    // The depth of the line before, where that goes on.
    var openDepth: Int?
    for var line in text.split(separator: 0x0A, omittingEmptySubsequences: false) {
      if line.last == 0x0D { line.removeLast() }
      let depth = line.prefix { $0 == UInt8(ascii: ">") }.count
      let content = line.dropFirst(depth)
      let isStuffed = content.first == 0x20
      let words = isStuffed ? content.dropFirst() : content
      let isSignature = words.elementsEqual("-- ".utf8)
      if openDepth != depth || isSignature {
        if openDepth != nil || !result.isEmpty { result.append(0x0A) }
        result += line.prefix(depth)
        if depth > 0, isStuffed { result.append(0x20) }
      }
      let isOpen = words.last == 0x20 && !isSignature
      result += isOpen && deletesSpace ? words.dropLast() : words
      openDepth = isOpen ? depth : nil
    }
    return result
  }
}
