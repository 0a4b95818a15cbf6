import CToml

/// The values of a TOML document with their lines, or why it is none.
struct TOMLDocument {
  enum Value: Equatable {
    case string(String)
    case boolean(Bool)
    case integer(Int)
    case strings([String])
    /// Something that Crossread's configuration does not have.
    case other
  }

  struct Entry: Equatable {
    /// Empty where it stands in no table; "a.b" for b in a.
    let table: String
    let key: String
    var value: Value
    /// From one.
    let line: Int
  }

  struct Broken: Error, Equatable {
    let line: Int
    let reason: String
  }

  /// In the order of their lines.
  private(set) var entries: [Entry] = []

  init(_ bytes: [UInt8]) throws(Broken) {
    var reader = Reader()
    withUnsafeMutablePointer(to: &reader) { reader in
      bytes.withUnsafeBytes { bytes in
        crossread_toml_read(bytes.bindMemory(to: CChar.self).baseAddress, bytes.count, reader) {
          context, kind, table, tableLength, key, keyLength, value, valueLength, line in
          func text(_ start: UnsafePointer<CChar>?, _ count: Int) -> String {
            let bytes = UnsafeRawBufferPointer(start: start, count: start == nil ? 0 : count)
            return String(decoding: bytes, as: UTF8.self)
          }
          context?.assumingMemoryBound(to: Reader.self).pointee.take(
            kind, table: text(table, tableLength), key: text(key, keyLength),
            value: text(value, valueLength), line: Int(line))
        }
      }
    }
    if let broken = reader.broken { throw broken }
    entries = reader.entries
  }

  private struct Reader {
    var entries: [Entry] = []
    var broken: Broken?
    /// Whether the last entry is an array whose elements may follow.
    private var isInArray = false

    mutating func take(
      _ kind: crossread_toml_kind, table: String, key: String, value: String, line: Int
    ) {
      if kind == crossread_toml_error {
        broken = Broken(line: line, reason: value)
        return
      }
      if isInArray, let last = entries.last, last.table == table, last.key == key {
        if case .strings(let texts) = last.value, kind == crossread_toml_string {
          entries[entries.count - 1].value = .strings(texts + [value])
        } else {
          entries[entries.count - 1].value = .other
        }
        return
      }
      isInArray = kind == crossread_toml_array
      let content: Value =
        switch kind {
        case crossread_toml_string: .string(value)
        case crossread_toml_boolean: .boolean(value == "true")
        case crossread_toml_integer: Int(value).map { .integer($0) } ?? .other
        case crossread_toml_array: .strings([])
        default: .other
        }
      entries.append(Entry(table: table, key: key, value: content, line: line))
    }
  }
}
