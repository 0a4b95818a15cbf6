import CrossreadCompare
import CrossreadCore
import CrossreadFetch
import CrossreadIngest
import CrossreadLibrary

/// A library as a folder of plain files.
final class LibraryExport {
  private let library: Library
  private let folder: String
  private(set) var hasLoss = false

  init(_ library: Library, folder: String) {
    self.library = library
    self.folder = folder
  }

  /// Writes all of it; how many files of articles that came to. What cannot be written, or is damaged, is told and the rest
  /// goes on.
  func write(report: (IngestNotice) -> Void) throws -> Int {
    var count = 0
    func tell(_ notice: IngestNotice) {
      hasLoss = true
      report(notice)
    }
    if let notice = FileBytes.makeFolder(folder) {
      tell(notice)
      return 0
    }
    let damaged = try library.forEachVersion { version, original, address in
      let file = ArticleFile(
        version.article, original: original, address: address, at: version.added)
      let path = InputPath.joined(folder, file.path)
      if let notice = FileBytes.makeFolder(InputPath.folder(of: path) ?? folder) {
        tell(notice)
        return false
      }
      switch OwnFile(path).replace(with: file.bytes) {
      case .success: count += 1
      case .failure(let failure):
        tell(IngestNotice(file: path, problem: failure.problem))
        return false
      }
      return true
    }
    for id in damaged {
      tell(IngestNotice(file: library.path, problem: .damagedArchive("article \(id)")))
    }
    try writeJudgements(tell)
    try writeFeeds(tell)
    return count
  }

  private func writeJudgements(_ tell: (IngestNotice) -> Void) throws {
    let said = try library.judgements()
    guard !said.isEmpty else { return }
    let path = InputPath.joined(folder, Input.judgementFileName)
    let result = OwnFile(path).change(limit: 64_000_000) { bytes in
      var file = JudgementFile(bytes)
      for judgement in said { file.set(JudgementFile.Record(judgement)) }
      return file.bytes
    }
    if case .failure(let failure) = result {
      tell(IngestNotice(file: path, problem: failure.problem))
    }
  }

  private func writeFeeds(_ tell: (IngestNotice) -> Void) throws {
    let feeds = try library.feeds()
    guard !feeds.isEmpty else { return }
    var list = ArticleLibrary(folder: folder)
    for feed in feeds {
      if case .failure(let failure) = list.subscribe(to: ArticleLibrary.Subscription(feed)) {
        tell(IngestNotice(file: folder, problem: failure.problem))
        return
      }
    }
  }
}

extension JudgementFile.Record {
  init(_ said: LibraryJudgement) {
    self.init(
      id: said.finding,
      judgement: Judgement(
        verdict: said.verdict.flatMap(Judgement.Verdict.init), note: said.note,
        isBookmarked: said.isBookmarked),
      words: said.words)
  }
}
