import CrossreadMeaning
import Testing

@testable import crossread

@Suite struct SentenceFileTests {
  private func file() throws -> SentenceFile {
    let model = try #require(MeaningModel.shared)
    var file = SentenceFile(fingerprint: model.fingerprint)
    for words in ["The mill burnt down.", "Nobody was hurt.", ""] {
      file.sentences[SentenceFile.Key(Array(words.utf8))] = model.encode(words)
    }
    return file
  }

  @Test func readsWhatItWrites() throws {
    let file = try file()
    #expect(SentenceFile(file.bytes, fingerprint: file.fingerprint) == file)
    #expect(try self.file().bytes == file.bytes)
    let empty = SentenceFile(fingerprint: 7)
    #expect(SentenceFile(empty.bytes, fingerprint: 7) == empty)
  }

  @Test func readsNothingElse() throws {
    let file = try file()
    let bytes = file.bytes
    #expect(SentenceFile(bytes, fingerprint: file.fingerprint &+ 1) == nil)
    #expect(SentenceFile([], fingerprint: file.fingerprint) == nil)
    #expect(SentenceFile(Array("crossread sentences 2\n".utf8), fingerprint: 0) == nil)
    for count in stride(from: 0, to: bytes.count, by: 97) {
      #expect(SentenceFile(Array(bytes.prefix(count)), fingerprint: file.fingerprint) == nil)
    }
    for place in stride(from: 0, to: bytes.count, by: 61) {
      var changed = bytes
      changed[place] ^= 0x10
      #expect(SentenceFile(changed, fingerprint: file.fingerprint) == nil, "\(place)")
    }
  }
}
