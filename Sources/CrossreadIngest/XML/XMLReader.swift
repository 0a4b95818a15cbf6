import CExpat

/// Reads XML with expat, and goes on where a document breaks its rules.
///
/// Nothing outside the document is ever loaded, and expat bounds what entities may expand to.
/// Names of HTML's characters (`&nbsp;`) are known as if declared. A document that is not
/// well-formed is mended where that is certain (see `XMLRepair`) and read again; where that does not
/// help, the record in which it breaks is left out and reading goes on at the next one.
struct XMLReader {
  /// What came of a document.
  struct Document {
    /// The elements that were asked for, in order.
    var records: [XMLElement] = []
    /// What was read: the document, or what it was mended to; the ranges of elements are in it.
    var bytes: [UInt8] = []
    /// The root without the records; nil where there is none.
    var root: XMLElement?
    /// What was broken, in the order of the document; at most `problemLimit`.
    var problems: [Problem] = []
    var problemCount = 0
    /// Whether there was more than is kept of one document.
    var isCut = false
  }

  struct Problem: Equatable {
    /// From one.
    let line: Int
    let detail: String
    /// Whether all was read in spite of it.
    let isMended: Bool
  }

  static let problemLimit = 20
  /// Every place where a document breaks costs a new run of the parser; behind so many of them
  /// nothing more is read.
  static let breakLimit = 10_000
  /// A tag of more bytes is refused, lest its attributes take the memory.
  static let tagLimit = 1_000_000

  private let isRecord: (XMLElement, ArraySlice<XMLElement>) -> Bool

  /// `isRecord` is asked of every element, with the elements around it, whether it is a record.
  init(records isRecord: @escaping (XMLElement, ArraySlice<XMLElement>) -> Bool = { _, _ in false })
  {
    self.isRecord = isRecord
  }

  /// Reads a document in UTF-8, whatever encoding it declares.
  func read(_ utf8: [UInt8]) -> Document {
    if let offset = XMLRepair.oversizedTag(in: utf8, limit: Self.tagLimit) {
      let problem = Problem(
        line: line(of: offset, in: utf8), detail: "a tag of more than a megabyte", isMended: false)
      return Document(problems: [problem], problemCount: 1)
    }
    let builder = XMLTreeBuilder(taking: isRecord)
    let declaresHTML = XMLRepair.namesCharacters(utf8)
    let parse = ExpatParse(builder: builder, declaresHTML: declaresHTML)
    guard let failure = parse.parse(utf8[...], from: 0, line: 1) else {
      builder.finish()
      return Document(
        records: builder.taken, bytes: utf8, root: builder.root, isCut: builder.isCut)
    }
    let mended = XMLRepair.repaired(utf8)
    return resuming(mended ?? utf8, first: failure, isMended: mended != nil)
  }

  /// Reads a document again, from the next record on wherever it breaks.
  private func resuming(_ bytes: [UInt8], first: ExpatParse.Failure, isMended: Bool) -> Document {
    var document = Document()
    let builder = XMLTreeBuilder(taking: isRecord)
    var start = 0
    var line = 1
    // Records that swallow what follows them could make every new start read all of the rest.
    var budget = 4 * bytes.count + 1_000_000
    var breaks = 0
    let declaresHTML = XMLRepair.namesCharacters(bytes)
    if isMended {
      document.problems = [Problem(line: first.line, detail: first.detail, isMended: true)]
      document.problemCount = 1
    }
    while true {
      let parse = ExpatParse(builder: builder, declaresHTML: declaresHTML)
      guard let failure = parse.parse(bytes[start...], from: start, line: line) else { break }
      let record = builder.openTaken.map { builder.open[$0] }
      budget -= failure.offset - start
      // What ends the enclosing elements is no loss where reading went on inside them.
      let isEnd = start > 0 && record == nil && parse.isSyntheticRootClosed
      if !isEnd {
        document.problemCount += 1
        if document.problems.count < Self.problemLimit {
          document.problems.append(
            Problem(line: record?.line ?? failure.line, detail: failure.detail, isMended: false))
        }
      }
      builder.abandonTaken()
      breaks += 1
      if breaks == Self.breakLimit {
        document.problems.append(
          Problem(
            line: failure.line, detail: "it breaks in more than \(Self.breakLimit) places",
            isMended: false))
        break
      }
      let from = record.flatMap { budget > 0 ? $0.range.lowerBound + 1 : nil } ?? failure.offset + 1
      guard let next = nextRecord(in: bytes, from: max(from, start + 1)) else { break }
      line += bytes[start..<next].count { $0 == 0x0A }
      start = next
    }
    builder.finish()
    document.records = builder.taken
    document.bytes = bytes
    document.root = builder.root
    document.isCut = builder.isCut
    return document
  }

