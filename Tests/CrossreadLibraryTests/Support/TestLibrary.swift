import CrossreadCore
import CrossreadLibrary
import Foundation

/// A folder for one test, removed with it.
final class TestFolder {
  let path: String
  /// Where its library is, once there is one.
  var library: String { path + "/library.sqlite" }

  init() throws {
    path = NSTemporaryDirectory() + "crossread-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    try? FileManager.default.removeItem(atPath: path)
  }

  /// Opens the library, making one where there is none.
  func open(_ access: Library.Access = .write) throws -> Library {
    try Library(at: library, access: access)
  }
}

/// An article as if it had been read from a file.
func article(
  _ text: String, title: String? = nil, outlet: String = "herald", day: String? = nil,
  at address: String? = nil, original: [UInt8]? = nil
) -> NewArticle {
  var hash: UInt64 = 7
  for byte in "\(outlet) \(title ?? "") \(address ?? "") \(day ?? "") \(text)".utf8 {
    hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
  }
  let digits = String(hash, radix: 16)
  let id = String(repeating: "0", count: 16 - digits.count) + digits
  let value = Article(
    id: id, file: "\(id).json", source: Source(name: outlet), title: title,
    published: day.flatMap { CivilDay(iso8601: $0) }, url: address, text: ArticleText(text))
  return NewArticle(
    Reader().read(value), original: original.map { NewArticle.Original($0, .init()) })
}
