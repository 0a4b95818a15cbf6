import CrossreadCompare

/// What is said to the person at the foot of the screen.
struct Message: Sendable, Hashable {
  var text: String
  var isWarning = false
  /// Whether it is of the key that was pressed and of nothing else: it stands in the last line, and in no
  /// list.
  var isHint = false
}

/// What is said, and was.
struct Talk: Sendable, Hashable {
  /// Shown until the next key.
  var message: Message?
  /// All that was said, the newest last.
  var messages: [String] = []
  /// The keys of which the person was told that they do nothing.
  var deadKeys: Set<Key> = []

  private static let memory = 1_000

  /// Keeps what is said for the list of messages.
  mutating func remember() {
    guard let message, !message.isHint, messages.last != message.text else { return }
    messages.append(SafeText.line(message.text))
    if messages.count > Self.memory { messages.removeFirst(messages.count - Self.memory) }
  }
}
