/// Writes the text of a part of a page as paragraphs with a blank line between them.
///
/// White space is collapsed as browsers do; a line break of the page is one line break, a cell of
/// a table is set apart by a space, and words of neighbouring elements are never run together.
/// Where line breaks are shown (`pre`, `white-space`), they are line breaks, and blank lines part
/// paragraphs. Quotations (`q`) get the marks that browsers give them, and raised digits (`sup`) stay
/// apart from those before them: 10⁶ is not 106.
struct PageText {
  let document: HTMLDocument
  let isDropped: [Bool]

  /// An open element that means something for layout.
  private struct Open {
    var end: Int
    var tag: UInt16
    /// Whether line breaks are shown in it.
    var keepsBreaks: Bool
  }

  func utf8(of roots: [Int]) -> [UInt8] {
    var writer = TextWriter()
    for root in roots {
      writer.widen(.paragraph)
      write(root, to: &writer)
    }
    return writer.result
  }

  private func write(_ root: Int, to writer: inout TextWriter) {
    let traits = HTMLTag.traits
    var open: [Open] = []
    // Where the last text stood, if nothing is to come between it and the next.
    var previousParent = -1
    var node = root
    let stop = Int(document.ends[root])
    document.bytes.withUnsafeBufferPointer { bytes in
      while node < stop {
        while let last = open.last, node >= last.end {
          close(last.tag, &writer)
          open.removeLast()
        }
        let tag = document.tags[node]
        if isDropped[node] {
          // What was there kept its neighbours apart, if it was a block.
          if tag != HTMLTag.text, traits[Int(tag)].contains(.block) { writer.widen(.paragraph) }
          node = Int(document.ends[node])
          continue
        }
        if tag == HTMLTag.text {
          let parent = Int(document.parents[node])
          let range = Int(document.starts[node])..<Int(document.stops[node])
          let didWrite = writer.write(
            UnsafeBufferPointer(rebasing: bytes[range]),
            keepsBreaks: open.last?.keepsBreaks ?? false,
            isRaised: document.tags[parent] == HTMLTag.sup,
            isSeam: isSeam(node, parent, previousParent))
          previousParent = didWrite || writer.gap == .none ? parent : -1
        } else if tag == HTMLTag.br {
          writer.breakLine()
        } else if let element = opened(node, in: open.last) {
          if tag == HTMLTag.q {
            writer.openQuotation()
          } else if !traits[Int(tag)].isDisjoint(with: [.block, .cell]) {
            writer.widen(traits[Int(tag)].contains(.cell) ? .space : .paragraph)
          }
          open.append(element)
        }
        node += 1
      }
    }
    while let last = open.popLast() { close(last.tag, &writer) }
  }

  /// The element as one that is open; nil where it means nothing for layout.
  private func opened(_ node: Int, in around: Open?) -> Open? {
    let tag = document.tags[node]
    let traits = HTMLTag.traits[Int(tag)]
    let flags = document.flags[node]
    let around = around?.keepsBreaks ?? false
    let keeps =
      flags.contains(.keepsBreaks)
      || !flags.contains(.foldsBreaks) && (around || traits.contains(.preformatted))
    guard tag == HTMLTag.q || keeps != around || !traits.isDisjoint(with: [.block, .cell]) else {
      return nil
    }
    return Open(end: Int(document.ends[node]), tag: tag, keepsBreaks: keeps)
  }

  private func close(_ tag: UInt16, _ writer: inout TextWriter) {
    let traits = HTMLTag.traits[Int(tag)]
    if tag == HTMLTag.q {
      writer.closeQuotation()
    } else if traits.contains(.cell) {
      writer.widen(.space)
    } else if traits.contains(.block) {
      writer.widen(.paragraph)
    }
  }

  /// Whether a text follows the end of one inline element as the start of another.
  private func isSeam(_ node: Int, _ parent: Int, _ previousParent: Int) -> Bool {
    previousParent >= 0 && parent != previousParent
      && document.parents[parent] == document.parents[previousParent]
      && Int(document.ends[previousParent]) <= node
  }
}

