/// The list of stories: of paths, or of a library.
enum StoryList: Sendable, Hashable {
  case paths(StoriesPage)
  /// Stories that are compared when they are opened.
  case library(LibraryList)

  /// The rows, whichever it is of.
  var list: SelectableList {
    get {
      switch self {
      case .paths(let page): page.list
      case .library(let page): page.list
      }
    }
    set {
      switch self {
      case .paths(var page):
        page.list = newValue
        self = .paths(page)
      case .library(var page):
        page.list = newValue
        self = .library(page)
      }
    }
  }

  /// Lists those stories of paths that pass; gives how many there are.
  mutating func narrow(to filter: StoryFilter?, _ stories: [StoryModel]) -> Int {
    guard case .paths(var page) = self else { return list.rows.count }
    defer { self = .paths(page) }
    return page.narrow(to: filter, stories)
  }

  var library: LibraryList? {
    get { if case .library(let page) = self { page } else { nil } }
    set { if let newValue { self = .library(newValue) } }
  }

  var page: any BrowserPage {
    switch self {
    case .paths(let page): page
    case .library(let page): page
    }
  }

  mutating func change<Result>(_ change: (inout any BrowserPage) -> Result) -> Result {
    var page = page
    defer {
      switch page {
      case let page as StoriesPage: self = .paths(page)
      case let page as LibraryList: self = .library(page)
      default: break
      }
    }
    return change(&page)
  }
}
