import CZip

@testable import CrossreadIngest

/// Small archives for tests, made by hand so that they can be damaged on purpose.
enum TestArchive {
  static func checksum(_ bytes: [UInt8]) -> UInt32 { UInt32(crc32(0, bytes, UInt32(bytes.count))) }

  static func little(_ value: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }

  /// A deflate stream without wrapping, of one block that is stored as it is.
  static func stored(_ text: String) -> [UInt8] {
    let bytes = Array(text.utf8)
    return [1] + little(bytes.count, 2) + little(~bytes.count & 0xFFFF, 2) + bytes
  }

  /// The same in zlib's wrapping.
  static func zlib(_ text: String) -> [UInt8] {
    let bytes = Array(text.utf8)
    let sum = UInt32(adler32(1, bytes, UInt32(bytes.count)))
    return [0x78, 0x01] + stored(text) + little(Int(sum.byteSwapped), 4)
  }

  static func chunked(_ bytes: [UInt8]) -> [UInt8] {
    Array("\(String(bytes.count, radix: 16))\r\n".utf8) + bytes + Array("\r\n0\r\n\r\n".utf8)
  }

  /// Zeros, packed as small as deflate can.
  static func gzipOfZeros(megabytes: Int) -> [UInt8] {
    let zeros = [UInt8](repeating: 0, count: megabytes * 1_000_000)
    var size = compressBound(UInt(zeros.count))
    var packed = [UInt8](repeating: 0, count: Int(size))
    compress2(&packed, &size, zeros, UInt(zeros.count), 9)
    // Without zlib's wrapping of two bytes before and four behind.
    return [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3] + packed[2..<(Int(size) - 4)]
      + little(Int(checksum(zeros)), 4) + little(zeros.count, 4)
  }

  /// A gzip member whose blocks are stored as they are.
  static func gzip(_ text: String) -> [UInt8] { gzip(Array(text.utf8)) }

  static func gzip(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3]
    var start = 0
    repeat {
      let end = min(bytes.count, start + 65_535)
      result.append(end == bytes.count ? 1 : 0)
      result += little(end - start, 2) + little(~(end - start) & 0xFFFF, 2)
      result += bytes[start..<end]
      start = end
    } while start < bytes.count
    return result + little(Int(checksum(bytes)), 4) + little(bytes.count, 4)
  }

  /// A zip archive whose files are stored as they are.
  static func zip(_ files: [(name: String, bytes: [UInt8])]) -> [UInt8] {
    var result: [UInt8] = []
    var directory: [UInt8] = []
    for file in files {
      let name = Array(file.name.utf8)
      let sizes =
        little(Int(checksum(file.bytes)), 4) + little(file.bytes.count, 4)
        + little(file.bytes.count, 4) + little(name.count, 2) + [0, 0]
      directory += [0x50, 0x4B, 1, 2, 20, 0, 20, 0, 0, 8, 0, 0, 0, 0, 0, 0] + sizes
      directory += [0, 0, 0, 0, 0, 0] + little(0, 4) + little(result.count, 4) + name
      result += [0x50, 0x4B, 3, 4, 20, 0, 0, 8, 0, 0, 0, 0, 0, 0] + sizes + name + file.bytes
    }
    let end = [0x50, 0x4B, 5, 6, 0, 0, 0, 0] + little(files.count, 2) + little(files.count, 2)
    return result + directory + end + little(directory.count, 4) + little(result.count, 4) + [0, 0]
  }

  /// A record of a web archive with a page of plain text, or of packed bytes.
  static func record(
    _ words: String, address: String = "https://courier.example/a", length: Int? = nil,
    type: String = "response", coding: String? = nil, body: [UInt8]? = nil
  ) -> [UInt8] {
    let packing = coding.map { "Content-Encoding: \($0)\r\n" } ?? ""
    let block =
      Array("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\(packing)\r\n".utf8)
      + (body ?? Array(words.utf8))
    let head = """
      WARC/1.0\r\nWARC-Type: \(type)\r\nWARC-Target-URI: \(address)\r
      Content-Type: application/http\r\nContent-Length: \(length ?? block.count)\r\n\r\n
      """
    return Array(head.utf8) + block + Array("\r\n\r\n".utf8)
  }

  static func texts(_ read: Ingested) -> [String] { read.articles.map(\.text.string) }
}
