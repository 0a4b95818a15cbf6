import CrossreadCompare

/// The filters of the browser for those who read by lines.
package enum FindingFilter {
  /// Whether a finding of a comparison passes what is typed, `against:B kind:figure`; why it cannot be
  /// used, in words, where it cannot.
  package static func passing(
    _ text: String, in comparison: Comparison, all: Bool
  ) -> Result<@Sendable (Finding) -> Bool, FilterProblem> {
    let model = StoryModel(comparison)
    var filter = Filter()
    filter.showsAll = all
    do throws(TypedFilter.Problem) {
      for part in try TypedFilter.parts(text, in: model) where !filter.parts.contains(part) {
        filter.toggle(part)
      }
    } catch {
      return .failure(FilterProblem(words: error.words))
    }
    return .success { [filter] in filter.passes($0) }
  }
}

/// Why a filter cannot be used.
package struct FilterProblem: Error {
  package let words: String
}

/// Text for those who read by lines, broken at words.
package enum WrappedText {
  /// Each line in rows of at most some columns; those after the first stand further to the right.
  package static func wrapped(_ text: String, columns: Int) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let indent = line.prefix { $0 == " " }.count
      guard GraphemeWidth.columns(of: String(line)) > columns else { return String(line) }
      return StyledText(String(line.dropFirst(indent)))
        .hanging(to: columns, first: indent, rest: indent + 2).map(\.text).joined(separator: "\n")
    }.joined(separator: "\n")
  }
}
