/// Something a person should know about an input: what happened, where, and what can be done.
///
///     IngestNotice(file: "a.txt", problem: .empty).description
///     // "a.txt: the file is empty; nothing to read"
public struct IngestNotice: Sendable, Hashable {
  /// A place inside a file, counted from one for lines and from zero for bytes.
  public enum Place: Sendable, Hashable {
    case byte(Int)
    case line(Int)
    /// The record's number in a file of several, from one.
    case record(Int)
  }

  /// Whether all of the input was read.
  public enum Severity: Sendable, Hashable {
    /// All of it was read; something was decided or repaired on the way.
    case note
    /// Something that was asked for was not read: the exit code says so.
    case loss
  }

  /// What happened.
  public enum Problem: Sendable, Hashable {
    case missing
    /// The operating system refused; the payload is its reason ("Permission denied").
    case unreadable(String)
    case empty
    /// The file holds text, but nothing except white space.
    case blank
    /// Not text; the payload names what it seems to be ("a PDF document").
    case binary(String)
    /// A known format that this version does not read ("a web page").
    case unsupported(String)
    /// A file of more bytes than the limit in the payload.
    case tooLarge(limit: Int)
    /// An article whose text was cut after `read` of `total` bytes.
    case cut(read: Int, total: Int)
    /// Text that is not UTF-8 and was read in another encoding.
    case otherEncoding(String)
    /// Text that is declared to be in one encoding and was read in another.
    case declaredEncoding(declared: String, read: String)
    /// Characters that a wrong encoding had torn apart ("donâ€™t") and that were put together.
    case mendedCharacters(Int)
    /// Characters that look so, and were left as they are.
    case tornCharacters(Int)
    /// `count` byte sequences that no encoding explains, each replaced by U+FFFD.
    case repaired(count: Int)
    /// A name with letters of more than one alphabet, and how many more there are.
    case mixedScripts(String, more: Int)
    /// The same bytes as another input, which was read.
    case duplicate(of: String)
    /// A directory without any file that could be tried.
    case nothingInDirectory
    /// A binary file that was met in a directory rather than asked for by name.
    case skipped(String)
    case invalidJSON(String)
    /// So many more records of this file that did not parse.
    case moreInvalidJSON(Int)
    case recordWithoutText
    /// A message of mail in which there is nothing to read.
    case mailWithoutText
    /// XML that breaks the rules of XML, where something of it was lost; the payload is the rule.
    case malformedXML(String)
    /// So many more places of this file where something was lost.
    case moreMalformedXML(Int)
    /// XML that breaks its rules and was read all the same.
    case mendedXML(String)
    /// A feed or archive that has nothing in it.
    case noItems
    /// What a subscription leads to is no feed any more.
    case notAFeed
    /// A robots.txt of more bytes than are read; the rules in the first of them count.
    case rulesCut(limit: Int)
    /// A file that should list feeds and does not.
    case notAFeedList
    /// A line of a list of feeds that is no address.
    case notAnAddress
    /// So many items of which only a summary is there, left out of a comparison.
    case summaries(Int)
    /// A web page whose elements are nested deeper, or are more, than any that people write.
    case tooDeep
    /// What a page says of itself as JSON-LD and could not be read; the payload says why.
    case brokenLinkedData(String)
    /// An archive, or a file in it, that could not be read, or not to its end; the payload says why.
    case damagedArchive(String)
    /// Archives inside archives inside archives.
    case tooManyArchives
    /// A record of an archive that was passed over; the payload says why.
    case skippedRecord(String)
    /// So many more of them.
    case moreSkippedRecords(Int)
    /// A feed or file of records with more articles than are read of one.
    case tooMany(limit: Int)
    /// So many more things to say of this file, of which the gravest is so grave.
    case more(Int, Severity)
    /// A field whose value could not be used.
    case unusableField(String)
    /// The operating system did not let a file be written; the payload is its reason.
    case unwritable(String)
    /// A line of a file of judgements that could not be used; the payload says why.
    case brokenJudgement(String)
    /// A line of a file of judgements whose finding a later line judges, too.
    case repeatedJudgement
    /// A judgement of a finding that is not there; the payload is the finding in words.
    case judgementNotFound(String)
    /// So many more of them.
    case moreJudgementsNotFound(Int)
  }

