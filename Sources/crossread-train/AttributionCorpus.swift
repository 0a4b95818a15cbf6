import CrossreadCore
import Foundation

/// News articles with who said what, as brat stand-off (https://brat.nlplab.org/standoff.html)
/// the way PolNeAR has it (Newell, Margolin & Ruths 2018).
struct AttributionCorpus {
  struct Attribution {
    var content: [Span]
    var cue: [Span]
    var source: [Span]
  }

  struct Document {
    let name: String
    let text: ArticleText
    let attributions: [Attribution]
  }

  let documents: [Document]

  /// Reads every `.txt` of a folder with its `.ann`, sorted by name.
  init(folder: String) throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
      .filter { $0.hasSuffix(".txt") }.sorted()
    documents = try names.map { name in
      let path = folder + "/" + name
      let text = String(
        decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
      let notes = String(
        decoding: try Data(
          contentsOf: URL(fileURLWithPath: String(path.dropLast(4)) + ".ann")), as: UTF8.self)
      return Document(
        name: name, text: ArticleText(text),
        attributions: Self.attributions(notes, offsets: Self.offsets(text)))
    }
  }

  /// The UTF-8 offset of each code point, and of the end.
  private static func offsets(_ text: String) -> [Int] {
    var offsets: [Int] = []
    var at = 0
    for scalar in text.unicodeScalars {
      offsets.append(at)
      at += UTF8.width(scalar)
    }
    offsets.append(at)
    return offsets
  }

  private static func attributions(_ notes: String, offsets: [Int]) -> [Attribution] {
    var spans: [Substring: [Span]] = [:]
    var found: [Attribution] = []
    for line in notes.split(whereSeparator: \.isNewline) {
      let fields = line.split(separator: "\t")
      guard fields.count > 1 else { continue }
      if line.hasPrefix("T") {
        guard let gap = fields[1].firstIndex(of: " ") else { continue }
        spans[fields[0]] = fields[1][gap...].split(separator: ";").compactMap { part in
          let ends = part.split(separator: " ").compactMap { Int($0) }
          guard ends.count == 2, ends[0] >= 0, ends[1] < offsets.count else { return nil }
          return Span(offsets[ends[0]], offsets[ends[1]])
        }
      } else if line.hasPrefix("E") {
        var attribution = Attribution(content: [], cue: [], source: [])
        for role in fields[1].split(separator: " ") {
          let halves = role.split(separator: ":")
          guard halves.count == 2, let span = spans[halves[1]] else { continue }
          switch halves[0].prefix(while: \.isLetter) {
          case "Content": attribution.content += span
          case "Cue": attribution.cue += span
          case "Source": attribution.source += span
          default: break
          }
        }
        if !attribution.content.isEmpty { found.append(attribution) }
      }
    }
    return found
  }
}
