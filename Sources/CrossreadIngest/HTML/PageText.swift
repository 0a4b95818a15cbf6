/// Writes the text of a part of a page as paragraphs with a blank line between them.
///
/// White space is collapsed as browsers do; a line break of the page is one line break, a cell of
/// a table is set apart by a space, and words of neighbouring elements are never run together.
struct PageText {
  let document: HTMLDocument
  let isDropped: [Bool]

  /// What must stand before the next character.
  private enum Gap: Int {
    case none, space, line, paragraph
  }

  func utf8(of roots: [Int]) -> [UInt8] {
    var result: [UInt8] = []
    var gap = Gap.paragraph
    for root in roots {
      gap = .paragraph
      write(root, to: &result, &gap)
    }
    return result
  }

  private func write(_ root: Int, to result: inout [UInt8], _ gap: inout Gap) {
    let traits = HTMLTag.traits
    // The ends of the blocks that are open.
    var blocks: [(end: Int, tag: UInt16)] = []
    // Where the last text began.
    var elementStart = 0
    var pre = 0
    func widen(_ wanted: Gap) { if wanted.rawValue > gap.rawValue { gap = wanted } }
    var previousParent = -1
    var node = root
    let stop = Int(document.ends[root])
    document.bytes.withUnsafeBufferPointer { bytes in
      while node < stop {
        while let block = blocks.last, node >= block.end {
          widen(traits[Int(block.tag)].contains(.cell) ? .space : .paragraph)
          if block.tag == HTMLTag.pre { pre -= 1 }
          blocks.removeLast()
        }
        if isDropped[node] {
          // What was there kept its neighbours apart, if it was a block.
          if document.tags[node] != HTMLTag.text {
            widen(traits[Int(document.tags[node])].contains(.block) ? .paragraph : .none)
          }
          node = Int(document.ends[node])
          continue
        }
        let tag = document.tags[node]
        if tag == HTMLTag.text {
          let parent = Int(document.parents[node])
          // The end of one inline element and the start of another, with nothing between them.
          let isSeam =
            gap == .none && previousParent >= 0 && parent != previousParent
            && document.parents[parent] == document.parents[previousParent]
            && Int(document.ends[previousParent]) <= node
          var index = Int(document.starts[node])
          let end = Int(document.stops[node])
          if isSeam, index < end, Self.isSmashed(result, from: elementStart, bytes[index]) {
            gap = .space
          }
          elementStart = result.count
          var didWrite = false
          while index < end {
            if bytes[index] <= 0x20 {
              widen(pre > 0 && bytes[index] == 0x0A ? .line : .space)
              index += 1
              continue
            }
            var word = index + 1
            while word < end, bytes[word] > 0x20 { word += 1 }
            open(&result, &gap)
            result.append(contentsOf: bytes[index..<word])
            index = word
            didWrite = true
          }
          previousParent = didWrite || gap == .none ? parent : -1
        } else if tag == HTMLTag.br {
          gap = gap.rawValue >= Gap.line.rawValue ? .paragraph : .line
        } else {
          let trait = traits[Int(tag)]
          if trait.contains(.block) || trait.contains(.cell) {
            widen(trait.contains(.cell) ? .space : .paragraph)
            blocks.append((Int(document.ends[node]), tag))
            if tag == HTMLTag.pre { pre += 1 }
          }
        }
        node += 1
      }
    }
  }

  private func open(_ result: inout [UInt8], _ gap: inout Gap) {
    if !result.isEmpty {
      switch gap {
      case .none: break
      case .space: result.append(0x20)
      case .line: result.append(0x0A)
      case .paragraph: result += [0x0A, 0x0A]
      }
    }
    gap = .none
  }

  /// Whether words would run together: a word or sentence ends here and a capital or digit follows.
  /// A single letter before it is an initial that is set large.
  private static func isSmashed(_ result: [UInt8], from start: Int, _ next: UInt8) -> Bool {
    guard let last = result.last, result.count - start > 1 else { return false }
    let isCapital = next >= 0x41 && next <= 0x5A
    let isDigit = next >= 0x30 && next <= 0x39
    let endsWord = last >= 0x61 && last <= 0x7A || last >= 0x30 && last <= 0x39
    let endsSentence = last == 0x2E || last == 0x3A || last == 0x2C || last == 0x3B
    return isCapital && (endsWord || endsSentence) || isDigit && last >= 0x61 && last <= 0x7A
  }
}
