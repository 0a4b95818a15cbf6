/// Finds the records in a JSON file: one object, an array of objects, or one object a line.
///
/// A line that does not parse is reported and passed over; the next line is read.
struct RecordReader {
  /// What makes the id of a record.
  enum Identity: Equatable {
    /// The bytes of the file: it holds nothing else.
    case file
    /// A stretch of its bytes, as a line of JSON Lines.
    case bytes(Range<Int>)
    /// The number of an element of an array, from zero.
    case element(Int)
  }

  struct Record: Equatable {
    let value: JSONValue
    let identity: Identity
  }

  struct Found {
    var records: [Record] = []
    /// The first failures, at most `failureLimit`.
    var failures: [JSONParser.Failure] = []
    var failureCount = 0
    /// Whether there were more records than are read.
    var isCut = false
  }

  static let failureLimit = 20

  func records(in utf8: [UInt8]) -> Found {
    var found = Found()
    var parser = JSONParser(utf8)
    while true {
      parser.skipSpace()
      let start = parser.offset
      do throws(JSONParser.Failure) {
        guard let value = try parser.next() else { break }
        if case .array(let elements) = value {
          let first = found.records.count
          let room = IngestLimits.articles - first
          if elements.count > room { found.isCut = true }
          found.records += elements.prefix(room).enumerated().map {
            Record(value: $0.element, identity: .element(first + $0.offset))
          }
        } else if found.records.count == IngestLimits.articles {
          found.isCut = true
        } else {
          found.records.append(Record(value: value, identity: .bytes(start..<parser.offset)))
        }
      } catch {
        found.failureCount += 1
        if found.failures.count < Self.failureLimit { found.failures.append(error) }
        parser.skipLine()
        if parser.isExhausted { break }
      }
      if found.isCut { break }
    }
    if found.records.count == 1 {
      found.records[0] = Record(value: found.records[0].value, identity: .file)
    }
    return found
  }
}
