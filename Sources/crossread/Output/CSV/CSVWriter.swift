import CrossreadTUI

/// Writes comma-separated values (RFC 4180): lines end in CR LF, and fields that hold a comma, a
/// quote mark or a line break stand in quote marks.
///
/// Spreadsheets run a cell that begins like a formula, so such a field gets an apostrophe in
/// front, which they take for "this is text" (OWASP, "CSV Injection"): one that starts with
/// `=`, `+`, `-` or `@`, also in full width, or with a tab or carriage return. Words go through
/// `SafeText`, so a file that is looked at in a terminal does nothing to it.
///
///     var csv = CSVWriter()
///     csv.row(["A", "=1+1", "says \"no\""])
///     csv.text  // A,'=1+1,"says ""no"""
struct CSVWriter {
  private(set) var text = ""

  mutating func row(_ fields: [String]) {
    text += fields.map(Self.field).joined(separator: ",")
    text += "\r\n"
  }

  static func field(_ value: String) -> String {
    let line = SafeText.line(value)
    // Spaces in front do not make a formula safe: some programs trim them.
    let first = line.first { $0 != " " }
    let isFormula = first.map(formulaStarts.contains) == true
    let isMoved = value.hasPrefix("\t") || value.hasPrefix("\r")
    let field = isFormula || isMoved ? "'" + line : line
    guard field.contains(where: { $0 == "\"" || $0 == "," }) else { return field }
    return "\"" + field.replacing("\"", with: "\"\"") + "\""
  }

  private static let formulaStarts: Set<Character> = ["=", "+", "-", "@", "＝", "＋", "－", "＠"]
}
