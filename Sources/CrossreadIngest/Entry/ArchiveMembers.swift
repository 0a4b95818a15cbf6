/// The members of an archive and of the archives in it, or the lines of a stream, one at a time.
final class ArchiveMembers {
  private enum Reader {
    case whole(BufferedStream)
    case zip(ZipReader)
    case warc(WARCReader)
    case mailbox(MailboxReader)
    case lines(BufferedStream)
    case done
  }

  /// The bytes of one record of a web archive, or one message.
  static let recordLimit = 8_000_000
  /// Archives inside archives beyond this are not opened.
  static let depthLimit = 4

  private let input: Input
  private let ingest: Ingest
  private var context: InputContext
  private var streams: [BufferedStream]
  private var reader: Reader
  /// Shared with the archives in this one.
  private let meter: UnpackingMeter
  /// An archive in this one, whose members come first.
  private var inner: ArchiveMembers?
  /// Said first.
  private var pending: [IngestNotice] = []
  private var count = 0
  /// Lines of a stream of records.
  private var lineCount = 0

  /// `container` is what the stream holds; nil for a stream that is one document. `file` is the file
  /// behind the stream, where places in it can be read in any order.
  convenience init(
    _ stream: BufferedStream, container: ContainerFormat?, of input: Input, ingest: Ingest,
    context: InputContext = InputContext(), file: FileStream? = nil
  ) {
    let packed: () -> Int =
      container == .zip && file != nil ? { file?.size ?? 0 } : { stream.offset }
    self.init(
      stream, container: container, of: input, ingest: ingest, context: context, file: file,
      meter: UnpackingMeter(packed: packed))
  }

  private init(
    _ stream: BufferedStream, container: ContainerFormat?, of input: Input, ingest: Ingest,
    context: InputContext, file: FileStream?, meter: UnpackingMeter
  ) {
    self.meter = meter
    self.input = input
    self.ingest = ingest
    self.context = context
    streams = [stream]
    reader = .done
    var stream = stream
    var container = container
    while container == .gzip, self.context.depth < Self.depthLimit {
      self.context.depth += 1
      self.context.name = Self.withoutGzipSuffix(self.context.name ?? input.path)
      stream = BufferedStream(InflateStream(stream, .gzip, meter: meter))
      streams.append(stream)
      container = ingest.container(of: stream.peek(4096), in: self.context)
    }
    guard self.context.depth < Self.depthLimit else {
      pending = [notice(.tooManyArchives)]
      return
    }
    self.context.depth += 1
    switch container {
    case .zip: openZip(stream, file: streams.count == 1 ? file : nil)
    case .warc: reader = .warc(WARCReader(stream, limit: Self.recordLimit))
    case .mailbox: reader = .mailbox(MailboxReader(stream, limit: Self.recordLimit))
    case .lines: reader = .lines(stream)
    case .gzip, nil: reader = .whole(stream)
    }
  }

  private func openZip(_ stream: BufferedStream, file: FileStream?) {
    if let file {
      if let zip = ZipReader(file, limit: ingest.limits.member, meter: meter) {
        reader = .zip(zip)
      } else {
        pending = [notice(.damagedArchive("the list of its files is missing"))]
      }
      return
    }
    guard let bytes = stream.takeAll(limit: ingest.limits.file) else {
      pending = [notice(.tooLarge(limit: ingest.limits.file))]
      return
    }
    if let zip = ZipReader(bytes, limit: ingest.limits.member, meter: meter) {
      reader = .zip(zip)
    } else {
      pending = [notice(.damagedArchive("the list of its files is missing"))]
    }
  }

  func next() -> IngestPart? {
    while true {
      if let part = inner?.next() { return part }
      inner = nil
      if !pending.isEmpty {
        defer { pending = [] }
        return IngestPart(input: input, content: .notices(pending))
      }
      switch reader {
      case .whole(let stream):
        reader = .done
        guard let bytes = stream.takeAll(limit: ingest.limits.file) else {
          return IngestPart(
            input: input, content: .notices([notice(.tooLarge(limit: ingest.limits.file))]))
        }
        if bytes.isEmpty, streams.contains(where: { !$0.faults.isEmpty }) { continue }
        return IngestPart(input: input, content: .bytes(bytes, context))
      case .zip(let zip):
        if let part = next(in: zip) {
          if open(part) { continue }
          return part
        }
        finish([])
      case .warc(let warc):
        if let part = next(in: warc) {
          if open(part) { continue }
          return part
        }
        var notices = warc.skipped.map {
          notice(.skippedRecord($0.detail), place: .record($0.number))
        }
        let rest = warc.skippedCount - warc.skipped.count
        if rest > 0 { notices.append(notice(.moreSkippedRecords(rest))) }
        finish(notices)
      case .mailbox(let mailbox):
        if let message = mailbox.next() {
          count += 1
          var context = context
          context.place = .record(mailbox.number)
          context.mediaType = "message/rfc822"
          return IngestPart(input: member, content: .bytes(message, context))
        }
        let passedOver = mailbox.tooLarge + mailbox.blank
        finish(passedOver > 0 ? [notice(.moreSkippedRecords(passedOver))] : [])
      case .lines(let lines):
        if let part = next(in: lines) { return part }
        reader = .done
      case .done:
        let notices = faults
        streams = []
        return notices.isEmpty ? nil : IngestPart(input: input, content: .notices(notices))
      }
    }
  }

