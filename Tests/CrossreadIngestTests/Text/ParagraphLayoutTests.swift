import Testing

@testable import CrossreadIngest

@Suite struct ParagraphLayoutTests {
  private func laidOut(_ text: String) -> String {
    String(decoding: ParagraphLayout().utf8(of: Array(text.utf8)), as: UTF8.self)
  }

  @Test(arguments: [
    ("One ends here.\nTwo ends there.", "One ends here.\n\nTwo ends there."),
    ("One.\n\n\n \t\nTwo.\n", "One.\n\nTwo."),
    ("  Indented.\r\nNext.\rLast.", "Indented.\n\nNext.\n\nLast."),
    ("A\u{2029}B\u{2028}C\u{85}D", "A\n\nB\n\nC\n\nD"),
    ("Page one ends\u{C}Page two starts", "Page one ends\n\nPage two starts"),
    ("too   many\tspaces\u{A0}here", "too many spaces here"),
    ("", ""), (" \n\t ", ""),
  ])
  func separatesParagraphsByOneBlankLine(text: String, expected: String) {
    #expect(laidOut(text) == expected)
  }

  @Test func joinsHardWrappedLines() {
    let text = """
      The river rose by four metres during the night and the
      bridge at the old mill was closed to all traffic, the
      mayor said. Schools stay shut.
      A second bridge, two miles down, was still open to the
      farmers on the far bank at noon.

      Rain is expected to fall until the weekend, and the army
      has sent boats.
      """
    #expect(
      laidOut(text) == """
        The river rose by four metres during the night and the bridge at the old mill was closed \
        to all traffic, the mayor said. Schools stay shut.

        A second bridge, two miles down, was still open to the farmers on the far bank at noon.

        Rain is expected to fall until the weekend, and the army has sent boats.
        """)
  }

  @Test func startsAParagraphAtAnIndentedLine() {
    let text = """
      The council met on Tuesday to hear what the builders of
      the new harbour wall had to say about the cost of it and
          Nobody from the ministry came, although two seats had
      been kept free.
      """
    #expect(laidOut(text).split(separator: "\n\n").count == 2)
  }

  @Test func keepsAHyphenAtTheEndOfALineWithoutASpace() {
    let text = "It was a long and rather well-\nknown story about the two brothers\nand the farm."
    #expect(
      laidOut(text)
        == "It was a long and rather well-known story about the two brothers and the farm.")
  }

  @Test(arguments: [
    ("-", "-", "  "), ("*", "*", ""), ("•", "•", "  "), ("–", "–", "  "), ("1.", "2.", "   "),
    ("1)", "2)", ""), ("(a)", "(b)", "    "), ("a)", "b)", "   "),
  ])
  func keepsTheItemsOfAListApart(first: String, second: String, hang: String) {
    let text = """
      The council met on Tuesday to hear what the builders of
      the new harbour wall had to say about these points:
      \(first) the cost of the wall, which has risen since it was
      \(hang)begun in the spring
      \(second) the day on which it will be done
      The council will meet again in a week to hear what the
      owners of the boats have to say.
      """
    #expect(
      laidOut(text).split(separator: "\n\n").map(String.init) == [
        "The council met on Tuesday to hear what the builders of the new harbour wall had to "
          + "say about these points:",
        "\(first) the cost of the wall, which has risen since it was begun in the spring",
        "\(second) the day on which it will be done",
        "The council will meet again in a week to hear what the owners of the boats have to say.",
      ])
  }

  @Test(arguments: [
    "The council met on Tuesday for the first time since May\n1987. The builders came, too, and had "
      + "a lot to say\nabout it.",
    "The wall - so the builders said to us in the morning\n- is to be done by the time the first "
      + "of the boats\ncome in.",
  ])
  func takesNoSentenceForAnItem(text: String) {
    #expect(!laidOut(text).contains("\n"))
  }

  @Test func keepsEveryCharacterThatIsNotWhiteSpace() {
    let text = "\u{1B}[31mred\u{1B}[0m \u{202E}back\u{202C}\n\u{200B}zero\u{FEFF}width\n\n¡é—“x”…!"
    #expect(laidOut(text).filter { !$0.isWhitespace } == text.filter { !$0.isWhitespace })
  }
}