  /// Where the next tag starts that can begin a record.
  private func nextRecord(in bytes: [UInt8], from start: Int) -> Int? {
    var index = start
    while index < bytes.count {
      guard let open = bytes[index...].firstIndex(of: UInt8(ascii: "<")) else { return nil }
      let name = bytes[(open + 1)...].prefix { XMLRepair.isNameByte($0) }
      if !name.isEmpty {
        let words = String(decoding: name, as: UTF8.self).split(separator: ":")
        if let local = words.last {
          let element = XMLElement(name: XMLName(.plain, local.lowercased()))
          if isRecord(element, []) { return open }
        }
      }
      index = open + 1
    }
    return nil
  }

  private func line(of offset: Int, in bytes: [UInt8]) -> Int {
    1 + bytes[..<offset].count { $0 == 0x0A }
  }
}

/// One run of expat over some bytes.
private final class ExpatParse {
  struct Failure {
    let line: Int
    let offset: Int
    let detail: String
  }

  /// Around a document that is read from its middle.
  private static let syntheticRoot = "<crossread>"

  private let builder: XMLTreeBuilder
  private let declaresHTML: Bool
  private var parser: XML_Parser?
  /// Where the bytes given to expat stand in the document.
  private var base = 0
  private var firstLine = 1
  private var depth = 0
  private var hasSyntheticRoot = false
  private(set) var isSyntheticRootClosed = false

  init(builder: XMLTreeBuilder, declaresHTML: Bool) {
    self.builder = builder
    self.declaresHTML = declaresHTML
  }

  /// Nil where all was well. `from` is where the slice stands in the document, `line` its line;
  /// from the middle of a document, its open elements stay open.
  func parse(_ bytes: ArraySlice<UInt8>, from: Int, line: Int) -> Failure? {
    guard let parser = XML_ParserCreate("UTF-8") else {
      return Failure(line: line, offset: from, detail: "no memory to read it")
    }
    defer { XML_ParserFree(parser) }
    self.parser = parser
    base = from
    firstLine = line
    hasSyntheticRoot = from > 0
    setHandlers(of: parser)
    if hasSyntheticRoot {
      let root = Array(Self.syntheticRoot.utf8)
      base -= root.count
      _ = root.withUnsafeBytes {
        XML_Parse(parser, $0.bindMemory(to: CChar.self).baseAddress, Int32(root.count), 0)
      }
    }
    if feed(bytes, to: parser) { return nil }
    let code = XML_GetErrorCode(parser)
    // The synthetic root is still open at the end, which is no fault of the document.
    if hasSyntheticRoot, depth == 1,
      code == XML_ERROR_NO_ELEMENTS || code == XML_ERROR_UNCLOSED_TOKEN
    {
      if offset >= bytes.endIndex { return nil }
    }
    if hasSyntheticRoot, depth == 1, code == XML_ERROR_TAG_MISMATCH { isSyntheticRootClosed = true }
    return Failure(
      line: currentLine, offset: min(max(offset, from), bytes.endIndex),
      detail: String(cString: XML_ErrorString(code)))
  }

