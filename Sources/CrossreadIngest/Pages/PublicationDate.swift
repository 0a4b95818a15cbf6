import CrossreadCore

/// Finds the day of publication among the dates that a page shows, and tells it from that of an
/// update by what names them: microdata, classes, or the words beside them.
struct PublicationDate {
  private let document: HTMLDocument
  private let body: Int
  /// By node: what belongs to another story.
  private let isOther: [Bool]
  private let isPossible: (CivilDay) -> Bool

  /// What a date is the date of.
  private enum Role {
    case published, updated, unknown
  }

  private struct Candidate {
    var day: CivilDay
    var role: Role
    var provenance: Article.Provenance
  }

  init(
    _ document: HTMLDocument, body: Int, isOther: [Bool],
    isPossible: @escaping (CivilDay) -> Bool
  ) {
    self.document = document
    self.body = body
    self.isOther = isOther
    self.isPossible = isPossible
  }

  /// The day, and where it is stated: what is called the publication, else the first date that is
  /// not called an update; `time` elements before words in an element that is named for a date.
  func find() -> (day: CivilDay, provenance: Article.Provenance)? {
    for candidates in [stated(), worded()] {
      let best =
        candidates.first { $0.role == .published } ?? candidates.first { $0.role == .unknown }
      if let best { return (best.day, best.provenance) }
    }
    return nil
  }

  // MARK: Elements

  /// More dates of one page are not looked at.
  private static let candidateLimit = 200

  /// The dates in microdata and `time` elements; those that are named as the publication first.
  private func stated() -> [Candidate] {
    var named: [Candidate] = []
    var others: [Candidate] = []
    for node in body..<max(body, document.count) where !isOther[node] {
      let tag = document.tags[node]
      guard tag != HTMLTag.text,
        tag == HTMLTag.time || document.starts[node] < document.stops[node],
        named.count + others.count < Self.candidateLimit
      else { continue }
      let property = document.string(.itemprop, of: node) ?? ""
      guard tag == HTMLTag.time || property.hasPrefix("date") else { continue }
      let words = document.text(of: node, limit: 200) ?? ""
      let value = document.string(.datetime, of: node) ?? document.string(.content, of: node)
      guard let day = StatedDate.day(of: value ?? words), isPossible(day) else { continue }
      if property.contains("datePublished") || document.flags[node].contains(.publication) {
        named.append(Candidate(day: day, role: .published, provenance: .element))
      } else if property.contains("dateModified") {
        others.append(Candidate(day: day, role: .updated, provenance: .element))
      } else if tag == HTMLTag.time {
        others.append(Candidate(day: day, role: role(of: node, words), provenance: .element))
      }
    }
    return named + others
  }

  /// What a `time` element tells the time of.
  private func role(of node: Int, _ words: String) -> Role {
    if let role = Self.role(in: words) { return role }
    var element = node
    // Its own class, or that of an element with nothing else in it.
    while element > body,
      document.text(of: element, limit: 60).map({ $0.count < words.count + 20 }) == true
    {
      let role = Self.role(of: document.words[element])
      if role != .unknown { return role }
      element = Int(document.parents[element])
    }
    if let behind = Self.bracketed(text(behind: node)), let role = Self.role(in: behind) {
      return role
    }
    return Self.role(in: Self.withoutBracketed(text(before: node))) ?? .unknown
  }

  /// So many bytes beside a date can say what it is of.
  private static let labelLength = 60

  /// The words between what stands before an element, another date or a heading, and the element.
  private func text(before node: Int) -> String {
    var pieces: [ArraySlice<UInt8>] = []
    var length = 0
    var index = node - 1
    while index > body, length < Self.labelLength, node - index < 40 {
      let tag = document.tags[index]
      if tag == HTMLTag.time && Int(document.ends[index]) <= node { break }
      if tag == HTMLTag.text {
        let parent = document.tags[Int(document.parents[index])]
        if parent == HTMLTag.time || HTMLTag.traits[Int(parent)].contains(.heading) { break }
        let range = Int(document.starts[index])..<Int(document.stops[index])
        let piece = document.bytes[range].suffix(Self.labelLength)
        pieces.append(piece)
        length += piece.count
      }
      index -= 1
    }
    return HTMLDocument.singleLine(pieces.reversed().joined(separator: [0x20]).map { $0 })
  }

  /// The words between an element and the next date.
  private func text(behind node: Int) -> String {
    var text: [UInt8] = []
    var index = Int(document.ends[node])
    while index < document.count, text.count < Self.labelLength,
      document.tags[index] != HTMLTag.time
    {
      if document.tags[index] == HTMLTag.text {
        let range = Int(document.starts[index])..<Int(document.stops[index])
        text += document.bytes[range].prefix(Self.labelLength)
      }
      index += 1
    }
    return HTMLDocument.singleLine(text)
  }

  // MARK: Words

  /// The dates in elements that are named for one.
  private func worded() -> [Candidate] {
    var candidates: [Candidate] = []
    for node in body..<max(body, document.count) where candidates.count < Self.candidateLimit {
      guard !isOther[node], document.tags[node] != HTMLTag.text,
        document.words[node].contains(.date), let words = document.text(of: node, limit: 120)
      else { continue }
      var start = words.startIndex
      for found in StatedDate.days(in: words) where isPossible(found.day) {
        let behind = Self.bracketed(String(words[found.range.upperBound...]))
        let before = Self.withoutBracketed(String(words[start..<found.range.lowerBound]))
        let role =
          behind.flatMap { Self.role(in: $0) } ?? Self.role(in: before)
          ?? Self.role(of: document.words[node])
        candidates.append(Candidate(day: found.day, role: role, provenance: .text))
        start = found.range.upperBound
      }
    }
    return candidates
  }

  private static func role(of classes: ClassWords) -> Role {
    classes.contains(.published) ? .published : classes.contains(.updated) ? .updated : .unknown
  }

  /// What is in brackets at the beginning: "(updated), 4 March" gives "updated".
  private static func bracketed(_ text: String) -> String? {
    let text = text.trimmed
    guard text.first == "(", let close = text.firstIndex(of: ")") else { return nil }
    return String(text[text.index(after: text.startIndex)..<close])
  }

  private static func withoutBracketed(_ text: String) -> String {
    guard bracketed(text) != nil, let close = text.firstIndex(of: ")") else { return text }
    return String(text[text.index(after: close)...])
  }

  /// What the last of the words for either says.
  private static func role(in text: String) -> Role? {
    let words = text.lowercased().split { !$0.isLetter }
    for word in words.reversed() {
      if publishing.contains(String(word)) { return .published }
      if updating.contains(String(word)) { return .updated }
    }
    return nil
  }

  private static let publishing: Set<String> = [
    "published", "publication", "publish", "posted", "created", "issued", "released", "filed",
    "first", "uploaded", "added", "written", "originally",
  ]
  private static let updating: Set<String> = [
    "updated", "update", "updates", "modified", "modification", "edited", "revised", "changed",
    "change", "corrected", "amended", "refreshed", "reviewed", "last",
  ]

  /// Words that name a date, for those who take dates out of other words.
  static let labels = publishing.union(updating)
}
