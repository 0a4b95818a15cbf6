/// Text for terminals that have only ASCII: letters lose their accents, typographic marks become
/// their typewriter forms, the rest becomes "?".
///
///     ASCIIText.fold("“Café” – 東")  // "\"Cafe\" - ??"
public enum ASCIIText {
  public static func fold(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
    return text.reduce(into: "") { $0 += fold($1) }
  }

  /// As many ASCII characters as the character takes columns.
  static func fold(_ character: Character) -> String {
    if character.isASCII { return String(character) }
    let width = max(1, GraphemeWidth.columns(of: character))
    let sign = typewriter(character) ?? base(of: character) ?? "?"
    return String(repeating: sign, count: width)
  }

  private static func typewriter(_ character: Character) -> String? {
    switch character {
    case "“", "”", "„", "«", "»", "❝": "\""
    case "‘", "’", "‚", "‹", "›", "′": "'"
    case "–", "—", "‐", "‑", "−", "─": "-"
    case "…", "·", "•": "."
    case "│": "|"
    case "≠": "!"
    case "≈": "~"
    case "≉": "?"
    default: nil
    }
  }

  /// The letter under the accents, by canonical decomposition.
  private static func base(of character: Character) -> String? {
    guard let first = LatinBases.base(of: character) else { return nil }
    return String(first)
  }
}
