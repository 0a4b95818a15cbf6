import CrossreadCore

/// An article in Markdown (CommonMark) with or without front matter.
///
/// Marks of headings, lists, quotations, emphasis, code and links vanish, their words stay; images
/// and the definitions of links are dropped. Front matter gives title, author, date, source, url
/// and language; else the first heading is the title.
enum MarkdownText {
  static func record(of utf8: [UInt8]) -> ArticleRecord {
    var lines = String(decoding: utf8, as: UTF8.self)
      .split(omittingEmptySubsequences: false) { $0.isNewline }[...]
    var record = ArticleRecord(text: [])
    if lines.first == "---", let end = lines.dropFirst().prefix(200).firstIndex(of: "---") {
      frontMatter(lines[1..<end], &record)
      lines = lines[(end + 1)...]
    }
    var result: [String] = []
    var isCode = false
    var number = lines.startIndex
    while number < lines.endIndex {
      let line = lines[number]
      number += 1
      let content = line.drop { $0 == " " || $0 == "\t" }
      if content.hasPrefix("```") || content.hasPrefix("~~~") {
        isCode.toggle()
        continue
      }
      if isCode {
        result += [String(line), ""]
        continue
      }
      // A line of = or - below words makes them a heading; alone it is a rule.
      if !content.isEmpty,
        content.trimmingSuffix(" ").allSatisfy({ $0 == "=" })
          || isRule(content)
      {
        if content.hasPrefix("=") || content.hasPrefix("-"), let last = result.last, !last.isEmpty {
          if record.title == nil, result.allSatisfy({ $0 == last || $0.isEmpty }) {
            record.title = last.singleLine
            result = []
          } else {
            result.append("")
          }
        }
        continue
      }
      if isDefinition(content) { continue }
      var block = block(content)
      if block.isHeading {
        block.words = inline(block.words)
        if result.allSatisfy(\.isEmpty),
          record.title ?? block.words.singleLine == block.words.singleLine
        {
          record.title = block.words.singleLine.nilIfEmpty
        } else {
          result += ["", block.words, ""]
        }
      } else {
        if block.startsItem { result.append("") }
        result.append(inline(block.words))
      }
    }
    record.text = Array(HTMLFragment.text(of: paragraphs(result)).utf8)
    return record
  }

  /// The lines as paragraphs: HTML that stands between them is read by whoever reads HTML.
  private static func paragraphs(_ lines: [String]) -> String {
    let text = lines.joined(separator: "\n")
    guard HTMLFragment.isHTML(text) else { return text }
    return text.split(separator: "\n\n").map { "<p>\($0)</p>" }.joined()
  }

  private static func frontMatter(_ lines: ArraySlice<Substring>, _ record: inout ArticleRecord) {
    for line in lines {
      guard let colon = line.firstIndex(of: ":"), line.first?.isWhitespace != true else { continue }
      let raw = String(line[line.index(after: colon)...]).trimmed
      let isQuoted =
        raw.count > 1 && (raw.first == "\"" || raw.first == "'") && raw.last == raw.first
      let list = raw.hasPrefix("[") && raw.hasSuffix("]")
      let value = String(isQuoted || list ? raw.dropFirst().dropLast() : raw[...])
        .replacing(list ? "\"" : "\u{0}", with: "").trimmed
      guard !value.isEmpty else { continue }
      switch line[..<colon].lowercased() {
      case "title", "headline": record.title = value
      case "author", "authors", "byline", "by": record.byline = value
      case "source", "publisher", "outlet": record.source = value
      case "url", "link", "canonical", "canonical_url": record.url = value
      case "lang", "language": record.language = value
      case "date", "published", "pubdate":
        record.published = StatedDate.day(of: value)
        if record.published == nil { record.unusable.append("published") }
      default: break
      }
    }
  }

  private static func isRule(_ line: Substring) -> Bool {
    let marks = line.filter { $0 != " " }
    guard marks.count > 2, let first = marks.first, "-*_".contains(first) else { return false }
    return marks.allSatisfy { $0 == first }
  }

