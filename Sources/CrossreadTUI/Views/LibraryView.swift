import CrossreadCompare
import CrossreadCore

/// The stories of a library, one a row: what is new in it, the day, who tells it, how often they part.
struct LibraryView {
  let state: BrowserState
  let library: LibraryList

  private var theme: Theme { state.theme }
  private var signs: Signs { state.signs }
  private var columns: Column { state.size.columns }

  func draw(on screen: inout Screen) {
    screen.put(title, row: 0, column: 1, limit: columns)
    let list = library.list
    if list.rows.isEmpty {
      screen.put(emptyText, row: 2, column: 1, style: theme.style(.faint))
    }
    let last = min(list.rows.count, list.top + state.frame.rows)
    let shown = Array(list.rows[min(list.top, max(0, last))..<max(list.top, last)])
    let days = columns >= 60 && shown.contains { state.stories[$0].day != nil }
    for (number, place) in shown.enumerated() {
      let model = state.stories[place]
      var text = heading(of: model, place, hasDays: days)
      let start = text.width
      text.append(model.title, model.summary?.isUnread == true ? Style(attributes: .bold) : .plain)
      let end = text.width
      text.append(outlets(of: model, room: columns - 2 - end), theme.style(.faint))
      text = text.marking(state.markedQuery, with: theme.style(.match))
        .cut(to: columns - 2, ellipsis: signs.ellipsis)
      screen.put(text, row: 1 + number, column: 1, limit: columns)
      if list.top + number == list.selected {
        // The title and no more: over a slow line, every cell counts.
        let style = theme.style(.selection)
        let end = min(columns, end + 2)
        screen.restyle(row: 1 + number, columns: min(start, end)..<end) { $0.selected(style) }
        screen.cursor = (1 + number, 0)
      }
    }
  }

  private var title: StyledText {
    var text = StyledText("Stories", theme.style(.storyTitle))
    var parts = [library.listing.order.title]
    if library.listing.onlyUnread { parts.append("only unread") }
    text.append("  " + parts.joined(separator: " \(signs.dot) "), theme.style(.faint))
    if !library.listing.query.isEmpty {
      text.append("  /\(library.listing.query)", theme.style(.filter))
    }
    if library.arrived > 0 {
      let key = state.keyTable.keyName(of: .reload)
      text.append(
        "  \(counted(library.arrived, "new article")): \(key) takes "
          + (library.arrived == 1 ? "it" : "them") + " in", theme.style(.message))
    }
    return text.cut(to: columns - 2, ellipsis: signs.ellipsis)
  }

  private var emptyText: String {
    library.isNarrowed
      ? "no story: \(state.keyTable.keyName(of: .clear)) shows all"
      : "no stories yet: crossread add brings articles in"
  }

  /// What stands before the title.
  private func heading(of model: StoryModel, _ place: Int, hasDays: Bool) -> StyledText {
    var text = StyledText()
    let isChosen = library.chosen.contains(place)
    text.append(
      isChosen ? signs.chosen : model.summary?.isUnread == true ? signs.unread : " ",
      theme.style(isChosen ? .filter : .name))
    text.append(" ")
    if hasDays {
      text.append(model.day?.description ?? "", theme.style(.faint))
      text.pad(to: 14)
    }
    let count = "\(model.summary?.outletCount ?? model.readings.count)"
    text.append(String(repeating: " ", count: max(0, 3 - count.count)) + count)
    text.append(columns >= 100 ? (count == "1" ? " source   " : " sources  ") : "  ")
    let start = text.width
    let parting = model.parting
    if parting.divergences > 0 {
      text.append("\(parting.divergences) \(signs.diverge)", theme.style(.diverge))
    } else if parting.tellings > 0 {
      text.append("\(parting.tellings) \(signs.toldDifferently)", theme.style(.toldDifferently))
    }
    text.pad(to: start + 5)
    return text
  }

  private func outlets(of model: StoryModel, room: Column) -> String {
    guard let summary = model.summary else { return "" }
    return OutletNames.text(summary.outlets, count: summary.outletCount, room: room)
  }
}

/// Who tells a story, in a list of stories.
enum OutletNames {
  /// As many names as there is room for; the rest are counted.
  static func text(_ outlets: [String], count: Int, room: Column) -> String {
    var (text, names) = ("", "")
    for (number, name) in outlets.enumerated() {
      names += (number == 0 ? "  " : ", ") + SafeText.line(name)
      let rest = count - number - 1
      let more = names + (rest > 0 ? " +\(rest)" : "")
      if GraphemeWidth.columns(of: more) > room { break }
      text = more
    }
    return text
  }
}
