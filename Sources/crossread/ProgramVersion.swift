import CMeaningModel
import CProgram
import CReadingModel
import CZip
import CrossreadMeaning

/// What tells this program from every other one that was built.
enum ProgramVersion {
  /// "0.1.0".
  static let number = "0.1.0"

  /// "crossread 0.1.0".
  static let name = "crossread \(number)"

  /// The start of the commit that it was built from; nil where it was not built by the Makefile in a
  /// checkout. "changed" is said where the checkout had more than that commit.
  static var commit: String? { commit(of: crossread_commit()) }

  /// Twelve hexadecimal digits, behind a 1 where something had been changed.
  static func commit(of number: UInt64) -> String? {
    guard number != 0 else { return nil }
    let digits = String(number & 0xFFFF_FFFF_FFFF, radix: 16)
    let padded = String(repeating: "0", count: 12 - digits.count) + digits
    return padded + (number >> 48 == 0 ? "" : " (changed)")
  }

  /// What tells the three files of weights from others: their CRC-32, of the largest as it says it itself.
  ///
  /// Goes through 20 MB.
  static var weights: [(name: String, check: String)] {
    [
      ("reading", check(crossread_reading_model(), crossread_reading_model_size())),
      ("attribution", check(crossread_attribution_model(), crossread_attribution_model_size())),
      ("meaning", MeaningModel.shared.map { hexadecimal($0.fingerprint) } ?? "none"),
    ]
  }

  /// What `crossread --version` prints.
  static var text: String {
    var lines = [name]
    if let commit { lines.append("commit \(commit)") }
    lines.append("weights " + weights.map { "\($0.name) \($0.check)" }.joined(separator: ", "))
    return lines.joined(separator: "\n") + "\n"
  }

  private static func check(_ start: UnsafePointer<UInt8>, _ count: Int) -> String {
    hexadecimal(UInt32(truncatingIfNeeded: crc32_z(0, start, count)))
  }

  private static func hexadecimal(_ number: UInt32) -> String {
    let digits = String(number, radix: 16)
    return String(repeating: "0", count: 8 - digits.count) + digits
  }
}
