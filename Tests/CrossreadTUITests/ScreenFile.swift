import Foundation
import Testing

@testable import CrossreadTUI

/// Compares a screen with the text in `Screens/`, so that a reader sees what is expected.
///
/// With `CROSSREAD_RECORD=1` in the environment the files are written instead; read the difference
/// before committing it.
func expectScreen(
  _ screen: Screen, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Screens")
  let file = folder.appending(path: name + ".txt")
  let text = screen.text + "\n"
  if ProcessInfo.processInfo.environment["CROSSREAD_RECORD"] == "1" {
    try text.write(to: file, atomically: true, encoding: .utf8)
    return
  }
  let expected = try String(contentsOf: file, encoding: .utf8)
  #expect(
    text == expected, "\(name):\n--- expected\n\(expected)--- got\n\(text)---",
    sourceLocation: sourceLocation)
}
