/// Names of files as text.
///
/// To the system a name is bytes, which need not be UTF-8. Those that are not stand in a `String` as
/// characters for private use, U+F700 and the byte, and become bytes again where the system is asked
/// (as Python's "surrogateescape" does, PEP 383, for strings that have no surrogates).
public enum FileName {
  private static let base: UInt32 = 0xF700

  /// The text of a name that ends in a zero.
  public static func text(_ name: UnsafePointer<CChar>) -> String {
    if let text = String(validatingCString: name), !text.utf8.contains(0xEF) { return text }
    var bytes: [UInt8] = []
    var next = name
    while next.pointee != 0 {
      bytes.append(UInt8(bitPattern: next.pointee))
      next += 1
    }
    return text(bytes)
  }

  private static func text(_ bytes: [UInt8]) -> String {
    var text = String.UnicodeScalarView()
    var parser = Unicode.UTF8.ForwardParser()
    var rest = bytes.makeIterator()
    var place = 0
    while true {
      let count: Int
      switch parser.parseScalar(from: &rest) {
      case .valid(let encoded):
        let scalar = Unicode.UTF8.decode(encoded)
        count = encoded.count
        // A name that has such a character by itself comes back as it was, too.
        if byte(of: scalar) == nil {
          text.append(scalar)
          place += count
          continue
        }
      case .error(let length): count = length
      case .emptyInput: return String(text)
      }
      for byte in bytes[place..<(place + count)] {
        if let scalar = Unicode.Scalar(base + UInt32(byte)) { text.append(scalar) }
      }
      place += count
    }
  }

  private static func byte(of scalar: Unicode.Scalar) -> UInt8? {
    (base + 0x80...base + 0xFF).contains(scalar.value) ? UInt8(scalar.value & 0xFF) : nil
  }

  /// The bytes of a name, with a zero at the end, for the system.
  public static func bytes(_ text: String) -> [CChar] {
    guard text.utf8.contains(0xEF) else { return Array(text.utf8CString) }
    var bytes: [CChar] = []
    for scalar in text.unicodeScalars {
      if let byte = byte(of: scalar) {
        bytes.append(CChar(bitPattern: byte))
      } else {
        bytes += String(scalar).utf8.map { CChar(bitPattern: $0) }
      }
    }
    return bytes + [0]
  }
}
