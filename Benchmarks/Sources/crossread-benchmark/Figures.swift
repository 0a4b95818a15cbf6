/// A list of measured times, told by its middle and its worst.
struct Figures {
  private let sorted: [Duration]

  /// Nil where nothing was measured.
  init?(_ times: [Duration]) {
    guard !times.isEmpty else { return nil }
    sorted = times.sorted()
  }

  var median: Duration { sorted[sorted.count / 2] }
  var worst: Duration { sorted[sorted.count - 1] }

  /// "median 4.2 ms, worst 5.0 ms of 20".
  var description: String {
    "median \(Self.milliseconds(median)), worst \(Self.milliseconds(worst)) of \(sorted.count)"
  }

  static func milliseconds(_ time: Duration) -> String {
    let tenths = Int((time / .microseconds(100)).rounded())
    return "\(tenths / 10).\(tenths % 10) ms"
  }
}
