/// A piece of the input that can be read by itself, on any thread: a file, or a member of one.
public struct IngestPart: Sendable {
  enum Content: Sendable {
    /// The input's own file.
    case file
    case bytes([UInt8], InputContext)
    /// Nothing to read, only to say.
    case notices([IngestNotice])
  }

  public let input: Input
  let content: Content
}

/// The parts of some inputs, opened and unpacked only as they are asked for, so that archives of any
/// size need little memory.
///
/// Files are left for `Ingest.read` to open; archives (gzip, zip, WARC, mailboxes), and records that
/// come one a line as a stream, are taken apart here.
public struct IngestParts: Sequence, IteratorProtocol {
  private let ingest: Ingest
  private var inputs: ArraySlice<Input>
  private var members: ArchiveMembers?

  init(_ inputs: [Input], ingest: Ingest) {
    self.inputs = inputs[...]
    self.ingest = ingest
  }

  public mutating func next() -> IngestPart? {
    while true {
      if let part = members?.next() { return part }
      members = nil
      guard let input = inputs.popFirst() else { return nil }
      switch FileStream.open(input.path) {
      case .failure(let failure):
        let notice = IngestNotice(file: input.path, problem: failure.problem)
        return IngestPart(input: input, content: .notices([notice]))
      case .success(let file):
        let head = file.read(upTo: 4096)
        let container = ingest.container(of: head[...], in: InputContext())
        if container == nil, file.isRegular { return IngestPart(input: input, content: .file) }
        let stream = BufferedStream(file, head: head)
        members = ArchiveMembers(
          stream, container: container ?? (ingest.areLines(stream) ? .lines : nil), of: input,
          ingest: ingest, file: file.isRegular ? file : nil)
      }
    }
  }
}

extension Ingest {
  /// The parts of the inputs, in their order.
  public func parts(of inputs: [Input]) -> IngestParts { IngestParts(inputs, ingest: self) }

  /// Reads one part.
  public func read(_ part: IngestPart) -> Ingested {
    switch part.content {
    case .file: read(part.input)
    case .bytes(let bytes, let context): read(bytes, of: part.input, context)
    case .notices(let notices): Ingested(notices: notices)
    }
  }

  /// Whether a part may hold very many articles: records of JSON.
  public func mayHoldMany(_ part: IngestPart) -> Bool {
    let head: ArraySlice<UInt8>
    switch part.content {
    case .file:
      guard case .success(let file) = FileStream.open(part.input.path), file.isRegular else {
        return false
      }
      head = file.read(upTo: Self.few)[...]
    // What a server gave is a page.
    case .bytes(let bytes, let context) where context.address == nil && !context.isRecord:
      head = bytes.prefix(Self.few)
    case .bytes, .notices: return false
    }
    guard head.count == Self.few else { return false }
    let first = head.first { $0 > 0x20 && $0 < 0x80 }
    return first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
  }

  /// Fewer bytes are read at once.
  private static let few = 65_536

  /// Reads one part, and gives its bytes with what is known of them; no bytes where there are none.
  public func readWithBytes(
    _ part: IngestPart
  ) -> (ingested: Ingested, bytes: [UInt8], context: InputContext) {
    switch part.content {
    case .file:
      switch FileBytes.read(part.input.path, limit: limits.file) {
      case .success(let bytes): (read(bytes, of: part.input), bytes, InputContext())
      case .failure(let failure):
        (
          Ingested(notices: [IngestNotice(file: part.input.path, problem: failure.problem)]), [],
          InputContext()
        )
      }
    case .bytes(let bytes, let context): (read(bytes, of: part.input, context), bytes, context)
    case .notices(let notices): (Ingested(notices: notices), [], InputContext())
    }
  }

  /// The archive that begins so; nil for anything else.
  ///
  /// What a server gave is one page, which may be packed but holds no pages of other addresses,
  /// whatever it looks like; nor is a message in a mailbox a mailbox.
  func container(of head: ArraySlice<UInt8>, in context: InputContext) -> ContainerFormat? {
    let found = ContainerFormat(head)
    if context.mediaType == "message/rfc822" { return nil }
    if context.address != nil { return found == .gzip ? found : nil }
    if found == .gzip || found == .zip { return found }
    guard let stated else { return found }
    return stated.container
  }

  /// Whether a stream has records of JSON, one a line: its first line is one, and there are more.
  func areLines(_ stream: BufferedStream) -> Bool {
    if takesLines { return true }
    guard stated == nil || stated == .json, stream.peek(1).first == UInt8(ascii: "{") else {
      return false
    }
    let line = stream.peekLine(limit: ArchiveMembers.recordLimit)
    guard line.last == 0x0A, stream.peek(line.count + 1).count > line.count else { return false }
    var parser = JSONParser(Array(TextDecoder().decode(Array(line)).utf8))
    guard case .object? = try? parser.next() else { return false }
    return (try? parser.next()) == .some(nil)
  }

  /// Reads all that is in an archive in memory.
  func members(
    of bytes: [UInt8], container: ContainerFormat, input: Input, context: InputContext
  ) -> Ingested {
    var result = Ingested()
    let members = ArchiveMembers(
      BufferedStream(MemoryStream(bytes)), container: container, of: input, ingest: self,
      context: context)
    while let part = members.next() {
      result.add(read(part))
    }
    return result
  }
}

extension IngestPart {
  /// Where in its file it stands; nil for the whole of it.
  public var place: IngestNotice.Place? {
    switch content {
    case .bytes(_, let context): context.place
    case .notices(let notices): notices.first?.place
    case .file: nil
    }
  }

  /// Whether it is a record of many, rather than what there is to be said of what holds them.
  public var isRecord: Bool {
    switch place {
    case .line, .record: true
    case .byte, nil: false
    }
  }
}

extension Ingest {
  /// The elements of an array of records on one line, each as a part of its own; of what is no array, the part
  /// itself.
  public func elements(of part: IngestPart) -> [IngestPart] {
    guard case .bytes(let bytes, let context) = part.content, context.isRecord,
      let ranges = JSONElements.ranges(in: bytes)
    else { return [part] }
    return ranges.map { IngestPart(input: part.input, content: .bytes(Array(bytes[$0]), context)) }
  }
}
