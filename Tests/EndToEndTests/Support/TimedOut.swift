/// A screen that was waited for and did not come.
struct TimedOut: Error, CustomStringConvertible {
  let waitedFor: String
  let screen: [String]

  var description: String {
    "waited for \(waitedFor); the screen was:\n" + screen.joined(separator: "\n")
  }
}
