import CrossreadCompare

/// The choice of the sources that stand side by side.
struct SourcePicker: BrowserPage {
  var list: SelectableList
  /// Those that do; nil for all that have something to show.
  private(set) var picked: Set<Int>?

  /// `first` is the source to start on.
  init(sources: Int, picked: Set<Int>?, first: Int) {
    list = SelectableList(rows: Array(0..<sources), selected: first)
    self.picked = picked
  }

  var context: KeyContext { .picker }

  mutating func take(_ command: Command, in frame: Frame) -> [Request]? {
    if list.take(command, rows: frame.rows, in: frame) { return [] }
    switch command {
    case .pick:
      guard let row = list.selectedRow else { return [] }
      // Nothing picked means all.
      var picked = self.picked ?? []
      if picked.remove(row) == nil { picked.insert(row) }
      self.picked = picked.isEmpty || picked.count == list.rows.count ? nil : picked
    case .pickAll: picked = nil
    case .open: return [.leave]
    default: return nil
    }
    return [.pick(picked)]
  }

  mutating func settle(in frame: Frame) { list.settle(rows: frame.rows) }
}
