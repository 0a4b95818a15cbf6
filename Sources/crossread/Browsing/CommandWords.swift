/// The words of a command that a person has put into a variable such as `EDITOR`.
enum CommandWords {
  /// The words, parted by blanks as a shell parts them, with its quotation marks and backslashes; nil
  /// where a quotation does not end. Nothing is expanded, and no shell takes part.
  ///
  ///     CommandWords.words("'/opt/my editor' -c \"set ft=text\"")  // ["/opt/my editor", "-c", "set ft=text"]
  static func words(_ command: String) -> [String]? {
    var words: [String] = []
    var word: String?
    var quote: Character?
    var isEscaped = false
    for character in command {
      if isEscaped {
        // Within double quotes a backslash is itself but before what it could take the meaning of.
        if quote == "\"", character != "\"", character != "\\" { word = (word ?? "") + "\\" }
        word = (word ?? "") + String(character)
        isEscaped = false
      } else if character == "\\", quote != "'" {
        isEscaped = true
      } else if let open = quote {
        if character == open { quote = nil } else { word?.append(character) }
      } else if character == "'" || character == "\"" {
        quote = character
        word = word ?? ""
      } else if character.isWhitespace {
        if let whole = word { words.append(whole) }
        word = nil
      } else {
        word = (word ?? "") + String(character)
      }
    }
    guard quote == nil, !isEscaped else { return nil }
    return words + (word.map { [$0] } ?? [])
  }
}
