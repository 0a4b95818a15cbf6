/// The name of a document's first element.
enum XMLRoot {
  /// The local name in lower case; nil where the bytes do not begin as XML does.
  ///
  /// Declarations, comments and white space before it are passed over.
  static func name(in utf8: [UInt8]) -> String? {
    var rest = utf8[...]
    while true {
      rest = rest.drop { $0 <= 0x20 }
      guard rest.first == UInt8(ascii: "<") else { return nil }
      if rest.starts(with: "<!--".utf8) {
        rest = after("-->", in: rest.dropFirst(4))
      } else if rest.starts(with: "<?".utf8) {
        rest = after("?>", in: rest.dropFirst(2))
      } else if rest.starts(with: "<!".utf8) {
        rest = rest[XMLRepair.endOfDeclaration(in: utf8, from: rest.startIndex + 2)...]
      } else {
        let name = rest.dropFirst().prefix { XMLRepair.isNameByte($0) }
        return String(decoding: name, as: UTF8.self).split(separator: ":").last?.lowercased()
      }
    }
  }

  private static func after(_ mark: String, in bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let mark = Array(mark.utf8)
    var index = bytes.startIndex
    while index + mark.count <= bytes.endIndex {
      if bytes[index] == mark[0], bytes[index..<(index + mark.count)].elementsEqual(mark) {
        return bytes[(index + mark.count)...]
      }
      index += 1
    }
    return []
  }
}
