import CrossreadCore
import Foundation

/// Packs the word clusters for the program.
enum WordClusters {
  /// Reads lines of word, fine and coarse cluster. Forms whose lower-case form says the same
  /// are left out.
  static func pack(_ text: String) throws -> [UInt8] {
    var seen: [String: (fine: Int, coarse: Int)] = [:]
    var order: [String] = []
    for line in text.split(separator: "\n") {
      let columns = line.split(separator: "\t")
      guard columns.count == 3, let fine = Int(columns[1]), let coarse = Int(columns[2]) else {
        continue
      }
      let word = String(columns[0])
      if seen.updateValue((fine, coarse), forKey: word) == nil { order.append(word) }
    }
    let none = ClusterTable(UnsafeRawBufferPointer(start: nil, count: 0))
    var entries: [(hash: UInt64, fine: Int, coarse: Int)] = []
    for word in order.sorted() {
      guard let clusters = seen[word] else { continue }
      let lower = String(
        decoding: word.utf8.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
      if lower != word, let same = seen[lower], same == clusters { continue }
      let atoms = Array(word.utf8).withUnsafeBufferPointer { WordAtoms($0, clusters: none) }
      entries.append((atoms.form, clusters.fine, clusters.coarse))
    }
    let packed = ClusterTable.pack(entries, groupBits: 17)
    report("clusters: \(entries.count) forms, \(packed.dropped) dropped")
    return packed.bytes
  }

  /// Unpacks a file.
  static func gunzip(_ path: String) throws -> Data {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["gzip", "-dc", path]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return data
  }
}
