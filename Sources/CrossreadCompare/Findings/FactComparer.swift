import CrossreadCore

/// Finds facts that several articles report and where their participants differ.
struct FactComparer {
  let index: StoryIndex
  let independence: Independence

  func findings() -> (shared: [Finding], alone: [Finding]) { ([], []) }
}
