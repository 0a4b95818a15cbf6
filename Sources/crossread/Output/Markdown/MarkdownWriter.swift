import CrossreadCore
import CrossreadTUI

/// Writes Markdown (CommonMark with GitHub's tables) in which words from articles are words and
/// nothing else.
///
/// Markup is given as `StaticString`, so that only what stands in this program can be markup; all
/// else goes through `text`, which escapes it.
///
///     var markdown = MarkdownWriter()
///     markdown.markup("- ")
///     markdown.text("*1* | <b>")
///     markdown.output  // - \*1\* \| \<b\>
struct MarkdownWriter {
  private(set) var output = ""

  mutating func markup(_ markup: StaticString) { output += String(describing: markup) }

  /// Words on one line.
  mutating func text(_ words: String) {
    var line = SafeText.line(words)[...]
    // Four spaces at the start of a block would make code of it.
    if output.isEmpty || output.last?.isWhitespace == true { line = line.drop { $0 == " " } }
    output += Self.escaped(line, startsBlock: startsBlock)
  }

  /// A whole number.
  mutating func number(_ number: Int) { output += String(number) }

  /// Words in italics.
  mutating func emphasis(_ words: String) { marked(words, "*") }
  /// Words in bold.
  mutating func strong(_ words: String) { marked(words, "**") }

  /// A link; the words alone where the address is not one of the web.
  mutating func link(_ words: String, to address: String?) {
    guard let address = address.flatMap(WebAddress.init) else { return text(words) }
    output += "["
    output += Self.escaped(SafeText.line(words)[...], startsBlock: false)
    output += "](<"
    output += address.text.replacing("\\", with: "%5C").replacing("<", with: "%3C")
      .replacing(">", with: "%3E").replacing("|", with: "%7C")
    output += ">)"
  }

  /// A link to a finding of this document, by the numbers of its story and of itself; the words alone
  /// where it is not there.
  mutating func link(_ words: String, toFinding place: (story: Int, finding: Int)?) {
    guard let place else { return text(words) }
    output += "["
    output += Self.escaped(SafeText.line(words)[...], startsBlock: false)
    output += "](#finding-\(place.story)-\(place.finding))"
  }

  /// The place to which such links lead.
  mutating func anchor(ofFinding place: (story: Int, finding: Int)) {
    output += "<a id=\"finding-\(place.story)-\(place.finding)\"></a>"
  }

  /// Whether what comes next could be taken for the start of a heading, list or the like.
  private var startsBlock: Bool {
    let line = output[
      (output.lastIndex(of: "\n").map { output.index(after: $0) } ?? output.startIndex)...]
    return line.allSatisfy { " #>-*".contains($0) }
  }

  /// Puts signs around the words. Punctuation at the edges stays outside: signs between a letter
  /// and a punctuation mark would not open or close anything (CommonMark, "flanking").
  private mutating func marked(_ words: String, _ sign: String) {
    let line = SafeText.line(words)
    guard let first = line.firstIndex(where: Self.isWordLike),
      let last = line.lastIndex(where: Self.isWordLike)
    else { return text(line) }
    text(String(line[..<first]))
    // Two runs of asterisks that touch would be read as one.
    if output.hasSuffix("*"), !output.hasSuffix("\\*") { output += "<!-- -->" }
    output += sign + Self.escaped(line[first...last], startsBlock: false) + sign
    text(String(line[line.index(after: last)...]))
  }

  private static func isWordLike(_ character: Character) -> Bool {
    character.isOfWord
  }

  /// The words with a backslash before whatever Markdown could take for more than a character.
  static func escaped(_ line: Substring, startsBlock: Bool) -> String {
    var result = ""
    result.reserveCapacity(line.utf8.count + 16)
    var isLeading = startsBlock
    var follows = ""
    for character in line {
      var needsEscape = false
      switch character {
      case "\\", "`", "*", "_", "[", "]", "<", ">", "|", "&", "~", "$": needsEscape = true
      // Quotations, headings and lists, at the start of a block only.
      case "#", "+", "-", "=": needsEscape = isLeading
      case ".", ")": needsEscape = isLeading && follows.last?.isNumber == true
      default: break
      }
      // GitHub makes links of bare addresses, and mail of "@".
      if character == ":",
        ["http", "https", "ftp", "mailto", "xmpp"].contains(follows.lowercased())
      {
        needsEscape = true
      }
      if character == ".", follows.lowercased() == "www" { needsEscape = true }
      if character == "@" { needsEscape = true }
      if needsEscape { result.append("\\") }
      result.append(character)
      if character.isOfWord {
        if follows.utf8.count < 16 { follows.append(character) }
      } else {
        follows = ""
      }
      isLeading = isLeading && character.isNumber
    }
    return result
  }
}
