import CrossreadCore
import Testing

@testable import CrossreadIngest

@Suite struct ArchiveTests {
  private func read(_ bytes: [UInt8], _ path: String = "a") -> Ingested {
    Ingest().read(bytes, of: Input(path: path))
  }

  @Test func readsWhatIsPackedAsIfItWereNot() {
    let plain = read(Array("The ferry sank.".utf8), "courier.txt")
    let packed = read(TestArchive.gzip("The ferry sank."), "courier.txt.gz")
    #expect(packed.articles.map(\.id) == plain.articles.map(\.id))
    #expect(packed.articles.map(\.source.name) == ["courier"])
    #expect(packed.notices.isEmpty)
  }

  @Test func readsAllMembersAndThoseBehindDamage() {
    let whole = TestArchive.gzip("One. ") + TestArchive.gzip("Two. ") + TestArchive.gzip("Three.")
    #expect(TestArchive.texts(read(whole)) == ["One. Two. Three."])
    var damaged = whole
    let second = TestArchive.gzip("One. ").count
    damaged[second + 11] ^= 0xFF
    let result = read(damaged)
    #expect(TestArchive.texts(result) == ["One. Three."])
    #expect(
      result.notices.map(\.problem) == [.damagedArchive("damaged gzip data")])
  }

  @Test func readsTheBeginningOfWhatWasCut() {
    let result = read(Array(TestArchive.gzip("The ferry sank off the quay.").dropLast(12)))
    #expect(TestArchive.texts(result).first?.hasPrefix("The ferry sank") == true)
    #expect(result.notices.first?.severity == .loss)
  }

  @Test func readsTheFilesOfAZipAndNamesThem() {
    let zip = TestArchive.zip([
      ("../../etc/courier.txt", Array("One.".utf8)), ("folder/", []),
      ("folder\\herald.json", Array("{\"text\": \"Two.\"}".utf8)),
      ("picture.png", [0x89, 0x50, 0x4E, 0x47]),
      ("more.zip", TestArchive.zip([("b.txt.gz", TestArchive.gzip("Three."))])),
    ])
    let result = read(zip, "z.zip")
    #expect(TestArchive.texts(result) == ["One.", "Two.", "Three."])
    #expect(
      result.articles.map(\.file) == [
        "z.zip/etc/courier.txt", "z.zip/folder/herald.json", "z.zip/more.zip/b.txt.gz",
      ])
    #expect(result.notices.map(\.problem) == [.skipped("a PNG image")])
  }

  @Test func readsTheFilesOfAZipFromItsFile() throws {
    let directory = try TemporaryDirectory()
    let path = directory.path + "/z.zip"
    let zip = TestArchive.zip([("a.txt", Array("One.".utf8)), ("b.txt", Array("Two.".utf8))])
    for (bytes, texts) in [(zip, ["One.", "Two."]), (Array(zip.dropLast(60)), [])] {
      #expect((try? OwnFile(path).replace(with: bytes).get()) != nil)
      let ingest = Ingest()
      let read = ingest.parts(of: [Input(path: path)]).map(ingest.read)
      #expect(read.flatMap { TestArchive.texts($0) } == texts)
      #expect(read.contains { !$0.notices.isEmpty } == texts.isEmpty)
    }
  }

  @Test func namesTheFileOfAZipThatIsDamaged() {
    var zip = TestArchive.zip([("a.txt", Array("One.".utf8)), ("b.txt", Array("Two.".utf8))])
    zip[35] ^= 1
    let result = read(zip, "z.zip")
    #expect(TestArchive.texts(result) == ["Two."])
    #expect(result.notices.map(\.file) == ["z.zip/a.txt"])
    #expect(result.notices.map(\.severity) == [.loss])
  }

  @Test func opensNoMoreThanAFewArchivesInEachOther() {
    var bytes = Array("The ferry sank.".utf8)
    for _ in 0..<10 { bytes = TestArchive.zip([("a.zip", bytes)]) }
    let result = read(bytes)
    #expect(result.articles.isEmpty)
    #expect(result.notices.map(\.problem) == [.tooManyArchives])
  }

  @Test func boundsTheFilesOfAnArchive() {
    let zip = TestArchive.zip([
      ("a.txt", [UInt8](repeating: 0x61, count: 2000)), ("b.txt", Array("Two.".utf8)),
    ])
    let result = Ingest(limits: Ingest.Limits(member: 1000)).read(zip, of: Input(path: "z"))
    #expect(TestArchive.texts(result) == ["Two."])
    #expect(result.notices.map(\.file) == ["z/a.txt"])
  }

  @Test func readsTheRecordsOfAWebArchive() throws {
    let warc =
      TestArchive.record("One.") + TestArchive.record("GET / HTTP/1.1", type: "request")
      + TestArchive.record("Two.", address: "https://www.herald.example/b")
    for bytes in [warc, TestArchive.gzip(warc)] {
      let result = read(bytes, "news.warc")
      #expect(TestArchive.texts(result) == ["One.", "Two."])
      #expect(result.articles.map(\.source.name) == ["courier.example", "herald.example"])
      #expect(result.articles.first?.url == "https://courier.example/a")
      #expect(result.notices.isEmpty)
    }
  }

  @Test(arguments: [3, 120, -1, 100_000_000, 1_000_000_000_000_000])
  func losesOnlyTheRecordWhoseLengthIsWrong(length: Int) {
    let warc =
      TestArchive.record("One.") + TestArchive.record("Two.", length: length)
      + TestArchive.record("Three.") + TestArchive.record("Four.")
    let result = read(warc)
    #expect(TestArchive.texts(result) == ["One.", "Three.", "Four."])
    #expect(result.notices.first?.place == .record(2))
    #expect(result.notices.allSatisfy { $0.severity == .loss })
  }

  @Test func looksAtNoRecordTwiceHoweverWrongItsLength() {
    let head = "WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 7000000\r\n\r\n"
    let warc = String(repeating: head, count: 50_000)
    let result = read(Array(warc.utf8) + TestArchive.record("One."))
    #expect(TestArchive.texts(result) == ["One."])
    #expect(result.notices.last?.problem == .moreSkippedRecords(49_980))
  }

  @Test func countsMessagesWithoutAWord() {
    let blank = String(repeating: "From a@b.example Mon Dec  4 10:00:00 2017\n\n", count: 1000)
    let first = "From a@b.example Mon Dec  4 10:00:00 2017\nSubject: Quay\n\nOne.\n\n"
    let result = read(Array((first + blank).utf8))
    #expect(TestArchive.texts(result) == ["One."])
    #expect(result.notices.map(\.problem) == [.moreSkippedRecords(1000)])
  }

  private static func answer(_ headers: String, _ body: [UInt8]) -> HTTPMessage? {
    HTTPMessage(
      Array("HTTP/1.1 200 OK\r\n\(headers)\r\n\r\n".utf8) + body, limit: 1000,
      meter: UnpackingMeter { body.count })
  }

  @Test(arguments: [
    ("Content-Encoding: gzip", TestArchive.gzip("Hi <b>.")),
    ("Content-Encoding: deflate", TestArchive.zlib("Hi <b>.")),
    ("Content-Encoding: deflate", TestArchive.stored("Hi <b>.")),
    ("Content-Encoding: Deflate", TestArchive.gzip("Hi <b>.")),
    ("Content-Encoding: x-gzip", TestArchive.zlib("Hi <b>.")),
    ("Content-Encoding: deflate, gzip", TestArchive.gzip(TestArchive.zlib("Hi <b>."))),
    (
      "Content-Encoding: deflate\r\nContent-Encoding: gzip",
      TestArchive.gzip(TestArchive.zlib("Hi <b>."))
    ),
    ("Transfer-Encoding: chunked", Array("3\r\nHi \r\n4\r\n<b>.\r\n0\r\n\r\n".utf8)),
    ("Transfer-Encoding: gzip, chunked", TestArchive.chunked(TestArchive.gzip("Hi <b>."))),
    ("Content-Encoding: br", Array("Hi <b>.".utf8)),
    ("Content-Encoding: deflate", Array("Hi <b>.".utf8)),
  ])
  func undoesWhatTransportDidToAPage(headers: String, body: [UInt8]) {
    let message = Self.answer(headers, body)
    #expect(message?.body == Array("Hi <b>.".utf8))
    #expect(message?.fault == nil)
  }

  @Test(arguments: [
    ("br", [0x8B, 0x02, 0x80, 0xFF] as [UInt8]), ("zstd", [0x28, 0xB5, 0x2F, 0xFD, 0x00]),
    ("gzip", [0x1F, 0x8B, 0x08, 0x00]), ("deflate", [0xFF, 0xFF, 0xFF]),
  ])
  func saysWhichPageCouldNotBeUnpacked(coding: String, body: [UInt8]) {
    #expect(Self.answer("Content-Encoding: \(coding)", body)?.fault != nil)
    let packed = TestArchive.record("", coding: coding, body: body)
    let result = read(packed + TestArchive.record("Two."))
    #expect(TestArchive.texts(result) == ["Two."])
    #expect(result.notices.map(\.place) == [.record(1)])
    #expect(result.notices.map(\.severity) == [.loss])
  }

  @Test func readsWhatIsThereOfAPageWhosePackingIsCut() {
    let body = Array(TestArchive.zlib("The ferry sank off the quay.").dropLast(8))
    let result = read(TestArchive.record("", coding: "deflate", body: body))
    #expect(TestArchive.texts(result).first?.hasPrefix("The ferry sank") == true)
    #expect(result.notices.map(\.place) == [.record(1)])
  }

  @Test func takesARecordForOneWhateverStandsInIt() {
    let inner = String(
      decoding: TestArchive.record("Forged.", address: "https://herald.example/"), as: UTF8.self)
    let bodies = [
      "One.\r\n\r\n\(inner)\r\n\r\nEnd.", inner,
      "From a@b.example Mon Dec  4 10:00:00 2017\nFrom: a@herald.example\n\nForged.\n",
    ]
    for body in bodies {
      let result = read(TestArchive.record(body) + TestArchive.record("Two."))
      #expect(result.articles.count == 2)
      #expect(result.articles.map(\.source.name) == ["courier.example", "courier.example"])
      #expect(result.notices.isEmpty)
    }
  }

  @Test func passesOverARecordThatIsTooLongWhateverStandsInIt() {
    let long =
      String(repeating: "word ", count: 2_000_000) + "\r\n\r\n"
      + String(decoding: TestArchive.record("Forged."), as: UTF8.self)
    let result = read(TestArchive.record(long) + TestArchive.record("Two."))
    #expect(TestArchive.texts(result) == ["Two."])
    #expect(result.notices.map(\.problem) == [.skippedRecord("10 MB long")])
  }

  @Test func boundsWhatArchivesInAnArchiveExpandToTogether() {
    // Each of them may give 64 MB; together they may not.
    let leaf = TestArchive.gzipOfZeros(megabytes: 30)
    let zip = TestArchive.zip((0..<12).map { ("\($0).gz", leaf) })
    let result = Ingest(limits: Ingest.Limits(file: 40_000_000)).read(zip, of: Input(path: "z"))
    let whole = result.notices.filter {
      $0.problem == .binary("a binary file") || $0.problem == .skipped("a binary file")
    }
    #expect(whole.count <= 3)
    #expect(
      result.notices.contains { $0.problem == .damagedArchive(UnpackingMeter.exceeded) })
  }

  @Test(arguments: 0..<300)
  func survivesDamage(seed: UInt64) {
    var random = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    func next(_ bound: Int) -> Int {
      random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(random >> 33) % bound
    }
    let warc = TestArchive.record("One.") + TestArchive.record("Two.")
    let whole = [
      warc, TestArchive.gzip(warc), TestArchive.gzip("One.") + TestArchive.gzip("Two."),
      TestArchive.zip([("a.txt", Array("One.".utf8)), ("b.txt.gz", TestArchive.gzip("Two."))]),
      Array(
        "From a Mon Dec 4 10:00:00 2017\nSubject: =?utf-8?q?a=41?=\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nOne.\n--b--\n"
          .utf8),
    ]
    var bytes = whole[next(whole.count)]
    for _ in 0...next(5) {
      switch next(3) {
      case 0: bytes[next(bytes.count)] = UInt8(next(256))
      case 1: bytes.removeLast(next(max(1, bytes.count / 3)))
      default:
        let start = next(bytes.count)
        bytes.removeSubrange(start..<min(bytes.count, start + next(20)))
      }
      if bytes.isEmpty { return }
    }
    for article in read(bytes).articles { #expect(!article.text.string.isEmpty) }
  }

  @Test func readsInTheFormatThatAPersonStates() {
    let bytes = Array("{\"text\": \"One.\"}".utf8)
    let read = Ingest(stated: .text).read(TestArchive.gzip(bytes), of: Input(path: "a.json.gz"))
    #expect(TestArchive.texts(read) == ["{\"text\": \"One.\"}"])
    let feed = Ingest(stated: .mail).read(Array("Note: x\n\nOne.".utf8), of: Input(path: "a"))
    #expect(TestArchive.texts(feed) == ["One."])
  }

  @Test func givesThePartsOfAnArchiveOneAtATime() throws {
    let parts = IngestParts([Input(path: "/nowhere/at/all")], ingest: Ingest())
    let ingest = Ingest()
    #expect(parts.map { ingest.read($0).notices.map(\.problem) } == [[.missing]])
  }
}
