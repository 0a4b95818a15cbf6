import CModest

/// An encoding of the WHATWG Encoding Standard.
struct LegacyEncoding: Equatable {
  /// As MyHTML numbers it.
  private let number: Int32
  /// The standard's name: "windows-1252".
  let name: String

  /// The encoding that a label means, as "latin1" means windows-1252; nil for no known label.
  init?(label: String) {
    let bytes = Array(label.trimmed.utf8)
    guard !bytes.isEmpty, bytes.count < 64 else { return nil }
    let number = bytes.withUnsafeBytes {
      cmodest_encoding($0.baseAddress?.assumingMemoryBound(to: CChar.self), $0.count)
    }
    guard number >= 0, let name = cmodest_encoding_name(number) else { return nil }
    self.number = number
    self.name = String(cString: name).lowercased()
  }

  var isUTF8: Bool { name == "utf-8" }
  var isUTF16: Bool { name.hasPrefix("utf-16") }

  /// The text as UTF-8; sequences that mean nothing become U+FFFD.
  func decoded(_ bytes: some Collection<UInt8>) -> (utf8: [UInt8], replaced: Int, first: Int) {
    let input = Array(bytes)
    var replaced = 0
    var first = 0
    let utf8 = [UInt8](unsafeUninitializedCapacity: 4 * input.count + 8) { output, count in
      input.withUnsafeBytes { input in
        count = cmodest_decode(
          number, input.baseAddress?.assumingMemoryBound(to: CChar.self), input.count,
          UnsafeMutableRawPointer(output.baseAddress)?.assumingMemoryBound(to: CChar.self),
          &replaced, &first)
      }
    }
    return (utf8, replaced, first)
  }
}
