/// Guesses the encoding of text that no one declared and that is no UTF-8.
///
/// An encoding is certain enough where it explains every byte and what comes out is written in one
/// script as people write it: kana among Japanese, the commoner half of the Chinese characters,
/// Hangul alone in Korean, small letters more than capitals in Cyrillic. Nil otherwise.
enum EncodingDetector {
  /// How much of a text is looked at.
  private static let reach = 65_536

  /// The label of the encoding; nil where none is certain.
  static func label(of bytes: some Collection<UInt8>) -> String? {
    var sample = Array(bytes.prefix(reach))
    // A character that the sample cuts in two is no error of the text: ends at ASCII.
    if sample.count < bytes.count, let last = sample.lastIndex(where: { $0 < 0x80 }) {
      sample.removeSubrange(last...)
    }
    let high = sample.count { $0 >= 0x80 }
    guard high >= 8 else { return nil }
    if let cyrillic = cyrillic(sample, high) { return cyrillic }
    var best: (label: String, share: Double)?
    for label in ["shift_jis", "euc-jp", "euc-kr", "gb18030", "big5"] {
      guard let encoding = LegacyEncoding(label: label) else { continue }
      let decoded = encoding.decoded(sample)
      guard decoded.replaced == 0 else { continue }
      let share = share(of: label, in: decoded.utf8, sample)
      if share > 0.7, share > best?.share ?? 0 { best = (label, share) }
    }
    return best?.label
  }

  /// How much of the text beyond ASCII is what the encoding's language consists of.
  private static func share(of label: String, in utf8: [UInt8], _ bytes: [UInt8]) -> Double {
    var (all, kana, hangul, common, other) = (0, 0, 0, 0, 0)
    for scalar in String(decoding: utf8, as: UTF8.self).unicodeScalars where scalar.value >= 0x80 {
      all += 1
      switch scalar.value {
      case 0x3041...0x30FF: kana += 1
      case 0xAC00...0xD7A3: hangul += 1
      case 0x3000...0x303F, 0xFF00...0xFF60, 0x2010...0x203A, 0x00B7: common += 1
      case 0x4E00...0x9FFF: break
      default: other += 1
      }
    }
    guard all > 0 else { return 0 }
    let total = Double(all)
    switch label {
    case "shift_jis", "euc-jp":
      // Every Japanese text has kana; half-width ones are what other encodings look like here.
      return Double(kana) / total > 0.2 ? Double(all - other) / total : 0
    case "euc-kr": return Double(hangul + common) / total
    default:
      // The first byte of the commoner characters (GB 2312 level 1, Big5 level 1).
      let range: ClosedRange<UInt8> = label == "big5" ? 0xA4...0xC6 : 0xB0...0xD7
      var (leads, likely) = (0, 0)
      var index = 0
      while index < bytes.count {
        if bytes[index] < 0x80 {
          index += 1
          continue
        }
        leads += 1
        if range.contains(bytes[index]) || bytes[index] <= 0xA3 { likely += 1 }
        index += 2
      }
      return leads > 0 ? Double(likely) / Double(leads) - Double(other) / total : 0
    }
  }

  /// Cyrillic has one byte for each letter, and hardly a byte above ASCII that is none.
  private static func cyrillic(_ bytes: [UInt8], _ high: Int) -> String? {
    var upper = [0, 0]
    var lower = [0, 0]
    var pairs = 0
    var previous: UInt8 = 0
    for byte in bytes {
      switch byte {
      // windows-1251: capitals C0 to DF, small letters E0 to FF; koi8-r the other way round.
      case 0xC0...0xDF:
        upper[0] += 1
        lower[1] += 1
      case 0xE0...0xFF:
        lower[0] += 1
        upper[1] += 1
      default: break
      }
      if byte >= 0xC0, previous >= 0xC0 { pairs += 1 }
      previous = byte
    }
    let letters = upper[0] + lower[0]
    guard letters * 10 > high * 9, pairs * 2 > letters else { return nil }
    if lower[0] > 6 * upper[0] { return "windows-1251" }
    return lower[1] > 6 * upper[1] ? "koi8-r" : nil
  }
}
