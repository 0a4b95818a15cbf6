/// Who said something and the words that say so, as tokens.
struct Attribution {
  /// The words that report.
  var cue: TokenRange
  var speaker: TokenRange?
  var addressee: TokenRange?

  /// From the first to the last token of cue, speaker and addressee.
  var extent: TokenRange {
    [cue, speaker, addressee].compactMap { $0 }.reduce(cue) {
      min($0.lowerBound, $1.lowerBound)..<max($0.upperBound, $1.upperBound)
    }
  }
}
