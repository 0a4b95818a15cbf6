import CrossreadCore

/// What a page says of its article as JSON-LD in schema.org's words.
struct LinkedData {
  var headline: String?
  var name: String?
  var authors: [String] = []
  var published: String?
  var modified: String?
  var publisher: String?
  var url: String?
  var language: String?
  var dateline: String?
  /// The text as the page states it for machines; often with markup, cut or a summary.
  var body: String?

  /// schema.org's Article and the types below it that news is published as.
  private static let types: Set<String> = [
    "Article", "NewsArticle", "AdvertiserContentArticle", "AnalysisNewsArticle",
    "AskPublicNewsArticle", "BackgroundNewsArticle", "OpinionNewsArticle", "ReportageNewsArticle",
    "ReviewNewsArticle", "Report", "SatiricalArticle", "ScholarlyArticle", "TechArticle",
    "SocialMediaPosting", "BlogPosting", "LiveBlogPosting",
  ]

  /// What was found in the scripts of a page.
  struct Found {
    var article: LinkedData?
    /// Why scripts that speak of articles could not be read.
    var failures: [String] = []
  }

  /// Scripts of more bytes are not read; news pages have some kilobytes, with the text some hundred.
  private static let scriptLimit = 4_000_000
  private static let valueLimit = 200_000
  private static let failureLimit = 3
  /// More articles in one page are not looked at.
  private static let candidateLimit = 1000

  /// Looks for the page's own article: of several the one with its address or headline, and none
  /// that is another's.
  static func find(in document: HTMLDocument, _ identity: PageIdentity) -> Found {
    var found = Found()
    var candidates: [Candidate] = []
    for node in 0..<document.count
    where document.tags[node] == HTMLTag.script && document.ends[node] > node + 1 {
      let range = Int(document.starts[node + 1])..<Int(document.stops[node + 1])
      guard mentionsArticle(document.bytes[range]) else { continue }
      let before = candidates.count
      let failure = read(document.bytes[range], into: &candidates)
      if let failure, candidates.count == before, found.failures.count < failureLimit {
        found.failures.append(failure)
      }
    }
    found.article = best(of: candidates, identity)
    return found
  }

  /// Adds the articles in a script; the failure of a strict reading, if there was one.
  private static func read(_ script: ArraySlice<UInt8>, into candidates: inout [Candidate])
    -> String?
  {
    guard script.count <= scriptLimit else {
      return "more than \(scriptLimit / 1_000_000) MB"
    }
    var bytes = Array(script)
    var parser = JSONParser(bytes, valueLimit: valueLimit)
    do throws(JSONParser.Failure) {
      while let value = try parser.next() { collect(value, among: value, into: &candidates) }
      return nil
    } catch {
      if !bytes.contains(UInt8(ascii: "\"")), bytes.contains(UInt8(ascii: "&")) {
        bytes = Array(HTMLFragment.text(of: String(decoding: bytes, as: UTF8.self)).utf8)
      }
      var parser = JSONParser(bytes, as: .asWritten, valueLimit: valueLimit)
      parser.skipToValue()
      while let value = (try? parser.next()) ?? nil {
        collect(value, among: value, into: &candidates)
        parser.skipToValue()
      }
      return error.detail
    }
  }

  // MARK: Candidates

  /// An article that a script speaks of.
  private struct Candidate {
    var article: JSONValue
    /// The whole script, in which what it refers to is named.
    var script: JSONValue
    /// Whether it stands in a list, which can be of other stories.
    var isListed: Bool
  }

  private static func best(of candidates: [Candidate], _ identity: PageIdentity) -> LinkedData? {
    var best: (article: LinkedData, rank: Int)?
    let isAlone = candidates.count == 1
    for candidate in candidates {
      let article = LinkedData(candidate.article, among: candidate.script)
      let rank = article.rank(identity)
      guard rank > 0 || !candidate.isListed && rank >= (isAlone ? -1 : 0),
        rank > best?.rank ?? .min
      else { continue }
      best = (article, rank)
    }
    return best?.article
  }

