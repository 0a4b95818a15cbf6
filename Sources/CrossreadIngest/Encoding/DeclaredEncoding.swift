/// The encoding that a page states itself, within its first kilobytes (the HTML standard's section
/// 13.2.3.2, "prescan a byte stream").
enum DeclaredEncoding {
  private static let reach = 4096

  /// The label; nil where none is stated. A page that can be read this far is not in UTF-16,
  /// whatever it says.
  static func label(in bytes: [UInt8]) -> String? {
    let head = bytes.prefix(reach)
    if head.starts(with: "<?xml".utf8), let end = head.firstIndex(of: 0x3E),
      let label = value(of: "encoding", in: head[..<end])
    {
      return label
    }
    var index = head.startIndex
    while let open = head[index...].firstIndex(of: 0x3C) {
      let rest = head[(open + 1)...]
      index = open + 1
      if rest.starts(with: "!--".utf8) {
        // A comment may hold tags that do not count.
        guard let end = end(of: "-->", in: rest.dropFirst(3)) else { return nil }
        index = end
        continue
      }
      guard isTag("meta", rest) else { continue }
      let end = rest.firstIndex(of: 0x3E) ?? rest.endIndex
      if let label = value(of: "charset", in: rest[..<end]) { return label }
      index = end
    }
    return nil
  }

  private static func isTag(_ name: StaticString, _ bytes: ArraySlice<UInt8>) -> Bool {
    let count = name.utf8CodeUnitCount
    guard bytes.count > count else { return false }
    for (offset, byte) in bytes.prefix(count).enumerated()
    where byte | 0x20 != name.utf8Start[offset] {
      return false
    }
    let after = bytes[bytes.startIndex + count]
    return after <= 0x20 || after == 0x2F
  }

  private static func end(of mark: String, in bytes: ArraySlice<UInt8>) -> Int? {
    let wanted = Array(mark.utf8)
    var index = bytes.startIndex
    while index + wanted.count <= bytes.endIndex {
      if bytes[index..<(index + wanted.count)].elementsEqual(wanted) { return index + wanted.count }
      index += 1
    }
    return nil
  }

  /// What stands after a name and "=", in quotes or not, wherever in the tag that is.
  private static func value(of name: String, in tag: ArraySlice<UInt8>) -> String? {
    let wanted = Array(name.utf8)
    var index = tag.startIndex
    while index + wanted.count < tag.endIndex {
      defer { index += 1 }
      guard tag[index..<(index + wanted.count)].elementsEqual(wanted, by: { $0 | 0x20 == $1 })
      else { continue }
      var place = index + wanted.count
      func skip() { while place < tag.endIndex, tag[place] <= 0x20 { place += 1 } }
      skip()
      guard place < tag.endIndex, tag[place] == 0x3D else { continue }
      place += 1
      skip()
      while place < tag.endIndex, tag[place] == 0x22 || tag[place] == 0x27 { place += 1 }
      let label = tag[place...].prefix {
        $0 > 0x20 && $0 != 0x22 && $0 != 0x27 && $0 != 0x3B && $0 != 0x2F && $0 != 0x3E
      }
      if !label.isEmpty { return String(decoding: label, as: UTF8.self) }
    }
    return nil
  }
}
