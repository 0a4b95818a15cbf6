import CModest
import CrossreadCore

/// Measures reading web pages: how fast, and how near to what people or other programs take from
/// the same pages. For benchmarks.
public enum PageMeasurement {
  /// Parses a page as `read` does, and no more.
  public static func parse(_ bytes: [UInt8]) {
    var page = CModestPage()
    bytes.withUnsafeBytes {
      _ = cmodest_parse(
        &page, $0.baseAddress?.assumingMemoryBound(to: CChar.self), $0.count, HTMLDocument.limits)
    }
    cmodest_free(&page)
  }

  /// Takes text and metadata from a page: all of reading it, save its hash and layout.
  public static func extract(_ bytes: [UInt8], today: CivilDay) -> String {
    let decoded = TextDecoder().decode(bytes, declared: DeclaredEncoding.label(in: bytes))
    let page = PageReader(latest: today).page(of: decoded.utf8)
    return String(decoding: page.record.text ?? [], as: UTF8.self)
  }

  /// All text of a page or a piece of one, whatever it is.
  public static func allText(_ bytes: [UInt8]) -> String {
    let document = HTMLDocument(bytes)
    let text = PageText(
      document: document, isDropped: [Bool](repeating: false, count: document.count))
    return String(decoding: text.utf8(of: [0]), as: UTF8.self)
  }

  /// The F1 of the runs of four words that two texts share, each counted as often as it occurs.
  public static func agreement(_ first: String, _ second: String) -> Double {
    let (a, b) = (runs(in: first), runs(in: second))
    let common = a.reduce(0) { $0 + min($1.value, b[$1.key] ?? 0) }
    let total = a.values.reduce(0, +) + b.values.reduce(0, +)
    return total > 0 ? Double(2 * common) / Double(total) : 1
  }

  private static func runs(in text: String) -> [[Substring]: Int] {
    let words = text.split { !$0.isOfWord && $0 != "_" }
    var runs: [[Substring]: Int] = [:]
    guard !words.isEmpty else { return runs }
    for start in 0..<max(1, words.count - 3) {
      runs[Array(words[start..<min(start + 4, words.count)]), default: 0] += 1
    }
    return runs
  }
}
