import CrossreadTUI

/// Lines of text for people: every word of an article goes through `SafeText`.
struct PlainLines {
  private(set) var text = ""
  /// The end of what was taken before.
  private var end = ""

  /// One line; line breaks inside it become spaces.
  mutating func add(_ line: String) {
    text += SafeText.line(line)
    text += "\n"
  }

  /// An empty line, unless nothing stands above it.
  mutating func addGap() {
    let before = end + text.suffix(2)
    if !before.isEmpty, !before.hasSuffix("\n\n") { text += "\n" }
  }

  /// What was added since the last time.
  mutating func take() -> String {
    end = String((end + text.suffix(2)).suffix(2))
    defer { text = "" }
    return text
  }
}
