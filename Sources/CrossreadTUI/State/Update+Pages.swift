import CrossreadCompare
import CrossreadCore
import CrossreadWording

/// Opening pages, and what becomes of those that are open.
extension BrowserState {
  /// Opens a page over what is open.
  mutating func open(_ page: Overlay) {
    var page = page
    if case .article(var article) = page {
      article.scrollToSubject(in: frame)
      page = .article(article)
    }
    overlays.append(page)
  }

  // MARK: Tables and the brief

  /// Opens one of the tables, or goes on to it from another; from itself: back.
  mutating func openTable(_ kind: StoryTable.Kind) {
    guard let model else { return }
    if let table {
      overlays.removeLast()
      if table.kind == kind { return }
    }
    var opened = StoryTable(kind, of: model, filter: panes.filter)
    // The finding that was selected stays so.
    if let row = panes.selectedFinding,
      let place = opened.entries.firstIndex(where: { $0.finding == row })
    {
      opened.list.selected = place
    }
    overlays.append(.table(opened))
  }

  /// Opens the brief over what is open; from itself: back.
  mutating func openBrief() {
    guard let model else { return }
    if briefPage != nil {
      overlays.removeLast()
      return
    }
    overlays.append(.brief(BriefPage(model, showsAll: setup.showsAll)))
  }

  /// Works out again what the open pages say of findings.
  mutating func refreshTables() {
    guard let model else { return }
    for place in overlays.indices {
      switch overlays[place] {
      case .table(let table):
        overlays[place] = .table(table.refreshed(from: model, filter: panes.filter))
      case .brief(let page):
        overlays[place] = .brief(page.refreshed(from: model, showsAll: setup.showsAll))
      default: break
      }
    }
  }

  /// Works the open tables and the brief out again with the rows that are now left.
  mutating func rebuildTables() {
    guard let model else { return }
    for place in overlays.indices {
      switch overlays[place] {
      case .table(let table):
        overlays[place] = .table(table.rebuilt(from: model, filter: panes.filter))
      case .brief(let page):
        overlays[place] = .brief(page.refreshed(from: model, showsAll: setup.showsAll))
      default: break
      }
    }
  }

  // MARK: Pages to read

  mutating func openHelp() {
    let context = page.context
    overlays.append(.text(TextPage(.help(context, helpSections(for: context)))))
  }

  /// What pages to read have of what is around them may have changed.
  mutating func refreshTexts() {
    guard var page = textPage else { return }
    switch page.content {
    case .help(let context, _): page.content = .help(context, helpSections(for: context))
    case .messages: page.content = .messages(talk.messages)
    case .lines: return
    }
    overlays[overlays.count - 1] = .text(page)
  }

  /// The keys of a place, each with why it cannot work now.
  private func helpSections(for context: KeyContext) -> [HelpRows.Section] {
    var below = self
    if below.textPage?.helpContext != nil { below.overlays.removeLast() }
    func section(_ title: String, _ context: KeyContext) -> HelpRows.Section {
      // What cannot work now says why, as the key itself would.
      let saysWhy = context != .prompt && context != .verdict
      return HelpRows.Section(
        title: title,
        keys: keyTable.bindings(in: context).map { binding in
          HelpRows.Entry(
            keys: binding.keys.map(\.name).joined(separator: "  "), help: binding.help,
            name: binding.name, refusal: saysWhy ? binding.disabled(below) : nil)
        })
    }
    var sections = [section("Keys in \(context.title)", context)]
    if KeyTable.takesVerdicts(context) {
      let key = keyTable.keyName(of: .judge)
      sections.append(section("While choosing a verdict (\(key))", .verdict))
    }
    return sections + [section("While typing a line", .prompt)]
  }

  /// Why nothing can be said of why something is so; nil where it can.
  var explainingRefusal: String? {
    refusals.explain ?? (subject == nil ? "choose a quote or a fact first" : nil)
  }

  mutating func openExplanation(_ explanation: MatchExplanation, of place: FindingPlace) {
    guard place.story == shelf.open, let model, let finding = shelf.finding(place) else { return }
    let what = finding.what.isEmpty ? finding.kind.rawValue : finding.what
    overlays.append(
      .text(
        TextPage(
          title: "Why: \(what)",
          lines: Wording.lines(of: explanation, of: finding, in: model.comparison))))
  }

  // MARK: Stories

  mutating func openStories() {
    if library != nil {
      overlays = [.stories]
      return
    }
    if let place = storyList.list.rows.firstIndex(of: shelf.open) {
      storyList.list.selected = place
    }
    overlays.append(.stories)
  }

  /// Lists the stories of paths that have what is typed; nothing lists all.
  mutating func listStories(_ text: String) {
    do throws(TypedFilter.Problem) {
      let filter = text.isEmpty ? nil : try StoryFilter(text)
      guard storyList.narrow(to: filter, stories) == 0 else { return }
      let key = keyTable.binding(of: .clear, in: .stories)?.keys.first?.name ?? ""
      talk.message = Message(text: "no story has this: \(key) lists all", isWarning: true)
    } catch {
      talk.message = Message(text: error.words, isWarning: true)
    }
  }

  var hasOtherStories: Bool { storyList.list.rows.count > 1 }

  /// Goes on to another story of the list, round its end if need be.
  mutating func stepStory(by distance: Int) -> [Effect] {
    let all = storyList.list.rows
    guard !all.isEmpty else { return [] }
    let here = all.firstIndex(of: shelf.open) ?? (distance > 0 ? -1 : 0)
    let next = ((here + distance) % all.count + all.count) % all.count
    storyList.list.selected = next
    talk.message = nil
    let effects = go(toStory: all[next])
    if distance > 0 ? next < here : next > here {
      talk.message = Message(
        text: distance > 0 ? "on from the first story" : "on from the last story")
    }
    return effects
  }
}
