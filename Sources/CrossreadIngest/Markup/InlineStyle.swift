/// What an element's own `style` says that changes what is read of it (CSS 2.1; CSS Text Module
/// Level 4, white space; CSS Text Decoration Module Level 3). Of two that contradict each other
/// the later one counts.
struct InlineStyle: OptionSet {
  let rawValue: UInt8
  static let hidden = InlineStyle(rawValue: 1)
  /// Struck through: what it holds is no longer said.
  static let struck = InlineStyle(rawValue: 2)
  /// Line breaks are shown as such.
  static let keepsBreaks = InlineStyle(rawValue: 4)
  /// Line breaks are spaces, whatever holds around the element.
  static let foldsBreaks = InlineStyle(rawValue: 8)

  /// Longer ones are not looked at.
  private static let lengthLimit = 10_000

  init(rawValue: UInt8) { self.rawValue = rawValue }

  init(_ style: UnsafeBufferPointer<UInt8>) {
    self.init(rawValue: 0)
    guard style.count >= 8, style.count < Self.lengthLimit else { return }
    for declaration in style.split(separator: UInt8(ascii: ";")) {
      guard let colon = declaration.firstIndex(of: UInt8(ascii: ":")) else { continue }
      let name = Self.words(declaration[..<colon])
      // All that are asked for begin with one of these.
      guard let first = name.first?.utf8.first, "dtvw".utf8.contains(first) else { continue }
      read(name[0], Self.words(declaration[(colon + 1)...]))
    }
  }

  private mutating func read(_ property: String, _ values: [String]) {
    switch property {
    case "display": set(.hidden, to: values.contains("none"))
    case "visibility": set(.hidden, to: values.contains("hidden") || values.contains("collapse"))
    case "text-decoration", "text-decoration-line":
      set(.struck, to: values.contains("line-through"))
    case "white-space", "white-space-collapse":
      let keeps = values.contains { Self.keeping.contains($0) }
      set(.keepsBreaks, to: keeps)
      set(.foldsBreaks, to: !keeps)
    default: break
    }
  }

  private mutating func set(_ trait: InlineStyle, to isSet: Bool) {
    if isSet { insert(trait) } else { remove(trait) }
  }

  /// The values of both properties with which segment breaks are preserved.
  private static let keeping: Set<String> = [
    "pre", "pre-wrap", "pre-line", "break-spaces", "preserve", "preserve-breaks",
  ]

  private static func words(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> [String] {
    bytes.split { $0 <= 0x20 || $0 == UInt8(ascii: "!") }.map {
      String(decoding: $0, as: UTF8.self).lowercased()
    }
  }
}
