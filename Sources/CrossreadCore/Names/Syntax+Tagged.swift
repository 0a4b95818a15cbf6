extension Syntax {
  /// Whether a tagger has filled in the tags; without one every tag is `other`.
  var isTagged: Bool { tags.prefix(16).contains { $0 != .other } }
}
