import CrossreadCore
import Testing

@testable import CrossreadTUI

@Suite struct SafeTextTests {
  @Test(arguments: [
    ("plain words", "plain words"),
    ("a\u{1B}[2Jb", "a␛[2Jb"),
    ("a\u{9B}31mb", "a\u{FFFD}31mb"),
    ("\u{1B}]52;c;aGk=\u{07}", "␛]52;c;aGk=␇"),
    ("a\tb\nc\r\nd", "a b c d"),
    ("DEL\u{7F}", "DEL␡"),
    ("user\u{202E}txt.exe", "user\u{FFFD}txt.exe"),
    ("a\u{2066}b\u{2069}c", "a\u{FFFD}b\u{FFFD}c"),
    ("\u{FEFF}BOM", "BOM"),
    ("zero\u{200B}width\u{200D}joined", "zerowidthjoined"),
    ("soft\u{AD}hyphen", "softhyphen"),
    ("line\u{2028}paragraph\u{2029}", "line paragraph "),
    ("tag\u{E0041}\u{E007F}s", "tags"),
    ("private\u{E000}", "private\u{FFFD}"),
    ("marks: \u{200E}\u{200F}\u{61C}.", "marks: ."),
    ("no\u{A0}break", "no break"),
    ("\u{301}lone", "lone"),
    ("café 東京 “quoted” ≠", "café 東京 “quoted” ≠"),
  ])
  func makesEachKindHarmless(text: String, expected: String) {
    #expect(SafeText.line(text) == expected)
  }

  @Test func keepsLineBreaksInBlocks() {
    #expect(SafeText.block("a\r\nb\rc\n\nd\u{2029}e") == "a\nb\nc\n\nd\ne")
  }

  @Test func keepsFourMarksOnOneCharacter() {
    let zalgo = "e" + String(repeating: "\u{301}", count: 10_000) + "x"
    #expect(SafeText.line(zalgo).unicodeScalars.count == 6)
  }

  @Test func everyCodePointComesOutHarmless() {
    for start in stride(from: UInt32(0), through: 0x10FFFF, by: 256) {
      var text = String.UnicodeScalarView()
      for scalar in (start..<(start + 256)).compactMap(Unicode.Scalar.init) {
        text.append("a")
        text.append(scalar)
      }
      let cleaned = SafeText.line(String(text))
      let harm = cleaned.unicodeScalars.filter { !isHarmless($0) }
      #expect(harm.isEmpty, "\(harm.map { String($0.value, radix: 16) }) came through")
    }
  }

  @Test func cleaningTwiceChangesNothing() {
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<2_000 {
      let text = randomText(using: &generator)
      let once = SafeText.line(text)
      #expect(SafeText.line(once) == once)
      #expect(SafeText.isSafe(once))
      let block = SafeText.block(text)
      #expect(SafeText.block(block) == block)
      #expect(block.unicodeScalars.allSatisfy { $0 == "\n" || isHarmless($0) })
    }
  }

  /// What may reach a terminal, said in another way than the code under test says it.
  private func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
    let category = scalar.properties.generalCategory
    return ![
      .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate, .unassigned,
    ].contains(category) && !scalar.properties.isDefaultIgnorableCodePoint
      && !scalar.properties.isVariationSelector && !scalar.properties.isBidiControl
  }

  private func randomText(using generator: inout SeededGenerator) -> String {
    let troublesome: [UInt32] = [
      0x1B, 0x9B, 0x07, 0x0A, 0x0D, 0x09, 0x7F, 0x301, 0x20DD, 0x200D, 0x202E, 0xFEFF, 0x2028,
      0xE0041, 0x1F468, 0x1F3FD, 0x1F1EB, 0x6771, 0x61, 0x20, 0x915, 0x93F, 0x5D0, 0x34F,
    ]
    var text = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0..<40, using: &generator) {
      let value =
        Bool.random(using: &generator)
        ? troublesome.randomElement(using: &generator) ?? 0
        : UInt32.random(in: 0...0x10FFFF, using: &generator)
      if let scalar = Unicode.Scalar(value) { text.append(scalar) }
    }
    return String(text)
  }
}
