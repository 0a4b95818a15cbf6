import CrossreadCompare
import CrossreadCore

/// Something that the program around the browser does for it, or why it does not.
public enum Service<Work: Sendable>: Sendable {
  case on(Work)
  /// The reason in words, as the help shows it: "off in secure mode".
  case off(String)

  var work: Work? {
    if case .on(let work) = self { return work }
    return nil
  }

  package var refusal: String? {
    if case .off(let reason) = self { return reason }
    return nil
  }
}

/// What came of an errand.
public enum ErrandResult: Sendable, Equatable {
  /// Done; what to tell the person.
  case done(String)
  case failed(String)
  /// A program is to be run, with these words, while the terminal is its own.
  case run([String])
}

/// What the browser asks of the program around it. The browser itself touches no file and starts
/// no program but those that it is handed here.
public struct BrowserServices: Sendable {
  /// Keeps what a person says of a finding (`Finding.judgement`), all or nothing; gives nil where
  /// that went well, else what went wrong in words.
  public var save: Service<@Sendable (Finding, Comparison) -> String?>
  /// Writes a comparison into a file, in the form that its name's ending asks for.
  public var export: Service<@Sendable (Comparison, String) -> ErrandResult>
  /// Writes text into a file.
  public var write: Service<@Sendable (String, String) -> ErrandResult>
  /// Shows the page of an article.
  public var openAddress: Service<@Sendable (Article) -> ErrandResult>
  /// Opens the file of an article.
  public var edit: Service<@Sendable (Article) -> ErrandResult>
  /// Works out why a finding of a comparison is what it is, which takes about as long as comparing without
  /// the model does; nil where nobody can.
  public var explain: (@Sendable (Finding, Comparison) -> MatchExplanation)?
  /// Reads again what is browsed; nil where nothing is there any more. How far it is, it says from any thread.
  public var reload: Reload?
  public typealias Reload =
    @Sendable (_ progress: @escaping @Sendable (LoadingProgress) -> Void) -> BrowserContent?
  /// What there is of a library; nil where articles of paths are browsed.
  public var library: LibraryServices?
  /// Keeps where the person was, for the next time.
  public var keepSession: (@Sendable (String) -> Void)?

  public init(
    save: Service<@Sendable (Finding, Comparison) -> String?> = .off(missingService),
    export: Service<@Sendable (Comparison, String) -> ErrandResult> = .off(missingService),
    write: Service<@Sendable (String, String) -> ErrandResult> = .off(missingService),
    openAddress: Service<@Sendable (Article) -> ErrandResult> = .off(missingService),
    edit: Service<@Sendable (Article) -> ErrandResult> = .off(missingService),
    explain: (@Sendable (Finding, Comparison) -> MatchExplanation)? = nil,
    keepSession: (@Sendable (String) -> Void)? = nil
  ) {
    self.save = save
    self.export = export
    self.write = write
    self.openAddress = openAddress
    self.edit = edit
    self.explain = explain
    self.keepSession = keepSession
  }

  var refusals: Refusals {
    Refusals(
      save: save.refusal, export: export.refusal, write: write.refusal,
      openAddress: openAddress.refusal, edit: edit.refusal,
      explain: explain == nil ? missingService : nil, change: library?.change.refusal,
      reload: reload == nil ? missingService : nil)
  }
}

/// What the browser asks of the library whose stories it shows.
public struct LibraryServices: Sendable {
  /// What came of opening a story.
  public struct Opened: Sendable {
    public let comparison: Comparison
    /// Whether the model has had its say; where it has not, `BrowserFeed.replace` brings the story again
    /// under the number that it was asked for by.
    public let isWeighed: Bool
    /// The ids of its articles that were altered after they were first seen.
    public let altered: Set<String>

    public init(_ comparison: Comparison, isWeighed: Bool, altered: Set<String> = []) {
      self.comparison = comparison
      self.isWeighed = isWeighed
      self.altered = altered
    }
  }

  /// The stories of a listing, or why there are none in words.
  public var list: @Sendable (LibraryListing) -> Result<LibraryPage, LibraryProblem>
  public typealias Open =
    @Sendable (
      _ story: StorySummary, _ number: Int,
      _ progress: @escaping @Sendable (LoadingProgress) -> Void
    ) -> Opened?
  /// Compares a story, and takes note that it was read; nil where it is gone. How far it is, it says from
  /// any thread.
  public var open: Open
  /// What was altered in an article of a story, under a title, and where that led; takes about as long as
  /// comparing the story.
  public var alterations: @Sendable (_ article: Article, _ story: StorySummary) -> [Alterations]
  /// Changes stories; gives nil where that went well, else what went wrong in words.
  public var change: Service<@Sendable (LibraryChange) -> String?>

  public init(
    list: @escaping @Sendable (LibraryListing) -> Result<LibraryPage, LibraryProblem>,
    open: @escaping Open,
    alterations: @escaping @Sendable (Article, StorySummary) -> [Alterations] = {
      _, _ in []
    },
    change: Service<@Sendable (LibraryChange) -> String?> = .off(missingService)
  ) {
    self.list = list
    self.open = open
    self.alterations = alterations
    self.change = change
  }
}

/// Why a library cannot do what it was asked for, in words.
public struct LibraryProblem: Error, Sendable, Hashable {
  public let words: String

  public init(_ words: String) { self.words = words }
}

/// Why services are not there; nil where they are.
struct Refusals: Sendable, Hashable {
  var save: String?
  var export: String?
  var write: String?
  var openAddress: String?
  var edit: String?
  var explain: String?
  /// Merging, splitting and naming stories of a library.
  var change: String?
  var reload: String?
}

/// Why a service is not there that nobody handed in.
public let missingService = "not offered here"
