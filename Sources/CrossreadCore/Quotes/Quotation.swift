/// Words inside quote marks, whatever they are: speech, a title, a nickname, a scare quote.
struct Quotation: Hashable, Sendable {
  /// From the opening mark to the closing one, both included where they are there.
  let span: Span
  /// What stands between the marks.
  let inner: Span
  /// Whether no closing mark was found: the quotation runs on in the next paragraph, or the mark
  /// was lost.
  let isOpenEnded: Bool
  /// Whether the quotation goes on from the paragraph before, its opening mark repeated.
  let isContinuation: Bool
  /// Whether its marks are single ones.
  let isSingle: Bool
}