/// Puts words after each other with what must stand between them.
private struct TextWriter {
  /// What must stand before the next character.
  enum Gap: Int {
    case none, space, line, paragraph
  }

  /// A quotation that is open: whether its mark is still to come, stands there, or is left out
  /// because the page has one of its own.
  private enum Mark {
    case waiting, written, own
  }

  private(set) var result: [UInt8] = []
  private(set) var gap = Gap.paragraph
  private var marks: [Mark] = []
  /// Where the last text began.
  private var start = 0

  mutating func widen(_ wanted: Gap) { if wanted.rawValue > gap.rawValue { gap = wanted } }

  /// A line break that is shown; the second of two ends the paragraph.
  mutating func breakLine() {
    gap = gap.rawValue >= Gap.line.rawValue ? .paragraph : .line
  }

  /// Writes a text; whether there were any words.
  mutating func write(
    _ text: UnsafeBufferPointer<UInt8>, keepsBreaks: Bool, isRaised: Bool, isSeam: Bool
  ) -> Bool {
    if isSeam, gap == .none, let first = text.first, isSmashed(first) { gap = .space }
    start = result.count
    var index = 0
    var didWrite = false
    while index < text.count {
      if text[index] <= 0x20 {
        if keepsBreaks, text[index] == 0x0A { breakLine() } else { widen(.space) }
        index += 1
        continue
      }
      var end = index + 1
      while end < text.count, text[end] > 0x20 { end += 1 }
      open(before: UnsafeBufferPointer(rebasing: text[index..<end]))
      if isRaised, text[index..<end].allSatisfy({ (0x30...0x39).contains($0) }) {
        for digit in text[index..<end] { result += Self.raisedDigits[Int(digit - 0x30)] }
      } else {
        result.append(contentsOf: text[index..<end])
      }
      index = end
      didWrite = true
    }
    return didWrite
  }

  private mutating func open(before word: UnsafeBufferPointer<UInt8>) {
    let isApart = gap != .none
    if !result.isEmpty {
      switch gap {
      case .none: break
      case .space: result.append(0x20)
      case .line: result.append(0x0A)
      case .paragraph: result += [0x0A, 0x0A]
      }
    }
    gap = .none
    guard marks.last == .waiting else { return }
    let isMarked =
      Self.quoteMarks.contains { word.starts(with: $0) }
      || !isApart && Self.quoteMarks.contains { result.suffix($0.count).elementsEqual($0) }
    for level in marks.indices where marks[level] == .waiting {
      marks[level] = isMarked ? .own : .written
      if !isMarked { result += Self.marks[level & 1].open }
    }
  }

  private static let raisedDigits = "⁰¹²³⁴⁵⁶⁷⁸⁹".map { Array(String($0).utf8) }

  // MARK: Quotations

  /// The marks of English, those of a quotation in a quotation second.
  private static let marks = [
    (open: Array("“".utf8), close: Array("”".utf8)),
    (open: Array("‘".utf8), close: Array("’".utf8)),
  ]

  /// What quotations of any language begin with.
  private static let quoteMarks = ["\"", "“", "„", "«", "»", "‘", "‚", "‹", "「", "『"].map {
    Array($0.utf8)
  }

  mutating func openQuotation() { marks.append(.waiting) }

  mutating func closeQuotation() {
    let level = marks.count - 1
    if marks.popLast() == .written { result += Self.marks[level & 1].close }
  }

  /// Whether words would run together: a word or sentence ends here and a capital or digit follows.
  /// A single letter before it is an initial that is set large.
  private func isSmashed(_ next: UInt8) -> Bool {
    guard let last = result.last, result.count - start > 1 else { return false }
    let isCapital = next >= 0x41 && next <= 0x5A
    let isDigit = next >= 0x30 && next <= 0x39
    let endsWord = last >= 0x61 && last <= 0x7A || last >= 0x30 && last <= 0x39
    let endsSentence = last == 0x2E || last == 0x3A || last == 0x2C || last == 0x3B
    return isCapital && (endsWord || endsSentence) || isDigit && last >= 0x61 && last <= 0x7A
  }
}
