import CrossreadCompare

/// A page over the lists of a story.
enum Overlay: Sendable, Hashable {
  case article(ArticlePage)
  case table(StoryTable)
  case brief(BriefPage)
  case text(TextPage)
  case palette(CommandPalette)
  case picker(SourcePicker)
  /// The list of stories, which is the same wherever it is opened from: `BrowserState.storyList`.
  case stories

  /// Whether it shows findings or articles of the story that is open.
  var isOfOneStory: Bool {
    switch self {
    case .article, .table, .brief, .picker, .palette: true
    case .text(let page): if case .lines = page.content { true } else { false }
    case .stories: false
    }
  }

  /// What it is; nil for the list of stories.
  var page: (any BrowserPage)? {
    switch self {
    case .article(let page): page
    case .table(let page): page
    case .brief(let page): page
    case .text(let page): page
    case .palette(let page): page
    case .picker(let page): page
    case .stories: nil
    }
  }

  /// The list that it has; nil where it has none of its own.
  var list: SelectableList? {
    get {
      switch self {
      case .table(let page): page.list
      case .palette(let page): page.list
      case .picker(let page): page.list
      case .article, .brief, .text, .stories: nil
      }
    }
    set {
      guard let newValue else { return }
      switch self {
      case .table(var page):
        page.list = newValue
        self = .table(page)
      case .palette(var page):
        page.list = newValue
        self = .palette(page)
      case .picker(var page):
        page.list = newValue
        self = .picker(page)
      case .article, .brief, .text, .stories: break
      }
    }
  }

  init?(_ page: any BrowserPage) {
    switch page {
    case let page as ArticlePage: self = .article(page)
    case let page as StoryTable: self = .table(page)
    case let page as BriefPage: self = .brief(page)
    case let page as TextPage: self = .text(page)
    case let page as CommandPalette: self = .palette(page)
    case let page as SourcePicker: self = .picker(page)
    default: return nil
    }
  }
}
