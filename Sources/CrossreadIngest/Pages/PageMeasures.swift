/// What is inside every element of a page, dropped parts aside: sums over subtrees, worked out in
/// one pass from the last node to the first.
struct PageMeasures {
  /// The counts of one element.
  struct Counts {
    /// Code points, a run of white space counted as one.
    var characters: Int32 = 0
    /// Those inside of links; links within the page count for three tenths, as in Readability.js.
    var linked: Int32 = 0
    var commas: Int32 = 0
    /// Code points inside of headings, and of lists.
    var heading: Int32 = 0
    var listed: Int32 = 0
    /// Code points inside of paragraphs, quotes, list items and the like, links aside.
    var prose: Int32 = 0
    /// Code points inside of block quotations.
    var quoted: Int32 = 0
    var paragraphs: Int32 = 0
    var items: Int32 = 0
    var images: Int32 = 0
    var inputs: Int32 = 0
    var embeds: Int32 = 0
    /// Elements that make a `div` more than a paragraph.
    var structures: Int32 = 0

    static func += (sum: inout Counts, part: Counts) { sum.add(part, times: 1) }
    static func -= (sum: inout Counts, part: Counts) { sum.add(part, times: -1) }

    @inline(__always)
    private mutating func add(_ part: Counts, times: Int32) {
      characters += times * part.characters
      linked += times * part.linked
      commas += times * part.commas
      heading += times * part.heading
      listed += times * part.listed
      prose += times * part.prose
      quoted += times * part.quoted
      paragraphs += times * part.paragraphs
      items += times * part.items
      images += times * part.images
      inputs += times * part.inputs
      embeds += times * part.embeds
      structures += times * part.structures
    }

    /// The share of the text that is inside of links.
    var linkDensity: Double {
      characters > 0 ? Double(linked) / Double(characters) : 0
    }
  }

  private(set) var counts: [Counts]

  /// Parts of the page that do not count.
  private(set) var isDropped: [Bool]

  init(_ document: HTMLDocument, dropped: [Bool], texts: TextMeasures) {
    let traits = HTMLTag.traits
    let count = document.count
    isDropped = dropped
    var sums = [Counts](repeating: Counts(), count: count)
    document.tags.withUnsafeBufferPointer { tags in
      document.parents.withUnsafeBufferPointer { parents in
        sums.withUnsafeMutableBufferPointer { sums in
          var node = count - 1
          while node > 0 {
            defer { node -= 1 }
            if dropped[node] { continue }
            let tag = tags[node]
            // By value: what stands below is already complete.
            var own = sums[node]
            let parent = Int(parents[node])
            if tag == HTMLTag.text {
              own.characters = texts.characters[node]
              own.commas = texts.commas[node]
              sums[node] = own
              sums[parent] += own
              continue
            }
            switch tag {
            case HTMLTag.a:
              own.linked =
                document.flags[node].contains(.innerLink)
                ? own.characters * 3 / 10 : own.characters
            case HTMLTag.p:
              own.prose = own.characters - own.linked
            case HTMLTag.blockquote:
              own.prose = max(own.prose, own.characters - own.linked)
              own.quoted = own.characters
            case HTMLTag.pre:
              own.prose = max(own.prose, own.characters - own.linked)
            case HTMLTag.ul, HTMLTag.ol: own.listed = own.characters
            case HTMLTag.h1, HTMLTag.h2, HTMLTag.h3, HTMLTag.h4, HTMLTag.h5, HTMLTag.h6:
              own.heading = own.characters
            default: break
            }
            sums[node] = own
            switch tag {
            case HTMLTag.p: own.paragraphs += 1
            case HTMLTag.li: own.items += 1
            case HTMLTag.img: own.images += 1
            case HTMLTag.input: own.inputs += 1
            case HTMLTag.embed, HTMLTag.object, HTMLTag.iframe: own.embeds += 1
            default: break
            }
            if traits[Int(tag)].contains(.structural) { own.structures += 1 }
            sums[parent] += own
          }
        }
      }
    }
    counts = sums
  }

  /// Takes an element and all in it out of the counts of those around it.
  mutating func drop(_ node: Int, in document: HTMLDocument) {
    guard !isDropped[node] else { return }
    isDropped[node] = true
    var part = counts[node]
    switch document.tags[node] {
    case HTMLTag.p: part.paragraphs += 1
    case HTMLTag.li: part.items += 1
    case HTMLTag.img: part.images += 1
    default: break
    }
    if HTMLTag.traits[Int(document.tags[node])].contains(.structural) { part.structures += 1 }
    var parent = Int(document.parents[node])
    while parent >= 0 {
      counts[parent] -= part
      parent = Int(document.parents[parent])
    }
  }
}

/// The characters and commas of every text of a page.
struct TextMeasures {
  private(set) var characters: [Int32]
  private(set) var commas: [Int32]

  init(_ document: HTMLDocument) {
    let count = document.count
    characters = [Int32](repeating: 0, count: count)
    commas = [Int32](repeating: 0, count: count)
    document.bytes.withUnsafeBufferPointer { bytes in
      for node in 0..<count where document.tags[node] == HTMLTag.text {
        var length: Int32 = 0
        var commaCount: Int32 = 0
        // White space at the start counts only between words.
        var afterSpace = true
        let stop = Int(document.stops[node])
        var index = Int(document.starts[node])
        while index < stop {
          let byte = bytes[index]
          index += 1
          if byte <= 0x20 {
            if !afterSpace { length += 1 }
            afterSpace = true
          } else {
            if byte & 0xC0 != 0x80 { length += 1 }
            afterSpace = false
            if byte == 0x2C {
              commaCount += 1
            } else if byte >= 0xD8, index + 1 < stop {
              // The commas of Readability.js: Arabic, ideographic and full-width ones.
              let (second, third) = (bytes[index], bytes[index + 1])
              if byte == 0xD8, second == 0x8C { commaCount += 1 }
              if byte == 0xE3, second == 0x80, third == 0x81 { commaCount += 1 }
              if byte == 0xEF, second == 0xBC, third == 0x8C { commaCount += 1 }
            }
          }
        }
        characters[node] = length
        commas[node] = commaCount
      }
    }
  }
}
