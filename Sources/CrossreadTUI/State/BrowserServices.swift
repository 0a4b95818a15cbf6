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

  var refusal: String? {
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
  /// Compares a story of which only a summary is there, by its number; nil where it is gone. Whoever does
  /// may bring it again by `BrowserFeed.replace` when the model has weighed it.
  public var openStory: (@Sendable (Int) -> Comparison?)?
  /// Keeps where the person was, for the next time.
  public var keepSession: (@Sendable (String) -> Void)?

  public init(
    save: Service<@Sendable (Finding, Comparison) -> String?> = .off(missingService),
    export: Service<@Sendable (Comparison, String) -> ErrandResult> = .off(missingService),
    write: Service<@Sendable (String, String) -> ErrandResult> = .off(missingService),
    openAddress: Service<@Sendable (Article) -> ErrandResult> = .off(missingService),
    edit: Service<@Sendable (Article) -> ErrandResult> = .off(missingService),
    explain: (@Sendable (Finding, Comparison) -> MatchExplanation)? = nil,
    openStory: (@Sendable (Int) -> Comparison?)? = nil,
    keepSession: (@Sendable (String) -> Void)? = nil
  ) {
    self.save = save
    self.export = export
    self.write = write
    self.openAddress = openAddress
    self.edit = edit
    self.explain = explain
    self.openStory = openStory
    self.keepSession = keepSession
  }

  var refusals: Refusals {
    Refusals(
      save: save.refusal, export: export.refusal, write: write.refusal,
      openAddress: openAddress.refusal, edit: edit.refusal,
      explain: explain == nil ? missingService : nil)
  }
}

/// Why services are not there; nil where they are.
struct Refusals: Sendable, Hashable {
  var save: String?
  var export: String?
  var write: String?
  var openAddress: String?
  var edit: String?
  var explain: String?
}

/// Why a service is not there that nobody handed in.
public let missingService = "not offered here"
