extension String {
  /// The text without the marks of CDATA sections, which are left in it where a program escaped
  /// them; as it is where it holds no mark that begins one.
  ///
  ///     "<![CDATA[<p>One.</p>]]>".withoutSectionMarks  // "<p>One.</p>"
  var withoutSectionMarks: String {
    var text = self
    let kept: [UInt8]? = text.withUTF8 { bytes in
      guard
        let first = bytes.indices.first(where: { Self.stands(Self.sectionOpen, at: $0, in: bytes) })
      else { return nil }
      var kept = Array(bytes[..<first])
      kept.reserveCapacity(bytes.count)
      var index = first
      while index < bytes.count {
        if Self.stands(Self.sectionOpen, at: index, in: bytes) {
          index += Self.sectionOpen.count
        } else if Self.stands(Self.sectionClose, at: index, in: bytes) {
          index += Self.sectionClose.count
        } else {
          kept.append(bytes[index])
          index += 1
        }
      }
      return kept
    }
    return kept.map { String(decoding: $0, as: UTF8.self) } ?? self
  }

  private static let sectionOpen = Array("<![CDATA[".utf8)
  private static let sectionClose = Array("]]>".utf8)

  private static func stands(
    _ mark: [UInt8], at index: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    bytes[index] == mark[0] && index + mark.count <= bytes.count
      && bytes[index..<(index + mark.count)].elementsEqual(mark)
  }
}
