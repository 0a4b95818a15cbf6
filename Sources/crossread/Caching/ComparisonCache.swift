import CrossreadCompare
import CrossreadCore
import CrossreadIngest
import Glibc

/// What comparing stories of a library came to, kept from one run to the next: a file for each story below
/// `$XDG_CACHE_HOME/crossread`, which may be deleted at any time.
///
/// A file is known by the articles that were compared, the settings, and the program that did it: where
/// any of them is another, it is not found, and goes one day as the one that was used longest ago.
struct ComparisonCache: Sendable {
  private let files: KeptFiles
  private let stamp: String

  /// The most bytes that the files have together.
  static let limit = 64_000_000

  /// `settings` is another text whenever articles may be compared to something else. Nil where there is no
  /// folder for it.
  init?(environment: [String: String], settings: String) {
    guard let folder = UserFolder.cache.path("crossread/comparisons", environment: environment)
    else { return nil }
    files = KeptFiles(folder: folder)
    stamp = Self.program + "\n" + settings
  }

  /// What tells this program from one that was built otherwise.
  private static let program: String = {
    var status = stat()
    guard stat("/proc/self/exe", &status) == 0 else { return ProgramVersion.number }
    return
      "\(ProgramVersion.number) \(status.st_size) \(status.st_mtim.tv_sec) \(status.st_mtim.tv_nsec)"
  }()

  private func name(of articles: [Article]) -> String {
    let ids = articles.map(\.id).sorted().joined(separator: " ")
    return String(FNV1a.hash("\(stamp)\n\(ids)".utf8), radix: 16)
  }

  /// What comparing these articles came to; nil where that is not known.
  func comparison(of articles: [Article]) -> KeptComparison? {
    files.read(name(of: articles), limit: Self.limit).map { KeptComparison(bytes: $0) }
  }

  func keep(_ comparison: KeptComparison, of articles: [Article]) {
    files.write([(name(of: articles), comparison.bytes)], limit: Self.limit)
  }
}
