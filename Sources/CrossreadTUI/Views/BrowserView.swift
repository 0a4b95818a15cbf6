import CrossreadCompare

/// The screen for a state.
func view(_ state: BrowserState) -> Screen {
  var screen = Screen(size: state.size)
  if state.panes.layout(in: state.frame).form == .tooSmall {
    TooSmallView.draw(on: &screen)
    return screen
  }
  if let progress = state.loading?.progress {
    LoadingView.draw(state, progress, on: &screen)
    return state.signs.isASCII ? screen.foldedToASCII() : screen
  }
  switch state.overlays.last {
  case nil: PanesView(state: state).draw(on: &screen)
  case .article(let page): ArticleView(state: state, page: page).draw(on: &screen)
  case .text(let page): TextView.draw(state, page, on: &screen)
  case .brief(let page): BriefView.draw(state, page, on: &screen)
  case .palette(let palette):
    PaletteView(state: state, palette: palette).draw(on: &screen)
  case .picker(let picker): PickerView.draw(state, picker, on: &screen)
  case .stories:
    switch state.storyList {
    case .paths(let page): StoriesView.draw(state, page, on: &screen)
    case .library(let library): LibraryView(state: state, library: library).draw(on: &screen)
    }
  case .table(let table):
    if let model = state.model {
      TableView(state: state, model: model, table: table).draw(on: &screen)
    }
  }
  if state.context != .palette { FooterView(state: state).draw(on: &screen) }
  return state.signs.isASCII ? screen.foldedToASCII() : screen
}

extension BrowserState {
  /// The screen as text, without what is being typed or said.
  var screenText: String {
    var state = self
    if state.prompt != nil { state.foot.choice = nil }
    state.talk.message = nil
    return view(state).text + "\n"
  }
}

/// Says that the window is too small, in whatever room there is.
enum TooSmallView {
  static func draw(on screen: inout Screen) {
    let size = screen.size
    let minimum = BrowserLayout.minimum
    let texts = ["too small: \(minimum.columns)x\(minimum.rows) needed", "too small", "small"]
    let text = texts.first { $0.count <= size.columns } ?? "!"
    screen.put(text, row: (size.rows - 1) / 2, column: max(0, (size.columns - text.count) / 2))
  }
}
