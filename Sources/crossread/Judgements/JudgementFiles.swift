import CrossreadCompare
import CrossreadIngest
import CrossreadTUI

/// The files beside the articles in which people keep what they say of the findings.
///
/// One may lie in every folder given, beside every file given and beside every article found.
/// A new record goes where the finding's old one is, else beside the first input.
struct JudgementFiles {
  private struct Place {
    let path: String
    var file: JudgementFile
  }

  private var places: [Place] = []
  /// Where new records go; nil where all input came from standard input.
  let home: String?
  /// What a person should know of the files.
  private(set) var notices: [IngestNotice] = []

  /// Reads the files that are there.
  ///
  /// `named` is the one file to use instead of those beside the inputs.
  init(beside paths: [String], articles: [String], named: String? = nil) {
    var candidates: [String] = []
    if let named {
      candidates = [named]
    } else {
      let folders = paths.map { InputPath.isFolder($0) ? $0 : InputPath.folder(of: $0) }
      var known: Set<String> = []
      for folder in folders + articles.map(InputPath.folder(of:)) {
        guard let folder else { continue }
        let path = InputPath.joined(folder, Input.judgementFileName)
        if known.insert(path).inserted { candidates.append(path) }
      }
    }
    home = candidates.first
    for path in candidates {
      switch OwnFile(path).read(limit: Self.limit) {
      case .success(let bytes): add(JudgementFile(bytes), at: path)
      case .failure(let failure):
        // That there is none is the rule.
        if failure.problem != .missing {
          notices.append(IngestNotice(file: path, problem: failure.problem))
        }
      }
    }
  }

  /// A file of more bytes is not one that people wrote.
  private static let limit = 64_000_000

  private mutating func add(_ file: JudgementFile, at path: String) {
    places.append(Place(path: path, file: file))
    for problem in file.problems {
      notices.append(
        IngestNotice(
          file: path, place: .line(problem.line),
          problem: problem.kind == .repeated
            ? .repeatedJudgement : .brokenJudgement(Self.words(problem.kind))))
    }
  }

  private static func words(_ kind: JudgementFile.Problem.Kind) -> String {
    switch kind {
    case .notARecord: "it should have five fields parted by tabs"
    case .badID(let id): "\"\(id)\" is no finding's id, which has 16 hexadecimal digits"
    case .badVerdict(let word): "\"\(word)\" is not same, different, irrelevant or -"
    case .badBookmark(let word): "\"\(word)\" is not bookmark or -"
    case .repeated: ""
    }
  }

  /// The records of all files; of two of one finding the first counts.
  var records: [JudgementFile.Record] {
    var seen: Set<String> = []
    return places.flatMap { $0.file.records.map(\.record) }.filter { seen.insert($0.id).inserted }
  }

  /// What people say of the findings of a comparison, by the ids that these have now.
  func judged(_ comparison: Comparison) -> Comparison {
    comparison.judged(JudgementPlacing(records, in: comparison).judgements)
  }

  /// One notice for each record that matches no finding, the first few one by one.
  func notFound(in comparisons: [Comparison]) -> [IngestNotice] {
    let all = records
    let ids = comparisons.reduce(into: Set<String>()) {
      $0.formUnion(JudgementPlacing(all, in: $1).records)
    }
    return places.flatMap { place -> [IngestNotice] in
      let missing = place.file.records.filter { !ids.contains($0.record.id) }
      let told = missing.prefix(5).map { record, line in
        IngestNotice(
          file: place.path, place: .line(line), problem: .judgementNotFound(record.words))
      }
      let rest = missing.count - told.count
      return told
        + (rest > 0 ? [IngestNotice(file: place.path, problem: .moreJudgementsNotFound(rest))] : [])
    }
  }

  /// Writes a record into a file as it then is, so that what others have written meanwhile stays: the
  /// one that has an old record of the same finding, or else `home`. Nil where all went well.
  func save(_ record: JudgementFile.Record, home: String) -> IngestNotice? {
    let path = places.first { $0.file[record.id] != nil }?.path ?? home
    let result = OwnFile(path).change(limit: Self.limit) { bytes in
      let before = JudgementFile(bytes)
      var file = before
      file.set(record)
      return file == before ? nil : file.bytes
    }
    guard case .failure(let failure) = result else { return nil }
    return IngestNotice(file: path, problem: failure.problem)
  }
}

extension JudgementFiles {
  /// Keeping what is said in the browser.
  var service: Service<@Sendable (Finding, Comparison) -> String?> {
    guard let home else {
      return .off("standard input has no folder to keep it in: name a file with --verdicts")
    }
    return .on { [self] finding, comparison in
      save(StoryReport(comparison).record(of: finding), home: home)?.description
    }
  }
}

extension StoryReport {
  /// What a file of judgements says of a finding: its kind and some words of each side.
  func record(of finding: Finding, _ judgement: Judgement? = nil) -> JudgementFile.Record {
    let sides = finding.passages.map { passage -> String in
      let words = SafeText.line(words(passage))
      return words.count > 70 ? words.prefix(69) + "…" : words
    }
    return JudgementFile.Record(
      id: finding.id, judgement: judgement ?? finding.judgement ?? Judgement(),
      words: "\(finding.kind.rawValue): \(sides.joined(separator: " / "))")
  }
}
