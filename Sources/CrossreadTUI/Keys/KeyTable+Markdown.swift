extension KeyTable {
  /// The page of keys in `docs/`: a table for each place.
  var markdown: String {
    var text = """
      # Keys

      Made from the key table by the tests (`CROSSREAD_RECORD=1 swift test --filter KeyTable`). In
      the browser, `?` shows the keys of the view that is open.

      """
    for context in KeyContext.allCases where context != .mark {
      text += "\n## In \(context.title)\n\n| keys | what they do | name |\n| --- | --- | --- |\n"
      for binding in bindings(in: context) {
        let keys = binding.keys.map { "`\($0.name)`" }.joined(separator: " ")
        text +=
          "| \(keys) | \(binding.help) | `\(binding.name)`\(binding.argument.map { " *\($0)*" } ?? "") |\n"
      }
    }
    return text + "\n## Counts\n\n\(CountsText.help)\n"
  }
}
