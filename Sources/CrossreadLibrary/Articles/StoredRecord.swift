import CrossreadCore
import Foundation

/// An article as it is kept: all that reading its bytes gave, as JSON.
struct StoredRecord: Codable {
  /// Nil where it is kept elsewhere, for many articles of one file.
  var file: String?
  var sha256: String?
  var source: String
  var country: String?
  var claimedSource: String?
  var title: String?
  var byline: String?
  var published: String?
  var url: String?
  var claimedURL: String?
  var language: String?
  var extent: String?
  var dateline: String?
  var provenance: [String: String]?
  var text: String
  /// Who is named in it.
  var actors: [String]
  /// What is known of the bytes that follow: where they came from, and as what they were read.
  var address: String?
  var mediaType: String?
  var charset: String?
  var name: String?
  var format: String?

  init(_ article: Article, actors: [String]) {
    file = article.file
    sha256 = article.sha256
    source = article.source.name
    country = article.source.country
    claimedSource = article.source.claimed
    title = article.title
    byline = article.byline
    published = article.published?.description
    url = article.url
    claimedURL = article.claimedURL
    language = article.language
    extent = article.extent == .full ? nil : article.extent.rawValue
    dateline = article.dateline
    if !article.provenance.isEmpty {
      provenance = Dictionary(
        uniqueKeysWithValues: article.provenance.map { ($0.rawValue, $1.rawValue) })
    }
    text = article.text.string
    self.actors = actors
  }

  func article(id: String) -> Article {
    let places = (provenance ?? [:]).compactMap { name, place in
      Article.Field(rawValue: name).flatMap { field in
        Article.Provenance(rawValue: place).map { (field, $0) }
      }
    }
    return Article(
      id: id, file: file ?? "", sha256: sha256,
      source: Source(name: source, country: country, claimed: claimedSource), title: title,
      byline: byline, published: published.flatMap { CivilDay(iso8601: $0) }, url: url,
      claimedURL: claimedURL, language: language, text: ArticleText(text),
      extent: extent.flatMap(Article.Extent.init) ?? .full, dateline: dateline,
      provenance: Dictionary(places, uniquingKeysWith: { first, _ in first }))
  }

  var bytes: [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return (try? encoder.encode(self)).map { Array($0) } ?? []
  }

  init?(_ bytes: [UInt8]) {
    guard let record = try? JSONDecoder().decode(StoredRecord.self, from: Data(bytes)) else {
      return nil
    }
    self = record
  }
}
