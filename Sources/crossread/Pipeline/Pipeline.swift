import CrossreadCompare
import CrossreadCore
import CrossreadIngest
import CrossreadLibrary
import CrossreadTUI
import Synchronization

/// From the paths of a command line to readings: reads several inputs at a time, keeps their order.
struct Pipeline: Sendable {
  let ingest: Ingest
  let reader = Reader()
  let jobs: Int?
  private let stated: StatedFormat?
  private let outlets: OutletDirectory
  private let isSecure: Bool
  private let meter: ProgressMeter
  /// What the model has read in earlier runs; nil in secure mode, where no file is written.
  private let memory: SentenceCache?

  /// `jobs` is how many inputs are read at a time, at most four for each core; as many as there are
  /// cores where it is nil. All inputs are read as `stated`, where that is not nil. `outlets` says which names are one outlet's.
  /// In secure mode nothing is read but what the paths name, or hold. Where it `takesLines`, each line of a
  /// stream is a record of JSON.
  ///
  /// `progress` is told how far it has come, from any thread.
  init(
    jobs: Int? = nil, stated: StatedFormat? = nil, outlets: OutletDirectory = .builtIn,
    isSecure: Bool = SecureMode.isAskedFor(by: Environment.all), takesLines: Bool = false,
    progress: (@Sendable (LoadingProgress) -> Void)? = nil
  ) {
    self.jobs = jobs
    self.stated = stated
    self.outlets = outlets
    meter = ProgressMeter(progress)
    // What is known of the sentences of one record after another would never end.
    memory = isSecure || takesLines ? nil : SentenceCache(environment: Environment.all)
    self.isSecure = isSecure
    ingest = Ingest(stated: stated, isConfined: isSecure, takesLines: takesLines)
  }

  /// What the inputs came to.
  struct Outcome {
    /// The articles read, copies left out.
    var articleCount = 0
    /// Whether something that was asked for could not be read.
    var hasLoss = false
  }

  /// Reads every input; `finish` turns a reading into what `consume` gets, on the worker's thread.
  ///
  /// `report` gets every notice, `consume` every result, both in the order of the inputs. With
  /// `wholeOnly`, articles of which only a summary is there are left out, with a notice.
  func forEach<Result: Sendable>(
    at paths: [String], wholeOnly: Bool = false, finish: @escaping @Sendable (Reading) -> Result,
    report: (IngestNotice) -> Void, consume: (Result) -> Void
  ) async -> Outcome {
    await forEachPart(
      at: paths, wholeOnly: wholeOnly, keepsBytes: false, finish: { reading, _ in finish(reading) },
      report: report, consume: { $0.forEach(consume) })
  }

  /// Reads every input and makes its articles ready for a library: those of each part of the input at a
  /// time, copies left out. Nothing more is read when `consume` has given false.
  func forEachAddition(
    at paths: [String], report: (IngestNotice) -> Void, consume: ([NewArticle]) -> Bool
  ) async -> Outcome {
    let isStopped = Mutex(false)
    return await forEachPart(
      at: paths, wholeOnly: true, keepsBytes: true,
      goesOn: { !isStopped.withLock { $0 } },
      finish: { NewArticle($0, original: $1) }, report: report
    ) { articles in
      if !consume(articles) { isStopped.withLock { $0 = true } }
    }
  }

  /// `finish` gets the bytes that an article alone was read from where somebody wants to keep them.
  private func forEachPart<Result: Sendable>(
    at paths: [String], wholeOnly: Bool, keepsBytes: Bool,
    goesOn: @escaping () -> Bool = { true },
    finish: @escaping @Sendable (Reading, NewArticle.Original?) -> Result,
    report: (IngestNotice) -> Void, consume: ([Result]) -> Void
  ) async -> Outcome {
    var outcome = Outcome()
    var duplicates = DuplicateFilter()
    var limiter = NoticeLimiter()
    func pass(_ notice: IngestNotice) {
      if notice.severity == .loss { outcome.hasLoss = true }
      if limiter.passes(notice) { report(notice) }
    }
    let (inputs, notices) = ingest.inputs(at: paths)
    notices.forEach(pass)
    meter.start(.reading, total: inputs.count)
    let pieces = ReadingPieces(of: ingest.parts(of: inputs), ingest).lazy.prefix { _ in goesOn() }
    await orderedMap(pieces, jobs: jobs) { [ingest, reader, meter, stated] piece in
      var ingested: Ingested
      var original: NewArticle.Original?
      switch piece.content {
      case .part(let part) where keepsBytes:
        let (read, bytes, context) = ingest.readWithBytes(part)
        ingested = read
        if read.articles.count == 1 {
          original = NewArticle.Original(bytes, context, stated: stated)
        }
      case .part(let part): ingested = ingest.read(part)
      case .ingested(let some): ingested = some
      }
      if wholeOnly { ingested.leaveOutSummaries(of: piece.input) }
      let articles = ingested.articles.map { article in
        defer { meter.countArticle() }
        let reading = reader.read(article)
        let mixed = MixedScripts.names(in: reading)
        if let name = mixed.first {
          let problem = IngestNotice.Problem.mixedScripts(name, more: mixed.count - 1)
          ingested.notices.append(IngestNotice(file: article.file, problem: problem))
        }
        return (article, finish(reading, original))
      }
      meter.countFile(piece.input.path)
      return (notices: ingested.notices, articles: articles)
    } consume: { piece in
      piece.notices.forEach(pass)
      var results: [Result] = []
      for (article, result) in piece.articles {
        if let notice = duplicates.notice(ifSeen: article) {
          pass(notice)
        } else {
          outcome.articleCount += 1
          results.append(result)
        }
      }
      if !results.isEmpty { consume(results) }
    }
    limiter.rest.forEach(report)
    return outcome
  }