  /// The path as it was given ("-" for standard input).
  public let file: String
  /// Nil where the whole file is meant.
  public let place: Place?
  public let problem: Problem

  public init(file: String, place: Place? = nil, problem: Problem) {
    self.file = file
    self.place = place
    self.problem = problem
  }

  public var severity: Severity {
    switch problem {
    case .more(_, let severity): severity
    case .otherEncoding, .declaredEncoding, .mendedCharacters, .tornCharacters, .repaired,
      .mixedScripts, .rulesCut, .duplicate, .skipped, .unusableField, .repeatedJudgement,
      .judgementNotFound, .moreJudgementsNotFound, .mendedXML, .noItems, .notAnAddress,
      .summaries, .brokenLinkedData:
      .note
    case .missing, .unreadable, .empty, .blank, .binary, .unsupported, .tooLarge, .cut,
      .nothingInDirectory, .invalidJSON, .moreInvalidJSON, .recordWithoutText, .mailWithoutText,
      .unwritable,
      .brokenJudgement, .malformedXML, .moreMalformedXML, .damagedArchive, .tooManyArchives,
      .skippedRecord, .moreSkippedRecords, .notAFeed, .notAFeedList, .tooDeep,
      .tooMany:
      .loss
    }
  }

  /// What happened, in words.
  public var what: String {
    switch problem {
    case .missing: "no such file or directory"
    case .unreadable(let reason): "cannot be read: \(reason)"
    case .empty: "the file is empty"
    case .blank: "there is no text, only white space"
    case .binary(let kind): "this is \(kind), not text"
    case .unsupported(let kind): "this is \(kind), which this version does not read"
    case .tooLarge(let limit): "larger than \(Self.megabytes(limit)) MB; not read"
    case .cut(let read, let total):
      "the text has \(Self.megabytes(total)) MB; only the first \(Self.megabytes(read)) MB were read"
    case .otherEncoding(let name): "not UTF-8; read as \(name)"
    case .declaredEncoding(let declared, let read): "declared as \(declared); read as \(read)"
    case .mendedCharacters(let count):
      count == 1
        ? "one character that a wrong encoding had torn apart was mended"
        : "\(count) characters that a wrong encoding had torn apart were mended"
    case .tornCharacters(let count):
      count == 1
        ? "one character looks torn apart by a wrong encoding"
        : "\(count) characters look torn apart by a wrong encoding"
    case .repaired(let count):
      count == 1
        ? "one invalid byte sequence was replaced by U+FFFD"
        : "\(count) invalid byte sequences were replaced by U+FFFD, the first one here"
    case .mixedScripts(let name, let more):
      "the name \"\(name)\" has letters of more than one alphabet"
        + (more > 0 ? ", and so \(more == 1 ? "has one more" : "have \(more) more")" : "")
    case .duplicate(let other): "the same bytes as \(other), which was read once"
    case .nothingInDirectory: "the directory holds no file to read"
    case .skipped(let kind): "\(kind), skipped"
    case .invalidJSON(let detail): "invalid JSON: \(detail)"
    case .moreInvalidJSON(let count): "invalid JSON in \(count) more records"
    case .recordWithoutText: "the record has no text"
    case .mailWithoutText: "the message has no text"
    case .malformedXML(let rule): "invalid XML (\(rule)); what stands here was left out"
    case .moreMalformedXML(let count): "invalid XML in \(count) more places"
    case .mendedXML(let rule): "invalid XML (\(rule)), mended"
    case .noItems: "there is no item in it"
    case .notAFeed: "this is no feed"
    case .rulesCut(let limit):
      "longer than \(Self.megabytes(limit)) MB; the rules in that part of it count"
    case .notAFeedList: "this is no list of feeds"
    case .notAnAddress: "this is no address of a feed, skipped"
    case .damagedArchive(let detail): "damaged: \(detail)"
    case .tooManyArchives: "archives inside archives inside archives; not opened"
    case .skippedRecord(let detail): "this record was skipped: \(detail)"
    case .moreSkippedRecords(let count):
      count == 1 ? "one more record was skipped" : "\(count) more records were skipped"
    case .summaries(let count):
      count == 1
        ? "one item is only a summary and is left out"
        : "\(count) items are only summaries and are left out"
    case .brokenLinkedData(let detail):
      "the page's JSON-LD is broken (\(detail)) and was not read"
    case .tooDeep: "the page is too deeply nested to be read beyond this place"
    case .tooMany(let limit):
      "more than \(limit) articles, or mostly tags; what comes after them was not read"
    case .more(let count, _): count == 1 ? "one more message" : "\(count) more messages like these"
    case .unusableField(let name): "the value of \"\(name)\" could not be used and is left unknown"
    case .unwritable(let reason): "cannot be written: \(reason)"
    case .brokenJudgement(let detail): "this line is not a verdict: \(detail)"
    case .repeatedJudgement: "a later line is about the same finding; that one counts"
    case .judgementNotFound(let words): "no finding matches this verdict: \(words)"
    case .moreJudgementsNotFound(let count): "no finding matches \(count) more verdicts"
    }
  }

