/// The lines of text of a part of a page: what stands between two ends of blocks.
struct TextBlocks {
  struct Block {
    /// The text nodes, in order.
    var nodes: Range<Int>
    /// The innermost block element around them.
    var element: Int
    var characters = 0
    /// The code points inside of links.
    var linked = 0
    /// The code points in bold.
    var isHeading = false
    var isItem = false
  }

  private(set) var blocks: [Block] = []

  init(_ roots: [Int], in document: HTMLDocument, isDropped: [Bool], texts: TextMeasures) {
    let traits = HTMLTag.traits
    for root in roots {
      // The blocks that are open: where they end.
      var open: [(end: Int, node: Int)] = []
      var linkEnd = 0
      var node = root
      let stop = Int(document.ends[root])
      var current = Block(nodes: root..<root, element: root)
      func close(_ next: Int) {
        if current.characters > 0 {
          current.nodes = current.nodes.lowerBound..<next
          blocks.append(current)
        }
        let element = open.last?.node ?? root
        current = Block(nodes: next..<next, element: element)
        let tag = document.tags[element]
        current.isHeading = traits[Int(tag)].contains(.heading)
        current.isItem = tag == HTMLTag.li
      }
      while node < stop {
        while let last = open.last, node >= last.end {
          open.removeLast()
          close(node)
        }
        if isDropped[node] {
          node = Int(document.ends[node])
          continue
        }
        let tag = document.tags[node]
        if tag == HTMLTag.text {
          let length = Int(texts.characters[node])
          current.characters += length
          if node < linkEnd { current.linked += length }
        } else if tag == HTMLTag.a {
          linkEnd = max(linkEnd, Int(document.ends[node]))
        } else if traits[Int(tag)].contains(.block) {
          open.append((Int(document.ends[node]), node))
          close(node)
        }
        node += 1
      }
      close(stop)
    }
  }
}
