/// What speaks for it that the passages of a row state what it is called by.
struct RowSigns: Sendable, Hashable {
  /// How likely the other article that least does states the clause that names it.
  let stated: Float
  /// How well the clause can be read by itself.
  let readability: Float
  /// How far the words of the name are from those of the other article that has the least of them: the sum of the
  /// squares of 1 less the cosine of each word and its nearest.
  let farness: Float
  /// What is added to the log-odds for short articles.
  let shortness: Float
  /// What keeps it from agreeing as it is; nil where nothing does.
  var doubt: FactRows.Doubt?
  /// How likely its surest two passages tell of one thing, where it is doubted.
  var match: Float = 0
}