  /// Whether all of it was well-formed.
  private func feed(_ bytes: ArraySlice<UInt8>, to parser: XML_Parser) -> Bool {
    bytes.withUnsafeBytes { buffer in
      // Expat copies what it is given, so that a document which breaks early must not be given as
      // a whole; it looks at an unfinished tag again with every piece, so that pieces grow.
      var size = 65_536
      var start = 0
      while true {
        let end = min(buffer.count, start + size)
        let piece = UnsafeRawBufferPointer(rebasing: buffer[start..<end])
        let status = XML_Parse(
          parser, piece.bindMemory(to: CChar.self).baseAddress, Int32(clamping: piece.count),
          end == buffer.count ? 1 : 0)
        if status != XML_STATUS_OK { return false }
        if end == buffer.count { return true }
        start = end
        size *= 2
      }
    }
  }

  private var offset: Int { parser.map { base + Int(XML_GetCurrentByteIndex($0)) } ?? base }
  private var endOffset: Int {
    parser.map { offset + Int(XML_GetCurrentByteCount($0)) } ?? base
  }
  private var currentLine: Int {
    parser.map { firstLine - 1 + Int(XML_GetCurrentLineNumber($0)) } ?? firstLine
  }

  private func setHandlers(of parser: XML_Parser) {
    XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
    XML_SetElementHandler(
      parser,
      { context, name, attributes in
        ExpatParse.from(context)?.start(name, attributes)
      },
      { context, _ in ExpatParse.from(context)?.end() })
    XML_SetCharacterDataHandler(parser) { context, text, count in
      guard let parse = ExpatParse.from(context), let text, count > 0 else { return }
      text.withMemoryRebound(to: UInt8.self, capacity: Int(count)) {
        parse.builder.text(UnsafeBufferPointer(start: $0, count: Int(count)))
      }
    }
    guard declaresHTML else { return }
    // As if the document had an external DTD with HTML's characters; any DTD that it names
    // itself is not loaded.
    _ = XML_UseForeignDTD(parser, XML_Bool(1))
    _ = XML_SetParamEntityParsing(parser, XML_PARAM_ENTITY_PARSING_UNLESS_STANDALONE)
    XML_SetExternalEntityRefHandler(parser) { parser, context, _, systemID, publicID in
      // Without a context it is the DTD, not an entity of the document's.
      guard systemID == nil, publicID == nil, let parser else { return 1 }
      guard let dtd = XML_ExternalEntityParserCreate(parser, context, "UTF-8") else { return 1 }
      defer { XML_ParserFree(dtd) }
      _ = HTMLEntities.declarations.withUnsafeBytes {
        XML_Parse(dtd, $0.bindMemory(to: CChar.self).baseAddress, Int32($0.count), 1)
      }
      return 1
    }
  }

  private static func from(_ context: UnsafeMutableRawPointer?) -> ExpatParse? {
    context.map { Unmanaged<ExpatParse>.fromOpaque($0).takeUnretainedValue() }
  }

  /// More attributes than any vocabulary has are passed over.
  private static let attributeLimit = 64

  private func start(
    _ name: UnsafePointer<CChar>?, _ attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>?
  ) {
    depth += 1
    if hasSyntheticRoot, depth == 1 { return }
    guard let name else { return }
    var pairs: [(name: String, value: String)] = []
    if let attributes {
      var index = 0
      while index < 2 * Self.attributeLimit, let key = attributes[index],
        let value = attributes[index + 1]
      {
        pairs.append((String(cString: key), String(cString: value)))
        index += 2
      }
    }
    builder.start(String(cString: name), pairs, line: currentLine, offset: offset)
  }

  private func end() {
    depth -= 1
    if hasSyntheticRoot, depth == 0 { return }
    builder.end(offset: endOffset)
  }
}
