import ArgumentParser
import CrossreadCompare
import CrossreadCore

/// Puts readings that come one after another into stories: those with one key, which come together, are
/// grouped as a whole, and only they are held.
struct StoryStream {
  /// What a key is made of.
  enum Field: String, ExpressibleByArgument, CaseIterable {
    case day, language, source

    func value(of article: Article) -> String {
      switch self {
      case .day: article.published?.description ?? ""
      case .language: article.language ?? ""
      case .source: article.source.name
      }
    }
  }

  private let fields: [Field]
  private var key: [String] = []
  private var waiting: [RecordOutcome<Reading>] = []

  /// Without fields all have one key.
  init(by fields: [Field]) { self.fields = fields }

  /// The lines of all that came before, where this is the first of another key.
  mutating func take(_ outcome: RecordOutcome<Reading>) -> [RecordOutcome<[UInt8]>] {
    var lines: [RecordOutcome<[UInt8]>] = []
    if case .done(let reading) = outcome {
      let next = fields.map { $0.value(of: reading.article) }
      if next != key { lines = end() }
      key = next
    }
    waiting.append(outcome)
    return lines
  }

  /// The lines of what is left.
  mutating func end() -> [RecordOutcome<[UInt8]>] {
    let readings = waiting.compactMap { outcome in
      if case .done(let reading) = outcome { reading } else { nil }
    }
    var homes: [String: Story] = [:]
    for story in StoryGrouper().stories(of: readings) {
      for reading in story.readings { homes[reading.article.id] = story }
    }
    defer { waiting = [] }
    return waiting.map { outcome in
      switch outcome {
      case .done(let reading):
        .done(Self.line(reading.article, homes[reading.article.id]))
      case .failed(let notice): .failed(notice)
      }
    }
  }

  /// Writes which story an article is of in the form "crossread.member/1" of docs/json.md.
  private static func line(_ article: Article, _ story: Story?) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("schema", "crossread.member/1")
      json.member("article", article.id)
      json.member("story", story?.id)
      json.member("title", story?.title)
    }
    return json.bytes + [0x0A]
  }
}
