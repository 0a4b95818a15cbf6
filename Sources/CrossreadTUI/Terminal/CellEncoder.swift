import CNcurses
import Glibc

/// Turns cells into what ncurses writes: pieces of one spacing code point with its marks, and an
/// attribute word with a pair of colours.
struct CellEncoder {
  /// Pairs of colours by number, as far as they were needed.
  private var pairs: [UInt32: Int16] = [:]
  private let hasColors: Bool
  private let hasDefaultColors: Bool

  private let colorCount: Int

  /// `colorCount` is how many colours there are, 0 for none; `hasDefaultColors` says whether colour
  /// -1 means the terminal's own.
  init(colorCount: Int, hasDefaultColors: Bool) {
    hasColors = colorCount > 0
    self.colorCount = colorCount
    self.hasDefaultColors = hasDefaultColors
  }

  /// The most code points that ncurses keeps in a cell (CCHARW_MAX).
  private static let cellLimit = 5

  /// A zero-ended string for `setcchar`, with the columns it takes.
  ///
  /// A code point for which the C library counts other columns than we do would push the rest of
  /// the row aside; it becomes a replacement of the width we counted.
  static func pieces(of text: String) -> [(text: [wchar_t], width: Column)] {
    var pieces: [(text: [wchar_t], width: Column)] = []
    for scalar in text.unicodeScalars {
      let width = GraphemeWidth.columns(of: scalar)
      let code = wchar_t(bitPattern: scalar.value)
      if width == 0 {
        guard let last = pieces.indices.last, pieces[last].text.count < cellLimit,
          crossread_columns(code) == 0
        else { continue }
        pieces[last].text.append(code)
      } else if Column(crossread_columns(code)) == width {
        pieces.append(([code], width))
      } else {
        pieces.append(([0x3F], 1))
        if width > 1 { pieces.append(([0x3F], 1)) }
      }
    }
    return pieces.map { ($0.text + [0], $0.width) }
  }

  mutating func attributes(of style: Style) -> (attributes: attr_t, pair: Int16) {
    var attributes: attr_t = 0
    if style.attributes.contains(.bold) { attributes |= crossread_bold() }
    if style.attributes.contains(.underline) { attributes |= crossread_underline() }
    if style.attributes.contains(.reverse) { attributes |= crossread_reverse() }
    if style.attributes.contains(.dim) { attributes |= crossread_dim() }
    return (attributes, pair(style))
  }

  private mutating func pair(_ style: Style) -> Int16 {
    guard hasColors, style.foreground != .standard || style.background != .standard else {
      return 0
    }
    let key =
      UInt32(UInt16(bitPattern: style.foreground.number)) << 16
      | UInt32(UInt16(bitPattern: style.background.number))
    if let pair = pairs[key] { return pair }
    let pair = Int16(pairs.count + 1)
    guard Int32(pair) < crossread_color_pairs() else { return 0 }
    init_pair(
      pair, number(style.foreground, otherwise: 7), number(style.background, otherwise: 0))
    pairs[key] = pair
    return pair
  }

  private func number(_ color: Color, otherwise fallback: Int16) -> Int16 {
    if color != .standard { return color.fitted(to: colorCount).number }
    return hasDefaultColors ? -1 : fallback
  }
}
