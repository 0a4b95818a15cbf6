/// The points that the elements of a page have as candidates for its article.
struct ContentScores {
  let document: HTMLDocument
  let measures: PageMeasures
  let rules: ContentFinder.Rules
  let body: Int
  /// By node; NaN for those that are no candidates.
  private(set) var scores: [Double]

  init(
    document: HTMLDocument, measures: PageMeasures, rules: ContentFinder.Rules, body: Int
  ) {
    self.document = document
    self.measures = measures
    self.rules = rules
    self.body = body
    scores = [Double](repeating: .nan, count: document.count)
    score()
    for node in scores.indices where !scores[node].isNaN {
      scores[node] *= 1 - measures.counts[node].linkDensity
    }
  }

  func weight(of node: Int) -> Double {
    rules.contains(.weights) ? Double(document.words[node].weight) : 0
  }

  private mutating func score() {
    let traits = HTMLTag.traits
    var node = body
    while node < Int(document.ends[body]) {
      if measures.isDropped[node] {
        node = Int(document.ends[node])
        continue
      }
      let counts = measures.counts[node]
      switch document.tags[node] {
      case HTMLTag.p, HTMLTag.td, HTMLTag.pre, HTMLTag.section, HTMLTag.h2, HTMLTag.h3, HTMLTag.h4,
        HTMLTag.h5, HTMLTag.h6:
        give(counts.characters, counts.commas, to: parent(of: node))
      case HTMLTag.div, HTMLTag.article, HTMLTag.main, HTMLTag.body:
        if counts.structures == 0, node != body {
          give(counts.characters, counts.commas, to: parent(of: node))
        } else {
          // Words that stand in it without an element of their own are paragraphs, too.
          var run: (characters: Int32, commas: Int32) = (0, 0)
          var child = node + 1
          while child < Int(document.ends[node]) {
            let inner = measures.counts[child]
            let isPhrase =
              !traits[Int(document.tags[child])].contains(.block) && inner.structures == 0
            if isPhrase, !measures.isDropped[child] {
              run.characters += inner.characters
              run.commas += inner.commas
            } else if !isPhrase {
              give(run.characters, run.commas, to: node)
              run = (0, 0)
            }
            child = Int(document.ends[child])
          }
          give(run.characters, run.commas, to: node)
        }
      default: break
      }
      node += 1
    }
  }

  /// The element around another, passing over those that hold only one paragraph.
  private func parent(of node: Int) -> Int {
    var parent = Int(document.parents[node])
    while parent > body, document.tags[parent] == HTMLTag.div,
      measures.counts[parent].characters == measures.counts[node].characters,
      measures.counts[parent].paragraphs == 1
    {
      parent = Int(document.parents[parent])
    }
    return parent
  }

  private mutating func give(_ characters: Int32, _ commas: Int32, to first: Int) {
    guard characters >= 25 else { return }
    let points = 1 + Double(commas + 1) + Double(min(characters / 100, 3))
    var ancestor = first
    var level = 0.0
    while level < 5, ancestor >= body {
      if scores[ancestor].isNaN {
        scores[ancestor] = start(of: document.tags[ancestor]) + weight(of: ancestor)
      }
      scores[ancestor] += points / (level == 0 ? 1 : level == 1 ? 2 : level * 3)
      ancestor = Int(document.parents[ancestor])
      level += 1
    }
  }

  private func start(of tag: UInt16) -> Double {
    switch tag {
    case HTMLTag.div: 5
    case HTMLTag.pre, HTMLTag.td, HTMLTag.blockquote: 3
    case HTMLTag.ol, HTMLTag.ul, HTMLTag.dl, HTMLTag.dd, HTMLTag.dt, HTMLTag.li, HTMLTag.form: -3
    case HTMLTag.h1, HTMLTag.h2, HTMLTag.h3, HTMLTag.h4, HTMLTag.h5, HTMLTag.h6, HTMLTag.th: -5
    default: 0
    }
  }

  /// The article's elements: the best candidate and the siblings that read like it.
  func roots() -> [Int] {
    guard var top = best() else { return [body] }
    top = climbed(from: top)
    guard top != body else { return [body] }
    return joined(to: top)
  }

  private func best() -> Int? {
    var ranked: [Int] = []
    for node in scores.indices where !scores[node].isNaN {
      var place = ranked.count
      while place > 0, scores[ranked[place - 1]] < scores[node] { place -= 1 }
      guard place < 5 else { continue }
      ranked.insert(node, at: place)
      if ranked.count > 5 { ranked.removeLast() }
    }
    guard let top = ranked.first, top != body else { return ranked.first }
    // Where several candidates are nearly as good, what holds three of them is better.
    let rivals = ranked.dropFirst().filter { scores[$0] >= scores[top] * 0.75 }
    guard rivals.count >= 3 else { return top }
    var ancestor = Int(document.parents[top])
    while ancestor > body {
      let held = rivals.count { ancestor < $0 && $0 < Int(document.ends[ancestor]) }
      if held >= 3 { return ancestor }
      ancestor = Int(document.parents[ancestor])
    }
    return top
  }

  /// A better candidate further up: one that scores more, or the only thing that its parent holds.
  private func climbed(from node: Int) -> Int {
    var top = node
    var score = scores[top].isNaN ? start(of: document.tags[top]) + weight(of: top) : scores[top]
    let threshold = score / 3
    var ancestor = Int(document.parents[top])
    while ancestor > body {
      let rival = scores[ancestor]
      if rival.isNaN {
        ancestor = Int(document.parents[ancestor])
        continue
      }
      if rival < threshold { break }
      if rival > score {
        top = ancestor
        break
      }
      score = rival
      ancestor = Int(document.parents[ancestor])
    }
    ancestor = Int(document.parents[top])
    while ancestor > body, isOnlyChild(top, of: ancestor) {
      top = ancestor
      ancestor = Int(document.parents[ancestor])
    }
    return top
  }

  private func isOnlyChild(_ node: Int, of parent: Int) -> Bool {
    var child = parent + 1
    while child < Int(document.ends[parent]) {
      if child != node, document.tags[child] != HTMLTag.text, !measures.isDropped[child] {
        return false
      }
      child = Int(document.ends[child])
    }
    return true
  }

  private func joined(to top: Int) -> [Int] {
    let parent = Int(document.parents[top])
    let threshold = max(10, scores[top] * 0.2)
    var roots: [Int] = []
    var child = parent + 1
    while child < Int(document.ends[parent]) {
      defer { child = Int(document.ends[child]) }
      if child == top {
        roots.append(child)
        continue
      }
      if measures.isDropped[child] { continue }
      let counts = measures.counts[child]
      if document.tags[child] == HTMLTag.text { continue }
      if !scores[child].isNaN, scores[child] >= threshold {
        roots.append(child)
      } else if document.tags[child] == HTMLTag.p
        || document.tags[child] == HTMLTag.div && counts.structures == 0
      {
        let density = counts.linkDensity
        if counts.characters > 80 && density < 0.25
          || counts.characters > 0 && counts.characters <= 80 && density == 0
            && endsSentence(child)
        {
          roots.append(child)
        }
      }
    }
    return roots
  }

  private func endsSentence(_ node: Int) -> Bool {
    for inner in stride(from: Int(document.ends[node]) - 1, to: node, by: -1)
    where document.tags[inner] == HTMLTag.text {
      let range = Int(document.starts[inner])..<Int(document.stops[inner])
      if let last = document.bytes[range].last(where: { $0 > 0x20 }) { return last == 0x2E }
    }
    return false
  }
}