  /// What came of comparing some inputs.
  struct Compared {
    let comparisons: [Comparison]
    let notices: [IngestNotice]
    /// Those of the notices that nobody could give before all was weighed.
    var later: [IngestNotice] = []
    let outcome: Outcome
    /// The files of what people say, as they were read.
    let judgements: JudgementFiles
  }

  /// What compares here. It keeps what is doubtful: whoever shows a comparison leaves that out
  /// (`Comparison.shown`), and can say how much it was.
  var comparer: Comparer {
    Comparer(
      includesDoubtful: true, outlets: outlets, memory: memory, weighing: meter.countSentences)
  }

  /// Keeps what the model has read for the next run.
  func remember() { memory?.save() }

  /// Somebody who does not wait until everything is weighed.
  struct Early {
    /// Gets what shared words alone come to, of all stories.
    let byWords: (Compared) -> Void
    /// Gets each story when the model has weighed it, in their order.
    let weighed: (_ story: Int, Comparison) -> Void
  }

  /// Reads every input, compares the articles of each story and applies what people say of the
  /// findings in the files beside the articles, or in the one file named.
  ///
  /// In secure mode files of judgements are read only where `verdicts` names them, or where they lie in a
  /// folder that is named.
  /// A task that is cancelled weighs no further story.
  func comparisons(
    at paths: [String], verdicts: String? = nil, early: Early? = nil
  ) async -> Compared {
    var notices: [IngestNotice] = []
    var (readings, outcome) = await self.readings(at: paths) { notices.append($0) }
    let files = JudgementFiles(
      beside: isSecure ? paths.filter(Self.holdsItsJudgements) : paths,
      articles: isSecure ? [] : readings.map(\.article.file), named: verdicts)
    let comparer = comparer
    meter.start(.grouping)
    let stories = StoryGrouper().stories(of: readings)
    var byWords: [Comparison] = []
    if let early {
      byWords = await compare(stories, by: comparer.byWordsAlone).map { files.judged($0) }
      early.byWords(
        Compared(
          comparisons: byWords, notices: notices + files.notices, outcome: outcome,
          judgements: files))
    }
    let comparisons = await compare(stories, by: comparer) {
      early?.weighed($0, files.judged($1))
    }.map { files.judged($0) }
    // What a person has judged before the model had its say stays on the screen.
    let later = files.notFound(in: comparisons + byWords)
    let more = files.notices + later
    if more.contains(where: { $0.severity == .loss }) { outcome.hasLoss = true }
    return Compared(
      comparisons: comparisons, notices: notices + more, later: later, outcome: outcome,
      judgements: files)
  }

  /// Compares the articles of each story; `done` gets each comparison, in the order of the stories.
  private func compare(
    _ stories: [Story], by comparer: Comparer,
    done: (_ story: Int, Comparison) -> Void = { _, _ in }
  ) async -> [Comparison] {
    var comparisons: [Comparison] = []
    meter.start(.comparing, total: stories.count)
    await orderedMap(stories.lazy.prefix { _ in !Task.isCancelled }, jobs: jobs) { [meter] story in
      defer { meter.countStory() }
      return comparer.compare(story)
    } consume: {
      done(comparisons.count, $0)
      comparisons.append($0)
    }
    return comparisons
  }

  /// Whether a path names a folder whose file of judgements, if there is one, lies inside it.
  private static func holdsItsJudgements(_ path: String) -> Bool {
    InputPath.isFolder(path)
      && InputPath.isInside(InputPath.joined(path, Input.judgementFileName), of: path)
  }

  /// Every reading, in the order of the inputs.
  func readings(
    at paths: [String], report: (IngestNotice) -> Void
  ) async -> (readings: [Reading], outcome: Outcome) {
    var readings: [Reading] = []
    let outcome = await forEach(
      at: paths, wholeOnly: true, finish: { $0 }, report: report, consume: { readings.append($0) })
    return (readings, outcome)
  }
}
