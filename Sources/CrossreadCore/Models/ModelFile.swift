import CReadingModel

/// A file of trained weights, read where it lies: nothing is parsed or copied.
///
/// Little-endian. The header is "CRM1", the number of sections, and for each section its
/// four-letter name, offset and size as 32-bit integers. Sections start on 64-byte boundaries.
package struct ModelFile: @unchecked Sendable {
  /// The bytes; they live as long as the program and never change, hence `Sendable`.
  private let bytes: UnsafeRawBufferPointer

  /// The weights embedded in the program.
  package static let embedded = ModelFile(
    bytes: UnsafeRawBufferPointer(
      start: crossread_reading_model(), count: crossread_reading_model_size()))

  /// Reads from `bytes`, which must outlive every value made from this file.
  package init(bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  private static let magic: UInt32 = 0x314D_5243  // "CRM1"

  /// The bytes of a section; empty where the file has none of that name.
  package func section(_ name: String) -> UnsafeRawBufferPointer {
    let empty = UnsafeRawBufferPointer(start: nil, count: 0)
    guard bytes.count >= 8, word(0) == Self.magic else { return empty }
    let wanted = Self.code(name)
    for index in 0..<Int(word(4)) {
      let entry = 8 + 12 * index
      guard entry + 12 <= bytes.count else { return empty }
      guard word(entry) == wanted else { continue }
      let start = Int(word(entry + 4))
      let end = start + Int(word(entry + 8))
      guard end <= bytes.count else { return empty }
      return UnsafeRawBufferPointer(rebasing: bytes[start..<end])
    }
    return empty
  }

  private func word(_ offset: Int) -> UInt32 {
    UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
  }

  private static func code(_ name: String) -> UInt32 {
    name.utf8.reversed().reduce(0) { $0 << 8 | UInt32($1) }
  }

  /// Lays out sections as a file.
  package static func assemble(_ sections: [(name: String, bytes: [UInt8])]) -> [UInt8] {
    var file: [UInt8] = []
    func append(_ value: UInt32) { withUnsafeBytes(of: value.littleEndian) { file += $0 } }
    append(magic)
    append(UInt32(sections.count))
    var offset = aligned(8 + 12 * sections.count)
    for section in sections {
      append(code(section.name))
      append(UInt32(offset))
      append(UInt32(section.bytes.count))
      offset = aligned(offset + section.bytes.count)
    }
    for section in sections {
      file += [UInt8](repeating: 0, count: aligned(file.count) - file.count)
      file += section.bytes
    }
    return file
  }

  private static func aligned(_ offset: Int) -> Int { (offset + 63) & ~63 }
}
