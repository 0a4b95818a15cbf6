import Testing

@testable import CrossreadIngest

@Suite struct XMLReaderTests {
  private func read(_ text: String) -> XMLReader.Document {
    XMLReader { element, _ in element.name.local == "item" }.read(Array(text.utf8))
  }

  private func words(_ document: XMLReader.Document) -> [String] {
    document.records.map { $0.text.singleLine }
  }

  @Test func keepsRecordsApartFromTheRest() {
    let document = read(
      "<rss><channel><title>T</title><item>A</item><item>B</item></channel></rss>")
    #expect(words(document) == ["A", "B"])
    #expect(document.root?.descend("channel", "title")?.words == "T")
    #expect(document.root?.descend("channel")?.all("item").isEmpty == true)
    #expect(document.problemCount == 0)
  }

  @Test(arguments: [
    ("http://purl.org/dc/elements/1.1/", XMLName.Space.dublinCore),
    ("http://purl.org/rss/1.0/", .plain),
    ("http://backend.userland.com/rss2", .plain),
    ("http://purl.org/rss/1.0/modules/link/", .other),
    ("http://www.w3.org/2005/Atom", .atom),
  ])
  func knowsVocabulariesByTheirAddress(address: String, space: XMLName.Space) {
    let document = read("<r xmlns:x='\(address)'><x:a/><x:b/></r>")
    #expect(document.root?.elements.map(\.name) == [XMLName(space, "a"), XMLName(space, "b")])
  }

  @Test func takesAnUndeclaredPrefixForItsUsualVocabulary() {
    let document = read("<rss><item><dc:creator>Ann Lee</dc:creator></item></rss>")
    #expect(document.records.first?.first("creator", in: .dublinCore)?.words == "Ann Lee")
  }

  @Test func knowsTheNamesOfHTMLsCharacters() {
    let document = read("<rss><item a='caf&eacute;'>A&nbsp;B &hellip;</item></rss>")
    #expect(document.records.first?.text == "A\u{A0}B …")
    #expect(document.records.first?[attribute: "a"] == "café")
    #expect(document.problemCount == 0)
  }

  @Test(arguments: [
    "<rss><item>Fish & chips</item></rss>",
    "<rss><item>Fish &amp; chips\u{1}</item></rss>",
    "junk\n<?xml version='1.0'?><rss><item>Fish &amp; chips</item></rss>",
    "<rss><!-- a -- b --><item>Fish &amp; chips</item></rss>",
    "<rss><item><![CDATA[Fish & chips\u{B}]]></item></rss>",
  ])
  func mendsWhatCanBeMeantInOneWay(text: String) {
    let document = read(text)
    #expect(words(document) == ["Fish & chips"])
    #expect(document.problems.map(\.isMended) == [true])
  }

  @Test func mendsUnknownNamesAndLooseSigns() {
    #expect(words(read("<rss><item>&nosuch; 1 < 2 &#0; </item></rss>")) == ["&nosuch; 1 < 2 &#0;"])
  }

  @Test func goesOnAtTheNextRecordWhereOneIsBroken() {
    let document = read(
      """
      <rss><channel>
      <item><title>One</title></item>
      <item><title>Two</item>
      <item><title>Three</title></item>
      </channel></rss>
      """)
    #expect(words(document) == ["One", "Three"])
    #expect(document.problems.map(\.line) == [3])
    #expect(document.problems.map(\.isMended) == [false])
  }

  @Test func readsWhatStandsBeforeAndAfterARecordThatNeverEnds() {
    let document = read("<rss><item>A</item>\n<item>B <item>C</item></rss>")
    #expect(words(document) == ["A", "C"])
    #expect(document.problemCount == 1)
  }

  @Test func keepsTheRecordsOfADocumentThatIsCutShort() {
    let document = read("<rss><item>A</item><item>B</item><item>C and the")
    #expect(words(document) == ["A", "B"])
    #expect(document.problemCount == 1)
  }

  @Test func expandsNoEntityBeyondBounds() {
    var text = "<!DOCTYPE rss [<!ENTITY a0 'ha'>"
    for level in 1...30 { text += "<!ENTITY a\(level) '&a\(level - 1);&a\(level - 1);'>" }
    text += "]><rss><item>&a30;</item><item>B</item></rss>"
    let document = read(text)
    #expect(document.records.allSatisfy { $0.text.utf8.count < 20_000_000 })
    #expect(words(document).last == "B")
  }

  @Test func loadsNothingFromOutside() {
    let text = """
      <!DOCTYPE rss SYSTEM "/etc/hostname" [<!ENTITY x SYSTEM "/etc/hostname">
      <!ENTITY % y SYSTEM "/etc/hostname"> %y;]><rss><item>A&x;B</item></rss>
      """
    #expect(words(read(text)) == ["AB"])
  }

  @Test func boundsDepth() {
    let count = 100_000
    let text =
      "<rss><item>" + String(repeating: "<a>", count: count) + "x"
      + String(repeating: "</a>", count: count) + "</item><item>B</item></rss>"
    #expect(words(read(text)) == ["x", "B"])
  }

  @Test func refusesATagOfMegabytes() {
    let attributes = (0..<200_000).map { " a\($0)='1'" }.joined()
    let document = read("<rss>\n<item\(attributes)>A</item></rss>")
    #expect(document.records.isEmpty)
    #expect(document.problems.map(\.line) == [2])
  }

  @Test func endsSoonOnManyBrokenRecords() {
    let document = read("<rss>" + String(repeating: "<item><b>", count: 20_000))
    #expect(document.records.isEmpty)
    #expect(document.problems.count <= XMLReader.problemLimit)
  }

  @Test func givesUpOnADocumentThatBreaksEverywhere() {
    let document = read("<rss><item>A</item>" + String(repeating: "<item></x>", count: 20_000))
    #expect(words(document) == ["A"])
    #expect(document.problems.last?.detail == "it breaks in more than 10000 places")
  }

  @Test func passesOverPrefixesBeyondBounds() {
    let prefixes = (0..<300).map { " xmlns:a\($0)='b'" }.joined()
    let document = read("<rss\(prefixes)><a200:x/><item>A</item></rss>")
    #expect(words(document) == ["A"])
    #expect(document.problemCount == 0)
  }

  @Test func readsADocumentThatIsGivenToExpatInPieces() {
    let long = String(repeating: "The ferry sank off the quay. ", count: 20_000)
    let document = read("<rss><item>\(long)</item><item><![CDATA[\(long)]]></item></rss>")
    #expect(document.records.map { $0.text == long } == [true, true])
    #expect(document.problemCount == 0)
  }

  @Test(arguments: 0..<200)
  func survivesDamage(seed: UInt64) {
    let whole = Array(
      "<?xml version='1.0'?><rss xmlns:a='b'><channel><item a:c='d'>A &amp; <![CDATA[<b>]]></item><item>B</item></channel></rss>"
        .utf8)
    var random = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    func next(_ bound: Int) -> Int {
      random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(random >> 33) % bound
    }
    var bytes = whole
    for _ in 0...next(4) {
      switch next(3) {
      case 0: bytes[next(bytes.count)] = UInt8(next(256))
      case 1: bytes.removeSubrange(0..<next(bytes.count / 2))
      default: bytes.removeLast(next(bytes.count / 2))
      }
    }
    let document = XMLReader { element, _ in element.name.local == "item" }.read(bytes)
    for record in document.records {
      #expect(record.range.lowerBound >= 0 && record.range.upperBound <= document.bytes.count)
    }
  }
}
