import CrossreadCore
import CrossreadIngest
import Testing

@testable import crossread

@Suite struct StoryStreamTests {
  private func reading(_ id: String, _ text: String, day: String) -> RecordOutcome<Reading> {
    .done(
      Reader().read(
        Article(
          id: id, file: "-", source: Source(name: id), title: nil, byline: nil,
          published: CivilDay(iso8601: day), url: nil, language: nil, text: ArticleText(text))))
  }

  private func text(_ outcome: RecordOutcome<[UInt8]>) -> String {
    switch outcome {
    case .done(let bytes): String(decoding: bytes, as: UTF8.self)
    case .failed(let notice): notice.what
    }
  }

  private let flood = "The river Wend rose by four metres at Oldmill and the bridge was closed."

  @Test func groupsWhatHasOneKeyAndHoldsNothingElse() {
    var stream = StoryStream(by: [.day])
    #expect(stream.take(reading("a", flood, day: "2015-03-04")).isEmpty)
    #expect(stream.take(reading("b", flood, day: "2015-03-04")).isEmpty)
    let first = stream.take(reading("c", flood, day: "2015-03-05")).map(text)
    let rest = stream.end().map(text)
    #expect(first.count == 2 && rest.count == 1)
    func story(_ line: String) -> Substring? {
      line.split(separator: "\"story\":").last?.prefix(18)
    }
    #expect(story(first[0]) == story(first[1]))
    #expect(story(first[0]) != story(rest[0]))
  }

  @Test func keepsThePlaceOfWhatFailed() {
    var stream = StoryStream(by: [])
    _ = stream.take(reading("a", flood, day: "2015-03-04"))
    _ = stream.take(.failed(IngestNotice(file: "-", problem: .recordWithoutText)))
    _ = stream.take(reading("b", flood, day: "2015-03-05"))
    let lines = stream.end().map(text)
    #expect(lines.count == 3 && lines[1] == "the record has no text")
  }
}
