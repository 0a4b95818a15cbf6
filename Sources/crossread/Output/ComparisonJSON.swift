import CrossreadCompare
import CrossreadCore
import CrossreadWording

/// Writes comparisons in the form "crossread.comparison/2" of docs/json.md.
struct ComparisonJSON {
  /// Hands on one object on one line, the line break included, a piece at a time.
  static func write(
    _ comparisons: some Collection<Comparison>, to output: @escaping ([UInt8]) -> Void
  ) {
    var json = JSONWriter(handingTo: output)
    json.object { json in
      json.member("schema", "crossread.comparison/2")
      json.key("stories")
      json.array(comparisons) { json, comparison in
        StoryWriter(comparison).write(to: &json)
      }
    }
    json.finish()
    output([0x0A])
  }
}

private struct StoryWriter {
  let comparison: Comparison
  private let spans: [SpanWriter]

  init(_ comparison: Comparison) {
    self.comparison = comparison
    spans = comparison.story.readings.map { SpanWriter($0) }
  }

  func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("id", comparison.story.id)
      json.member("title", comparison.story.title)
      json.key("articles")
      json.array(comparison.story.readings.enumerated()) { article($1.element, $1.offset, &$0) }
      json.key("actors")
      json.array(comparison.actors) { actor($1, &$0) }
      json.key("findings")
      json.array(comparison.findings) { finding($1, &$0) }
      json.key("alone")
      json.array(comparison.alone) { finding($1, &$0) }
    }
  }

  private func articleID(_ number: Int) -> String {
    comparison.story.readings[number].article.id
  }

  private func article(_ reading: Reading, _ number: Int, _ json: inout JSONWriter) {
    json.object { json in
      json.member("id", reading.article.id)
      json.member("letter", Comparison.letter(ofArticle: number))
      json.member("file", reading.article.file)
      json.member("sha256", reading.article.sha256)
      json.key("source")
      ReadingJSON.source(reading.article.source, &json)
      json.member("title", reading.article.title)
      json.member("published", reading.article.published?.description)
      json.key("text")
      reading.article.text.utf8.withUnsafeBufferPointer { json.string(utf8: $0) }
      json.key("origins")
      json.array(reading.originNames) { json, name in json.object { $0.member("name", name) } }
    }
  }

  private func actor(_ actor: Actor, _ json: inout JSONWriter) {
    json.object { json in
      json.member("name", actor.name)
      json.member("kind", actor.kind.rawValue)
      json.key("roles")
      json.array(actor.roles) { $0.string($1.text) }
      json.key("names")
      json.object { json in
        for (article, names) in actor.names.sorted(by: { $0.key < $1.key }) {
          json.key(articleID(article))
          json.array(names) { $0.string($1) }
        }
      }
    }
  }

  private func finding(_ finding: Finding, _ json: inout JSONWriter) {
    json.object { json in
      json.member("id", finding.id)
      json.member("part_of", finding.partOf)
      json.member("kind", finding.kind.rawValue)
      if finding.verdict != .alone { json.member("verdict", finding.verdict.rawValue) }
      if finding.kind == .quote { json.member("relation", finding.relation?.rawValue) }
      json.key("judgement")
      judgement(of: finding, &json)
      json.member("what", finding.what)
      json.key("in")
      json.object { json in
        for passage in finding.passages {
          json.key(articleID(passage.article))
          json.array(passage.spans) { spans[passage.article].write($1, to: &$0) }
        }
      }
      let reason = Wording.reason(of: finding, in: comparison)
      json.member("why", reason.isEmpty ? nil : reason)
      differences(of: finding, &json)
      if finding.kind == .quote {
        json.member("speaker", comparison.speaker(of: finding))
      }
      json.member("confidence", finding.confidence.rawValue)
      json.key("origins")
      json.array(finding.origins) { $0.string($1) }
      json.member("independent", finding.independent)
      json.key("dependence")
      json.array(finding.dependence) { $0.string($1) }
    }
  }
}

extension StoryWriter {
  /// In what the articles differ: the first by its places alone, then all with all that is known.
  private func differences(of finding: Finding, _ json: inout JSONWriter) {
    json.key("difference")
    if let first = finding.differences.first {
      json.object { json in
        json.member("kind", first.kind.rawValue)
        words(of: first, &json) { words, json in places(of: words, &json) }
      }
    } else {
      json.null()
    }
    json.key("differences")
    json.array(finding.differences) { json, difference in
      json.object { json in
        json.member("kind", difference.kind.rawValue)
        json.member("weight", difference.weight.rawValue)
        words(of: difference, &json) { words, json in
          json.object { json in
            json.key("spans")
            places(of: words, &json)
            json.member("text", words.text)
          }
        }
      }
    }
  }

  /// The words of each article, by its id.
  private func words(
    of difference: Difference, _ json: inout JSONWriter,
    _ write: (Difference.Words, inout JSONWriter) -> Void
  ) {
    json.key("words")
    json.object { json in
      for words in difference.words {
        json.key(articleID(words.article))
        write(words, &json)
      }
    }
  }

  private func places(of words: Difference.Words, _ json: inout JSONWriter) {
    json.array(words.spans) { spans[words.article].write($1, to: &$0) }
  }

  /// What a person says of the finding; null where nobody has said anything.
  private func judgement(of finding: Finding, _ json: inout JSONWriter) {
    guard let judgement = finding.judgement else { return json.null() }
    json.object { json in
      json.member("verdict", judgement.verdict?.rawValue)
      json.member("found", finding.overruled?.rawValue)
      json.member("note", judgement.note.isEmpty ? nil : judgement.note)
      json.key("bookmark")
      json.bool(judgement.isBookmarked)
    }
  }
}
