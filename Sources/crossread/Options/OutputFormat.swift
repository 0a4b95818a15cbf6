import ArgumentParser

/// For whom the output is.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
  /// Lines for people and screen readers.
  case text
  /// The forms that docs/json.md describes.
  case json
}
