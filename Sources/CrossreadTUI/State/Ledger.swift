/// What the person did: what can be taken back, and what is not kept yet.
struct Ledger: Sendable {
  /// What `undo` takes back, the newest last.
  var past: [Undoable] = []
  /// Findings of which what the person says could not be kept.
  var unsaved: [FindingPlace] = []
  /// Whether the person was told, on quitting, that something is not kept.
  var knowsOfUnsaved = false
  /// Where the person was when the browser ended, to go there again when all is weighed; nil where they
  /// have gone on since.
  var sessionToResume: String?
  /// A note that was being typed when the browser ended, on a finding that is not there yet.
  var noteToResume: (finding: String, words: String)?
}
