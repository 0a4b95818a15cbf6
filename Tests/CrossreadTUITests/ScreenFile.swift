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
  try expectFile(
    screen.text + "\n", "Tests/CrossreadTUITests/Screens/\(name).txt",
    sourceLocation: sourceLocation)
}

/// Compares text with a file of the checkout, or writes the file.
func expectFile(
  _ text: String, _ path: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  let file = root.appending(path: path)
  if ProcessInfo.processInfo.environment["CROSSREAD_RECORD"] == "1" {
    try text.write(to: file, atomically: true, encoding: .utf8)
    return
  }
  let expected = try String(contentsOf: file, encoding: .utf8)
  #expect(
    text == expected, "\(path):\n--- expected\n\(expected)--- got\n\(text)---",
    sourceLocation: sourceLocation)
}
