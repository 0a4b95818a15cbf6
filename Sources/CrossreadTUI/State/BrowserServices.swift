import CrossreadCompare

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

/// What the browser asks of the program around it. The browser itself touches no file.
public struct BrowserServices: Sendable {
  /// Keeps what a person says of a finding (`Finding.judgement`), all or nothing; gives nil where
  /// that went well, else what went wrong in words.
  public var save: Service<@Sendable (Finding, Comparison) -> String?>

  public init(
    save: Service<@Sendable (Finding, Comparison) -> String?> = .off("there is nowhere to keep it")
  ) {
    self.save = save
  }

  var refusals: Refusals { Refusals(save: save.refusal) }
}

/// Why services are not there; nil where they are.
struct Refusals: Sendable, Hashable {
  var save: String?
}