  /// "[name]: address"
  private static func isDefinition(_ line: Substring) -> Bool {
    guard line.hasPrefix("["), let end = line.firstRange(of: "]:") else { return false }
    return WebAddress(String(line[end.upperBound...]).trimmed).scheme != nil
  }

  /// A line without the marks of its block.
  private static func block(
    _ line: Substring
  ) -> (words: String, isHeading: Bool, startsItem: Bool) {
    var rest = line
    var startsItem = false
    while let first = rest.first {
      if first == ">" {
        rest = rest.dropFirst().drop { $0 == " " }
      } else if "-*+".contains(first), rest.dropFirst().first == " " {
        rest = rest.dropFirst(2).drop { $0 == " " }
        startsItem = true
      } else if first == "#" {
        let level = rest.prefix { $0 == "#" }.count
        let after = rest.dropFirst(level)
        guard level <= 6, after.first == " " else { break }
        let words = after.trimmingSuffix(" ").trimmingSuffix("#")
        return (String(words).trimmed, true, false)
      } else if first.isASCII, first.isNumber, !startsItem {
        let digits = rest.prefix { $0.isASCII && $0.isNumber }
        let after = rest.dropFirst(digits.count)
        guard digits.count < 4, after.hasPrefix(". ") || after.hasPrefix(") ") else { break }
        startsItem = true
        return (String(rest), false, true)
      } else {
        break
      }
    }
    return (String(rest), false, startsItem)
  }

  /// A line without the marks of emphasis, code and links.
  private static func inline(_ text: String) -> String {
    let characters = Array(text)
    var result = ""
    var index = 0
    func next(_ step: Int) -> Character? {
      characters.indices.contains(index + step) ? characters[index + step] : nil
    }
    var linkBudget = 64
    while index < characters.count {
      let character = characters[index]
      switch character {
      case "\\":
        if let escaped = next(1), escaped.isPunctuation || escaped.isSymbol {
          result.append(escaped)
          index += 2
          continue
        }
        result.append(character)
      case "`": break
      case "*": if next(-1) == " " && next(1) == " " { result.append(character) }
      case "_":
        // Inside a word it is no mark.
        if next(-1).map({ $0.isOfWord }) == true,
          next(1).map({ $0.isOfWord }) == true
        {
          result.append(character)
        }
      case "!" where next(1) == "[", "[":
        let isImage = character == "!"
        linkBudget -= 1
        if linkBudget > 0,
          let link = link(in: characters, at: isImage ? index + 1 : index)
        {
          if !isImage { result += inline(String(characters[link.words])) }
          index = link.end
          continue
        }
        result.append(character)
      case "<":
        // An address between angles stands for itself.
        let end = characters[index...].prefix(2048).firstIndex(of: ">")
        if let end, WebAddress(String(characters[(index + 1)..<end])).isWeb {
          result += String(characters[(index + 1)..<end])
          index = end + 1
          continue
        }
        result.append(character)
      default: result.append(character)
      }
      index += 1
    }
    return result
  }

  /// "[words](address)" or "[words][name]" at an opening bracket.
  private static func link(in text: [Character], at start: Int) -> (words: Range<Int>, end: Int)? {
    var depth = 0
    for index in start..<min(text.count, start + 2048) {
      if text[index] == "[" { depth += 1 }
      if text[index] == "]" { depth -= 1 }
      guard depth == 0 else { continue }
      guard index + 1 < text.count, text[index + 1] == "(" || text[index + 1] == "[" else {
        return nil
      }
      let close: Character = text[index + 1] == "(" ? ")" : "]"
      guard let end = text[(index + 1)...].prefix(4096).firstIndex(of: close) else { return nil }
      return ((start + 1)..<index, end + 1)
    }
    return nil
  }
}

extension Substring {
  /// Without the characters at its end.
  fileprivate func trimmingSuffix(_ character: Character) -> Substring {
    var rest = self
    while rest.last == character { rest.removeLast() }
    return rest
  }
}