  /// What the reader can do about it; empty where there is nothing to do.
  public var remedy: String {
    switch problem {
    case .missing: "check the path"
    case .unreadable: "check that it is a file you may read"
    case .empty, .blank: "nothing to read"
    case .binary, .unsupported: "give its text instead"
    case .tooLarge, .cut, .tooMany: "split it into one file for each article"
    case .otherEncoding: "convert it to UTF-8 if that is wrong"
    case .declaredEncoding: "compare with the original"
    case .mendedCharacters, .more: ""
    case .tornCharacters: "left as they are; compare with the original"
    case .repaired: "compare with the original"
    case .mixedScripts: "taken for another name than the one that it looks like"
    case .duplicate, .skipped: ""
    case .nothingInDirectory: "hidden files are left out"
    case .invalidJSON, .moreInvalidJSON: "correct it, or give the text alone"
    case .malformedXML, .moreMalformedXML: "correct it, or give the articles alone"
    case .mendedXML: "compare with the original"
    case .noItems: "nothing to read"
    case .rulesCut: ""
    case .notAFeed: "crossread feeds --remove leaves it"
    case .notAFeedList: "OPML and newsboat's urls are read"
    case .notAnAddress: ""
    case .damagedArchive: "all that could be unpacked was read"
    case .tooManyArchives: "unpack it and give what is in it"
    case .skippedRecord, .moreSkippedRecords: "the others were read"
    case .summaries: "crossread add fetches whole articles"
    case .brokenLinkedData: "author, day and outlet are taken from other places"
    case .tooDeep: "give its text instead"
    case .mailWithoutText: "attachments are not read"
    case .recordWithoutText: "it needs a \"text\" field that holds words"
    case .unwritable: "check that you may write there, or name another file with --verdicts"
    case .brokenJudgement: "correct or delete it; it is kept as it is"
    case .repeatedJudgement: "delete one of them"
    case .judgementNotFound, .moreJudgementsNotFound:
      "kept; the articles have changed or are not all here"
    case .unusableField(let name):
      name == "published" ? "dates are read in ISO 8601, as 2017-12-04" : "it should be a string"
    }
  }

  private static func megabytes(_ bytes: Int) -> String {
    let tenths = (bytes + 50_000) / 100_000
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
  }
}

extension IngestNotice: CustomStringConvertible {
  /// The line that a person reads: "FILE:PLACE: what; remedy".
  public var description: String {
    let place =
      switch self.place {
      case .none: ""
      case .byte(let offset): ":byte \(offset)"
      case .line(let number): ":\(number)"
      case .record(let number): ":record \(number)"
      }
    return "\(file)\(place): \(what)" + (remedy.isEmpty ? "" : "; \(remedy)")
  }
}