  /// Takes a member apart that is an archive itself; false for any other.
  private func open(_ part: IngestPart) -> Bool {
    guard case .bytes(let bytes, let context) = part.content,
      let container = ingest.container(of: bytes.prefix(4096), in: context)
    else { return false }
    inner = ArchiveMembers(
      BufferedStream(MemoryStream(bytes)), container: container, of: part.input, ingest: ingest,
      context: context, file: nil, meter: meter)
    return true
  }

  private func finish(_ notices: [IngestNotice]) {
    reader = .done
    pending = notices
    if count == 0, notices.isEmpty, faults.isEmpty { pending = [notice(.noItems)] }
  }

  /// An input for what stands in this one: not asked for by name.
  private var member: Input { Input(path: input.path, origin: .walked) }

  private func next(in zip: ZipReader) -> IngestPart? {
    guard let entry = zip.next() else { return nil }
    count += 1
    if let fault = entry.fault {
      let path = entry.name.isEmpty ? input.path : "\(input.path)/\(entry.name)"
      return IngestPart(
        input: input,
        content: .notices([IngestNotice(file: path, problem: .damagedArchive(fault))]))
    }
    let path = "\(input.path)/\(entry.name)"
    var context = InputContext()
    context.depth = self.context.depth
    return IngestPart(
      input: Input(path: path, origin: .walked), content: .bytes(entry.bytes ?? [], context))
  }

  /// The next line; nil at the end. Blank ones are passed over, unless each stands for a record.
  private func next(in lines: BufferedStream) -> IngestPart? {
    while true {
      var line = lines.line(limit: Self.recordLimit)
      guard !line.isEmpty else { return nil }
      lineCount += 1
      let place = IngestNotice.Place.line(lineCount)
      if line.count == Self.recordLimit, line.last != 0x0A {
        count += 1
        repeat {
          line = lines.line(limit: Self.recordLimit)
        } while !line.isEmpty && line.last != 0x0A
        let problem = IngestNotice.Problem.tooLarge(limit: Self.recordLimit)
        return IngestPart(input: member, content: .notices([notice(problem, place: place)]))
      }
      while let last = line.last, last == 0x0A || last == 0x0D { line.removeLast() }
      if !ingest.takesLines, line.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) { continue }
      count += 1
      var context = InputContext()
      context.depth = self.context.depth
      context.place = place
      context.isRecord = true
      return IngestPart(input: member, content: .bytes(line, context))
    }
  }

  /// The next record that can be an article; nil at the end.
  private func next(in warc: WARCReader) -> IngestPart? {
    while let record = warc.next() {
      var context = InputContext(address: record.address, contentType: record.contentType)
      var bytes = record.block
      if record.type == "response" {
        guard let message = HTTPMessage(record.block, limit: Self.recordLimit, meter: meter),
          (200..<300).contains(message.status)
        else { continue }
        context = InputContext(address: record.address, contentType: message.contentType)
        if let fault = message.fault, Self.canBeRead(context.mediaType) {
          let place = IngestNotice.Place.record(record.number)
          guard !message.body.isEmpty else {
            count += 1
            return IngestPart(
              input: input, content: .notices([notice(.skippedRecord(fault), place: place)]))
          }
          pending = [notice(.damagedArchive(fault), place: place)]
        }
        bytes = message.body
      }
      guard !bytes.isEmpty, Self.canBeRead(context.mediaType) else { continue }
      if record.address?.hasSuffix("/robots.txt") == true { continue }
      context.place = .record(record.number)
      context.depth = self.context.depth
      context.name = record.address.map { WebAddress($0).path } ?? ""
      count += 1
      return IngestPart(input: member, content: .bytes(bytes, context))
    }
    return nil
  }

  /// Whether a media type can be an article; pictures and programs are passed over.
  private static func canBeRead(_ type: String?) -> Bool {
    guard let type else { return true }
    switch type {
    case "text/css", "text/javascript", "text/csv", "text/vtt", "text/calendar": return false
    default:
      return type.hasPrefix("text/") || type.hasSuffix("xml") || type.hasSuffix("json")
        || type == "message/rfc822" || type.isEmpty
    }
  }

  private var faults: [IngestNotice] {
    streams.last?.faults.map { notice(.damagedArchive($0.detail), place: .byte($0.offset)) } ?? []
  }

  private func notice(
    _ problem: IngestNotice.Problem, place: IngestNotice.Place? = nil
  ) -> IngestNotice {
    IngestNotice(file: input.path, place: place, problem: problem)
  }

  private static func withoutGzipSuffix(_ path: String) -> String {
    path.lowercased().hasSuffix(".gz") ? String(path.dropLast(3)) : path
  }
}