  /// How much speaks for the article's being the page's own; below zero where it is another's.
  private func rank(_ identity: PageIdentity) -> Int {
    let byAddress = identity.isOwn(address: url).map { $0 ? 2 : -1 } ?? 0
    let likeness = identity.similarity(ofHeadline: headline ?? name)
    let byHeadline = likeness.map { $0 > 0.6 ? 2 : $0 < 0.3 ? -1 : 0 } ?? 0
    return byAddress + byHeadline
  }

  private static func collect(
    _ value: JSONValue, among script: JSONValue, isListed: Bool = false,
    into candidates: inout [Candidate]
  ) {
    guard candidates.count < candidateLimit else { return }
    switch value {
    case .array(let elements):
      for element in elements {
        collect(element, among: script, isListed: isListed, into: &candidates)
      }
    case .object:
      if isArticle(value) {
        candidates.append(Candidate(article: value, script: script, isListed: isListed))
        return
      }
      for key in ["@graph", "mainEntity", "mainEntityOfPage"] {
        if let inner = value[key] {
          collect(inner, among: script, isListed: isListed, into: &candidates)
        }
      }
      for key in ["itemListElement", "item", "hasPart"] {
        if let inner = value[key] {
          collect(inner, among: script, isListed: true, into: &candidates)
        }
      }
    default: return
    }
  }

  /// Whether a script names one of the types at all; most describe the site.
  private static func mentionsArticle(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.withUnsafeBufferPointer { script in
      for (index, byte) in script.enumerated() {
        let word: StaticString
        switch byte {
        case UInt8(ascii: "A"): word = "Article"
        case UInt8(ascii: "R"): word = "Report"
        case UInt8(ascii: "P"): word = "Posting"
        default: continue
        }
        let count = word.utf8CodeUnitCount
        if index + count <= script.count,
          (1..<count).allSatisfy({ script[index + $0] == word.utf8Start[$0] })
        {
          return true
        }
      }
      return false
    }
  }

  private static func isArticle(_ value: JSONValue) -> Bool {
    switch value["@type"] {
    case .string(let type): isArticle(type)
    case .array(let list): list.contains { $0.string.map(isArticle) ?? false }
    default: false
    }
  }

  /// A type may have its vocabulary before it: "schema:Article", "https://schema.org/Article".
  private static func isArticle(_ type: String) -> Bool {
    types.contains(type.split { $0 == "/" || $0 == ":" || $0 == "#" }.last.map(String.init) ?? "")
  }

  private init(_ article: JSONValue, among all: JSONValue) {
    headline = Self.words(article["headline"])
    name = Self.words(article["name"])
    authors = Self.names(article["author"], among: all)
    if authors.isEmpty { authors = Self.names(article["creator"], among: all) }
    published = Self.words(article["datePublished"]) ?? Self.words(article["dateCreated"])
    modified = Self.words(article["dateModified"])
    publisher = Self.names(article["publisher"], among: all).first
    url =
      Self.words(article["mainEntityOfPage"]) ?? Self.words(article["mainEntityOfPage"]?["@id"])
      ?? Self.words(article["url"])
    language = Self.words(article["inLanguage"])
    dateline = Self.words(article["dateline"])
    body = article["articleBody"]?.string
  }

  /// A string on one line, its references resolved; nil where there are no words.
  private static func words(_ value: JSONValue?) -> String? {
    guard let string = value?.string else { return nil }
    let words = HTMLDocument.singleLine(HTMLFragment.text(of: string).utf8)
    return words.isEmpty ? nil : words
  }

  /// The names of persons or organisations: strings, objects, lists, or references to objects of
  /// the same graph.
  private static func names(_ value: JSONValue?, among all: JSONValue) -> [String] {
    switch value {
    case .string?: return words(value).map { [$0] } ?? []
    case .array(let elements)?: return elements.prefix(20).flatMap { names($0, among: all) }
    case .object?:
      if let name = value?["name"] { return names(name, among: all) }
      if let id = value?["@id"]?.string, case .array(let graph)? = all["@graph"],
        let named = graph.first(where: { $0["@id"]?.string == id && $0["name"] != nil })
      {
        return words(named["name"]).map { [$0] } ?? []
      }
      return []
    default: return []
    }
  }
}
