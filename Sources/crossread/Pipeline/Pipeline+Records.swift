import CrossreadCompare
import CrossreadCore
import CrossreadIngest

/// What a record came to, of those that another program hands over one after another.
enum RecordOutcome<Result: Sendable>: Sendable {
  case done(Result)
  /// Nothing: why, of the gravest.
  case failed(IngestNotice)
}

extension Pipeline {
  /// Reads the records of standard input, one a line or in a web archive, and hands on what each came to, in
  /// their order: one for each line, whatever it holds. Whatever else is to be said is told to `report`.
  ///
  /// However many come, only a few are held. With one job each is handed on before the next is asked for.
  /// False where the input could not be read to its end.
  func forEachRecord<Result: Sendable>(
    finish: @escaping @Sendable (Reading) -> Result, report: (IngestNotice) -> Void,
    consume: (RecordOutcome<Result>) -> Void
  ) async -> Bool {
    await forEachOutcome(report: report, consume: consume) { [ingest, reader] part in
      let ingested = ingest.read(part)
      guard ingested.articles.count < 2 else {
        let problem = IngestNotice.Problem.skippedRecord(
          "it holds \(ingested.articles.count) articles")
        return (
          nil, [IngestNotice(file: part.input.path, place: part.place, problem: problem)]
        )
      }
      return (ingested.articles.first.map { finish(reader.read($0)) }, ingested.notices)
    }
  }

  /// The same for lines that are arrays of records: each is a story. Records that cannot be read are left out
  /// of it and reported.
  func forEachStory<Result: Sendable>(
    finish: @escaping @Sendable (Story) -> Result, report: (IngestNotice) -> Void,
    consume: (RecordOutcome<Result>) -> Void
  ) async -> Bool {
    await forEachOutcome(report: report, consume: consume) { [ingest, reader] part in
      let read = Ingest.joined(ingest.elements(of: part).map(ingest.read))
      let readings = read.articles.map(reader.read)
      return (readings.isEmpty ? nil : finish(StoryGrouper.story(of: readings)), read.notices)
    }
  }

  /// `transform` gives what a part came to, and what there is to be said of it.
  private func forEachOutcome<Result: Sendable>(
    report: (IngestNotice) -> Void, consume: (RecordOutcome<Result>) -> Void,
    transform: @escaping @Sendable (IngestPart) -> (result: Result?, notices: [IngestNotice])
  ) async -> Bool {
    var limiter = NoticeLimiter()
    var isWhole = true
    let parts = ingest.parts(of: [Input(path: Input.standardInputPath)])
    await orderedMap(parts, jobs: jobs) { part in
      (part: part, outcome: transform(part))
    } consume: { part, outcome in
      var notices = outcome.notices
      if let result = outcome.result {
        consume(.done(result))
      } else if part.isRecord {
        let gravest = notices.firstIndex { $0.severity == .loss }
        let file = part.input.path
        consume(
          .failed(
            gravest.map { notices.remove(at: $0) }
              ?? IngestNotice(file: file, place: part.place, problem: .recordWithoutText)))
      } else if notices.contains(where: { $0.severity == .loss }) {
        isWhole = false
      }
      for notice in notices where limiter.passes(notice) { report(notice) }
    }
    limiter.rest.forEach(report)
    return isWhole
  }
}
