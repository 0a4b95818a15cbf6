/// Counts what an input brings forth when it is unpacked, and says when that is too much.
///
/// Archives in archives share the meter of the outermost one, so that no nesting gets round it.
final class UnpackingMeter {
  /// More output for the input than this is a bomb; deflate cannot exceed 1032, text stays below 20.
  static let ratioLimit = 100
  /// So many bytes may come of any input.
  static let floor = 64_000_000

  static let exceeded =
    "it expands to more than \(ratioLimit) times its size; the rest was not read"

  /// The bytes of the input that were read so far.
  private let packed: () -> Int
  private var produced = 0

  init(packed: @escaping () -> Int) { self.packed = packed }

  /// Counts bytes that were unpacked; false where there are too many.
  func add(_ count: Int) -> Bool {
    produced += count
    return produced <= Self.floor || produced / Self.ratioLimit <= packed()
  }
}
