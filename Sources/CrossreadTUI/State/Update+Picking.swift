import CrossreadCompare

/// Choosing which sources stand side by side.
extension BrowserState {
  mutating func startPicking() {
    guard let model else { return }
    let row = visiblePassages.first?.article ?? 0
    overlays.append(.picker(List(rows: Array(model.readings.indices), selected: row, top: 0)))
  }

  mutating func performInPicker(_ command: Command) {
    guard case .picker(var list) = overlays.last, let model else { return }
    if let distance = distance(of: command, page: pageRows) {
      list.selected += distance
      overlays[overlays.count - 1] = .picker(list)
      return
    }
    switch command {
    case .first: list.selected = (count ?? 1) - 1
    case .last: list.selected = (count ?? list.rows.count) - 1
    case .pick:
      guard let row = list.selectedRow else { return }
      // Nothing picked means all.
      var picked = self.picked ?? []
      if picked.remove(row) == nil { picked.insert(row) }
      self.picked = picked.isEmpty || picked.count == model.readings.count ? nil : picked
      firstPassage = 0
    case .pickAll:
      picked = nil
      firstPassage = 0
    case .commandLine:
      prompt = Prompt(kind: .command)
      return
    case .help:
      overlays.append(.help(top: 0, context: .picker))
      return
    case .back, .open:
      overlays.removeLast()
      return
    default: return
    }
    overlays[overlays.count - 1] = .picker(list)
  }
}
