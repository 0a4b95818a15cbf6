extension StringProtocol {
  /// The words with single spaces between them and none around.
  package var singleLine: String {
    split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Without the white space around it.
  package var trimmed: String {
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[first...last])
  }
}

extension String {
  package var nilIfEmpty: String? { isEmpty ? nil : self }
}
