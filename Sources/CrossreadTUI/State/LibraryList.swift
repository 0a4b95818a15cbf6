import CrossreadCore

/// A story of a library as a list shows it, whether or not it was opened.
public struct StorySummary: Sendable, Hashable {
  /// What people write: "s12".
  public let id: String
  public let title: String
  public let articleCount: Int
  /// Their names; of very many not all.
  public let outlets: [String]
  public let outletCount: Int
  /// The first day of its articles.
  public let day: CivilDay?
  /// When an article last joined it or was altered, in seconds since 1970.
  public let changed: Int
  public var isUnread: Bool
  /// In how many findings its articles could not all be right, or told a thing differently, when they
  /// were last compared; nil where they never were.
  public let divergences: Int?
  public let tellings: Int?

  public init(
    id: String, title: String, articleCount: Int, outlets: [String], outletCount: Int? = nil,
    day: CivilDay?, changed: Int = 0, isUnread: Bool = false, divergences: Int? = nil,
    tellings: Int? = nil
  ) {
    self.id = id
    self.title = title
    self.articleCount = articleCount
    self.outlets = outlets
    self.outletCount = outletCount ?? outlets.count
    self.day = day
    self.changed = changed
    self.isUnread = isUnread
    self.divergences = divergences
    self.tellings = tellings
  }
}

extension StorySummary {
  /// Whether its articles are others than they were.
  func isOther(than earlier: StorySummary) -> Bool {
    changed != earlier.changed || articleCount != earlier.articleCount
  }
}

/// Which stories of a library are to be listed, and in which order.
public struct LibraryListing: Sendable, Hashable {
  public enum Order: String, Sendable, Hashable, CaseIterable {
    /// What has changed last first.
    case new
    /// What most outlets tell, what parts them most, what is of the latest days.
    case sources, divergences, date

    /// As the title of the list has it.
    var title: String {
      switch self {
      case .new: "newest first"
      case .sources: "by sources"
      case .divergences: "by divergences"
      case .date: "by date"
      }
    }

    var next: Order {
      let all = Self.allCases
      return all[((all.firstIndex(of: self) ?? 0) + 1) % all.count]
    }
  }

  public var order: Order
  /// What is searched for, in the language of the library; empty for all stories.
  public var query: String
  public var onlyUnread: Bool
  /// So many of the first are wanted.
  public var limit: Int

  /// So many are asked for at a time.
  public static let page = 200

  public init(
    order: Order = .new, query: String = "", onlyUnread: Bool = false, limit: Int = page
  ) {
    self.order = order
    self.query = query
    self.onlyUnread = onlyUnread
    self.limit = limit
  }
}

/// The stories that a library has for a listing.
public struct LibraryPage: Sendable, Hashable {
  public var stories: [StorySummary]
  /// How many there are in all.
  public var total: Int
  /// What is to be marked in them: words of the search.
  public var words: String?

  public init(stories: [StorySummary], total: Int, words: String? = nil) {
    self.stories = stories
    self.total = total
    self.words = words
  }
}

/// What a person does with stories of a library, by their ids.
public enum LibraryChange: Sendable, Hashable {
  case name(story: String, name: String)
  case merge(stories: [String], into: String)
  /// An article becomes a story of its own.
  case split(article: String, story: String)
  case markRead(stories: [String])
}

/// The list of the stories of a library as it is shown.
struct LibraryList: Sendable, Hashable {
  var listing = LibraryListing()
  /// Rows are places in `StoryShelf.stories`.
  var list = SelectableList()
  var total = 0
  /// The stories that are taken together for merging.
  var chosen: Set<Int> = []
  /// How many articles have come since the list was made.
  var arrived = 0

  /// Whether there are more of them than were asked for.
  var hasMore: Bool { list.rows.count < total }
  /// What `/` typed, and `Esc` takes away.
  var isNarrowed: Bool { !listing.query.isEmpty || listing.onlyUnread }
}
