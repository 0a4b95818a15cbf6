import CrossreadTUI

/// Lines of text for people: every word of an article goes through `SafeText`.
struct PlainLines {
  private(set) var text = ""

  /// One line; line breaks inside it become spaces.
  mutating func add(_ line: String) {
    text += SafeText.line(line)
    text += "\n"
  }

  /// An empty line, unless nothing stands above it.
  mutating func addGap() {
    if !text.isEmpty, !text.hasSuffix("\n\n") { text += "\n" }
  }
}
