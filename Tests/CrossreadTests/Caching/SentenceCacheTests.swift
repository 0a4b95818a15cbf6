import CrossreadMeaning
import Foundation
import Testing

@testable import crossread

@Suite struct SentenceCacheTests {
  private let home = NSTemporaryDirectory() + "crossread-" + UUID().uuidString
  private var folder: String { home + "/crossread/sentences" }
  private let words = Array("The mill burnt down.".utf8)

  private func cache() throws -> SentenceCache {
    try #require(SentenceCache(environment: ["XDG_CACHE_HOME": home]))
  }

  private func names() -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
  }

  @Test func knowsWhatWasKept() throws {
    defer { try? FileManager.default.removeItem(atPath: home) }
    let sentence = try #require(MeaningModel.shared).encode(words)
    let first = try cache()
    #expect(first.sentence(words, ofArticle: "a1") == nil)
    first.keep(sentence, of: words, article: "a1")
    #expect(first.sentence(words, ofArticle: "a1") == sentence)
    #expect(names().isEmpty)
    first.save()
    #expect(names() == ["a1"])
    #expect(try cache().sentence(words, ofArticle: "a1") == sentence)
    #expect(try cache().sentence(words, ofArticle: "a2") == nil)
    #expect(try cache().sentence(Array("Nobody was hurt.".utf8), ofArticle: "a1") == nil)
  }

  @Test(arguments: ["../a1", "a1/b", "", "nothex", "0123456789abcdef0"])
  func keepsNothingUnderAnotherName(id: String) throws {
    defer { try? FileManager.default.removeItem(atPath: home) }
    let sentence = try #require(MeaningModel.shared).encode(words)
    let cache = try cache()
    cache.keep(sentence, of: words, article: id)
    cache.save()
    #expect(names().isEmpty)
  }

  @Test func takesAwayWhatIsTooMuchAndWhatWasBrokenOff() throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: home) }
    for (number, name) in ["1", "2", "3", "not-ours", ".crossread-x", ".crossread-y"].enumerated() {
      let path = folder + "/" + name
      try Data(count: 100).write(to: URL(fileURLWithPath: path))
      let age = Double(number) * 10_000
      try FileManager.default.setAttributes(
        [.modificationDate: Date(timeIntervalSinceNow: -age)], ofItemAtPath: path)
    }
    try Data().write(to: URL(fileURLWithPath: folder + "/.crossread-z"))
    KeptFiles(folder: folder).removeOldest(bytes: 250)
    #expect(names() == [".crossread-z", "1", "2", "not-ours"])
    KeptFiles(folder: folder).removeOldest(count: 0, sparing: folder + "/2")
    #expect(names() == [".crossread-z", "2", "not-ours"])
  }
}
