/// Names whose letters are of more than one alphabet, so that they look like names that they are
/// not: a Cyrillic "а" in "Paris" (UAX #39, "Unicode Security Mechanisms", mixed-script detection).
public enum MixedScripts {
  /// The alphabets whose letters are taken for one another.
  private enum Script {
    case latin, greek, cyrillic

    init?(_ scalar: Unicode.Scalar) {
      guard scalar.properties.isAlphabetic else { return nil }
      switch scalar.value {
      // µ and the ordinal signs stand in words of any alphabet.
      case 0xAA, 0xB5, 0xBA: return nil
      case 0x41...0x24F, 0x1E00...0x1EFF, 0x2C60...0x2C7F, 0xA720...0xA7FF: self = .latin
      case 0x370...0x3FF, 0x1F00...0x1FFF: self = .greek
      case 0x400...0x52F, 0x1C80...0x1C8F, 0x2DE0...0x2DFF, 0xA640...0xA69F: self = .cyrillic
      default: return nil
      }
    }
  }

  /// The names of a reading, and other words with a capital, that mix alphabets; in the order of the
  /// text, each once.
  public static func names(in reading: Reading) -> [String] {
    guard mayMix(reading.text.utf8) else { return [] }
    var spans: [Span] = []
    var isNamed = [Bool](repeating: false, count: reading.tokens.count)
    for mention in reading.mentions where mention.form == .name {
      spans.append(mention.span)
      for token in reading.tokenized.tokens(in: mention.span) { isNamed[token] = true }
    }
    for (place, token) in reading.tokens.enumerated() where token.kind == .word && !isNamed[place] {
      spans.append(token.span)
    }
    var names: [String] = []
    var seen: Set<String> = []
    for span in spans.sorted() {
      let name = reading.text[span]
      if isMixed(name), seen.insert(name).inserted { names.append(name) }
    }
    return names
  }

  /// Whether a name has letters of two alphabets, and a capital: "Δt" and "μm" name nobody.
  static func isMixed(_ name: String) -> Bool {
    var scripts: Set<Script> = []
    var letters = 0
    var hasCapital = false
    for scalar in name.unicodeScalars {
      guard let script = Script(scalar) else { continue }
      scripts.insert(script)
      letters += 1
      hasCapital = hasCapital || scalar.properties.isUppercase
    }
    return scripts.count > 1 && hasCapital && letters > 2
  }

  /// Whether there is a letter of Greek or Cyrillic at all.
  private static func mayMix(_ utf8: [UInt8]) -> Bool {
    utf8.contains { (0xCD...0xD4).contains($0) } || utf8.contains(0xE1)
  }
}
