import CDigest

/// The stable id of an article: the same bytes give the same id on every machine.
enum ArticleID {
  /// The first 16 hexadecimal digits of the SHA-256 of `bytes`.
  static func id(of bytes: [UInt8]) -> String { id(ofDigest: sha256(of: bytes)) }

  /// The id of the bytes whose SHA-256 is known.
  static func id(ofDigest digest: String) -> String { String(digest.prefix(16)) }

  /// The SHA-256 of `bytes`: 64 hexadecimal digits.
  static func sha256(of bytes: [UInt8]) -> String {
    var context = SHA2_CTX()
    SHA256Init(&context)
    bytes.withUnsafeBufferPointer { SHA256Update(&context, $0.baseAddress, $0.count) }
    var digest = [UInt8](repeating: 0, count: 32)
    SHA256Final(&digest, &context)
    let digits = Array("0123456789abcdef".utf8)
    return String(
      decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] },
      as: UTF8.self)
  }
}
